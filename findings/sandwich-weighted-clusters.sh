#!/usr/bin/env bash
# sandwich 3.0-2 (Debian 12: r-cran-sandwich 3.0-2-1; the code of 3.1-1 is the same here): vcovCL
# of a weighted fit, with the corrections HC2 and HC3 for few clusters, is wrong where weights
# differ within a cluster, without a word. HC3 of a linear fit is the jackknife that leaves out
# one cluster at a time, as the manual of 3.1-1 says ("exactly equivalent"). Without weights it
# is, and with weights that are the same within each cluster, but not otherwise: the code corrects
# weighted residuals by the leverage that belongs to plain ones. HC0 is right, and clubSandwich's
# CR3 is the jackknife in all four.
#
# Seen with R 4.2.2, R's own Orange (5 trees, measured 7 times each), circumference on age, error
# of age:
#   weights                    HC3       jackknife
#   none                       0.0123933 0.0123933
#   the same within a tree     0.0118796 0.0118796
#   1 / age^2                  0.0099582 0.0119182
#   age                        0.0135590 0.0120202
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-sandwich=3.0-2-1 r-cran-zoo=1.8-11-1 r-cran-lattice=0.20-45-3 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
library(sandwich)
stopifnot(packageVersion("sandwich") == "3.0.2", startsWith(find.package("sandwich"), getwd()))
rows <- as.data.frame(Orange)
rows$tree <- as.character(rows$Tree)
fit <- function(rows) lm(circumference ~ age, rows, weights = w)
# jackknife is the sum of the squares of what each cluster, left out, changes.
jackknife <- function(rows) {
  all <- coef(fit(rows))
  rowSums(sapply(unique(rows$tree), function(one) coef(fit(rows[rows$tree != one, ])) - all)^2)
}
cat(sprintf("%-26s %-9s %s\n", "weights", "HC3", "jackknife"))
kinds <- list("none" = rep(1, 35), "the same within a tree" = as.integer(rows$tree), "1 / age^2" = 1 / rows$age^2, "age" = rows$age)
for (kind in names(kinds)) {
  rows$w <- kinds[[kind]]
  cat(sprintf("%-26s %.7f %.7f\n", kind, sqrt(vcovCL(fit(rows), rows$tree, type = "HC3")["age", "age"]), sqrt(jackknife(rows)[["age"]])))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
