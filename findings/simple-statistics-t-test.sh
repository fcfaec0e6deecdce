#!/usr/bin/env bash
# simple-statistics 7.12.1 (npm; a mend is open upstream as pull request 848): tTest, a one-sample t-test
# whose result is to be looked up in a table, divides by the standard deviation of a population, with n
# where Student has n-1. The statistic is too large by the root of n/(n-1), always towards an effect, and
# most where a t-test is for: few observations, as the differences of a few pairs. tTestTwoSample of the
# same package has n-1, and so has the page to which tTest's own description points.
#
# Seen with Node 20.20; p-values of @stdlib's t distribution, and its t-test of the same numbers:
#   1 2 4 7, against 0:         tTest  3.0551, p 0.0552   stdlib  2.6458, p 0.0773   ratio 1.1547, root of n/(n-1) 1.1547
#   2 3 5, against 0:           tTest  4.6291, p 0.0436   stdlib  3.7796, p 0.0634   ratio 1.2247, root of n/(n-1) 1.2247
#   p below 0.05 where there is nothing, in 20000 samples of 4 normal numbers: tTest 0.0677, stdlib 0.0488
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit simple-statistics@7.12.1 @stdlib/stats-ttest@0.2.3 @stdlib/stats-base-dists-t-cdf@0.2.3 >/dev/null
cat >ask.mjs <<'JS'
import cdf from '@stdlib/stats-base-dists-t-cdf'
import ttest from '@stdlib/stats-ttest'
import { tTest } from 'simple-statistics'

const p = (t, df) => 2 * cdf(-Math.abs(t), df)

for (const numbers of [[1, 2, 4, 7], [2, 3, 5]]) {
  const n = numbers.length
  const told = tTest(numbers, 0)
  const { statistic, pValue } = ttest(numbers)
  console.log(`${`${numbers.join(' ')}, against 0:`.padEnd(27)} tTest ${told.toFixed(4).padStart(7)}, p ${p(told, n - 1).toFixed(4)}   stdlib ${statistic.toFixed(4).padStart(7)}, p ${pValue.toFixed(4)}   ratio ${(told / statistic).toFixed(4)}, root of n/(n-1) ${Math.sqrt(n / (n - 1)).toFixed(4)}`)
}

let state = 1
const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647
const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
const found = [0, 0]
for (let i = 0; i < 20000; i++) {
  const sample = [normal(), normal(), normal(), normal()]
  if (p(tTest(sample, 0), 3) < 0.05) found[0]++
  if (ttest(sample).pValue < 0.05) found[1]++
}
console.log(`p below 0.05 where there is nothing, in 20000 samples of 4 normal numbers: tTest ${(found[0] / 20000).toFixed(4)}, stdlib ${(found[1] / 20000).toFixed(4)}`)
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
