#!/usr/bin/env bash
# bayestestR 0.13.0 (Debian 12: r-cran-bayestestr 0.13.0-1; not seen to be known): bci, the "bias corrected and
# accelerated interval" of a posterior, takes the share of draws below their own mean for the bias of an estimate and
# shifts the interval by twice that. Of a posterior that is not symmetric, as of a cost or a hazard, the interval of
# 95% holds fewer than 95% of the draws, and cuts off eight to eighty times as many below as above, and so do
# ci(method = "BCI") and describe_posterior.
#
# Seen with R 4.2.2; 100,000 draws each; held, below and above in per cent of the draws, in the interval of 95%:
#   posterior              method           interval    held   below   above
#   normal(0, 1)           bci       -1.977 to  1.97    95.0     2.5     2.5
#                          eti       -1.973 to  1.97    95.0     2.5     2.5
#                          hdi       -1.990 to  1.95    95.0     2.4     2.6
#   gamma(2, 1)            bci        0.426 to  6.97    92.4     6.8     0.8
#                          eti        0.242 to  5.60    95.0     2.5     2.5
#                          hdi        0.037 to  4.75    95.0     0.1     4.9
#   exponential(1)         bci        0.103 to  5.43    89.9     9.7     0.4
#                          eti        0.025 to  3.68    95.0     2.5     2.5
#                          hdi        0.000 to  3.00    95.0     0.0     5.0
#   lognormal(0, 1)        bci        0.377 to 17.79    83.5    16.4     0.2
#                          eti        0.143 to  7.08    95.0     2.5     2.5
#                          hdi        0.027 to  5.17    95.0     0.0     5.0
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-bayestestr=0.13.0-1 r-cran-{datawizard,insight} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(bayestestR))
stopifnot(packageVersion("bayestestR") == "0.13.0", startsWith(find.package("bayestestR"), getwd()))
options(warn = 2) # a warning would be an error
cat(sprintf("%-22s %-7s  %16s  %6s  %6s  %6s\n", "posterior", "method", "interval", "held", "below", "above"))
say <- function(name, draws)
  for (method in c("bci", "eti", "hdi")) {
    told <- get(method)(draws, ci = 0.95)
    stopifnot(isTRUE(all.equal(unlist(told), unlist(ci(draws, ci = 0.95, method = toupper(method))), check.attributes = FALSE)))
    cat(sprintf("%-22s %-7s  %7.3f to %5.2f  %6.1f  %6.1f  %6.1f\n", if (method == "bci") name else "", method, told$CI_low, told$CI_high,
      100 * mean(draws >= told$CI_low & draws <= told$CI_high), 100 * mean(draws < told$CI_low), 100 * mean(draws > told$CI_high)))
  }
set.seed(1)
say("normal(0, 1)", rnorm(1e5))
say("gamma(2, 1)", rgamma(1e5, 2))
say("exponential(1)", rexp(1e5))
say("lognormal(0, 1)", rlnorm(1e5))
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
