#!/usr/bin/env bash
# modeest 2.4.0 (Debian 12: r-cran-modeest 2.4.0-2): of six distributions the mode is another number, or none. Kumaraswamy's
# on 0 to 1, of shapes 3 and 2, has its mode at 1.17, since the root is taken of the lower half of a fraction alone; the
# hypergeometric one's divides by one too few, and of 20 people of whom 5 are drawn tells 3 for 2; the geometric one's is
# 1, which is R's 0; and where a density falls from its edge, the gamma distribution's mode is below 0, where there is
# nothing, as the beta distribution's, and the Weibull distribution's is no number.
#
# Seen with R 4.2.2; by the density: where it is largest:
#                                        modeest   by the density
#   Kumaraswamy 3, 2                      1.1696   0.7368
#   Kumaraswamy 5, 4                      2.2198   0.7323
#   Kumaraswamy 2, 2                      0.5774   0.5774
#   hypergeometric 10, 10, 5                   3   2
#   hypergeometric 5, 3, 4                     3   2
#   hypergeometric 3, 2, 2               1 and 2   1
#   hypergeometric 30, 20, 10                  6   6
#   geometric 0.3                              1   0
#   gamma 0.5                               -0.5   0
#   gamma 2                                    1   1
#   beta 0.5, 3                          -0.3333   0
#   beta 2, 3                             0.3333   0.3333
#   Weibull 0.8                              NaN   0
#   Weibull 2                             0.7071   0.7071
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-modeest=2.4.0-2 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
package <- "usr/lib/R/site-library/modeest"
stopifnot(read.dcf(file.path(package, "DESCRIPTION"))[, "Version"] == "2.4.0")
modeest <- new.env() # the package's own code, without those that it needs for other things
invisible(lazyLoad(file.path(package, "R/modeest"), modeest))
options(warn = 2) # a warning would be an error
highest <- function(density, at) at[which.max(density(at))]
fine <- seq(0, 1, 0.0001)
kumaraswamy <- function(a, b) function(x) a * b * x^(a - 1) * (1 - x^a)^(b - 1)
cat(sprintf("%-33s %10s   %s\n", "", "modeest", "by the density"))
say <- function(what, told, density, at) {
  cat(sprintf("%-33s %10s   %s\n", what, paste(round(told, 4), collapse = " and "), format(highest(density, at), digits = 4)))
}
say("Kumaraswamy 3, 2", modeest$kumarMode(3, 2), kumaraswamy(3, 2), fine)
say("Kumaraswamy 5, 4", modeest$kumarMode(5, 4), kumaraswamy(5, 4), fine)
say("Kumaraswamy 2, 2", modeest$kumarMode(2, 2), kumaraswamy(2, 2), fine)
say("hypergeometric 10, 10, 5", modeest$hyperMode(10, 10, 5), function(x) dhyper(x, 10, 10, 5), 0:5)
say("hypergeometric 5, 3, 4", modeest$hyperMode(5, 3, 4), function(x) dhyper(x, 5, 3, 4), 0:4)
say("hypergeometric 3, 2, 2", modeest$hyperMode(3, 2, 2), function(x) dhyper(x, 3, 2, 2), 0:2)
say("hypergeometric 30, 20, 10", modeest$hyperMode(30, 20, 10), function(x) dhyper(x, 30, 20, 10), 0:10)
say("geometric 0.3", modeest$geomMode(0.3), function(x) dgeom(x, 0.3), 0:20)
say("gamma 0.5", modeest$gammaMode(0.5), function(x) dgamma(x, 0.5), fine)
say("gamma 2", modeest$gammaMode(2), function(x) dgamma(x, 2), 4 * fine)
say("beta 0.5, 3", modeest$betaMode(0.5, 3), function(x) dbeta(x, 0.5, 3), fine)
say("beta 2, 3", modeest$betaMode(2, 3), function(x) dbeta(x, 2, 3), fine)
say("Weibull 0.8", modeest$weibullMode(0.8), function(x) dweibull(x, 0.8), fine)
say("Weibull 2", modeest$weibullMode(2), function(x) dweibull(x, 2), fine)
R
Rscript --vanilla finding.R 2>&1 | tee now
diff seen now && echo 'As seen.'
