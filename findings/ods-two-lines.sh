#!/usr/bin/env bash
# gretl 2022c, Octave's io 2.6.4, pandas 1.5.3 and GDAL 3.6.2 (Debian 12; not seen to be known) on an .ods file that LibreOffice
# 7.4 saves: the text of a cell that has two lines, a word in bold, a link or two spaces is another text,
# without a word. gretl keeps of two lines the first, so that who works and cares is one who works; pandas puts the
# lines together, "workcare"; Octave has the file's own marks in the text, so that Assen with a link is another
# town than Assen; of two spaces gretl and GDAL keep one. LibreOffice and Gnumeric have it as it was. Of
# comments on cells see ods-comments.sh.
#
# Seen with LibreOffice 7.4; | stands for a new line:
#   cell           LibreOffice  Gnumeric     gretl        pandas       GDAL         Octave
#   two lines      work|care    work|care    work         workcare     work|care    work|care
#   one bold word  Assen town   Assen town   Assen town   Assen town   Assen town   Assen<text:span text:style-name="T1"> town</text:span>
#   a link         Assen        Assen        Assen        Assen        Assen        <text:a xlink:href="http://example.org" xlink:type="simple">Assen</text:a>
#   two spaces     a  b         a  b         a b          a  b         a b          a <text:s/>b
#
# Fails when it sees anything else. Needs Node, and Debian 12 with LibreOffice (libreoffice-calc), Gnumeric (gnumeric),
# gretl (gretl), GDAL (gdal-bin), octave-io, python3-pandas and python3-odf.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
export HOME=$work LC_ALL=C.UTF-8
ssconvert --version 2>&1 | grep -q '1\.12\.55'
ogr2ogr --version | grep -q '3\.6\.2'
dpkg-query -W libreoffice-calc | grep -q '7\.4'
dpkg-query -W gretl | grep -q 2022c
dpkg-query -W octave-io | grep -q '2\.6\.4'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit exceljs@4.4.0 >/dev/null
cat >make.mjs <<'JS'
import excel from 'exceljs'
const book = new excel.Workbook()
const sheet = book.addWorksheet('people')
sheet.addRow(['person', 'answer', 'age'])
sheet.addRow([1, 'work\ncare', 44])
sheet.addRow([2, { richText: [{ text: 'Assen' }, { font: { bold: true }, text: ' town' }] }, 51])
sheet.addRow([3, { text: 'Assen', hyperlink: 'http://example.org' }, 38])
sheet.addRow([4, 'a  b', 60])
await book.xlsx.writeFile('people.xlsx')
JS
node make.mjs
office() { soffice --headless "-env:UserInstallation=file://$work/office" "$@" >/dev/null 2>&1; }
office --convert-to ods people.xlsx
office --convert-to csv --outdir office-csv people.ods
ssconvert people.ods gnumeric.csv 2>/dev/null
printf 'open %s/people.ods --quiet\nstore %s/gretl.csv answer --omit-obs\n' "$work" "$work" >read.inp
gretlcli -b read.inp >/dev/null 2>&1
ogr2ogr -f CSV gdal.csv people.ods
octave-cli --no-gui --eval 'pkg load io; [~, ~, cells] = odsread("people.ods"); fid = fopen("octave.csv", "w"); fprintf(fid, "answer\n"); for at = 2:rows(cells) fprintf(fid, "\"%s\"\n", strrep(cells{at, 2}, "\"", "\"\"")); end; fclose(fid);' >/dev/null 2>&1 || true
/usr/bin/python3 - <<'PY'
import csv
import pandas

assert pandas.__version__ == "1.5.3"


def answers(path):
    with open(path, newline="") as file:
        return [row["answer"].replace("\n", "|") for row in csv.DictReader(file)]


columns = {
    "LibreOffice": answers("office-csv/people.csv"),
    "Gnumeric": answers("gnumeric.csv"),
    "gretl": answers("gretl.csv"),
    "pandas": [text.replace("\n", "|") for text in pandas.read_excel("people.ods")["answer"]],
    "GDAL": answers("gdal.csv"),
    "Octave": answers("octave.csv"),
}
rows = [["cell", *columns]]
for at, cell in enumerate(["two lines", "one bold word", "a link", "two spaces"]):
    rows.append([cell, *(column[at] for column in columns.values())])
with open("now", "w") as file:
    for cell, *texts, last in rows:
        line = f"{cell:14} " + " ".join(f"{text:12}" for text in texts) + " " + last
        print(line)
        print(line, file=file)
PY
diff seen now && echo 'As seen.'
