#!/usr/bin/env bash
# Ruby's roo 2.10.0 (Debian 12: ruby-roo 2.10.0-1; not seen to be known), which gives a time as seconds
# since midnight: in an .ods file it takes the time that the cell shows, and not the value beside it, and
# passes over AM and PM, without a word. Six in the evening is six in the morning, and a quarter past
# twelve at night is at noon; LibreOffice in English shows times so unless told otherwise. Minutes and
# seconds, shown as 05:30, are hours and minutes. In an .xlsx file, Excel's own format h:mm AM/PM makes a date
# of a time, and all times of the day are 30 December 1899. The same times shown as 18:00 are right in both.
#
# Seen with Ruby 3.1, LibreOffice 7.4 and exceljs 4.4.0; right is what stands in the files:
#   format         time       right      .ods       .xlsx
#   HH:MM          06:00:00   21600      21600      21600
#   HH:MM          18:00:00   64800      64800      64800
#   HH:MM          00:15:00   900        900        900
#   H:MM AM/PM     06:00:00   21600      21600      1899-12-30
#   H:MM AM/PM     18:00:00   64800      21600      1899-12-30
#   H:MM AM/PM     00:15:00   900        44100      1899-12-30
#   MM:SS          00:05:30   330        19800      330
#   MM:SS          00:12:07   727        43620      727
#
# Fails when it sees anything else. Needs Debian 12 with Ruby (ruby and ruby-roo), LibreOffice
# (libreoffice-calc) and Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit exceljs@4.4.0 >/dev/null
cat >given <<'TSV'
HH:MM 06:00:00
HH:MM 18:00:00
HH:MM 00:15:00
H:MM_AM/PM 06:00:00
H:MM_AM/PM 18:00:00
H:MM_AM/PM 00:15:00
MM:SS 00:05:30
MM:SS 00:12:07
TSV
{
  cat <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:time-style style:name="N1"><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
<number:time-style style:name="N2"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/><number:text> </number:text><number:am-pm/></number:time-style>
<number:time-style style:name="N3"><number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long"/></number:time-style>
<style:style style:name="HH:MM" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="H:MM_AM/PM" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="MM:SS" style:family="table-cell" style:data-style-name="N3"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="times">
XML
  while read -r format time; do
    IFS=: read -r hours minutes seconds <<<"$time"
    echo "<table:table-row><table:table-cell table:style-name=\"$format\" office:value-type=\"time\" office:time-value=\"PT${hours}H${minutes}M${seconds}S\"/></table:table-row>"
  done <given
  echo '</table:table></office:spreadsheet></office:body></office:document>'
} >times.fods
soffice --headless "-env:UserInstallation=file://$work/office" --convert-to ods times.fods >/dev/null 2>&1
cat >write.mjs <<'JS'
import { readFileSync } from 'fs'
import exceljs from 'exceljs'

const book = new exceljs.Workbook()
const sheet = book.addWorksheet('times')
readFileSync('given', 'utf8').trim().split('\n').forEach((line, row) => {
  const [format, time] = line.split(' ')
  const [hours, minutes, seconds] = time.split(':').map(Number)
  const cell = sheet.getCell(row + 1, 1)
  cell.value = (hours * 3600 + minutes * 60 + seconds) / 86400
  cell.numFmt = { 'HH:MM': 'h:mm', 'H:MM_AM/PM': 'h:mm AM/PM', 'MM:SS': 'mm:ss' }[format]
})
await book.xlsx.writeFile('times.xlsx')
JS
node write.mjs
cat >finding.rb <<'RUBY'
require 'roo'
raise Roo::VERSION unless Roo::VERSION == '2.10.0'

ods, xlsx = %w[times.ods times.xlsx].map { |file| Roo::Spreadsheet.open(file).sheet(0) }
puts format('%-14s %-10s %-10s %-10s %s', 'format', 'time', 'right', '.ods', '.xlsx')
File.readlines('given', chomp: true).each.with_index(1) do |line, row|
  shown, time = line.split
  hours, minutes, seconds = time.split(':').map(&:to_i)
  right = hours * 3600 + minutes * 60 + seconds
  puts format('%-14s %-10s %-10s %-10s %s', shown.tr('_', ' '), time, right, ods.cell(row, 1), xlsx.cell(row, 1))
end
RUBY
ruby -W0 finding.rb | tee now
diff seen now && echo 'As seen.'
