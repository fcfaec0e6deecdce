#!/usr/bin/env bash
# sampling 2.9 (Debian 12: r-cran-sampling 2.9-2; the code of 2.11 is the same here): postest, "the
# poststratified estimator of the population total", of a stratified sample counts a group's people once for
# each stratum in which the group was met: at every stratum the estimate for the group so far is added to the
# total, and at the end nothing is divided. With two strata a population of 1000 is 2000, with five 5000. The
# manual's example of a stratified sample has groups that are the strata, and so meets each but once. Without
# the column Stratum the same people and weights have the right total, as has survey's postStratify.
#
# Seen with R 4.2.2; a sample of 1 in 100 from strata as large as each other, men and women, 500 of each:
#                                          postest  without Stratum  survey
#   1 stratum, people (y = 1)                 1000             1000    1000
#   2 strata, people (y = 1)                  2000             1000    1000
#   5 strata, people (y = 1)                  5000             1000    1000
#   1 stratum, in work                         500              500     500
#   2 strata, in work                         1083              500     500
#   5 strata, in work                         2667              500     500
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-sampling=2.9-2 r-cran-lpsolve=5.6.18-1 r-cran-survey=4.1-1-1 r-cran-mitools r-cran-dbi r-cran-minqa r-cran-numderiv r-cran-rcpp r-cran-rcpparmadillo 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages({
  library(sampling)
  library(survey)
})
stopifnot(packageVersion("sampling") == "2.9", startsWith(find.package("sampling"), getwd()))
options(warn = 2) # a warning would be an error
people <- data.frame(poststratum = rep(1:2, 5), work = c(0, 1, 1, 0, 1, 1, 0, 0, 1, 0))
cat(sprintf("%-37s %8s  %15s  %6s\n", "", "postest", "without Stratum", "survey"))
for (what in c("people (y = 1)", "in work"))
  for (strata in c(1, 2, 5)) {
    sample <- transform(people, Stratum = rep(seq_len(strata), each = 10 / strata))
    y <- if (what == "in work") sample$work else rep(1, 10)
    cells <- matrix(500 / strata, strata, 2) # people of the population in each stratum and group
    told <- postest(sample, y, rep(0.01, 10), cells)
    without <- postest(sample["poststratum"], y, rep(0.01, 10), colSums(cells))
    design <- svydesign(~1, strata = ~Stratum, probs = ~p, data = transform(sample, p = 0.01, y = y))
    design <- postStratify(design, ~poststratum, data.frame(poststratum = 1:2, Freq = c(500, 500)))
    cat(sprintf("%-37s %8.0f  %15.0f  %6.0f\n", paste0(strata, if (strata == 1) " stratum, " else " strata, ", what), told, without, coef(svytotal(~y, design))))
  }
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
