#!/usr/bin/env bash
# DuckDB 1.5.6 (not seen to be known): sem(), which "returns the standard error of the mean", is the population's
# deviation divided by the root of the number, where the error of a mean is estimated by the sample's: of n values
# it is smaller by the root of (n-1)/n, without a word. Of two replications it is the right one divided by 1.41,
# and of one it is 0, as if the mean were known, where stddev() beside it is null. stddev() and variance() are the
# sample's, and so is the sem() of pandas. The smaller a group the more too small is its error.
#
# Seen with Node 20.20; right is the sample's deviation divided by the root of the number, by hand:
#   values       sem()    right    stddev() / sqrt(n)
#   5            0.0000            null
#   5 7          0.7071   1.0000   1.0000
#   1 2 6        1.2472   1.5275   1.5275
#   1 2 3 4      0.5590   0.6455   0.6455
#   1 to 10      0.9083   0.9574   0.9574
#   1 to 1000    9.1287   9.1333   9.1333
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >ask.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api'

const connection = await (await DuckDBInstance.create()).connect()
const ask = async (query) => (await connection.runAndReadAll(query)).getRowsJson()
const say = (...fields) => console.log(`${fields[0].padEnd(12)} ${fields[1].padEnd(8)} ${fields[2].padEnd(8)} ${fields[3]}`)
const to = (last) => Array.from({ length: last }, (_, at) => at + 1)

say('values', 'sem()', 'right', 'stddev() / sqrt(n)')
for (const [name, values] of [['5', [5]], ['5 7', [5, 7]], ['1 2 6', [1, 2, 6]], ['1 2 3 4', to(4)], ['1 to 10', to(10)], ['1 to 1000', to(1000)]]) {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value) / n
  const right = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) / n)
  const [[sem, other]] = await ask(`select sem(x), stddev(x) / sqrt(count(x)) from (select unnest([${values}])::double as x)`)
  say(name, sem.toFixed(4), n > 1 ? right.toFixed(4) : '', other === null ? 'null' : other.toFixed(4))
}
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
