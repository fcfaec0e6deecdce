#!/usr/bin/env bash
# VisiData 2.11 (Debian 12: visidata 2.11-1; later versions take Python's median, an issue was not found),
# tables in a terminal: the median of an even number of values is the larger of the two in the middle, so
# that of two people it is the one with more, and of 1 2 3 4 it is 3. Its own quartiles of the same cells
# have 2.5 in the middle, in the column named p50 beside it. Its help calls it the median of values. In a
# frequency table or a pivot table, where groups are small, medians of even groups are too large and those
# of odd ones are not.
#
# Seen with Python 3.11; hours worked by arm, grouped, as a frequency table does:
#   arm    hours            median   p50 of the quartiles   by hand
#   a      1 2 3 4          3        2.5                    2.5
#   b      10 30            30       20.0                   20.0
#   c      5 6 7            6        6                      6
#   d      16 16 36 36      36       26.0                   26.0
#
# Fails when it sees anything else. Needs Debian 12 with Python (python3), and `apt-get
# update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq visidata=2.11-1 python3-{dateutil,six} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
export PYTHONPATH=$work/usr/lib/python3/dist-packages HOME=$work
cat >finding.py <<'PY'
import statistics

import visidata
from visidata import vd

assert visidata.__version__ == "2.11"
people = {"a": [1, 2, 3, 4], "b": [10, 30], "c": [5, 6, 7], "d": [16, 16, 36, 36]}
with open("people.csv", "w") as file:
    file.write("arm,hours\n")
    file.writelines(f"{arm},{number}\n" for arm, hours in people.items() for number in hours)

sheet = vd.openSource("people.csv")
sheet.reload()
vd.sync()
hours, arms = sheet.column("hours"), sheet.column("arm")
hours.type = int
median, half = vd.aggregators["median"], vd.aggregators["q4"][1]
print(f"{'arm':6} {'hours':16} {'median':8} {half.name + ' of the quartiles':22} by hand")
for arm, numbers in people.items():
    rows = [row for row in sheet.rows if arms.getValue(row) == arm]
    print(f"{arm:6} {' '.join(map(str, numbers)):16} {median(hours, rows)!s:8} {half(hours, rows)!s:22} {statistics.median(numbers)}")
PY
/usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
