#!/usr/bin/env bash
# distributional 0.3.1 (Debian 12: r-cran-distributional 0.3.1-1; a later version looks for a root instead): a
# quantile of a mixture is looked for as the minimum of the squared distance to its probability. Where the parts lie
# apart, that is flat between them, and the search ends there, without a word: of hours a week of which three tenths
# are near 0 and the others near 36 the lower quartile is 22, which nobody works, and a higher quantile can be the
# smaller one.
#
# Seen with R 4.2.2; by hand: a root of the distribution function; share is the share below what distributional told:
#                                  quantile    0.05    0.10    0.25    0.50    0.90
#   hours, 30% 0 (0.5), 36 (1)     told       20.92   21.21   21.70   35.43   37.07
#                                  share       0.30    0.30    0.30    0.50    0.90
#                                  by hand    -0.48   -0.22    0.48   35.43   37.07
#   income, 30% 0 (10), 3000 (300) told      575.27  607.65  402.41 2830.22 3320.27
#                                  share       0.30    0.30    0.30    0.50    0.90
#                                  by hand    -9.67   -4.31    9.67 2830.22 3320.27
#   ages, 30% 20 (5), 40 (5)       told       15.16   17.85   24.78   37.17   45.34
#                                  share       0.05    0.10    0.25    0.50    0.90
#                                  by hand    15.16   17.85   24.78   37.17   45.34
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-distributional=0.3.1-1 r-cran-{cli,colorspace,digest,fansi,farver,generics,ggplot2,glue,gtable,isoband,labeling,lattice,lifecycle,magrittr,mass,matrix,mgcv,munsell,nlme,numderiv,pillar,pkgconfig,r6,rcolorbrewer,rlang,scales,tibble,utf8,vctrs,viridislite,withr} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(distributional))
stopifnot(packageVersion("distributional") == "0.3.1", startsWith(find.package("distributional"), getwd()))
options(warn = 2) # a warning would be an error
probabilities <- c(0.05, 0.1, 0.25, 0.5, 0.9)
cat(sprintf("%-30s %-8s", "", "quantile"), sprintf("%8.2f", probabilities), "\n", sep = "")
say <- function(name, share, low, high) {
  mixture <- dist_mixture(dist_normal(low[1], low[2]), dist_normal(high[1], high[2]), weights = c(share, 1 - share))
  below <- function(x) share * pnorm(x, low[1], low[2]) + (1 - share) * pnorm(x, high[1], high[2])
  told <- quantile(mixture, probabilities)[[1]]
  stopifnot(all.equal(sapply(told, function(x) cdf(mixture, x)), below(told)))
  right <- sapply(probabilities, function(p) uniroot(function(x) below(x) - p, low[1] + c(-9, 9) * high[1], tol = 1e-9)$root)
  for (row in c("told", "share", "by hand"))
    cat(sprintf("%-30s %-8s", if (row == "told") name else "", row),
      sprintf("%8.2f", switch(row, told = told, share = below(told), right)), "\n", sep = "")
  invisible(told)
}
say("hours, 30% 0 (0.5), 36 (1)", 0.3, c(0, 0.5), c(36, 1))
say("income, 30% 0 (10), 3000 (300)", 0.3, c(0, 10), c(3000, 300))
say("ages, 30% 20 (5), 40 (5)", 0.3, c(20, 5), c(40, 5))
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | sed 's/ *$//' | tee now
diff seen now && echo 'As seen.'
