#!/usr/bin/env bash
# arsenal 3.6.3 (Debian 12: r-cran-arsenal 3.6.3-1), tables of groups for medical papers: the interval of a geometric
# mean, gmeanCI, divides the squares of the logarithms by the number of values, and then takes the quantiles of Student
# that belong to a division by one less. So it is too narrow, of five values by a tenth, of three by a fifth, and 95%
# intervals of small groups miss the mean more often than one in twenty. The interval of an arithmetic mean,
# meanCI, is right.
#
# Seen with R 4.2.2; by hand: exp of R's t.test of the logarithms:
#   costs of 10, 20, 15, 40, 12
#     gmeanCI          17.05 (9.33 to 31.14)
#     by hand          17.05 (8.69 to 33.43)
#   costs of 10, 40, 20
#     gmeanCI          20.00 (4.90 to 81.58)
#     by hand          20.00 (3.57 to 111.90)
#   costs of 12, 31
#     gmeanCI          19.29 (0.27 to 1370.63)
#     by hand          19.29 (0.05 to 8014.86)
#   95% intervals of  3 lognormal costs that hold the mean: gmeanCI 92.6%, by hand 94.8%
#   95% intervals of  5 lognormal costs that hold the mean: gmeanCI 93.5%, by hand 95.4%
#   95% intervals of 10 lognormal costs that hold the mean: gmeanCI 94.2%, by hand 95.1%
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-arsenal=3.6.3-1 r-cran-knitr 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(arsenal))
stopifnot(packageVersion("arsenal") == "3.6.3", startsWith(find.package("arsenal"), getwd()))
options(warn = 2) # a warning would be an error
by_hand <- function(x) exp(c(mean(log(x)), t.test(log(x))$conf.int))
say <- function(what, x) cat(sprintf("  %-15s %6.2f (%.2f to %.2f)\n", what, x[1], x[2], x[3]))
for (costs in list(c(10, 20, 15, 40, 12), c(10, 40, 20), c(12, 31))) {
  cat("costs of ", paste(costs, collapse = ", "), "\n", sep = "")
  say("gmeanCI", unclass(gmeanCI(costs)))
  say("by hand", by_hand(costs))
}
set.seed(1)
for (n in c(3, 5, 10)) {
  held <- replicate(4000, {
    costs <- rlnorm(n, 3, 0.8)
    inside <- function(x) x[2] < exp(3) && exp(3) < x[3]
    c(inside(unclass(gmeanCI(costs))), inside(by_hand(costs)))
  })
  cat(sprintf("95%% intervals of %2d lognormal costs that hold the mean: gmeanCI %.1f%%, by hand %.1f%%\n", n, 100 * mean(held[1, ]), 100 * mean(held[2, ])))
}
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
