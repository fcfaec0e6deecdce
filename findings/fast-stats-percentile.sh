#!/usr/bin/env bash
# JavaScript's fast-stats 0.0.7 (npm; not seen to be known): of 25, 50 and 75 a percentile is reckoned by one rule and of all
# others by another, which takes a value too far up. Of waits of 1 to 10 days the 90th is 10, above each of the nine definitions
# that R has; the 74th lies above the 75th, and the 26th below the 25th; and of the same waits with a minus the 10th is not the
# 90th with a minus. Its README has percentiles and no more of them.
#
# Seen with Node 20.20; R's nine definitions by hand, lowest and highest:
#   waits of 1 to 10 days    fast-stats  lowest highest
#   percentile 10                     2    1.00    1.90
#   percentile 24                     3    2.00    3.16
#   percentile 25                   3.5    2.00    3.25
#   percentile 26                     3    2.60    3.34
#   percentile 49                     5    4.90    5.41
#   percentile 50                   5.5    5.00    5.50
#   percentile 51                     6    5.00    6.00
#   percentile 74                     8    7.00    8.14
#   percentile 75                   7.5    7.50    8.25
#   percentile 76                     8    7.60    8.36
#   percentile 80                     9    8.00    8.80
#   percentile 90                    10    9.00    9.90
#   of -10 to -1 the 10th            -9  -10.00   -9.10
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit fast-stats@0.0.7 >/dev/null
cat >ask.cjs <<'JS'
const { Stats } = require('fast-stats')

const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const told = (values, p) => new Stats().push(values).percentile(p)
// R's nine definitions, by their numbers m and, of the first three, how they round
const definitions = (values, p) => {
  const sorted = values.slice().sort((a, b) => a - b)
  const n = sorted.length
  const at = (j) => sorted[Math.min(Math.max(j, 1), n) - 1]
  const near = (x) => (Math.abs(x - Math.round(x)) < 1e-9 ? Math.round(x) : x)
  const part = (m) => {
    const np = near(n * p + m)
    const j = Math.floor(np)
    return [j, np - j]
  }
  const step = (m, share) => {
    const [j, g] = part(m)
    const take = share(j, g)
    return (1 - take) * at(j) + take * at(j + 1)
  }
  const line = (m) => step(m, (j, g) => g)
  return [
    step(0, (j, g) => (g > 0 ? 1 : 0)),
    step(0, (j, g) => (g > 0 ? 1 : 0.5)),
    step(-0.5, (j, g) => (g === 0 && j % 2 === 0 ? 0 : 1)),
    ...[0, 0.5, p, 1 - p, (p + 1) / 3, p / 4 + 3 / 8].map(line),
  ]
}
const say = (...cells) => console.log(cells.map((cell, at) => (at ? String(cell).padStart(at === 1 ? 11 : 8) : cell.padEnd(24))).join(''))
say('waits of 1 to 10 days', 'fast-stats', 'lowest', 'highest')
for (const p of [10, 24, 25, 26, 49, 50, 51, 74, 75, 76, 80, 90]) {
  const all = definitions(waits, p / 100)
  say(`percentile ${p}`, told(waits, p), Math.min(...all).toFixed(2), Math.max(...all).toFixed(2))
}
const minus = waits.map((wait) => -wait)
say('of -10 to -1 the 10th', told(minus, 10), ...[Math.min, Math.max].map((end) => end(...definitions(minus, 0.1)).toFixed(2)))
JS
node ask.cjs | tee now
diff seen now && echo 'As seen.'
