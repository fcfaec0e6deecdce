#!/usr/bin/env bash
# statistics.js 1.0.0 (npm): with ties Kendall's tau-b and Spearman's rho adjusted for ties are other numbers. tau-b
# should have the pairs tied in one variable in its root, and has the number of different values that are tied,
# and in its test, for the number of those who share a value, the value itself: the same answers coded 1 to 3, 0 to
# 2 or 10 to 30 have other p values. The adjusted rho takes of the first of each variable's tied groups how many
# they are, where of the others it takes n^3 - n. And mode forgets the first value: of 1 1 2 3 every one is the
# most frequent.
#
# Seen with Node 20.20 and R 4.2.2; eight people and their answers to two questions:
#                                                 told        R
#   Kendall's tau-b                             0.6111   0.5238
#     p, answers coded 1 to 3                   0.2821   0.1215
#     p, coded 0 to 2                           0.1670   0.1215
#     p, coded 10 to 30                         0.9987   0.1215
#   Spearman's rho, adjusted for ties           0.6115   0.5933
#   mode of 1 1 2 3: 1 1 2 3
#
# Fails when it sees anything else. Needs Node, and Debian 12 with R (r-base-core).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit statistics.js@1.0.0 >/dev/null
cat >ask.js <<'JS'
const { execFileSync } = require('child_process')
const Statistics = require('statistics.js')

const first = [1, 1, 1, 2, 2, 2, 3, 3]
const second = [1, 2, 1, 2, 1, 3, 3, 2]
const answers = code => new Statistics(first.map((a, i) => ({ a: code(a), b: code(second[i]) })), { a: 'interval', b: 'interval' })
const r = expression => Number(execFileSync('Rscript', ['--vanilla', '-e', `x <- c(${first}); y <- c(${second}); cat(${expression})`]))
const say = (what, told, right) => console.log(`${what.padEnd(42)} ${told.toFixed(4).padStart(7)}  ${right.toFixed(4).padStart(7)}`)

console.log(`${''.padEnd(42)}    told        R`)
const kendall = answers(x => x).kendallsTau('a', 'b').b
const p = r('suppressWarnings(cor.test(x, y, method = "kendall", exact = FALSE))$p.value')
say("Kendall's tau-b", kendall.tauB, r('cor(x, y, method = "kendall")'))
say('  p, answers coded 1 to 3', kendall.pTwoTailed, p)
say('  p, coded 0 to 2', answers(x => x - 1).kendallsTau('a', 'b').b.pTwoTailed, p)
say('  p, coded 10 to 30', answers(x => 10 * x).kendallsTau('a', 'b').b.pTwoTailed, p)
say("Spearman's rho, adjusted for ties", answers(x => x).spearmansRho('a', 'b', true).rho, r('cor(x, y, method = "spearman")'))
console.log('mode of 1 1 2 3:', answers(x => x).mode([1, 1, 2, 3]).join(' '))
JS
node ask.js | tee now
diff seen now && echo 'As seen.'
