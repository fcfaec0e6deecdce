#!/usr/bin/env bash
# DuckDB 1.5.6: a Parquet file that another program writes again, in place, in the second in which it was written before,
# and with as many bytes, is read by the old file's footer in a session that read it before, without a word and
# for good: the rows are the new file's, but statistics, and so filters, and types are the old one's. Of 7, 8
# and 9 where x > 5 finds none, as of 1, 2 and 3, and a day that is now in nanoseconds is in the year 56131,
# before 2030. So it goes where a script makes a small table again and again and asks DuckDB each time. A new
# session, CSV, a file moved into its place, another size, or SET enable_external_file_cache = false are right.
# The setting by which the cache's entries are checked is VALIDATE_ALL, its default; not seen to be known
# (pull requests 16463 and 21435 are about the cache).
#
# Seen with Node 20.20 and hyparquet-writer 0.17.0, ten seconds after the file was written again:
#   file                 asked                      same session         new session          cache off
#   1 2 3, then 7 8 9    x                          7 8 9                7 8 9                7 8 9
#                        x where x > 5              none                 7 8 9                7 8 9
#                        largest by its metadata    3                    9                    9
#   microseconds, then   day                        56131-04-12          2024-02-29           2024-02-29
#   nanoseconds          day before 2030            56131-04-12          2024-02-29           2024-02-29
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @duckdb/node-api@1.5.6-r.1 hyparquet-writer@0.17.0 >/dev/null
cat >ask.mjs <<'JS'
import { statSync, writeFileSync } from 'fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetWriteBuffer } from 'hyparquet-writer'

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))
const session = async (setting) => {
  const connection = await (await DuckDBInstance.create()).connect()
  if (setting) await connection.run(setting)
  return async (question) => {
    const rows = (await connection.runAndReadAll(question)).getRowsJson()
    return rows.map((row) => String(row[0]).slice(0, 11)).join(' ') || 'none'
  }
}
const numbers = (data) => parquetWriteBuffer({ columnData: [{ name: 'x', data, type: 'INT32' }] })
const days = (unit) => parquetWriteBuffer({
  columnData: [{ name: 'day', data: [new Date(Date.UTC(2024, 1, 29))] }],
  schema: [{ name: 'root', num_children: 1 }, { name: 'day', type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit }, repetition_type: 'REQUIRED' }],
})

// written writes one file and then another in its place, each time read in between, both in one second.
async function written(name, first, second, between) {
  if (first.byteLength !== second.byteLength) throw new Error('sizes')
  const sessions = [await session(), null, await session('set enable_external_file_cache = false')]
  for (let attempt = 0; attempt < 5; attempt++) {
    const file = `${name}-${attempt}.parquet`
    await wait(1050 - (Date.now() % 1000))
    const times = [first, second].map((bytes) => [bytes, 0])
    writeFileSync(file, new Uint8Array(first))
    times[0][1] = statSync(file).mtimeMs
    for (const ask of sessions) if (ask) await ask(between(file))
    writeFileSync(file, new Uint8Array(second))
    times[1][1] = statSync(file).mtimeMs
    if (Math.floor(times[0][1] / 1000) === Math.floor(times[1][1] / 1000)) {
      await wait(10000)
      sessions[1] = await session()
      return { file, sessions }
    }
  }
  throw new Error('no two in one second')
}
const say = (...cells) => console.log(cells.map((cell, at) => cell.padEnd([20, 26, 20, 20, 0][at])).join(' '))
async function asked(sessions, label, what, question) {
  const answers = []
  for (const ask of sessions) answers.push((await ask(question)).trim())
  say(label, what, ...answers)
}
say('file', 'asked', 'same session', 'new session', 'cache off')
{
  const { file, sessions } = await written('numbers', numbers([1, 2, 3]), numbers([7, 8, 9]), (file) => `select sum(x) from '${file}'`)
  await asked(sessions, '1 2 3, then 7 8 9', 'x', `select x from '${file}'`)
  await asked(sessions, '', 'x where x > 5', `select x from '${file}' where x > 5`)
  await asked(sessions, '', 'largest by its metadata', `select stats_max_value from parquet_metadata('${file}')`)
}
{
  const { file, sessions } = await written('days', days('MICROS'), days('NANOS'), (file) => `select * from '${file}'`)
  await asked(sessions, 'microseconds, then', 'day', `select day::timestamp::date from '${file}'`)
  await asked(sessions, 'nanoseconds', 'day before 2030', `select day::timestamp::date from '${file}' where day < '2030-01-01'`)
}
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
