#!/usr/bin/env bash
# JavaScript's apache-arrow 21.2.0 on the JSON that R's jsonlite 1.8.4 writes: tableFromJSON makes false of a key that a row
# lacks where other rows have true or false, an empty text where they have texts, NaN where they have numbers,
# without a word, and counts no nulls. jsonlite by default leaves out what is NA in a data frame's row, so all
# who did not answer said no, their town is one without a name, and they stay so in the Arrow file. Where null
# stands in the row, as of toJSON(na = "null"), it is null. undefined in vectorFromArray is the same, and 0 of
# a type of whole numbers. Not seen to be known; its manual does not tell of missing keys.
#
# Seen with Node 20.20 and R 4.2.2; the file's first and third person:
#   {"person":1,"works":true,"town":"Assen","hours":32.5}
#   {"person":3}
#                        in R         DuckDB       tableFromJSON
#   works                1 0 NA NA    1 0 NA NA    1 0 0 0
#   share that works     0.50         0.50         0.25
#   towns                2            2            3
#   hours                32.5 0 NA 8  32.5 0 NA 8  32.5 0 NaN 8
#   nulls told           5            5            0
#
# Fails when it sees anything else. Needs Debian 12 with Node, R (r-base-core) and r-cran-jsonlite.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit apache-arrow@21.2.0 @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >write.R <<'R'
stopifnot(packageVersion("jsonlite") == "1.8.4")
people <- data.frame(person = 1:4, works = c(TRUE, FALSE, NA, NA), town = c("Assen", "Emmen", NA, NA), hours = c(32.5, 0, NA, 8))
writeLines(jsonlite::toJSON(people), "people.json")
told <- list(works = as.integer(people$works), towns = length(unique(na.omit(people$town))), hours = people$hours, nulls = sum(is.na(people)))
writeLines(jsonlite::toJSON(told, na = "null", auto_unbox = TRUE), "told.json")
R
Rscript --vanilla write.R
cat >ask.mjs <<'JS'
import { readFileSync } from 'fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromJSON } from 'apache-arrow'

const people = JSON.parse(readFileSync('people.json', 'utf8'))
console.log(JSON.stringify(people[0]))
console.log(JSON.stringify(people[2]))

const connection = await (await DuckDBInstance.create()).connect()
const rows = (await connection.runAndReadAll("select works, town, hours from 'people.json' order by person")).getRowsJson()
const table = tableFromJSON(people)
const columns = (works, towns, hours, nulls) => ({ works: works.map((value) => (value === null ? null : Number(value))), towns: new Set(towns.filter((town) => town !== null)).size, hours, nulls })
const answers = [
  JSON.parse(readFileSync('told.json', 'utf8')),
  columns(...[0, 1, 2].map((at) => rows.map((row) => row[at])), rows.flat().filter((value) => value === null).length),
  columns(...['works', 'town', 'hours'].map((name) => [...table.getChild(name)]), table.schema.names.reduce((sum, name) => sum + table.getChild(name).nullCount, 0)),
]
const say = (...cells) => console.log(cells.map((cell, at) => String(cell).padEnd([20, 12, 12, 0][at])).join(' '))
const list = (values) => values.map((value) => value ?? 'NA').join(' ')
const share = (values) => {
  const there = values.filter((value) => value !== null)
  return (there.reduce((sum, value) => sum + value, 0) / there.length).toFixed(2)
}
say('', 'in R', 'DuckDB', 'tableFromJSON')
say('works', ...answers.map((answer) => list(answer.works)))
say('share that works', ...answers.map((answer) => share(answer.works)))
say('towns', ...answers.map((answer) => answer.towns))
say('hours', ...answers.map((answer) => list(answer.hours)))
say('nulls told', ...answers.map((answer) => answer.nulls))
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
