#!/usr/bin/env bash
# JavaScript's parquet-wasm 0.8.0, which is Rust's parquet, on a Parquet file that DuckDB 1.5.6 wrote: an
# interval in Parquet is months, days and milliseconds, and parquet-wasm makes Arrow's DAY_TIME of it,
# days and milliseconds, and leaves the months out, without a word (arrow-rs' source has a remark on
# it, its manual and parquet-wasm's have none). A term of a month or of two years is nothing, and one of
# a year and ten days is ten days. Arrow has a type for all three, MONTH_DAY_NANO.
#
# Seen with Node 20.20 and apache-arrow 21.2.0; in the file are the numbers of the three as it holds them:
#   term                  in the file    parquet-wasm
#   36 hours              0 0 129600000  DAY_TIME 0 129600000
#   10 days               0 10 0         DAY_TIME 10 0
#   1 month               1 0 0          DAY_TIME 0 0
#   2 years               24 0 0         DAY_TIME 0 0
#   1 year 10 days        12 10 0        DAY_TIME 10 0
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit parquet-wasm@0.8.0 apache-arrow@21.2.0 @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >write.mjs <<'JS'
import { writeFileSync } from 'fs'
import { DuckDBInstance } from '@duckdb/node-api'

const terms = ['36 hours', '10 days', '1 month', '2 years', '1 year 10 days']
const connection = await (await DuckDBInstance.create()).connect()
const values = terms.map((term) => `('${term}', interval '${term}')`)
await connection.run(`copy (select * from (values ${values}) as terms(term, length)) to 'terms.parquet' (compression uncompressed)`)
writeFileSync('terms', terms.join('\n'))
JS
node write.mjs
cat >ask.cjs <<'JS'
const { readFileSync } = require('fs')
const arrow = require('apache-arrow')
const parquet = require('parquet-wasm')

const file = readFileSync('terms.parquet')
const table = arrow.tableFromIPC(parquet.readParquet(new Uint8Array(file)).intoIPCStream())
const terms = readFileSync('terms', 'utf8').split('\n')

// The column's values lie in the file one after the other, twelve bytes each, plain.
const first = Buffer.alloc(24)
first.writeUInt32LE(129600000, 8)
first.writeUInt32LE(10, 16)
const at = file.indexOf(first)
if (at < 0) throw new Error('no values')

console.log(`${'term'.padEnd(21)} ${'in the file'.padEnd(14)} parquet-wasm`)
terms.forEach((term, row) => {
  if (table.getChild('term').get(row) !== term) throw new Error(term)
  const held = [0, 4, 8].map((offset) => file.readUInt32LE(at + row * 12 + offset))
  const unit = arrow.IntervalUnit[table.getChild('length').type.unit]
  console.log(`${term.padEnd(21)} ${held.join(' ').padEnd(14)} ${unit} ${[...table.getChild('length').get(row)].join(' ')}`)
})
JS
node ask.cjs | tee now
diff seen now && echo 'As seen.'
