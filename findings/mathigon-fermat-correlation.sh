#!/usr/bin/env bash
# @mathigon/fermat 1.1.24 (npm), mathematics and statistics: correlation divides a covariance, which has n, by two
# standard deviations, which have n-1, so that it is (n-1)/n times Pearson's: on a straight line it is 0.67 of three
# points and 0.8 of five, and never 1. Random.chiCDF, "the chi CDF function", is the upper tail, and is summed in steps
# of 1 from 0 to below the statistic: where it should be 0.05 it is minus infinity with one degree of freedom, and
# -0.21 with two. And a quantile that lies before the first number or behind the last one, as at 0.1 and at 0.95 of 1 2
# 3 4, is NaN.
#
# Seen with Node 20.20; @stdlib's correlation and upper tail of chi-square:
#                                                   fermat  stdlib
#   correlation of 1 2 3 and 2 4 6                  0.6667  1.0000
#   correlation of 1 2 3 4 5 and 2 4 6 8 10         0.8000  1.0000
#   correlation of 1 2 3 4 5 and 2 1 4 3 5          0.6400  0.8000
#   chiCDF of 3.8415 with 1 degrees of freedom   -Infinity  0.0500
#   chiCDF of 5.9915 with 2 degrees of freedom     -0.2075  0.0500
#   chiCDF of 9.4877 with 4 degrees of freedom      0.0700  0.0500
#   chiCDF of 18.307 with 10 degrees of freedom     0.0469  0.0500
#   quantile of 1 2 3 4 at 0.1                         NaN
#   quantile of 1 2 3 4 at 0.5                      2.5000
#   quantile of 1 2 3 4 at 0.95                        NaN
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @mathigon/fermat@1.1.24 @stdlib/stats-base-dists-chisquare-cdf@0.3.1 @stdlib/stats-incr-pcorr@0.2.3 >/dev/null
cat >ask.js <<'JS'
const fermat = require('@mathigon/fermat')
const cdf = require('@stdlib/stats-base-dists-chisquare-cdf')
const incrpcorr = require('@stdlib/stats-incr-pcorr')

const say = (what, told, right) => console.log(`${what.padEnd(44)} ${told.toFixed(4).padStart(9)}  ${right}`)
console.log(`${''.padEnd(44)}    fermat  stdlib`)
const correlate = (what, x, y) => {
  const right = incrpcorr()
  x.forEach((value, i) => right(value, y[i]))
  say(`correlation of ${what}`, fermat.correlation(x, y), right().toFixed(4))
}
correlate('1 2 3 and 2 4 6', [1, 2, 3], [2, 4, 6])
correlate('1 2 3 4 5 and 2 4 6 8 10', [1, 2, 3, 4, 5], [2, 4, 6, 8, 10])
correlate('1 2 3 4 5 and 2 1 4 3 5', [1, 2, 3, 4, 5], [2, 1, 4, 3, 5])
for (const [chi, degrees] of [[3.8415, 1], [5.9915, 2], [9.4877, 4], [18.307, 10]]) say(`chiCDF of ${chi} with ${degrees} degrees of freedom`, fermat.Random.chiCDF(chi, degrees), (1 - cdf(chi, degrees)).toFixed(4))
for (const p of [0.1, 0.5, 0.95]) say(`quantile of 1 2 3 4 at ${p}`, fermat.quantile([1, 2, 3, 4], p), '')
JS
node ask.js | sed 's/ *$//' | tee now
diff seen now && echo 'As seen.'
