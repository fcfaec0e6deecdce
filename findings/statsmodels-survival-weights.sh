#!/usr/bin/env bash
# statsmodels 0.13.5 (Debian 12: python3-statsmodels 0.13.5+dfsg-7; the code of today's main branch is the
# same here): of people counted by freq_weights, "optional frequency weights", SurvfuncRight gives the same
# survival as of as many copies of each row, and another error: it is that of the cumulative hazard (the
# square root of the sum of deaths over the square of those at risk), not multiplied by the survival. It
# grows where the error of a survival shrinks, and the intervals of quantiles and the bands that are made
# of it go with it. Greenwood's, by hand, is that of the copies.
#
# Seen with Python 3.11.2; 201 people who found work in month 1 to 6 or left without:
#   without work, freq_weights         0.701  0.483  0.320  0.211  0.147  0.096
#   without work, copies               0.701  0.483  0.320  0.211  0.147  0.096
#   without work, by hand              0.701  0.483  0.320  0.211  0.147  0.096
#   its error, freq_weights            0.039  0.061  0.087  0.115  0.150  0.194
#   its error, copies                  0.032  0.035  0.034  0.030  0.027  0.023
#   its error, by hand (Greenwood)     0.032  0.035  0.034  0.030  0.027  0.023
#   median and interval, freq_weights  2 (2 to inf)
#   median and interval, copies        2 (2 to 3)
#
# Fails when it sees anything else. Needs Debian 12 with Python (python3-minimal), and `apt-get
# update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq python3-statsmodels=0.13.5+dfsg-7 python3-statsmodels-lib=0.13.5+dfsg-7 python3-{numpy,scipy,pandas,pandas-lib,patsy,packaging,dateutil,tz,six,decorator} \
  libblas3 liblapack3 liblbfgsb0 libgfortran5 libquadmath0 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
libraries=$work/usr/lib/$(uname -m)-linux-gnu
export PYTHONPATH=$work/usr/lib/python3/dist-packages LD_LIBRARY_PATH=$libraries:$libraries/blas:$libraries/lapack
cat >finding.py <<'PY'
import os
import warnings

import numpy as np
import statsmodels
from statsmodels.duration.survfunc import SurvfuncRight

assert statsmodels.__version__.startswith("0.13.5") and statsmodels.__file__.startswith(os.getcwd())
warnings.simplefilter("error")  # a warning would be an error
# People by the month in which they found work, and those who had none when they left the study.
month = np.array([1, 2, 3, 4, 5, 6, 2, 4, 6])
event = np.array([1, 1, 1, 1, 1, 1, 0, 0, 0])
people = np.array([60, 44, 30, 20, 10, 8, 8, 6, 15])
counted = SurvfuncRight(month, event, freq_weights=people)
copies = SurvfuncRight(np.repeat(month, people), np.repeat(event, people))
at_risk = np.array([people[month >= m].sum() for m in range(1, 7)])
found = people[:6]
left = np.cumprod(1 - found / at_risk)
greenwood = left * np.sqrt(np.cumsum(found / (at_risk * (at_risk - found))))


def say(what, numbers):
    print(f"{what:34} " + "  ".join(f"{number:5.3f}" for number in numbers))


say("without work, freq_weights", counted.surv_prob)
say("without work, copies", copies.surv_prob)
say("without work, by hand", left)
say("its error, freq_weights", counted.surv_prob_se)
say("its error, copies", copies.surv_prob_se)
say("its error, by hand (Greenwood)", greenwood)
for what, fit in (("freq_weights", counted), ("copies", copies)):
    print(f"median and interval, {what:13} {fit.quantile(0.5):.0f} ({fit.quantile_ci(0.5)[0]:.0f} to {fit.quantile_ci(0.5)[1]:.0f})")
PY
/usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
