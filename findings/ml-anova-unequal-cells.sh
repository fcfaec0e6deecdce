#!/usr/bin/env bash
# ml-anova 1.1.5 (npm), of the mljs packages: an analysis of variance of two factors, twoWay, takes the size of the cell
# that the first row is in for the size of all cells, and says nothing where they differ: the degrees of freedom and
# the sums of squares follow from it, so that all results depend on which row comes first. Of 30 people there may be 64
# degrees of freedom, and an interaction is found in three of four trials without any.
#
# Seen with Node 20.20; made-up scores; by hand: the interaction of two times two cells is one contrast of their means,
# with as many degrees of freedom as people less four:
#   cells of 5, 5, 5, 5
#     in order               F 0.448 with 16, p 0.513; by hand F 0.448 with 16
#     the last row first     F 0.448 with 16, p 0.513; by hand F 0.448 with 16
#   cells of 17, 3, 4, 6
#     in order               F 18.581 with 64, p 0.000; by hand F 1.351 with 26
#     the last row first     F 2.049 with 20, p 0.168; by hand F 1.351 with 26
#     the 18th row first     F 0.410 with 8, p 0.540; by hand F 1.351 with 26
#   cells of 5, 5, 5, 5: interaction found in 5.5% of trials without any
#   cells of 17, 3, 4, 6: interaction found in 76.8% of trials without any
#   cells of 3, 17, 4, 6: interaction found in 0.1% of trials without any
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit ml-anova@1.1.5 >/dev/null
cat >ask.js <<'JS'
const { twoWay } = require('ml-anova')

const mean = (x) => x.reduce((a, b) => a + b, 0) / x.length

// byHand is F and the degrees of freedom of the interaction of two times two cells.
function byHand(rows) {
  const cells = ['job Assen', 'job Emmen', 'wait Assen', 'wait Emmen'].map((name) => rows.filter((row) => `${row.arm} ${row.town}` === name).map((row) => row.score))
  const contrast = mean(cells[0]) - mean(cells[1]) - mean(cells[2]) + mean(cells[3])
  const within = cells.flatMap((cell) => cell.map((x) => (x - mean(cell)) ** 2)).reduce((a, b) => a + b, 0)
  const degrees = rows.length - 4
  return [contrast ** 2 / cells.reduce((sum, cell) => sum + 1 / cell.length, 0) / (within / degrees), degrees]
}
const ask = (rows) => twoWay(rows.map((row) => row.score), rows.map((row) => row.arm), rows.map((row) => row.town)).interaction
const show = (what, rows) => {
  const told = ask(rows)
  const [f, degrees] = byHand(rows)
  console.log(`  ${what.padEnd(22)} F ${told.testValue.toFixed(3)} with ${told.freedom[1]}, p ${told.pValue.toFixed(3)}; by hand F ${f.toFixed(3)} with ${degrees}`)
}

let state = 1
const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647
const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
const made = (sizes) => sizes.flatMap((size, i) => Array.from({ length: size }, () => ({ arm: i < 2 ? 'job' : 'wait', town: i % 2 ? 'Emmen' : 'Assen', score: Math.round(10 * (50 + 10 * normal())) / 10 })))

for (const sizes of [[5, 5, 5, 5], [17, 3, 4, 6]]) {
  const rows = made(sizes)
  console.log(`cells of ${sizes.join(', ')}`)
  show('in order', rows)
  show('the last row first', [rows.at(-1), ...rows.slice(0, -1)])
  if (sizes[0] !== sizes[1]) show('the 18th row first', [rows[17], ...rows.slice(0, 17), ...rows.slice(18)])
}
for (const sizes of [[5, 5, 5, 5], [17, 3, 4, 6], [3, 17, 4, 6]]) {
  let found = 0
  for (let i = 0; i < 4000; i++) if (ask(made(sizes)).pValue < 0.05) found++
  console.log(`cells of ${sizes.join(', ')}: interaction found in ${(found / 40).toFixed(1)}% of trials without any`)
}
JS
node ask.js | tee now
diff seen now && echo 'As seen.'
