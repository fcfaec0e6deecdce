#!/usr/bin/env bash
# github.com/xuri/excelize/v2 v2.11.1, CalcCellValue: some functions of a workbook see
# of a range its first cell alone, without an error. A net present value of a row of
# amounts (NPV) is that of the first amount; AVEDEV, MULTINOMIAL and the greatest
# common divisor are as wrong, and HARMEAN is #N/A. Of the same cells named one by one
# they are right, as are SUM, GEOMEAN and DEVSQ of a range. The file that is written
# is fine: LibreOffice computes 6.558978 from it.
#
# Seen with Go 1.26.8, of the cells A1:C1 with 3, 1 and 4:
#   NPV(0.1,A1:C1) = 2.72727272727273, NPV(0.1,A1,B1,C1) = 6.55897821187077
#   AVEDEV(A1:C1) = 0.333333333333333, AVEDEV(A1,B1,C1) = 1.11111111111111
#   MULTINOMIAL(A1:C1) = 1, MULTINOMIAL(A1,B1,C1) = 280
#   GCD(A1:C1) = 0, GCD(A1,B1,C1) = 1
#   HARMEAN(A1:C1) = #N/A, HARMEAN(A1,B1,C1) = 1.89473684210526
#   GEOMEAN(A1:C1) = 2.28942848510666, GEOMEAN(A1,B1,C1) = 2.28942848510666
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

	"github.com/xuri/excelize/v2"
)

func main() {
	book := excelize.NewFile()
	check(book.SetSheetRow("Sheet1", "A1", &[]float64{3, 1, 4}))
	for _, function := range []string{"NPV(0.1,", "AVEDEV(", "MULTINOMIAL(", "GCD(", "HARMEAN(", "GEOMEAN("} {
		range_, cells := function+"A1:C1)", function+"A1,B1,C1)"
		fmt.Printf("%s = %s, %s = %s\n", range_, value(book, range_), cells, value(book, cells))
	}
}

// value is a formula's, or the error that a cell would show.
func value(book *excelize.File, formula string) string {
	check(book.SetCellFormula("Sheet1", "E1", formula))
	v, err := book.CalcCellValue("Sheet1", "E1")
	if err != nil {
		return err.Error()
	}
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
