#!/usr/bin/env bash
# exceljs 4.4.0 (npm; not seen to be known) on workbooks that LibreOffice 7.4 saves: a number whose format
# shows a unit of one letter, as 0.0"h" for hours, is read as a Date, without a word: 7.5 hours are noon of
# 6 January 1900. LibreOffice writes such a letter with a backslash before it instead of quotation marks,
# which means the same; exceljs drops the backslash, and takes d, h, m, M, s, y and b outside quotation
# marks for those of a date. Of the file from which LibreOffice made it, and of units of more letters, it
# reads numbers, as SheetJS does of all.
#
# Seen with Node 20.20, of a workbook that exceljs wrote and LibreOffice saved again:
#   number   format        exceljs, before   format, saved   exceljs, after                SheetJS, after
#   7.5      0.0"h"        7.5               0.0\h           1900-01-06T12:00:00.000Z      7.5
#   14       0"d"          14                0\d             1900-01-13T00:00:00.000Z      14
#   80.5     0.0"m"        80.5              0.0\m           1900-03-20T12:00:00.000Z      80.5
#   2.5      0.0"M"        2.5               0.0\M           1900-01-01T12:00:00.000Z      2.5
#   7.5      0.0" uur"     7.5               0.0" uur"       7.5                           7.5
#   7.5      0.0           7.5               0.0             7.5                           7.5
#
# Fails when it sees anything else. Needs Node, and Debian 12 with LibreOffice (libreoffice-calc).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit exceljs@4.4.0 xlsx@0.18.5 >/dev/null
cat >ask.cjs <<'JS'
const { execFileSync } = require('node:child_process')
const excel = require('exceljs')
const xlsx = require('xlsx')

const cells = [[7.5, '0.0"h"'], [14, '0"d"'], [80.5, '0.0"m"'], [2.5, '0.0"M"'], [7.5, '0.0" uur"'], [7.5, '0.0']]

async function read(path) {
  const book = new excel.Workbook()
  await book.xlsx.readFile(path)
  return book.worksheets[0]
}

async function main() {
  const book = new excel.Workbook()
  const sheet = book.addWorksheet('hours')
  cells.forEach(([number, format], i) => Object.assign(sheet.getCell(i + 1, 1), { value: number, numFmt: format }))
  await book.xlsx.writeFile('hours.xlsx')
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/office`, '--convert-to', 'xlsx', '--outdir', 'saved', 'hours.xlsx'], { stdio: 'ignore' })

  const [before, after] = [await read('hours.xlsx'), await read('saved/hours.xlsx')]
  const theirs = xlsx.readFile('saved/hours.xlsx', { cellDates: true, cellNF: true }).Sheets.hours
  const told = (value) => (value instanceof Date ? value.toISOString() : String(value))
  const line = (...texts) => console.log(texts.map((text, i) => String(text).padEnd([8, 13, 17, 15, 29, 0][i])).join(' '))
  line('number', 'format', 'exceljs, before', 'format, saved', 'exceljs, after', 'SheetJS, after')
  cells.forEach(([number, format], i) => {
    const saved = after.getCell(i + 1, 1)
    const { z, v } = theirs[`A${i + 1}`]
    line(number, format, told(before.getCell(i + 1, 1).value), z, told(saved.value), told(v))
  })
}
main()
JS
node ask.cjs | tee now
diff seen now && echo 'As seen.'
