#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1 (npm), by its description most of Excel's functions for JavaScript: T.TEST and
# TTEST take the four arguments that a sheet's formula has and read two (as their types say, who looks
# there). Paired or not, equal variances or not, one tail or two, it is the same number, without an error,
# even for tails and types that do not exist. Where groups differ in size and spread that number is of
# no t-test: it divides by Welch's error and asks the degrees of freedom of Student. HyperFormula 3.5.0
# has for the same cells what LibreOffice 7.4 and R's t.test have.
#
# Seen with Node 20.20; 8 people before and after, and groups of 4 and of 12:
#                                                        formulajs  HyperFormula
#   before and after, 1 tail, type 1 (paired)              0.80537       0.00002
#   before and after, 2 tails, type 1 (paired)             0.80537       0.00004
#   before and after, 1 tail, type 2 (equal variances)     0.80537       0.40268
#   before and after, 2 tails, type 2 (equal variances)    0.80537       0.80537
#   before and after, 1 tail, type 3 (unequal variances)   0.80537       0.40268
#   before and after, 2 tails, type 3 (unequal variances)   0.80537       0.80537
#   before and after, 7 tails, type 9 (there is none)      0.80537         #NUM!
#   4 and 12, 1 tail, type 2 (equal variances)             0.18406       0.01070
#   4 and 12, 2 tails, type 2 (equal variances)            0.18406       0.02140
#   4 and 12, 1 tail, type 3 (unequal variances)           0.18406       0.12820
#   4 and 12, 2 tails, type 3 (unequal variances)          0.18406       0.25640
#   4 and 12, 7 tails, type 9 (there is none)              0.18406         #NUM!
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
import { T, TTEST } from '@formulajs/formulajs'
import { HyperFormula } from 'hyperformula'

const pairs = {
  'before and after': [[21, 34, 45, 52, 60, 71, 83, 90], [24, 36, 49, 55, 62, 75, 85, 94]],
  '4 and 12': [[12, 31, 45, 68], [20, 21, 22, 23, 24, 25, 20, 21, 22, 23, 24, 25]],
}
const kinds = { 1: 'paired', 2: 'equal variances', 3: 'unequal variances' }

console.log(`${''.padEnd(52)} formulajs  HyperFormula`)
for (const [what, [first, second]] of Object.entries(pairs)) {
  const sheet = HyperFormula.buildFromArray(second.map((_, i) => [first[i] ?? null, second[i]]), { licenseKey: 'gpl-v3' })
  for (const type of [1, 2, 3]) {
    if (type === 1 && first.length !== second.length) continue
    for (const tails of [1, 2]) {
      const right = sheet.calculateFormula(`=T.TEST(A1:A${first.length},B1:B${second.length},${tails},${type})`, 0)
      const told = [T.TEST(first, second, tails, type), TTEST(first, second, tails, type)]
      if (told[0] !== told[1]) throw new Error('T.TEST and TTEST differ')
      console.log(`${`${what}, ${tails} tail${tails === 1 ? '' : 's'}, type ${type} (${kinds[type]})`.padEnd(52)} ${told[0].toFixed(5).padStart(9)}  ${right.toFixed(5).padStart(12)}`)
    }
  }
  console.log(`${`${what}, 7 tails, type 9 (there is none)`.padEnd(52)} ${T.TEST(first, second, 7, 9).toFixed(5).padStart(9)}  ${sheet.calculateFormula(`=T.TEST(A1:A${first.length},B1:B${second.length},7,9)`, 0).value.padStart(12)}`)
}
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
