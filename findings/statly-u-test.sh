#!/usr/bin/env bash
# statly 0.0.1 (npm): uTest, "a Mann-Whitney U Test", has as p the probability of a sign test: of heads in as many tosses as
# the smaller sample has people, with the share of pairs won, rounded to whole tosses. Whatever the size of the
# larger sample it is the same, and it is of one side, though said to be the probability that both samples are of one
# distribution. Effects are missed: of ten people against 500, who win 21% of the pairs, p is 0.055 for 0.001, and of
# trials without effect far fewer than 5% are below 0.05.
#
# Seen with Node 20.20; two samples all apart, or less so; the exact p of two sides is from the count of all orders:
#   people        pairs won  statly's p  exact p
#   4 and 4           0.000      0.0625   0.0286
#   20 and 20         0.475      0.5881   0.7994
#   20 and 20         0.300      0.0577   0.0304
#   20 and 20         0.263      0.0207   0.0095
#   20 and 200        0.361      0.1316   0.0404
#   20 and 200        0.281      0.0577   0.0010
#   10 and 500        0.210      0.0547   0.0011
#   p below 0.05 without effect, in 2000 trials: 1.1% of 20 and 20, 0.0% of 20 and 200, 0.0% of 10 and 500
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit statly@0.0.1 >/dev/null
cat >ask.js <<'JS'
const { uTest } = require('statly')

// exact is the share of all orders of n against m people with as few pairs won or lost as u, without ties.
const exact = (u, n, m) => {
  let before = Array.from({ length: m + 1 }, () => [1])
  for (let i = 1; i <= n; i++) {
    const now = [[1]]
    for (let j = 1; j <= m; j++) {
      const a = before[j]
      const b = now[j - 1]
      now.push(Float64Array.from({ length: i * j + 1 }, (_, k) => (a[k - j] ?? 0) * i / (i + j) + (b[k] ?? 0) * j / (i + j)))
    }
    before = now
  }
  const all = before[m]
  let p = 0
  for (let k = 0; k <= Math.min(u, n * m - u); k++) p += all[k]
  return Math.min(1, 2 * p)
}
const number = p => (p < 0.0001 ? p.toExponential(1) : p.toFixed(4))
console.log(`${'people'.padEnd(13)} pairs won  statly's p  exact p`)
const say = (n, m, share) => {
  const one = Array.from({ length: n }, (_, i) => (i + 0.5) / n)
  const other = Array.from({ length: m }, (_, i) => (i + 0.5) / m + share + 1e-9)
  const won = one.reduce((a, x) => a + other.filter(y => x > y).length, 0)
  console.log(`${`${n} and ${m}`.padEnd(13)} ${(won / (n * m)).toFixed(3).padStart(9)}  ${number(uTest(one, other).p).padStart(10)}  ${number(exact(won, n, m)).padStart(7)}`)
}
say(4, 4, 1)
say(20, 20, 0)
say(20, 20, 0.2)
say(20, 20, 0.25)
say(20, 200, 0.15)
say(20, 200, 0.25)
say(10, 500, 0.35)
let state = 1
const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647
const rates = [[20, 20], [20, 200], [10, 500]].map(([n, m]) => {
  let found = 0
  for (let i = 0; i < 2000; i++) if (uTest(Array.from({ length: n }, uniform), Array.from({ length: m }, uniform)).p < 0.05) found++
  return `${(found / 20).toFixed(1)}% of ${n} and ${m}`
})
console.log(`p below 0.05 without effect, in 2000 trials: ${rates.join(', ')}`)
JS
node ask.js | tee now
diff seen now && echo 'As seen.'
