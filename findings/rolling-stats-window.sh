#!/usr/bin/env bash
# rolling-stats 0.2.1 (npm), statistics of the last minute or of another window: of the points that have left the window
# calculate drops half: it counts upwards to the number of points that is left while it counts that down, and the two
# meet halfway. The mean, the smallest and largest, the deviation and the rate are then of points long gone; asked
# again, half of those are dropped, so that what it says depends on how often it was asked. And allmin, the smallest
# of all points ever, begins at 0, as does allmax: of waiting times between 5 and 9 it is 0, of temperatures below
# freezing the highest is 0.
#
# Seen with Node 20.20; a window of a minute: ten waits of 100 in the first second, and then two of 10 an hour later:
#   in the first second    points 10, mean 100.0, from 100 to 100, smallest ever 0
#   an hour later          points  6, mean  70.0, from 10 to 100, smallest ever 0
#   asked again            points  3, mean  40.0, from 10 to 100, smallest ever 0
#   asked again            points  2, mean  10.0, from 10 to 10, smallest ever 0
#   asked again            points  2, mean  10.0, from 10 to 10, smallest ever 0
#   -9 -5 -7: the largest -5, the largest ever 0
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit rolling-stats@0.2.1 >/dev/null
cat >ask.js <<'JS'
const RollingStats = require('rolling-stats')

let now = 1000
const stats = RollingStats(1000, 60000, () => now)
for (let i = 0; i < 10; i++) stats.point(100)
const say = what => {
  const told = stats.calculate()
  console.log(`${what.padEnd(22)} points ${String(told.count).padStart(2)}, mean ${told.mean.toFixed(1).padStart(5)}, from ${told.min} to ${told.max}, smallest ever ${told.allmin}`)
}
say('in the first second')
now += 3600 * 1000
stats.point(10)
stats.point(10)
say('an hour later')
for (let i = 1; i <= 3; i++) say('asked again')
const cold = RollingStats(1000, 60000, () => now)
for (const degrees of [-9, -5, -7]) cold.point(degrees)
console.log(`-9 -5 -7: the largest ${cold.calculate().max}, the largest ever ${cold.calculate().allmax}`)
JS
node ask.js | tee now
diff seen now && echo 'As seen.'
