#!/usr/bin/env bash
# truncdist 1.0-2 (Debian 12: r-cran-truncdist 1.0-2-4): extrunc and vartrunc, mean and variance of a truncated distribution,
# integrate over all of it with R's integrate, which does not find a hill that lies far from 0, and pass on what it says without
# the error that comes with it. Of incomes around 30000, cut off at 0, the mean is 0 and so is the variance; so they are of
# costs of 40000, with a small deviation between 0 and a million as well. In thousands of euros all are right.
#
# Seen with R 4.2.2; by hand: from the formulas of the normal and the lognormal distribution:
#                                                mean    by hand    deviation    by hand
#   costs: normal 40000, 5000; from 0            0.00   40000.00         0.00    5000.00
#     normal 40000, 5000; 0 to a million     40000.00   40000.00      5000.00    5000.00
#     normal 40000, 500; 0 to a million          0.00   40000.00         0.00     500.00
#     normal 40000, 5000; from 30000         40276.24   40276.24      4707.58    4707.58
#     in thousands: normal 40, 5; from 0        40.00      40.00         5.00       5.00
#   incomes: lognormal 30000; from 0             0.00   33994.45         0.00   18117.02
#     from 0 to 100000                       33302.97   33302.97     16362.45   16362.45
#     in thousands: lognormal 30; from 0        33.99      33.99        18.12      18.12
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-truncdist=1.0-2-4 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
package <- "usr/lib/R/site-library/truncdist"
stopifnot(read.dcf(file.path(package, "DESCRIPTION"))[, "Version"] == "1.0-2")
truncdist <- new.env() # the package's own code, without those that it needs for other things
invisible(lazyLoad(file.path(package, "R/truncdist"), truncdist))
options(warn = 2) # a warning would be an error
attach(truncdist, name = "truncdist")
normal <- function(a, b, mean, sd) { # mean and deviation of a truncated normal distribution
  z <- (c(a, b) - mean) / sd
  d <- dnorm(z)
  part <- diff(pnorm(z))
  shift <- (d[1] - d[2]) / part
  c(mean + sd * shift, sd * sqrt(1 + sum(ifelse(is.finite(z), z * d, 0) * c(1, -1)) / part - shift^2))
}
lognormal <- function(a, b, mean, sd) {
  part <- function(power) exp(power * mean + power^2 * sd^2 / 2) * diff(pnorm((log(c(a, b)) - mean) / sd - power * sd))
  c(part(1) / part(0), sqrt(part(2) / part(0) - (part(1) / part(0))^2))
}
cat(sprintf("%-38s %10s %10s   %10s %10s\n", "", "mean", "by hand", "deviation", "by hand"))
say <- function(what, spec, a, b, ..., hand) {
  cat(sprintf("%-38s %10.2f %10.2f   %10.2f %10.2f\n", what, extrunc(spec, a, b, ...), hand[1], sqrt(vartrunc(spec, a, b, ...)), hand[2]))
}
say("costs: normal 40000, 5000; from 0", "norm", 0, Inf, mean = 40000, sd = 5000, hand = normal(0, Inf, 40000, 5000))
say("  normal 40000, 5000; 0 to a million", "norm", 0, 1e6, mean = 40000, sd = 5000, hand = normal(0, 1e6, 40000, 5000))
say("  normal 40000, 500; 0 to a million", "norm", 0, 1e6, mean = 40000, sd = 500, hand = normal(0, 1e6, 40000, 500))
say("  normal 40000, 5000; from 30000", "norm", 30000, Inf, mean = 40000, sd = 5000, hand = normal(30000, Inf, 40000, 5000))
say("  in thousands: normal 40, 5; from 0", "norm", 0, Inf, mean = 40, sd = 5, hand = normal(0, Inf, 40, 5))
say("incomes: lognormal 30000; from 0", "lnorm", 0, Inf, meanlog = log(30000), sdlog = 0.5, hand = lognormal(0, Inf, log(30000), 0.5))
say("  from 0 to 100000", "lnorm", 0, 1e5, meanlog = log(30000), sdlog = 0.5, hand = lognormal(0, 1e5, log(30000), 0.5))
say("  in thousands: lognormal 30; from 0", "lnorm", 0, Inf, meanlog = log(30), sdlog = 0.5, hand = lognormal(0, Inf, log(30), 0.5))
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
