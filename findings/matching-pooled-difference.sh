#!/usr/bin/env bash
# Matching 4.10-8 (Debian 12: r-cran-matching 4.10-8-1): the standardized difference between the arms with the pooled
# deviation, sdiff.pooled of MatchBalance and balanceUV, is after matching not the pooled one but a copy of sdiff, whose
# deviation is that of the treated alone; before matching it is pooled. Where the controls that are picked are more alike
# than the treated, matching makes the difference larger and seems to leave it: of these people it goes from 66 to 95
# and is told as 67. The manual has the pooled deviation for both.
#
# Seen with R 4.2.2; months without work of 8 treated people and 12 others, matched by age:
#                       sdiff  by hand  sdiff.pooled  by hand
#   before matching      55.1     55.1          65.6     65.6
#   after matching       67.1     67.1          67.1     94.7
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-matching=4.10-8-1 r-cran-mass 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(Matching))
stopifnot(packageVersion("Matching") == "4.10.8", startsWith(find.package("Matching"), getwd()))
options(warn = 2) # a warning would be an error
people <- data.frame(
  treated = rep(1:0, c(8, 12)),
  age = c(24, 29, 33, 38, 41, 47, 52, 58, 25, 30, 34, 37, 42, 48, 51, 57, 19, 20, 62, 64),
  months = c(2, 30, 8, 14, 26, 20, 3, 33, 8, 9, 10, 9, 8, 10, 9, 8, 1, 2, 20, 30)
)
pairs <- Match(Tr = people$treated, X = people$age, estimand = "ATT", M = 1, ties = FALSE, replace = FALSE)
balance <- MatchBalance(treated ~ months, data = people, match.out = pairs, ks = FALSE, print.level = 0)
hand <- function(treated, control, pooled) {
  100 * (mean(treated) - mean(control)) / sqrt(if (pooled) (var(treated) + var(control)) / 2 else var(treated))
}
say <- function(what, told, treated, control) {
  cat(sprintf("%-18s %6.1f  %7.1f  %12.1f  %7.1f\n", what, told$sdiff, hand(treated, control, FALSE), told$sdiff.pooled, hand(treated, control, TRUE)))
}
cat(sprintf("%-18s %6s  %7s  %12s  %7s\n", "", "sdiff", "by hand", "sdiff.pooled", "by hand"))
say("before matching", balance$BeforeMatching[[1]], people$months[people$treated == 1], people$months[people$treated == 0])
say("after matching", balance$AfterMatching[[1]], people$months[pairs$index.treated], people$months[pairs$index.control])
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
