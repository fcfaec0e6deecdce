#!/usr/bin/env bash
# xlsx 0.18.5 (SheetJS, npm; open upstream as issue 1565): of a workbook that counts days from 1904, as
# Excel on a Mac long made them, cellDates, "store dates as type d", makes dates four years and a day
# early, without a word. The text of the same cell is right, and so is the property date1904, which its
# manual tells to look at for the epoch and not for this. Ages and terms within the sheet are right, and
# everything that is set against today, a birthday or another workbook is not.
#
# Seen with Node 20.20 in UTC, of workbooks that exceljs 4.4.0 wrote:
#   counted from 1900: exceljs 2024-01-31, SheetJS' text 2024-01-31, its date 2024-01-31, its number 45322, date1904 false
#   counted from 1904: exceljs 2024-01-31, SheetJS' text 2024-01-31, its date 2020-01-30, its number 43860, date1904 true
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit xlsx@0.18.5 exceljs@4.4.0 >/dev/null
cat >ask.mjs <<'JS'
import exceljs from 'exceljs'
import xlsx from 'xlsx'

const day = (date) => date.toISOString().slice(0, 10)

for (const date1904 of [false, true]) {
  const book = new exceljs.Workbook()
  book.properties.date1904 = date1904
  const cell = book.addWorksheet('dates').getCell('A1')
  cell.value = new Date('2024-01-31')
  cell.numFmt = 'yyyy-mm-dd'
  const file = await book.xlsx.writeBuffer()

  const again = new exceljs.Workbook()
  await again.xlsx.load(file)
  const plain = xlsx.read(file)
  const dated = xlsx.read(file, { cellDates: true })
  const { t, v } = dated.Sheets.dates.A1
  if (t !== 'd') throw new Error(`type ${t}`)
  console.log(`counted from ${date1904 ? 1904 : 1900}: exceljs ${day(again.getWorksheet('dates').getCell('A1').value)}, SheetJS' text ${plain.Sheets.dates.A1.w}, its date ${day(v)}, its number ${plain.Sheets.dates.A1.v}, date1904 ${dated.Workbook.WBProps.date1904}`)
}
JS
TZ=UTC node ask.mjs | tee now
diff seen now && echo 'As seen.'
