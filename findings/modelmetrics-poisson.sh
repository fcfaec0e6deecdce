#!/usr/bin/env bash
# ModelMetrics 1.2.2.2 (Debian 12: r-cran-modelmetrics 1.2.2.2-1+b1), which caret needs: logLoss of counts, with
# distribution = "poisson" or of a Poisson regression, takes every prediction above 1 for 1, as it does with the
# probabilities of yes and no. A model that predicts months of work as well as can be scores the same as one that predicts
# a hundred times as many, and as one that says 1 of everybody.
#
# Seen with R 4.2.2; months of work of 200 people in two towns, in truth 3 and 9; by hand: the mean of minus the logarithm
# of the Poisson probability:
#   predicted                    logLoss   by hand
#   by a Poisson regression        8.844     2.129
#   3 and 9                        8.844     2.133
#   9 and 3                        8.844     5.352
#   300 and 900                    8.844   567.903
#   1 of all                       8.844     8.844
#   0.5 of all                    12.593    12.593
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-modelmetrics=1.2.2.2-1+b1 r-cran-rcpp r-cran-data.table 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(ModelMetrics))
stopifnot(packageVersion("ModelMetrics") == "1.2.2.2", startsWith(find.package("ModelMetrics"), getwd()))
options(warn = 2) # a warning would be an error
set.seed(1)
town <- rep(c(0, 1), 100)
months <- rpois(200, ifelse(town == 1, 9, 3))
fit <- glm(months ~ town, family = poisson)
say <- function(what, predicted, told = logLoss(months, predicted, distribution = "poisson")) {
  cat(sprintf("%-27s %8.3f  %8.3f\n", what, told, -mean(dpois(months, predicted, log = TRUE))))
}
cat(sprintf("%-27s %8s  %8s\n", "predicted", "logLoss", "by hand"))
say("by a Poisson regression", fitted(fit), logLoss(fit))
say("3 and 9", ifelse(town == 1, 9, 3))
say("9 and 3", ifelse(town == 1, 3, 9))
say("300 and 900", ifelse(town == 1, 900, 300))
say("1 of all", rep(1, 200))
say("0.5 of all", rep(0.5, 200))
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
