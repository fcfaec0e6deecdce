#!/usr/bin/env bash
# numfmt 4.0.1 (npm; not seen to be known), which formats numbers as spreadsheets do: a negative length of
# time is wrong unless its minutes are 0 or 30, without a word. Ten minutes too few, -0:10, are -0:50, as
# minutes are counted forward from the midnight before and the hours back from the one after; and below
# minus a day the hours are turned round as well: a balance of -36:00 is -12:00, of -47:00 -1:00. Its manual
# names [h], [m] and [s] elapsed time, and of its own accord it writes such a time with a minus where Excel
# shows hash marks. Positive times are right, and so are all in LibreOffice 7.4.
#
# Seen with Node 20.20, beside hours and minutes counted by hand, and [m], minutes:
#   by hand   numfmt    minutes   numfmt
#     10:10    10:10       610       610
#     -0:10    -0:50       -10       -10
#     -0:30    -0:30       -30       -30
#     -7:40    -7:20      -460      -460
#     -8:00    -8:00      -480      -480
#    -23:45   -23:15     -1425     -1425
#    -24:00   -24:00     -1440     -1440
#    -25:15   -23:45     -1515     -1365
#    -36:00   -12:00     -2160      -720
#    -47:00    -1:00     -2820       -60
#    -48:00   -48:00     -2880     -2880
#   wrong in [h]:mm: 0 of the 6000 whole minutes up to 100 hours, 5945 of as many below 0
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit numfmt@4.0.1 >/dev/null
cat >ask.mjs <<'JS'
import { format } from 'numfmt'

// byHand is the length of time in hours and minutes.
function byHand(minutes) {
  const all = Math.abs(minutes)
  return `${minutes < 0 ? '-' : ''}${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`
}
const day = 24 * 60
const wrong = (minutes) => format('[h]:mm', minutes / day) !== byHand(minutes)

console.log('by hand   numfmt    minutes   numfmt')
for (const minutes of [610, -10, -30, -460, -480, -1425, -1440, -1515, -2160, -2820, -2880]) {
  const [told, counted] = ['[h]:mm', '[m]'].map((pattern) => format(pattern, minutes / day))
  console.log(`${byHand(minutes).padStart(7)} ${told.padStart(8)} ${String(minutes).padStart(9)} ${counted.padStart(9)}`)
}
const whole = Array.from({ length: 6000 }, (_, i) => i + 1)
const above = whole.filter(wrong).length
const below = whole.filter((minutes) => wrong(-minutes)).length
console.log(`wrong in [h]:mm: ${above} of the ${whole.length} whole minutes up to 100 hours, ${below} of as many below 0`)
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
