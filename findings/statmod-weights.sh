#!/usr/bin/env bash
# statmod 1.5.0 (Debian 12: r-cran-statmod 1.5.0-1): mixedModel2, a mixed model with one random effect, multiplies outcome and
# fixed effects by the roots of the weights, and the random effect not. So the variance between clusters grows with the
# scale of the weights, which says nothing of it, and where weights differ the mean and its error are others. Its manual
# has optional weights and no more of them.
#
# Seen with R 4.2.2; scores of 24 people in 8 clusters, variances; by hand: from the means of squares of an analysis of
# variance; lme: nlme 3.1-162 with errors whose variance is one over the weight:
#   weights                               between  residual    mean   error
#   1                       mixedModel2     1.187     0.761   0.243   0.424
#                           by hand         1.187     0.761   0.243   0.424
#                           lme             1.187     0.761   0.243   0.424
#   4                       mixedModel2     4.749     3.042   0.243   0.424
#                           by hand         1.187     3.042   0.243   0.424
#                           lme             1.187     3.042   0.243   0.424
#   100                     mixedModel2   118.720    76.053   0.243   0.424
#                           by hand         1.187    76.053   0.243   0.424
#                           lme             1.187    76.053   0.243   0.424
#   1, 2 and 9              mixedModel2     3.202     3.481   0.027   0.300
#                           lme             1.327     1.718   0.114   0.429
#   100, 200 and 900        mixedModel2   320.175   348.119   0.027   0.300
#                           lme             1.327   171.843   0.114   0.429
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-statmod=1.5.0-1 r-cran-nlme=3.1.162-1 r-cran-lattice 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
library(statmod)
library(nlme)
stopifnot(packageVersion("statmod") == "1.5.0", startsWith(find.package("statmod"), getwd()), startsWith(find.package("nlme"), getwd()))
options(warn = 2) # a warning would be an error
set.seed(1)
people <- data.frame(cluster = gl(8, 3), score = rnorm(8, 0, 1)[gl(8, 3)] + rnorm(24))
fit <- function(weights) {
  people$weights <- weights
  own <- mixedModel2(score ~ 1, random = people$cluster, weights = weights, data = people)
  other <- lme(score ~ 1, people, ~ 1 | cluster, weights = varFixed(~ 1 / weights))
  list(own = c(own$varcomp[["Block"]], own$varcomp[["Residual"]], own$coefficients[[1]], own$se.coefficients[[1]]), other = c(as.numeric(VarCorr(other)[, "Variance"]), fixef(other)[[1]], sqrt(vcov(other)[1, 1])))
}
squares <- anova(lm(score ~ cluster, people))[["Mean Sq"]]
R
cat >>finding.R <<'R'
cat(sprintf("%-23s %-12s %8s %9s %7s %7s\n", "weights", "", "between", "residual", "mean", "error"))
say <- function(what, who, numbers) cat(sprintf("%-23s %-12s %8.3f %9.3f %7.3f %7.3f\n", what, who, numbers[1], numbers[2], numbers[3], numbers[4]))
each <- rep(c(1, 2, 9), 8)
for (of in list(list("1", rep(1, 24)), list("4", rep(4, 24)), list("100", rep(100, 24)), list("1, 2 and 9", each), list("100, 200 and 900", 100 * each))) {
  both <- fit(of[[2]])
  say(of[[1]], "mixedModel2", both$own)
  if (of[[1]] %in% c("1", "4", "100")) say("", "by hand", c((squares[1] - squares[2]) / 3, squares[2] * of[[2]][1], mean(people$score), sqrt(squares[1] / 24)))
  say("", "lme", both$other)
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
