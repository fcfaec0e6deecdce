#!/usr/bin/env bash
# epitools 0.5-10.1 (Debian 12: r-cran-epitools 1:0.5-10.1-2): epitab takes a confidence level, and of a risk ratio
# and of a rate ratio gives the interval of 95% whatever it is told, beside the level that was asked for, which it
# returns with the table. Of an odds ratio, its default, it does as it is told, and so do riskratio and rateratio by
# themselves. The manual has one confidence level for all three.
#
# Seen with R 4.2.2; 70 of 100 in one arm and 80 of 100 in the other found work, in 900 and 800 months:
#               asked    told  epitab            the measure       by hand
#   oddsratio    0.80    0.80  1.1204 to 2.6229  1.1204 to 2.6229  1.1204 to 2.6229
#   riskratio    0.80    0.80  0.9725 to 1.3431  1.0284 to 1.2701  1.0284 to 1.2701
#   rateratio    0.80    0.80  0.9329 to 1.7720  1.0424 to 1.5858  1.0424 to 1.5858
#   oddsratio    0.95    0.95  0.8946 to 3.2851  0.8946 to 3.2851  0.8946 to 3.2851
#   riskratio    0.95    0.95  0.9725 to 1.3431  0.9725 to 1.3431  0.9725 to 1.3431
#   rateratio    0.95    0.95  0.9329 to 1.7720  0.9329 to 1.7720  0.9329 to 1.7720
#   oddsratio    0.99    0.99  0.7292 to 4.0300  0.7292 to 4.0300  0.7292 to 4.0300
#   riskratio    0.99    0.99  0.9725 to 1.3431  0.9244 to 1.4130  0.9244 to 1.4130
#   rateratio    0.99    0.99  0.9329 to 1.7720  0.8435 to 1.9599  0.8435 to 1.9599
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-epitools=1:0.5-10.1-2 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
library(epitools)
stopifnot(packageVersion("epitools") == "0.5.10.1", startsWith(find.package("epitools"), getwd()))
options(warn = 2) # a warning would be an error
people <- matrix(c(30, 20, 70, 80), 2, dimnames = list(arm = c("waits", "job"), work = c("no", "yes")))
rates <- matrix(c(70, 80, 900, 800), 2, dimnames = list(arm = c("waits", "job"), c("found", "months")))
between <- function(ends) sprintf("%.4f to %.4f", ends[["lower"]], ends[["upper"]])
# by hand: the interval is that of the ratio's logarithm, with its error
hand <- function(ratio, error, level) sprintf("%.4f to %.4f", exp(log(ratio) - qnorm((1 + level) / 2) * error), exp(log(ratio) + qnorm((1 + level) / 2) * error))
cat(sprintf("%-11s %5s  %6s  %-16s  %-16s  %s\n", "", "asked", "told", "epitab", "the measure", "by hand"))
for (level in c(0.80, 0.95, 0.99)) {
  say <- function(what, table, alone, ratio, error) {
    tab <- epitab(table, method = what, conf.level = level)
    cat(sprintf("%-11s  %.2f    %.2f  %s  %s  %s\n", what, level, tab$conf.level, between(tab$tab["job", ]), between(alone(table, conf.level = level)$measure["job", ]), hand(ratio, error, level)))
  }
  say("oddsratio", people, oddsratio.wald, (80 / 20) / (70 / 30), sqrt(1 / 30 + 1 / 20 + 1 / 70 + 1 / 80))
  say("riskratio", people, riskratio.wald, 80 / 70, sqrt(1 / 80 - 1 / 100 + 1 / 70 - 1 / 100))
  say("rateratio", rates, rateratio.wald, (80 / 800) / (70 / 900), sqrt(1 / 80 + 1 / 70))
}
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
