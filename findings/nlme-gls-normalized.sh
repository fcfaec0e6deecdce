#!/usr/bin/env bash
# nlme 3.1-162 (Debian 12: r-cran-nlme): gls itself may have its rows in any order, but the normalized
# residuals of its fit are right only where every group's rows stand together. Of the same rows sorted
# by time first, as a panel often is, residuals(fit, type = "normalized") takes what stands next to
# each other for one group: without a word, and with every other figure of the fit the same. These
# residuals are there to see whether the model took the correlation away, and ACF of them then tells
# that half of it is left. lme's of the same rows are right in any order.
#
# Seen with R 4.2.2, R's own Orthodont (27 children at ages 8, 10, 12 and 14), distance on age and sex,
# corCAR1(form = ~ age | Subject); by hand: the Cholesky factor of getVarCov, solved for each child:
#   rows by            fit     log likelihood  spread  correlation of neighbours
#   child, then age    gls          -222.2937   0.986                     -0.252
#   child, then age    by hand                  0.986                     -0.252
#   child, then age    lme          -216.8786   0.876                     -0.319
#   age, then child    gls          -222.2937   1.228                      0.516
#   age, then child    by hand                  0.986                     -0.252
#   age, then child    lme          -216.8786   0.876                     -0.319
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-nlme=3.1.162-1 r-cran-lattice=0.20-45-3 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
library(nlme)
stopifnot(packageVersion("nlme") == "3.1.162", startsWith(find.package("nlme"), getwd()))
children <- as.data.frame(Orthodont)
children$Subject <- factor(children$Subject, ordered = FALSE)
orders <- list("child, then age" = with(children, order(Subject, age)), "age, then child" = with(children, order(age, Subject)))
say <- function(rows, fit, likelihood, residuals, data) {
  wide <- tapply(residuals, list(data$Subject, data$age), sum) # one residual a cell
  neighbours <- sum(wide[, -1] * wide[, -4]) / length(wide[, -1]) / mean(wide^2)
  cat(sprintf("%-18s %-7s %14s  %6.3f  %25.3f\n", rows, fit, likelihood, sd(residuals), neighbours))
}
cat("rows by            fit     log likelihood  spread  correlation of neighbours\n")
for (rows in names(orders)) {
  data <- children[orders[[rows]], ]
  fit <- gls(distance ~ age * Sex, data, correlation = corCAR1(form = ~ age | Subject))
  say(rows, "gls", sprintf("%.4f", logLik(fit)), as.numeric(residuals(fit, type = "normalized")), data)

  hand <- numeric(nrow(data))
  for (child in levels(data$Subject)) {
    own <- which(data$Subject == child) # by age in either order
    hand[own] <- solve(t(chol(getVarCov(fit, individual = child))), (data$distance - fitted(fit))[own])
  }
  say(rows, "by hand", "", hand, data)

  mixed <- lme(distance ~ age * Sex, data, random = ~ 1 | Subject, correlation = corCAR1(form = ~ age | Subject))
  say(rows, "lme", sprintf("%.4f", logLik(mixed)), as.numeric(residuals(mixed, type = "normalized")), data)
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
