#!/usr/bin/env bash
# JavaScript's apache-arrow 21.2.0 on an Arrow file with decimals of 256 bits that flechette 2.6.0 writes (not seen to
# be known): as text, in JSON and in a table's text every number is one digit, without a word: 12 is 2 and
# 41030314 is 4, and of 100000 whole numbers ten texts are left. Grouping and joining by such texts puts nearly
# all amounts together. As numbers the same cells are right, and so are the texts of decimals of 128 bits, but
# for their point (arrow-js-decimal-scale.sh). Arrow's format has both widths, and apache-arrow's type tells
# the one that it read.
#
# Seen with Node 20.20:
#   cents          as number      as text   in JSON   of 128 bits, as text
#   5              5              5         "5"       5
#   12             12             2         "2"       12
#   -75            -75            -5        "-5"      -75
#   135000         135000         0         "0"       135000
#   41030314       41030314       4         "4"       41030314
#   table          [{"amount": 5},{"amount": 2},{"amount": -5},{"amount": 0},{"amount": 4}]
#   of 100000 cents 10 texts are left, of 128 bits 100000
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit apache-arrow@21.2.0 @uwdata/flechette@2.6.0 >/dev/null
cat >ask.mjs <<'JS'
import * as flechette from '@uwdata/flechette'
import { tableFromIPC } from 'apache-arrow'

function table(amounts, type) {
  const made = flechette.tableFromArrays({ amount: amounts }, { types: { amount: type } })
  const file = flechette.tableToIPC(made, { format: 'file' })
  const again = flechette.tableFromIPC(file, { useDecimalInt: true }).getChild('amount')
  if ([...again].some((amount, row) => BigInt(amount) !== amounts[row])) throw new Error('the file')
  return tableFromIPC(file)
}
const wide = flechette.decimal256(60, 2)
const narrow = flechette.decimal128(38, 2)
const amounts = [5n, 12n, -75n, 135000n, 41030314n]
const [column, other] = [wide, narrow].map((type) => table(amounts, type).getChild('amount'))
const say = (...cells) => console.log(cells.map((cell, at) => String(cell).padEnd([14, 14, 9, 9, 0][at])).join(' '))
say('cents', 'as number', 'as text', 'in JSON', 'of 128 bits, as text')
amounts.forEach((amount, row) => {
  const cell = column.get(row)
  say(amount, Number(cell), String(cell), JSON.stringify(cell).replaceAll('\\"', '').replaceAll('""', '"'), String(other.get(row)))
})
console.log('table'.padEnd(14), String(table(amounts, wide)).replace(/\n */g, ''))
const many = Array.from({ length: 100000 }, (_, cents) => BigInt(cents))
const [texts, others] = [wide, narrow].map((type) => new Set([...table(many, type).getChild('amount')].map(String)).size)
console.log(`of 100000 cents ${texts} texts are left, of 128 bits ${others}`)
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
