#!/usr/bin/env bash
# apache-arrow 21.2.0 (npm; not seen to be known): a Date in a column of TimestampNanosecond is written up to
# 128 nanoseconds off, in three of four milliseconds, without a word: it is multiplied in floating point, which
# has no room for nanoseconds since 1970. Three in eight come out too early, so that what counts in whole
# milliseconds has the one before: 12:00:00.002 is 12:00:00.001. A filter or a join for the time itself finds
# one row in four. TimestampMillisecond and TimestampMicrosecond are exact, and so are nanoseconds
# that are given as BigInt. The value that apache-arrow itself gives back has
# the fraction in it, 1709208000001.9998, and a Date of that can be a millisecond early.
#
# Seen with Node 20.20; DuckDB 1.5.6 reads the Parquet file that parquet-wasm 0.8.0 makes of the column:
#   Date            DuckDB                in milliseconds   Date of what apache-arrow gives
#   12:00:00.001    12:00:00.000999936    12:00:00.000      12:00:00.001
#   12:00:00.002    12:00:00.001999872    12:00:00.001      12:00:00.001
#   12:00:00.003    12:00:00.003000064    12:00:00.003      12:00:00.003
#   12:00:00.004    12:00:00.004          12:00:00.004      12:00:00.004
#   of 10000 milliseconds   too early   too late   found
#   TimestampNanosecond          3750       3750    2500
#   the same from BigInt            0          0   10000
#   TimestampMicrosecond            0          0   10000
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit apache-arrow@21.2.0 parquet-wasm@0.8.0 @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >ask.mjs <<'JS'
import { writeFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { makeVector, Table, tableToIPC, TimestampMicrosecond, TimestampNanosecond, vectorFromArray } from 'apache-arrow'
import * as wasm from 'parquet-wasm/node'

const noon = Date.UTC(2024, 1, 29, 12)
const dates = Array.from({ length: 10000 }, (_, i) => new Date(noon + i))
const exact = BigInt64Array.from(dates, (date) => BigInt(date.getTime()) * 1000000n)
const columns = {
  'TimestampNanosecond': vectorFromArray(dates, new TimestampNanosecond()),
  'the same from BigInt': makeVector({ type: new TimestampNanosecond(), data: exact }),
  'TimestampMicrosecond': vectorFromArray(dates, new TimestampMicrosecond()),
}
const duck = await (await DuckDBInstance.create()).connect()
const ask = async (query) => (await duck.runAndReadAll(query)).getRows()
const files = {}
for (const [name, time] of Object.entries(columns)) {
  const table = new Table({ ms: vectorFromArray(dates.map(Number)), time })
  files[name] = `${name.replaceAll(' ', '')}.parquet`
  writeFileSync(files[name], wasm.writeParquet(wasm.Table.fromIPCStream(tableToIPC(table, 'stream'))))
}

const clock = (date) => date.toISOString().slice(11, 23)
console.log('Date            DuckDB                in milliseconds   Date of what apache-arrow gives')
const few = await ask(`select time::varchar, strftime(time, '%H:%M:%S.%g') from '${files.TimestampNanosecond}' limit 4 offset 1`)
few.forEach(([ns, ms], i) => {
  const again = clock(new Date(columns.TimestampNanosecond.get(i + 1)))
  console.log(`${clock(dates[i + 1])}    ${ns.slice(11).padEnd(21)} ${ms.padEnd(15)}   ${again}`)
})
console.log('of 10000 milliseconds   too early   too late   found')
for (const [name, file] of Object.entries(files)) {
  const off = name === 'TimestampMicrosecond' ? 'epoch_us(time) - ms::bigint * 1000' : 'epoch_ns(time) - ms::bigint * 1000000'
  const [counts] = await ask(`select count(*) filter (d < 0), count(*) filter (d > 0), count(*) filter (d = 0) from (select ${off} as d from '${file}')`)
  console.log(name.padEnd(24) + counts.map((count, i) => String(count).padStart([9, 11, 8][i])).join(''))
}
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
