#!/usr/bin/env bash
# rstatix 0.7.2 (Debian 12: r-cran-rstatix 0.7.2-1; the code of 0.7.3.999 is the same here): the confidence interval
# of a sign test with alternative = "less" ends one observation too low. Of the scores in order it takes that whose
# number is a quantile of the binomial distribution, and not the next one, as it does in the mirror for "greater": an
# interval of 95% holds the median of five people 81% of the time, and does not hold 0 where p is above 0.05. (The
# rule is from DescTools, where it is issue 63 of 2020, which is closed.)
#
# Seen with R 4.2.2; share of samples in which an interval of 95% holds the median, of all that can be:
#   people     less     greater
#        5    81.2%       96.9%
#        6    89.1%       98.4%
#        8    85.5%       96.5%
#       10    94.5%       98.9%
#       20    94.2%       97.9%
#       50    94.1%       96.8%
#   8 of 10 below 0, less:            p 0.0547, interval -Inf to -1
#   the same turned round, greater:   p 0.0547, interval -1 to Inf
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-broom r-cran-tidyr | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq r-cran-rstatix=0.7.2-1 $needs 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(for (package in c("rlang", "purrr", "tibble", "tidyr", "dplyr", "broom")) library(package, character.only = TRUE))
package <- "usr/lib/R/site-library/rstatix"
stopifnot(read.dcf(file.path(package, "DESCRIPTION"))[, "Version"] == "0.7.2")
rstatix <- new.env() # the package's own code, with those above but without the ones that it needs for other tests
invisible(lazyLoad(file.path(package, "R/rstatix"), rstatix))
# Whether it holds a median is a matter of how many of n people are below it: count all, with their probabilities.
cover <- function(n, side) {
  sum(sapply(0:n, function(below) {
    scores <- data.frame(score = if (side == "less") c(-seq_len(below), seq_len(n - below)) else -c(-seq_len(below), seq_len(n - below)))
    one <- as.data.frame(rstatix$sign_test(scores, score ~ 1, alternative = side, detailed = TRUE))
    dbinom(below, n, 0.5) * (one$conf.low <= 0 && 0 <= one$conf.high)
  }))
}
cat(sprintf("%6s  %7s  %10s\n", "people", "less", "greater"))
for (n in c(5, 6, 8, 10, 20, 50)) cat(sprintf("%6d  %6.1f%%  %9.1f%%\n", n, 100 * cover(n, "less"), 100 * cover(n, "greater")))
scores <- data.frame(score = c(-8:-1, 1, 2))
one <- as.data.frame(rstatix$sign_test(scores, score ~ 1, alternative = "less", detailed = TRUE))
other <- as.data.frame(rstatix$sign_test(-scores, score ~ 1, alternative = "greater", detailed = TRUE))
cat(sprintf("8 of 10 below 0, less:            p %.4f, interval %.0f to %.0f\n", one$p, one$conf.low, one$conf.high))
cat(sprintf("the same turned round, greater:   p %.4f, interval %.0f to %.0f\n", other$p, other$conf.low, other$conf.high))
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R 2>error | tee now
diff seen now && echo 'As seen.'
