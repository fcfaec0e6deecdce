#!/usr/bin/env bash
# performance 0.10.2 (Debian 12: r-cran-performance 0.10.2-1), how well models of R fit: check_symmetry, which tests
# whether the mean is the median before a signed rank test of Wilcoxon, gives the p value of one side for both: it is
# never above a half. And it takes 1/2 for the variance of their difference, which in normal samples is pi/2 - 1, or
# 0.571. Of large normal samples it calls 12% skew at p < 0.05.
#
# Seen with R 4.2.2; 4000 normal samples of each size; by hand: p of both sides with the variance of normal samples:
#     20 values: p < 0.05 in  8.6%, largest 0.500; by hand  2.5%, largest 1.000
#     50 values: p < 0.05 in 10.3%, largest 0.500; by hand  4.2%, largest 1.000
#    200 values: p < 0.05 in 12.6%, largest 0.500; by hand  4.9%, largest 1.000
#   1000 values: p < 0.05 in 13.2%, largest 0.500; by hand  5.2%, largest 1.000
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-performance | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-performance/r-cran-performance=0.10.2-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(performance))
stopifnot(packageVersion("performance") == "0.10.2", startsWith(find.package("performance"), getwd()))
options(warn = 2) # a warning would be an error
set.seed(1)
by_hand <- function(x) 2 * pnorm(-abs(sqrt(length(x)) * (mean(x) - median(x)) / sd(x) / sqrt(pi / 2 - 1)))
for (n in c(20, 50, 200, 1000)) {
  p <- replicate(4000, {
    x <- rnorm(n)
    c(as.numeric(check_symmetry(x)), by_hand(x))
  })
  cat(sprintf("%4d values: p < 0.05 in %4.1f%%, largest %.3f; by hand %4.1f%%, largest %.3f\n", n,
    100 * mean(p[1, ] < 0.05), max(p[1, ]), 100 * mean(p[2, ] < 0.05), max(p[2, ])))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | sed 's/ *$//' | tee now
diff seen now && echo 'As seen.'
