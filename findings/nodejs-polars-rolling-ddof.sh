#!/usr/bin/env bash
# nodejs-polars 0.25.2 (npm; 0.26.1 was not tried): rollingStd and rollingVar take ddof, by
# their manual "the divisor used in the calculation is N - ddof", and ignore it, as an option and as an
# argument, of a column and of a series, without a word: who asks the deviation of the population gets
# that of a sample, of windows of three 22% larger. It was asked for as issue 127 and closed in 2023. std
# and var of a whole frame do what they are told.
#
# Seen with Node 20.20, of 1, 2, 4, 8 and 16 in windows of three:
#   by hand:                          ddof 0 1.2472 2.4944 4.9889, ddof 1 1.5275 3.0551 6.1101, ddof 2 2.1602 4.3205 8.6410
#   rollingStd({windowSize, ddof}):   ddof 0 1.5275 3.0551 6.1101, ddof 1 1.5275 3.0551 6.1101, ddof 2 1.5275 3.0551 6.1101
#   rollingStd(3, ..., ddof):         ddof 0 1.5275 3.0551 6.1101, ddof 1 1.5275 3.0551 6.1101, ddof 2 1.5275 3.0551 6.1101
#   root of rollingVar:               ddof 0 1.5275 3.0551 6.1101, ddof 1 1.5275 3.0551 6.1101, ddof 2 1.5275 3.0551 6.1101
#   rollingStd of a series:           ddof 0 1.5275 3.0551 6.1101, ddof 1 1.5275 3.0551 6.1101, ddof 2 1.5275 3.0551 6.1101
#   std of a frame of three:          ddof 0 1.2472 2.4944 4.9889, ddof 1 1.5275 3.0551 6.1101, ddof 2 2.1602 4.3205 8.6410
#
# Fails when it sees anything else. Needs Node on Linux, x86-64.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit nodejs-polars@0.25.2 nodejs-polars-linux-x64-gnu@0.25.2 >/dev/null
cat >ask.mjs <<'JS'
import pl from 'nodejs-polars'

const numbers = [1, 2, 4, 8, 16]
const frame = pl.DataFrame({ x: numbers })
const windows = [0, 1, 2].map((i) => numbers.slice(i, i + 3))

function byHand(three, ddof) {
  const mean = three.reduce((a, b) => a + b) / 3
  return Math.sqrt(three.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (3 - ddof))
}

const asked = (expression) => frame.select(expression).getColumn('x').toArray().slice(2)
for (const [what, told] of [
  ['by hand:', (ddof) => windows.map((three) => byHand(three, ddof))],
  ['rollingStd({windowSize, ddof}):', (ddof) => asked(pl.col('x').rollingStd({ windowSize: 3, ddof }))],
  ['rollingStd(3, ..., ddof):', (ddof) => asked(pl.col('x').rollingStd(3, undefined, undefined, false, ddof))],
  ['root of rollingVar:', (ddof) => asked(pl.col('x').rollingVar({ windowSize: 3, ddof })).map(Math.sqrt)],
  ['rollingStd of a series:', (ddof) => frame.getColumn('x').rollingStd({ windowSize: 3, ddof }).toArray().slice(2)],
  ['std of a frame of three:', (ddof) => windows.map((x) => pl.DataFrame({ x }).std(ddof).getColumn('x').get(0))],
]) {
  console.log(`${what.padEnd(33)} ${[0, 1, 2].map((ddof) => `ddof ${ddof} ${told(ddof).map((sd) => sd.toFixed(4)).join(' ')}`).join(', ')}`)
}
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
