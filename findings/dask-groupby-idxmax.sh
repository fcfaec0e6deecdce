#!/usr/bin/env bash
# dask 2022.12.1 (Debian 12: python3-dask 2022.12.1+dfsg-2; open upstream as issue 9882): idxmax and idxmin of
# groups, the row with the largest or smallest value of each, are those of the first partition in which
# the group is, whatever the others hold, without a word. max and min of the same groups are right, so
# that the value at the row that idxmax names is not the max. It depends on the number of partitions,
# and with one it is right, as it is in every small test. Its documentation is pandas' own, with a
# note that some of it may differ, and does not say what.
#
# Seen with Python 3.11 and pandas 1.5.3, of twelve rows of towns a, b and c:
#   partitions                1               2               3               6          pandas
#   idxmax              8 10 11           2 5 4           2 1 3           0 1 3         8 10 11
#   value there           9 8 7           5 3 4           5 2 1           3 2 1           9 8 7
#   max                   9 8 7           9 8 7           9 8 7           9 8 7           9 8 7
#
# Fails when it sees anything else. Needs Debian 12 with Python (python3), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq python3-dask=2022.12.1+dfsg-2 python3-{numpy,pandas,pandas-lib,dateutil,tz,six,pkg-resources,yaml,toolz,cloudpickle,fsspec,partd,locket,packaging,click,importlib-metadata,zipp,more-itertools} \
  libblas3 liblapack3 libgfortran5 libquadmath0 libyaml-0-2 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
libraries=$work/usr/lib/$(uname -m)-linux-gnu
export PYTHONPATH=$work/usr/lib/python3/dist-packages LD_LIBRARY_PATH=$libraries:$libraries/blas:$libraries/lapack
cat >finding.py <<'PY'
import os
import warnings

import dask
import dask.dataframe as dd
import pandas as pd

assert dask.__version__.startswith("2022.12.1") and dask.__file__.startswith(os.getcwd())
warnings.simplefilter("error")  # a warning would be an error
rows = pd.DataFrame({"town": list("abaccbabaabc"), "pay": [3, 2, 5, 1, 4, 3, 2, 1, 9, 1, 8, 7]})


def asked(frame):
    towns = frame.groupby("town")["pay"]
    return dask.compute(towns.idxmax(), towns.max())


columns = [asked(dd.from_pandas(rows, npartitions=n)) for n in (1, 2, 3, 6)] + [asked(rows)]


def line(what, cells):
    print(f"{what:11}" + "".join(f"{' '.join(map(str, cell)):>16}" for cell in cells))


print(f"{'partitions':11}" + "".join(f"{n:>16}" for n in (1, 2, 3, 6, "pandas")))
line("idxmax", [where.sort_index() for where, _ in columns])
line("value there", [rows.loc[where.sort_index(), "pay"] for where, _ in columns])
line("max", [largest.sort_index() for _, largest in columns])
PY
/usr/bin/python3 finding.py | tee now
diff seen now && echo 'As seen.'
