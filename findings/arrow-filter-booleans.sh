#!/usr/bin/env bash
# github.com/apache/arrow-go/v18 v18.8.0 (and github.com/apache/arrow/go/v15 v15.0.2): FilterArray
# of a column of booleans in which a value or the mask is null keeps other rows than the mask
# says: nulls where a value is kept, without an error. The same rows as a column of integers, and
# the booleans picked by their numbers (TakeArray), are right, as is a filter without any null.
# Columns of numbers and of text are right.
#
# Seen with Go 1.26.8, of the rows 0 to 6 with DefaultFilterOptions, which drop what the mask has
# as null:
#   values [true (null) false true true true false], mask [false true true false true false true]
#     kept, as integers:   [(null) 0 1 0]
#     kept, as booleans:   [false (null) (null) (null)]
#     rows 1 2 4 6, taken: [(null) false true false]
#   values [true true false true true true false], mask [false true true (null) true false true]
#     kept, as integers:   [1 0 1 0]
#     kept, as booleans:   [false (null) (null) (null)]
#     rows 1 2 4 6, taken: [true false true false]
#   values [true true false true true true false], mask [false true true false true false true]
#     kept, as integers:   [1 0 1 0]
#     kept, as booleans:   [true false true false]
#     rows 1 2 4 6, taken: [true false true false]
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

func kept(values, mask arrow.Array) arrow.Array {
	rows, err := compute.FilterArray(context.Background(), values, mask, *compute.DefaultFilterOptions())
	check(err)
	return rows
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func main() {
	yesNo := arrow.FixedWidthTypes.Boolean
	for _, c := range []struct{ values, mask string }{
		{"[true,null,false,true,true,true,false]", "[false,true,true,false,true,false,true]"},
		{"[true,true,false,true,true,true,false]", "[false,true,true,null,true,false,true]"},
		{"[true,true,false,true,true,true,false]", "[false,true,true,false,true,false,true]"},
	} {
		values, mask := column(yesNo, c.values), column(yesNo, c.mask)
		integers := column(arrow.PrimitiveTypes.Int32, strings.NewReplacer("true", "1", "false", "0").Replace(c.values))
		taken, err := compute.TakeArray(context.Background(), values, column(arrow.PrimitiveTypes.Int32, "[1,2,4,6]"))
		check(err)
		fmt.Printf("values %v, mask %v\n", values, mask)
		fmt.Println("  kept, as integers:  ", kept(integers, mask))
		fmt.Println("  kept, as booleans:  ", kept(values, mask))
		fmt.Println("  rows 1 2 4 6, taken:", taken)
	}
}
GO
go mod init finding 2>/dev/null
go get github.com/apache/arrow-go/v18/arrow/compute@v18.8.0 2>/dev/null
go run . | tee "$work/now"
diff "$work/seen" "$work/now" && echo 'As seen.'
