#!/usr/bin/env bash
# pandas 1.5.3 (Debian 12: python3-pandas 1.5.3+dfsg-2; the code of 2.x has the same line): to_stata with a date as
# "tw", Stata's weeks, puts the last days of a year in the first week of the next, without a word.
# Stata's weeks count from 1 January, and its 52nd has the eight or nine days that are left; pandas
# counts a 53rd, which is the next year's first. So 31 December, and of leap years 30 December too, which
# are often the days of a balance or of a contract's end, are in another year, quarter and month.
# read_stata of the same file has 1 January. As "td" and "tm", days and months, they are right.
#
# Seen with Python 3.11; by hand 52 x (year - 1960) + the lesser of 51 and (day of the year - 1) / 7:
#   date        written   by hand   in Stata    pandas reads it again as
#   2020-12-29  3171      3171      2020w52     2020-12-23
#   2020-12-30  3172      3171      2020w52     2021-01-01
#   2020-12-31  3172      3171      2020w52     2021-01-01
#   2021-01-01  3172      3172      2021w1      2021-01-01
#   2021-12-30  3223      3223      2021w52     2021-12-24
#   2021-12-31  3224      3223      2021w52     2022-01-01
#   of the days from 1960 to 2039 100 are written a week too late; none is another
#
# Fails when it sees anything else. Needs Debian 12 with Python (python3), and `apt-get
# update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq python3-pandas=1.5.3+dfsg-2 python3-pandas-lib=1.5.3+dfsg-2 python3-{numpy,dateutil,tz,six,pkg-resources} \
  libblas3 liblapack3 libgfortran5 libquadmath0 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
libraries=$work/usr/lib/$(uname -m)-linux-gnu
export PYTHONPATH=$work/usr/lib/python3/dist-packages LD_LIBRARY_PATH=$libraries:$libraries/blas:$libraries/lapack
cat >finding.py <<'PY'
import os
import warnings

import pandas as pd

assert pd.__version__ == "1.5.3" and pd.__file__.startswith(os.getcwd())
warnings.simplefilter("error")  # a warning would be an error


def written(days):
    pd.DataFrame({"week": days}).to_stata("weeks.dta", convert_dates={"week": "tw"}, write_index=False)
    weeks = pd.read_stata("weeks.dta", convert_dates=False)["week"].astype(int)
    return weeks, pd.read_stata("weeks.dta")["week"]


def by_hand(day):
    return 52 * (day.year - 1960) + min(51, (day.dayofyear - 1) // 7)


some = pd.to_datetime(["2020-12-29", "2020-12-30", "2020-12-31", "2021-01-01", "2021-12-30", "2021-12-31"])
print("date        written   by hand   in Stata    pandas reads it again as")
for day, week, again in zip(some, *written(some)):
    right = by_hand(day)
    print(f"{day:%Y-%m-%d}  {week}      {right}      {f'{1960 + right // 52}w{right % 52 + 1}':10}  {again:%Y-%m-%d}")

days = pd.date_range("1960-01-01", "2039-12-31")
late = [week - by_hand(day) for day, week in zip(days, written(days)[0])]
other = sum(off not in (0, 1) for off in late)
print(f"of the days from 1960 to 2039 {late.count(1)} are written a week too late; {other or 'none'} is another")
PY
/usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
