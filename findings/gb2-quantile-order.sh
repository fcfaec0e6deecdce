#!/usr/bin/env bash
# GB2 2.1.1 (Debian 12: r-cran-gb2 2.1.1-1), the distribution that is fitted to incomes, and indicators of poverty
# under it: qgb2 sorts the probabilities and puts the quantiles back by order() where it takes rank(): of 0.5, 0.9 and
# 0.1 they are those of 0.9, 0.1 and 0.5. Of one probability, of sorted ones and of ones the other way round they are
# right. And main.gb2 takes the relative median poverty gap of another distribution than its other five
# indicators, with shape2 for shape3 as well; rmpg.gb2, which it asks, is right, and so is what main.cgb2 gives. main2.gb2 does
# the same, and with it nlsfit.gb2, which looks for the distribution whose indicators are those of a country.
#
# Seen with R 4.2.2; by hand: the root of pgb2, and the median of those below 60% of the median:
#                                       told   by hand
#   shapes 3, 2 and 1, scale 20000
#     quantile at 0.5                  52883     26830
#     quantile at 0.9                  15467     52883
#     quantile at 0.1                  26830     15467
#     share poor                       11.75     11.75
#     relative median gap              14.01     15.03
#     the same, rmpg.gb2               15.03     15.03
#   shapes 2.5, 2 and 1, scale 20000
#     relative median gap              17.47     18.99
#   shapes 3, 0.5 and 2, scale 20000
#     relative median gap              38.70     37.77
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-gb2 | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-gb2/r-cran-gb2=2.1.1-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(GB2))
stopifnot(packageVersion("GB2") == "2.1.1", startsWith(find.package("GB2"), getwd()))
options(warn = 2) # a warning would be an error
scale <- 20000
# quantile is where the distribution function, and not qgb2, says that it is.
quantile <- function(prob, a, p, q) uniroot(function(x) pgb2(x, a, scale, p, q) - prob, c(1, 1e6), tol = 1e-6)$root
say <- function(what, told, right) cat(sprintf("%-30s %9s %9s\n", what, told, right))
say("", "told", "by hand")
for (shape in list(c(3, 2, 1), c(2.5, 2, 1), c(3, 0.5, 2))) {
  a <- shape[1]
  p <- shape[2]
  q <- shape[3]
  cat(sprintf("shapes %g, %g and %g, scale 20000\n", a, p, q))
  line <- 0.6 * quantile(0.5, a, p, q)
  poor <- pgb2(line, a, scale, p, q)
  gap <- 1 - quantile(poor / 2, a, p, q) / line
  told <- main.gb2(0.6, a, scale, p, q)
  if (p == 2 && a == 3) {
    probs <- c(0.5, 0.9, 0.1)
    three <- qgb2(probs, a, scale, p, q)
    for (i in 1:3) say(sprintf("  quantile at %g", probs[i]), sprintf("%.0f", three[i]), sprintf("%.0f", quantile(probs[i], a, p, q)))
    say("  share poor", sprintf("%.2f", told["arpr"]), sprintf("%.2f", 100 * poor))
  }
  say("  relative median gap", sprintf("%.2f", told["rmpg"]), sprintf("%.2f", 100 * gap))
  if (p == 2 && a == 3) say("  the same, rmpg.gb2", sprintf("%.2f", 100 * rmpg.gb2(poor, a, p, q)), sprintf("%.2f", 100 * gap))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
