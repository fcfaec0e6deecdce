#!/usr/bin/env bash
# d3-time-format 4.1.1 (npm; known, its pull request 129 is open), which reads and writes dates for D3 and
# Vega: of an ISO week date, as %G-W%V-%u writes it, it reads the weekday and forgets it: every day is the
# Monday of its week, without a word. What it wrote itself it reads again as another day, six times of
# seven. Its manual has %u as the Monday-based weekday, for reading as well; beside %W and %U it is heeded,
# and so is %w, Sunday-based, beside %V. Vega, asked to read a column in this format, does the same.
#
# Seen with Node 20.20, with Vega 6.4.0; by hand, week 1 has 4 January:
#   date         read as                                      by hand      d3           vega
#   2024-W09-1   %G-W%V-%u                                    2024-02-26   2024-02-26   2024-02-26
#   2024-W09-4   %G-W%V-%u                                    2024-02-29   2024-02-26   2024-02-26
#   2024-W09-7   %G-W%V-%u                                    2024-03-03   2024-02-26   2024-02-26
#   2020-W53-5   %G-W%V-%u                                    2021-01-01   2020-12-28   2020-12-28
#   2024-W09-4   %G-W%V-%w                                    2024-02-29   2024-02-29   2024-02-29
#   of the days of 2020 to 2029 3131 of 3653 are read as another than they were written
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit d3-time-format@4.1.1 vega@6.4.0 >/dev/null
cat >ask.mjs <<'JS'
import { utcFormat, utcParse } from 'd3-time-format'
import { View, parse } from 'vega'

const day = 24 * 60 * 60 * 1000
const iso = (time) => new Date(time).toISOString().slice(0, 10)

// byHand is the day of an ISO week date, whose week 1 has 4 January.
function byHand(date) {
  const [year, week, weekday] = date.replace('W', '').split('-').map(Number)
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day
  return monday + ((week - 1) * 7 + weekday - 1) * day
}

async function vega(date, format) {
  const data = [{ name: 'rows', values: [{ date }], format: { parse: { date: `utc:'${format}'` } } }]
  const view = await new View(parse({ data }), { renderer: 'none' }).runAsync()
  return view.data('rows')[0].date
}

const line = (...cells) => console.log(cells.map((cell, i) => cell.padEnd([12, 44, 12, 12, 0][i])).join(' '))
line('date', 'read as', 'by hand', 'd3', 'vega')
for (const [date, format] of [
  ['2024-W09-1', '%G-W%V-%u'], ['2024-W09-4', '%G-W%V-%u'], ['2024-W09-7', '%G-W%V-%u'], ['2020-W53-5', '%G-W%V-%u'],
  ['2024-W09-4', '%G-W%V-%w'],
]) {
  line(date, format, iso(byHand(date)), iso(utcParse(format)(date)), iso(await vega(date, format)))
}
const days = []
for (let time = Date.UTC(2020, 0, 1); time < Date.UTC(2030, 0, 1); time += day) days.push(time)
const again = (time) => utcParse('%G-W%V-%u')(utcFormat('%G-W%V-%u')(time)).getTime()
console.log(`of the days of 2020 to 2029 ${days.filter((time) => again(time) !== time).length} of ${days.length} are read as another than they were written`)
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
