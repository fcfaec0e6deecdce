#!/usr/bin/env bash
# survMisc 0.5.6 (Debian 12: r-cran-survmisc 0.5.6-1; CRAN's last version): comp, its log-rank and weighted
# tests of two groups, takes for the variance at a time the events of each group by itself and adds the two up,
# where the hypergeometric variance, as survival's survdiff has it, is of all events at that time. The two are
# the same where only one group has events: with times in days hardly anything is seen, with months, where both
# groups have events at every time, the variance is too large, the test finds too little, and all the more the
# more of those at risk have the event. Of three groups, by another part of the package, the variance is right.
#
# Seen with R 4.2.2; 400 people who find work within half a year or not, in two arms; chi-square of log-rank:
#                                           survMisc  survival   by hand
#   in days                                    2.917     2.929     2.929
#   in weeks                                   2.856     2.935     2.935
#   in months                                  2.581     2.916     2.916
#   in steps of two months                     2.203     2.851     2.851
#   in months, in three groups                 1.792     1.792
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-survmisc | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-survmisc/r-cran-survmisc=0.5.6-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages({
  library(survival)
  library(survMisc)
})
stopifnot(packageVersion("survMisc") == "0.5.6", startsWith(find.package("survMisc"), getwd()))
options(warn = 2) # a warning would be an error
# The same moments in days, in weeks of 7 and in months of 30: 200 of each arm, as in exponential distributions.
u <- (1:200 - 0.5) / 200
day <- c(-log(u) / 0.0085, -log(rev(u)[c(seq(1, 199, 2), seq(2, 200, 2))]) / 0.0070)
arm <- rep(1:2, each = 200)
chisq <- function(told) {
  found <- attr(told, "lrt")
  found$chiSq[found$W == "1"] # the weight 1 is the log-rank test
}
test <- function(people) {
  told <- ten(Surv(time, event) ~ arm, data = people)
  invisible(capture.output(comp(told)))
  told
}
hand <- function(people) {
  parts <- sapply(unique(people$time[people$event == 1]), function(t) {
    n <- sum(people$time >= t)
    first <- sum(people$time >= t & people$arm == 1)
    d <- sum(people$time == t & people$event == 1)
    c(sum(people$time == t & people$event == 1 & people$arm == 1) - d * first / n,
      if (n > 1) d * first / n * (1 - first / n) * (n - d) / (n - 1) else 0)
  })
  sum(parts[1, ])^2 / sum(parts[2, ])
}
cat(sprintf("%-39s %8s  %8s  %8s\n", "", "survMisc", "survival", "by hand"))
for (unit in c(1, 7, 30, 60)) {
  people <- data.frame(time = pmin(ceiling(day / unit), 180 / unit), event = as.integer(day <= 180), arm)
  what <- c("1" = "in days", "7" = "in weeks", "30" = "in months", "60" = "in steps of two months")[[as.character(unit)]]
  cat(sprintf("%-39s %8.3f  %8.3f  %8.3f\n", what, chisq(test(people)), survdiff(Surv(time, event) ~ arm, people)$chisq, hand(people)))
}
people <- data.frame(time = pmin(ceiling(day / 30), 6), event = as.integer(day <= 180), arm = arm + (seq_along(arm) %% 3 == 0))
cat(sprintf("%-39s %8.3f  %8.3f\n", "in months, in three groups", chisq(test(people)), survdiff(Surv(time, event) ~ arm, people)$chisq))
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
