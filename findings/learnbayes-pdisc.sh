#!/usr/bin/env bash
# LearnBayes 2.15.1 (Debian 12: r-cran-learnbayes 2.15.1-4; not seen to be known): pdisc, the posterior of a share on
# a grid, gives a share of 0, which any success rules out, the log-likelihood -999, and a share of 1 with any failure
# too. Of some 1500 people and more every other share has a lower one, and the posterior is all on 0 and 1: of 600
# successes among 2000 people it is certain that nobody succeeds and, as likely, that everybody does. With fewer
# people, or a grid without 0 and 1, it is right.
#
# Seen with R 4.2.2; a flat prior on 0, 0.1, ..., 1; by hand: of dbinom:
#                            pdisc                    by hand
#   successes of people       P(0)   P(0.3)   P(1)     P(0)   P(0.3)   P(1)    without 0 and 1: P(0.3)
#       30 of   100           0.000    0.851  0.000    0.000    0.851  0.000                      0.851
#      300 of  1000           0.000    1.000  0.000    0.000    1.000  0.000                      1.000
#      600 of  2000           0.500    0.000  0.500    0.000    1.000  0.000                      1.000
#     3000 of 10000           0.500    0.000  0.500    0.000    1.000  0.000                      1.000
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-learnbayes=2.15.1-4 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(LearnBayes))
stopifnot(packageVersion("LearnBayes") == "2.15.1", startsWith(find.package("LearnBayes"), getwd()))
options(warn = 2) # a warning would be an error
cat(sprintf("%-25s%-25s%s\n", "", "pdisc", "by hand"))
cat(sprintf("%-21s  %7s  %7s  %5s  %7s  %7s  %5s  %25s\n", "successes of people", "P(0)", "P(0.3)", "P(1)", "P(0)", "P(0.3)", "P(1)", "without 0 and 1: P(0.3)"))
shares <- (0:10) / 10
flat <- rep(1, 11) / 11
for (people in c(100, 1000, 2000, 10000)) {
  successes <- 0.3 * people
  told <- pdisc(shares, flat, c(successes, people - successes))
  likelihood <- dbinom(successes, people, shares)
  right <- flat * likelihood / sum(flat * likelihood)
  inner <- pdisc(shares[2:10], rep(1, 9) / 9, c(successes, people - successes))
  cat(sprintf("%6.0f of %5.0f         %7.3f  %7.3f  %5.3f  %7.3f  %7.3f  %5.3f  %25.3f\n", successes, people,
    told[1], told[4], told[11], right[1], right[4], right[11], inner[3]))
}
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
