#!/usr/bin/env bash
# JavaScript's xlsx 0.18.5 (SheetJS) on the CSV file that LibreOffice 7.4 saves in Dutch (known, issue 2221, closed as a
# matter of languages): it finds the semicolon between the cells by itself, and takes the decimal comma for a
# sign of thousands, without a word: 1,5 is 15, 0,005 is 5 and -2,75 is -275, and of 1.234,56, with a point for
# the thousands, 1.23456 is left. So means and shares are wrong by powers of ten that differ from cell to cell.
# Of days in d-m-yyyy those up to the twelfth are months, others stay texts. In no language is the comma of 1,5
# a sign of thousands. No option of its reader tells which sign it is; with raw: true all cells are texts.
#
# Seen with Node 20.20; the same sheet as .xlsx is read rightly:
#   shown        value        SheetJS, CSV         SheetJS, .xlsx
#   1,5          1.5          15                   1.5
#   0,005        0.005        5                    0.005
#   -2,75        -2.75        -275                 -2.75
#   12,345       12.345       12345                12.345
#   1.234,56     1234.56      1.23456              1234.56
#   7            7            7                    7
#   mean         208.777      2016.37              208.777
#   1-2-2024     2024-02-01   2024-01-02           2024-02-01
#   31-1-2024    2024-01-31   text 31-1-2024       2024-01-31
#
# Fails when it sees anything else. Needs Node and LibreOffice (libreoffice-calc).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit xlsx@0.18.5 exceljs@4.4.0 >/dev/null
cat >write.js <<'JS'
const { Workbook } = require('exceljs')

const book = new Workbook()
const sheet = book.addWorksheet('cells')
for (const [value, format] of [[1.5, 'General'], [0.005, 'General'], [-2.75, 'General'], [12.345, 'General'], [1234.56, '#,##0.00'], [7, 'General'],
  [45323, 'd-m-yyyy'], [45322, 'd-m-yyyy']]) {
  const row = sheet.addRow(['a', value])
  row.getCell(2).numFmt = format
}
book.xlsx.writeFile('made.xlsx')
JS
node write.js
mkdir -p office/user
cat >office/user/registrymodifications.xcu <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-NL</value></prop></item>
</oor:items>
XML
office() { soffice --headless "-env:UserInstallation=file://$work/office" --convert-to "$@" >/dev/null 2>&1; }
office ods made.xlsx
mv made.ods cells.ods
office xlsx cells.ods
office 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true' cells.ods
cat >ask.js <<'JS'
const { readFileSync } = require('fs')
const { readFile, utils, SSF } = require('xlsx')

const values = [1.5, 0.005, -2.75, 12.345, 1234.56, 7, 45323, 45322]
const shown = readFileSync('cells.csv', 'utf8').trim().split('\n').map((line) => line.split(';')[1])
const column = (file) => {
  const book = readFile(file)
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 }).map((row) => row[1])
}
const columns = [values, column('cells.csv'), column('cells.xlsx')]
const day = (value) => (typeof value === 'number' ? SSF.format('yyyy-mm-dd', value) : `text ${value}`)
const mean = (numbers) => Number((numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toPrecision(6))
const say = (...cells) => console.log(cells.map((cell, at) => String(cell).padEnd([12, 12, 20, 0][at])).join(' '))
say('shown', 'value', 'SheetJS, CSV', 'SheetJS, .xlsx')
shown.forEach((text, row) => {
  if (row === 6) say('mean', ...columns.map((cells) => mean(cells.slice(0, 6))))
  say(text, ...columns.map((cells) => (row < 6 ? cells[row] : day(cells[row]))))
})
JS
node ask.js | tee now
diff seen now && echo 'As seen.'
