#!/usr/bin/env bash
# JavaScript's @uwdata/flechette 2.6.0 (npm; 2.7.0 was not tried; not seen to be known), which writes Arrow: of a
# number in a column of decimal32 twice the number is written where there are two digits after the point,
# since it is multiplied by the scale and not by ten to its power, without a word: 35.42 is 0.70, and in a
# column without such digits every number is 0. In decimals of 64 bits and more the power is right and the
# rest is cut off, so that one amount in 22 is a cent too small: 4.35 is 4.34. Its manual has it that 35.42
# is represented as 3542. What comes as BigInts, as 3542n, is written as it is.
#
# Seen with Node 20.20; what stands in the file by apache-arrow 21.2.0, and how many amounts of 0.01 to 999.99
# stand there otherwise:
#   amount     decimal32  decimal64  decimal128 by hand
#   35.42      70         3542       3542       3542
#   4.35       8          434        434        435
#   -0.29      0          -28        -28        -29
#   1234567.89 2469135    123456788  123456788  123456789
#   others     99999      4586       4586       0
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @uwdata/flechette@2.6.0 apache-arrow@21.2.0 >/dev/null
cat >ask.mjs <<'JS'
import * as flechette from '@uwdata/flechette'
import { tableFromIPC } from 'apache-arrow'

const types = [flechette.decimal32(9, 2), flechette.decimal64(18, 2), flechette.decimal128(38, 2)]

// held gives the whole numbers in the file.
function held(amounts, type) {
  const file = flechette.tableToIPC(flechette.tableFromArrays({ amount: amounts }, { types: { amount: type } }), { format: 'file' })
  const { values, stride } = tableFromIPC(file).getChild('amount').data[0]
  return amounts.map((_, row) => {
    const words = [...values.subarray(row * stride, (row + 1) * stride)]
    return BigInt.asIntN(32 * stride, words.reduce((number, word, at) => number | (BigInt(word >>> 0) << BigInt(32 * at)), 0n))
  })
}
const say = (...fields) => console.log(fields.map((field) => String(field).padEnd(10)).join(' ').trimEnd())

const amounts = [35.42, 4.35, -0.29, 1234567.89]
const files = types.map((type) => held(amounts, type))
say('amount', 'decimal32', 'decimal64', 'decimal128', 'by hand')
amounts.forEach((amount, row) => say(amount, ...files.map((file) => file[row]), Math.round(amount * 100)))

const cents = Array.from({ length: 99999 }, (_, at) => at + 1)
const others = (numbers) => numbers.filter((number, at) => Number(number) !== cents[at]).length
const euros = cents.map((cent) => cent / 100)
if (types.some((type) => others(held(cents.map(BigInt), type)))) throw new Error('BigInts')
say('others', ...types.map((type) => others(held(euros, type))), others(euros.map((amount) => Math.round(amount * 100))))
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
