#!/usr/bin/env bash
# rockchalk 1.8.157 (Debian 12: r-cran-rockchalk 1.8.157+dfsg-1; not seen to be known): getDeltaRsquare, "the change
# in the R-square observed when a single term is removed", divides the weighted sum of squares of a term by the sum of
# squares of the outcome without weights. Of a weighted regression what it tells grows with the weights: with weights
# of 10 to 30 a change of 0.24 is 5.1. Without weights it is right.
#
# Seen with R 4.2.2; eight people, two variables, weights of 1 to 3; by hand: R squared less that of the fit without
# the term:
#   weights           age, rockchalk  by hand     hours, rockchalk  by hand
#   none                       0.207    0.207                0.001    0.001
#   0.1 to 0.3                 0.051    0.236                0.001    0.003
#   1 to 3                     0.509    0.236                0.007    0.003
#   10 to 30                   5.091    0.236                0.075    0.003
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-rockchalk=1.8.157+dfsg-1 r-cran-{boot,cardata,foreign,kutils,lattice,lme4,mass,matrix,minqa,nlme,nloptr,openxlsx,plyr,rcpp,rcppeigen,statmod,stringi,xtable,zip} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(rockchalk))
stopifnot(packageVersion("rockchalk") == "1.8.157", startsWith(find.package("rockchalk"), getwd()))
options(warn = 2) # a warning would be an error
people <- data.frame(age = 1:8, hours = c(2, 1, 4, 3, 6, 5, 9, 7), score = c(3, 2, 6, 5, 7, 9, 8, 12), w = c(1, 2, 1, 3, 2, 1, 2, 3))
cat(sprintf("%-16s %15s  %7s    %17s  %7s\n", "weights", "age, rockchalk", "by hand", "hours, rockchalk", "by hand"))
for (times in c(0, 1 / 10, 1, 10)) {
  weight <- if (times == 0) rep(1, 8) else times * people$w
  squared <- function(formula) summary(lm(formula, people, weights = weight))$r.squared
  fit <- lm(score ~ age + hours, people, weights = weight)
  capture.output(told <- getDeltaRsquare(fit))
  cat(sprintf("%-16s %15.3f  %7.3f    %17.3f  %7.3f\n", if (times == 0) "none" else paste(times, "to", 3 * times),
    told["age"], squared(score ~ age + hours) - squared(score ~ hours), told["hours"], squared(score ~ age + hours) - squared(score ~ age)))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
