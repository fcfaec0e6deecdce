#!/usr/bin/env bash
# estimatr 1.0.0 (Debian 12: r-cran-estimatr 1.0.0-3): lm_robust counts rows whose
# weight is 0 among its observations. They tell nothing, and R's own lm leaves them
# out; here they add degrees of freedom, and make the classical and the HC1 standard
# error smaller the more of them there are. HC2, its default, has the right error,
# with a t of too many degrees of freedom: its p-value and interval are too narrow.
#
# Seen with R 4.2.2, mtcars, mpg on am weighted by wt, 0 for cars of 8 cylinders:
#   lm, rows of weight 0 kept:         error 1.935771, 16 degrees of freedom
#   lm, rows of weight 0 left out:     error 1.935771, 16 degrees of freedom
#   classical, rows of weight 0 kept:  error 1.413688, 30 degrees of freedom
#   classical, rows left out:          error 1.935771, 16 degrees of freedom
#   HC2, rows of weight 0 kept:        error 1.816846, 30 degrees of freedom
#   HC2, rows left out:                error 1.816846, 16 degrees of freedom
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and
# `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-estimatr=1.0.0-3 r-cran-formula=1.2-4-1 r-cran-generics=0.1.3-1 \
  r-cran-rcpp=1.0.10-1 r-cran-rcppeigen=0.3.3.9.3-1 r-cran-rlang=1.0.6-1 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
library(estimatr)
stopifnot(packageVersion("estimatr") == "1.0.0", startsWith(find.package("estimatr"), getwd()))
cars <- transform(mtcars, weight = ifelse(cyl == 8, 0, wt))
left <- subset(cars, weight > 0)
say <- function(what, error, df) cat(sprintf("%-34s error %.6f, %d degrees of freedom\n", what, error, as.integer(df)))
for (rows in list(cars, left)) {
  fit <- lm(mpg ~ am, rows, weights = weight)
  say(paste0("lm, rows of weight 0 ", if (nrow(rows) == 32) "kept:" else "left out:"),
      summary(fit)$coefficients["am", "Std. Error"], fit$df.residual)
}
for (type in c("classical", "HC2"))
  for (rows in list(cars, left)) {
    fit <- lm_robust(mpg ~ am, rows, weights = weight, se_type = type)
    say(paste0(type, ", rows ", if (nrow(rows) == 32) "of weight 0 kept:" else "left out:"), fit$std.error[["am"]], fit$df[["am"]])
  }
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
