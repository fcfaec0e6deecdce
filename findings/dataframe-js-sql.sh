#!/usr/bin/env bash
# dataframe-js 1.4.4 (npm; not seen to be known), tables for JavaScript that can be asked in SQL: in a WHERE
# a number is never equal to a number, as the cell is made a text and the other side a number: age = 40
# finds nobody, and age != 40 everybody, who is 40 too. And conditions are taken from left to right, so AND
# does not go before OR. There is no error. Comparisons with < and > and of texts are right. Its manual
# calls the language SQL-like, with no word on these.
#
# Seen with Node 20.20, beside alasql 4.19.1, of Assen 20, Assen 40, Emmen 40 and Emmen 60:
#   WHERE                                             alasql                          dataframe-js
#   age < 40                                          Assen 20                        Assen 20
#   town = 'Emmen'                                    Emmen 40, Emmen 60              Emmen 40, Emmen 60
#   age = 40                                          Assen 40, Emmen 40              nobody
#   age != 40                                         Assen 20, Emmen 60              Assen 20, Assen 40, Emmen 40, Emmen 60
#   town = 'Assen' OR town = 'Emmen' AND age > 50     Assen 20, Assen 40, Emmen 60    Emmen 60
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit --ignore-scripts dataframe-js@1.4.4 alasql@4.19.1 >/dev/null
cat >ask.cjs <<'JS'
const alasql = require('alasql')
const { DataFrame } = require('dataframe-js')

const people = [['Assen', 20], ['Assen', 40], ['Emmen', 40], ['Emmen', 60]].map(([town, age]) => ({ town, age }))
new DataFrame(people, ['town', 'age']).sql.register('people')
alasql('CREATE TABLE people')
alasql.tables.people.data = people

const named = (rows) => rows.map((row) => `${row.town} ${row.age}`).join(', ') || 'nobody'
const line = (...cells) => console.log(cells.map((cell, i) => cell.padEnd([49, 31, 0][i])).join(' '))
line('WHERE', 'alasql', 'dataframe-js')
for (const condition of [
  'age < 40', "town = 'Emmen'", 'age = 40', 'age != 40', "town = 'Assen' OR town = 'Emmen' AND age > 50",
]) {
  const query = `SELECT * FROM people WHERE ${condition}`
  line(condition, named(alasql(query)), named(DataFrame.sql.request(query).toCollection()))
}
JS
node ask.cjs | tee now
diff seen now && echo 'As seen.'
