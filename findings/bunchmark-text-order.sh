#!/usr/bin/env bash
# JavaScript's @bunchmark/stats 1.0.0-pre-5 (npm; not seen to be known): mwu, the test of Mann and Whitney, sorts the numbers as
# texts before it ranks them, so that 104 comes before 88. Of waits of 90 to 99 days and of 88 to 96 and one of 104 all of the
# first are below all of the second, with p = 0.0002, where of 100 pairs 65.5 are above. Where all numbers have as many digits
# it is right.
#
# Seen with Node 20.20; by hand: of all pairs those in which the first is the larger one, or the second, whichever are more, and
# p with a continuity correction, of two sides:
#                                             U       p   by hand       p
#   90 to 99 and 88 to 96 with 104        100.0  0.0002     65.5  0.2556
#   the same and 100 more                  65.5  0.2555     65.5  0.2556
#   8 to 17 and 3 to 12                    82.0  0.0171     87.5  0.0051
#   the same and 20 more                   87.5  0.0051     87.5  0.0051
#   2 to 11 and 9 to 18                    82.0  0.0172     95.5  0.0007
#   the same and 20 more                   95.5  0.0007     95.5  0.0007
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @bunchmark/stats@1.0.0-pre-5 >/dev/null
cat >ask.mjs <<'JS'
import { mwu } from '@bunchmark/stats'

// the normal tail above z, by Simpson's rule
const tail = (z) => {
  const f = (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  const h = (12 - z) / 2000
  let sum = f(z) + f(12)
  for (let at = 1; at < 2000; at++) sum += f(z + at * h) * (at % 2 ? 4 : 2)
  return (sum * h) / 3
}
const byHand = (one, other) => {
  const pairs = one.flatMap((a) => other.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)))
  const above = pairs.reduce((sum, pair) => sum + pair, 0)
  const u = Math.max(above, pairs.length - above)
  const all = [...one, ...other]
  const n = all.length
  const ties = [...new Set(all)].reduce((sum, value) => {
    const t = all.filter((of) => of === value).length
    return sum + t ** 3 - t
  }, 0)
  const z = (u - pairs.length / 2 - 0.5) / Math.sqrt((pairs.length / 12) * (n + 1 - ties / (n * (n - 1))))
  return [u, 2 * tail(z)]
}
const say = (what, one, other) => {
  const told = mwu(one, other)
  const [u, p] = byHand(one, other)
  console.log(`${what.padEnd(36)} ${told.U.toFixed(1).padStart(6)} ${told.p.toFixed(4).padStart(7)}   ${u.toFixed(1).padStart(6)} ${p.toFixed(4).padStart(7)}`)
}
const range = (from, to, by = 1) => Array.from({ length: Math.round((to - from) / by) + 1 }, (_, at) => from + at * by)
console.log(`${''.padEnd(36)} ${'U'.padStart(6)} ${'p'.padStart(7)}   ${'by hand'.padStart(6)} ${'p'.padStart(7)}`)
const one = range(90, 99)
const other = [...range(88, 96), 104]
say('90 to 99 and 88 to 96 with 104', one, other)
say('the same and 100 more', one.map((wait) => wait + 100), other.map((wait) => wait + 100))
say('8 to 17 and 3 to 12', range(8, 17), range(3, 12))
say('the same and 20 more', range(28, 37), range(23, 32))
say('2 to 11 and 9 to 18', range(2, 11), range(9, 18))
say('the same and 20 more', range(22, 31), range(29, 38))
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
