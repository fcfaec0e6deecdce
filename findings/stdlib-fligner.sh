#!/usr/bin/env bash
# @stdlib/stats 0.4.1 (npm): flignerTest, of equal spread, writes into the arrays that it is given: every score is
# replaced by its distance from the arm's median, without a word in its documentation. Who tests the arms'
# spread first, as is usual, compares arms without a difference afterwards: p is 1. Its own answer is right,
# and the other tests of the package leave their arrays alone, as it does of one array with groups.
#
# Seen with Node 20.20:
#   before                                 4 6 5 7 6 8 5 7 and 7 9 8 6 10 9 8 11, t-test's p 0.0044
#   after bartlettTest                     4 6 5 7 6 8 5 7 and 7 9 8 6 10 9 8 11, t-test's p 0.0044
#   after leveneTest                       4 6 5 7 6 8 5 7 and 7 9 8 6 10 9 8 11, t-test's p 0.0044
#   after vartest                          4 6 5 7 6 8 5 7 and 7 9 8 6 10 9 8 11, t-test's p 0.0044
#   after kruskalTest                      4 6 5 7 6 8 5 7 and 7 9 8 6 10 9 8 11, t-test's p 0.0044
#   after flignerTest                      -2 0 -1 1 0 2 -1 1 and -1.5 0.5 -0.5 -2.5 1.5 0.5 -0.5 2.5, t-test's p 1.0000
#   after flignerTest with groups          4 6 5 7 6 8 5 7 and 7 9 8 6 10 9 8 11, t-test's p 0.0044
#   after flignerTest of copies            4 6 5 7 6 8 5 7 and 7 9 8 6 10 9 8 11, t-test's p 0.0044
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @stdlib/stats@0.4.1 >/dev/null
cat >ask.js <<'JS'
const { bartlettTest, flignerTest, kruskalTest, leveneTest, ttest2, vartest } = require('@stdlib/stats')

const scores = () => [[4, 6, 5, 7, 6, 8, 5, 7], [7, 9, 8, 6, 10, 9, 8, 11]]
const say = (what, [first, second]) =>
  console.log(`${what.padEnd(38)} ${first.join(' ')} and ${second.join(' ')}, t-test's p ${ttest2(first, second).pValue.toFixed(4)}`)

say('before', scores())
for (const [name, test] of Object.entries({ bartlettTest, leveneTest, vartest, kruskalTest, flignerTest })) {
  const arms = scores()
  test(...arms)
  say(`after ${name}`, arms)
}
const all = scores().flat()
flignerTest(all, { groups: all.map((_, i) => (i < 8 ? 'first' : 'second')) })
say('after flignerTest with groups', [all.slice(0, 8), all.slice(8)])
const copies = scores()
flignerTest(...copies.map((arm) => arm.slice()))
say('after flignerTest of copies', copies)
JS
node ask.js | tee now
diff seen now && echo 'As seen.'
