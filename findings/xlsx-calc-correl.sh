#!/usr/bin/env bash
# xlsx-calc 0.9.2 (npm; not seen to be known), which calculates the formulas of a workbook that SheetJS
# reads: CORREL divides by the squares of the numbers themselves, not of their distances from the mean, so
# it depends on where the numbers lie: of two columns that rise together in a straight line it is 0.17 for
# 1, with 100 added to both 0.001. As Pearson's correlation is the same whatever is added, nothing in the
# answer tells. Only of two columns whose mean is 0 it is right. There is no error, and the answer stands in
# the cell when the workbook is saved. Its manual tells how to have formulajs' functions instead, which are
# right here.
#
# Seen with Node 20.20, of 1 2 3 4 and 10 20 30 40 and others on a line, beside formulajs 4.6.1:
#   pairs                            xlsx-calc   formulajs
#   2 on a line                      0.1000      1.0000
#   4 on a line                      0.1667      1.0000
#   12 on a line                     0.2200      1.0000
#   4 on a line, 100 added           0.0010      1.0000
#   12 on a line, 2000 added         0.0000      1.0000
#   4 on a line, falling             -0.1667     -1.0000
#   4 on a line, of mean 0           1.0000      1.0000
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit xlsx-calc@0.9.2 xlsx@0.18.5 @formulajs/formulajs@4.6.1 >/dev/null
cat >ask.cjs <<'JS'
const calculate = require('xlsx-calc')
const xlsx = require('xlsx')
const { CORREL } = require('@formulajs/formulajs')

function calculated(rows) {
  const sheet = xlsx.utils.aoa_to_sheet(rows)
  sheet.D1 = { t: 'n', f: `CORREL(A1:A${rows.length},B1:B${rows.length})` }
  calculate({ SheetNames: ['Sheet1'], Sheets: { Sheet1: sheet } })
  return sheet.D1.v
}

const line = (pairs, slope, added = 0) => Array.from({ length: pairs }, (_, i) => [i + 1 + added, slope * (i + 1) + added])
const centred = [-1.5, -0.5, 0.5, 1.5].map((x) => [x, 10 * x])
console.log('pairs                            xlsx-calc   formulajs')
for (const [name, rows] of [
  ['2 on a line', line(2, 10)],
  ['4 on a line', line(4, 10)],
  ['12 on a line', line(12, 10)],
  ['4 on a line, 100 added', line(4, 10, 100)],
  ['12 on a line, 2000 added', line(12, 10, 2000)],
  ['4 on a line, falling', line(4, -10)],
  ['4 on a line, of mean 0', centred],
]) {
  const theirs = CORREL(rows.map((row) => row[0]), rows.map((row) => row[1]))
  console.log(`${name.padEnd(32)} ${calculated(rows).toFixed(4).padEnd(11)} ${theirs.toFixed(4)}`)
}
JS
node ask.cjs | tee now
diff seen now && echo 'As seen.'
