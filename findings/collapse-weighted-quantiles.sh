#!/usr/bin/env bash
# collapse 1.9.2 (Debian 12: r-cran-collapse 1.9.2-1), fast statistics of large tables: fquantile and fnth with weights
# add up the weights in order until a probability of their sum is passed, and go on to the next value by a share of the
# way that the documentation says is from 0 to 1. It is below 0, and far below, where a value of a large weight
# is followed by one of a small one: of incomes of which the smallest is that of many, the poorest quarter has less than
# anybody has, and less than nothing. Where all weights are 1 they are right, and fmedian, with its default, is
# right as well, so that the two medians differ.
#
# Seen with R 4.2.2; by hand: R's quantile of each value as often as its weight says:
#                                     0.10     0.25     0.50     0.75     0.90
#   seven incomes, 1200 ten times
#     fquantile                      -1089     -471      557     1586     2203
#     by hand                         1200     1200     1200     1875     2550
#   seven incomes, 1200 three times
#     fquantile                       1179     1371     1586     2229     2614
#     by hand                         1200     1275     1650     2325     2730
#   hours a week, counted: 400 have 0
#     fquantile                        -34      -18       12       30       37
#     by hand                            0        0       16       32       40
#   the same, turned round: 400 have 40
#     fquantile                          3        8       21       40       40
#     by hand                            0        8       24       40       40
#   the median of seven, fnth 557, fmedian 1200
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-collapse=1.9.2-1 r-cran-rcpp 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(collapse))
stopifnot(packageVersion("collapse") == "1.9.2", startsWith(find.package("collapse"), getwd()))
options(warn = 2) # a warning would be an error
probs <- c(0.1, 0.25, 0.5, 0.75, 0.9)
cat(sprintf("%-29s", ""), sprintf(" %8.2f", probs), "\n", sep = "")
say <- function(what, numbers) cat(sprintf("  %-27s", what), sprintf(" %8.0f", numbers), "\n", sep = "")
ask <- function(what, incomes, weights) {
  cat(what, "\n", sep = "")
  say("fquantile", fquantile(incomes, probs, w = weights))
  say("by hand", quantile(rep(incomes, weights), probs))
}
seven <- seq(1200, 3000, by = 300)
ask("seven incomes, 1200 ten times", seven, c(10, rep(1, 6)))
ask("seven incomes, 1200 three times", seven, c(3, 2, rep(1, 5)))
hours <- seq(0, 40, by = 8)
ask("hours a week, counted: 400 have 0", hours, c(400, 60, 90, 120, 150, 180))
ask("the same, turned round: 400 have 40", hours, c(180, 150, 120, 90, 60, 400))
cat(sprintf("the median of seven, fnth %.0f, fmedian %.0f\n", fnth(seven, 0.5, w = c(10, rep(1, 6))), fmedian(seven, w = c(10, rep(1, 6)))))
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | sed 's/ *$//' | tee now
diff seen now && echo 'As seen.'
