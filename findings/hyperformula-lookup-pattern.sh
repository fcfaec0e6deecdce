#!/usr/bin/env bash
# hyperformula 3.5.0 (npm), a spreadsheet's formulas for JavaScript: VLOOKUP and HLOOKUP of a pattern, in
# which * and ? stand for letters as in Excel, answer for the last row or column that it fits, where of a
# plain text they answer for the first; MATCH finds no pattern at all. XLOOKUP has the first. In Excel's
# manual and LibreOffice 7.4 VLOOKUP, HLOOKUP and MATCH have the first, too. So what is looked up for
# "Assen*" is of another contract, without a word. The list of differences with other spreadsheets does
# not tell of it.
#
# Seen with Node 20.20; rows: Assen 2023, Assen 2024, Emmen 2024, Assen 2025, Assen 2024, numbered from 1:
#   asked           XLOOKUP   VLOOKUP   HLOOKUP     MATCH
#   Assen 2024            2         2         2         2
#   Assen*                1         5         5      #N/A
#   Assen 202?            1         5         5      #N/A
#   *2024                 2         5         5      #N/A
#   Emmen*                3         3         3      #N/A
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

const contracts = ['Assen 2023', 'Assen 2024', 'Emmen 2024', 'Assen 2025', 'Assen 2024']
const sheets = HyperFormula.buildFromSheets({
  down: contracts.map((contract, i) => [contract, i + 1]),
  across: [contracts, contracts.map((_, i) => i + 1)],
}, { licenseKey: 'gpl-v3' })
const ask = (formula) => {
  const answer = sheets.calculateFormula(`=${formula}`, 0)
  return String(answer.value ?? answer)
}
const line = (asked, cells) => console.log(asked.padEnd(13) + cells.map((cell) => cell.padStart(10)).join(''))

line('asked', ['XLOOKUP', 'VLOOKUP', 'HLOOKUP', 'MATCH'])
for (const asked of ['Assen 2024', 'Assen*', 'Assen 202?', '*2024', 'Emmen*']) {
  line(asked, [
    ask(`XLOOKUP("${asked}",down!A1:A5,down!B1:B5,"none",2)`),
    ask(`VLOOKUP("${asked}",down!A1:B5,2,FALSE())`),
    ask(`HLOOKUP("${asked}",across!A1:E2,2,FALSE())`),
    ask(`MATCH("${asked}",down!A1:A5,0)`),
  ])
}
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
