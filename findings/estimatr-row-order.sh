#!/usr/bin/env bash
# estimatr 1.0.0 (Debian 12: r-cran-estimatr 1.0.0-3): where a covariate belongs to
# one row alone, as a block of one does, it depends on the order of the rows
# whether lm_robust gives HC2 standard errors, its default, or NaN for every
# coefficient, without a warning. The row has leverage 1 and tells nothing of the
# others: left out, the errors are those of the orders that have any. HC3 gives them
# in every order. (estimatr 2.0.0 leaves such rows out, by its issue 395.)
#
# Seen with R 4.2.2, reference BLAS; mtcars, mpg on am, wt and carb, two of whose
# values have one car each, its 32 rows turned round one by one:
#   HC2: 1.890141 in 16 orders, NaN in 16; without the two cars 1.890141
#   HC3: 2.121293 in 32 orders, NaN in 0; without the two cars 2.121293
#
# In how many orders is a matter of rounding. Fails when HC2 has an answer in none
# or in all, or when an answer is another. Needs Debian 12 with R (r-base-core), and
# `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq r-cran-estimatr=1.0.0-3 r-cran-formula=1.2-4-1 r-cran-generics=0.1.3-1 \
  r-cran-rcpp=1.0.10-1 r-cran-rcppeigen=0.3.3.9.3-1 r-cran-rlang=1.0.6-1 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
library(estimatr)
stopifnot(packageVersion("estimatr") == "1.0.0", startsWith(find.package("estimatr"), getwd()))
error <- function(cars, type) lm_robust(mpg ~ am + wt + factor(carb), cars, se_type = type)$std.error[["am"]]
kept <- mtcars[!mtcars$carb %in% c(6, 8), ]
for (type in c("HC2", "HC3")) {
  errors <- sapply(1:32, function(k) error(mtcars[(seq_len(32) + k) %% 32 + 1, ], type))
  answers <- sum(!is.na(errors))
  cat(sprintf("%s: %s in %d orders, NaN in %d; without the two cars %.6f\n", type,
              paste(unique(sprintf("%.6f", na.omit(errors))), collapse = ", "), answers, 32 - answers, error(kept, type)))
  stopifnot(abs(na.omit(errors) - error(kept, type)) < 1e-6, if (type == "HC2") answers %in% 1:31 else answers == 32)
}
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R
echo 'As seen.'
