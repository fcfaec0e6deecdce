#!/usr/bin/env bash
# distributional 0.3.1 (Debian 12: r-cran-distributional 0.3.1-1; Weibull's skewness is mended later): the skewness of
# a beta distribution is multiplied by the root of its parameters' product, where it should be divided by it: of a
# share around 0.29, almost symmetrical, it is 222. A negative binomial distribution's takes the probability for its
# complement, a Weibull distribution's has the wrong sign and its kurtosis is forty times too large, and those of a
# chi-square distribution forget where it lies. Mean and variance are right.
#
# Seen with R 4.2.2; by hand: of R's own densities; kurtosis is in excess of the normal one's:
#                               skewness:  by hand    kurtosis:  by hand
#   beta(2, 5)                      5.963    0.596       -0.120   -0.120
#   beta(20, 50)                  222.049    0.222       -0.009   -0.009
#   negative binomial(5, 0.4)       0.990    0.924        1.229    1.253
#   negative binomial(1, 0.1)       3.479    2.003        6.081    6.011
#   Weibull(2, 3)                  -0.548    0.631        9.265    0.245
#   chi-square(5), around 20        1.265    0.609        2.400    0.504
#   gamma(3, 2)                     1.155    1.155        2.000    2.000
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-distributional=0.3.1-1 r-cran-{cli,colorspace,digest,fansi,farver,generics,ggplot2,glue,gtable,isoband,labeling,lattice,lifecycle,magrittr,mass,matrix,mgcv,munsell,nlme,numderiv,pillar,pkgconfig,r6,rcolorbrewer,rlang,scales,tibble,utf8,vctrs,viridislite,withr} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(distributional))
stopifnot(packageVersion("distributional") == "0.3.1", startsWith(find.package("distributional"), getwd()))
options(warn = 2) # a warning would be an error
cat(sprintf("%-27s %9s  %7s    %9s  %7s\n", "", "skewness:", "by hand", "kurtosis:", "by hand"))
say <- function(name, told, density, upper, counts = FALSE) {
  moment <- function(k, about) {
    f <- function(x) (x - about)^k * density(x)
    if (counts) sum(f(0:upper)) else integrate(f, 0, upper, rel.tol = 1e-9)$value
  }
  mean <- moment(1, 0)
  variance <- moment(2, mean)
  stopifnot(all.equal(mean(told), mean, tolerance = 1e-6), all.equal(variance(told), variance, tolerance = 1e-6))
  cat(sprintf("%-27s %9.3f  %7.3f    %9.3f  %7.3f\n", name, skewness(told), moment(3, mean) / variance^1.5, kurtosis(told), moment(4, mean) / variance^2 - 3))
}
say("beta(2, 5)", dist_beta(2, 5), function(x) dbeta(x, 2, 5), 1)
say("beta(20, 50)", dist_beta(20, 50), function(x) dbeta(x, 20, 50), 1)
say("negative binomial(5, 0.4)", dist_negative_binomial(5, 0.4), function(x) dnbinom(x, 5, 0.4), 500, counts = TRUE)
say("negative binomial(1, 0.1)", dist_negative_binomial(1, 0.1), function(x) dnbinom(x, 1, 0.1), 5000, counts = TRUE)
say("Weibull(2, 3)", dist_weibull(2, 3), function(x) dweibull(x, 2, 3), 60)
say("chi-square(5), around 20", dist_chisq(5, 20), function(x) dchisq(x, 5, 20), 600)
say("gamma(3, 2)", dist_gamma(3, 2), function(x) dgamma(x, 3, 2), 60)
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
