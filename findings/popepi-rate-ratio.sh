#!/usr/bin/env bash
# popEpi 0.4.10 (Debian 12: r-cran-popepi 0.4.10+dfsg-1): rate_ratio, "confidence intervals for the rate ratios", takes
# the variance of the ratio's logarithm for the standard error of the ratio: the interval is a sixth as wide as it
# should be with fifty or sixty events in each group, and the more events, the narrower beside the right one, a
# twentieth with a thousand. A ratio that may well be 1 is told to be far from it.
# With SE.method = FALSE, of events and person-years, it is right. (By its own news 0.6.0 has it mended.)
#
# Seen with R 4.2.2; events in 1000 person-years each; by hand: of the logarithm, whose variance is the sum of 1 over
# the events. Held is how many of 200 intervals hold the ratio:
#                      ratio      rate_ratio   SE.method FALSE         by hand
#      5 and    3 events 1.67   0.621 to 2.712     0.324 to 10.732   0.398 to 6.974
#     15 and   10 events 1.50   1.173 to 1.827     0.630 to 3.734   0.674 to 3.339
#     60 and   50 events 1.20   1.128 to 1.272     0.811 to 1.783   0.824 to 1.747
#     60 and   40 events 1.50   1.418 to 1.582     0.989 to 2.297   1.005 to 2.238
#    500 and  480 events 1.04   1.034 to 1.050     0.917 to 1.183   0.919 to 1.181
#   1050 and 1000 events 1.05   1.046 to 1.054     0.962 to 1.146   0.963 to 1.145
#   around  24 and  20: held          37.0%                                  95.5%
#   around 120 and 100: held          18.5%                                  94.0%
#   around 600 and 500: held           5.0%                                  94.0%
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-popepi=0.4.10+dfsg-1 r-cran-{cmprsk,data.table,epi,etm,lattice,mass,matrix,mgcv,nlme,numderiv,plyr,rcpp,rcpparmadillo,survival,zoo,dplyr,cli,fansi,generics,glue,lifecycle,magrittr,pillar,pkgconfig,r6,rlang,tibble,tidyselect,utf8,vctrs,withr} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(popEpi))
stopifnot(packageVersion("popEpi") == "0.4.10", startsWith(find.package("popEpi"), getwd()))
options(warn = 2) # a warning would be an error
group <- function(events) suppressMessages(rate(data.frame(events, years = 1000), obs = events, pyrs = years))
told <- function(a, b, ...) suppressMessages(rate_ratio(group(a), group(b), ...))
hand <- function(a, b) a / b * exp(c(-1, 1) * 1.96 * sqrt(1 / a + 1 / b))
cat(sprintf("%-18s %5s  %14s  %16s  %14s\n", "", "ratio", "rate_ratio", "SE.method FALSE", "by hand"))
for (events in list(c(5, 3), c(15, 10), c(60, 50), c(60, 40), c(500, 480), c(1050, 1000))) {
  one <- told(events[1], events[2])
  exact <- told(events[1], events[2], SE.method = FALSE)
  right <- hand(events[1], events[2])
  cat(sprintf("%4d and %4d events %4.2f  %6.3f to %5.3f  %8.3f to %5.3f  %6.3f to %5.3f\n", events[1], events[2], one$rate_ratio,
    one$lower, one$upper, exact$lower, exact$upper, right[1], right[2]))
}
set.seed(1)
for (mean in c(20, 100, 500)) {
  held <- replicate(200, {
    events <- rpois(2, c(1.2, 1) * mean)
    one <- told(events[1], events[2])
    right <- hand(events[1], events[2])
    c(one$lower < 1.2 && 1.2 < one$upper, right[1] < 1.2 && 1.2 < right[2])
  })
  cat(sprintf("around %3.0f and %3.0f: held %13.1f%%  %36.1f%%\n", 1.2 * mean, mean, 100 * mean(held[1, ]), 100 * mean(held[2, ])))
}
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
