#!/usr/bin/env bash
# performance 0.10.2 (Debian 12: r-cran-performance 0.10.2-1), how well models of R fit: performance_score takes, of a
# logistic regression, each person for as many as there are events in all the data: the logarithmic score, nearer to 0
# for the better model, is -38 for -0.57, a model without any variable scores better than the one that the data were
# made of, and with a quarter of the events it is -1. The quadratic and the spherical score come of the same probabilities.
# performance_logloss of the same model is right, and so is the score of a Poisson regression.
#
# Seen with R 4.2.2; 200 made-up people; by hand: the mean logarithm of the probability of what happened:
#   works ~ 1, logistic              score  -32.80, by hand -0.66, logloss  0.66
#   works ~ x, logistic              score  -37.99, by hand -0.57, logloss  0.57
#   a quarter of the events          score   -1.09, by hand -0.27, logloss  0.27
#   months ~ 1, Poisson              score   -1.67, by hand -1.67, logloss    NA
#   months ~ x, Poisson              score   -1.57, by hand -1.57, logloss    NA
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-performance | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-performance/r-cran-performance=0.10.2-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(performance))
stopifnot(packageVersion("performance") == "0.10.2", startsWith(find.package("performance"), getwd()))
options(warn = 2) # a warning would be an error
set.seed(1)
x <- rnorm(200)
works <- rbinom(200, 1, plogis(1.5 * x - 0.5))
say <- function(what, fit, by_hand, loss = NA) cat(sprintf("%-32s score %7.2f, by hand %5.2f, logloss %5.2f\n", what, performance_score(fit)$logarithmic, by_hand, loss))
for (model in c("works ~ 1", "works ~ x")) {
  fit <- glm(as.formula(model), family = binomial)
  say(paste0(model, ", logistic"), fit, mean(dbinom(works, 1, fitted(fit), log = TRUE)), performance_logloss(fit))
}
fewer <- which(works == 0 | seq_along(works) %% 4 == 0)
fit <- glm(works ~ x, family = binomial, data = data.frame(works, x)[fewer, ])
say("a quarter of the events", fit, mean(dbinom(works[fewer], 1, fitted(fit), log = TRUE)), performance_logloss(fit))
months <- rpois(200, exp(0.5 + 0.3 * x))
for (model in c("months ~ 1", "months ~ x")) {
  fit <- glm(as.formula(model), family = poisson)
  say(paste0(model, ", Poisson"), fit, mean(dpois(months, fitted(fit), log = TRUE)))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | sed 's/ *$//' | tee now
diff seen now && echo 'As seen.'
