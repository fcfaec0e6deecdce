#!/usr/bin/env bash
# JavaScript's sav-writer 1.0.0 and @codious/sav-reader-writer 1.1.4 (npm; not seen to be known), which write
# rows as an SPSS file in the same way: a number that is null becomes 0, without a word, where a date that is
# null, and a number that is undefined, is missing. Who told no income, as JSON and databases have it, has
# none, and a mean over 2000, 3000 and null is 1667. And a day is the day before wherever clocks are ahead
# of London: of midnight in Amsterdam the moment in UTC is written, and SPSS knows no zones.
#
# Seen with Node 20.20 in Amsterdam's time, and PSPP 1.6.2, which reads what they wrote:
#   person  given                       sav-writer                  @codious/sav-reader-writer
#   1       2000       1990-01-31       2000       1990-01-30       2000       1990-01-30
#   2       3000       1990-07-01       3000       1990-06-30       3000       1990-06-30
#   3       null       null             0          .                0          .
#   4       undefined  null             .          .                .          .
#
# Fails when it sees anything else. Needs Node and PSPP (pspp).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
pspp --version | grep -q '1\.6\.2'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit sav-writer@1.0.0 @codious/sav-reader-writer@1.1.4 >/dev/null
cat >write.cjs <<'JS'
const { writeFileSync } = require('fs')
const other = require('@codious/sav-reader-writer')
const writer = require('sav-writer')

const day = (year, month, date) => new Date(year, month - 1, date)
const people = [
  { person: 1, income: 2000, born: day(1990, 1, 31) },
  { person: 2, income: 3000, born: day(1990, 7, 1) },
  { person: 3, income: null, born: null },
  { person: 4, income: undefined, born: null },
]
const variables = ({ Numeric, Date }) => [
  { name: 'person', type: Numeric, decimal: 0 },
  { name: 'income', type: Numeric, decimal: 0 },
  { name: 'born', type: Date },
]
writer.saveToFile('sav-writer.sav', people, variables(writer.VariableType))
writeFileSync('other.sav', other.toBuffer(people, variables(other.VariableType)))
const text = (given) => (given instanceof Date ? given.toLocaleDateString('sv') : String(given))
writeFileSync('given', people.map(({ income, born }) => `${text(income)} ${text(born)}\n`).join(''))
JS
TZ=Europe/Amsterdam node write.cjs
for file in sav-writer other; do
  cat >read.sps <<SPS
GET FILE='$file.sav'.
FORMATS born (SDATE10).
LIST VARIABLES=income born.
SPS
  pspp -O format=csv read.sps | sed '1,2d; s/,/ /; s,/,-,g' >$file
done
{
  printf '%-7s %-27s %-27s %s\n' person given sav-writer @codious/sav-reader-writer
  paste -d' ' given sav-writer other | awk '{ printf "%-7d %-10s %-16s %-10s %-16s %-10s %s\n", NR, $1, $2, $3, $4, $5, $6 }'
} | tee now
diff seen now && echo 'As seen.'
