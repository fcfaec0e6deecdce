#!/usr/bin/env bash
# apache-arrow 21.2.0 (npm; open upstream as arrow-js issues 77 and 100): of a column of decimals, as amounts
# in euro and cents often are, a value counts, prints and goes into JSON without its decimal point: 1234.50
# is 123450, without an error, and a sum is a hundred times as large. The type of the same column knows
# the two decimals, and valueOf(2) of a value, which is told them again, is right. DuckDB
# 1.5.6, which wrote the file, and hyparquet 1.33.0 read the amounts. (parquet-wasm 0.8.0 hands the
# file to apache-arrow; it does not calculate.)
#
# Seen with Node 20.20:
#   DuckDB                       1234.50     -0.05     20.00
#   hyparquet                     1234.5     -0.05        20
#   apache-arrow, String          123450        -5      2000
#   apache-arrow, Number          123450        -5      2000
#   apache-arrow, JSON          "123450"      "-5"    "2000"
#   apache-arrow, valueOf(2)      1234.5     -0.05        20
#   the column's type: precision 12, scale 2
#   sums: DuckDB 1254.45, apache-arrow 125445
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit apache-arrow@21.2.0 parquet-wasm@0.8.0 hyparquet@1.33.0 @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromIPC } from 'apache-arrow'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { readParquet } from 'parquet-wasm/node'

const duckdb = await (await DuckDBInstance.create()).connect()
await duckdb.run(`copy (select amount::decimal(12, 2) as amount from (values (1234.50), (-0.05), (20)) t(amount)) to 'amounts.parquet'`)
const byDuckDB = (await duckdb.runAndReadAll(`select amount::varchar from 'amounts.parquet'`)).getRows().map(([text]) => text)
const byHyparquet = (await parquetReadObjects({ file: await asyncBufferFromFile('amounts.parquet') })).map((row) => row.amount)
const table = tableFromIPC(readParquet(readFileSync('amounts.parquet')).intoIPCStream())
const column = table.getChild('amount')
const byArrow = [...column]

const line = (what, values) => console.log(what.padEnd(26) + values.map((value) => String(value).padStart(10)).join(''))
line('DuckDB', byDuckDB)
line('hyparquet', byHyparquet)
line('apache-arrow, String', byArrow.map(String))
line('apache-arrow, Number', byArrow.map(Number))
line('apache-arrow, JSON', table.toArray().map((row) => JSON.parse(JSON.stringify(row)).amount))
line('apache-arrow, valueOf(2)', byArrow.map((value) => value.valueOf(2)))
console.log(`the column's type: precision ${column.type.precision}, scale ${column.type.scale}`)
console.log(`sums: DuckDB ${(await duckdb.runAndReadAll(`select sum(amount)::varchar from 'amounts.parquet'`)).getRows()[0][0]}, apache-arrow ${byArrow.reduce((sum, value) => sum + Number(value), 0)}`)
JS
node read.mjs | tee now
diff seen now && echo 'As seen.'
