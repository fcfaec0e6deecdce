#!/usr/bin/env bash
# multilevel 2.7 (Debian 12: r-cran-multilevel 2.7-1): sim.icc, which lets one "create data with known ICC(1) values",
# sorts the groups' effects from low to high before it hands them to group 1, 2 and so on. Whoever simulates a trial of
# clusters with it, and takes the first half of the groups for one arm, finds an effect nearly always where there is
# none; and the group means of items that are drawn "with no level-1 correlation" go up together. Its ICC, which asks
# not for the groups' order, is right.
#
# Seen with R 4.2.2; 20 groups of 10, an ICC of 0.15, no effect of anything, 400 trials; a t-test of the groups' means;
# by hand: the same, with the effects as they are drawn:
#                                                          sim.icc  by hand
#   ICC(1), mean                                              0.14     0.14
#   p < 0.05 for the first ten groups against the others     95.5%     4.5%
#   correlation of a group's number and its mean              0.77    -0.01
#   correlation of the group means of two items               0.60     0.00
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-multilevel=2.7-1 r-cran-{lattice,mass,nlme} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(multilevel))
stopifnot(packageVersion("multilevel") == "2.7", startsWith(find.package("multilevel"), getwd()))
options(warn = 2) # a warning would be an error
hand <- function() {
  item <- function() rep(rnorm(20, 0, sqrt(0.15 / 0.85)), each = 10) + rnorm(200)
  data.frame(GRP = rep(1:20, each = 10), VAR1 = item(), VAR2 = item())
}
look <- function(draw) {
  set.seed(1)
  trials <- replicate(400, {
    data <- draw()
    means <- aggregate(cbind(VAR1, VAR2) ~ GRP, data, mean)
    c(ICC1(aov(VAR1 ~ as.factor(GRP), data)), t.test(VAR1 ~ GRP > 10, means)$p.value < 0.05,
      cor(means$GRP, means$VAR1), cor(means$VAR1, means$VAR2))
  })
  rowMeans(trials)
}
told <- look(function() sim.icc(gsize = 10, ngrp = 20, icc1 = 0.15, nitems = 2))
right <- look(hand)
cat(sprintf("%-54s %7s  %7s\n", "", "sim.icc", "by hand"))
cat(sprintf("%-54s %7.2f  %7.2f\n", "ICC(1), mean", told[1], right[1]))
cat(sprintf("%-54s %6.1f%%  %6.1f%%\n", "p < 0.05 for the first ten groups against the others", 100 * told[2], 100 * right[2]))
cat(sprintf("%-54s %7.2f  %7.2f\n", "correlation of a group's number and its mean", told[3], right[3]))
cat(sprintf("%-54s %7.2f  %7.2f\n", "correlation of the group means of two items", told[4], right[4]))
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
