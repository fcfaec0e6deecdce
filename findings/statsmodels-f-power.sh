#!/usr/bin/env bash
# statsmodels 0.13.5 (Debian 12: python3-statsmodels 0.13.5+dfsg-7): FTestPower, the power of an F test in a regression,
# takes the degrees of freedom of the numerator, "df_num", for those of the denominator, and the other way round: the
# power to find the effect of three variables in 100 people is 0.05 for 0.52, and of more people it hardly gets
# better. Asked with both exchanged it is right; FTestAnovaPower, of an analysis of variance, is right.
#
# Seen with Python 3.11, NumPy 1.24.2 and SciPy 1.10.1; by hand: the noncentral F distribution, and 4000 made-up
# regressions:
#   variables  people  FTestPower  exchanged  by hand  shown
#           3      60       0.055      0.317    0.317   0.32
#           3     100       0.055      0.518    0.518   0.52
#           3     200       0.054      0.848    0.848   0.85
#           5     100       0.057      0.426    0.426   0.42
#
# Fails when it sees anything else. Needs Debian 12 with Python (python3), and `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq python3-statsmodels=0.13.5+dfsg-7 python3-statsmodels-lib=0.13.5+dfsg-7 python3-{numpy,scipy,pandas,pandas-lib,patsy,packaging,dateutil,tz,six,decorator} \
  libblas3 liblapack3 liblbfgsb0 libgfortran5 libquadmath0 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
libraries=$work/usr/lib/$(uname -m)-linux-gnu
cat >finding.py <<'PY'
import os

import numpy as np
import statsmodels
from scipy import stats
from statsmodels.stats.power import FTestPower

assert statsmodels.__version__.startswith("0.13.5") and statsmodels.__file__.startswith(os.getcwd())
random = np.random.default_rng(1)
f2 = 0.0625  # the effect, Cohen's f squared


def shown(variables, people):
    """The share of made-up regressions in which the F test of all variables has p < 0.05."""
    found = 0
    for _ in range(4000):
        x = random.standard_normal((people, variables))
        x -= x.mean(0)
        # The variables' share of the effect is that of this very sample, as the noncentral F assumes.
        signal = x.sum(1)
        signal *= np.sqrt(f2 * people / (signal @ signal))
        y = signal + random.standard_normal(people)
        y -= y.mean()
        left = y - x @ np.linalg.lstsq(x, y, rcond=None)[0]
        denominator = people - variables - 1
        f = (y @ y - left @ left) / variables / (left @ left / denominator)
        found += stats.f.sf(f, variables, denominator) < 0.05
    return found / 4000


print("variables  people  FTestPower  exchanged  by hand  shown")
for variables, people in ((3, 60), (3, 100), (3, 200), (5, 100)):
    denominator = people - variables - 1
    limit = stats.f.isf(0.05, variables, denominator)
    by_hand = stats.ncf.sf(limit, variables, denominator, f2 * people)
    told = FTestPower().power(np.sqrt(f2), df_num=variables, df_denom=denominator, alpha=0.05)
    exchanged = FTestPower().power(np.sqrt(f2), df_num=denominator, df_denom=variables, alpha=0.05)
    print(f"{variables:9}  {people:6}  {told:10.3f}  {exchanged:9.3f}  {by_hand:7.3f}  {shown(variables, people):5.2f}")
PY
PYTHONPATH=$work/usr/lib/python3/dist-packages LD_LIBRARY_PATH=$libraries:$libraries/blas:$libraries/lapack /usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
