#!/usr/bin/env bash
# survival 3.5-3 (Debian 12: r-cran-survival): of a survfit with clusters, or with weights, the error of
# the survival and the interval of its median are robust, as its manual says; the error of the restricted
# mean in the same table is not, without a word: it is that of as many people, none of a cluster, as
# the weights add up to. Who counts all people twice and clusters by person gets every other figure
# back, and a restricted mean that looks 1.4 times as sure; who writes the same weights ten times as
# large, one that looks 3.2 times as sure. The manuals of survfit, print and summary do not tell it. The
# error is what it should be when it is made of residuals(type = "RMST").
#
# Seen with R 4.2.2, survival's own lung (227 people of 18 institutions), up to day 700:
#                             day 365   error  low of median  restricted mean  error  of residuals
#   people                     0.4122  0.0359            284            353.6  15.79         15.79
#   twice, by person           0.4122  0.0359            284            353.6  11.17         15.79
#   by institution             0.4122  0.0300            285            353.6  15.79         14.01
#   weights 0.5 to 1.5         0.4011  0.0374            285            353.1  16.03         15.70
#   weights ten times that     0.4011  0.0374            285            353.1   5.07         15.70
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-survival=3.5-3-1 r-cran-matrix=1.5-3-1 r-cran-lattice=0.20-45-3 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
library(survival)
stopifnot(packageVersion("survival") == "3.5.3", startsWith(find.package("survival"), getwd()))
people <- subset(lung, !is.na(inst))
people$id <- seq_len(nrow(people))
people$weight <- seq(0.5, 1.5, length.out = nrow(people))
people$ten <- 10 * people$weight
twice <- rbind(people, people)
say <- function(what, fit, weights, cluster) {
  table <- summary(fit, rmean = 700)$table
  year <- summary(fit, times = 365)
  each <- residuals(fit, times = 700, type = "RMST") * weights
  cat(sprintf("%-25s %7.4f  %6.4f  %13.0f  %15.1f  %5.2f  %12.2f\n", what, year$surv, year$std.err, table["0.95LCL"],
              table["rmean"], table["se(rmean)"], sqrt(sum(rowsum(each, cluster)^2))))
}
cat(sprintf("%-25s day 365   error  low of median  restricted mean  error  of residuals\n", ""))
say("people", survfit(Surv(time, status) ~ 1, people), 1, people$id)
say("twice, by person", survfit(Surv(time, status) ~ 1, twice, cluster = id), 1, twice$id)
say("by institution", survfit(Surv(time, status) ~ 1, people, cluster = inst), 1, people$inst)
say("weights 0.5 to 1.5", survfit(Surv(time, status) ~ 1, people, weights = weight), people$weight, people$id)
say("weights ten times that", survfit(Surv(time, status) ~ 1, people, weights = ten), people$ten, people$id)
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
