#!/usr/bin/env bash
# fBasics 4021.93 (Debian 12: r-cran-fbasics 4021.93-1): the tests of normality by Cramér and von Mises and by Anderson
# and Darling say that what is least normal is normal. Their p values are an approximation with a square in its
# exponent, which holds for small statistics; beyond, p rises again, and where it is above 1 cvmTest and adTest make it 1,
# cvmTest also its statistic NA. Of 200 incomes of a lognormal distribution, and of 100 people of whom one in five has
# work, cvmTest has p = 1, of 5000 adTest as well; of fewer they are right, and sure that it is not normal. The tests of
# nortest stop at the end of the approximation: p is then 7.37e-10 and 3.7e-24.
#
# Seen with R 4.2.2; quantiles of the standard lognormal, shares of 0 and 1, and of the normal distribution:
#                            cvmTest W        p  nortest p  adTest A        p  nortest p
#   lognormal, n = 20            0.268  0.00066    0.00066      1.57  0.00034    0.00034
#   lognormal, n = 100           1.589  8.8e-10    7.4e-10      8.72  2.4e-21    2.4e-21
#   lognormal, n = 200              NA        1    7.4e-10     18.00  2.6e-42    3.7e-24
#   lognormal, n = 1000             NA        1    7.4e-10     97.82 1.8e-165    3.7e-24
#   lognormal, n = 5000             NA        1    7.4e-10    493.71        1    3.7e-24
#   one in five, n = 20          1.010  1.1e-09    1.1e-09      5.19  2.3e-13    2.3e-13
#   one in five, n = 100            NA        1    7.4e-10     26.50  1.3e-60    3.7e-24
#   one in five, n = 2000           NA        1    7.4e-10    532.63        1    3.7e-24
#   normal, n = 1000             0.000        1          1      0.00        1          1
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-fbasics r-cran-nortest | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-fbasics/r-cran-fbasics=4021.93-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(fBasics))
stopifnot(packageVersion("fBasics") == "4021.93", startsWith(find.package("fBasics"), getwd()))
options(warn = 2) # a warning would be an error
cat(sprintf("%-24s %9s %8s  %9s  %8s %8s  %9s\n", "", "cvmTest W", "p", "nortest p", "adTest A", "p", "nortest p"))
say <- function(what, x) {
  cvm <- cvmTest(x)@test
  ad <- adTest(x)@test
  p <- function(test) format(suppressWarnings(test(x))$p.value, digits = 2)
  cat(sprintf("%-24s %9.3f %8s  %9s  %8.2f %8s  %9s\n", what, cvm$statistic, format(unname(cvm$p.value), digits = 2), p(nortest::cvm.test), ad$statistic, format(unname(ad$p.value), digits = 2), p(nortest::ad.test)))
}
for (n in c(20, 100, 200, 1000, 5000)) say(sprintf("lognormal, n = %d", n), exp(qnorm(ppoints(n))))
for (n in c(20, 100, 2000)) say(sprintf("one in five, n = %d", n), rep(0:1, c(0.8, 0.2) * n))
say("normal, n = 1000", qnorm(ppoints(1000)))
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
