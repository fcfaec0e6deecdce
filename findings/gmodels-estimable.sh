#!/usr/bin/env bash
# gmodels 2.18.1.1 (Debian 12: r-cran-gmodels 2.18.1.1-1; the code of 2.19.1 is the same here): estimable, asked for a
# test against a value other than 0 and for a confidence interval, prints an interval that does not hold the estimate
# beside it. Its ends are those of the estimate less the value, and no column of the table is that. The manual says:
# estimated coefficients, and the endpoints of their confidence intervals. Who tests a contrast against a margin, as
# for equivalence, and looks whether the margin is within, is misled. And where the test is by chi-square, as of a
# logistic regression, the interval is one of Student's t with 100 degrees of freedom, however many people there are:
# p can be below 0.05 with 0 within the interval.
#
# Seen with R 4.2.2; the constant of a regression of 30 scores, and the log odds of 2000 people in two arms:
#                                                   gmodels' interval          R's confint
#   constant of the scores               51.2435   48.7984 to 53.6886   48.7984 to 53.6886
#   the same, tested against 40          51.2435    8.7984 to 13.6886   48.7984 to 53.6886
#   the same, tested against 52          51.2435   -3.2016 to  1.6886   48.7984 to 53.6886
#   log odds ratio, p 0.0485              0.1771   -0.0010 to  0.3553    0.0012 to  0.3531
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-gmodels=2.18.1.1-1 r-cran-gdata r-cran-gtools 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(gmodels))
stopifnot(packageVersion("gmodels") == "2.18.1.1", startsWith(find.package("gmodels"), getwd()))
options(warn = 2) # a warning would be an error
set.seed(1)
scores <- lm(score ~ arm, data.frame(score = rnorm(30, 50, 5), arm = rep(0:1, 15)))
work <- glm(found ~ arm, binomial, data.frame(arm = rep(0:1, each = 1000), found = c(rep(1:0, c(440, 560)), rep(1:0, c(484, 516)))))
say <- function(what, told, right) cat(sprintf("%-36s %7.4f  %8.4f to %7.4f  %8.4f to %7.4f\n", what, told[["Estimate"]], told[["Lower.CI"]], told[["Upper.CI"]], right[1], right[2]))
cat(sprintf("%-36s %7s  %19s  %19s\n", "", "", "gmodels' interval", "R's confint"))
constant <- c(1, 0)
say("constant of the scores", estimable(scores, constant, conf.int = 0.95), confint(scores)[1, ])
say("the same, tested against 40", estimable(scores, constant, beta0 = 40, conf.int = 0.95), confint(scores)[1, ])
say("the same, tested against 52", estimable(scores, constant, beta0 = 52, conf.int = 0.95), confint(scores)[1, ])
odds <- estimable(work, c(0, 1), conf.int = 0.95)
say(sprintf("log odds ratio, p %.4f", odds[["Pr(>|X^2|)"]]), odds, confint.default(work)[2, ])
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
