#!/usr/bin/env bash
# epiR 2.0.57 (Debian 12: r-cran-epir 2.0.57+dfsg-1; the code of 2.0.94 is the same here): asked for the size
# that has a power of 0.8, and then for the power of that size, its functions do not come back to 0.8. Of
# survival epi.sscomps takes for the size the logarithm of the hazards' ratio, as its manual's source has it,
# and for the power that of the shares that are left: where most are left the power is next to nothing, where
# few are, next to all; in the manual's own example the two happen to be nearly alike. For cross-sectional
# and case-control studies the design effect of clusters enlarges the size, and the power takes no notice of it.
#
# Seen with R 4.2.2, two-sided tests of 5%, groups of one size; n is of events for epi.sscomps, of people for
# the others:
#                                                           n   epiR  by hand
#   epi.sscomps, 0.45 and 0.30 left at the end            188  0.794  0.804
#   epi.sscomps, 0.30 and 0.20 left at the end            374  0.975  0.801
#   epi.sscomps, 0.70 and 0.60 left at the end            244  0.225  0.801
#   epi.sscomps, 0.90 and 0.80 left at the end             56  0.064  0.802
#   epi.sscomps, 0.95 and 0.90 left at the end             62  0.040  0.809
#   epi.ssxsectn, design effect 1                         200  0.802  0.802
#   epi.ssxsectn, design effect 2                         400  0.979  0.802
#   epi.ssxsectn, design effect 3                         598  0.998  0.801
#   epi.sscc, design effect 1                             282  0.801  0.801
#   epi.sscc, design effect 2                             564  0.978  0.801
#   epi.sscc, design effect 3                             844  0.998  0.800
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-epir=2.0.57+dfsg-1 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
options(warn = 2) # a warning would be an error
package <- "usr/lib/R/site-library/epiR"
stopifnot(read.dcf(file.path(package, "DESCRIPTION"))[, "Version"] == "2.0.57")
epi <- new.env() # the package's own code, without the others that it needs for maps and tables
invisible(lazyLoad(file.path(package, "R/epiR"), epi))
say <- function(what, n, told, right) cat(sprintf("%-52s %4d  %.3f  %.3f\n", what, n, told, right))
cat(sprintf("%-52s %4s  %5s  %s\n", "", "n", "epiR", "by hand"))
# Survival, n of events: Schoenfeld's formula, as the manual's source has it.
for (left in list(c(0.45, 0.30), c(0.30, 0.20), c(0.70, 0.60), c(0.90, 0.80), c(0.95, 0.90))) {
  ask <- function(n, power) epi$epi.sscomps(treat = left[1], control = left[2], n = n, power = power)
  n <- ask(NA, 0.8)$n.total
  say(sprintf("epi.sscomps, %.2f and %.2f left at the end", left[1], left[2]), n, ask(n, NA)$power,
      pnorm(sqrt(n / 4) * abs(log(log(left[1]) / log(left[2]))) - qnorm(0.975)))
}
# two is the power of a comparison of two shares, of groups of n people each.
two <- function(p, n) pnorm((abs(diff(p)) - qnorm(0.975) * sqrt(2 * mean(p) * (1 - mean(p)) / n)) / sqrt(sum(p * (1 - p)) / n))
for (design in 1:3) {
  ask <- function(n, power) epi$epi.ssxsectn(pdexp1 = 0.25, pdexp0 = 0.10, n = n, power = power, design = design)
  n <- ask(NA, 0.8)$n.total
  say(paste("epi.ssxsectn, design effect", design), n, ask(n, NA)$power, two(c(0.25, 0.10), n / 2 / design))
}
for (design in 1:3) {
  ask <- function(n, power) epi$epi.sscc(OR = 2, p0 = 0.30, n = n, power = power, design = design)
  n <- ask(NA, 0.8)$n.total
  say(paste("epi.sscc, design effect", design), n, ask(n, NA)$power, two(c(6 / 13, 0.30), n / 2 / design))
}
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
