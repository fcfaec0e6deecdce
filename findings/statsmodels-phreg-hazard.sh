#!/usr/bin/env bash
# statsmodels 0.13.5 (Debian 12: python3-statsmodels 0.13.5+dfsg-7; the code of today's main branch is the
# same here): Cox's regression, PHReg, gives the baseline cumulative hazard, "evaluated at the event points",
# by "the Nelson-Aalen estimator", of just before each event: the event itself comes one event too late, and
# the last one never. So do the baseline survival and what predict tells of hazard and survival: by its first
# events nobody has any. Of times counted in months that is a month, of all people. The martingale residuals
# do not add up to 0.
#
# Seen with Python 3.11.2; months until work of two arms of 100 people, four months:
#   month                                             1.000   2.000   3.000   4.000
#   cumulative hazard of arm 0, PHReg                 0.000   0.196   0.392   0.584
#   cumulative hazard of arm 0, by hand               0.196   0.392   0.584   0.746
#   without work in arm 0, PHReg                      1.000   0.822   0.676   0.558
#   without work in arm 0, predict                    1.000   0.822   0.676   0.558
#   without work in arm 0, by hand                    0.822   0.676   0.558   0.474
#   without work in arm 0, of 100 people              0.800   0.640   0.520   0.440
#   without work in arm 1, predict                    1.000   0.738   0.544   0.403
#   without work in arm 1, by hand                    0.738   0.544   0.403   0.313
#   without work in arm 1, of 100 people              0.700   0.490   0.340   0.250
#   sum of martingale residuals, PHReg               46.379
#   sum of martingale residuals, by hand              0.000
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
from statsmodels.duration.hazard_regression import PHReg

assert statsmodels.__version__.startswith("0.13.5") and statsmodels.__file__.startswith(os.getcwd())
warnings.simplefilter("error")  # a warning would be an error
# People who found work in month 1 to 4, by arm, and those who had none by then.
found = {0: [20, 16, 12, 8, 44], 1: [30, 21, 15, 9, 25]}
month, event, arm = [], [], []
for one, people in found.items():
    month += np.repeat([1, 2, 3, 4, 4], people).tolist()
    event += np.repeat([1, 1, 1, 1, 0], people).tolist()
    arm += [one] * sum(people)
month, event, arm = np.array(month), np.array(event), np.array(arm)
model = PHReg(month, arm[:, None], status=event, ties="breslow")
fit = model.fit()
risk = np.exp(arm * fit.params[0])
by_hand = np.cumsum([event[month == m].sum() / risk[month >= m].sum() for m in range(1, 5)])  # Breslow's, or Nelson-Aalen's
told = fit.baseline_cumulative_hazard[0]


def say(what, numbers):
    print(f"{what:48} " + "  ".join(f"{number + 0:6.3f}" for number in np.round(numbers, 3)))


say("month", told[0])
say("cumulative hazard of arm 0, PHReg", told[1])
say("cumulative hazard of arm 0, by hand", by_hand)
say("without work in arm 0, PHReg", told[2])
for one, name in ((0, "arm 0"), (1, "arm 1")):
    ask = {"exog": np.full((4, 1), one), "endog": np.arange(1.0, 5), "pred_type": "surv"}
    say(f"without work in {name}, predict", fit.predict(**ask).predicted_values)
    say(f"without work in {name}, by hand", np.exp(-by_hand * np.exp(one * fit.params[0])))
    say(f"without work in {name}, of 100 people", 1 - np.cumsum(found[one][:4]) / 100)
residuals = fit.martingale_residuals
say("sum of martingale residuals, PHReg", [residuals.sum()])
say("sum of martingale residuals, by hand", [(event - risk * by_hand[month - 1]).sum()])
PY
/usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
