#!/usr/bin/env bash
# exceljs 4.4.0 (npm; open upstream as issue 2943): of a cell with a formula whose result in the
# file is 0, FALSE or an empty text, value tells the formula and no result, and text is empty,
# without an error: as of a formula that was never calculated. Every other result is there. Who
# sums a sheet's results, or copies a value into another cell, loses the zeros. result of the same
# cell, the file itself and xlsx 0.18.5 (SheetJS) have the 0 and the FALSE. exceljs' own
# description gives { formula, result } as a formula's value.
#
# Seen with Node 20.20, of a file that exceljs wrote itself; value, result and text, and what
# SheetJS reads:
#   7:     value {"formula":"B1","result":7}, result 7, text "7"; SheetJS 7
#   0:     value {"formula":"B2"}, result 0, text ""; SheetJS 0
#   -1:    value {"formula":"B3","result":-1}, result -1, text "-1"; SheetJS -1
#   true:  value {"formula":"B4","result":true}, result true, text "true"; SheetJS true
#   false: value {"formula":"B5"}, result false, text ""; SheetJS false
#   copied from the cell with 0, in the file: <f>B2</f>
#
# Fails when it sees anything else. Needs Node, unzip.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit exceljs@4.4.0 xlsx@0.18.5 >/dev/null
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs'
import exceljs from 'exceljs'
import sheetjs from 'xlsx'

const results = [7, 0, -1, true, false]
const written = new exceljs.Workbook()
const sheet = written.addWorksheet('sums')
results.forEach((result, i) => (sheet.getCell(i + 1, 1).value = { formula: `B${i + 1}`, result }))
await written.xlsx.writeFile('sums.xlsx')

const read = new exceljs.Workbook()
await read.xlsx.readFile('sums.xlsx')
const other = sheetjs.read(readFileSync('sums.xlsx')).Sheets.sums
results.forEach((result, i) => {
  const cell = read.getWorksheet('sums').getCell(i + 1, 1)
  console.log(`${`${result}:`.padEnd(6)} value ${JSON.stringify(cell.value)}, result ${cell.result}, text "${cell.text}"; SheetJS ${other[cell.address].v}`)
})

const copy = read.addWorksheet('copy')
copy.getCell('A1').value = read.getWorksheet('sums').getCell('A2').value
await read.xlsx.writeFile('copied.xlsx')
JS
node read.mjs | tee now
echo "copied from the cell with 0, in the file: $(unzip -p copied.xlsx xl/worksheets/sheet2.xml | grep -o '<f>.*</c>' | sed 's:</c>.*::')" | tee -a now
diff seen now && echo 'As seen.'
