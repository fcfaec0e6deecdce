#!/usr/bin/env bash
# mann-whitney-utest 1.0.5 and @tainakanchu/mann-whitney-utest 1.1.0 (npm): significant, which "tests the U-value
# against an approximate critical value", says that a result is significant when U is below the number of standard
# deviations by which U lies from its mean: two things that have nothing to do with each other. Of two against two
# people, where no result can be, everything that is all apart is significant, in a third of trials without effect; of
# 20 against 20 nothing is until fewer than six of the 400 pairs go the other way, and of more people nothing that is
# met. criticalValue, which gives that number, calls it the critical value, and does not hang on a level. U
# itself is right.
#
# Seen with Node 20.20; two arms whose numbers lie as far apart as said; p is exact, from the count of all orders:
#   people, apart          pairs     U  "critical value"  significant         exact p
#   2 and 2, 1.5               4     0              1.55  yes yes                0.33
#   3 and 3, 2.5               9     0              1.96  yes yes                0.10
#   10 and 10, 6.5           100     6              3.33  no no               0.00032
#   20 and 20, 5.5           400   105              2.57  no no                0.0095
#   20 and 20, 11.5          400    36              4.44  no no             0.0000014
#   20 and 20, 15.5          400    10              5.14  no no                2.0e-9
#   50 and 50, 29.5         2500   210              7.17  no no               1.8e-15
#   200 and 200, 99.5      40000  5050             12.93  no no               1.4e-44
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit mann-whitney-utest@1.0.5 @tainakanchu/mann-whitney-utest@1.1.0 >/dev/null
cat >ask.js <<'JS'
const first = require('mann-whitney-utest')
const second = require('@tainakanchu/mann-whitney-utest')

// orders has how many orders of n against m people have a U of 0, 1, ...
const orders = (n, m) => {
  let before = Array.from({ length: m + 1 }, () => [1])
  for (let i = 1; i <= n; i++) {
    const now = [[1]]
    for (let j = 1; j <= m; j++) {
      const a = before[j]
      const b = now[j - 1]
      now.push(Array.from({ length: i * j + 1 }, (_, u) => (a[u - j] ?? 0) + (b[u] ?? 0)))
    }
    before = now
  }
  return before[m]
}
const p = (u, n, m) => {
  const all = orders(n, m)
  const sum = list => list.reduce((a, b) => a + b, 0)
  return Math.min(1, 2 * sum(all.slice(0, u + 1)) / sum(all))
}
console.log(`${'people, apart'.padEnd(22)} pairs     U  "critical value"  significant         exact p`)
for (const [n, apart] of [[2, 2], [3, 3], [10, 7], [20, 6], [20, 12], [20, 16], [50, 30], [200, 100]]) {
  const one = [...Array(n).keys()]
  const other = one.map(x => x + apart - 0.5)
  const u = first.test([one, other])
  const least = Math.min(...u)
  const yes = lib => (lib.significant(lib.test([one, other]), [one, other]) ? 'yes' : 'no')
  console.log(`${`${n} and ${n}, ${apart - 0.5}`.padEnd(22)} ${String(n * n).padStart(5)} ${String(least).padStart(5)}  ${first.criticalValue(u, [one, other]).toFixed(2).padStart(16)}  ${`${yes(first)} ${yes(second)}`.padEnd(11)}  ${p(least, n, n).toPrecision(2).padStart(14)}`)
}
JS
node ask.js | tee now
diff seen now && echo 'As seen.'
