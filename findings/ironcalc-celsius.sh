#!/usr/bin/env bash
# IronCalc 0.8.4 (npm: @ironcalc/wasm; not seen to be known), a spreadsheet's calculation: CONVERT to degrees
# Celsius is 0.35 too low from every other scale, without a word, as if 0 degrees were 273.5 kelvin. From
# Celsius it counts with 273.15, so 37 degrees are 98.6 Fahrenheit, and these 98.6 are 36.65
# degrees again. LibreOffice 7.4 answers as by hand, and between its other scales IronCalc does too.
#
# Seen with Node 20.20:
#   formula                        IronCalc    hand
#   CONVERT(37,"C","F")                98.6    98.6
#   CONVERT(98.6,"F","C")             36.65      37
#   CONVERT(273.15,"K","C")           -0.35       0
#   CONVERT(491.67,"Rank","C")        -0.35       0
#   CONVERT(80,"Reau","C")            99.65     100
#   CONVERT(0,"C","K")               273.15  273.15
#   CONVERT(98.6,"F","K")            310.15  310.15
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @ironcalc/wasm@0.8.4 >/dev/null
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs'
import init, { Model } from './node_modules/@ironcalc/wasm/wasm.js'

await init({ module_or_path: readFileSync('node_modules/@ironcalc/wasm/wasm_bg.wasm') })
const book = new Model('book', 'en', 'UTC', 'en')
// Kelvin of a degree on each scale, and a number on it of kelvin.
const scales = {
  C: [(c) => c + 273.15, (k) => k - 273.15],
  F: [(f) => ((f + 459.67) * 5) / 9, (k) => (k * 9) / 5 - 459.67],
  K: [(k) => k, (k) => k],
  Rank: [(r) => (r * 5) / 9, (k) => (k * 9) / 5],
  Reau: [(r) => r * 1.25 + 273.15, (k) => (k - 273.15) / 1.25],
}
const asked = [[37, 'C', 'F'], [98.6, 'F', 'C'], [273.15, 'K', 'C'], [491.67, 'Rank', 'C'], [80, 'Reau', 'C'], [0, 'C', 'K'], [98.6, 'F', 'K']]
const formulas = asked.map(([degrees, from, to]) => `CONVERT(${degrees},"${from}","${to}")`)
formulas.forEach((formula, i) => book.setUserInput(0, i + 1, 1, `=${formula}`))
book.evaluate()
console.log('formula                        IronCalc    hand')
asked.forEach(([degrees, from, to], i) => {
  const byHand = Number(scales[to][1](scales[from][0](degrees)).toFixed(6))
  const told = Number(Number(book.getFormattedCellValue(0, i + 1, 1)).toFixed(6))
  console.log(`${formulas[i].padEnd(28)} ${String(told).padStart(10)} ${String(byHand).padStart(7)}`)
})
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
