#!/usr/bin/env bash
# PSPP 1.6.2 (Debian 12: pspp 1.6.2-2; the code of 2.1.1 is the same here): REGRESSION /STATISTICS=BCOV, "the
# covariance matrix for the estimated model coefficients", names its rows and columns one place off: the first
# variable's are the constant's, the second's the first's, and of the last variable there is nothing. Beside it
# the errors of the coefficients themselves are right. What is made of the matrix, as the error of a difference
# of two arms, is wrong.
#
# Seen with R 4.2.2; R's own PlantGrowth, dry weights of 30 plants in three arms, the control left out:
#   PSPP
#     estimates -0.371 and 0.494, errors 0.279 and 0.279
#     variances 0.0389 and 0.0777, covariance -0.0389
#     trt2 less trt1 0.865, error 0.441, p 0.060
#   R
#     estimates -0.371 and 0.494, errors 0.279 and 0.279
#     variances 0.0777 and 0.0777, covariance 0.0389
#     trt2 less trt1 0.865, error 0.279, p 0.004
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} libgsl27 libpangocairo-1.0-0 libreadline8 libxml2 |
  grep '^lib' | grep -vE '^lib(c6|gcc-s1|crypt1)$' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq pspp=1.6.2-2 $needs 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
libraries=$work/usr/lib/$(uname -m)-linux-gnu
cat >pspp <<EOF
LD_LIBRARY_PATH=$libraries:$libraries/pspp:$work/lib/$(uname -m)-linux-gnu exec $work/usr/bin/pspp "\$@"
EOF
cat >finding.R <<'R'
stopifnot("pspp (GNU PSPP) 1.6.2" %in% system2("bash", c("pspp", "--version"), stdout = TRUE))
plants <- data.frame(weight = PlantGrowth$weight, trt1 = +(PlantGrowth$group == "trt1"), trt2 = +(PlantGrowth$group == "trt2"))
writeLines(c("DATA LIST LIST / weight trt1 trt2.", "BEGIN DATA", do.call(paste, plants), "END DATA.", "SET FORMAT = F12.8.",
             "REGRESSION /VARIABLES = trt1 trt2 /DEPENDENT = weight /STATISTICS = COEFF BCOV."), "ask.sps")
told <- strsplit(system2("bash", c("pspp", "-O", "format=csv", "ask.sps"), stdout = TRUE), ",")
named <- function(name, column) Filter(function(row) identical(row[column], name), told)
fit <- lm(weight ~ trt1 + trt2, plants)
say <- function(who, estimates, errors, covariances) {
  apart <- diff(estimates)
  error <- sqrt(sum(diag(covariances)) - 2 * covariances[1, 2])
  cat(sprintf("%s\n  estimates %.3f and %.3f, errors %.3f and %.3f\n  variances %.4f and %.4f, covariance %.4f\n", who, estimates[1], estimates[2],
              errors[1], errors[2], covariances[1, 1], covariances[2, 2], covariances[1, 2]))
  cat(sprintf("  trt2 less trt1 %.3f, error %.3f, p %.3f\n", apart, error, 2 * pt(-abs(apart / error), fit$df.residual)))
}
both <- function(column) as.numeric(c(named("trt1", 1)[[2]][column], named("trt2", 1)[[2]][column]))
covariances <- sapply(c("trt1", "trt2"), function(name) as.numeric(named(name, 2)[[1]][3:4]))
say("PSPP", both(2), both(3), covariances)
arms <- c("trt1", "trt2")
say("R", coef(fit)[arms], coef(summary(fit))[arms, 2], vcov(fit)[arms, arms])
stopifnot(all.equal(covariances, vcov(fit)[1:2, 1:2], check.attributes = FALSE, tolerance = 1e-6)) # the rows before
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
