#!/usr/bin/env bash
# ml-regression-multivariate-linear 2.0.4 (npm), of the mljs packages: of a regression of several outcomes toJSON lists
# the coefficients of all, and beside them one standard error and one t for each variable, which are those of the first
# outcome alone: an income in euros has the error of a score from 1 to 5, or the other way round. And "observations",
# beside the standard error of the regression, is the number of outcomes and not of rows: of six people 1 or 2.
#
# Seen with Node 20.20; six made-up people; by hand: each outcome in a regression of its own:
#   score of 1 to 5: observations 1
#     slope 0.257, error 0.063, t 4.09; by hand 0.257, 0.063, t 4.09
#   income: observations 1
#     slope 83.429, error 19.097, t 4.37; by hand 83.429, 19.097, t 4.37
#   both, score first: observations 2
#     slope 0.257, error 0.063, t 4.09; by hand 0.257, 0.063, t 4.09
#     slope 83.429, error 0.063, t 4.09; by hand 83.429, 19.097, t 4.37
#   both, income first: observations 2
#     slope 83.429, error 19.097, t 4.37; by hand 83.429, 19.097, t 4.37
#     slope 0.257, error 19.097, t 4.37; by hand 0.257, 0.063, t 4.09
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit ml-regression-multivariate-linear@2.0.4 ml-matrix@6.15.1 >/dev/null
cat >ask.js <<'JS'
const regression = require('ml-regression-multivariate-linear')
const { Matrix, inverse } = require('ml-matrix')

const Regression = regression.default || regression
const months = [[1], [2], [3], [4], [5], [6]]
const score = [3.1, 2.9, 3.4, 3.8, 3.6, 4.4]
const income = [1450, 1390, 1620, 1580, 1810, 1790]

// byHand is the slope's standard error in a regression of one outcome.
function byHand(y) {
  const x = new Matrix(months.map((row) => [...row, 1]))
  const cov = inverse(x.transpose().mmul(x))
  const b = cov.mmul(x.transpose()).mmul(Matrix.columnVector(y))
  const left = Matrix.sub(Matrix.columnVector(y), x.mmul(b)).to1DArray()
  const variance = left.reduce((sum, e) => sum + e * e, 0) / (y.length - 2)
  return [b.get(0, 0), Math.sqrt(variance * cov.get(0, 0))]
}
const ask = (what, ...outcomes) => {
  const { summary } = new Regression(months, score.map((_, i) => outcomes.map((y) => y[i]))).toJSON()
  const { coefficients, standardError, tStat } = summary.variables[0]
  console.log(`${what}: observations ${summary.regressionStatistics.observations}`)
  outcomes.forEach((y, i) => {
    const [b, error] = byHand(y)
    console.log(`  slope ${coefficients[i].toFixed(3)}, error ${standardError.toFixed(3)}, t ${tStat.toFixed(2)}; by hand ${b.toFixed(3)}, ${error.toFixed(3)}, t ${(b / error).toFixed(2)}`)
  })
}
ask('score of 1 to 5', score)
ask('income', income)
ask('both, score first', score, income)
ask('both, income first', income, score)
JS
node ask.js | tee now
diff seen now && echo 'As seen.'
