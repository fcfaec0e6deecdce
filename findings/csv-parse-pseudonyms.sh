#!/usr/bin/env bash
# JavaScript's csv-parse 7.0.3 (known of numbers in hexadecimal, as a wish, issue 148 of 2017): with cast a text that
# begins with 0x is the number 0, however long it is, without a word. SQL Server so shows what is binary, the
# HASHBYTES of a person's number, say, the usual pseudonym in what Dutch registers hand out, and so all people
# are one. csvtojson leaves such a text as it is, and so does DuckDB; d3-dsv makes a number near to
# it. In the same column one of another length or without 0x stays a text.
#
# Seen with Node 20.20 and DuckDB 1.5.6; two people over two months, joined by their pseudonyms of 32 bytes:
#   csv-parse    people 1, rows joined 16
#   csvtojson    people 2, rows joined 8
#   d3-dsv       people 2, rows joined 8
#   DuckDB       people 2, rows joined 8
#   csv-parse has 0 and 0
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit csv-parse@7.0.3 csvtojson@2.0.14 d3-dsv@3.0.2 @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >ask.mjs <<'JS'
import { createHash } from 'crypto'
import { writeFileSync } from 'fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import csvtojson from 'csvtojson'
import { autoType, csvParse } from 'd3-dsv'

const pseudonym = (number) => '0x' + createHash('sha256').update(number).digest('hex').toUpperCase()
const rows = ['one', 'two'].flatMap((number) => [1, 2].map((month) => `${pseudonym(number)},${month}`))
const text = ['person,month', ...rows].join('\n') + '\n'
writeFileSync('months.csv', text)

const connection = await (await DuckDBInstance.create()).connect()
const answers = {
  'csv-parse': parse(text, { columns: true, cast: true }),
  csvtojson: await csvtojson({ checkType: true }).fromString(text),
  'd3-dsv': csvParse(text, autoType),
  DuckDB: (await connection.runAndReadAll("select person, month from 'months.csv'")).getRowObjectsJson(),
}
for (const [name, table] of Object.entries(answers)) {
  const people = new Set(table.map((row) => row.person)).size
  const joined = table.flatMap((row) => table.filter((other) => other.person === row.person)).length
  console.log(`${name.padEnd(12)} people ${people}, rows joined ${joined}`)
}
console.log(`csv-parse has ${[...new Set(answers['csv-parse'].map((row) => row.person)), answers['csv-parse'][3].person].join(' and ')}`)
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
