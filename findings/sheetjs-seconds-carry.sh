#!/usr/bin/env bash
# xlsx 0.18.5 (SheetJS, npm; open upstream as issue 2560): a time in whole seconds is a minute early where
# the seconds are rounded up to the next minute: 10:30:59.7 is printed as 10:30:00, and not 10:31:00 or
# 10:30:59. So sheet_to_csv, sheet_to_json's formatted values and a cell's text of one in a hundred and
# twenty times that have fractions of a second, as of a log, a stopwatch or a sum of durations, without
# a word; in a sorted column time goes back. With tenths of a second it is the same below 59.95.
# LibreOffice 7.4 cuts the fraction off and prints 10:30:59.
#
# Seen with Node 20.20; sheet_to_csv of times in seconds after 10:30, by their format:
#   seconds   hh:mm:ss   [mm]:ss    yyyy-mm-dd hh:mm:ss    hh:mm:ss.0
#     58.7    10:30:59   630:59     2024-03-01 10:30:59    10:30:58.7
#     59.4    10:30:59   630:59     2024-03-01 10:30:59    10:30:59.4
#     59.7    10:30:00   630:00     2024-03-01 10:30:00    10:30:59.7
#     59.97   10:30:00   630:00     2024-03-01 10:30:00    10:30:00.0
#     60.2    10:31:00   631:00     2024-03-01 10:31:00    10:31:00.2
#   of the 864000 tenths of a second of a day, 7116 are a minute early in hh:mm:ss
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit xlsx@0.18.5 >/dev/null
cat >ask.mjs <<'JS'
import xlsx from 'xlsx'

const march = 45352 // 1 March 2024, in days
const formats = ['hh:mm:ss', '[mm]:ss', 'yyyy-mm-dd hh:mm:ss', 'hh:mm:ss.0']

console.log('seconds   hh:mm:ss   [mm]:ss    yyyy-mm-dd hh:mm:ss    hh:mm:ss.0')
for (const seconds of [58.7, 59.4, 59.7, 59.97, 60.2]) {
  const time = (10.5 * 3600 + seconds) / 86400
  const cells = formats.map((z) => ({ t: 'n', v: z.includes('d') ? march + time : time, z }))
  const sheet = xlsx.utils.aoa_to_sheet([cells])
  const [short, total, dated, tenths] = xlsx.utils.sheet_to_csv(sheet).trim().split(',')
  console.log(`  ${String(seconds).padEnd(7)} ${short.padEnd(10)} ${total.padEnd(10)} ${dated.padEnd(22)} ${tenths}`)
}

let early = 0
for (let tenth = 0; tenth < 864000; tenth++) {
  const told = xlsx.SSF.format('hh:mm:ss', tenth / 864000).split(':')
  if (Number(told[0]) * 3600 + Number(told[1]) * 60 + Number(told[2]) < tenth / 10 - 1) early++
}
console.log(`of the 864000 tenths of a second of a day, ${early} are a minute early in hh:mm:ss`)
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
