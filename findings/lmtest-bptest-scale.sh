#!/usr/bin/env bash
# lmtest 0.9-40 (Debian 12: r-cran-lmtest 0.9.40-1; CRAN's last version, whose news is that bptest now processes
# weighted lm objects correctly): the test of Breusch and Pagan of a weighted fit depends on the scale of the
# weights, of which the fit itself knows nothing. What is taken off the squared residuals is the sum of weighted
# squares over the number of rows, and the explained sum of squares is weighted while the total is not. Of people
# whose spread has nothing to do with x, p is 0.95, 0.01 or 0 as one writes the weights: as a mean of 1, as
# shares, or as numbers of people; the statistic grows without bound, past the number of rows. The test without
# studentizing does so too.
#
# Seen with R 4.2.2, 200 people, x from 0 to 1, residuals that do not depend on x, chi-square and p:
#                                       bptest       p   not studentized, p, and the fit's effect and error
#   weights that sum to 1                0.363  0.5469   0.0000  0.8535 0.2468
#   weights that sum to 20               6.346  0.0118   0.0000  0.8535 0.2468
#   weights that sum to 100             12.433  0.0004   0.0000  0.8535 0.2468
#   weights that sum to 200              0.004  0.9492   0.9520  0.8535 0.2468
#   weights that sum to 400            141.407  0.0000   0.0000  0.8535 0.2468
#   weights that sum to 2000          1947.343  0.0000   0.0000  0.8535 0.2468
#   weights that sum to 20000        19987.240  0.0000   0.0000  0.8535 0.2468
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-lmtest=0.9.40-1 r-cran-zoo=1.8-11-1 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(lmtest))
stopifnot(packageVersion("lmtest") == "0.9.40", startsWith(find.package("lmtest"), getwd()))
options(warn = 2) # a warning would be an error
people <- data.frame(x = seq(0, 1, length.out = 200), weight = rep(c(0.4, 1, 1.6, 1), 50))
people$y <- 1 + people$x + qnorm((order(sin(1:200)) - 0.5) / 200)
cat(sprintf("%-32s %9s  %6s   %s\n", "", "bptest", "p", "not studentized, p, and the fit's effect and error"))
for (scale in c(1 / 200, 0.1, 0.5, 1, 2, 10, 100)) {
  fit <- lm(y ~ x, transform(people, w = scale * weight), weights = w)
  told <- bptest(fit)
  cat(sprintf("%-32s %9.3f  %6.4f   %6.4f  %.4f %.4f\n", sprintf("weights that sum to %.0f", 200 * scale), told$statistic, told$p.value,
              bptest(fit, studentize = FALSE)$p.value, coef(fit)[["x"]], summary(fit)$coefficients["x", 2]))
}
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
