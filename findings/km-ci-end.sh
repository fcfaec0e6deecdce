#!/usr/bin/env bash
# km.ci 0.5-6 (Debian 12: r-cran-km.ci 0.5-6-1): where the last person at risk has the event, the curve is 0 and its
# interval, by the method that is its default, Rothman's, is from 1 to 1. A value that cannot be reckoned is taken for
# 1, as it should be before the first event, and at the curve's end as well. So it is drawn; the other methods have no
# interval there, as survival itself.
#
# Seen with R 4.2.2; months until work of six people, of whom one left in month 3:
#   month  without work  Rothman         log-log         survival
#   1      0.833         0.436 to 0.970  0.273 to 0.975  0.273 to 0.975
#   2      0.667         0.300 to 0.903  0.195 to 0.904  0.195 to 0.904
#   3      0.667         0.300 to 0.903  0.195 to 0.904  0.195 to 0.904
#   4      0.444         0.140 to 0.797  0.066 to 0.785  0.066 to 0.785
#   5      0.222         0.041 to 0.654  0.010 to 0.615  0.010 to 0.615
#   6      0.000         1.000 to 1.000  NaN to NaN      NA to NA
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-km.ci=0.5-6-1 r-cran-survival 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
package <- "usr/lib/R/site-library/km.ci"
stopifnot(read.dcf(file.path(package, "DESCRIPTION"))[, "Version"] == "0.5-6")
library(survival)
km <- new.env() # the package's own code, without the package that it needs for a test of two curves
invisible(lazyLoad(file.path(package, "R/km.ci"), km))
options(warn = 2) # a warning would be an error
curve <- survfit(Surv(c(1, 2, 3, 4, 5, 6), c(1, 1, 0, 1, 1, 1)) ~ 1, conf.type = "log-log")
rothman <- km$km.ci(curve)
loglog <- km$km.ci(curve, method = "loglog")
between <- function(curve) sprintf("%.3f to %.3f", curve$lower, curve$upper)
cat(sprintf("%-6s %-13s %-15s %-15s %s\n", "month", "without work", "Rothman", "log-log", "survival"))
cat(sprintf("%-6d %-13.3f %-15s %-15s %s\n", as.integer(curve$time), curve$surv, between(rothman), between(loglog), between(curve)), sep = "")
# by hand: Wilson's interval of the share, of as many people as have the variance of Greenwood
risk <- c(6, 5, 4, 3, 2)
event <- c(1, 1, 0, 1, 1)
share <- cumprod(1 - event / risk)
people <- (1 - share) / share / cumsum(event / risk / (risk - event))
hand <- sapply(seq_along(share), function(at) suppressWarnings(prop.test(share[at] * people[at], people[at], correct = FALSE)$conf.int))
stopifnot(all.equal(rbind(rothman$lower, rothman$upper)[, 1:5], hand))
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
