#!/usr/bin/env bash
# github.com/xuri/excelize v2.11.1 (not seen to be known): GetRows and GetCellValue give numbers as their
# format shows them where it can be applied, and else as they are. Of a format with conditions they ignore
# the conditions, without an error: every positive number is shown by the first section. So of [=0]"-";0.0
# every amount is "-", and of [>=1000000]0.0,,"M";0 whatever is below 50,000 is 0.0M. And a third section,
# for zeros, is not used: what the sheet hides or calls "none" is 0. Excel's manual has both conditions and
# sections. With RawCellValue they are as they stand in the file.
#
# Seen with Go 1.26.8 and Node 20.20, beside numfmt 4.0.1 and SheetJS' xlsx 0.18.5:
#   format                            number      excelize    numfmt      xlsx
#   [=0]"-";0.0                       0           -           -           -
#   [=0]"-";0.0                       12.5        -           12.5        12.5
#   [=0]"-";0.0                       1250        -           1250.0      1250.0
#   [>=1000000]0.0,,"M";0             2500000     2.5M        2.5M        2.5M
#   [>=1000000]0.0,,"M";0             45000       0.0M        45000       45000
#   [>=1000000]0.0,,"M";0             120         0.0M        120         120
#   [<0.001]"small";0.000             0.0004      small       small       small
#   [<0.001]"small";0.000             0.25        small       0.250       0.250
#   [<18]"child";[>=65]"aged";0       17          child       child       child
#   [<18]"child";[>=65]"aged";0       40          child       40          40
#   [<18]"child";[>=65]"aged";0       70          child       aged        aged
#   0;-0;"none"                       0           0           none        none
#   0.00;-0.00;                       0           0.00
#
# Fails when it sees anything else. Needs Go and Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GOMODCACHE=$work/modules GOFLAGS=-modcacherw
sed -n 's/^#   //p' "$0" >"$work/seen"
mkdir "$work/program"
cd "$work/program"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit numfmt@4.0.1 xlsx@0.18.5 >/dev/null
cat >ask.mjs <<'JS'
import { format } from 'numfmt'
import xlsx from 'xlsx'

const [style, number] = process.argv.slice(2)
console.log(`${format(style, Number(number))}\n${xlsx.SSF.format(style, Number(number))}`)
JS
cat >main.go <<'GO'
package main

import (
	"fmt"
	"log"
	"os/exec"
	"strings"

	"github.com/xuri/excelize/v2"
)

func main() {
	fmt.Printf("%-33s %-11s %-11s %-11s %s\n", "format", "number", "excelize", "numfmt", "xlsx")
	for _, c := range []struct {
		format  string
		numbers []float64
	}{
		{`[=0]"-";0.0`, []float64{0, 12.5, 1250}},
		{`[>=1000000]0.0,,"M";0`, []float64{2500000, 45000, 120}},
		{`[<0.001]"small";0.000`, []float64{0.0004, 0.25}},
		{`[<18]"child";[>=65]"aged";0`, []float64{17, 40, 70}},
		{`0;-0;"none"`, []float64{0}},
		{`0.00;-0.00;`, []float64{0}},
	} {
		for _, number := range c.numbers {
			plain := strings.TrimSuffix(fmt.Sprintf("%.4f", number), ".0000")
			if strings.Contains(plain, ".") {
				plain = strings.TrimRight(plain, "0")
			}
			others, err := exec.Command("node", "ask.mjs", c.format, plain).Output()
			check(err)
			lines := strings.Split(string(others), "\n")
			line := fmt.Sprintf("%-33s %-11s %-11s %-11s %s", c.format, plain, shown(c.format, number), lines[0], lines[1])
			fmt.Println(strings.TrimRight(line, " "))
		}
	}
}

// shown is the cell of a workbook that was written and opened again.
func shown(format string, number float64) string {
	book := excelize.NewFile()
	style, err := book.NewStyle(&excelize.Style{CustomNumFmt: &format})
	check(err)
	check(book.SetCellValue("Sheet1", "A1", number))
	check(book.SetCellStyle("Sheet1", "A1", "A1", style))
	check(book.SaveAs("book.xlsx"))
	again, err := excelize.OpenFile("book.xlsx")
	check(err)
	cell, err := again.GetCellValue("Sheet1", "A1")
	check(err)
	return cell
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
