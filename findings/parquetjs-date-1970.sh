#!/usr/bin/env bash
# JavaScript's parquetjs 0.11.2, parquets 0.10.10 and @dsnp/parquetjs 1.8.9 (npm): in a column of DATE a day before 1970 that
# has a time, as noon, is written as the day after, without a word: days since 1970 that are not whole are cut
# off towards 0, which before 1970 is upwards. Of people born at noon all who are older are a day younger, and
# 31 December 1969 at noon and 1 January 1970 are one day; days after 1970 are right. Parquet's DATE is a number
# of whole days, and a JavaScript Date always has a time. hyparquet-writer 0.17.0 writes the day that the time
# is on. Not seen to be known (issue 89 of parquetjs is about whole numbers below 0, which it refuses).
#
# Seen with Node 20.20; in the file, by DuckDB 1.5.6:
#   Date                 by hand    parquetjs  parquets   @dsnp      hyparquet-writer
#   1960-06-01T00:00Z    1960-06-01 1960-06-01 1960-06-01 1960-06-01 1960-06-01
#   1960-06-01T12:00Z    1960-06-01 1960-06-02 1960-06-02 1960-06-02 1960-06-01
#   1969-12-31T12:00Z    1969-12-31 1970-01-01 1970-01-01 1970-01-01 1969-12-31
#   1970-01-01T12:00Z    1970-01-01 1970-01-01 1970-01-01 1970-01-01 1970-01-01
#   1990-06-01T12:00Z    1990-06-01 1990-06-01 1990-06-01 1990-06-01 1990-06-01
#   other days           0          3653       3653       3653       0
#   of 7305 days from 1960 to 1979, at noon
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit parquetjs@0.11.2 parquets@0.10.10 @dsnp/parquetjs@1.8.9 hyparquet-writer@0.17.0 @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >write.mjs <<'JS'
import { writeFileSync } from 'fs'
import { createRequire } from 'module'
import { parquetWriteBuffer } from 'hyparquet-writer'

const require = createRequire(import.meta.url)
const dates = ['1960-06-01T00:00Z', '1960-06-01T12:00Z', '1969-12-31T12:00Z', '1970-01-01T12:00Z', '1990-06-01T12:00Z']
for (let day = Date.UTC(1960, 0, 1, 12); day < Date.UTC(1980, 0, 1); day += 86400000) dates.push(new Date(day).toISOString())
writeFileSync('dates.json', JSON.stringify(dates))
for (const name of ['parquetjs', 'parquets', '@dsnp/parquetjs']) {
  const { ParquetSchema, ParquetWriter } = require(name)
  const writer = await ParquetWriter.openFile(new ParquetSchema({ row: { type: 'INT32' }, day: { type: 'DATE' } }), `${name.replace('/', '-')}.parquet`)
  for (const [row, date] of dates.entries()) await writer.appendRow({ row, day: new Date(date) })
  await writer.close()
}
const schema = [
  { name: 'root', num_children: 2 },
  { name: 'row', type: 'INT32', repetition_type: 'REQUIRED' },
  { name: 'day', type: 'INT32', converted_type: 'DATE', repetition_type: 'REQUIRED' },
]
const columnData = [{ name: 'row', data: dates.map((_, row) => row) }, { name: 'day', data: dates.map((date) => new Date(date)) }]
writeFileSync('hyparquet-writer.parquet', new Uint8Array(parquetWriteBuffer({ columnData, schema })))
JS
node write.mjs
cat >read.mjs <<'JS'
import { readFileSync } from 'fs'
import { DuckDBInstance } from '@duckdb/node-api'

const dates = JSON.parse(readFileSync('dates.json', 'utf8'))
const columns = [dates.map((date) => date.slice(0, 10))]
const connection = await (await DuckDBInstance.create()).connect()
for (const name of ['parquetjs', 'parquets', '@dsnp-parquetjs', 'hyparquet-writer']) {
  const rows = (await connection.runAndReadAll(`select day from '${name}.parquet' order by row`)).getRowsJson()
  columns.push(rows.map((row) => row[0]))
}
const say = (...cells) => console.log(cells.map((cell, at) => String(cell).padEnd([20, 10, 10, 10, 10, 0][at])).join(' '))
say('Date', 'by hand', 'parquetjs', 'parquets', '@dsnp', 'hyparquet-writer')
for (let row = 0; row < 5; row++) say(dates[row], ...columns.map((column) => column[row]))
say('other days', ...columns.map((column) => column.filter((day, row) => row >= 5 && day !== columns[0][row]).length))
console.log(`of ${dates.length - 5} days from 1960 to 1979, at noon`)
JS
node read.mjs | tee now
diff seen now && echo 'As seen.'
