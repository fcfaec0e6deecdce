#!/usr/bin/env bash
# Ruby's roo 2.10.0 (Debian 12: ruby-roo 2.10.0-1; not seen to be known): of an .xlsx file, a number is a
# date when d or y stands anywhere in its format, also within quotes, and a time when h or s does, without
# a word: 12.5 in 0.0" days" is noon on 11 January 1900, in 0.0" dagen" that day without the noon, 18 in
# 0" maanden" the 17th, and 1234.5 in 0.00" per month" a day of 1903. Letters within quotes are text, says
# Excel's manual. Where the format has a # all is right, so that #,##0" days" is a number and 0" days" a
# date, and in an .ods file too. A CSV file (to_csv) has the dates as well.
#
# Seen with Ruby 3.1, exceljs 4.4.0, LibreOffice 7.4 and, for what the cells show, SheetJS' xlsx 0.18.5:
#   format              number     shown               .ods       .xlsx
#   0.0                 12.5       12.5                12.5       12.5
#   #,##0.0" days"      12.5       12.5 days           12.5       12.5
#   0.0" days"          12.5       12.5 days           12.5       1900-01-11T12:00:00+00:00
#   0.0" dagen"         12.5       12.5 dagen          12.5       1900-01-11
#   0" maanden"         18         18 maanden          18         1900-01-17
#   0" hours"           36         36 hours            36         1900-02-04
#   0.0" hours"         7.5        7.5 hours           7.5        1900-01-06T12:00:00+00:00
#   0.00" per month"    1234.5     1234.50 per month   1234.5     1903-05-18T12:00:00+00:00
#   0.00" aged"         65.25      65.25 aged          65.25      1900-03-05
#
# Fails when it sees anything else. Needs Debian 12 with Ruby (ruby and ruby-roo), LibreOffice
# (libreoffice-calc) and Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit exceljs@4.4.0 xlsx@0.18.5 >/dev/null
cat >write.mjs <<'JS'
import { writeFileSync } from 'fs'
import exceljs from 'exceljs'
import xlsx from 'xlsx'

const rows = [
  ['0.0', 12.5],
  ['#,##0.0" days"', 12.5],
  ['0.0" days"', 12.5],
  ['0.0" dagen"', 12.5],
  ['0" maanden"', 18],
  ['0" hours"', 36],
  ['0.0" hours"', 7.5],
  ['0.00" per month"', 1234.5],
  ['0.00" aged"', 65.25],
]
const book = new exceljs.Workbook()
const sheet = book.addWorksheet('numbers')
rows.forEach(([format, number], row) => {
  const cell = sheet.getCell(row + 1, 1)
  cell.value = number
  cell.numFmt = format
})
await book.xlsx.writeFile('numbers.xlsx')
const { numbers } = xlsx.readFile('numbers.xlsx').Sheets
writeFileSync('rows', rows.map(([format, number], row) => `${format}\t${number}\t${numbers[`A${row + 1}`].w}\n`).join(''))
JS
node write.mjs
soffice --headless "-env:UserInstallation=file://$work/office" --convert-to ods numbers.xlsx >/dev/null 2>&1
cat >finding.rb <<'RUBY'
require 'roo'
raise Roo::VERSION unless Roo::VERSION == '2.10.0'

ods, xlsx = %w[numbers.ods numbers.xlsx].map { |file| Roo::Spreadsheet.open(file).sheet(0) }
puts format('%-19s %-10s %-19s %-10s %s', 'format', 'number', 'shown', '.ods', '.xlsx')
File.readlines('rows', chomp: true).each.with_index(1) do |line, row|
  style, number, shown = line.split("\t")
  puts format('%-19s %-10s %-19s %-10s %s', style, number, shown, ods.cell(row, 1), xlsx.cell(row, 1))
end
RUBY
ruby -W0 finding.rb | tee now
diff seen now && echo 'As seen.'
