#!/usr/bin/env bash
# github.com/xuri/excelize/v2 v2.11.1, CalcCellValue: TREND and GROWTH, which predict
# at a new x, answer for the first of the known ones, whatever x is asked for, without
# an error. FORECAST of the same cells is right, and so is TREND without a new x.
#
# Seen with Go 1.26.8, of y 2, 4, 6, 8 at x 1, 2, 3, 4 (2, 4, 8, 16 for GROWTH):
#   at 5: TREND 2, FORECAST 10, GROWTH 2 (where 32 is due)
#   at 7: TREND 2, FORECAST 14, GROWTH 2 (where 128 is due)
#
# Fails when it sees anything else. Needs Go.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GOMODCACHE=$work/modules GOFLAGS=-modcacherw
sed -n 's/^#   //p' "$0" >"$work/seen"
mkdir "$work/program"
cd "$work/program"
cat >main.go <<'GO'
package main

import (
	"fmt"
	"log"
	"math"

	"github.com/xuri/excelize/v2"
)

func main() {
	book := excelize.NewFile()
	for i := range 4 {
		x := float64(i + 1)
		check(book.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &[]float64{x, 2 * x, math.Exp2(x)}))
	}
	for _, x := range []int{5, 7} {
		trend := value(book, fmt.Sprintf("TREND(B1:B4,A1:A4,%d)", x))
		forecast := value(book, fmt.Sprintf("FORECAST(%d,B1:B4,A1:A4)", x))
		growth := value(book, fmt.Sprintf("GROWTH(C1:C4,A1:A4,%d)", x))
		fmt.Printf("at %d: TREND %s, FORECAST %s, GROWTH %s (where %g is due)\n", x, trend, forecast, growth, math.Exp2(float64(x)))
	}
}

func value(book *excelize.File, formula string) string {
	check(book.SetCellFormula("Sheet1", "E1", formula))
	v, err := book.CalcCellValue("Sheet1", "E1")
	check(err)
	return v
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
GO
go mod init finding 2>/dev/null
go get github.com/xuri/excelize/v2@v2.11.1 2>/dev/null
go mod tidy 2>/dev/null
go run . | tee ../now
diff ../seen ../now && echo 'As seen.'
