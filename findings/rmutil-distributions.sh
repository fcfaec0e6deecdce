#!/usr/bin/env bash
# rmutil 1.1.10 (Debian 12: r-cran-rmutil 1.1.10-1): of four of its distributions what is drawn, a quantile, a
# distribution function or a probability is not what the manual's formula says. The probabilities of the
# multiplicative binomial do not add up to 1, though the manual has a normalizing constant: to a half, or to 200, and
# what is drawn lies elsewhere. The distribution function of Hougaard's mixture of Poisson counts (pvfpois) is that of
# one less, and 0 at 0. A quantile of the gamma count is the nearest whole number to a root, and not the next one up,
# so that the mean of what is drawn is half too low. And the quantile of the skew Laplace goes over to its upper
# branch at one half, and not at the share that lies below the mode: the median is none, and of some values none is
# drawn.
#
# Seen with R 4.2.2; drawn: 10000 times or more; by hand: of the formulas in the manual, for the last two
# distributions of the density, which is right:
#                                                             rmutil   by hand
#   multiplicative binomial of 20, 0.3, 1.0, sum              1.0000    1.0000
#     P(X <= 4)                                               0.2375    0.2375
#     mean of what is drawn                                   6.0032    6.0000
#   multiplicative binomial of 20, 0.3, 0.9, sum              0.4596    1.0000
#     P(X <= 4)                                               1.0000    0.9617
#     mean of what is drawn                                   0.5509    1.5043
#   multiplicative binomial of 20, 0.3, 1.1, sum            202.0861    1.0000
#     P(X <= 4)                                               0.0000    0.0157
#     mean of what is drawn                                  12.9282    7.8211
#   pvfpois of 3, 1.5, 0.5, P(X <= 0)                         0.0000    0.0729
#   pvfpois of 3, 1.5, 0.5, P(X <= 1)                         0.0729    0.2422
#   pvfpois of 3, 1.5, 0.5, P(X <= 4)                         0.6511    0.7961
#   gamma count of 3, 1.5, quantile of 0.5                    2.0000    3.0000
#   gamma count of 3, 1.5, mean of what is drawn              2.3388    2.8334
#   skew Laplace, 2, share below the quantile of 0.2          0.2000    0.2000
#   skew Laplace, 2, share below the quantile of 0.5          0.6362    0.5000
#   skew Laplace, 2, share below the quantile of 0.9          0.9000    0.9000
#   skew Laplace, 2, share drawn between -0.9 and -0.5        0.0000    0.1129
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-rmutil=1.1.10-1 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
suppressMessages(library(rmutil))
stopifnot(packageVersion("rmutil") == "1.1.10", startsWith(find.package("rmutil"), getwd()))
options(warn = 2) # a warning would be an error
say <- function(what, told, right) cat(sprintf("%-54s %9.4f  %8.4f\n", what, told, right))
cat(sprintf("%-54s %9s  %8s\n", "", "rmutil", "by hand"))
set.seed(1)
for (s in c(1, 0.9, 1.1)) {
  parts <- dbinom(0:20, 20, 0.3) * s^((0:20) * (20:0))
  say(sprintf("multiplicative binomial of 20, 0.3, %.1f, sum", s), sum(dmultbinom(0:20, 20, 0.3, s)), 1)
  say("  P(X <= 4)", pmultbinom(4, 20, 0.3, s), sum(parts[1:5]) / sum(parts))
  say("  mean of what is drawn", mean(rmultbinom(1e4, 20, 0.3, s)), sum(0:20 * parts) / sum(parts))
}
# of f = 0.5 the probability of 0 is the formula's first factor
stopifnot(all.equal(dpvfpois(0, 3, 1.5, 0.5), exp(-3 * (2.5^0.5 / 1.5^0.5 * 1.5 - 1.5) / 0.5)))
for (q in c(0, 1, 4)) say(sprintf("pvfpois of 3, 1.5, 0.5, P(X <= %d)", q), ppvfpois(q, 3, 1.5, 0.5), sum(dpvfpois(0:q, 3, 1.5, 0.5)))
share <- function(q) sum(dgammacount(0:q, 3, 1.5))
say("gamma count of 3, 1.5, quantile of 0.5", qgammacount(0.5, 3, 1.5), match(TRUE, sapply(0:20, share) >= 0.5) - 1)
say("gamma count of 3, 1.5, mean of what is drawn", mean(rgammacount(1e4, 3, 1.5)), sum(0:60 * dgammacount(0:60, 3, 1.5)))
skew <- function(from, to) integrate(function(y) dskewlaplace(y, f = 2), from, to)$value
for (p in c(0.2, 0.5, 0.9)) say(sprintf("skew Laplace, 2, share below the quantile of %.1f", p), skew(-Inf, 0) + skew(0, qskewlaplace(p, f = 2)), p)
drawn <- rskewlaplace(1e5, f = 2)
say("skew Laplace, 2, share drawn between -0.9 and -0.5", mean(drawn > -0.9 & drawn < -0.5), skew(-0.9, -0.5))
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
