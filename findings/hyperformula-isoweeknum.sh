#!/usr/bin/env bash
# hyperformula 3.5.0 (npm), a spreadsheet's formulas for JavaScript: ISOWEEKNUM, and WEEKNUM with 21, know
# that the first days of January can be of the last week of the year before, and not that the last days
# of December can be of week 1: they come in a week 53 that the year does not have. So the week of 30
# December 2024 falls apart, two days in 53 and five in 1, and a table by week has a row too many. ISO
# 8601, and Excel's and LibreOffice 7.4's functions of that name, give a week one number. The list of
# differences with other spreadsheets does not tell of it.
#
# Seen with Node 20.20; by the year in which a week's Thursday lies, and HyperFormula's two functions:
#   Sun 2024-12-29   calendar 2024-W52   ISOWEEKNUM 52   WEEKNUM(d,21) 52
#   Mon 2024-12-30   calendar 2025-W01   ISOWEEKNUM 53   WEEKNUM(d,21) 53
#   Tue 2024-12-31   calendar 2025-W01   ISOWEEKNUM 53   WEEKNUM(d,21) 53
#   Wed 2025-01-01   calendar 2025-W01   ISOWEEKNUM 1   WEEKNUM(d,21) 1
#   Thu 2026-12-31   calendar 2026-W53   ISOWEEKNUM 53   WEEKNUM(d,21) 53
#   Sun 2027-01-03   calendar 2026-W53   ISOWEEKNUM 53   WEEKNUM(d,21) 53
#   of the 21915 days from 2000 to 2059, 54 are in a wrong week: 54 of the 54 of week 1 in December
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
const day = 86400000
const written = (time) => new Date(time).toISOString().slice(0, 10)

// isoWeek is the year and the number of a day's week, as its Thursday has them.
function isoWeek(time) {
  const thursday = new Date(time + (3 - ((new Date(time).getUTCDay() + 6) % 7)) * day)
  return [thursday.getUTCFullYear(), 1 + Math.floor((thursday - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * day))]
}

function told(time) {
  const date = `DATE(${written(time).replaceAll('-', ',')})`
  return [`ISOWEEKNUM(${date})`, `WEEKNUM(${date},21)`].map((formula) => sheet.calculateFormula(`=${formula}`, 0))
}

for (const date of ['2024-12-29', '2024-12-30', '2024-12-31', '2025-01-01', '2026-12-31', '2027-01-03']) {
  const time = Date.parse(date)
  const [year, week] = isoWeek(time)
  const [iso, other] = told(time)
  console.log(`${new Date(time).toUTCString().slice(0, 3)} ${date}   calendar ${year}-W${String(week).padStart(2, '0')}   ISOWEEKNUM ${iso}   WEEKNUM(d,21) ${other}`)
}

let [days, wrong, december, all] = [0, 0, 0, 0]
for (let time = Date.UTC(2000, 0, 1); time < Date.UTC(2060, 0, 1); time += day, days++) {
  const week = isoWeek(time)[1]
  const [iso, other] = told(time)
  if (iso !== other) throw new Error('the two differ')
  const here = week === 1 && new Date(time).getUTCMonth() === 11
  if (here) all++
  if (iso === week) continue
  wrong++
  if (here) december++
}
console.log(`of the ${days} days from 2000 to 2059, ${wrong} are in a wrong week: ${december} of the ${all} of week 1 in December`)
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
