#!/usr/bin/env bash
# Hmisc 4.8-0 (Debian 12: r-cran-hmisc 4.8-0-1; not seen to be known): t.test.cluster, a t-test "for clustered data",
# multiplies the variance within clusters by the design effect, where Donner's formula wants the variance of all
# people, which is that within plus that between clusters: the error is too small by the root of 1 less the
# intracluster correlation. Of people in neighbourhoods, 0.05, that is little; of scores of the same people over time,
# 0.5, it is three tenths, and 18% of trials without any effect have p < 0.05.
#
# Seen with R 4.2.2; trials without effect, of 40 clusters of 10, half of them in each arm. Error is the error of the
# difference on average over 1000 trials beside the difference's deviation over those trials; by hand: a t-test of the
# clusters' means:
#   correlation   deviation   t.test.cluster: error   p < 0.05     by hand: error   p < 0.05
#          0.05       0.122                   0.116      0.055              0.119      0.050
#          0.50       0.238                   0.165      0.180              0.232      0.055
#          0.80       0.291                   0.128      0.401              0.284      0.058
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-hmisc=4.8-0-1 r-cran-{acepack,backports,base64enc,bslib,cachem,checkmate,cli,cluster,colorspace,data.table,deldir,digest,ellipsis,evaluate,fansi,farver,fastmap,foreign,formula,generics,ggplot2,glue,gridextra,gtable,htmltable,htmltools,htmlwidgets,interp,isoband,jpeg,jsonlite,knitr,labeling,lattice,latticeextra,lifecycle,magrittr,mass,matrix,mgcv,mime,munsell,nlme,nnet,pillar,pkgconfig,png,r6,rcolorbrewer,rcpp,rlang,rmarkdown,rpart,rstudioapi,sass,scales,stringi,stringr,survival,tibble,tinytex,utf8,vctrs,viridislite,withr,xfun,yaml} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(Hmisc))
stopifnot(packageVersion("Hmisc") == "4.8.0", startsWith(find.package("Hmisc"), getwd()))
options(warn = 2) # a warning would be an error
cat(sprintf("%-11s   %9s   %21s   %8s   %16s   %8s\n", "correlation", "deviation", "t.test.cluster: error", "p < 0.05", "  by hand: error", "p < 0.05"))
cluster <- rep(1:40, each = 10)
arm <- rep(0:1, each = 200)
for (correlation in c(0.05, 0.5, 0.8)) {
  set.seed(1)
  trials <- replicate(1000, {
    score <- rnorm(40, sd = sqrt(correlation))[cluster] + rnorm(400, sd = sqrt(1 - correlation))
    told <- t.test.cluster(score, cluster, arm)
    means <- tapply(score, cluster, mean)
    hand <- t.test(means[1:20], means[21:40], var.equal = TRUE)
    c(as.numeric(told[c("Effect (Difference in Means)", "S.E. of Effect", "2-sided P Value"), 1]), hand$stderr, hand$p.value)
  })
  cat(sprintf("%11.2f   %9.3f   %21.3f   %8.3f   %16.3f   %8.3f\n", correlation, sd(trials[1, ]), mean(trials[2, ]), mean(trials[3, ] < 0.05),
    mean(trials[4, ]), mean(trials[5, ] < 0.05)))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
