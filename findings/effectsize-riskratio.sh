#!/usr/bin/env bash
# effectsize 0.8.3 (Debian 12: r-cran-effectsize 0.8.3+dfsg-1): the "95% CI" that riskratio gives of a ratio of two
# shares, "estimated using the standard normal parametric method (see Katz et al., 1978)", has for each share p / (1 - p)
# where (1 - p) / p should be, and adds up two roots where one is to be taken of the sum. Of rare outcomes it is a fifth
# as wide as it should be, and a ratio that may as well be 1 is told to be far from it; of common ones it is too wide.
# The package's interval of an odds ratio is right. (Issue 584 of easystats/effectsize tells of it; mended after 0.8.3.)
#
# Seen with R 4.2.2; two arms of one size; by hand: Katz's formula; p is Fisher's:
#                              ratio       riskratio         by hand       p
#    5 and  2 of  100 each       2.50   2.32 to  2.69   0.50 to 12.59  0.4448
#   15 and 10 of  100 each       1.50   1.29 to  1.74   0.71 to  3.18  0.3928
#   30 and 24 of  100 each       1.25   0.98 to  1.59   0.79 to  1.98  0.4260
#   50 and 45 of  100 each       1.11   0.76 to  1.61   0.83 to  1.49  0.5712
#   80 and 65 of  100 each       1.23   0.64 to  2.38   1.03 to  1.46  0.0261
#   95 and 85 of  100 each       1.12   0.30 to  4.19   1.02 to  1.23  0.0317
#   60 and 40 of 2000 each       1.50   1.48 to  1.52   1.01 to  2.23  0.0538
#   shares of 0.05 and 0.05, n 100: holds the ratio 13.8%          98.3%
#   shares of 0.10 and 0.20, n 100: holds the ratio 34.9%          96.2%
#   shares of 0.50 and 0.50, n 100: holds the ratio 99.7%          96.4%
#   shares of 0.80 and 0.80, n 100: holds the ratio 100.0%          95.7%
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-effectsize=0.8.3+dfsg-1 r-cran-{bayestestr,datawizard,insight,parameters,performance} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(effectsize))
stopifnot(packageVersion("effectsize") == "0.8.3", startsWith(find.package("effectsize"), getwd()))
options(warn = 2) # a warning would be an error
cat(sprintf("%-26s %5s  %14s  %14s  %6s\n", "", "ratio", "riskratio", "by hand", "p"))
for (case in list(c(5, 2, 100), c(15, 10, 100), c(30, 24, 100), c(50, 45, 100), c(80, 65, 100), c(95, 85, 100), c(60, 40, 2000))) {
  n <- case[3]
  table <- rbind(yes = case[1:2], no = n - case[1:2])
  told <- riskratio(table)
  hand <- exp(log(case[1] / case[2]) + c(-1, 1) * qnorm(0.975) * sqrt(sum(1 / case[1:2] - 1 / n)))
  cat(sprintf("%2d and %2d of %4d each      %5.2f  %5.2f to %5.2f  %5.2f to %5.2f  %6.4f\n", case[1], case[2], n, told$Risk_ratio,
    told$CI_low, told$CI_high, hand[1], hand[2], fisher.test(table)$p.value))
}
# How often the interval holds the ratio, in all pairs of outcomes weighed by their chances.
for (p in list(c(0.05, 0.05), c(0.10, 0.20), c(0.50, 0.50), c(0.80, 0.80))) {
  pairs <- expand.grid(a = 1:99, b = 1:99)
  chance <- dbinom(pairs$a, 100, p[1]) * dbinom(pairs$b, 100, p[2])
  pairs <- pairs[chance > 1e-4, ]
  chance <- chance[chance > 1e-4]
  inside <- mapply(function(a, b) {
    ci <- riskratio(rbind(c(a, b), 100 - c(a, b)))
    hand <- exp(log(a / b) + c(-1, 1) * qnorm(0.975) * sqrt(1 / a + 1 / b - 2 / 100))
    c(ci$CI_low < p[1] / p[2] && p[1] / p[2] < ci$CI_high, hand[1] < p[1] / p[2] && p[1] / p[2] < hand[2])
  }, pairs$a, pairs$b)
  held <- 100 * inside %*% chance / sum(chance)
  cat(sprintf("shares of %.2f and %.2f, n 100: holds the ratio %4.1f%%         %5.1f%%\n", p[1], p[2], held[1], held[2]))
}
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
