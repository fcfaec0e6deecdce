#!/usr/bin/env bash
# AER 1.2-10 (Debian 12: r-cran-aer 1.2-10-1), instrumental variables: of an ivreg with an offset, a known part of the outcome as
# the benefit that all get, the coefficients are right, but fitted values, predictions and residuals leave the offset out,
# and with them the variance: standard errors and p values are of a regression in which the offset is noise. An ivreg whose
# instruments are its regressors is a linear regression; so is it here but for the offset.
#
# Seen with R 4.2.2; 200 people, an outcome of 1 + 0.3 x + a known part + noise with a deviation of 1; the effect of x:
#                                    effect    error        p  deviation  person 2 fitted
#   ivreg, offset in the formula      0.379    0.244   0.1226      3.200            1.025
#   ivreg, offset as an argument      0.379    0.244   0.1226      3.200            1.025
#   ivreg of y less the offset        0.379    0.082   0.0000      1.070            6.092
#   lm, offset in the formula         0.379    0.082   0.0000      1.070            6.092
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-aer | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-aer/r-cran-aer=1.2-10-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(AER))
stopifnot(packageVersion("AER") == "1.2-10", startsWith(find.package("AER"), getwd()))
options(warn = 2) # a warning would be an error
set.seed(1)
people <- data.frame(x = rnorm(200), known = rnorm(200, 0, 3))
people$y <- 1 + 0.3 * people$x + people$known + rnorm(200)
people$rest <- people$y - people$known
fits <- list("ivreg, offset in the formula" = ivreg(y ~ x + offset(known) | x, data = people),
             "ivreg, offset as an argument" = ivreg(y ~ x | x, data = people, offset = known),
             "ivreg of y less the offset" = ivreg(rest ~ x | x, data = people),
             "lm, offset in the formula" = lm(y ~ x + offset(known), people))
cat(sprintf("%-30s %8s %8s %8s %10s %16s\n", "", "effect", "error", "p", "deviation", "person 2 fitted"))
for (name in names(fits)) {
  fit <- fits[[name]]
  told <- summary(fit)$coefficients["x", ]
  cat(sprintf("%-30s %8.3f %8.3f %8.4f %10.3f %16.3f\n", name, told[1], told[2], told[4], summary(fit)$sigma, (fitted(fit) + grepl("less", name) * people$known)[2]))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
