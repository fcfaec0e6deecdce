#!/usr/bin/env bash
# numfmt 4.0.1 (npm; not seen to be known), which formats numbers as spreadsheets do: of a number whose part
# after the point is 0.95 or more, in a fraction with a fixed denominator, as # ??/100 or # ?/8, the whole
# number is rounded up and the fraction stays beside it, so one number in twenty is shown as one too large,
# without a word: 1.95 is 2 95/100, and 7.96 hours in quarters, # ?/4, are 8 4/4, which is 9. Its manual
# names such fractions. LibreOffice 7.4 and SheetJS carry the fraction into the whole number.
#
# Seen with Node 20.20, beside SheetJS' xlsx 0.18.5; shown is what the text says, as a number:
#   format      number   xlsx        numfmt      shown
#   # ??/100    1.94     1 94/100    1 94/100    1.94
#   # ??/100    1.95     1 95/100    2 95/100    2.95
#   # ??/100    99.99    99 99/100   100 99/100  100.99
#   # ??/16     5.9375   5 15/16     5 15/16     5.9375
#   # ??/16     5.96     5 15/16     6 15/16     6.9375
#   # ?/4       7.96     8           8 4/4       9
#   # ?/4       7.75     7 3/4       7 3/4       7.75
#   off by more than half of a hundredth, of the 9900 hundredths from 1 to 99.99: xlsx 0, numfmt 495
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit numfmt@4.0.1 xlsx@0.18.5 >/dev/null
cat >ask.mjs <<'JS'
import { format } from 'numfmt'
import xlsx from 'xlsx'

const theirs = (pattern, number) => xlsx.SSF.format(pattern, number).trim()
const told = (pattern, number) => format(pattern, number).trim()

// value is the number that a text such as 1 3/4 says.
function value(text) {
  const [, whole, above, below] = text.match(/^(\d+)(?: +(\d+)\/(\d+))?$/)
  return Number(whole) + (above ? above / below : 0)
}

const line = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd([11, 8, 11, 11, 0][i])).join(' '))
line('format', 'number', 'xlsx', 'numfmt', 'shown')
for (const [pattern, number] of [
  ['# ??/100', 1.94], ['# ??/100', 1.95], ['# ??/100', 99.99],
  ['# ??/16', 5.9375], ['# ??/16', 5.96], ['# ?/4', 7.96], ['# ?/4', 7.75],
]) {
  line(pattern, number, theirs(pattern, number), told(pattern, number), value(told(pattern, number)))
}
const hundredths = Array.from({ length: 9900 }, (_, i) => (100 + i) / 100)
const off = (show) => hundredths.filter((number) => Math.abs(value(show('# ??/100', number)) - number) > 0.005001).length
console.log(`off by more than half of a hundredth, of the ${hundredths.length} hundredths from 1 to 99.99: xlsx ${off(theirs)}, numfmt ${off(told)}`)
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
