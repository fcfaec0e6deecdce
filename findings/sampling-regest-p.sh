#!/usr/bin/env bash
# sampling 2.9 (Debian 12: r-cran-sampling 2.9-2): regest, the regression estimator of a population total, tells of each
# coefficient a "p_value" that is twice the probability above t, whatever the sign of t: of a slope of -0.8 it is
# 2.0000, of the same slope upwards 0. All that is negative is told to be chance, the more certainly the stronger it is.
#
# Seen with R 4.2.2; changes in months of work by months on benefit, through the origin, samples of 60 of 600 people, all
# with the same chance; by hand: Student's t of 59 degrees of freedom, both tails; lm: without the sample's design:
#                              slope       t    regest  by hand       lm
#   slope of  0.8 in truth      0.806    7.16    0.0000   0.0000   0.0000
#   slope of  0.3 in truth      0.251    1.98    0.0523   0.0523   0.0472
#   slope of  0.1 in truth      0.022    0.22    0.8282   0.8282   0.8379
#   slope of  0.0 in truth     -0.081   -0.91    1.6356   0.3644   0.3667
#   slope of -0.1 in truth     -0.084   -0.60    1.4500   0.5500   0.5217
#   slope of -0.3 in truth     -0.297   -2.96    1.9956   0.0044   0.0102
#   slope of -0.8 in truth     -0.959   -6.81    2.0000   0.0000   0.0000
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-sampling=2.9-2 r-cran-{mass,lpsolve} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(sampling))
stopifnot(packageVersion("sampling") == "2.9", startsWith(find.package("sampling"), getwd()))
both <- matrix(60 * 59 / (600 * 599), 60, 60) # the chances of pairs
diag(both) <- 0.1
set.seed(1)
benefit <- runif(600, 0, 12)
noise <- rnorm(600, 0, 6)
cat(sprintf("%-24s %7s %7s  %8s %8s %8s\n", "", "slope", "t", "regest", "by hand", "lm"))
for (slope in c(0.8, 0.3, 0.1, 0, -0.1, -0.3, -0.8)) {
  drawn <- sample.int(600, 60)
  x <- benefit[drawn]
  change <- slope * x + noise[drawn]
  # of R's model.matrix, which regest calls with an argument that it does not know
  fit <- suppressWarnings(regest(change ~ x - 1, Tx = sum(benefit), weights = rep(10, 60), pikl = both, n = 60))
  t <- unname(fit$t_value)
  cat(sprintf("slope of %4.1f in truth %10.3f %7.2f  %8.4f %8.4f %8.4f\n", slope, fit$coefficients, t, fit$p_value, 2 * pt(-abs(t), 59),
    summary(lm(change ~ x - 1))$coefficients[1, 4]))
}
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
