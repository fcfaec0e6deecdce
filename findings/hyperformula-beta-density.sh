#!/usr/bin/env bash
# hyperformula 3.5.0 and @formulajs/formulajs 4.6.1 (npm), a spreadsheet's formulas for JavaScript: the
# density of BETA.DIST on bounds of one's own, as an estimate from 10 to 30 has them, is that of the same
# place between 0 and 1, not divided by the distance of the bounds, without a word: there it is twenty
# times too large, and the area below it 20; with bounds a tenth apart it is ten times too small. The
# distribution itself (TRUE) is right. Excel's manual has 1.4837646 for BETA.DIST(2,8,10,FALSE,1,3), and
# so has LibreOffice 7.4.
#
# Seen with Node 20.20; beside it the slope of HyperFormula's own distribution, and the area below its
# density by Simpson's rule:
#   BETA.DIST(0.5,8,10,FALSE,0,1):     slope  2.9675, HyperFormula 2.9675, formulajs 2.9675; area  1.0000
#   BETA.DIST(2,8,10,FALSE,1,3):       slope  1.4838, HyperFormula 2.9675, formulajs 2.9675; area  2.0000
#   BETA.DIST(18,2,4,FALSE,10,30):     slope  0.0864, HyperFormula 1.7280, formulajs 1.7280; area 20.0000
#   BETA.DIST(0.53,2,4,FALSE,0.5,0.6): slope 20.5800, HyperFormula 2.0580, formulajs 2.0580; area  0.1000
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit hyperformula@3.5.0 @formulajs/formulajs@4.6.1 >/dev/null
cat >ask.mjs <<'JS'
import { BETA } from '@formulajs/formulajs'
import { HyperFormula } from 'hyperformula'

const sheet = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' })
const beta = (x, a, b, total, low, high) => sheet.calculateFormula(`=BETA.DIST(${x},${a},${b},${total ? 'TRUE()' : 'FALSE()'},${low},${high})`, 0)

// area is that below a density, by Simpson's rule.
function area(density, low, high) {
  let sum = 0
  for (let i = 0; i <= 200; i++) {
    const x = low + ((high - low) * i) / 200
    sum += (i === 0 || i === 200 ? 0 : density(x)) * (i % 2 === 1 ? 4 : 2)
  }
  return (sum * (high - low)) / 600
}

for (const [x, a, b, low, high] of [[0.5, 8, 10, 0, 1], [2, 8, 10, 1, 3], [18, 2, 4, 10, 30], [0.53, 2, 4, 0.5, 0.6]]) {
  const step = (high - low) / 1e4
  const slope = (beta(x + step, a, b, true, low, high) - beta(x - step, a, b, true, low, high)) / (2 * step)
  const hyper = beta(x, a, b, false, low, high)
  const formula = BETA.DIST(x, a, b, false, low, high)
  const below = area((at) => beta(at, a, b, false, low, high), low, high)
  console.log(`BETA.DIST(${x},${a},${b},FALSE,${low},${high}):`.padEnd(34) + ` slope ${slope.toFixed(4).padStart(7)}, HyperFormula ${hyper.toFixed(4)}, formulajs ${formula.toFixed(4)}; area ${below.toFixed(4).padStart(7)}`)
}
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
