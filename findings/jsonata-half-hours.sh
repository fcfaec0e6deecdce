#!/usr/bin/env bash
# JavaScript's jsonata 2.2.2 (npm; issue 787, closed in 2026, is about offsets written with a colon): of an offset west of
# Greenwich that is not of whole hours, as Newfoundland's -0330, $fromMillis writes a time that is an hour too
# early and says that the offset is an hour larger, without a word, and $toMillis reads such a time an hour too
# early as well, also when another program wrote it. Whole hours, and half hours to the east, are right. Its
# manual has the offset as "±HHMM".
#
# Seen with Node 20.20, of noon in UTC; Temporal is its polyfill 1.0.8:
#   offset   Temporal                   $fromMillis                $toMillis of Temporal's text
#   +0200    2024-01-01T14:00:00+02:00  2024-01-01T14:00:00+02:00  12:00
#   +0530    2024-01-01T17:30:00+05:30  2024-01-01T17:30:00+05:30  12:00
#   -0300    2024-01-01T09:00:00-03:00  2024-01-01T09:00:00-03:00  12:00
#   -0330    2024-01-01T08:30:00-03:30  2024-01-01T07:30:00-04:30  11:00
#   -0930    2024-01-01T02:30:00-09:30  2024-01-01T01:30:00-10:30  11:00
#   by Temporal -0330's text of $fromMillis is 12:00
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit jsonata@2.2.2 temporal-polyfill@1.0.8 >/dev/null
cat >ask.mjs <<'JS'
import jsonata from 'jsonata'
import { Temporal } from 'temporal-polyfill'

const noon = Temporal.Instant.from('2024-01-01T12:00:00Z')
const picture = '[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01][Z]'
const clock = (milliseconds) => new Date(milliseconds).toISOString().slice(11, 16)
const say = (...cells) => console.log(cells.map((cell, at) => cell.padEnd([8, 26, 26, 0][at])).join(' '))
let last
say('offset', 'Temporal', '$fromMillis', "$toMillis of Temporal's text")
for (const offset of ['+0200', '+0530', '-0300', '-0330', '-0930']) {
  const right = noon.toString({ timeZone: offset.replace(/(..)$/, ':$1'), smallestUnit: 'second' })
  const written = await jsonata('$fromMillis(noon, picture, offset)').evaluate({ noon: noon.epochMilliseconds, picture, offset })
  const read = await jsonata('$toMillis(text, picture)').evaluate({ text: right, picture })
  say(offset, right, written, clock(read))
  if (offset === '-0330') last = written
}
console.log(`by Temporal -0330's text of $fromMillis is ${clock(Temporal.Instant.from(last).epochMilliseconds)}`)
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
