#!/usr/bin/env bash
# rms 6.5-0 (Debian 12: r-cran-rms 6.5-0-1; the code of 8.2-0 leaves them out as well): robcov, "to correct for
# heteroscedasticity and for correlated responses from cluster samples", leaves the weights of a fit out of what
# it adds up, without a word, while it counts them in what it divides by. The robust errors of a weighted
# linear regression are wrong, those of a weighted logistic and Cox regression also inversely proportional to
# the scale of the weights. The manuals of ols, lrm and cph have weights, that of robcov says nothing of them.
#
# Seen with R 4.2.2, survival's lung (227 people), error of sex; jackknife: the spread of estimates that leave
# out one person; others: sandwich, and survival's coxph(robust = TRUE):
#                                      robcov  jackknife  others
#   ols, weights 0.2 to 3              17.2275    21.4194  21.1903
#   lrm, weights 0.2 to 3              0.1701     0.3339  0.3282
#   cph, weights 0.2 to 3              0.1269     0.1822  0.1785
#   ols, ten times these               17.2275    21.4194  21.1903
#   lrm, ten times these               0.0170     0.3339  0.3282
#   cph, ten times these               0.0127     0.1822  0.1785
#   ols, weights of 1                  28.0373    28.3066  28.0373
#   lrm, weights of 1                  0.3056     0.3100  0.3056
#   cph, weights of 1                  0.1602     0.1635  0.1602
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-rms r-cran-sandwich | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-rms/r-cran-rms=6.5-0-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(rms))
stopifnot(packageVersion("rms") == "6.5.0", startsWith(find.package("rms"), getwd()))
people <- subset(survival::lung, !is.na(inst))
people$id <- seq_len(nrow(people))
people$dead <- people$status == 2
people$weight <- seq(0.2, 3, length.out = nrow(people))
jackknife <- function(fit, people) {
  of <- function(people) rev(coef(fit(people)))[[1]]
  sqrt(sum((sapply(people$id, function(one) of(people[people$id != one, ])) - of(people))^2))
}
error <- function(covariances) sqrt(rev(diag(as.matrix(covariances)))[[1]])
say <- function(what, robust, other) cat(sprintf("%-34s %6.4f  %9.4f  %s\n", what, robust, other[1], sprintf("%6.4f", other[2])))
compare <- function(what, scale) {
  people$w <- scale * people$weight
  linear <- function(people) ols(time ~ sex, people, weights = w, x = TRUE, y = TRUE)
  logistic <- function(people) suppressWarnings(lrm(dead ~ sex, people, weights = w, x = TRUE, y = TRUE)) # it warns of weights in its indexes
  cox <- function(people) cph(Surv(time, dead) ~ sex, people, weights = w, x = TRUE, y = TRUE)
  glm <- suppressWarnings(glm(dead ~ sex, binomial, people, weights = w)) # it warns of weights that are no integers
  say(paste0("ols", what), error(vcov(robcov(linear(people)))), c(jackknife(linear, people), error(sandwich::sandwich(lm(time ~ sex, people, weights = w)))))
  say(paste0("lrm", what), error(vcov(robcov(logistic(people)))), c(jackknife(logistic, people), error(sandwich::sandwich(glm))))
  say(paste0("cph", what), error(vcov(robcov(cox(people)))), c(jackknife(cox, people), error(vcov(coxph(Surv(time, dead) ~ sex, people, weights = w, robust = TRUE)))))
}
cat(sprintf("%-34s %6s  %9s  %s\n", "", "robcov", "jackknife", "others"))
compare(", weights 0.2 to 3", 1)
compare(", ten times these", 10)
people$weight <- 1
compare(", weights of 1", 1)
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
