#!/usr/bin/env bash
# @observablehq/plot 0.6.17 (npm; its newest; not seen to be known): a strict window over a series with a hole
# looks for the hole in another series, where the data have several: windowY and windowX with strict:
# true, which should leave out what has a missing value in the window, of median, deviation and
# percentiles. The line of one town goes on through its own hole, with a median of a single
# value, and the line of another town, which has all its values, is broken there. Which does
# depends on the order of the rows. mean and sum, min and max of the same are right, and so is the
# same series drawn alone.
#
# Seen with Node 20.20, of towns a (1 2 3 4 5 6) and b (10 20 none 40 50 60), windows of two:
#   median, rows of a first    a: - 1.5 2.5 3.5 4.5 5.5   b: - 15 20 40 45 55
#   median, rows of b first    a: - 1.5 - - 4.5 5.5       b: - 15 - - 45 55
#   median, each alone         a: - 1.5 2.5 3.5 4.5 5.5   b: - 15 - - 45 55
#   by hand                    a: - 1.5 2.5 3.5 4.5 5.5   b: - 15 - - 45 55
#   mean, rows of a first      a: - 1.5 2.5 3.5 4.5 5.5   b: - 15 - - 45 55
#   mean, rows of b first      a: - 1.5 2.5 3.5 4.5 5.5   b: - 15 - - 45 55
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @observablehq/plot@0.6.17 >/dev/null
cat >ask.mjs <<'JS'
import * as Plot from '@observablehq/plot'

const town = (name, pay) => pay.map((pay, month) => ({ name, month, pay }))
const [a, b] = [town('a', [1, 2, 3, 4, 5, 6]), town('b', [10, 20, null, 40, 50, 60])]

// drawn gives the heights of the lines that Plot would draw, by town.
function drawn(reduce, rows) {
  const window = Plot.windowY({ k: 2, anchor: 'end', strict: true, reduce }, { x: 'month', y: 'pay', z: 'name' })
  const heights = Array.from(Plot.lineY(rows, window).initialize().channels.y.value)
  return (name) => heights.filter((_, i) => rows[i].name === name)
}

function byHand(rows) {
  return rows.map(({ pay }, i) => (i === 0 || pay === null || rows[i - 1].pay === null ? NaN : (rows[i - 1].pay + pay) / 2))
}

const shown = (heights) => heights.map((height) => (Number.isFinite(height) ? height : '-')).join(' ')
const line = (what, ofA, ofB) => console.log(`${what.padEnd(26)} a: ${shown(ofA).padEnd(23)} b: ${shown(ofB)}`)
for (const reduce of ['median', 'mean']) {
  for (const [what, rows] of [['a', [...a, ...b]], ['b', [...b, ...a]]]) {
    const of = drawn(reduce, rows)
    line(`${reduce}, rows of ${what} first`, of('a'), of('b'))
  }
  if (reduce === 'mean') continue
  line('median, each alone', drawn(reduce, a)('a'), drawn(reduce, b)('b'))
  line('by hand', byHand(a), byHand(b))
}
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
