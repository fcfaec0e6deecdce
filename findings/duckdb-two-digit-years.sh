#!/usr/bin/env bash
# DuckDB 1.5.6 on a CSV file that LibreOffice 7.4 saved in Dutch (not seen to be known): LibreOffice shows
# 31-01-2024 in Dutch as 31-01-24, unless told otherwise, and saves it so, and of dates of six digits DuckDB's
# read_csv takes the first two for the year, without a word: 31 January 2024 is 24 January 2031. Each day of a
# month is a year, too, and the years 1 to 31 are days, so that this fits all dates from 2001 to 2031: the 366
# days of 2024 are the 24th of each month of 31 years. Its manual has it that %y-%m-%d is preferred to %d-%m-%y
# where both fit, and that other rows often tell; here they cannot before a year above 31 is among them. With
# dateformat = '%d-%m-%y' all are right.
#
# Seen with Node 20.20:
#   given         saved by LibreOffice    read by DuckDB    with dateformat
#   31-01-2024    31-01-24                2031-01-24        2024-01-31
#   15-03-2024    15-03-24                2015-03-24        2024-03-15
#   01-12-2024    01-12-24                2001-12-24        2024-12-01
#   the days of 2024 in that form are 2001-01-24 to 2031-12-24
#   with 15-03-1968 among them:
#   31-01-2024    31-01-24                2024-01-31        2024-01-31
#   15-03-1968    15-03-68                2068-03-15        2068-03-15
#
# Fails when it sees anything else. Needs Debian 12 with LibreOffice (libreoffice-calc) and Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @duckdb/node-api@1.5.6-r.1 >/dev/null
mkdir -p office/user
cat >office/user/registrymodifications.xcu <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-NL</value></prop></item>
</oor:items>
XML
printf '%s\n' 'person;day' '1;31-01-2024' '2;15-03-2024' '3;01-12-2024' >days.csv
printf '%s\n' 'person;day' '1;31-01-2024' '2;15-03-1968' >born.csv
# Semicolons, quotes, UTF-8, from row 1, Dutch, with numbers and dates told apart, and saved as shown.
form='Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true'
soffice --headless "-env:UserInstallation=file://$work/office" --infilter="$form" --convert-to "csv:$form" --outdir saved days.csv born.csv >/dev/null 2>&1
cat >ask.mjs <<'JS'
import { readFileSync, writeFileSync } from 'fs'
import { DuckDBInstance } from '@duckdb/node-api'

const connection = await (await DuckDBInstance.create()).connect()
const ask = async (query) => (await connection.runAndReadAll(query)).getRowsJson()
const lines = (file) => readFileSync(file, 'utf8').trim().split('\n').slice(1).map((line) => line.split(';')[1])
const say = (...fields) => console.log(`${fields[0].padEnd(13)} ${fields[1].padEnd(23)} ${fields[2].padEnd(17)} ${fields[3]}`)
async function tell(file) {
  const guessed = await ask(`select day from read_csv('saved/${file}') order by person`)
  const right = await ask(`select day from read_csv('saved/${file}', dateformat = '%d-%m-%y') order by person`)
  lines(file).forEach((given, row) => say(given, lines(`saved/${file}`)[row], guessed[row][0], right[row][0]))
}

say('given', 'saved by LibreOffice', 'read by DuckDB', 'with dateformat')
await tell('days.csv')
const days = await ask(`select strftime(day, '%d-%m-%y') from generate_series(date '2024-01-01', date '2024-12-31', interval 1 day) days(day)`)
writeFileSync('year.csv', ['day', ...days, ''].join('\n'))
const [[first, last]] = await ask(`select min(day)::text, max(day)::text from read_csv('year.csv')`)
console.log(`the days of 2024 in that form are ${first} to ${last}`)
console.log('with 15-03-1968 among them:')
await tell('born.csv')
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
