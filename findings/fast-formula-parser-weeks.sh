#!/usr/bin/env bash
# fast-formula-parser 1.0.19 (npm; not seen to be known), which calculates Excel's formulas: ISOWEEKNUM puts
# every Sunday in the week after it, as if a week began with Sunday, and WEEKNUM counts its weeks of seven
# days from 1 January, on whatever weekday that falls, so that of two days in one week one is often in the
# next: 37% to 48% of all days are in another week than in Excel. There is no error. In ISO 8601, which the
# first names, weeks begin with Monday, and in Excel's manual the second's begin with Sunday, or with Monday
# if it is told 2.
#
# Seen with Node 20.20; by hand, the ISO week is that of its Thursday, and Excel's week 1 has 1 January:
#   date              ISOWEEKNUM  by hand   WEEKNUM  by hand   WEEKNUM 2  by hand
#   Sat 2020-01-04    1           1         1        1         1          1
#   Sun 2020-01-05    2           1         1        2         1          1
#   Mon 2020-01-06    2           2         1        2         1          2
#   Tue 2020-01-07    2           2         1        2         1          2
#   Wed 2020-01-08    2           2         2        2         2          2
#   Sun 2023-12-31    1           52        53       53        54         53
#   Mon 2024-01-01    1           1         1        1         1          1
#   other of 3653     522                   1769               1353
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit fast-formula-parser@1.0.19 >/dev/null
cat >ask.cjs <<'JS'
const FormulaParser = require('fast-formula-parser')

const parser = new FormulaParser({})
const cell = { row: 1, col: 1, sheet: 'Sheet1' }
const day = 24 * 60 * 60 * 1000
const serial = (time) => (time - Date.UTC(1899, 11, 30)) / day
const ask = (formula, time) => parser.parse(formula.replace('?', serial(time)), cell)
const year = (time) => new Date(time).getUTCFullYear()
const weekday = (time) => new Date(time).getUTCDay() // 0 is Sunday

// isoWeek is the week of 8601: its Thursday tells the year.
function isoWeek(time) {
  const thursday = time + (3 - ((weekday(time) + 6) % 7)) * day
  return 1 + Math.floor((thursday - Date.UTC(year(thursday), 0, 1)) / day / 7)
}

// week is Excel's, whose first has 1 January; it begins on the weekday first.
function week(time, first) {
  const newYear = Date.UTC(year(time), 0, 1)
  return 1 + Math.floor(((time - newYear) / day + ((weekday(newYear) - first + 7) % 7)) / 7)
}

const questions = [
  ['ISOWEEKNUM(?)', isoWeek],
  ['WEEKNUM(?)', (time) => week(time, 0)],
  ['WEEKNUM(?,2)', (time) => week(time, 1)],
]
const widths = [17, 11, 9, 8, 9, 10, 0]
const line = (...cells) => console.log(cells.map((text, i) => String(text).padEnd(widths[i])).join(' ').trimEnd())
line('date', 'ISOWEEKNUM', 'by hand', 'WEEKNUM', 'by hand', 'WEEKNUM 2', 'by hand')
for (const date of ['2020-01-04', '2020-01-05', '2020-01-06', '2020-01-07', '2020-01-08', '2023-12-31', '2024-01-01']) {
  const time = Date.parse(date)
  const name = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][weekday(time)]
  line(`${name} ${date}`, ...questions.flatMap(([formula, byHand]) => [ask(formula, time), byHand(time)]))
}
const days = []
for (let time = Date.UTC(2020, 0, 1); time < Date.UTC(2030, 0, 1); time += day) days.push(time)
const others = questions.flatMap(([formula, byHand]) => [days.filter((time) => ask(formula, time) !== byHand(time)).length, ''])
line(`other of ${days.length}`, ...others)
JS
node ask.cjs | tee now
diff seen now && echo 'As seen.'
