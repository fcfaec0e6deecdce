#!/usr/bin/env bash
# statistics.js 1.0.0 (npm): of a column the package keeps what it has worked out (but for the first two answers),
# and forgets with which options: the standard deviation and variance of a sample (over n-1) and of a population
# (over n) are whichever was asked first, also where another function asked. skewness asks for the population's
# deviation and kurtosis for the sample's: after skewness a standard deviation is the population's, and each of
# the two is another number when the other came before it. Of such an order its documentation says nothing.
#
# Seen with Node 20.20; six numbers, 1 2 2 3 5 9:
#                                                               told  by hand
#   deviation of a sample                                     2.9439   2.9439
#     then of a population                                    2.9439   2.6874
#   deviation of a population                                 2.6874   2.6874
#     then of a sample                                        2.6874   2.9439
#     and its variance, of a sample                           7.2222   8.6667
#   skewness                                                  1.0781   1.0781
#     then the deviation of a sample                          2.6874   2.9439
#     and kurtosis                                            2.8069   1.9492
#   kurtosis                                                  1.9492   1.9492
#     then skewness                                           0.8202   1.0781
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit statistics.js@1.0.0 >/dev/null
cat >ask.js <<'JS'
const Statistics = require('statistics.js')

const numbers = [1, 2, 2, 3, 5, 9]
// fresh knows of nothing but the mean and the smallest: the first two answers are not kept.
const fresh = () => {
  const s = new Statistics(numbers.map(hours => ({ hours })), { hours: 'metric' })
  s.mean('hours')
  s.minimum('hours')
  return s
}
const mean = numbers.reduce((a, b) => a + b) / 6
const moment = power => numbers.reduce((sum, x) => sum + (x - mean) ** power, 0)
const sample = Math.sqrt(moment(2) / 5)
const population = Math.sqrt(moment(2) / 6)
const say = (what, told, right) => console.log(`${what.padEnd(56)} ${told.toFixed(4).padStart(7)}  ${right.toFixed(4).padStart(7)}`)

console.log(`${''.padEnd(56)}    told  by hand`)
let s = fresh()
say('deviation of a sample', s.standardDeviation('hours'), sample)
say('  then of a population', s.standardDeviation('hours', false), population)
s = fresh()
say('deviation of a population', s.standardDeviation('hours', false), population)
say('  then of a sample', s.standardDeviation('hours', true), sample)
say('  and its variance, of a sample', s.variance('hours'), sample ** 2)
s = fresh()
const skewness = moment(3) / 6 / population ** 3
say('skewness', s.skewness('hours'), skewness)
say('  then the deviation of a sample', s.standardDeviation('hours'), sample)
say('  and kurtosis', s.kurtosis('hours'), moment(4) / 6 / sample ** 4)
s = fresh()
say('kurtosis', s.kurtosis('hours'), moment(4) / 6 / sample ** 4)
say('  then skewness', s.skewness('hours'), skewness)
JS
node ask.js | tee now
diff seen now && echo 'As seen.'
