#!/usr/bin/env bash
# xarray 2023.01.0 (Debian 12: python3-xarray 2023.01.0-1.1; not seen to be known): where values are missing, the
# covariance of polyfit's coefficients is too small, without a word. The missing points are left out of
# the fit, as its documentation says of skipna, and the coefficients and the residuals are right; the
# covariance counts the missing points as if they had been measured, and divides by as many. Of a trend
# of twenty years with ten missing, the errors are half what they should be, and an interval of 95% holds the
# trend in 67% of samples. numpy's polyfit, after which it is made, is right once the missing points are taken
# out by hand.
#
# Seen with Python 3.11 and numpy 1.24.2:
#   missing                none        2 of 7
#   slope, xarray        1.2143        1.3509
#   slope, numpy         1.2143        1.3509
#   error, xarray        0.3426        0.2563
#   error, numpy         0.3426        0.3666
#   error, by hand       0.3426        0.3666
#   2000 samples, ten of twenty missing: 95% intervals that hold the slope: xarray 0.667, numpy 0.952
#
# Fails when it sees anything else. Needs Debian 12 with Python (python3), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq python3-xarray=2023.01.0-1.1 python3-{numpy,pandas,pandas-lib,dateutil,tz,six,pkg-resources,packaging} \
  libblas3 liblapack3 libgfortran5 libquadmath0 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
libraries=$work/usr/lib/$(uname -m)-linux-gnu
export PYTHONPATH=$work/usr/lib/python3/dist-packages LD_LIBRARY_PATH=$libraries:$libraries/blas:$libraries/lapack
cat >finding.py <<'PY'
import os
import warnings

import numpy as np
import xarray as xr

assert xr.__file__.startswith(os.getcwd())
warnings.simplefilter("error")  # a warning would be an error


def by_xarray(x, y):
    fit = xr.DataArray(y, dims="year", coords={"year": x}).polyfit("year", 1, cov=True)
    return float(fit.polyfit_coefficients[0]), float(fit.polyfit_covariance[0, 0]) ** 0.5


def by_numpy(x, y):
    there = ~np.isnan(y)
    coefficients, covariance = np.polyfit(x[there], y[there], 1, cov=True)
    return coefficients[0], covariance[0, 0] ** 0.5


def by_hand(x, y):
    there = ~np.isnan(y)
    x, y = x[there] - x[there].mean(), y[there] - y[there].mean()
    slope = (x * y).sum() / (x * x).sum()
    return (((y - slope * x) ** 2).sum() / (len(x) - 2) / (x * x).sum()) ** 0.5


def line(what, cells):
    print(f"{what:16}" + "".join(f"{cell:>11}   " for cell in cells).rstrip())


x = np.arange(7.0)
cases = [np.array([1, 2, 2, 4, 9, 5, 8.0]), np.array([1, 2, np.nan, 4, 9, np.nan, 8])]
line("missing", ["none", "2 of 7"])
for i, what in enumerate(("slope", "error")):
    for name, told in (("xarray", by_xarray), ("numpy", by_numpy)):
        line(f"{what}, {name}", [f"{told(x, y)[i]:.4f}" for y in cases])
line("error, by hand", [f"{by_hand(x, y):.4f}" for y in cases])

drawn = np.random.RandomState(1)
x = np.arange(20.0)
t975 = 2.306004  # Student's, with 8 degrees of freedom
held = np.zeros(2)
for _ in range(2000):
    y = 2 + 0.5 * x + drawn.normal(size=20)
    y[drawn.permutation(20)[:10]] = np.nan
    held += [abs(slope - 0.5) < t975 * error for slope, error in (by_xarray(x, y), by_numpy(x, y))]
print("2000 samples, ten of twenty missing: 95% intervals that hold the slope: " + "xarray {:.3f}, numpy {:.3f}".format(*held / 2000))
PY
/usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
