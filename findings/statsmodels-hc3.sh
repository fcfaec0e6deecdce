#!/usr/bin/env bash
# statsmodels 0.13.5 (Debian 12: python3-statsmodels 0.13.5+dfsg-7; open upstream as issue 7798):
# Logit, GLM and the other models but linear regression take cov_type "HC1", "HC2" and "HC3",
# which correct robust standard errors for a small sample, and give those of "HC0", without any
# correction and without a word. The result says of itself that it is HC3. A normal GLM, which is
# the same fit as OLS, has another HC3 than OLS. The documentation lists the four and no model
# that does without.
#
# Seen with Python 3.11.2, R's mtcars (32 cars), errors of wt; by hand, with the leverage of the
# weighted fit, as R's sandwich 3.0-2 has it (vcovHC):
#   mpg on wt, OLS:             HC0 0.634, HC1 0.654, HC2 0.683, HC3 0.738
#   mpg on wt, GLM, normal:     HC0 0.634, HC1 0.634, HC2 0.634, HC3 0.634
#   am on wt, Logit:            HC0 1.558, HC1 1.558, HC2 1.558, HC3 1.558
#   am on wt, GLM, binomial:    HC0 1.558, HC1 1.558, HC2 1.558, HC3 1.558
#   am on wt, by hand:          HC0 1.558, HC1 1.609, HC2 1.640, HC3 1.728
#   Standard Errors are heteroscedasticity robust (HC3)
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
import statsmodels.api as sm

assert statsmodels.__version__.startswith("0.13.5") and statsmodels.__file__.startswith(os.getcwd())
warnings.simplefilter("error")  # a warning would be an error
wt = [2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424, 5.345, 2.2, 1.615,
      1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78]
mpg = [21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4, 33.9, 21.5,
       15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4]
am = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]
x = sm.add_constant(np.array(wt))
kinds = ["HC0", "HC1", "HC2", "HC3"]


def say(what, errors):
    print(f"{what:27} " + ", ".join(f"{kind} {error:.3f}" for kind, error in zip(kinds, errors)))


def by_hand(fit, y):
    p = fit.predict(x)
    weight = p * (1 - p)
    bread = np.linalg.inv(x.T @ (x * weight[:, None]))
    left = 1 - weight * np.einsum("ij,jk,ik->i", x, bread, x)
    for scale in (1, 32 / 30, 1 / left, 1 / left**2):
        yield np.sqrt((bread @ (x.T @ (x * ((y - p) ** 2 * scale)[:, None])) @ bread)[1, 1])


models = {
    "mpg on wt, OLS:": sm.OLS(mpg, x),
    "mpg on wt, GLM, normal:": sm.GLM(mpg, x),
    "am on wt, Logit:": sm.Logit(am, x),
    "am on wt, GLM, binomial:": sm.GLM(am, x, sm.families.Binomial()),
}
for name, model in models.items():
    fits = [model.fit(cov_type=kind) if "Logit" not in name else model.fit(cov_type=kind, disp=0) for kind in kinds]
    say(name, [fit.bse[1] for fit in fits])
say("am on wt, by hand:", by_hand(fits[0], np.array(am)))
print(fits[3].cov_kwds["description"])
PY
/usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
