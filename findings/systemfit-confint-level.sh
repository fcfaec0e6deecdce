#!/usr/bin/env bash
# systemfit 1.1-28 (Debian 12: r-cran-systemfit 1.1-28-1), systems of equations: confint of a system hands its level to no
# equation, so that intervals of 99% or 80% are those of 95%, under the names 0.5 % and 99.5 %. Of one equation of the same
# system the level is kept.
#
# Seen with R 4.2.2; demand and supply of 20 years (the package's Kmenta), seemingly unrelated regressions, the price in the
# demand; by hand: the estimate and Student's quantile times its error:
#   asked  columns             of the system   of its equation           by hand
#     80%  10 % 90 %        -0.462 to -0.089  -0.394 to -0.157  -0.394 to -0.157
#     95%  2.5 % 97.5 %     -0.462 to -0.089  -0.462 to -0.089  -0.462 to -0.089
#     99%  0.5 % 99.5 %     -0.462 to -0.089  -0.532 to -0.019  -0.532 to -0.019
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-systemfit | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-systemfit/r-cran-systemfit=1.1-28-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(systemfit))
stopifnot(packageVersion("systemfit") == "1.1-28", startsWith(find.package("systemfit"), getwd()))
options(warn = 2) # a warning would be an error
data(Kmenta)
fit <- systemfit(list(demand = consump ~ price + income, supply = consump ~ price + farmPrice + trend), "SUR", data = Kmenta)
cat(sprintf("%s  %-15s  %16s  %16s  %16s\n", "asked", "columns", "of the system", "of its equation", "by hand"))
for (level in c(0.8, 0.95, 0.99)) {
  system <- unclass(confint(fit, level = level))
  equation <- unclass(confint(fit$eq[[1]], level = level))
  price <- coef(summary(fit$eq[[1]]))["price", ]
  hand <- price[1] + c(-1, 1) * qt((1 + level) / 2, 20 - 3) * price[2]
  show <- function(ends) sprintf("%.3f to %.3f", ends[1], ends[2])
  cat(sprintf("%4.0f%%  %-15s  %16s  %16s  %16s\n", 100 * level, paste(colnames(system), collapse = " "), show(system["demand_price", ]), show(equation["price", ]), show(hand)))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
