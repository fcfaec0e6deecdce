#!/usr/bin/env bash
# Gnumeric 1.12.55 (Debian 12: gnumeric 1.12.55-1; not seen to be known): DURATION, Macaulay's average time to
# the payments of a bond, counts the time to the next coupon as a whole period: between two coupons it
# stands still, up to a year too long with yearly ones, and so does MDURATION. Without coupons there is one
# payment, and the duration is the time to it: of six years and a month Gnumeric makes seven. Its PRICE of
# the same bond has the right time, as the change of that price with the yield shows, which is what
# MDURATION tells. On a coupon's day it is right, as in the example of Excel's manual.
#
# Seen of a bond that ends on 15 November 2030, with a yield of 6%, days counted as they are:
#   settled      coupons          DURATION   by hand    MDURATION  by hand    by PRICE
#   2024-05-15   5%, twice        5.600      5.600      5.437      5.437      5.437
#   2024-09-15   5%, twice        5.600      5.265      5.437      5.112      5.112
#   2023-11-15   5%, once         6.044      6.044      5.702      5.702      5.702
#   2024-10-15   5%, once         6.044      5.129      5.702      4.839      4.839
#   2023-11-15   none, once       7.000      7.000      6.604      6.604      6.604
#   2024-10-15   none, once       7.000      6.085      6.604      5.740      5.740
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
from datetime import date

END, YIELD = date(2030, 11, 15), 0.06


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


def by_hand(settled, rate, times):
    """Macaulay's duration and the modified one, in years."""
    days, month = [], END
    while month > settled:
        days.append(month)
        months = month.year * 12 + month.month - 1 - 12 // times
        month = date(months // 12, months % 12 + 1, END.day)
    to_next = (days[-1] - settled).days / (days[-1] - month).days
    weighed = total = 0.0
    for coupon in range(len(days)):
        time = coupon + to_next
        payment = 100 * rate / times + (100 if coupon == len(days) - 1 else 0)
        worth = payment / (1 + YIELD / times) ** time
        weighed, total = weighed + time * worth, total + worth
    duration = weighed / total / times
    return duration, duration / (1 + YIELD / times)


print("settled      coupons          DURATION   by hand    MDURATION  by hand    by PRICE")
for settled, rate, times in (
    (date(2024, 5, 15), 0.05, 2),
    (date(2024, 9, 15), 0.05, 2),
    (date(2023, 11, 15), 0.05, 1),
    (date(2024, 10, 15), 0.05, 1),
    (date(2023, 11, 15), 0, 1),
    (date(2024, 10, 15), 0, 1),
):
    bond = f"DATE({settled:%Y,%m,%d}),DATE({END:%Y,%m,%d}),{rate}"
    asked = [f"={name}({bond},{YIELD},{times},1)" for name in ("DURATION", "MDURATION")]
    # PRICE leaves out what the last coupon's owner is owed.
    owed = f"100*{rate}/{times}*COUPDAYBS(DATE({settled:%Y,%m,%d}),DATE({END:%Y,%m,%d}),{times},1)/COUPDAYS(DATE({settled:%Y,%m,%d}),DATE({END:%Y,%m,%d}),{times},1)"
    asked += [f"=PRICE({bond},{of},100,{times},1)+{owed}" for of in (YIELD - 0.0001, YIELD, YIELD + 0.0001)]
    duration, modified, above, price, below = gnumeric(asked)
    right, right_modified = by_hand(settled, rate, times)
    coupons = f"{f'{rate:.0%}' if rate else 'none'}, {'twice' if times == 2 else 'once'}"
    shown = f"{settled}   {coupons:<16} {duration:<10.3f} {right:<10.3f} {modified:<10.3f} {right_modified:<10.3f}"
    print(f"{shown} {(above - below) / 0.0002 / price:.3f}")
PY
/usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
