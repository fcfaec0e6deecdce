#!/usr/bin/env bash
# truncdist 1.0-2 (Debian 12: r-cran-truncdist 1.0-2-4): of counts dtrunc gives the lower bound a probability, and divides by what
# lies above it, so that the probabilities of a Poisson distribution cut off at 0, of one with two thirds of zeros, add up to 3.
# ptrunc, qtrunc and rtrunc leave the lower bound out: 0 is never drawn, and has a density of 2 where the sum up to it is 0.
# A likelihood by dtrunc takes all zeros for possible. The manual speaks of truncated random variables in general.
#
# Seen with R 4.2.2; by hand: the Poisson probabilities from 1 on, divided by their sum:
#   cut off at 0: count               0        1        2        3        4        all
#   dtrunc                       2.0332   0.8133   0.1627   0.0217   0.0022     3.0332
#   ptrunc, from one to next     0.0000   0.8133   0.1627   0.0217   0.0022     1.0000
#   rtrunc, share drawn          0.0000   0.8133   0.1617   0.0228   0.0021     1.0000
#   by hand                      0.0000   0.8133   0.1627   0.0217   0.0022     1.0000
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
set.seed(1)
counts <- 0:4
rate <- 0.4
hand <- ifelse(counts == 0, 0, dpois(counts, rate) / (1 - dpois(0, rate)))
drawn <- rtrunc(100000, "pois", a = 0, lambda = rate)
cat(sprintf("%-26s %8s %8s %8s %8s %8s %10s\n", "cut off at 0: count", 0, 1, 2, 3, 4, "all"))
say <- function(what, values, all) cat(sprintf("%-26s %8.4f %8.4f %8.4f %8.4f %8.4f %10.4f\n", what, values[1], values[2], values[3], values[4], values[5], all))
density <- function(x) dtrunc(x, "pois", a = 0, lambda = rate)
say("dtrunc", density(counts), sum(density(0:100)))
say("ptrunc, from one to next", diff(c(0, ptrunc(counts, "pois", a = 0, lambda = rate))), ptrunc(100, "pois", a = 0, lambda = rate))
say("rtrunc, share drawn", sapply(counts, function(count) mean(drawn == count)), mean(drawn >= 0))
say("by hand", hand, sum(hand) + ppois(4, rate, lower.tail = FALSE) / (1 - dpois(0, rate)))
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
