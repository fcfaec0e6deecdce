#!/usr/bin/env bash
# hyparquet 1.31.5 (npm), a Parquet reader for JavaScript: parquetQuery's orderBy does not sort a column
# that has a NaN, without a word, and rowEnd beside it, which asks for the first rows in that order,
# returns others than the smallest. A NaN is held to be equal to every number, so numbers on either side
# of it are not brought together. A null is taken for 0: it stands in the midst of the numbers, and
# among the smallest where the others are positive. DuckDB 1.5.6 has both last and the numbers in order.
#
# Seen with Node 20.20, of files that hyparquet-writer 0.17.0 wrote; in order, and the two smallest:
#   numbers: 3 4 1 2 -1 0
#     hyparquet -1 0 1 2 3 4; -1 0
#     DuckDB    -1 0 1 2 3 4; -1 0
#   one NaN: 3 4 NaN 2 -1 0
#     hyparquet 3 4 NaN -1 0 2; 3 4
#     DuckDB    -1 0 2 3 4 NaN; -1 0
#   a null: 3 4 null 2 -1 1
#     hyparquet -1 null 1 2 3 4; -1 null
#     DuckDB    -1 1 2 3 4 null; -1 1
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit hyparquet@1.31.5 hyparquet-writer@0.17.0 @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >ask.mjs <<'JS'
import { writeFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetQuery } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'

const duck = await (await DuckDBInstance.create()).connect()
for (const [what, data] of [['numbers', [3, 4, 1, 2, -1, 0]], ['one NaN', [3, 4, NaN, 2, -1, 0]], ['a null', [3, 4, null, 2, -1, 1]]]) {
  const file = parquetWriteBuffer({ columnData: [{ name: 'v', data, type: 'DOUBLE', nullable: true }] })
  writeFileSync('rows.parquet', Buffer.from(file))
  const told = async (options) => (await parquetQuery({ file, orderBy: 'v', ...options })).map((row) => String(row.v)).join(' ')
  const right = async (limit) => (await duck.runAndReadAll(`select v from 'rows.parquet' order by v ${limit}`)).getRows().map(([v]) => String(v)).join(' ')
  console.log(`${what}: ${data.map(String).join(' ')}`)
  console.log(`  hyparquet ${await told({})}; ${await told({ rowEnd: 2 })}`)
  console.log(`  DuckDB    ${await right('')}; ${await right('limit 2')}`)
}
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
