#!/usr/bin/env bash
# statsmodels 0.13.5 (Debian 12: python3-statsmodels 0.13.5+dfsg-7; the code of today's main branch is the same
# here): the robust errors of a Cox regression, fit with groups, are Breslow's also where ties are Efron's, which
# the model was told and by which its effect and its ordinary error are. The score residuals of which they are
# made know of no ties. With times in days it is hardly seen; in months, and more so in quarters, the robust error
# of Efron's effect is too small, by a third. The jackknife, the spread of the effect when one person after another
# is left out, and R's survival have it much as the ordinary error, as it must be where every person is a group.
#
# Seen with Python 3.11.2 and R 4.2.2; 120 people in two arms, followed for 6 months, of whom most find work:
#                                 effect   in R   error   in R  robust   in R  jackknife
#   hundredths of months  efron   -0.566 -0.566   0.200  0.200   0.198  0.198      0.204
#                         breslow -0.565 -0.565   0.200  0.200   0.198  0.198
#   months                efron   -0.561 -0.561   0.200  0.200   0.171  0.197      0.203
#                         breslow -0.480 -0.480   0.200  0.200   0.169  0.169
#   half of the half-year efron   -0.509 -0.509   0.200  0.200   0.127  0.189      0.194
#                         breslow -0.323 -0.323   0.199  0.199   0.122  0.122
#
# Fails when it sees anything else. Needs Debian 12 with Python (python3-minimal) and R (r-base-core), and
# `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq python3-statsmodels=0.13.5+dfsg-7 python3-statsmodels-lib=0.13.5+dfsg-7 python3-{numpy,scipy,pandas,pandas-lib,patsy,packaging,dateutil,tz,six,decorator} \
  libblas3 liblapack3 liblbfgsb0 libgfortran5 libquadmath0 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
libraries=$work/usr/lib/$(uname -m)-linux-gnu
cat >cox.R <<'R'
people <- read.table("stdin", col.names = c("time", "event", "arm"))
fit <- survival::coxph(survival::Surv(time, event) ~ arm, people, ties = commandArgs(TRUE), cluster = seq_len(nrow(people)))
cat(coef(fit), sqrt(fit$naive.var), sqrt(vcov(fit)))
R
cat >finding.py <<'PY'
import os
import subprocess
import warnings

import numpy as np
import statsmodels
from statsmodels.duration.hazard_regression import PHReg

assert statsmodels.__version__.startswith("0.13.5") and statsmodels.__file__.startswith(os.getcwd())
warnings.simplefilter("error")  # a warning would be an error
n = 120
arm = np.tile([0, 1], n // 2)
month = -np.log((np.arange(n) * 47 % n + 0.5) / n) * np.where(arm == 1, 4.0, 2.2)
event = (month <= 6).astype(int)


def fit(time, ties, kept=slice(None), groups=None):
    return PHReg(time[kept], arm[kept, None], status=event[kept], ties=ties).fit(groups=groups)


def r(time, ties):
    people = "\n".join(f"{t} {e} {a}" for t, e, a in zip(time, event, arm))
    environment = {name: value for name, value in os.environ.items() if name not in ("LD_LIBRARY_PATH", "PYTHONPATH")}
    told = subprocess.run(["Rscript", "--vanilla", "cox.R", ties], input=people, env=environment, capture_output=True, text=True, check=True).stdout
    return [float(number) for number in told.split()]


print(f"{'':28}  effect   in R   error   in R  robust   in R  jackknife")
for what, step in (("hundredths of months", 0.01), ("months", 1), ("half of the half-year", 3)):
    time = np.minimum(np.ceil(month / step), round(6 / step))
    for ties in ("efron", "breslow"):
        plain = fit(time, ties)
        robust = fit(time, ties, groups=np.arange(n))
        jackknife = ""
        if ties == "efron":
            left = np.array([fit(time, ties, np.arange(n) != person).params[0] for person in range(n)])
            jackknife = f"{np.sqrt(((left - plain.params[0]) ** 2).sum()):11.3f}"
        effect, naive, sandwich = r(time, ties)
        print(f"{what if ties == 'efron' else '':21} {ties:7} {plain.params[0]:6.3f} {effect:6.3f}  {plain.bse[0]:6.3f} {naive:6.3f}  {robust.bse[0]:6.3f} {sandwich:6.3f}{jackknife}")
PY
PYTHONPATH=$work/usr/lib/python3/dist-packages LD_LIBRARY_PATH=$libraries:$libraries/blas:$libraries/lapack /usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
