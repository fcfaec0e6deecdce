#!/usr/bin/env bash
# pandas 1.5.3 (Debian 12: python3-pandas 1.5.3+dfsg-2; not seen to be known): read_excel of an .ods file
# takes of booleans and times what the cell shows, and not its value, which stands beside it in the file,
# without a word. A boolean is true where TRUE is written, so in a file of a Dutch LibreOffice, which shows
# WAAR and ONWAAR, everybody is False. Minutes and seconds, shown as 05:30, are read as hours and minutes,
# 60 times as long, and where seconds are not shown they are cut off. A length of more than a day is an
# error. Its manual says only that OpenDocument's features match those of Excel's; of the same sheet as
# .xlsx pandas reads all rightly.
#
# Seen with Python 3.11 and LibreOffice 7.4, in Dutch; value is what stands in the .ods file:
#   works    shown     WAAR       ONWAAR     WAAR
#   works    value     true       false      true
#   works    pandas    False      False      False
#   ran      shown     05:30      12:07      23:50
#   ran      value     00:05:30   00:12:07   00:23:50
#   ran      pandas    05:30:00   12:07:00   23:50:00
#   began    shown     10:30      23:59      00:00
#   began    value     10:30:45   23:59:59   00:00:50
#   began    pandas    10:30:00   23:59:00   00:00:00
#
# Fails when it sees anything else. Needs Debian 12 with Python (python3) and LibreOffice (libreoffice-calc),
# and `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq python3-pandas=1.5.3+dfsg-2 python3-pandas-lib=1.5.3+dfsg-2 python3-odf=1.4.2-2 \
  python3-{numpy,dateutil,tz,six,pkg-resources,defusedxml} libblas3 liblapack3 libgfortran5 libquadmath0 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
libraries=$work/usr/lib/$(uname -m)-linux-gnu
mkdir -p office/user
cat >office/user/registrymodifications.xcu <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-NL</value></prop></item>
</oor:items>
XML
cat >people.fods <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:boolean-style style:name="N1"><number:boolean/></number:boolean-style>
<number:time-style style:name="N2"><number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long"/></number:time-style>
<number:time-style style:name="N3"><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
<style:style style:name="works" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="ran" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="began" style:family="table-cell" style:data-style-name="N3"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="people">
XML
{
  echo '<table:table-row>'
  for name in works ran began; do echo "<table:table-cell office:value-type=\"string\"><text:p>$name</text:p></table:table-cell>"; done
  echo '</table:table-row>'
  for person in 'true PT00H05M30S PT10H30M45S' 'false PT00H12M07S PT23H59M59S' 'true PT00H23M50S PT00H00M50S'; do
    read -r works ran began <<<"$person"
    echo "<table:table-row><table:table-cell table:style-name=\"works\" office:value-type=\"boolean\" office:boolean-value=\"$works\"/>"
    echo "<table:table-cell table:style-name=\"ran\" office:value-type=\"time\" office:time-value=\"$ran\"/>"
    echo "<table:table-cell table:style-name=\"began\" office:value-type=\"time\" office:time-value=\"$began\"/></table:table-row>"
  done
  echo '</table:table></office:spreadsheet></office:body></office:document>'
} >>people.fods
soffice --headless "-env:UserInstallation=file://$work/office" --convert-to ods people.fods >/dev/null 2>&1
export PYTHONPATH=$work/usr/lib/python3/dist-packages LD_LIBRARY_PATH=$libraries:$libraries/blas:$libraries/lapack
cat >finding.py <<'PY'
import os
import warnings

import pandas as pd
from odf.opendocument import load
from odf.table import TableCell, TableRow

assert pd.__version__ == "1.5.3" and pd.__file__.startswith(os.getcwd())
warnings.simplefilter("error")  # a warning would be an error

rows = [row.getElementsByType(TableCell) for row in load("people.ods").getElementsByType(TableRow)]
people = [row for row in rows[1:] if len(row) >= 3]
read = pd.read_excel("people.ods", engine="odf")


def say(name, what, cells):
    print(f"{name:8} {what:9} " + " ".join(f"{str(cell):10}" for cell in cells).rstrip())


def value(cell, name):
    if name == "works":
        return cell.getAttribute("booleanvalue")
    hours, minutes, seconds = (cell.getAttribute("timevalue")[at : at + 2] for at in (2, 5, 8))
    return f"{hours}:{minutes}:{seconds}"


for column, name in enumerate(["works", "ran", "began"]):
    say(name, "shown", [row[column] for row in people])
    say(name, "value", [value(row[column], name) for row in people])
    say(name, "pandas", read[name])
PY
/usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
