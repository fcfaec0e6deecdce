#!/usr/bin/env bash
# metap 1.8 (Debian 12: r-cran-metap 1.8-1): meanz combines p values by the mean of their z over its error. Its manual says
# that this is held against Student's t of one degree of freedom less than there are p values; it is held against the
# normal distribution. Of five studies in which nothing was found 9% are significant together, of three 12%, of two 17%.
#
# Seen with R 4.2.2; of 20,000 times as many studies without effect the share that is significant together at 0.05, one
# sided; expected: the share of Student's t that exceeds what the normal distribution asks, 1.645; by the manual: the
# same means of z against Student's t:
#   studies   meanz   expected   by the manual
#         2   17.7%      17.4%            5.1%
#         3   12.0%      12.1%            4.9%
#         4   10.0%       9.9%            5.0%
#         5    8.8%       8.8%            4.9%
#        10    6.8%       6.7%            5.2%
#        20    5.8%       5.8%            4.9%
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-metap=1.8-1 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
package <- "usr/lib/R/site-library/metap"
stopifnot(read.dcf(file.path(package, "DESCRIPTION"))[, "Version"] == "1.8")
metap <- new.env() # the package's own code, without the packages that it needs for its plots
invisible(lazyLoad(file.path(package, "R/metap"), metap))
options(warn = 2) # a warning would be an error
set.seed(1)
percent <- function(share) sprintf("%.1f%%", 100 * share)
cat(sprintf("%7s %7s %10s %15s\n", "studies", "meanz", "expected", "by the manual"))
for (k in c(2, 3, 4, 5, 10, 20)) {
  p <- matrix(runif(20000 * k), 20000)
  told <- apply(p, 1, function(p) metap$meanz(p)$p)
  z <- qnorm(p, lower.tail = FALSE)
  t <- rowMeans(z) / (apply(z, 1, sd) / sqrt(k))
  stopifnot(all.equal(told, pnorm(t, lower.tail = FALSE)))
  cat(sprintf("%7d %7s %10s %15s\n", k, percent(mean(told < 0.05)), percent(pt(qnorm(0.95), k - 1, lower.tail = FALSE)), percent(mean(pt(t, k - 1, lower.tail = FALSE) < 0.05))))
}
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
