#!/usr/bin/env bash
# Perspective 5.5.1 (npm: @perspective-dev/client; @finos/perspective 3.8.0 does the same; not seen to be
# known), a pivot table for Arrow, CSV and JSON: some of its aggregates take an empty cell for a number,
# without a word, beside others that leave it out, as sum, mean, min and stddev do. For max, median, q1 and
# q3 it stands above all numbers: the more people did not answer the higher the median is, and max is empty
# as soon as one cell is. For high and low it is 0, so the lowest of positive numbers is 0 and the highest
# of negative ones too. Arrow, SQL and spreadsheets leave empty cells out of all of these. Its manual lists
# the aggregates and does not tell of empty cells.
#
# Seen with Node 20.20, of 1 2 3 4 5, of -5 -4 -3 -2 -1 and of the same with empty cells:
#             without    1 empty    4 empty    without    1 empty    4 empty
#   sum       15         15         15         -15        -15        -15
#   mean      3          3          3          -3         -3         -3
#   min       1          1          1          -5         -5         -5
#   max       5          none       none       -1         none       none
#   low       1          0          0          -5         -5         -5
#   high      5          5          5          -1         0          0
#   q1        2          2          3          -4         -4         -3
#   median    3          3.5        5          -3         -2.5       -1
#   q3        4          5          none       -2         -1         none
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @perspective-dev/client@5.5.1 @perspective-dev/server@5.5.1 >/dev/null
cat >ask.mjs <<'JS'
import perspective from '@perspective-dev/client'

const aggregates = ['sum', 'mean', 'min', 'max', 'low', 'high', 'q1', 'median', 'q3']
const line = (name, cells) => console.log(name.padEnd(9) + ' ' + cells.map((cell) => String(cell).padEnd(10)).join(' ').trimEnd())

async function told(numbers, empty) {
  const table = await perspective.table({ number: 'float' })
  await table.update([...numbers, ...Array(empty).fill(null)].map((number) => ({ number })))
  const answers = []
  for (const aggregate of aggregates) {
    const view = await table.view({ columns: ['number'], group_by: ['number'], aggregates: { number: aggregate } })
    const { number } = await view.to_columns({ end_row: 1 }) // the row of all
    answers.push(number[0] ?? 'none')
    await view.delete()
  }
  await table.delete()
  return answers
}

const cells = []
for (const numbers of [[1, 2, 3, 4, 5], [-5, -4, -3, -2, -1]]) {
  for (const empty of [0, 1, 4]) cells.push(await told(numbers, empty))
}
line('', ['without', '1 empty', '4 empty', 'without', '1 empty', '4 empty'])
aggregates.forEach((name, i) => line(name, cells.map((column) => column[i])))
process.exit(0)
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
