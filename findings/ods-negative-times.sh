#!/usr/bin/env bash
# In an .ods file that LibreOffice 7.4 saves a negative time, as a balance of hours worked too few, is
# -PT01H30M00S: XML Schema's duration, which OpenDocument takes, has its sign before the P, for the whole.
# JavaScript's xlsx 0.18.5 (SheetJS) and Octave's io 2.6.4 forget the sign: 90 minutes too few are too many,
# and a mean of such balances has another sign. Ruby's roo 2.10.0 gives it to the hours and not to the minutes:
# -1:30 is half an hour, and -0:20 is above 0. GDAL 3.6.2 writes an empty cell. None says a word (not seen to
# be known). Gnumeric 1.12.55 reads them right; SheetJS has the cell's text right beside the wrong number.
#
# Seen with Node 20.20, Octave 7.3 and Ruby 3.1, in minutes; shown is what the cell shows:
#   shown     by hand   Gnumeric  SheetJS   Octave    roo       GDAL
#   36:15     2175      2175      2175      2175      2175      2175
#   -1:30     -90       -90       90        90        -30       empty
#   -8:00     -480      -480      480       480       -480      empty
#   -0:20     -20       -20       20        20        20        empty
#   -40:45    -2445     -2445     2445      2445      -2355     empty
#   mean      -172      -172      1042      1042      -134      2175
#
# Fails when it sees anything else. Needs Debian 12 with Node, LibreOffice (libreoffice-calc), Gnumeric (gnumeric),
# Octave with io (octave, octave-io), Ruby with roo (ruby, ruby-roo), GDAL (gdal-bin) and Python (python3).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
ssconvert --version 2>&1 | grep -q "'1\.12\.55'"
ogrinfo --version | grep -q 'GDAL 3\.6\.2'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit xlsx@0.18.5 >/dev/null
cat >balance.fods <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:time-style style:name="N1" number:truncate-on-overflow="false"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
<style:style style:name="hours" style:family="table-cell" style:data-style-name="N1"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="balance">
<table:table-row><table:table-cell office:value-type="string"><text:p>balance</text:p></table:table-cell></table:table-row>
XML
{
  for time in PT36H15M00S -PT01H30M00S -PT08H00M00S -PT00H20M00S -PT40H45M00S; do
    echo "<table:table-row><table:table-cell table:style-name=\"hours\" office:value-type=\"time\" office:time-value=\"$time\"/></table:table-row>"
  done
  echo '</table:table></office:spreadsheet></office:body></office:document>'
} >>balance.fods
soffice --headless "-env:UserInstallation=file://$work/office" --convert-to ods balance.fods >/dev/null 2>&1

cat >read.js <<'JS'
const { readFile, utils } = require('xlsx')
const rows = utils.sheet_to_json(readFile('balance.ods').Sheets.balance)
console.log(rows.map((row) => Math.round(row.balance * 1440)).join('\n'))
JS
node read.js >sheetjs
cat >read.m <<'M'
pkg load io
assert(pkg("list", "io"){1}.version, "2.6.4");
[numbers, texts, cells] = odsread("balance.ods", "balance");
file = fopen("octave", "w");
fprintf(file, "%d\n", round(cell2mat(cells(2:6)) * 1440));
fclose(file);
M
octave-cli --no-gui --quiet --norc read.m >/dev/null 2>octave.err || true
ruby -e 'require "roo"; abort unless Roo::VERSION == "2.10.0"; Roo::OpenOffice.new("balance.ods").to_a.drop(1).each { |row| puts row[0] / 60 }' >roo
ogr2ogr -f CSV gdal.csv balance.ods
ssconvert balance.ods gnumeric.csv >/dev/null 2>&1
cat >say.py <<'PY'
import re
import zipfile


def minutes(text):
    if not text.strip(" ,"):
        return None
    sign, hours, rest = re.fullmatch(r"(-?)(\d+):(\d+)(?::00)?,?", text).groups()
    return (-1 if sign else 1) * (60 * int(hours) + int(rest))


content = zipfile.ZipFile("balance.ods").read("content.xml").decode()
cells = re.findall(r'office:time-value="(-?)PT(\d+)H(\d+)M00S"[^>]*><text:p>([^<]*)', content)
columns = [[(-1 if sign else 1) * (60 * int(hours) + int(rest)) for sign, hours, rest, _ in cells]]
lines = lambda name: open(name).read().splitlines()
columns.append([minutes(line) for line in lines("gnumeric.csv")[1:]])
columns += [[int(line) for line in lines(name)] for name in ("sheetjs", "octave", "roo")]
columns.append([minutes(line) for line in lines("gdal.csv")[1:]])
say = lambda *cells: print(" ".join(f"{cell!s:9}" for cell in cells).rstrip())
say("shown", "by hand", "Gnumeric", "SheetJS", "Octave", "roo", "GDAL")
for row, cell in enumerate(cells):
    say(cell[3], *("empty" if column[row] is None else column[row] for column in columns))
means = []
for column in columns:
    there = [value for value in column if value is not None]
    means.append(round(sum(there) / len(there)))
say("mean", *means)
PY
python3 say.py | tee now
diff seen now && echo 'As seen.'
