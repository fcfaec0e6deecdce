#!/usr/bin/env bash
# xlsx2csv 0.7.8 (Debian 12: xlsx2csv 1:0.7.8-1; other formats of times are open upstream as issue 217): of
# a cell whose number format shows a unit, as 0.0" days", the CSV has the format in place of the number,
# with parts of a date made of the number in it: 12.5 days are 0.0" 11ays". The letters d, m, y, h and s
# between the quotation marks are taken for a date's. The number itself is nowhere. And of hours worked,
# in Excel's own format for hours beyond a day, [h]:mm:ss, whole days are left out: 36:15 is
# 12:15, and 24 hours are 00:00. There is no warning.
#
# Seen with Python 3.11, of a workbook that XlsxWriter 3.0.2 wrote:
#   number in the file                Excel shows      the CSV has
#   12.5  as 0.0" days"               12.5 days        0.0" 11ays"
#   12    as 0" days"                 12 days          0" 11ays"
#   80.5  as 0.0" m2"                 80.5 m2          0.0" 032"
#   7.5   as 0.0"h"                   7.5h             0.0"12"
#   7.5   as 0.0                      7.5              7.5
#   8     as [h]:mm:ss, hours         8:00:00          08:00
#   24    as [h]:mm:ss, hours         24:00:00         00:00
#   36.25 as [h]:mm:ss, hours         36:15:00         12:15
#   100   as [h]:mm:ss, hours         100:00:00        04:00
#
# Fails when it sees anything else. Needs Debian 12 with Python (python3), and `apt-get
# update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq xlsx2csv=1:0.7.8-1 python3-xlsxwriter=3.0.2-2 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
export PYTHONPATH=$work/usr/lib/python3/dist-packages
cat >finding.py <<'PY'
import csv
import subprocess
import sys

import xlsxwriter

CELLS = [
    (12.5, '0.0" days"', "12.5 days"),
    (12, '0" days"', "12 days"),
    (80.5, '0.0" m2"', "80.5 m2"),
    (7.5, '0.0"h"', "7.5h"),
    (7.5, "0.0", "7.5"),
    (8, "[h]:mm:ss", "8:00:00"),
    (24, "[h]:mm:ss", "24:00:00"),
    (36.25, "[h]:mm:ss", "36:15:00"),
    (100, "[h]:mm:ss", "100:00:00"),
]
book = xlsxwriter.Workbook("book.xlsx")
sheet = book.add_worksheet()
for row, (number, shown, _) in enumerate(CELLS):
    hours = shown == "[h]:mm:ss"
    sheet.write_number(row, 0, number / 24 if hours else number, book.add_format({"num_format": shown}))
book.close()
told = subprocess.run([sys.executable, "usr/bin/xlsx2csv", "book.xlsx"], capture_output=True, text=True, check=True)
assert told.stderr == "", told.stderr
print(f"{'number in the file':33} {'Excel shows':16} the CSV has")
for (number, shown, right), (cell,) in zip(CELLS, csv.reader(told.stdout.splitlines())):
    what = f"{number:<5} as {shown}" + (", hours" if shown.startswith("[h]") else "")
    print(f"{what:33} {right:16} {cell}")
PY
/usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
