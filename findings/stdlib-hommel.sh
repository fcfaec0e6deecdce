#!/usr/bin/env bash
# @stdlib/stats 0.4.1 (npm): of padjust's methods Hommel's leaves out its step over all p values together: the
# smallest come out too small. Of two p values it gives both back as they are, and a trial with two outcomes
# and no effect finds one nearly twice as often as it should. By hand: the largest of Simes' p values of all
# sets that a hypothesis is in, which is what Hommel's method (1988, Biometrika 75, p. 383-386) computes; R
# 4.2.2's p.adjust has the same.
#
# Seen with Node 20.20:
#   of 0.03, 0.9
#     hommel           0.030  0.900
#     by hand          0.060  0.900
#     holm             0.060  0.900
#   of 0.03, 0.04
#     hommel           0.030  0.040
#     by hand          0.040  0.040
#     holm             0.060  0.060
#   of 0.02, 0.4, 0.6
#     hommel           0.040  0.600  0.600
#     by hand          0.060  0.600  0.600
#     holm             0.060  0.800  0.800
#   of 0.005, 0.01, 0.02, 0.03, 0.04
#     hommel           0.020  0.040  0.040  0.040  0.040
#     by hand          0.025  0.040  0.040  0.040  0.040
#     holm             0.025  0.040  0.060  0.060  0.060
#   of 0.001, 0.011, 0.02, 0.03, 0.04, 0.2
#     hommel           0.005  0.050  0.060  0.060  0.080  0.200
#     by hand          0.006  0.050  0.060  0.060  0.080  0.200
#     holm             0.006  0.055  0.080  0.090  0.090  0.200
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @stdlib/stats@0.4.1 >/dev/null
cat >ask.js <<'JS'
const padjust = require('@stdlib/stats/padjust')

// simes is Simes' p value of a set of hypotheses together.
const simes = (set) => Math.min(...set.slice().sort((a, b) => a - b).map((p, i) => (p * set.length) / (i + 1)))

// closed is the largest of Simes' p values of all sets that a hypothesis is in, which Hommel's method computes.
function closed(ps) {
  return ps.map((_, one) => {
    let largest = 0
    for (let set = 1; set < 1 << ps.length; set++) {
      if (set & (1 << one)) largest = Math.max(largest, simes(ps.filter((_, i) => set & (1 << i))))
    }
    return largest
  })
}

const say = (what, ps) => console.log(`  ${what.padEnd(16)} ${ps.map((p) => p.toFixed(3)).join('  ')}`)
for (const ps of [[0.03, 0.9], [0.03, 0.04], [0.02, 0.4, 0.6], [0.005, 0.01, 0.02, 0.03, 0.04], [0.001, 0.011, 0.02, 0.03, 0.04, 0.2]]) {
  console.log(`of ${ps.join(', ')}`)
  say('hommel', padjust(ps, 'hommel'))
  say('by hand', closed(ps))
  say('holm', padjust(ps, 'holm'))
}
JS
node ask.js | tee now
diff seen now && echo 'As seen.'
