#!/usr/bin/env bash
# Python's Babel 2.10.3 (Debian 12: python3-babel 2.10.3-1; both known, and in 2026 open as pull requests 1338
# and 1292): parse_time reads a quarter past midnight, 12:15 AM, as a quarter past noon, without a word, also of
# what its own format_time wrote; and in a language without AM and PM in its times, as Dutch, half past six in the
# evening as in the morning. And where a part of a second rounds up to a whole one, format_time writes a digit
# more: 59.9996 in ss.SSS is 59.1000, which every reader takes for a tenth.
#
# Seen with Python 3.11, beside strptime and strftime:
#   read        English     Dutch       strptime
#   6:30 AM     06:30:00    06:30:00    06:30:00
#   12:15 AM    12:15:00    12:15:00    00:15:00
#   6:30 PM     18:30:00    06:30:00    18:30:00
#   written     ss.S        ss.SS       ss.SSS      strftime
#   59.1000     59.1        59.10       59.100      59.100000
#   59.9400     59.9        59.94       59.940      59.940000
#   59.9600     59.10       59.96       59.960      59.960000
#   59.9960     59.10       59.100      59.996      59.996000
#   59.9996     59.10       59.100      59.1000     59.999600
#
# Fails when it sees anything else. Needs Debian 12 with Python (python3), and `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq python3-babel=2.10.3-1 python-babel-localedata=2.10.3-1 python3-tz 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
export PYTHONPATH=$work/usr/lib/python3/dist-packages
cat >finding.py <<'PY'
from datetime import datetime, time

import babel
from babel.dates import format_time, parse_time

assert babel.__version__ == "2.10.3"

print("read        English     Dutch       strptime")
for text in ("6:30 AM", "12:15 AM", "6:30 PM"):
    told = [parse_time(text, locale=locale) for locale in ("en_US", "nl_NL")]
    right = datetime.strptime(text, "%I:%M %p").time()
    assert format_time(right, "h:mm a", locale="en_US") == text  # as it writes it itself
    print(f"{text:11} {told[0]}    {told[1]}    {right}")
print("written     ss.S        ss.SS       ss.SSS      strftime")
for microseconds in (100000, 940000, 960000, 996000, 999600):
    moment = time(12, 0, 59, microseconds)
    told = [format_time(moment, form, locale="en_US") for form in ("ss.S", "ss.SS", "ss.SSS")]
    print(f"{59 + microseconds / 1e6:<11.4f} " + "".join(f"{shown:12}" for shown in told) + moment.strftime("%S.%f"))
PY
/usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
