#!/usr/bin/env bash
# statsmodels 0.13.5 (Debian 12: python3-statsmodels 0.13.5+dfsg-7; the code of today's main branch is the
# same here): GEE with weights takes, for the exchangeable correlation of the first cluster, the weight of the
# first row, for that of the second cluster the weight of the second row, and so on, wherever these rows
# belong. The correlation, and with it estimates, errors and p values, depends on the order of the rows; of rows
# sorted by cluster most clusters' own weights are not used at all. With each cluster's own weight it is the
# same in every order, and all but that of as many copies of each cluster. The unstructured correlation's
# code does as much.
#
# Seen with Python 3.11.2; 240 people in 24 towns, the first twelve of which count for six each, arm by town:
#   by town                        correlation 0.407, effect 1.046, error 0.559, p 0.062
#   mixed                          correlation 0.327, effect 1.093, error 0.557, p 0.050
#   mixed otherwise                correlation 0.360, effect 1.072, error 0.558, p 0.055
#   by town, own weights           correlation 0.507, effect 1.002, error 0.561, p 0.074
#   mixed, own weights             correlation 0.507, effect 1.002, error 0.561, p 0.074
#   mixed otherwise, own weights   correlation 0.507, effect 1.002, error 0.561, p 0.074
#   as many copies of each town    correlation 0.509, effect 1.001, error of more towns
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
import pandas as pd
import statsmodels
import statsmodels.api as sm
from statsmodels.genmod.cov_struct import Exchangeable

assert statsmodels.__version__.startswith("0.13.5") and statsmodels.__file__.startswith(os.getcwd())
warnings.simplefilter("error")  # a warning would be an error


class OwnWeights(Exchangeable):
    """OwnWeights estimates the correlation with each town's own weight."""

    def update(self, params):
        of_rows = self.model.weights
        self.model.weights = np.array([weights[0] for weights in self.model.weights_li])
        super().update(params)
        self.model.weights = of_rows


# Towns of 4 or 16 people in two arms; the first twelve towns stand for six each, and differ more.
draw = np.random.default_rng(32)
rows = []
for town in range(24):
    size, weight, arm = (4, 16)[town % 2], (6, 1)[town // 12], town // 2 % 2
    level = draw.normal() * (1.2, 0.1)[town // 12] + 0.9 * arm * (size == 4)
    rows += [(town, weight, arm, level + draw.normal()) for _ in range(size)]
people = pd.DataFrame(rows, columns=["town", "weight", "arm", "score"])
copies = pd.concat([people[people.town == town].assign(town=town * 10 + copy) for town in range(24) for copy in range((6, 1)[town // 12])])


def say(what, data, structure=Exchangeable, weigh=True):
    fit = sm.GEE.from_formula("score ~ arm", "town", data, weights=data.weight if weigh else None, cov_struct=structure()).fit()
    error = f"{fit.bse['arm']:.3f}, p {fit.pvalues['arm']:.3f}" if weigh else "of more towns"
    print(f"{what:30} correlation {fit.cov_struct.dep_params:.3f}, effect {fit.params['arm']:.3f}, error {error}")


orders = {
    "by town": people,
    "mixed": people.sample(frac=1, random_state=1),
    "mixed otherwise": people.sample(frac=1, random_state=5),
}
for name, data in orders.items():
    say(name, data)
for name, data in orders.items():
    say(f"{name}, own weights", data, OwnWeights)
say("as many copies of each town", copies, weigh=False)
PY
/usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
