#!/usr/bin/env bash
# github.com/apache/arrow-go/v18 v18.8.0 (and github.com/apache/arrow/go/v15 v15.0.2): the compute
# functions "ceil" and "floor" make 0 of every decimal between -1 and 1, without an error. An
# amount of 0.99 is rounded up to 0, one of -0.01 down to 0. From 1 on they are right, as they are
# of the same values as floating point.
#
# Seen with Go 1.26.8, of decimal(10, 2):
#           [0.01 0.5 0.99 1.01 -0.01 -0.99 -1.01]
#   ceil:   [0 0 0 2 0 0 -1]
#   floats: [1 1 1 2 0 0 -1]
#   floor:  [0 0 0 1 0 0 -2]
#   floats: [0 0 0 1 -1 -1 -2]
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

// rounded does not tell -0 from 0.
func rounded(by, values string, of arrow.DataType) string {
	column, _, err := array.FromJSON(memory.DefaultAllocator, of, strings.NewReader(values))
	check(err)
	result, err := compute.CallFunction(context.Background(), by, nil, compute.NewDatum(column))
	check(err)
	return strings.ReplaceAll(fmt.Sprint(result.(*compute.ArrayDatum).MakeArray()), "-0 ", "0 ")
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func main() {
	values := []string{"0.01", "0.5", "0.99", "1.01", "-0.01", "-0.99", "-1.01"}
	fmt.Println("       ", values)
	for _, by := range []string{"ceil", "floor"} {
		amounts := rounded(by, `["`+strings.Join(values, `","`)+`"]`, &arrow.Decimal128Type{Precision: 10, Scale: 2})
		floats := rounded(by, "["+strings.Join(values, ",")+"]", arrow.PrimitiveTypes.Float64)
		fmt.Printf("%-7s %s\nfloats: %s\n", by+":", amounts, floats)
	}
}
GO
go mod init finding 2>/dev/null
go get github.com/apache/arrow-go/v18/arrow/compute@v18.8.0 2>/dev/null
go run . | tee "$work/now"
diff "$work/seen" "$work/now" && echo 'As seen.'
