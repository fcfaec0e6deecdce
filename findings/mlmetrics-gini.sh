#!/usr/bin/env bash
# MLmetrics 1.1.1 (Debian 12: r-cran-mlmetrics 1.1.1-3; the code of 1.1.3 is the same here): Gini and
# NormalizedGini, of predictions of which some are equal, depend on the order of the rows: equals are taken in the
# order in which they stand, as if the first were predicted higher. A prediction that is the same for everybody has
# a coefficient of 1 when those with the event stand first, and of -1 when they stand last, where it should be 0;
# with a score of a few values, as from a questionnaire, most rows are equals. The package's own AUC takes ties for
# half: of an outcome of 0 and 1 Gini should be twice that, less 1, as it is without ties. The manual says nothing
# of an order.
#
# Seen with R 4.2.2; 200 people and whether they found work:
#                                 as come  event first  event last  2 AUC - 1
#   a score of 200 values           0.259        0.259       0.259    0.259
#   rounded to 5 values             0.244        0.428       0.052    0.240
#   rounded to 2 values             0.202        0.672      -0.292    0.190
#   the same for everybody          0.023        1.000      -1.000    0.000
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-mlmetrics=1.1.1-3 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
options(warn = 2) # a warning would be an error
package <- "usr/lib/R/site-library/MLmetrics"
stopifnot(read.dcf(file.path(package, "DESCRIPTION"))[, "Version"] == "1.1.1")
metrics <- new.env() # the package's own code, without the package that it needs for curves
invisible(lazyLoad(file.path(package, "R/MLmetrics"), metrics))
for (name in ls(metrics)) if (is.function(metrics[[name]])) environment(metrics[[name]]) <- metrics
u <- (order(sin(1:200)) - 0.5) / 200
v <- (order(cos(3 * (1:200))) - 0.5) / 200
work <- as.integer(v < plogis(2 * (2 * u - 1)))
say <- function(what, score) {
  gini <- function(order) metrics$Gini(score[order], work[order])
  cat(sprintf("%-29s %7.3f  %11.3f  %10.3f  %7.3f\n", what, gini(1:200), gini(order(-work)), gini(order(work)), 2 * metrics$AUC(score, work) - 1))
}
cat(sprintf("%-29s %7s  %11s  %10s  %s\n", "", "as come", "event first", "event last", "2 AUC - 1"))
say("a score of 200 values", u)
say("rounded to 5 values", ceiling(5 * u))
say("rounded to 2 values", ceiling(2 * u))
say("the same for everybody", rep(0.5, 200))
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
