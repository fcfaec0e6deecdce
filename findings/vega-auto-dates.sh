#!/usr/bin/env bash
# JavaScript's vega 6.4.0 (npm; known of datalib, which came before it, issue 95 of 2018): of a CSV file with parse
# "auto", "perform automatic type inference", a column of texts is one of dates where JavaScript's Date.parse reads
# them all, and in Node and Chrome that passes over the words before a number. So arm 1 is 1 January 2001 as a
# number, without a word, and groups that differ become one: Assen 1 and Emmen 1 are the same moment, and
# counted by group there are two groups of four. So are € 5 and 5% moments, and ages 1-4. With arm 13 among
# them all stay texts. JavaScript leaves it to each browser what Date.parse does with texts like these, so that
# a chart can depend on that too.
#
# Seen with Node 20.20 in UTC, beside d3-dsv 3.0.2's autoType and DuckDB 1.5.6, which leave all as text; groups is
# how many of the four rows differ, in the file, by vega's aggregate and by DuckDB:
#   file                                vega read the first as        groups
#   arm 1, arm 2, arm 3, arm 4          978307200000, 2001-01-01      4 4 4
#   arm 10, arm 11, arm 12, arm 13      text                          4 4 4
#   Assen 1, Emmen 1, Assen 2, Emmen 2  978307200000, 2001-01-01      4 2 4
#   a 1, b 1, c 1, d 1                  978307200000, 2001-01-01      4 1 4
#   € 5, € 6, € 7, € 8                  988675200000, 2001-05-01      4 4 4
#   5%, 6%, 7%, 8%                      988675200000, 2001-05-01      4 4 4
#   1-4, 5-9, 10-12, 5-9                978566400000, 2001-01-04      3 3 3
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit vega@6.4.0 d3-dsv@3.0.2 @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >ask.mjs <<'JS'
import { writeFileSync } from 'fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { autoType, csvParse } from 'd3-dsv'
import * as vega from 'vega'

const connection = await (await DuckDBInstance.create()).connect()
console.log('file                                vega read the first as        groups')
for (const list of [
  'arm 1, arm 2, arm 3, arm 4',
  'arm 10, arm 11, arm 12, arm 13',
  'Assen 1, Emmen 1, Assen 2, Emmen 2',
  'a 1, b 1, c 1, d 1',
  '€ 5, € 6, € 7, € 8',
  '5%, 6%, 7%, 8%',
  '1-4, 5-9, 10-12, 5-9',
]) {
  const texts = list.split(', ')
  const csv = ['group', ...texts, ''].join('\n')
  const view = new vega.View(vega.parse({
    data: [
      { name: 'rows', values: csv, format: { type: 'csv', parse: 'auto' } },
      { name: 'groups', source: 'rows', transform: [{ type: 'aggregate', groupby: ['group'] }] },
    ],
  }))
  await view.runAsync()
  const [{ group }] = view.data('rows')
  writeFileSync('groups.csv', csv)
  const found = await connection.runAndReadAll(`select typeof(any_value("group")), count(distinct "group") from read_csv('groups.csv', header = true, delim = ',')`)
  const [[type, groups]] = found.getRowsJS()
  if (type !== 'VARCHAR' || csvParse(csv, autoType).some((row, at) => row.group !== texts[at])) throw new Error(list)
  const read = typeof group === 'string' ? 'text' : `${group}, ${new Date(group).toISOString().slice(0, 10)}`
  console.log(`${list.padEnd(35)} ${read.padEnd(29)} ${new Set(texts).size} ${view.data('groups').length} ${groups}`)
}
JS
TZ=UTC node ask.mjs | tee now
diff seen now && echo 'As seen.'
