#!/usr/bin/env bash
# JavaScript's numbro 2.5.0 (npm; known, issue 157 of 2016, open) and numeral 2.0.6, on which it is modelled
# (known, for Kibana's issue 34347 of 2019): of a negative number as a time only whole hours are right, without
# a word. They round the hours down before they take the minutes off: a minute and a half less is -1:58:30,
# which reads as nearly two hours, half an hour less is an hour and a half, and of two lengths the nearer to
# zero is shown as the further. They read what they write back as it was, so that a round trip tells nothing;
# others read it as it stands. Positive times can end in 60 seconds (numbro's issue 584).
#
# Seen with Node 20.20, beside moment-duration-format 2.3.2 with moment 2.30.1:
#   seconds   numbro       numeral      moment
#   5400      1:30:00      1:30:00      1:30:00
#   -90       -1:58:30     -1:58:30     -0:01:30
#   -1800     -1:30:00     -1:30:00     -0:30:00
#   -3600     -1:00:00     -1:00:00     -1:00:00
#   -3660     -2:59:00     -2:59:00     -1:01:00
#   -5400     -2:30:00     -2:30:00     -1:30:00
#   -129600   -36:00:00    -36:00:00    -36:00:00
#   -130500   -37:45:00    -37:45:00    -36:15:00
#   3599.6    0:59:60      0:59:60      1:00:00
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit numbro@2.5.0 numeral@2.0.6 moment@2.30.1 moment-duration-format@2.3.2 >/dev/null
cat >ask.cjs <<'JS'
const moment = require('moment')
require('moment-duration-format')(moment)
const numbro = require('numbro')
const numeral = require('numeral')

const say = (...fields) => console.log(`${fields[0].padEnd(9)} ${fields[1].padEnd(12)} ${fields[2].padEnd(12)} ${fields[3]}`)
say('seconds', 'numbro', 'numeral', 'moment')
for (const seconds of [5400, -90, -1800, -3600, -3660, -5400, -129600, -130500, 3599.6]) {
  say(
    String(seconds),
    numbro(seconds).format({ output: 'time' }),
    numeral(seconds).format('00:00:00'),
    moment.duration(seconds, 'seconds').format('h:mm:ss', { trim: false }),
  )
}
JS
node ask.cjs | tee now
diff seen now && echo 'As seen.'
