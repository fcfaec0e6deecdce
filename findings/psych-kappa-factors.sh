#!/usr/bin/env bash
# psych 2.2.9 (Debian 12: r-cran-psych 2.2.9-1; the code of 2.5.3 is the same here): of two assessors' ordered
# factors cohen.kappa makes text, puts the levels in alphabetical order, and weighs disagreement by how far
# apart they are there: "low" lies next to "high", and "middle" two steps away from it. The weighted kappa of
# good agreement looks poor, without a word; kappa itself is right. Of numbers, of a table of the same
# factors, and with their levels said again, it is right. The manual asks for levels only where some of
# them do not occur.
#
# Seen with R 4.2.2; 80 people placed at one of three levels by two assessors:
#                                              kappa  weighted kappa
#   numbers 1 to 3                             0.530  0.734 (0.624 to 0.845)
#   ordered factors low < middle < high        0.530  0.428 (0.211 to 0.646)
#   ordered factors, with their levels given   0.530  0.734 (0.624 to 0.845)
#   their table                                0.530  0.734 (0.624 to 0.845)
#   by hand                                           0.734
#   by hand, high < low < middle                      0.428
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-psych=2.2.9-1 r-cran-mnormt=2.1.1-2 r-cran-nlme=3.1.162-1 r-cran-lattice=0.20-45-3 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(psych))
stopifnot(packageVersion("psych") == "2.2.9", startsWith(find.package("psych"), getwd()))
options(warn = 2) # a warning would be an error
# counts has how many people of each kind two assessors placed at each level, the first one's in the rows.
counts <- matrix(c(18, 5, 0, 6, 15, 7, 1, 6, 22), 3)
levels <- c("low", "middle", "high")
first <- rep(row(counts), counts)
second <- rep(col(counts), counts)
ordered <- function(x) factor(levels[x], levels, ordered = TRUE)
named <- data.frame(first = ordered(first), second = ordered(second))
# by_hand is Cohen's (1968) weighted kappa with squared distances.
by_hand <- function(share) {
  distance <- (row(share) - col(share))^2
  1 - sum(distance * share) / sum(distance * outer(rowSums(share), colSums(share)))
}
say <- function(what, told) {
  one <- told$confid["weighted kappa", ]
  cat(sprintf("%-42s %5.3f  %5.3f (%.3f to %.3f)\n", what, told$kappa, one["estimate"], one["lower"], one["upper"]))
}
cat(sprintf("%-42s %5s  %s\n", "", "kappa", "weighted kappa"))
say("numbers 1 to 3", cohen.kappa(cbind(first, second)))
say("ordered factors low < middle < high", cohen.kappa(named))
say("ordered factors, with their levels given", cohen.kappa(named, levels = levels))
say("their table", cohen.kappa(as.matrix(table(named))))
cat(sprintf("%-42s %5s  %5.3f\n", "by hand", "", by_hand(counts / sum(counts))))
cat(sprintf("%-42s %5s  %5.3f\n", "by hand, high < low < middle", "", by_hand(counts[c(3, 1, 2), c(3, 1, 2)] / sum(counts))))
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
