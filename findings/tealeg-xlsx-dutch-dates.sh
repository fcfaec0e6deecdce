#!/usr/bin/env bash
# Go's tealeg/xlsx 3.3.13 on .xlsx files that exceljs 4.4.0 and LibreOffice 7.4 save: FormattedValue, and String,
# which are to give what a cell shows, know a month of one m only before a slash, without a word (not seen to
# be known; the slash came with pull request 624). In the way that dates are written in Dutch, d-m-yyyy, every
# date of a year has the letter m for its month, so that twelve days are one, and minutes after a letter, as
# in 13u30, are the month. Of hours in [h]:mm whole days are left out: 36:15 is 12:15. A language before the
# date has digits of the time in it, and signs that LibreOffice sets a backslash before keep it.
#
# Seen with Go 1.26; shown is by LibreOffice:
#   format                   shown               of exceljs' file             of LibreOffice's file
#   dd-mm-yyyy               29-02-2024          29-02-2024                   29\-02\-2024
#   d-m-yyyy                 29-2-2024           29-m-2024                    29\-m\-2024
#   d-m-yyyy                 29-11-2024          29-m-2024                    29\-m\-2024
#   d/m/yyyy                 29/2/2024           29/2/2024                    29/2/2024
#   h"u"mm                   13u30               13"u"02                      13\u02
#   [h]:mm                   36:15               12:15                        12:15
#   [$-413]d mmmm yyyy       29 februari 2024    [$-3021]29 February 2024     [$-3021]29\ February\ 2024
#   of 366 days of 2024, in d-m-yyyy, 31 texts are left of exceljs' file, and 31 of LibreOffice's
#
# Fails when it sees anything else. Needs Go, Node, Python (python3) and LibreOffice (libreoffice-calc).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GOMODCACHE=$work/modules GOFLAGS='-modcacherw -mod=mod'
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit exceljs@4.4.0 >/dev/null
cat >cells <<'TSV'
45351	dd-mm-yyyy
45351	d-m-yyyy
45625	d-m-yyyy
45351	d/m/yyyy
45351.5625	h"u"mm
1.5104166666666667	[h]:mm
45351.5625	[$-413]d mmmm yyyy
TSV
cat >write.js <<'JS'
const { readFileSync } = require('fs')
const { Workbook } = require('exceljs')

const book = new Workbook()
const sheet = book.addWorksheet('dates')
const cells = readFileSync('cells', 'utf8').trim().split('\n').map((line) => line.split('\t'))
for (let day = 0; day < 366; day++) cells.push([45292 + day, 'd-m-yyyy']) // 1 January 2024 and after
cells.forEach(([value, format], row) => Object.assign(sheet.getCell(row + 1, 1), { value: Number(value), numFmt: format }))
book.xlsx.writeFile('made.xlsx')
JS
node write.js
office() { soffice --headless "-env:UserInstallation=file://$work/office" --convert-to "$@" >/dev/null 2>&1; }
office 'csv:Text - txt - csv (StarCalc):9,34,76,1,,1033,false,true' made.xlsx
office ods made.xlsx
mv made.ods saved.ods
office xlsx saved.ods
cat >go.mod <<'MOD'
module finding

go 1.26

require github.com/tealeg/xlsx/v3 v3.3.13
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"log"
	"os"

	"github.com/tealeg/xlsx/v3"
)

func main() {
	file, err := xlsx.OpenFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	sheet := file.Sheets[0]
	for row := range sheet.MaxRow {
		cell, err := sheet.Cell(row, 0)
		if err != nil {
			log.Fatal(err)
		}
		shown, err := cell.FormattedValue()
		if err != nil {
			log.Fatal(err)
		}
		if cell.String() != shown {
			log.Fatal("String differs")
		}
		fmt.Println(shown)
	}
}
GO
go build -o told .
./told made.xlsx >told.made
./told saved.xlsx >told.saved
python3 - <<'PY' | tee now
lines = lambda name: open(name, encoding="utf-8").read().splitlines()
cells, shown, made, saved = (lines(name) for name in ("cells", "made.csv", "told.made", "told.saved"))
after = len(cells)
assert len(shown) == len(made) == len(saved) == after + 366 and len(set(shown[after:])) == 366
say = lambda *texts: print("{:24} {:19} {:28} {}".format(*texts))
say("format", "shown", "of exceljs' file", "of LibreOffice's file")
for cell, *texts in zip(cells, shown, made, saved):
    say(cell.split("\t")[1], *texts)
left = [len(set(texts[after:])) for texts in (made, saved)]
print(f"of 366 days of 2024, in d-m-yyyy, {left[0]} texts are left of exceljs' file, and {left[1]} of LibreOffice's")
PY
diff seen now && echo 'As seen.'
