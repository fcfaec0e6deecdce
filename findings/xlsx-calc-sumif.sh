#!/usr/bin/env bash
# xlsx-calc 0.9.2 (npm; not seen to be known), which calculates the formulas of a workbook that SheetJS
# reads: SUMIF of columns looks at their first row alone, so the sum of a town's amounts is the first row's
# amount or 0, without an error. Of a row it looks at all cells, but knows no conditions as ">25": their sum
# is 0. The answer stands in the cell when the workbook is saved. SUMPRODUCT of the same is right.
#
# Seen with Node 20.20, of Assen 10, Emmen 20, Assen 30 and Emmen 40; SheetJS' xlsx 0.18.5 reads, formulajs 4.6.1 is beside it:
#   formula                                          xlsx-calc   formulajs
#   columns: SUMIF(A1:A4,"Assen",B1:B4)              10          40
#   columns: SUMIF(A1:A4,"Emmen",B1:B4)              0           60
#   columns: SUMIF(B1:B4,">25",B1:B4)                0           70
#   columns: SUMPRODUCT((A1:A4="Emmen")*B1:B4)       60          60
#   rows: SUMIF(A1:D1,"Assen",A2:D2)                 40          40
#   rows: SUMIF(A1:D1,"Emmen",A2:D2)                 60          60
#   rows: SUMIF(A2:D2,">25",A2:D2)                   0           70
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit xlsx-calc@0.9.2 xlsx@0.18.5 @formulajs/formulajs@4.6.1 >/dev/null
cat >ask.cjs <<'JS'
const calculate = require('xlsx-calc')
const xlsx = require('xlsx')
const { SUMIF, SUMPRODUCT } = require('@formulajs/formulajs')

const towns = ['Assen', 'Emmen', 'Assen', 'Emmen']
const amounts = [10, 20, 30, 40]
const sheets = { columns: towns.map((town, i) => [town, amounts[i]]), rows: [towns, amounts] }

function calculated(shape, formula) {
  const sheet = xlsx.utils.aoa_to_sheet(sheets[shape])
  sheet.F1 = { t: 'n', f: formula }
  calculate({ SheetNames: ['Sheet1'], Sheets: { Sheet1: sheet } })
  return sheet.F1.v
}

const emmen = towns.map((town) => Number(town === 'Emmen'))
console.log(`${'formula'.padEnd(48)} xlsx-calc   formulajs`)
for (const [shape, formula, theirs] of [
  ['columns', 'SUMIF(A1:A4,"Assen",B1:B4)', SUMIF(towns, 'Assen', amounts)],
  ['columns', 'SUMIF(A1:A4,"Emmen",B1:B4)', SUMIF(towns, 'Emmen', amounts)],
  ['columns', 'SUMIF(B1:B4,">25",B1:B4)', SUMIF(amounts, '>25', amounts)],
  ['columns', 'SUMPRODUCT((A1:A4="Emmen")*B1:B4)', SUMPRODUCT(emmen, amounts)],
  ['rows', 'SUMIF(A1:D1,"Assen",A2:D2)', SUMIF(towns, 'Assen', amounts)],
  ['rows', 'SUMIF(A1:D1,"Emmen",A2:D2)', SUMIF(towns, 'Emmen', amounts)],
  ['rows', 'SUMIF(A2:D2,">25",A2:D2)', SUMIF(amounts, '>25', amounts)],
]) {
  console.log(`${`${shape}: ${formula}`.padEnd(48)} ${String(calculated(shape, formula)).padEnd(11)} ${theirs}`)
}
JS
node ask.cjs | tee now
diff seen now && echo 'As seen.'
