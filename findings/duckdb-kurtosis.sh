#!/usr/bin/env bash
# DuckDB 1.5.6 (npm: @duckdb/node-api 1.5.6-r.1): skewness and kurtosis of values that are large
# beside their spread, as amounts around a million can be, are rounding errors, without a word.
# Neither changes when the same number is added to every value. Here the kurtosis falls to minus
# two million, where that of five values is -4 at least, and the skewness to -3853, where none is
# beyond 2.3. stddev of the same column is right.
#
# Seen with Node 20.20 on x86-64, of 1, 2, 4, 8 and 16:
#   as they are:       stddev 6.0992, skewness     1.3253, kurtosis            1.3038
#   plus 100,000:      stddev 6.0992, skewness     1.3222, kurtosis         -244.7904
#   plus 1,000,000:    stddev 6.0992, skewness     0.0000, kurtosis     -1939799.8884
#   plus 10,000,000:   stddev 6.0992, skewness -3853.2146, kurtosis  47704254218.7901
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
const ask = await (await DuckDBInstance.create()).connect()
for (const [what, more] of [['as they are:', 0], ['plus 100,000:', 1e5], ['plus 1,000,000:', 1e6], ['plus 10,000,000:', 1e7]]) {
  const rows = `(values (1::double), (2), (4), (8), (16)) t(v)`
  const [[spread, skew, kurtosis]] = (await ask.runAndReadAll(`select stddev(x), skewness(x), kurtosis(x) from (select v + ${more} as x from ${rows})`)).getRows()
  const [a, b, c] = [spread.toFixed(4), skew.toFixed(4).padStart(10), kurtosis.toFixed(4).padStart(17)]
  console.log(`${what.padEnd(18)} stddev ${a}, skewness ${b}, kurtosis ${c}`)
}
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
