#!/usr/bin/env bash
# exactRankTests 0.8-35 (Debian 12: r-cran-exactranktests 0.8-35-1): of pairs whose numbers are no integers, perm.test
# gives another p value when the two of each pair change places. It replaces the differences by whole numbers, which the
# manual says are 1 to n, and begins with 0: the smallest increase becomes 0 and the next 1, while decreases become
# 1 and up. Increases count for less than decreases, and the smallest not at all: of seven pairs who all increased p is
# 4 in 128, and of the same seven who all decreased 2. Of integers, as of the same differences a hundred times as
# large, both ways give the same and exact p.
#
# Seen with R 4.2.2; exact p by hand: the share of all signs of the differences with as large a sum:
#                                    after-before before-after   integers            by hand
#   seven increases                       0.03125      0.01562    0.01562   0.01562  0.01562
#   six increases, a small decrease       0.09375      0.03125    0.04688   0.04688  0.04688
#   ten, of which two decrease            0.04297      0.01172    0.01367   0.01367  0.01367
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-exactranktests=0.8-35-1 r-cran-{survival,lattice,matrix} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressWarnings(suppressMessages(library(exactRankTests)))
stopifnot(packageVersion("exactRankTests") == "0.8.35", startsWith(find.package("exactRankTests"), getwd()))
options(warn = 2) # a warning would be an error
exact <- function(difference) {
  sums <- as.matrix(expand.grid(rep(list(c(-1, 1)), length(difference)))) %*% abs(difference)
  mean(abs(sums) >= abs(sum(difference)) - 1e-9)
}
cat(sprintf("%-32s %12s %12s  %9s %9s  %s\n", "", "after-before", "before-after", "integers", "", "by hand"))
say <- function(what, difference) {
  before <- 40 + 3 * seq_along(difference)
  after <- before + difference
  p <- function(...) perm.test(..., paired = TRUE)$p.value
  after100 <- round(100 * after)
  before100 <- round(100 * before)
  cat(sprintf("%-32s %12.5f %12.5f  %9.5f %9.5f  %.5f\n", what, p(after, before), p(before, after), p(after100, before100), p(before100, after100), exact(difference)))
}
say("seven increases", c(0.3, 0.5, 0.9, 1.2, 0.4, 0.8, 1.6))
say("six increases, a small decrease", c(0.3, 0.5, 0.9, 1.2, -0.4, 0.8, 1.6))
say("ten, of which two decrease", c(0.31, 0.52, 0.93, 1.24, -0.45, 0.86, 1.67, -0.18, 0.69, 1.1))
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
