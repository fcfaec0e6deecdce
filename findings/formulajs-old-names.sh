#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1 (npm), by its description most of Excel's functions for JavaScript: under
# Excel's old names of distributions stand the new functions, which want other arguments and answer for
# another tail, without an error. CHIDIST, by its list of functions "the one-tailed probability", is the
# density: what is 0.05 is 0.0155. FDIST is the density as well, CHIINV and FINV are of the lower tail,
# and TINV of one tail, with a minus. TDIST alone of these is Excel's. HyperFormula 3.5.0 has for them
# what Excel's manual, LibreOffice 7.4 and R have.
#
# Seen with Node 20.20:
#   CHIDIST(18.307,10)  formulajs  0.01548   HyperFormula  0.05000
#   FDIST(2,3,20)       formulajs  0.14877   HyperFormula  0.14644
#   CHIINV(0.05,10)     formulajs  3.94030   HyperFormula 18.30704
#   FINV(0.05,3,20)     formulajs  0.11547   HyperFormula  3.09839
#   TINV(0.05,10)       formulajs -1.81246   HyperFormula  2.22814
#   TDIST(1.96,60,2)    formulajs  0.05464   HyperFormula  0.05464
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @formulajs/formulajs@4.6.1 hyperformula@3.5.0 >/dev/null
cat >ask.mjs <<'JS'
import * as formulajs from '@formulajs/formulajs'
import { HyperFormula } from 'hyperformula'

const sheet = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' })
for (const [name, ...given] of [['CHIDIST', 18.307, 10], ['FDIST', 2, 3, 20], ['CHIINV', 0.05, 10], ['FINV', 0.05, 3, 20], ['TINV', 0.05, 10], ['TDIST', 1.96, 60, 2]]) {
  const formula = `${name}(${given.join(',')})`
  const right = sheet.calculateFormula(`=${formula}`, 0)
  const told = formulajs[name](...given)
  console.log(`${formula.padEnd(19)} formulajs ${told.toFixed(5).padStart(8)}   HyperFormula ${right.toFixed(5).padStart(8)}`)
}
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
