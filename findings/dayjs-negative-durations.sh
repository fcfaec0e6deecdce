#!/usr/bin/env bash
# JavaScript's dayjs 1.11.23 (npm; known, issues 1516 and 1788 are open since 2021), plugin duration: of a length
# of time in ISO 8601 the sign before the P is passed over, without a word, so that -PT1H30M, as Moment, Temporal
# and dayjs itself write ninety minutes less, are ninety minutes more, and added to a time they make it later.
# Parts of which some are negative it writes as if all were, so a length of 2 hours less 30 minutes is -PT2H30M
# to every reader. Its manual has toISOString as the length in the form that ISO 8601 specifies, and that
# such strings are read.
#
# Seen with Node 20.20, Moment 2.31.0, Luxon 3.7.2 and Temporal's polyfill 1.0.8; in minutes:
#   written by               text         means    Moment   Luxon    Temporal dayjs
#   Moment, -90 minutes      -PT1H30M     -90      -90      -90      -90      90
#   Temporal, -90 minutes    -PT1H30M     -90      -90      -90      -90      90
#   Luxon, -90 minutes       PT-1H-30M    -90      -90      -90      error    -90
#   dayjs, -90 minutes       -PT1H30M     -90      -90      -90      -90      90
#   dayjs, 2 hours -30 min   -PT2H30M     90       -150     -150     -150     150
#   dayjs, noon plus -PT1H30M is 13:30, by Temporal 10:30
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit dayjs@1.11.23 moment@2.31.0 luxon@3.7.2 temporal-polyfill@1.0.8 >/dev/null
cat >ask.mjs <<'JS'
import dayjs from 'dayjs'
import duration from 'dayjs/plugin/duration.js'
import moment from 'moment'
import { Duration } from 'luxon'
import { Temporal } from 'temporal-polyfill'

dayjs.extend(duration)
const readers = [
  (text) => moment.duration(text).asMinutes(),
  (text) => Duration.fromISO(text).as('minutes'),
  (text) => Temporal.Duration.from(text).total('minutes'),
  (text) => dayjs.duration(text).asMinutes(),
]
const tried = (reader, text) => {
  try {
    return reader(text)
  } catch {
    return 'error'
  }
}
const widths = [24, 12, 8, 8, 8, 8, 0]
const say = (...cells) => console.log(cells.map((cell, at) => String(cell).padEnd(widths[at])).join(' ').trimEnd())
say('written by', 'text', 'means', 'Moment', 'Luxon', 'Temporal', 'dayjs')
for (const [who, text, means] of [
  ['Moment, -90 minutes', moment.duration(-90, 'minutes').toISOString(), -90],
  ['Temporal, -90 minutes', Temporal.Duration.from({ hours: -1, minutes: -30 }).toString(), -90],
  ['Luxon, -90 minutes', Duration.fromObject({ hours: -1, minutes: -30 }).toISO(), -90],
  ['dayjs, -90 minutes', dayjs.duration(-90, 'minutes').toISOString(), -90],
  ['dayjs, 2 hours -30 min', dayjs.duration({ hours: 2, minutes: -30 }).toISOString(), 90],
]) say(who, text, means, ...readers.map((reader) => tried(reader, text)))
const later = dayjs('2024-06-15T12:00').add(dayjs.duration('-PT1H30M')).format('HH:mm')
console.log(`dayjs, noon plus -PT1H30M is ${later}, by Temporal ${Temporal.PlainTime.from('12:00').add('-PT1H30M').toString().slice(0, 5)}`)
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
