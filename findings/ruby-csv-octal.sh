#!/usr/bin/env bash
# Ruby's csv 3.2.2 (with Ruby 3.1.2, Debian 12; known as of leading zeros, not seen as an issue of csv's own): its converter
# of numbers, which CSV.table has by default, reads a number with a zero before it by eights: municipality 0014 is
# 12 and 0363 is 243, while 0109, which has a 9, is 109.0, and 14 and 363 are themselves. So codes that are
# written with and without zeros are mixed up: 0014 is 12, the code of another, and 0010 and 8 are one.
# 1_000 is 1000 and 0x1F is 31. Its manual has it that integers and floats are converted.
#
# Seen with R 4.2.2 and DuckDB 1.5.6; a file of people by municipality:
#   code   read.csv  DuckDB    CSV.table
#   0014   14        14        12
#   0363   363       363       243
#   0109   109       109       109.0
#   0010   10        10        8
#   8      8         8         8
#   0012   12        12        10
#   towns  6         6         5
#   people of code 12: 600 in R, 100 in Ruby
#
# Fails when it sees anything else. Needs Node, and Debian 12 with Ruby (ruby) and R (r-base-core).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @duckdb/node-api@1.5.6-r.1 >/dev/null
printf '%s\n' code,people 0014,100 0363,200 0109,300 0010,400 8,500 0012,600 >people.csv
cat >ask.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api'
const connection = await (await DuckDBInstance.create()).connect()
const rows = (await connection.runAndReadAll("select code, people from read_csv('people.csv', types = {'code': 'INTEGER'})")).getRowsJson()
for (const [code] of rows) console.log(code)
JS
node ask.mjs >duckdb
Rscript --vanilla -e 'people <- read.csv("people.csv"); writeLines(as.character(people$code)); cat(people$people[people$code == 12], file = "r-12")' >r
ruby -rcsv -e '
abort CSV::VERSION if CSV::VERSION != "3.2.2"
people = CSV.table("people.csv")
puts people[:code]
File.write("ruby-12", people.select { |row| row[:code] == 12 }.sum { |row| row[:people] })' >ruby
{
  printf '%-6s %-9s %-9s %s\n' code read.csv DuckDB CSV.table
  sed '1d; s/,.*//' people.csv | paste -d' ' - r duckdb ruby | while read -r code r duckdb ruby; do
    printf '%-6s %-9s %-9s %s\n' "$code" "$r" "$duckdb" "$ruby"
  done
  printf '%-6s %-9s %-9s %s\n' towns "$(sort -u r | wc -l)" "$(sort -u duckdb | wc -l)" "$(sort -u ruby | wc -l)"
  echo "people of code 12: $(cat r-12) in R, $(cat ruby-12) in Ruby"
} | tee now
diff seen now && echo 'As seen.'
