#!/usr/bin/env bash
# lme4 1.1-31 (Debian 12: r-cran-lme4 1.1-31-1; the code of 2.1-0 is the same here): simulate of a
# fit of lmer with weights draws every row's error as if its weight were 1, without a word. A row
# of weight w has the residual variance sigma^2 / w, and R's own simulate of lm draws it so. What
# is built on it is wrong with it: the parametric bootstrap (bootMer, confint's "boot", pbkrtest's
# PBmodcomp) and power by simulation. A weight of 4 on every row changes nothing in the fit, and
# makes its bootstrapped interval nearly twice as wide. The manual lists weights among what is
# simulated with. (Of other families lme4 warns that it ignores them.)
#
# Seen with R 4.2.2, lme4's sleepstudy (180 rows of 18 people), Reaction on Days, a level for each
# person:
#   weight 1 on each row: error of Days 0.804, Wald 8.9 to 12.0, bootstrap 9.0 to 12.1
#   weight 4 on each row: error of Days 0.804, Wald 8.9 to 12.0, bootstrap 7.5 to 13.8
#   weights 1 and 9 in turn, standard deviation of what is simulated over the residuals' own:
#     lm:   1.00 of weight 1, 1.00 of weight 9
#     lmer: 1.00 of weight 1, 3.00 of weight 9
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-lme4 |
  grep -E '^(r-cran-|libnlopt)' | sort -u | sed 's/^r-cran-lme4$/&=1.1-31-1/')
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq $needs 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
export LD_LIBRARY_PATH=$work/usr/lib/$(uname -m)-linux-gnu
cat >finding.R <<'R'
suppressMessages(library(lme4))
stopifnot(packageVersion("lme4") == "1.1.31", startsWith(find.package("lme4"), getwd()))
fit <- function(weight) lmer(Reaction ~ Days + (1 | Subject), transform(sleepstudy, weight = weight), weights = weight)
options(warn = 2) # a warning would be an error
between <- function(ends) paste(sprintf("%.1f", ends), collapse = " to ")
for (weight in c(1, 4)) {
  one <- fit(weight)
  boot <- suppressMessages(confint(one, "Days", method = "boot", nsim = 200, seed = 1))
  cat(sprintf("weight %d on each row: error of Days %.3f, Wald %s, bootstrap %s\n", weight, sqrt(vcov(one)["Days", "Days"]), between(confint(one, "Days", method = "Wald")), between(boot)))
}
cat("weights 1 and 9 in turn, standard deviation of what is simulated over the residuals' own:\n")
weight <- rep(c(1, 9), 90)
ratio <- function(of, one, ...) {
  drawn <- as.matrix(simulate(one, 400, seed = 1, ...)) - fitted(one)
  apart <- tapply(apply(drawn, 1, sd), weight, mean) / (sigma(one) / sqrt(c(1, 9)))
  cat(sprintf("  %-5s %.2f of weight 1, %.2f of weight 9\n", of, apart[[1]], apart[[2]]))
}
ratio("lm:", lm(Reaction ~ Days, sleepstudy, weights = weight))
ratio("lmer:", fit(weight), re.form = NULL)
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
