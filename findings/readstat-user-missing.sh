#!/usr/bin/env bash
# ReadStat 1.1.8 (Debian 12: readstat 1.1.8-1; asked for upstream as issue 228): its converter makes ages, hours
# and incomes of SPSS's missing values, without a word. Of a .sav file in which 99 and -8 are declared to be
# missing, as no answer and refused, the .dta, .xpt and .csv have 99 and -8 as numbers like any other, and
# nothing that says what they are, so that every mean is of them too; Stata and SAS have missing values
# of their own, .a to .z, for just this. The manual says that it converts and names no exception. A .sav
# made of the .sav keeps those of numbers and forgets those of texts. Dates become seconds since
# 1582 in each, without a date's format, in Stata as well, which counts milliseconds since 1960.
#
# Seen with PSPP 1.6.2, which made the file; n and mean of its numbers, and the date of the first row:
#   file   by             age             hours           date
#   .sav   PSPP           3, 38.33        4, 23.00        29-FEB-2024
#   .csv   ReadStat       5, 41.20        6, 30.50        13928544000
#   .dta   ReadStat       5, 41.20        6, 30.50        13928544000
#   .xpt   ReadStat       5, 41.20        6, 30.50        13928544000
#   in the .sav of ReadStat PSPP finds 3, 38.33 and 4, 23.00; of the note missing is nothing, where it was "N/A"
#
# Fails when it sees anything else. Needs Debian 12 with Python (python3), and `apt-get
# update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} libgsl27 libpangocairo-1.0-0 libreadline8 libxml2 |
  grep '^lib' | grep -vE '^lib(c6|gcc-s1|crypt1)$' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq pspp=1.6.2-2 readstat=1.1.8-1 libreadstat1=1.1.8-1 libxlsxwriter4 libcsv3 $needs 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
libraries=$work/usr/lib/$(uname -m)-linux-gnu
for program in pspp readstat; do
  echo "LD_LIBRARY_PATH=$libraries:$libraries/pspp:$work/lib/$(uname -m)-linux-gnu exec $work/usr/bin/$program \"\$@\"" >$program
done
cat >finding.py <<'PY'
import csv
import statistics
import subprocess

ROWS = """DATA LIST LIST / age (F3.0) hours (F4.1) day (DATE11) note (A3).
BEGIN DATA
25 36 29-FEB-2024 abc
99 24 31-DEC-1959 N/A
41 -8 01-JAN-1900 def
. 32 15-JUN-2000 ghi
-8 99 16-JUN-2000 jkl
49 0 17-JUN-2000 mno
END DATA.
MISSING VALUES age hours (99, -8) / note ("N/A").
SAVE OUTFILE="made.sav"."""


def pspp(commands):
    with open("ask.sps", "w") as file:
        file.write(commands)
    told = subprocess.run(["bash", "pspp", "-O", "format=csv", "ask.sps"], capture_output=True, text=True).stdout
    return list(csv.reader(told.splitlines()))


def described(file):
    rows = pspp(f'GET FILE="{file}".\nDESCRIPTIVES age hours.\nDISPLAY DICTIONARY.\nLIST age day.')
    numbers = {row[0]: row for row in rows if len(row) == 6 and row[0] in ("age", "hours")}
    n_mean = [f"{numbers[name][1]}, {float(numbers[name][2]):.2f}" for name in ("age", "hours")]
    missing = next(row[-1] for row in rows if len(row) == 9 and row[0] == "note")
    first = next(rows[i + 1][1] for i, row in enumerate(rows) if row == ["age", "day"])
    return n_mean, missing or "nothing", first


def readstat(source, made):
    subprocess.run(["bash", "readstat", "-f", source, made], check=True, capture_output=True)


def numbers(file):
    if not file.endswith(".csv"):
        readstat(file, f"{file}.csv")
        file = f"{file}.csv"
    with open(file) as lines:
        table = [{name.lower(): cell for name, cell in row.items()} for row in csv.DictReader(lines)]
    columns = [[float(row[name]) for row in table if row[name]] for name in ("age", "hours")]
    return [f"{len(column)}, {statistics.mean(column):.2f}" for column in columns], f"{float(table[0]['day']):.0f}"


def line(*cells):
    print(f"{cells[0]:6} {cells[1]:14} {cells[2]:15} {cells[3]:15} {cells[4]}")


pspp(ROWS)
right, gone, day = described("made.sav")
line("file", "by", "age", "hours", "date")
line(".sav", "PSPP", *right, day)
for kind in ("csv", "dta", "xpt"):
    readstat("made.sav", f"again.{kind}")
    told, day = numbers(f"again.{kind}")
    line(f".{kind}", "ReadStat", *told, day)
readstat("made.sav", "again.sav")
again, left, _ = described("again.sav")
print(f"in the .sav of ReadStat PSPP finds {' and '.join(again)}; of the note missing is {left}, where it was {gone}")
PY
/usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
