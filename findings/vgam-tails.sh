#!/usr/bin/env bash
# VGAM 1.1-7 (Debian 12: r-cran-vgam 1.1-7-1; the code of 1.1-12 is the same here): asked for the upper tail of the
# triangular distribution, with which costs and durations of projects are guessed from the least, the likeliest and
# the most, ptriangle adds beyond the likeliest value what it should take off: the probability that a cost is exceeded
# rises with the cost, and is above 1, until at the most it falls to 0. Three more are wrong of what is asked for as a
# logarithm: Huber's least favourable distribution above its middle, whose log probability is above 0; the logarithmic
# series, of which the upper tail is 1 less the logarithm of the lower; and Yule's, which forgets to take the
# logarithm. The manual has lower.tail and log.p mean the same as R's pnorm.
#
# Seen with R 4.2.2; a cost of at least 10, most likely 25 and at most 60; by hand: of the lower tail, as VGAM gives
# it, which is right:
#                                                            VGAM   by hand
#   triangular, a cost above 20                            0.8667    0.8667
#   triangular, a cost above 30                            0.8857    0.5143
#   triangular, a cost above 45                            1.2714    0.1286
#   triangular, a cost above 59.9                          1.4000    0.0000
#   triangular, a cost above 60                            0.0000    0.0000
#   Huber, logarithm of P(X <= 1)                          0.2044   -0.2572
#   Huber, logarithm of P(X > -1)                          0.2044   -0.2572
#   logarithmic series 0.6, logarithm of P(X > 2)          1.1610   -1.9055
#   Yule 3, logarithm of P(X <= 2)                         0.9000   -0.1054
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-vgam=1.1-7-1 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
suppressMessages(library(VGAM))
stopifnot(packageVersion("VGAM") == "1.1.7", startsWith(find.package("VGAM"), getwd()))
options(warn = 2) # a warning would be an error
say <- function(what, told, right) cat(sprintf("%-52s %8.4f  %8.4f\n", what, told, right))
cat(sprintf("%-52s %8s  %8s\n", "", "VGAM", "by hand"))
# the integral of the density, to be sure of the lower tail
for (cost in c(20, 30, 45, 59.9, 60)) {
  below <- ptriangle(cost, 25, 10, 60)
  stopifnot(abs(below - sum(dtriangle(seq(10.0005, cost, 0.001), 25, 10, 60)) * 0.001) < 1e-4)
  say(sprintf("triangular, a cost above %.4g", cost), ptriangle(cost, 25, 10, 60, lower.tail = FALSE), 1 - below)
}
say("Huber, logarithm of P(X <= 1)", phuber(1, log.p = TRUE), log(phuber(1)))
say("Huber, logarithm of P(X > -1)", phuber(-1, lower.tail = FALSE, log.p = TRUE), log(1 - phuber(-1)))
say("logarithmic series 0.6, logarithm of P(X > 2)", plog(2, 0.6, lower.tail = FALSE, log.p = TRUE), log(1 - sum(dlog(1:2, 0.6))))
say("Yule 3, logarithm of P(X <= 2)", pyules(2, 3, log.p = TRUE), log(sum(dyules(1:2, 3))))
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
