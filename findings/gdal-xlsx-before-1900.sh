#!/usr/bin/env bash
# GDAL 3.6.2 (Debian 12; not seen to be known): every date before 30 December 1899 that ogr2ogr writes to an
# .xlsx file is the next day, without a word: who was born on 15 January 1850 was born on the 16th, and the
# 29th and 30th of December 1899 are one day. The number of days in the file is one too large, so that GDAL
# itself and LibreOffice read it alike. Days from then on are right, and in an .ods file and a GeoPackage all.
# Excel has no dates before 1900 to show, and reckons with the number.
#
# Seen with GDAL 3.6.2 and LibreOffice 7.4; days are what stands in the .xlsx file, and should:
#   given         days      should    GDAL          LibreOffice   .ods          .gpkg
#   1850-01-15    -18245    -18246    1850-01-16    1850-01-16    1850-01-15    1850-01-15
#   1899-12-28    -1        -2        1899-12-29    1899-12-29    1899-12-28    1899-12-28
#   1899-12-29    0         -1        1899-12-30    1899-12-30    1899-12-29    1899-12-29
#   1899-12-30    0         0         1899-12-30    1899-12-30    1899-12-30    1899-12-30
#   1899-12-31    1         1         1899-12-31    1899-12-31    1899-12-31    1899-12-31
#   1950-01-15    18278     18278     1950-01-15    1950-01-15    1950-01-15    1950-01-15
#   of the 36524 days of 1800 to 1899 as .xlsx another day: 36522
#
# Fails when it sees anything else. Needs Debian 12 with GDAL (gdal-bin), Python (python3) and LibreOffice
# (libreoffice-calc).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
ogrinfo --version | grep -q 'GDAL 3\.6\.2'
cat >finding.py <<'PY'
import csv
import re
import subprocess
import zipfile
from datetime import date, datetime, timedelta


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def write(name, days):
    with open(f"{name}.csv", "w") as file:
        file.write("given,day\n" + "".join(f"d {day},{day:%Y/%m/%d}\n" for day in days))
    with open(f"{name}.csvt", "w") as file:
        file.write('"String","Date"\n')


def read(file):
    rows = list(csv.reader(run("ogr2ogr", "-f", "CSV", "/vsistdout/", file).splitlines()))[1:]
    return [datetime.strptime(row[-1], "%Y/%m/%d").date() for row in rows]


days = [date(1850, 1, 15), date(1899, 12, 28), date(1899, 12, 29), date(1899, 12, 30), date(1899, 12, 31), date(1950, 1, 15)]
write("days", days)
for form, file in (("XLSX", "days.xlsx"), ("ODS", "days.ods"), ("GPKG", "days.gpkg")):
    run("ogr2ogr", "-f", form, file, "days.csv")
sheet = zipfile.ZipFile("days.xlsx").read("xl/worksheets/sheet1.xml").decode()
held = re.findall(r'<c r="B\d+" s="\d+">\s*<v>([-0-9.]+)</v>', sheet)
run("soffice", "--headless", "-env:UserInstallation=file://" + run("pwd").strip() + "/office", "--convert-to", "csv", "--outdir", "office", "days.xlsx")
with open("office/days.csv") as file:
    office = [datetime.strptime(row[1], "%m/%d/%Y").date() for row in list(csv.reader(file))[1:]]

print("given         days      should    GDAL          LibreOffice   .ods          .gpkg")
others = zip(read("days.xlsx"), office, read("days.ods"), read("days.gpkg"))
for day, number, told in zip(days, held, others):
    right = (day - date(1899, 12, 30)).days
    print(f"{day}    {number:9} {right:<9} " + "    ".join(f"{of}" for of in told))

century = [date(1800, 1, 1) + timedelta(number) for number in range((date(1900, 1, 1) - date(1800, 1, 1)).days)]
write("century", century)
run("ogr2ogr", "-f", "XLSX", "century.xlsx", "century.csv")
wrong = sum(day != told for day, told in zip(century, read("century.xlsx"), strict=True))
print(f"of the {len(century)} days of 1800 to 1899 as .xlsx another day: {wrong}")
PY
/usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
