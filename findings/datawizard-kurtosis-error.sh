#!/usr/bin/env bash
# datawizard 0.6.5 (Debian 12: r-cran-datawizard 0.6.5+dfsg-1), data for the easystats packages: kurtosis and skewness
# are, unless asked otherwise, those of SPSS and SAS, but the standard error beside them is that of another formula,
# type 1, which is smaller: that of the kurtosis of 20 values by a quarter, of 10 by nearly half. The right one is
# reckoned and thrown away. summary(test = TRUE) divides by the one shown.
#
# Seen with R 4.2.2; by hand: the standard errors that SPSS and SAS document, and what 20000 normal samples show:
#                       value   its SE   SE by hand  shown
#   skewness of 10 values  0.351    0.579        0.687   0.68
#   kurtosis of 10 values -0.317    0.755        1.334   1.32
#   skewness of 20 values  0.097    0.473        0.512   0.51
#   kurtosis of 20 values -0.748    0.761        0.992   0.99
#   skewness of 50 values  0.188    0.326        0.337   0.34
#   kurtosis of 50 values  0.015    0.598        0.662   0.66
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-datawizard | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-datawizard/r-cran-datawizard=0.6.5+dfsg-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(datawizard))
stopifnot(packageVersion("datawizard") == "0.6.5", startsWith(find.package("datawizard"), getwd()))
options(warn = 2) # a warning would be an error
set.seed(1)
# moments has the skewness and kurtosis of SPSS of each column.
moments <- function(x) {
  n <- nrow(x)
  x <- x - rep(colMeans(x), each = n)
  m2 <- colMeans(x^2)
  cbind(
    skewness = colMeans(x^3) / m2^1.5 * sqrt(n * (n - 1)) / (n - 2),
    kurtosis = ((n + 1) * (colMeans(x^4) / m2^2 - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))
  )
}
cat(sprintf("%-19s %5s  %7s  %11s  %5s\n", "", "value", "its SE", "SE by hand", "shown"))
for (n in c(10, 20, 50)) {
  x <- rnorm(n)
  sure <- moments(cbind(x))
  shown <- apply(moments(matrix(rnorm(20000 * n), n)), 2, sd)
  of_skewness <- sqrt(6 * n * (n - 1) / ((n - 2) * (n + 1) * (n + 3)))
  by_hand <- c(skewness = of_skewness, kurtosis = 2 * of_skewness * sqrt((n^2 - 1) / ((n - 3) * (n + 5))))
  for (what in c("skewness", "kurtosis")) {
    told <- get(what)(x)
    stopifnot(all.equal(told[[1]], sure[, what], check.attributes = FALSE))
    cat(sprintf("%s of %d values %6.3f  %7.3f  %11.3f  %5.2f\n", what, n, told[[1]], told$SE, by_hand[what], shown[what]))
  }
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | sed 's/ *$//' | tee now
diff seen now && echo 'As seen.'
