#!/usr/bin/env bash
# geostats 2.1.0 (npm), classes for thematic maps: the variance is rounded to two decimals, before the standard deviation
# is taken of it: of shares, as of unemployed in a municipality, the variance, the standard deviation and the
# coefficient of variation are 0, and so are the classes by standard deviations: every bound is the mean. Of the same
# shares in percent they are right. stddev(false), which is to turn the rounding off, does not, and setPrecision has no
# say in it. And numbers that JavaScript writes with an exponent, as 0.0000005, become 0 in the data itself.
#
# Seen with Node 20.20; shares of unemployed in ten municipalities; by hand the deviation of a population:
#   shares                   mean 0.0508, deviation 0, stddev(false) 0, by hand 0.0123; bounds of 4 classes 0.051 0.051 0.051 0.051 0.051
#   shares, setPrecision(6)  mean 0.0508, deviation 0, stddev(false) 0, by hand 0.0123; bounds of 4 classes 0.051 0.051 0.051 0.051 0.051
#   percent                  mean 5.0800, deviation 1.23, stddev(false) 1.23, by hand 1.2335; bounds of 4 classes 2.62 3.85 5.08 6.31 7.54
#   0.5 and 0.0000005 become 0.5 and 0
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit geostats@2.1.0 >/dev/null
cat >ask.js <<'JS'
const Geostats = require('geostats')

const shares = [0.031, 0.042, 0.055, 0.048, 0.067, 0.072, 0.038, 0.05, 0.061, 0.044]
const say = (what, series, decimals) => {
  const told = new Geostats(series)
  if (decimals) told.setPrecision(decimals)
  const mean = series.reduce((a, b) => a + b) / series.length
  const by = Math.sqrt(series.reduce((a, x) => a + (x - mean) ** 2, 0) / series.length)
  const bounds = told.getClassStdDeviation(4).map(x => Number(x.toFixed(3))).join(' ')
  console.log(`${what.padEnd(24)} mean ${told.mean().toFixed(4)}, deviation ${told.stddev()}, stddev(false) ${told.stddev(false)}, by hand ${by.toFixed(4)}; bounds of 4 classes ${bounds}`)
}
say('shares', shares)
say('shares, setPrecision(6)', shares, 6)
say('percent', shares.map(x => Number((100 * x).toFixed(1))))
console.log(`0.5 and 0.0000005 become ${new Geostats([0.5, 0.0000005]).serie.join(' and ')}`)
JS
node ask.js | tee now
diff seen now && echo 'As seen.'
