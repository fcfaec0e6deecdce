#!/usr/bin/env bash
# sandwich 3.0-2 (Debian 12: r-cran-sandwich 3.0-2-1; the code of 3.1-1 is the same here): vcovCL
# counts the levels of a factor of clusters, not the clusters that there are. Of rows that are
# some of a larger table, whose factor still has a level for every cluster of it, the correction
# G/(G-1) for few clusters is that for many. Where there are as many levels as rows or more, the
# rows are not clustered at all: what comes out, without a word, is the error of independent rows,
# times that correction. Of the same clusters as text the errors are right, and so are
# clubSandwich's and estimatr's of either. The manual calls G the number of clusters.
#
# Seen with R 4.2.2, R's own ChickWeight (50 chicks), weight on diet, chicks of diets 2 and 3
# alone:
#   20 chicks at 2 times, 40 rows:
#     clusters as a factor:         21.7189
#     clusters as text:             31.0132
#     as a factor of 20 levels:     31.0132
#     rows independent (vcovHC):    21.5007
#   20 chicks at 4 times, 80 rows:
#     clusters as a factor:         26.6281
#     clusters as text:             27.0453
#     as a factor of 20 levels:     27.0453
#     rows independent (vcovHC):    14.5507
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-sandwich=3.0-2-1 r-cran-zoo=1.8-11-1 r-cran-lattice=0.20-45-3 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
library(sandwich)
stopifnot(packageVersion("sandwich") == "3.0.2", startsWith(find.package("sandwich"), getwd()))
for (times in list(c(20, 21), c(16, 18, 20, 21))) {
  rows <- subset(as.data.frame(ChickWeight), Diet %in% 2:3 & Time %in% times)
  fit <- lm(weight ~ Diet, rows)
  say <- function(what, variance) cat(sprintf("  %-28s %8.4f\n", what, sqrt(diag(variance))[["Diet3"]]))
  cat(sprintf("%d chicks at %d times, %d rows:\n", length(unique(rows$Chick)), length(times), nrow(rows)))
  say("clusters as a factor:", vcovCL(fit, rows$Chick, type = "HC0"))
  say("clusters as text:", vcovCL(fit, as.character(rows$Chick), type = "HC0"))
  say("as a factor of 20 levels:", vcovCL(fit, droplevels(rows$Chick), type = "HC0"))
  say("rows independent (vcovHC):", vcovHC(fit, type = "HC0"))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
