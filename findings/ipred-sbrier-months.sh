#!/usr/bin/env bash
# ipred 0.9-13 (Debian 12: r-cran-ipred 0.9-13-1; not seen to be known): sbrier, Brier's score of predicted survival
# where follow-up ends early, weighs an event by the share who are still followed after its time, and not until it. In
# exact times that is the same. In months or quarters, in which others leave, events weigh too much, without a word,
# and the score is too large: in quarters by 3% of a good prediction and 7% of a bad one, in half years by 9% and 16%.
#
# Seen with R 4.2.2; 5000 people, half of whom leave within two years; predictions of having no event within a year;
# all: before anyone leaves; by hand: weighted by the share who are followed until the event:
#   times       prediction        all  sbrier  by hand
#   exact       model           0.177   0.174    0.174
#               0.6 for all     0.249   0.248    0.248
#               0.8 for all     0.307   0.303    0.303
#   months      model           0.177   0.177    0.174
#               0.6 for all     0.249   0.252    0.248
#               0.8 for all     0.307   0.311    0.303
#   quarters    model           0.177   0.183    0.174
#               0.6 for all     0.249   0.262    0.248
#               0.8 for all     0.307   0.329    0.304
#   halves      model           0.177   0.193    0.175
#               0.6 for all     0.249   0.277    0.249
#               0.8 for all     0.307   0.357    0.306
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-ipred=0.9-13-1 r-cran-{class,codetools,digest,future,future.apply,globals,kernsmooth,lattice,lava,listenv,mass,matrix,nnet,numderiv,parallelly,prodlim,progressr,rcpp,rpart,squarem,survival} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages({
  library(survival)
  library(ipred)
})
stopifnot(packageVersion("ipred") == "0.9.13", startsWith(find.package("ipred"), getwd()))
options(warn = 2) # a warning would be an error
set.seed(1)
people <- 5000
score <- rnorm(people)
event <- rexp(people, exp(score) / 2) # in years
leaves <- rexp(people, log(2) / 2)
predictions <- list("model" = exp(-exp(score) / 2), "0.6 for all" = rep(0.6, people), "0.8 for all" = rep(0.8, people))
cat(sprintf("%-10s  %-14s %6s  %6s  %7s\n", "times", "prediction", "all", "sbrier", "by hand"))
for (unit in c("exact", "months", "quarters", "halves")) {
  parts <- c(exact = NA, months = 12, quarters = 4, halves = 2)[[unit]]
  count <- function(time) if (is.na(parts)) time else ceiling(parts * time)
  year <- if (is.na(parts)) 1 else parts
  seen <- event <= leaves | count(event) == count(leaves) & !is.na(parts) # who leaves in a month leaves at its end
  time <- ifelse(seen, count(event), count(leaves))
  later <- if (is.na(parts)) 0 else 1 # leaving comes after the events of the same month
  followed <- survfit(Surv(2 * time + later * !seen, !seen) ~ 1)
  until <- function(at) c(1, followed$surv)[findInterval(2 * at, followed$time) + 1]
  after <- function(at) c(1, followed$surv)[findInterval(2 * at + later, followed$time) + 1]
  for (name in names(predictions)) {
    stays <- predictions[[name]]
    hand <- mean(ifelse(time <= year, ifelse(seen, stays^2 / until(time), 0), (1 - stays)^2 / after(year)))
    cat(sprintf("%-10s  %-14s %6.3f  %6.3f  %7.3f\n", if (name == "model") unit else "", name,
      mean(((count(event) > year) - stays)^2), sbrier(Surv(time, seen), stays, year), hand))
  }
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
