#!/usr/bin/env bash
# hyperformula 3.5.0 (npm), a spreadsheet's formulas for JavaScript: INT "rounds a number down to the
# nearest integer", says its list of functions, and rounds a negative number up: INT(-8.9) is -8, as
# TRUNC is, where Excel, LibreOffice 7.4 and the OpenDocument standard have -9. The list of differences
# with other spreadsheets does not tell of it. The year or the class in which a number lies, for which INT
# is taken, is twice as wide around 0, and MOD(n,d) is not n-d*INT(n/d), as Excel's manual has it.
# MOD and FLOOR of the same sheet are right.
#
# Seen with Node 20.20:
#   n            -8.9   -8   -0.5    0   0.5   8.9
#   INT(n)         -8   -8      0    0     0     8
#   FLOOR(n,1)     -9   -8     -1    0     0     8
#   TRUNC(n)       -8   -8      0    0     0     8
#   months of -11, -5, -1, 1, 5 and 11, in years, INT(n/12): 0, 0, 0, 0, 0, 0; right is -1, -1, -1, 0, 0, 0
#   MOD(-3,2) is 1, -3-2*INT(-3/2) is -1
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
const ask = (formula) => sheet.calculateFormula(`=${formula}`, 0) + 0 // never -0
const line = (what, cells) => console.log(what.padEnd(10) + cells.map((cell, i) => String(cell).padStart([7, 5, 7, 5, 6, 6][i])).join(''))

const numbers = [-8.9, -8, -0.5, 0, 0.5, 8.9]
line('n', numbers)
line('INT(n)', numbers.map((n) => ask(`INT(${n})`)))
line('FLOOR(n,1)', numbers.map((n) => ask(`FLOOR(${n},1)`)))
line('TRUNC(n)', numbers.map((n) => ask(`TRUNC(${n})`)))
const months = [-11, -5, -1, 1, 5, 11]
const years = months.map((n) => ask(`INT(${n}/12)`))
console.log(`months of -11, -5, -1, 1, 5 and 11, in years, INT(n/12): ${years.join(', ')}; right is ${months.map((n) => Math.floor(n / 12)).join(', ')}`)
console.log(`MOD(-3,2) is ${ask('MOD(-3,2)')}, -3-2*INT(-3/2) is ${ask('-3-2*INT(-3/2)')}`)
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
