#!/usr/bin/env bash
# echarts-stat 1.2.0 (npm), statistics for ECharts: statistics.mean, which is said to leave out what is no number, adds
# the numbers and divides by how many values there are, missing ones among them: each counts as 0. null, NaN, and '-',
# which is ECharts' own mark of a missing value, are left out by sum, min and max. sampleVariance and
# deviation take the distances from that mean and divide by n-1 of all: of 40, 50 and 60 with three missing the deviation
# is 20.4 for 10. histogram and regression of the same package do leave missing values out.
#
# Seen with Node 20.20:
#   40 50 60                     sum 150, from 40 to 60, mean 50.0 for 50.0, deviation 10.0 for 10.0
#   40 50 60 '-'                 sum 150, from 40 to 60, mean 37.5 for 50.0, deviation 14.9 for 10.0
#   40 50 60, three null         sum 150, from 40 to 60, mean 25.0 for 50.0, deviation 20.4 for 10.0
#   40 50 60, three NaN          sum 150, from 40 to 60, mean 25.0 for 50.0, deviation 20.4 for 10.0
#   40 50 60, nine null          sum 150, from 40 to 60, mean 12.5 for 50.0, deviation 20.0 for 10.0
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit echarts-stat@1.2.0 >/dev/null
cat >ask.js <<'JS'
const { statistics } = require('echarts-stat')

const say = (what, data) => {
  const known = data.filter(x => Number.isFinite(x))
  const mean = known.reduce((a, b) => a + b) / known.length
  const deviation = Math.sqrt(known.reduce((a, x) => a + (x - mean) ** 2, 0) / (known.length - 1))
  console.log(`${what.padEnd(28)} sum ${statistics.sum(data)}, from ${statistics.min(data)} to ${statistics.max(data)}, mean ${statistics.mean(data).toFixed(1)} for ${mean.toFixed(1)}, deviation ${statistics.deviation(data).toFixed(1)} for ${deviation.toFixed(1)}`)
}
say('40 50 60', [40, 50, 60])
say("40 50 60 '-'", [40, 50, 60, '-'])
say('40 50 60, three null', [40, null, 50, null, 60, null])
say('40 50 60, three NaN', [40, NaN, 50, NaN, 60, NaN])
say('40 50 60, nine null', [40, 50, 60, null, null, null, null, null, null, null, null, null])
JS
node ask.js | tee now
diff seen now && echo 'As seen.'
