#!/usr/bin/env bash
# Gnumeric 1.12.55 (Debian 12: gnumeric 1.12.55-1; not seen to be known): of a loan that is paid at the
# beginning of each period, type 1, IPMT takes interest out of the first payment, which falls on the day of
# the loan, when there is none yet, and PPMT gives the rest: what is repaid adds up to 952.38 of the 1000
# lent. There is no error. Its own CUMIPMT and CUMPRINC of the same first payment have 0 and all of it, as
# LibreOffice 7.4 has of IPMT and PPMT, and as the loan's account by hand. Of payments at the end, type 0,
# all is right.
#
# Seen with 1000 lent for 10 years at 5%; paid at the beginning, unless told otherwise:
#   payment   IPMT      CUMIPMT   by hand   PPMT      CUMPRINC  by hand
#   1         -47.62    0.00      0.00      -75.72    -123.34   -123.34
#   2         -43.83    -43.83    -43.83    -79.50    -79.50    -79.50
#   3         -39.86    -39.86    -39.86    -83.48    -83.48    -83.48
#   10        -5.87     -5.87     -5.87     -117.46   -117.46   -117.46
#   all       -281.00   -233.38   -233.38   -952.38   -1000.00  -1000.00
#   at the end of a year, the first of 10 and all:
#   1         -50.00    -50.00    -50.00    -79.50    -79.50    -79.50
#   all       -295.05   -295.05   -295.05   -1000.00  -1000.00  -1000.00
#
# Fails when it sees anything else. Needs Debian 12 with Python (python3) and GTK (libgtk-3-0, librsvg2-2), and
# `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq gnumeric=1.12.55-1 gnumeric-common=1.12.55-1 libgoffice-0.10-10 libgoffice-0.10-10-common libgsf-1-114 pxlib1 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.py <<'PY'
import csv
import os
import subprocess

RATE, YEARS, LENT = 0.05, 10, 1000.0


def gnumeric(formulas):
    with open("asked.csv", "w", newline="") as file:
        csv.writer(file).writerows([formula] for formula in formulas)
    paths = {
        "HOME": os.getcwd(),
        "LD_LIBRARY_PATH": f"usr/lib:usr/lib/{os.uname().machine}-linux-gnu",
        "GNUMERIC_PLUGIN_PATH": f"{os.getcwd()}/usr/lib/gnumeric/1.12.55/plugins",
    }
    subprocess.run(["usr/bin/ssconvert", "asked.csv", "told.csv"], env={**os.environ, **paths}, stderr=subprocess.DEVNULL, check=True)
    with open("told.csv") as file:
        return [float(row[0]) for row in csv.reader(file)]


def by_hand(kind):
    """Interest and principal of each payment, by the loan's account."""
    growth = (1 + RATE) ** YEARS
    payment = LENT * RATE * growth / (growth - 1) / (1 + RATE * kind)
    owed, told = LENT, []
    for year in range(1, YEARS + 1):
        interest = 0 if kind == 1 and year == 1 else owed * RATE
        told.append((-interest, interest - payment))
        owed -= payment - interest
    assert abs(owed) < 1e-9  # the loan is repaid
    return told


def show(kind, payments):
    years = range(1, YEARS + 1)
    columns = [gnumeric(f"={name}({RATE},{year},{YEARS},{LENT:.0f},0,{kind})" for year in years) for name in ("IPMT", "PPMT")]
    totals = [gnumeric(f"={name}({RATE},{YEARS},{LENT:.0f},{year},{year},{kind})" for year in years) for name in ("CUMIPMT", "CUMPRINC")]
    hand = list(zip(*by_hand(kind)))
    rows = list(zip(columns[0], totals[0], hand[0], columns[1], totals[1], hand[1]))
    for name in payments:
        cells = [sum(cells) for cells in zip(*rows)] if name == "all" else rows[name - 1]
        print(f"{name:<9} " + " ".join(f"{cell + 0.0:<9.2f}" for cell in cells).rstrip().replace("-0.00", "0.00"))


print("payment   IPMT      CUMIPMT   by hand   PPMT      CUMPRINC  by hand")
show(1, [1, 2, 3, 10, "all"])
print("at the end of a year, the first of 10 and all:")
show(0, [1, "all"])
PY
/usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
