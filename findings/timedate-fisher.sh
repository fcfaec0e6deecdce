#!/usr/bin/env bash
# timeDate 4022.108 (Debian 12: r-cran-timedate 4022.108-1), whose skewness and kurtosis fBasics has as well, and modeest
# 2.4.0 (r-cran-modeest 2.4.0-2): with method = "fisher" the mean is not taken off before the third and fourth powers are
# taken. Its manual says that it is the usual unbiased one. Scores that are as far below 50 as above it have a skewness
# of 1.32 and a kurtosis of -2.2, and the same scores as changes, around 0, have 0 and -1.2; the farther off 0 the numbers
# lie, the more all data sets are alike.
#
# Seen with R 4.2.2; skewness and kurtosis, by hand those that Excel's SKEW and KURT have:
#                               skewness  modeest  by hand    kurtosis  by hand
#   scores of 30 to 70              1.32     1.32     0.00       -2.21    -1.20
#   less 50: -20 to 20              0.00     0.00     0.00       -1.20    -1.20
#   and 1000 more                   1.21     1.21     0.00       -2.67    -1.20
#   incomes around 2000             1.58     1.58     1.70        0.05     3.30
#   less their mean                 1.70     1.70     1.70        3.30     3.30
#   seconds since 1970              1.01     1.01     1.70       -2.02     3.30
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-timedate=4022.108-1 r-cran-modeest=2.4.0-2 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
code <- function(name, version) { # a package's own code, without others that it needs for other things
  package <- file.path("usr/lib/R/site-library", name)
  stopifnot(read.dcf(file.path(package, "DESCRIPTION"))[, "Version"] == version)
  own <- new.env()
  invisible(lazyLoad(file.path(package, "R", name), own))
  own
}
timeDate <- code("timeDate", "4022.108")
modeest <- code("modeest", "2.4.0")
options(warn = 2) # a warning would be an error
hand <- function(x) { # G1 and G2, of the central moments
  n <- length(x)
  m <- function(power) mean((x - mean(x))^power)
  c(sqrt(n * (n - 1)) / (n - 2) * m(3) / m(2)^1.5, (n - 1) / (n - 2) / (n - 3) * ((n + 1) * (m(4) / m(2)^2 - 3) + 6))
}
set.seed(1)
scores <- c(30, 35, 40, 45, 50, 55, 60, 65, 70)
incomes <- round(rlnorm(200, log(2000), 0.6))
cat(sprintf("%-26s %9s %8s %8s   %9s %8s\n", "", "skewness", "modeest", "by hand", "kurtosis", "by hand"))
say <- function(what, x) {
  cat(sprintf("%-26s %9.2f %8.2f %8.2f   %9.2f %8.2f\n", what, timeDate$skewness.default(x, method = "fisher"), modeest$skewness(x, method = "fisher", M = 0), round(hand(x)[1], 9),
    timeDate$kurtosis.default(x, method = "fisher"), hand(x)[2]))
}
say("scores of 30 to 70", scores)
say("less 50: -20 to 20", scores - 50)
say("and 1000 more", scores + 1000)
say("incomes around 2000", incomes)
say("less their mean", incomes - mean(incomes))
say("seconds since 1970", 1.7e9 + incomes)
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
