#!/usr/bin/env bash
# sjstats 0.18.2 (Debian 12: r-cran-sjstats 0.18.2-1; mann_whitney_test of 0.19.1 tells the same two numbers): mwu,
# of which the manual says that it reports U of Mann and Whitney, gives and prints as U the sum of ranks of the
# first group, and U as W (the name that R's wilcox.test has for U, too). Looked up in a table of U, or turned
# into an effect (U over the pairs is the chance that one of the first group is above one of the second), the
# number is of another scale: a chance of 1.25, and for two groups of which one lies all below the other not 0
# but 0.5.
#
# Seen with R 4.2.2; U by hand is the number of pairs in which the first is higher, ties for half:
#                                    told    by hand   told    by hand
#                                       U          U      W   rank sum  U over the pairs
#   2 4 6 8 and 1 3 5 7              20.0       10.0   10.0       20.0  1.25, by hand 0.62
#   1 2 3 and 4 5 6 7                 6.0        0.0    0.0        6.0  0.50, by hand 0.00
#   7 8 9 and 1 2 3 4                18.0       12.0   12.0       18.0  1.50, by hand 1.00
#   1 to 40 and 41 to 80            820.0        0.0    0.0      820.0  0.51, by hand 0.00
#   as printed of the last: U = 820.000, W = 0.000, p < .001, Z = -7.698
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-sjstats r-cran-coin | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-sjstats/r-cran-sjstats=0.18.2-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(sjstats))
stopifnot(packageVersion("sjstats") == "0.18.2", startsWith(find.package("sjstats"), getwd()))
hand <- function(first, second) sum(outer(first, second, ">")) + sum(outer(first, second, "==")) / 2
cat(sprintf("%-31s %5s  %9s  %5s  %9s\n", "", "told", "by hand", "told", "by hand"))
cat(sprintf("%-31s %5s  %9s  %5s  %9s  %s\n", "", "U", "U", "W", "rank sum", "U over the pairs"))
say <- function(what, first, second) {
  people <- data.frame(score = c(first, second), arm = factor(rep(c("first", "second"), c(length(first), length(second)))))
  told <- mwu(people, score, arm)
  cat(sprintf("%-31s %5.1f  %9.1f  %5.1f  %9.1f  %.2f, by hand %.2f\n", what, told$df$u, hand(first, second), told$df$w,
              sum(rank(people$score)[people$arm == "first"]), told$df$u / length(first) / length(second), hand(first, second) / length(first) / length(second)))
  told
}
invisible(say("2 4 6 8 and 1 3 5 7", c(2, 4, 6, 8), c(1, 3, 5, 7)))
invisible(say("1 2 3 and 4 5 6 7", 1:3, 4:7))
invisible(say("7 8 9 and 1 2 3 4", 7:9, 1:4))
far <- say("1 to 40 and 41 to 80", 1:40, 41:80)
cat("as printed of the last:", trimws(grep("U =", capture.output(print(far)), value = TRUE)), fill = TRUE)
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
