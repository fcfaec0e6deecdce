#!/usr/bin/env bash
# Python's dateparser 1.1.6 (Debian 12; known for dates, issues 1125 and 1199, mended in 1.4.2; not seen to be
# known for hours), which reads dates in 200 languages: told that a text is Dutch, it reads 2024-02-01 as 2
# January, without a word, since in Dutch the day comes before the month, and where there is no such month,
# as in 2024-02-13, it finds no date. In a column of such dates those that are left look whole. Without the
# language, or in words, they are right. And "9 uur", nine o'clock, is nine hours ago, also after a day's
# name: yesterday at nine is yesterday at one, when it is ten now. Its manual tells of DATE_ORDER for dates
# as 02-01-2024; in Dutch dates that begin with the year are ISO 8601's.
#
# Seen with Python 3.11, the time being 15 June 2024, 10:00:
#   text                         meant              dateparser         without Dutch
#   2024-02-01                   2024-02-01 00:00   2024-01-02 00:00   2024-02-01 00:00
#   2024-12-05 12:30             2024-12-05 12:30   2024-05-12 12:30   2024-12-05 12:30
#   2024-02-13                   2024-02-13 00:00   none               2024-02-13 00:00
#   1 februari 2024 om 12.30 uur 2024-02-01 12:30   2024-02-01 12:30   2024-02-01 12:30
#   vandaag 14.30 uur            2024-06-15 14:30   2024-06-14 19:42   2024-06-14 19:42
#   gisteren 9 uur               2024-06-14 09:00   2024-06-14 01:00   2024-06-14 01:00
#   of the 366 days of 2024, as 2024-02-01, 132 are another day, 222 none and 12 right
#
# Fails when it sees anything else. Needs Debian 12 with Python (python3), and `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq python3-dateparser=1.1.6-1 python3-{regex,tzlocal,pytz-deprecation-shim,dateutil,tz,six} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.py <<'PY'
import datetime
import os

import dateparser

assert dateparser.__version__ == "1.1.6" and dateparser.__file__.startswith(os.getcwd())
now = datetime.datetime(2024, 6, 15, 10, 0)


def read(text, languages):
    date = dateparser.parse(text, languages=languages, settings={"RELATIVE_BASE": now, "TIMEZONE": "UTC"})
    return f"{date:%Y-%m-%d %H:%M}" if date else "none"


def say(*cells):
    print("{:28} {:18} {:18} {}".format(*cells))


say("text", "meant", "dateparser", "without Dutch")
for text, meant in [
    ("2024-02-01", "2024-02-01 00:00"),
    ("2024-12-05 12:30", "2024-12-05 12:30"),
    ("2024-02-13", "2024-02-13 00:00"),
    ("1 februari 2024 om 12.30 uur", "2024-02-01 12:30"),
    ("vandaag 14.30 uur", "2024-06-15 14:30"),
    ("gisteren 9 uur", "2024-06-14 09:00"),
]:
    say(text, meant, read(text, ["nl"]), read(text, None))
days = [datetime.date(2024, 1, 1) + datetime.timedelta(number) for number in range(366)]
answers = [read(day.isoformat(), ["nl"]) for day in days]
none = answers.count("none")
right = sum(answer.startswith(day.isoformat()) for day, answer in zip(days, answers))
print(f"of the 366 days of 2024, as 2024-02-01, {366 - none - right} are another day, {none} none and {right} right")
PY
PYTHONPATH=$work/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore finding.py | tee now
diff seen now && echo 'As seen.'
