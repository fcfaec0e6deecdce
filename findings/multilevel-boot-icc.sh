#!/usr/bin/env bash
# multilevel 2.7 (Debian 12: r-cran-multilevel 2.7-1): boot.icc, the quantiles of which are to be the interval of an
# intraclass correlation, draws groups and then, within each, its people again. The second draw makes the means of
# groups differ by chance once more, and people within them less, so that all correlations come out too high, by about
# one over the size of a group: of groups of five without any correlation they are around 0.2, and the interval holds
# neither the data's correlation nor 0.
#
# Seen with R 4.2.2; 40 made-up groups of 5 people; by hand: the interval of the analysis of variance (Searle), and
# quantiles where whole groups are drawn:
#   correlation of 0.00, ICC1 tells 0.00
#     boot.icc, 95%               0.042 to  0.362
#     of these above the data's  60 of 60
#     by hand, Searle            -0.080 to  0.125
#     by hand, whole groups      -0.095 to  0.098
#   correlation of 0.05, ICC1 tells 0.05
#     boot.icc, 95%               0.070 to  0.405
#     of these above the data's  59 of 60
#     by hand, Searle            -0.043 to  0.189
#     by hand, whole groups      -0.060 to  0.159
#   correlation of 0.20, ICC1 tells 0.20
#     boot.icc, 95%               0.161 to  0.522
#     of these above the data's  55 of 60
#     by hand, Searle             0.077 to  0.364
#     by hand, whole groups       0.052 to  0.330
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-multilevel=2.7-1 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
suppressMessages(library(multilevel))
stopifnot(packageVersion("multilevel") == "2.7", startsWith(find.package("multilevel"), getwd()))
options(warn = 2) # a warning would be an error
groups <- 40
size <- 5
group <- rep(1:groups, each = size)
# made is a score whose intraclass correlation, by the analysis of variance, is as asked.
made <- function(icc) {
  within <- ave(rnorm(groups * size), group, FUN = function(x) x - mean(x))
  within <- within / sqrt(sum(within^2) / (groups * (size - 1)))
  between <- as.vector(scale(rnorm(groups))) * sqrt(1 / size * (1 + (size - 1) * icc) / (1 - icc))
  between[group] + within
}
icc <- function(f) (f - 1) / (f + size - 1)
# f_of is the F of an analysis of variance of groups of one size, a column each.
f_of <- function(table) var(colMeans(table)) * size / mean(apply(table, 2, var))
draws <- 60
say <- function(what, x) cat(sprintf("  %-26s %6.3f to %6.3f\n", what, x[1], x[2]))
for (asked in c(0, 0.05, 0.2)) {
  set.seed(1)
  score <- made(asked)
  table <- matrix(score, size)
  f <- f_of(table)
  cat(sprintf("correlation of %.2f, ICC1 tells %.2f\n", asked, abs(ICC1(aov(score ~ factor(group))))))
  told <- boot.icc(score, group, draws, aov.est = TRUE)
  say("boot.icc, 95%", quantile(told, c(0.025, 0.975)))
  cat(sprintf("  %-26s %d of %d\n", "of these above the data's", sum(told > asked), draws))
  degrees <- c(groups - 1, groups * (size - 1))
  say("by hand, Searle", icc(f / qf(c(0.975, 0.025), degrees[1], degrees[2])))
  whole <- replicate(1000, icc(f_of(table[, sample(groups, replace = TRUE)])))
  say("by hand, whole groups", quantile(whole, c(0.025, 0.975)))
}
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
