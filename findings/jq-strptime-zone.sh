#!/usr/bin/env bash
# jq 1.6 (Debian 12; issues 2195, open upstream, and 1713, closed since): strptime reads the offset of a time,
# %z, and forgets it, without a word: noon at +0200 and noon at -0500, seven hours apart, are the same
# second. So of log lines of several offices, or of one before and after the clock goes back, durations and
# order are wrong. And in summer every time, of UTC as well, so also what fromdate makes of a Z, is an hour
# late where the machine's own time zone has summer time; what begins in winter and ends in summer
# lasts an hour too long. Its manual says that all of these functions work in UTC, and
# refers for %z to the C library, which describes it.
#
# Seen with GNU date 9.1 for what is right:
#   text                        TZ                 jq           date
#   2024-07-01T12:00:00+0000    UTC                1719835200   1719835200
#   2024-07-01T12:00:00+0200    UTC                1719835200   1719828000
#   2024-07-01T12:00:00-0500    UTC                1719835200   1719853200
#   2024-07-01T12:00:00Z        UTC                1719835200   1719835200
#   2024-07-01T12:00:00Z        Europe/Amsterdam   1719838800   1719835200
#   2024-01-01T12:00:00Z        Europe/Amsterdam   1704110400   1704110400
#   2024-07-01T12:00:00Z through fromdate and todate in Amsterdam: 2024-07-01T13:00:00Z
#
# Fails when it sees anything else. Needs Debian 12, and `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq jq libjq1 libonig5 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
libraries=$work/usr/lib/$(uname -m)-linux-gnu
export LD_LIBRARY_PATH=$libraries
jq=$work/usr/bin/jq
[ "$("$jq" --version)" = jq-1.6 ]

# say TEXT ZONE FORMAT prints what jq and date make of a text in a time zone.
say() {
  told=$(TZ=$2 "$jq" -n --arg text "$1" --arg format "$3" '$text | strptime($format) | mktime')
  printf '%-27s %-18s %-12s %s\n' "$1" "$2" "$told" "$(TZ=$2 date -d "$1" +%s)"
}
{
  printf '%-27s %-18s %-12s %s\n' text TZ jq date
  for offset in +0000 +0200 -0500; do say "2024-07-01T12:00:00$offset" UTC %Y-%m-%dT%H:%M:%S%z; done
  say 2024-07-01T12:00:00Z UTC %Y-%m-%dT%H:%M:%SZ
  for month in 07 01; do say "2024-$month-01T12:00:00Z" Europe/Amsterdam %Y-%m-%dT%H:%M:%SZ; done
  again=$(TZ=Europe/Amsterdam "$jq" -nr '"2024-07-01T12:00:00Z" | fromdate | todate')
  echo "2024-07-01T12:00:00Z through fromdate and todate in Amsterdam: $again"
} | tee now
diff seen now && echo 'As seen.'
