#!/usr/bin/env bash
# clubSandwich 0.5.8 (Debian 12: r-cran-clubsandwich 0.5.8-1; the code of 0.6.0 does the same): of a fit of
# nlme's gls its cluster-robust errors are made with a data set that it looks for by name, through all calls
# under way, the outermost first. Within sapply, replicate or any other function of R the outermost call sees
# the global data, so that a data set there of the name that a function uses for its own is taken for
# it, without a word where the rows are as many. A simulation of trials that was tried on one trial first has
# then everybody in the arms of that one, and finds an effect where there is none three times as often; the
# same function called alone gives the right error. Of fits of lme and lmer, which keep their data, and of lm
# it does not happen. The manual tells nothing of it.
#
# Seen with R 4.2.2, trials without an effect, two arms of 30 and 10 people who differ more, CR2; by hand the
# error of a difference of means:
#                                                        estimate, error, by hand
#   no other trial, called alone                         -0.727  0.908  0.908
#   no other trial, within sapply                        -0.727  0.908  0.908
#   another one of that name at hand, called alone       -0.727  0.908  0.908
#   another one of that name at hand, within sapply      -0.727  0.606  0.908
#   200 trials within sapply                             p < .05, mean error, spread of estimates
#   another one of that name at hand                     0.230  0.786  1.335
#   no other trial                                       0.075  1.256  1.335
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-clubsandwich | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-clubsandwich/r-cran-clubsandwich=0.5.8-1} r-cran-nlme=3.1.162-1 r-cran-lattice=0.20-45-3 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages({library(nlme); library(clubSandwich)})
stopifnot(packageVersion("clubSandwich") == "0.5.8", startsWith(find.package("clubSandwich"), getwd()))
options(warn = 2) # a warning would be an error
# one draws a trial without an effect, 30 people in arm 0 and 10 in arm 1, who differ more, three months each.
draw <- function(seed) {
  set.seed(seed)
  arm <- sample(rep(0:1, c(30, 10)))
  person <- rnorm(40, sd = 1 + 3 * arm)
  data.frame(person = rep(1:40, each = 3), month = 1:3, arm = rep(arm, each = 3), score = rnorm(120) + rep(person, each = 3))
}
one <- function(seed) {
  trial <- draw(seed)
  fit <- gls(score ~ arm + month, trial, correlation = corCompSymm(form = ~ 1 | person))
  told <- coef_test(fit, "CR2")["arm", ]
  c(estimate = told$beta, error = told$SE, p = told$p_Satt)
}
# by_hand is the error of the difference of the means of two independent arms, each from its people.
by_hand <- function(seed) {
  means <- aggregate(score ~ person + arm, draw(seed), mean)
  sqrt(sum(tapply(means$score, means$arm, var) / table(means$arm)))
}
say <- function(what, told) cat(sprintf("%-52s %s\n", what, paste(sprintf("%.3f", told), collapse = "  ")))
simulate <- function(what) {
  many <- sapply(1:200, one)
  say(what, c(mean(many["p", ] < 0.05), mean(many["error", ]), sd(many["estimate", ])))
}
cat(sprintf("%-52s %s\n", "", "estimate, error, by hand"))
alone <- one(1)
within <- sapply(1, one)[, 1]
say("no other trial, called alone", c(alone[1:2], by_hand(1)))
say("no other trial, within sapply", c(within[1:2], by_hand(1)))
trial <- draw(1000)
alone <- one(1)
within <- sapply(1, one)[, 1]
say("another one of that name at hand, called alone", c(alone[1:2], by_hand(1)))
say("another one of that name at hand, within sapply", c(within[1:2], by_hand(1)))
cat(sprintf("%-52s %s\n", "200 trials within sapply", "p < .05, mean error, spread of estimates"))
simulate("another one of that name at hand")
rm(trial)
simulate("no other trial")
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
