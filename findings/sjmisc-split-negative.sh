#!/usr/bin/env bash
# sjmisc 2.8.9 (Debian 12: r-cran-sjmisc 2.8.9-1), recoding of survey data: split_var, which cuts "into equal sized
# groups" at the quantiles, and group_var, which cuts into groups of equal range, begin to cut at 0, and every value below
# that is missing or in another group: of the change of a score around 0, cut into three groups, the lowest group is
# lost and one of the middle one is taken for it; of savings and debts, grouped by range, all debts are lost. There is no
# warning. With n = 2 and a median below 0 the lower half is lost, and those of the higher half who lie below
# 0 are called the lower one. Of the same numbers with 100 added to all, every group is whole. The manual says
# nothing of negative values.
#
# Seen with R 4.2.2; 12 changes of a score from -40 to 50:
#   change                         -40 -30 -20 -10  -5   0   5  10  20  30  40  50
#   split_var, n = 3                NA  NA  NA  NA   1   2   2   2   3   3   3   3
#   split_var, n = 3, of 100 more    1   1   1   1   2   2   2   2   3   3   3   3
#   group_var, size = 20            NA  NA  NA  NA  NA   1   1   1   2   2   3   3
#   group_var, of 100 more           1   1   2   2   2   3   3   3   4   4   5   5
#   change less 25                 -65 -55 -45 -35 -30 -25 -20 -15  -5   5  15  25
#   split_var, n = 2                NA  NA  NA  NA  NA  NA   1   1   1   2   2   2
#   split_var, n = 2, of 100 more    1   1   1   1   1   1   2   2   2   2   2   2
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-sjmisc | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-sjmisc/r-cran-sjmisc=2.8.9-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(sjmisc))
stopifnot(packageVersion("sjmisc") == "2.8.9", startsWith(find.package("sjmisc"), getwd()))
options(warn = 2) # a warning would be an error
change <- c(-40, -30, -20, -10, -5, 0, 5, 10, 20, 30, 40, 50)
less <- change - 25
show <- function(what, told) cat(sprintf("%-30s %s\n", what, paste(sprintf("%3s", ifelse(is.na(told), "NA", as.character(told))), collapse = " ")))
show("change", change)
show("split_var, n = 3", split_var(change, n = 3))
show("split_var, n = 3, of 100 more", split_var(change + 100, n = 3))
show("group_var, size = 20", group_var(change, size = 20))
show("group_var, of 100 more", group_var(change + 100, size = 20))
show("change less 25", less)
show("split_var, n = 2", split_var(less, n = 2))
show("split_var, n = 2, of 100 more", split_var(less + 100, n = 2))
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
