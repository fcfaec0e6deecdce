#!/usr/bin/env bash
# arquero 8.0.3 (npm, with @uwdata/flechette 2.3.0): a rolling frame without the row itself is another
# frame, without an error. "Each entry indicates an offset from the current value", says its manual; but
# the sign is dropped, the first entry is taken for rows before and the second for rows after. So a sum
# or a mean of the three rows before, [-3, -1], of which a baseline or a forecast is made, holds the row
# itself and the next one, and a sum of all rows before, [-Infinity, -1], as well: both look ahead. Vega's
# window, of the same lab, had it too (vega's issue 3236, solved in 2025).
#
# Seen with Node 20.20, sums of 1, 20, 300, 4000 and 50000, where each digit tells the row:
#   [-1, 1]         by hand 21, 321, 4320, 54300, 54000    arquero 21, 321, 4320, 54300, 54000
#   [-2, 0]         by hand 1, 21, 321, 4320, 54300        arquero 1, 21, 321, 4320, 54300
#   [-3, -1]        by hand 0, 1, 21, 321, 4320            arquero 21, 321, 4321, 54321, 54320
#   [-Infinity, -1] by hand 0, 1, 21, 321, 4321            arquero 21, 321, 4321, 54321, 54321
#   [1, 2]          by hand 320, 4300, 54000, 50000, 0     arquero 321, 4321, 54320, 54300, 54000
#   largest of the three rows before, [-3, -1], of 5, 4, 3, 2 and 9, beside the last: by hand 4, arquero 9
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit arquero@8.0.3 @uwdata/flechette@2.3.0 >/dev/null
cat >ask.mjs <<'JS'
import { op, rolling, table } from 'arquero'

const numbers = [1, 20, 300, 4000, 50000]
for (const [first, last] of [[-1, 1], [-2, 0], [-3, -1], [-Infinity, -1], [1, 2]]) {
  const byHand = numbers.map((_, i) => numbers.filter((_, j) => i + first <= j && j <= i + last).reduce((a, b) => a + b, 0))
  const told = table({ v: numbers }).derive({ sum: rolling((d) => op.sum(d.v), [first, last]) }).array('sum')
  console.log(`${`[${first}, ${last}]`.padEnd(15)} by hand ${byHand.join(', ').padEnd(30)} arquero ${told.join(', ')}`)
}

const marks = [5, 4, 3, 2, 9]
const largest = table({ v: marks }).derive({ max: rolling((d) => op.max(d.v), [-3, -1]) }).array('max')
console.log(`largest of the three rows before, [-3, -1], of 5, 4, 3, 2 and 9, beside the last: by hand ${Math.max(...marks.slice(1, 4))}, arquero ${largest[4]}`)
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
