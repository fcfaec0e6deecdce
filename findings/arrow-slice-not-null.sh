#!/usr/bin/env bash
# github.com/apache/arrow-go/v18 v18.8.0: of a part of a column (NewSlice, as of a record's) some
# compute functions read the bits of the column's beginning instead, without an error.
# "is_not_null" does so for numbers, text, booleans, dates and lists, "not" for the nulls of
# booleans, and a cast of booleans to numbers or text for their values. "is_null" of the same part
# is right, and so are all three of a copy of the part. NewSlice is documented as array[i:j].
#
# Seen with Go 1.26.8:
#   [1 (null) 3 4 5], all but the first: [(null) 3 4 5]
#     is_null:      [true false false false]
#     is_not_null:  [true false true true]
#     of a copy:    [false true true true]
#   [true (null) false false], all but the first: [(null) false false]
#     not:          [true (null) true]
#     of a copy:    [(null) true true]
#   [true false false true true], all but the first two: [false true true]
#     cast to int8: [1 0 0]
#     of a copy:    [0 1 1]
#
# Fails when it sees anything else. Needs Go.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GOMODCACHE=$work/modules GOFLAGS='-modcacherw -trimpath'
sed -n 's/^#   //p' "$0" >"$work/seen"
mkdir "$work/program"
cd "$work/program"
cat >main.go <<'GO'
package main

import (
	"bytes"
	"context"
	"fmt"
	"log"
	"strings"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/compute"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

func column(of arrow.DataType, json string) arrow.Array {
	values, _, err := array.FromJSON(memory.DefaultAllocator, of, strings.NewReader(json))
	check(err)
	return values
}

func copied(values arrow.Array) arrow.Array {
	json, err := values.MarshalJSON()
	check(err)
	return column(values.DataType(), string(bytes.TrimSpace(json)))
}

func call(function string, options compute.FunctionOptions, values arrow.Array) arrow.Array {
	result, err := compute.CallFunction(context.Background(), function, options, compute.NewDatum(values))
	check(err)
	return result.(*compute.ArrayDatum).MakeArray()
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func main() {
	numbers := column(arrow.PrimitiveTypes.Int32, "[1,null,3,4,5]")
	part := array.NewSlice(numbers, 1, 5)
	fmt.Printf("%v, all but the first: %v\n", numbers, part)
	fmt.Println("  is_null:     ", call("is_null", nil, part))
	fmt.Println("  is_not_null: ", call("is_not_null", nil, part))
	fmt.Println("  of a copy:   ", call("is_not_null", nil, copied(part)))

	holed := column(arrow.FixedWidthTypes.Boolean, "[true,null,false,false]")
	part = array.NewSlice(holed, 1, 4)
	fmt.Printf("%v, all but the first: %v\n", holed, part)
	fmt.Println("  not:         ", call("not", nil, part))
	fmt.Println("  of a copy:   ", call("not", nil, copied(part)))

	whole := column(arrow.FixedWidthTypes.Boolean, "[true,false,false,true,true]")
	part = array.NewSlice(whole, 2, 5)
	fmt.Printf("%v, all but the first two: %v\n", whole, part)
	number := compute.SafeCastOptions(arrow.PrimitiveTypes.Int8)
	fmt.Println("  cast to int8:", call("cast", number, part))
	fmt.Println("  of a copy:   ", call("cast", number, copied(part)))
}
GO
go mod init finding 2>/dev/null
go get github.com/apache/arrow-go/v18/arrow/compute@v18.8.0 2>/dev/null
go run . | tee "$work/now"
diff "$work/seen" "$work/now" && echo 'As seen.'
