#!/usr/bin/env bash
# A comment on a cell of an .ods file that LibreOffice 7.4 saves is read as part of the cell's text, without a
# word, by pandas 1.5.3 (issue 55200, mended since), GDAL 3.6.2 (told of in QGIS' SpreadSheetLayers, issue
# 47) and Octave's io 2.6.4 (not seen to be known; its text has a piece of the file's XML in it as well), all
# of Debian 12. A town on which somebody noted that a letter was sent is a town of its own, and a column with
# a note on its name has another name; comments on numbers are left out. In OpenDocument a comment is an
# office:annotation beside the cell's own paragraphs. Gnumeric 1.12.55 and JavaScript's xlsx 0.18.5 (SheetJS)
# leave it out.
#
# Seen with Python 3.11 and Octave 7.3; a newline is told as /:
#                sheet    Gnumeric SheetJS  pandas                                   GDAL              Octave's io
#   name         town     town     town     town                                     town              town
#   name         hours    hours    hours    2024-05-01T00:00:00per weekhours         per week/hours    text:style-name="P1">per week/hours
#   row          Assen    Assen    Assen    Assen                                    Assen             Assen
#   row          Assen    Assen    Assen    2024-05-01T00:00:00letter sentAssen      letter sent/Assen text:style-name="P1">letter sent/Assen
#   row          Emmen    Emmen    Emmen    Emmen                                    Emmen             Emmen
#   towns        2        2        2        3                                        3                 3
#
# Fails when it sees anything else. Needs Debian 12 with Node, Python (python3), LibreOffice (libreoffice-calc),
# Gnumeric (gnumeric), GDAL (gdal-bin) and Octave with io (octave, octave-io), and `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
ssconvert --version 2>&1 | grep -q "'1\.12\.55'"
ogrinfo --version | grep -q 'GDAL 3\.6\.2'
apt-get download -qq python3-pandas=1.5.3+dfsg-2 python3-pandas-lib=1.5.3+dfsg-2 python3-odf=1.4.2-2 \
  python3-{numpy,dateutil,tz,six,pkg-resources,defusedxml} libblas3 liblapack3 libgfortran5 libquadmath0 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
libraries=$work/usr/lib/$(uname -m)-linux-gnu
npm init -y >/dev/null
npm install --silent --no-fund --no-audit xlsx@0.18.5 >/dev/null
cat >people.fods <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="people">
XML
cell() { # text and comment
  echo "<table:table-cell office:value-type=\"string\">"
  [ -z "$2" ] || echo "<office:annotation><dc:date>2024-05-01T00:00:00</dc:date><text:p>$2</text:p></office:annotation>"
  echo "<text:p>$1</text:p></table:table-cell>"
}
hours() { echo "<table:table-cell office:value-type=\"float\" office:value=\"$1\"/>"; }
{
  echo '<table:table-row>' && cell town '' && cell hours 'per week' && echo '</table:table-row>'
  echo '<table:table-row>' && cell Assen '' && hours 32 && echo '</table:table-row>'
  echo '<table:table-row>' && cell Assen 'letter sent' && hours 24 && echo '</table:table-row>'
  echo '<table:table-row>' && cell Emmen '' && hours 36 && echo '</table:table-row>'
  echo '</table:table></office:spreadsheet></office:body></office:document>'
} >>people.fods
soffice --headless "-env:UserInstallation=file://$work/office" --convert-to ods people.fods >/dev/null 2>&1

# Each reader writes the names and then the towns, one on a line.
printf '%s\n' town hours Assen Assen Emmen >sheet.txt
ssconvert people.ods gnumeric.csv >/dev/null 2>&1
cat >read.js <<'JS'
const { readFile, utils } = require('xlsx')
const rows = utils.sheet_to_json(readFile('people.ods').Sheets.people, { header: 1 })
console.log([...rows[0], ...rows.slice(1).map((row) => row[0])].map((text) => text.replace(/\n/g, '/')).join('\n'))
JS
node read.js >sheetjs.txt
cat >read.py <<'PY'
import csv
import os
import sys
import warnings

import pandas as pd

assert pd.__version__ == "1.5.3" and pd.__file__.startswith(os.getcwd())
warnings.simplefilter("error")  # a warning would be an error


def say(names, towns, file):
    with open(file, "w") as out:
        for text in [*names, *towns]:
            print(text.replace("\n", "/"), file=out)


for name in ("gnumeric", "gdal"):
    with open(name + ".csv", newline="") as file:
        rows = list(csv.reader(file))
    say(rows[0], [row[0] for row in rows[1:]], name + ".txt")
read = pd.read_excel("people.ods", engine="odf")
say(read.columns, read.iloc[:, 0], "pandas.txt")
PY
ogr2ogr -f CSV gdal.csv people.ods
PYTHONPATH=$work/usr/lib/python3/dist-packages LD_LIBRARY_PATH=$libraries:$libraries/blas:$libraries/lapack /usr/bin/python3 read.py
cat >read.m <<'M'
pkg load io
assert(pkg("list", "io"){1}.version, "2.6.4");
[numbers, texts, cells] = odsread("people.ods", "people");
file = fopen("octave.txt", "w");
for text = [cells(1, 1:2), cells(2:4, 1)']
  fprintf(file, "%s\n", strrep(strtrim(text{1}), "\n", "/"));
endfor
fclose(file);
M
octave-cli --no-gui --quiet --norc read.m >/dev/null 2>octave.err || true
{
  printf '%-12s %-8s %-8s %-8s %-40s %-17s %s\n' '' sheet Gnumeric SheetJS pandas GDAL "Octave's io"
  paste -d'\t' <(printf '%s\n' name name row row row) sheet.txt gnumeric.txt sheetjs.txt pandas.txt gdal.txt octave.txt |
    while IFS=$'\t' read -r what a b c d e f; do printf '%-12s %-8s %-8s %-8s %-40s %-17s %s\n' "$what" "$a" "$b" "$c" "$d" "$e" "$f"; done
  towns() { tail -n 3 "$1.txt" | sort -u | wc -l; }
  printf '%-12s %-8s %-8s %-8s %-40s %-17s %s\n' towns "$(towns sheet)" "$(towns gnumeric)" "$(towns sheetjs)" "$(towns pandas)" "$(towns gdal)" "$(towns octave)"
} | tee now
diff seen now && echo 'As seen.'
