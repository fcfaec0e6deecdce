#!/usr/bin/env bash
# fast-formula-parser 1.0.19 (npm; not seen to be known), which calculates Excel's formulas: F.TEST, the
# probability that two variances differ by chance, is above 1 whenever the first group varies more than the
# second, without an error. It doubles the probability below the ratio, where of the two tails the smaller
# one counts: of groups in the other order it is right, and the two answers add up to 2. Whoever asks
# whether it is below 0.05 finds no difference, however large, when the group that varies more comes first.
# Excel's manual has the same answer for either order.
#
# Seen with Node 20.20, beside var.test of R 4.2.2:
#   first group            second group           F.TEST     other order   R
#   10 12 14 16 18         10 11 12 13 14         1.792000   0.208000      0.208000
#   5 25 45 65 85          40 42 44 46 48         1.999416   0.000584      0.000584
#   20 22 24 30 34         20 24 31 38 52         0.162759   1.837241      0.162759
#   1 2 3 4 5              2 3 4 5 6              1.000000   1.000000      1.000000
#
# Fails when it sees anything else. Needs Node, and Debian 12 with R (r-base-core).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit fast-formula-parser@1.0.19 >/dev/null
cat >ask.cjs <<'JS'
const { execFileSync } = require('node:child_process')
const FormulaParser = require('fast-formula-parser')

const cell = { row: 1, col: 3, sheet: 'Sheet1' }

// told is F.TEST of two columns.
function told(first, second) {
  const columns = [first, second]
  const parser = new FormulaParser({ onRange: ({ from }) => columns[from.col - 1].map((number) => [number]) })
  return parser.parse(`F.TEST(A1:A${first.length},B1:B${second.length})`, cell)
}

function inR(first, second) {
  const code = `cat(sprintf("%.6f", var.test(c(${first}), c(${second}))$p.value))`
  return execFileSync('Rscript', ['--vanilla', '-e', code], { encoding: 'utf8' })
}

const line = (...cells) => console.log(cells.map((text, i) => text.padEnd([22, 22, 10, 13, 0][i])).join(' '))
line('first group', 'second group', 'F.TEST', 'other order', 'R')
for (const [first, second] of [
  [[10, 12, 14, 16, 18], [10, 11, 12, 13, 14]],
  [[5, 25, 45, 65, 85], [40, 42, 44, 46, 48]],
  [[20, 22, 24, 30, 34], [20, 24, 31, 38, 52]],
  [[1, 2, 3, 4, 5], [2, 3, 4, 5, 6]],
]) {
  line(first.join(' '), second.join(' '), told(first, second).toFixed(6), told(second, first).toFixed(6), inR(first, second))
}
JS
node ask.cjs | tee now
diff seen now && echo 'As seen.'
