#!/usr/bin/env bash
# jstat 1.9.6 (npm; the code of today's main branch is the same here): mean and median of the Pareto distribution,
# that of incomes, are those of no distribution. The mean has the scale to the power of the shape, where it has it
# once: in euros and in thousands of euros it is no longer the same income; the median is the scale times the
# shape times the root of 2, where it is the scale times the shape-th root of 2. Only of a scale of 1 is the mean
# right. The distribution function beside them, the density, the variance and the mode are right.
#
# Seen with Node 20.20; by hand from the same package's distribution function, inverted at 100000 points:
#                                          jstat  its own cdf       stdlib
#   scale 1, shape 3: mean                1.5000       1.4999       1.5000
#     median                              4.2426       1.2599       1.2599
#   scale 2, shape 3: mean                12.000       2.9998       3.0000
#     median                              8.4853       2.5198       2.5198
#   scale 20, shape 3: mean                12000       29.998       30.000
#     median                              84.853       25.198       25.198
#   scale 20000, shape 3: mean        1.2000e+13        29998        30000
#     median                               84853        25198        25198
#   scale 20, shape 5: mean            4.0000e+6       25.000       25.000
#     median                              141.42       22.974       22.974
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit jstat@1.9.6 @stdlib/stats-base-dists-pareto-type1-mean@0.3.1 @stdlib/stats-base-dists-pareto-type1-median@0.1.3 >/dev/null
cat >ask.mjs <<'JS'
import stdlibMean from '@stdlib/stats-base-dists-pareto-type1-mean'
import stdlibMedian from '@stdlib/stats-base-dists-pareto-type1-median'
import jstat from 'jstat'

const { pareto } = jstat
// inverse finds where the package's own distribution function passes u.
const inverse = (u, scale, shape) => {
  let low = scale
  let high = scale * 1e9
  for (let i = 0; i < 100; i++) {
    const middle = Math.sqrt(low * high)
    if (pareto.cdf(middle, scale, shape) < u) low = middle
    else high = middle
  }
  return low
}
const points = 100000
const meanOf = (scale, shape) => {
  let sum = 0
  for (let i = 0; i < points; i++) sum += inverse((i + 0.5) / points, scale, shape)
  return sum / points
}
const row = (what, ...rest) => console.log(what.padEnd(31) + rest.map(x => String(x).padStart(13)).join(''))
row('', 'jstat', 'its own cdf', 'stdlib')
for (const [scale, shape] of [[1, 3], [2, 3], [20, 3], [20000, 3], [20, 5]]) {
  row(`scale ${scale}, shape ${shape}: mean`, pareto.mean(scale, shape).toPrecision(5), meanOf(scale, shape).toPrecision(5), stdlibMean(shape, scale).toPrecision(5))
  row('  median', pareto.median(scale, shape).toPrecision(5), inverse(0.5, scale, shape).toPrecision(5), stdlibMedian(shape, scale).toPrecision(5))
}
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
