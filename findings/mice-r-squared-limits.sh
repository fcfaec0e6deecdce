#!/usr/bin/env bash
# mice 3.15.0 (Debian 12: r-cran-mice 3.15.0-1; the code after issue 700 of amices/mice, of 2025, is the same here):
# pool.r.squared makes the "95 % lower bound of the pooled R^2" of the lower limit of the correlation, and squares that
# also where it is below 0: the weaker the relation, the higher the lower bound. Of models that explain next to nothing
# the interval begins above the estimate that it is of, and leaves out 0; a stronger relation brings it down.
#
# Seen with R 4.2.2; one cause of which a tenth is missing, five imputations; by hand: of a lower limit below 0 the
# bound is 0; p is that of the pooled regression:
#                                 R^2    pool.r.squared           by hand       p
#    30 people, slope of 0.0    0.009    0.084 to 0.204    0.000 to 0.204   0.670
#    30 people, slope of 0.1    0.122    0.001 to 0.404    0.000 to 0.404   0.064
#    30 people, slope of 0.3    0.155    0.001 to 0.439    0.001 to 0.439   0.035
#    30 people, slope of 0.6    0.352    0.080 to 0.626    0.080 to 0.626   0.001
#   100 people, slope of 0.0    0.000    0.033 to 0.045    0.000 to 0.045   0.966
#   100 people, slope of 0.1    0.004    0.027 to 0.079    0.000 to 0.079   0.870
#   100 people, slope of 0.3    0.103    0.017 to 0.239    0.017 to 0.239   0.001
#   100 people, slope of 0.6    0.079    0.006 to 0.212    0.006 to 0.212   0.008
#   400 people, slope of 0.0    0.003    0.002 to 0.026    0.000 to 0.026   0.295
#   400 people, slope of 0.1    0.003    0.003 to 0.028    0.000 to 0.028   0.317
#   400 people, slope of 0.3    0.081    0.035 to 0.142    0.035 to 0.142   0.000
#   400 people, slope of 0.6    0.286    0.210 to 0.364    0.210 to 0.364   0.000
#   of 100 samples of 30 people, slope of 0.1, R^2 of 0.0099 in truth: 56 intervals begin above their estimate, 78 above the truth
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-mice=3.15.0-1 r-cran-{backports,broom,cli,cpp11,dplyr,ellipsis,fansi,generics,glue,lattice,lifecycle,magrittr,pillar,pkgconfig,purrr,r6,rcpp,rlang,stringi,stringr,tibble,tidyr,tidyselect,utf8,vctrs,withr} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(mice))
stopifnot(packageVersion("mice") == "3.15.0", startsWith(find.package("mice"), getwd()))
options(warn = 2) # a warning would be an error
look <- function(n, slope) {
  people <- data.frame(cause = rnorm(n))
  people$effect <- slope * people$cause + rnorm(n)
  people$cause[seq_len(n / 10)] <- NA
  fits <- with(mice(people, m = 5, printFlag = FALSE), lm(effect ~ cause))
  told <- pool.r.squared(fits)[1, ]
  z <- sapply(fits$analyses, function(fit) atanh(sqrt(summary(fit)$r.squared)))
  limit <- mean(z) + c(-1, 1) * 1.96 * sqrt(1 / (n - 3) + (1 + 1 / 5) * var(z))
  c(told[1:3], tanh(pmax(limit, 0))^2, summary(pool(fits))[2, "p.value"])
}
set.seed(1)
cat(sprintf("%-26s %6s  %16s  %16s  %6s\n", "", "R^2", "pool.r.squared", "by hand", "p"))
for (n in c(30, 100, 400)) for (slope in c(0, 0.1, 0.3, 0.6)) {
  now <- look(n, slope)
  cat(sprintf("%3d people, slope of %.1f   %6.3f  %7.3f to %5.3f  %7.3f to %5.3f  %6.3f\n", n, slope, now[1], now[2], now[3], now[4], now[5], now[6]))
}
many <- replicate(100, look(30, 0.1))
cat(sprintf("of 100 samples of 30 people, slope of 0.1, R^2 of 0.0099 in truth: %d intervals begin above their estimate, %d above the truth\n", sum(many[2, ] > many[1, ]), sum(many[2, ] > 0.0099)))
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
