#!/usr/bin/env bash
# Epi 2.47 (Debian 12: r-cran-epi 2.47-1): of failures in strata effx ends with a "test for effect modification", of
# whether the exposure does the same in each stratum. For it the model without modification is fitted to the events and
# not to their rate; R's anova leaves the other model out for that, and what is printed as p is of whether the strata
# themselves differ. R tells of it in a warning, after one for every event that its rates are no whole numbers. With a
# control variable the test is right. The effects in each stratum are right.
#
# Seen with R 4.2.2; times until work of two arms of people from two towns, an effect that is the same in both, or twice
# as large in one; by hand: Poisson regression with and without the interaction:
#   p < 0.05 in 100 trials                                        effx  with control   by hand
#   second town 1.0 times the rate, arm 1.5, and 1.5 there             54%            3%        1%
#   second town 1.5 times the rate, arm 1.5, and 1.5 there             95%            1%        1%
#   second town 1.0 times the rate, arm 1.5, and 3.0 there             66%           74%       74%
#   second town 0.6 times the rate, arm 1.5, and 3.0 there             73%           73%       71%
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-epi=2.47-1 r-cran-{cli,cmprsk,data.table,dplyr,etm,fansi,generics,glue,lattice,lifecycle,magrittr,mass,matrix,mgcv,nlme,numderiv,pillar,pkgconfig,plyr,r6,rcpp,rlang,survival,tibble,tidyselect,utf8,vctrs,withr,zoo} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(Epi))
stopifnot(packageVersion("Epi") == "2.47", startsWith(find.package("Epi"), getwd()))
options(warn = -1) # of each event
look <- function(town, both, second) {
  n <- 400
  people <- data.frame(arm = factor(rep(0:1, n / 2)), town = factor(rep(1:2, each = n / 2)), age = rnorm(n))
  in_second <- people$arm == 1 & people$town == 2
  until <- rexp(n, 0.05 * town^(people$town == 2) * both^(people$arm == 1) * second^in_second)
  end <- runif(n, 5, 30)
  people$months <- pmin(until, end)
  people$work <- as.numeric(until < end)
  read <- function(told) as.numeric(sub("^<", "", sub(".*p-value= ", "", told[[2]]))) # of the line that it prints
  invisible(capture.output({
    plain <- effx(work, type = "failure", fup = months, exposure = arm, strata = town, data = people)
    control <- effx(work, type = "failure", fup = months, exposure = arm, strata = town, control = age, data = people)
  }))
  without <- glm(work ~ town + arm + offset(log(months)), poisson, people)
  c(read(plain), read(control), anova(without, update(without, . ~ . + town:arm), test = "Chisq")[2, 5])
}
cat(sprintf("%-58s %7s  %12s  %8s\n", "p < 0.05 in 100 trials", "effx", "with control", "by hand"))
for (case in list(c(1, 1.5, 1), c(1.5, 1.5, 1), c(1, 1.5, 2), c(0.6, 1.5, 2))) {
  set.seed(1)
  held <- 100 * rowMeans(replicate(100, look(case[1], case[2], case[3])) < 0.05)
  cat(sprintf("second town %.1f times the rate, arm %.1f, and %.1f there %6s %7.0f%%  %11.0f%%  %7.0f%%\n", case[1], case[2], case[2] * case[3], "", held[1], held[2], held[3]))
}
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
