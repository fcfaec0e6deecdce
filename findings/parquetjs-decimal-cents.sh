#!/usr/bin/env bash
# @dsnp/parquetjs 1.8.9 (npm; of 1.9.3, its newest, the package has no code), a Parquet writer for
# JavaScript: a column of DECIMAL with two decimals takes a number in euro, and writes one amount in
# seventeen a cent too small, without a word: 4.35 becomes 4.34. A hundred times 4.35 is 434.99999999999994
# in floating point, which is rounded down, as -1610.0000000000002 is to -1611. Any other reader has
# the amounts as they were written. Its own, where the precision is at most 9, takes the halves of what
# it wrote for numbers, so that every second amount is 0 and the second half of the rows is not
# there. DuckDB 1.5.6 makes decimals of the same numbers rightly.
#
# Seen with Node 20.20:
#   in                            0.29      4.35      8.19      1.15     -16.1    1234.5
#   read by itself, precision 12  0.28      4.34      8.19      1.14    -16.11    1234.5
#   read by itself, precision 9   0.28         0      4.34         0      8.19         0
#   read by DuckDB, either        0.28      4.34      8.19      1.14    -16.11   1234.50
#   made by DuckDB                0.29      4.35      8.19      1.15    -16.10   1234.50
#   of the amounts from 0.00 to 99.99 573 are a cent too small; none is another
#   their sum, 499950.00, is 499944.27
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @dsnp/parquetjs@1.8.9 @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >ask.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api'
import parquet from '@dsnp/parquetjs'

const duck = await (await DuckDBInstance.create()).connect()
const ask = async (query) => (await duck.runAndReadAll(query)).getRows().map(([told]) => told)

async function write(name, amounts, precision) {
  const schema = new parquet.ParquetSchema({ amount: { type: 'DECIMAL', precision, scale: 2 } })
  const writer = await parquet.ParquetWriter.openFile(schema, name)
  for (const amount of amounts) await writer.appendRow({ amount })
  await writer.close()
}

async function read(name) {
  const reader = await parquet.ParquetReader.openFile(name)
  const rows = []
  for await (const row of reader) rows.push(row.amount)
  await reader.close()
  return rows
}

const line = (what, cells) => console.log(what.padEnd(30) + cells.map((cell, i) => String(cell).padStart(i ? 10 : 4)).join(''))
const few = [0.29, 4.35, 8.19, 1.15, -16.1, 1234.5]
await write('few12.parquet', few, 12)
await write('few9.parquet', few, 9)
line('in', few)
line('read by itself, precision 12', await read('few12.parquet'))
line('read by itself, precision 9', await read('few9.parquet'))
const byDuckDB = await ask("select amount::varchar from 'few12.parquet'")
if (String(byDuckDB) !== String(await ask("select amount::varchar from 'few9.parquet'"))) throw Error('the two files differ')
line('read by DuckDB, either', byDuckDB)
line('made by DuckDB', await ask(`select x::decimal(12, 2)::varchar from (values ${few.map((x) => `(${x}::double)`).join(', ')}) t(x)`))

const cents = Array.from({ length: 10000 }, (_, cent) => cent)
await write('all.parquet', cents.map((cent) => cent / 100), 12)
const told = await ask("select (amount * 100)::integer from 'all.parquet'")
const small = told.filter((cent, i) => cent === i - 1).length
const other = told.filter((cent, i) => cent !== i && cent !== i - 1).length || 'none'
console.log(`of the amounts from 0.00 to 99.99 ${small} are a cent too small; ${other} is another`)
console.log(`their sum, ${(cents.reduce((sum, cent) => sum + cent) / 100).toFixed(2)}, is ${(await ask("select sum(amount)::varchar from 'all.parquet'"))[0]}`)
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
