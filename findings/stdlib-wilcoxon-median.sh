#!/usr/bin/env bash
# @stdlib/stats-wilcoxon 0.2.3 (npm), the test by signed ranks of stdlib: of one sample against a median mu it leaves
# out the values that are 0, and not those that are mu: of hours of work against a median of 8 all who do not work are
# left out, and p is 0.04 for 0.16; who has 8 hours is ranked as a difference of nothing, and p is 0.03 for 0.09. With
# all hours, and the median, 1 larger p is another. Of the differences, against 0, it is right.
#
# Seen with Node 20.20; made-up hours; exactly: all signs of the ranks of the differences that are not 0:
#   hours of 0, 0, 0, 0, 0, 0, 9, 10, 11, 12, 13, 14 against 8
#     told 0.0360, all 1 larger 0.1640, of the differences 0.1640, exactly 0.1616
#   hours of 0, 0, 0, 0, 1, 2, 3, 6, 4, 8 against 5
#     told 0.3991, all 1 larger 0.0310, of the differences 0.0310, exactly 0.0293
#   hours of 1, 2, 3, 4, 8, 8, 8, 8, 9, 7.5 against 8
#     told 0.0312, all 1 larger 0.0312, of the differences 0.0935, exactly 0.0938
#   hours of 1, 2, 3.5, 5, 9, 12, 4.5, 6.2, 7.9 against 8
#     told 0.0977, all 1 larger 0.0977, of the differences 0.0977, exactly 0.0977
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @stdlib/stats-wilcoxon@0.2.3 >/dev/null
cat >ask.js <<'JS'
const wilcoxon = require('@stdlib/stats-wilcoxon')

// exactly is the share of all signs of the ranks whose sum is as far from the middle.
function exactly(hours, mu) {
  const left = hours.map((x) => x - mu).filter((d) => d !== 0)
  const rank = left.map((d) => left.filter((e) => Math.abs(e) < Math.abs(d)).length + (left.filter((e) => Math.abs(e) === Math.abs(d)).length + 1) / 2)
  const middle = rank.reduce((a, b) => a + b, 0) / 2
  const off = Math.abs(rank.reduce((sum, r, i) => sum + (left[i] > 0 ? r : 0), 0) - middle)
  let far = 0
  for (let signs = 0; signs < 2 ** rank.length; signs++) {
    const sum = rank.reduce((sum, r, i) => sum + ((signs >> i) & 1 ? r : 0), 0)
    if (Math.abs(sum - middle) >= off - 1e-9) far++
  }
  return far / 2 ** rank.length
}
const p = (x, options) => wilcoxon(x, options).pValue.toFixed(4)

for (const [mu, hours] of [[8, [0, 0, 0, 0, 0, 0, 9, 10, 11, 12, 13, 14]], [5, [0, 0, 0, 0, 1, 2, 3, 6, 4, 8]], [8, [1, 2, 3, 4, 8, 8, 8, 8, 9, 7.5]], [8, [1, 2, 3.5, 5, 9, 12, 4.5, 6.2, 7.9]]]) {
  console.log(`hours of ${hours.join(', ')} against ${mu}`)
  console.log(`  told ${p(hours, { mu })}, all 1 larger ${p(hours.map((x) => x + 1), { mu: mu + 1 })}, of the differences ${p(hours.map((x) => x - mu), {})}, exactly ${exactly(hours, mu).toFixed(4)}`)
}
JS
node ask.js | tee now
diff seen now && echo 'As seen.'
