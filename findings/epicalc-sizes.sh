#!/usr/bin/env bash
# epicalc 2.15.1.0 (Debian 12: r-cran-epicalc 2.15.1.0-5): two of its sample sizes are too small. n.for.equi.2p, of a
# trial that is to show that two shares are equal but for a margin, "if both sides of limits of 95 percent CI of the
# difference are within" it, takes the quantile of the power as if one limit could miss: of a power of 0.8 the trial
# has 0.6, of 0.9 0.8. And n.for.lqas with exact = TRUE, the sample of a lot that is accepted with up to q faulty
# pieces, takes the probability of q of them for that of q or fewer: a bad lot is accepted up to three times as often
# as alpha says. Of q = 0 it is right. (The approximation, which is its default, errs less.)
#
# Seen with R 4.2.2; by hand: the trial's power from all pairs of binomial counts, the lot's from the hypergeometric
# distribution function, for lots of 1000 with a faulty share of 0.1:
#                                                 n  asked  by hand
#   n.for.equi.2p, shares of 0.5, margin 0.1     393   0.80    0.588
#   n.for.equi.2p, shares of 0.2, margin 0.1     252   0.80    0.603
#   n.for.equi.2p, shares of 0.5, margin 0.1     526   0.90    0.794
#   n.for.equi.2p, shares of 0.2, margin 0.1     337   0.90    0.803
#   n.for.lqas, up to  0 faulty, exact           29   0.05    0.045
#   n.for.lqas, up to  1 faulty, exact           43   0.05    0.058
#   n.for.lqas, up to  4 faulty, exact           80   0.05    0.079
#   n.for.lqas, up to 10 faulty, exact          146   0.05    0.107
#   n.for.lqas, up to 20 faulty, exact          249   0.05    0.141
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-epicalc=2.15.1.0-5 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
suppressMessages(library(epicalc))
stopifnot(packageVersion("epicalc") == "2.15.1.0", startsWith(find.package("epicalc"), getwd()))
options(warn = 2) # a warning would be an error
# power is the probability that both limits of the difference's interval of 95% lie within the margin.
power <- function(n, p, margin) {
  one <- 0:n / n
  difference <- outer(one, one, "-")
  error <- sqrt(outer(one * (1 - one), one * (1 - one), "+") / n)
  inside <- abs(difference) + qnorm(0.975) * error < margin
  sum(outer(dbinom(0:n, n, p), dbinom(0:n, n, p)) * inside)
}
cat(sprintf("%-42s %4s  %5s  %7s\n", "", "n", "asked", "by hand"))
for (asked in c(0.8, 0.9)) for (p in c(0.5, 0.2)) {
  n <- n.for.equi.2p(p, 0.1, power = asked)$n
  cat(sprintf("n.for.equi.2p, shares of %.1f, margin 0.1    %4d  %5.2f  %7.3f\n", p, n, asked, power(n, p, 0.1)))
}
for (q in c(0, 1, 4, 10, 20)) {
  n <- n.for.lqas(0.1, q, 1000, exact = TRUE)$n
  cat(sprintf("n.for.lqas, up to %2d faulty, exact         %4d  %5.2f  %7.3f\n", q, n, 0.05, phyper(q, 100, 900, n)))
}
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
