#!/usr/bin/env bash
# hyperformula 3.5.0 (npm), a spreadsheet's formulas for JavaScript: EDATE knows no 29 February. A month
# after 31 January 2024 is 28 February, no months after 29 February 2024 is the day before it, and four
# years after it is not its birthday: a day of interest or of a term, without a word. What is counted on
# from there stays a day early. YEAR, MONTH, DAY, DATE and EOMONTH of the same sheet know the day, and
# LibreOffice 7.4 has 29 February for all of these. Of EDATE, the list of differences with other
# spreadsheets tells the type of its value alone.
#
# Seen with Node 20.20; the calendar's day is that of the month that is asked, or its last:
#   EDATE(31 January 2023, 1)    calendar 2023-02-28   HyperFormula 2023-02-28
#   EDATE(31 January 2024, 1)    calendar 2024-02-29   HyperFormula 2024-02-28
#   EDATE(31 March 2024, -1)     calendar 2024-02-29   HyperFormula 2024-02-28
#   EDATE(29 February 2024, 0)   calendar 2024-02-29   HyperFormula 2024-02-28
#   EDATE(29 February 2024, 1)   calendar 2024-03-29   HyperFormula 2024-03-29
#   EDATE(29 February 2024, 48)  calendar 2028-02-29   HyperFormula 2028-02-28
#   EOMONTH(31 January 2024, 1)  calendar 2024-02-29   HyperFormula 2024-02-29
#   of every last of a month from 2001 to 2099, a month on: 24 of 1188 are a day early
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit hyperformula@3.5.0 >/dev/null
cat >ask.mjs <<'JS'
import { HyperFormula } from 'hyperformula'

const sheet = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' })
const months = ['January', 'February', 'March']

// calendar is the same day of another month, or its last.
function calendar(year, month, day, more) {
  const last = new Date(Date.UTC(year, month + more, 0))
  return `${last.toISOString().slice(0, 8)}${String(Math.min(day, last.getUTCDate())).padStart(2, '0')}`
}

// told is the date that a formula makes, in parts that the sheet tells.
function told(formula) {
  const [year, month, day] = ['YEAR', 'MONTH', 'DAY'].map((part) => sheet.calculateFormula(`=${part}(${formula})`, 0))
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

for (const [name, year, month, day, more] of [
  ['EDATE', 2023, 1, 31, 1], ['EDATE', 2024, 1, 31, 1], ['EDATE', 2024, 3, 31, -1], ['EDATE', 2024, 2, 29, 0],
  ['EDATE', 2024, 2, 29, 1], ['EDATE', 2024, 2, 29, 48], ['EOMONTH', 2024, 1, 31, 1],
]) {
  const asked = `${name}(${day} ${months[month - 1]} ${year}, ${more})`
  console.log(`${asked.padEnd(28)} calendar ${calendar(year, month, day, more)}   HyperFormula ${told(`${name}(DATE(${year},${month},${day}),${more})`)}`)
}

let early = 0
let all = 0
for (let year = 2001; year <= 2099; year++) {
  for (let month = 1; month <= 12; month++, all++) {
    const day = new Date(Date.UTC(year, month, 0)).getUTCDate()
    if (told(`EDATE(DATE(${year},${month},${day}),1)`) !== calendar(year, month, day, 1)) early++
  }
}
console.log(`of every last of a month from 2001 to 2099, a month on: ${early} of ${all} are a day early`)
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
