#!/usr/bin/env bash
# laeken 0.5.2 (Debian 12: r-cran-laeken 0.5.2-1; the code of 0.5.3 is the same here): the package for indicators
# of poverty and inequality says of its quantiles that they strictly follow Eurostat's definition: where the
# weights up to a value are exactly the share that is asked for, the mean of this value and the next. The
# branch for that is never reached, since the value is sought of which the weights are more than the share:
# the median of 1 2 3 4 is 3. (Until 0.4.6 it was reached.) And where missing values are left out with
# na.rm = TRUE, and there are no weights, the share is still counted over all rows: the quantile moves up with
# every missing value, the largest becomes NA, and with weights of 1 the answer is another. The line of poverty
# is 60% of such a median; the median gap of the poor is made of one too, and of two incomes takes the higher.
#
# Seen with R 4.2.2; R's own quantile of type 2 is the definition without weights:
#                                                      laeken  type 2
#   median of 1 2 3 4                                       3     2.5
#   the same, each of weight 5                              3     2.5
#   quantiles 0.25 and 0.75 of 1 to 8                     3 7 2.5 6.5
#   median of 1 to 5 and 2 missing, na.rm                   4       3
#   the same, weights of 1                                  3       3
#   largest of 1 to 5 and 2 missing, na.rm                 NA       5
#   line of poverty, 9 incomes of 1000 to 9000           3000    3000
#   the same and 3 missing, na.rm                        4200    3000
#   the same and 6 missing, na.rm                        4800    3000
#   the line that arpr tells of the same                 3000    3000
#   median gap of the poor, 6 missing incomes, %         33.3      50
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-laeken=0.5.2-1 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
suppressMessages(library(laeken))
stopifnot(packageVersion("laeken") == "0.5.2", startsWith(find.package("laeken"), getwd()))
options(warn = 2) # a warning would be an error
right <- function(x, share) quantile(x, share, type = 2, na.rm = TRUE, names = FALSE)
say <- function(what, told, right) cat(sprintf("%-49s %7s %7s\n", what, toString1(told), toString1(right)))
toString1 <- function(x) paste(ifelse(is.na(x), "NA", format(round(x, 1), trim = TRUE, drop0trailing = TRUE)), collapse = " ")
cat(sprintf("%-49s %7s %7s\n", "", "laeken", "type 2"))
say("median of 1 2 3 4", weightedMedian(c(1, 2, 3, 4)), right(1:4, 0.5))
say("the same, each of weight 5", weightedMedian(c(1, 2, 3, 4), rep(5, 4)), right(1:4, 0.5))
say("quantiles 0.25 and 0.75 of 1 to 8", weightedQuantile(1:8, probs = c(0.25, 0.75)), right(1:8, c(0.25, 0.75)))
holes <- c(1:5, NA, NA)
say("median of 1 to 5 and 2 missing, na.rm", weightedMedian(holes, na.rm = TRUE), right(holes, 0.5))
say("the same, weights of 1", weightedMedian(holes, rep(1, 7), na.rm = TRUE), right(holes, 0.5))
say("largest of 1 to 5 and 2 missing, na.rm", weightedQuantile(holes, probs = 1, na.rm = TRUE), right(holes, 1))
for (missing in c(0, 3, 6)) {
  income <- c(1000 * 1:9, rep(NA, missing))
  what <- if (missing == 0) "line of poverty, 9 incomes of 1000 to 9000" else sprintf("the same and %d missing, na.rm", missing)
  say(what, arpt(income, na.rm = TRUE), 0.6 * right(income, 0.5))
}
say("the line that arpr tells of the same", arpr(income, na.rm = TRUE)$threshold, 0.6 * right(income, 0.5))
say("median gap of the poor, 6 missing incomes, %", rmpg(income, na.rm = TRUE)$value, 100 * (3000 - right(1000 * 1:2, 0.5)) / 3000)
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
