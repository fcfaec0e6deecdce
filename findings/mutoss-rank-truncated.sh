#!/usr/bin/env bash
# mutoss 0.1-12 (Debian 12: r-cran-mutoss 0.1-12-3; the code of 0.1-13 is the same here): ranktruncated, said to
# compute the exact p value of the product of the K smallest of L p values, "for genomewide association scans", adds
# up 999 points of an integral between 0 and 1. Of many p values nearly all of the integral lies before the first
# point, and p is next to 0 whatever was found: of the five smallest of 20000 that are pure chance every set is. And
# of all p values, K = L, whose product is Fisher's, it is 0 always, since the integral's factor chooses K + 1 of L;
# the function stops only of a K above L. metap 1.8's truncated with rtrunc takes its p value from here.
#
# Seen with R 4.2.2; p values of pure chance, by hand: the same integral by R's integrate, or Fisher's:
#       of   K   mutoss, first of 200     p < 0.05 of 200           by hand
#       10   3      0.5594 (  0.5588)                2.5%              2.5%
#       10  10      0.0000 (  0.6666)              100.0%              5.0%
#      100   5      0.8591 (  0.8583)                5.0%              5.0%
#     5000   5      0.7489 (  0.6602)                7.5%              5.0%
#    20000   5      0.0001 (  0.8283)              100.0%              4.0%
#    20000  50      0.4080 (  0.5255)                2.5%              5.5%
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-mutoss=0.1-12-3 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
options(warn = 2) # a warning would be an error
package <- "usr/lib/R/site-library/mutoss"
stopifnot(read.dcf(file.path(package, "DESCRIPTION"))[, "Version"] == "0.1-12")
mutoss <- new.env() # the package's own code, without the others that it needs for other procedures
invisible(lazyLoad(file.path(package, "R/mutoss"), mutoss))
# The K smallest lie below the next, t, which has the density of an order statistic. Given t they are uniform up to
# it: less the logarithm of their product, over t^K, is gamma distributed.
hand <- function(p, K) {
  L <- length(p)
  product <- sum(log(sort(p)[1:K]))
  if (K == L) return(pgamma(-product, K, lower.tail = FALSE))
  integrate(function(u) {
    t <- qbeta(u, K + 1, L - K)
    pgamma(K * log(t) - product, K, lower.tail = FALSE)
  }, 0, 1, rel.tol = 1e-8)$value
}
cat(sprintf("%6s %3s  %21s  %18s  %16s\n", "of", "K", "mutoss, first of 200", "p < 0.05 of 200", "by hand"))
for (case in list(c(10, 3), c(10, 10), c(100, 5), c(5000, 5), c(20000, 5), c(20000, 50))) {
  set.seed(1)
  sets <- replicate(200, runif(case[1]), simplify = FALSE)
  told <- sapply(sets, function(p) mutoss$ranktruncated(p, case[2], silent = TRUE)$RTP$p.Value)
  right <- sapply(sets, hand, case[2])
  cat(sprintf("%6d %3d  %10.4f (%8.4f)  %17.1f%%  %15.1f%%\n", case[1], case[2], told[1], right[1], 100 * mean(told < 0.05), 100 * mean(right < 0.05)))
}
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
