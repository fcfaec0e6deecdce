#!/usr/bin/env bash
# Miller 6.6.0 (Debian 12: miller 6.6.0-2+b3; newer ones were not tried): regressions, correlations, variances,
# skewness and kurtosis of numbers that are large beside their spread are rounding errors, without a word.
# Seconds since 1970, as its own strptime and sec2gmt have them, are such numbers: of a series that rises by
# three every second stats2's linreg-ols makes a fall and an r2 below 0, and stats1 a variance of 0; by
# the minute the slope and the correlation look right and are not; by the hour those are right, and
# the skewness is -0.68 and the kurtosis 660937. Amounts in cents and numbers of files
# are the same. It sums squares and takes the difference of two sums of 10^19.
#
# Seen with Python 3.11, of ten times from 1700000000 on; by hand, in exact fractions:
#   every           slope         r2    corr       variance   skewness       kurtosis
#   1 s     Miller -0.07599  -0.0249    +Inf            0.0        NaN           -Inf
#           hand   3.01818    0.9909  0.9955            9.2       0.00          -1.22
#   60 s    Miller 0.04956    0.9763  0.9854        33678.2 -711600.23 11308344572010.21
#           hand   0.05030    0.9909  0.9955        33000.0       0.00          -1.22
#   3600 s  Miller 0.00084    0.9909  0.9955    118799928.9      -0.68      660937.39
#           hand   0.00084    0.9909  0.9955    118800000.0       0.00          -1.22
#   1 s, from 0    3.01818    0.9909  0.9955            9.2       0.00          -1.22
#
# Fails when it sees anything else. Needs Debian 12 with Python (python3), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq miller=6.6.0-2+b3 2>/dev/null
dpkg-deb -x miller_*.deb .
cat >finding.py <<'PY'
import json
import subprocess
from fractions import Fraction

SERIES = [(step, 100 + 3 * step + step % 3) for step in range(10)]


def miller(*verb):
    told = subprocess.run(["usr/bin/mlr", "--ojson", *verb, "series"], capture_output=True, text=True, check=True)
    assert told.stderr == "", told.stderr
    quoted = told.stdout.replace(": +Inf", ': "+Inf"').replace(": -Inf", ': "-Inf"').replace(": NaN", ': "NaN"')
    return json.loads(quoted)[0]


def by_miller(every, start):
    with open("series", "w") as file:
        file.writelines(f"t={start + step * every},y={y}\n" for step, y in SERIES)
    pair = miller("stats2", "-a", "linreg-ols,r2,corr", "-f", "t,y")
    one = miller("stats1", "-a", "var,skewness,kurtosis", "-f", "t")
    return pair["t_y_ols_m"], pair["t_y_r2"], pair["t_y_corr"], one["t_var"], one["t_skewness"], one["t_kurtosis"]


def by_hand(every):
    n = len(SERIES)
    t = [Fraction(step * every) - Fraction(sum(step for step, _ in SERIES) * every, n) for step, _ in SERIES]
    y = [Fraction(y) - Fraction(sum(y for _, y in SERIES), n) for _, y in SERIES]
    tt, yy, ty = (sum(a * b for a, b in zip(*pair)) for pair in ((t, t), (y, y), (t, y)))
    third, fourth = (sum(x**power for x in t) / n for power in (3, 4))
    corr = float(ty * ty / tt / yy) ** 0.5
    return ty / tt, ty * ty / tt / yy, corr, tt / (n - 1), third / float(tt / n) ** 1.5, fourth / (tt / n) ** 2 - 3


def line(what, cells):
    forms = ("<8.5f", "8.4f", "7.4f", "14.1f", "10.2f", "14.2f")
    told = (cell if isinstance(cell, str) else format(float(cell), form) for cell, form in zip(cells, forms))
    slope, r2, corr, variance, skewness, kurtosis = told
    print(f"{what:14} {slope:8} {r2:>8} {corr:>7} {variance:>14} {skewness:>10} {kurtosis:>14}")


print(f"{'every':14} {'slope':>6} {'r2':>10} {'corr':>7} {'variance':>14} {'skewness':>10} {'kurtosis':>14}")
for every in (1, 60, 3600):
    line(f"{every} s".ljust(7) + " Miller", by_miller(every, 1700000000))
    line(" " * 8 + "hand", by_hand(every))
line("1 s, from 0", by_miller(1, 0))
PY
/usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
