#!/usr/bin/env bash
# github.com/xuri/excelize/v2 v2.11.1, CalcCellValue: SUMIF and AVERAGEIF of what is not something, as
# "<>paid", leave out the rows whose cell is empty, without a word; SUMIFS, AVERAGEIFS and COUNTIF of the
# same cells count them, as Excel does and LibreOffice 7.4 in all five. So what is paid and what is not
# do not add up to all, and a SUMIF over its COUNTIF is no mean. The file that is written is fine:
# LibreOffice computes 14 from it.
#
# Seen with Go 1.26.8, of 1 paid, 2 open, 4 empty, 8 empty and 16 paid:
#   SUM(A1:A5)                       31
#   SUMIF(B1:B5,"paid",A1:A5)        17
#   SUMIF(B1:B5,"<>paid",A1:A5)      2
#   SUMIFS(A1:A5,B1:B5,"<>paid")     14
#   COUNTIF(B1:B5,"<>paid")          3
#   AVERAGEIF(B1:B5,"<>paid",A1:A5)  2
#   AVERAGEIFS(A1:A5,B1:B5,"<>paid") 4.66666666666667
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
	for i, status := range []string{"paid", "open", "", "", "paid"} {
		check(book.SetCellValue("Sheet1", fmt.Sprint("A", i+1), 1<<i))
		if status != "" {
			check(book.SetCellValue("Sheet1", fmt.Sprint("B", i+1), status))
		}
	}
	for _, formula := range []string{
		`SUM(A1:A5)`, `SUMIF(B1:B5,"paid",A1:A5)`, `SUMIF(B1:B5,"<>paid",A1:A5)`, `SUMIFS(A1:A5,B1:B5,"<>paid")`, `COUNTIF(B1:B5,"<>paid")`,
		`AVERAGEIF(B1:B5,"<>paid",A1:A5)`, `AVERAGEIFS(A1:A5,B1:B5,"<>paid")`,
	} {
		check(book.SetCellFormula("Sheet1", "D1", formula))
		value, err := book.CalcCellValue("Sheet1", "D1")
		check(err)
		fmt.Printf("%-32s %s\n", formula, value)
	}
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
