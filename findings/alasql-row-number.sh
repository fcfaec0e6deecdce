#!/usr/bin/env bash
# alasql 4.19.1 (npm; issue 2408 calls it correct), SQL for JavaScript: ROW_NUMBER() OVER (PARTITION BY town ORDER
# BY pay) takes no notice of its ORDER BY, and begins at 1 again wherever the town of a row is
# another than that of the row above, without a word. Where the rows are not sorted by town, there
# are many with number 1 in each; where they are, the number is the place in the file. So the query
# that everybody writes for the best paid, the newest or the first of each group, where number = 1,
# gives others, and more of them than there are groups. An ORDER BY of the whole query that sorts the
# rows by town and pay puts it right. Where the query does not also ask for the town itself, PARTITION
# BY is ignored, of COUNT(*) OVER too, which is right else.
#
# Seen with Node 20.20, of rows of a file; DuckDB 1.5.6 for what is right:
#   town pay              a 30   b 10   a 50   a 20   b 40
#   number, alasql           1      1      1      2      1
#   number, DuckDB           2      2      1      3      1
#   sorted by town        a 30   a 50   a 20   b 10   b 40
#   number, alasql           1      2      3      1      2
#   number, DuckDB           2      1      3      2      1
#   count, alasql            3      3      3      2      2
#     town not asked         5      5      5      5      5
#   best paid, alasql     a 30, a 50, b 10, b 40
#   best paid, DuckDB     a 50, b 40
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit alasql@4.19.1 @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >ask.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api'
import alasql from 'alasql'

const duck = await (await DuckDBInstance.create()).connect()
const people = [['a', 30], ['b', 10], ['a', 50], ['a', 20], ['b', 40]].map(([town, pay], place) => ({ place, town, pay }))
const window = 'over (partition by town order by pay desc)'

const byAlasql = (query, rows) => alasql(query.replaceAll('people', '?'), [rows])
async function byDuckDB(query, rows) {
  const values = rows.map(({ place, town, pay }) => `(${place}, '${town}', ${pay})`).join(', ')
  return (await duck.runAndReadAll(query.replaceAll('people', `(values ${values}) t(place, town, pay)`))).getRowObjects()
}

// told gives the numbers in the order of the rows.
const told = (answer, rows) => rows.map((row) => Number(answer.find(({ place }) => place === row.place).number))
const name = ({ town, pay }) => `${town} ${pay}`
const line = (what, cells) => console.log(what.padEnd(19) + cells.map((cell) => String(cell).padStart(7)).join(''))

const number = `select place, town, row_number() ${window} as number from people`
const sorted = [...people].sort((one, other) => one.town.localeCompare(other.town))
for (const [what, rows] of [['town pay', people], ['sorted by town', sorted]]) {
  line(what, rows.map(name))
  line('number, alasql', told(byAlasql(number, rows), rows))
  line('number, DuckDB', told(await byDuckDB(number, rows), rows))
}
line('count, alasql', told(byAlasql('select place, town, count(*) over (partition by town) as number from people', sorted), sorted))
line('  town not asked', told(byAlasql('select place, count(*) over (partition by town) as number from people', sorted), sorted))
const best = `select town, pay from (select town, pay, row_number() ${window} as number from people) s where number = 1 order by town, pay`
console.log(`best paid, alasql     ${byAlasql(best, people).map(name).join(', ')}`)
console.log(`best paid, DuckDB     ${(await byDuckDB(best, people)).map(name).join(', ')}`)
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
