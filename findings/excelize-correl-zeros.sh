#!/usr/bin/env bash
# github.com/xuri/excelize/v2 v2.11.1, CalcCellValue: CORREL leaves out every pair of which one number is
# 0, as Excel does with a pair of which one cell is empty, without a word. Of age and hours that half of
# the people do not work a correlation of 0.60 is 0.98, of two changes 0.41 is 1, and with a column of 0
# and 1 there is none at all. PEARSON, the same by Excel's manual, and SLOPE, RSQ and COVAR of the same
# cells are right. The file that is written is fine: LibreOffice 7.4 computes 0.599430 from it.
#
# Seen with Go 1.26.8; by hand of all pairs, and of those without a 0:
#   age and hours:    CORREL  0.9820, PEARSON 0.5994, by hand 0.5994, without zeros 0.9820
#   two changes:      CORREL  1.0000, PEARSON 0.4105, by hand 0.4105, without zeros 1.0000
#   0 or 1 and score: CORREL #DIV/0!, PEARSON 0.7746, by hand 0.7746, without zeros NaN
#   without a 0:      CORREL  0.7937, PEARSON 0.7937, by hand 0.7937, without zeros 0.7937
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
	"strconv"

	"github.com/xuri/excelize/v2"
)

func main() {
	book := excelize.NewFile()
	for _, c := range []struct {
		what string
		x, y []float64
	}{
		{"age and hours", []float64{1, 2, 3, 4, 5, 6}, []float64{0, 3, 0, 5, 0, 9}},
		{"two changes", []float64{-1, 0, 2, 0, 1, -2}, []float64{-3, 1, 0, -1, 2, 0}},
		{"0 or 1 and score", []float64{0, 0, 0, 1, 1, 1}, []float64{2, 3, 1, 5, 4, 9}},
		{"without a 0", []float64{1, 2, 3, 4, 5, 6}, []float64{2, 3, 1, 5, 4, 9}},
	} {
		check(book.SetSheetCol("Sheet1", "A1", &c.x))
		check(book.SetSheetCol("Sheet1", "B1", &c.y))
		var x, y []float64
		for i := range c.x {
			if c.x[i] != 0 && c.y[i] != 0 {
				x, y = append(x, c.x[i]), append(y, c.y[i])
			}
		}
		fmt.Printf("%-17s CORREL %7s, PEARSON %s, by hand %.4f, without zeros %.4f\n", c.what+":",
			value(book, "CORREL(A1:A6,B1:B6)"), value(book, "PEARSON(A1:A6,B1:B6)"), correlation(c.x, c.y), correlation(x, y))
	}
}

// correlation is Pearson's, NaN where one of the two does not vary.
func correlation(x, y []float64) float64 {
	var mx, my, xx, yy, xy float64
	for i := range x {
		mx, my = mx+x[i]/float64(len(x)), my+y[i]/float64(len(x))
	}
	for i := range x {
		xx, yy, xy = xx+(x[i]-mx)*(x[i]-mx), yy+(y[i]-my)*(y[i]-my), xy+(x[i]-mx)*(y[i]-my)
	}
	return xy / math.Sqrt(xx*yy)
}

// value is a formula's in four decimals, or the error that a cell would show.
func value(book *excelize.File, formula string) string {
	check(book.SetCellFormula("Sheet1", "D1", formula))
	v, err := book.CalcCellValue("Sheet1", "D1")
	if err != nil {
		return err.Error()
	}
	number, err := strconv.ParseFloat(v, 64)
	check(err)
	return fmt.Sprintf("%.4f", number)
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
