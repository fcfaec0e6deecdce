#!/usr/bin/env bash
# vcdExtra 0.8-2 (Debian 12: r-cran-vcdextra 0.8-2-1; the code of 0.9.6 is the same here): HosmerLemeshow, a test of
# fit for a glm of the binomial family, counts every row of a model of counted people (successes and failures, or shares with
# weights) once, whatever number it stands for: what is observed and expected are sums of shares. With 20 people in
# a row the chi-square is a twentieth of what it should be, and a model that does not fit passes. Of the same
# people, a row for each, the same function finds it; the fit is the same to the last digit.
#
# Seen with R 4.2.2; a straight line fitted to a curve, 20 people at each of 50 ages:
#                                              told       p     by hand       p   effect of age and its error
#   a row for each person                    34.031  0.0000      34.031  0.0000   0.00977 0.00593
#   counts, cbind(work, none)                 1.702  0.9888      34.031  0.0000   0.00977 0.00593
#   shares, weights of 20                     1.702  0.9888      34.031  0.0000   0.00977 0.00593
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-vcdextra=0.8-2-1 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
options(warn = 2) # a warning would be an error
package <- "usr/lib/R/site-library/vcdExtra"
stopifnot(read.dcf(file.path(package, "DESCRIPTION"))[, "Version"] == "0.8-2")
extra <- new.env() # the package's own code, without the others that it needs for its tables and plots
invisible(lazyLoad(file.path(package, "R/vcdExtra"), extra))
people <- data.frame(age = 16:65)
people$work <- round(20 * plogis(2.2 - ((people$age - 42) / 20)^2))
people$none <- 20 - people$work
each <- people[rep(1:50, each = 20), ]
each$in_work <- unlist(lapply(people$work, function(k) rep(1:0, c(k, 20 - k))))
models <- list(
  "a row for each person" = glm(in_work ~ age, binomial, each),
  "counts, cbind(work, none)" = glm(cbind(work, none) ~ age, binomial, people),
  "shares, weights of 20" = glm(work / 20 ~ age, binomial, people, weights = rep(20, 50))
)
hand <- function(fit, people, n) {
  group <- cut(fitted(fit), quantile(rep(fitted(fit), n), 0:10 / 10), include.lowest = TRUE)
  o <- tapply(people, group, sum)
  e <- tapply(n * fitted(fit), group, sum)
  all <- tapply(n, group, sum)
  sum((o - e)^2 / e + (o - e)^2 / (all - e))
}
cat(sprintf("%-37s %9s  %6s   %9s  %6s   %s\n", "", "told", "p", "by hand", "p", "effect of age and its error"))
for (name in names(models)) {
  fit <- models[[name]]
  n <- if (nrow(model.frame(fit)) == 50) rep(20, 50) else rep(1, 1000)
  told <- extra$HosmerLemeshow(fit)
  right <- hand(fit, n * fit$y, n)
  cat(sprintf("%-37s %9.3f  %6.4f   %9.3f  %6.4f   %.5f %.5f\n", name, told$chisq, told$p.value, right, pchisq(right, 8, lower.tail = FALSE),
              coef(fit)[["age"]], summary(fit)$coefficients["age", 2]))
}
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
