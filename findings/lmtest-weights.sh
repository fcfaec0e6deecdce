#!/usr/bin/env bash
# lmtest 0.9-40 (Debian 12: r-cran-lmtest 0.9.40-1; CRAN's last version): its tests take a fitted lm, and most of
# them answer for another one, that without the weights, without a word: they take the variables from the fit
# and regress again. So do RESET, the rainbow, Harvey-Collier, Goldfeld-Quandt and Breusch-Godfrey tests, and J
# and Cox tests of two fits; only bptest weighs (since 0.9-40) and encomptest, and dwtest says that it cannot.
# An offset is left out in the same way, which is as if its effect had to be found anew. The manual says of these
# arguments: a formula, or a fitted lm object.
#
# Seen with R 4.2.2; a straight line fitted to a curve, weights from 0.05 to 4; F or t and p:
#                                weighted fit  without weights          by hand
#   RESET                        3.208 0.0460     3.208 0.0460     0.857 0.4287
#   rainbow                      1.157 0.3271     1.157 0.3271     0.815 0.7376
#   J test                       0.417 0.6776     0.417 0.6776    -0.125 0.9010
#   Harvey-Collier               2.734 0.0078     2.734 0.0078
#   Goldfeld-Quandt              0.896 0.6317     0.896 0.6317
#   Breusch-Godfrey              3.377 0.0661     3.377 0.0661
#   Breusch-Pagan                0.111 0.7389     0.557 0.4553
#   RESET, offset, no weights    0.381 0.6844     0.381 0.6844     6.668 0.0021
#   dwtest of the weighted fit: weighted regressions are not supported
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-lmtest=0.9.40-1 r-cran-zoo=1.8-11-1 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(lmtest))
stopifnot(packageVersion("lmtest") == "0.9.40", startsWith(find.package("lmtest"), getwd()))
options(warn = 2) # a warning would be an error
people <- data.frame(x = seq(0, 10, length.out = 80), z = cos(1:80), w = rep(c(0.05, 4, 0.4, 2, 1, 3, 0.1, 0.7), 10))
people$y <- 1 + people$x + 0.02 * people$x^2 + sin(40 * sqrt(1:80)) / sqrt(people$w)
line <- lm(y ~ x, people, weights = w)
other <- lm(y ~ z, people, weights = w)
say <- function(what, told, without, right) {
  shown <- function(x) sprintf("%8.3f %6.4f", x[1], x[2])
  cat(sprintf("%-25s %s  %s%s\n", what, shown(told), shown(without), if (is.null(right)) "" else paste0("  ", shown(right))))
}
cat(sprintf("%-25s %15s  %15s  %15s\n", "", "weighted fit", "without weights", "by hand"))
of <- function(test) c(test$statistic, test$p.value)
compare <- function(fit, more) {
  table <- anova(fit, more)
  c(table$F[2], table$`Pr(>F)`[2])
}
fitted <- fitted(line)
say("RESET", of(resettest(line)), of(resettest(y ~ x, data = people)), compare(line, update(line, . ~ . + I(fitted^2) + I(fitted^3))))
half <- abs(people$x - 5) <= 2.5 # the middle half, of which raintest asks whether the line fits it better than all
rain <- function(all, middle) {
  f <- (deviance(all) - deviance(middle)) / (df.residual(all) - df.residual(middle)) / (deviance(middle) / df.residual(middle))
  c(f, pf(f, df.residual(all) - df.residual(middle), df.residual(middle), lower.tail = FALSE))
}
say("rainbow", of(raintest(line)), of(raintest(y ~ x, data = people)), rain(line, update(line, subset = half)))
j <- function(table) unlist(table["M1 + fitted(M2)", 3:4])
hand <- summary(update(line, . ~ . + fitted(other)))$coefficients["fitted(other)", 3:4]
say("J test", j(jtest(line, other)), j(jtest(y ~ x, y ~ z, data = people)), hand)
say("Harvey-Collier", of(harvtest(line)), of(harvtest(y ~ x, data = people)), NULL)
say("Goldfeld-Quandt", of(gqtest(line)), of(gqtest(y ~ x, data = people)), NULL)
say("Breusch-Godfrey", of(bgtest(line)), of(bgtest(y ~ x, data = people)), NULL)
say("Breusch-Pagan", of(bptest(line)), of(bptest(y ~ x, data = people)), NULL)
fixed <- lm(y ~ z + offset(x), people)
moved <- fitted(fixed)
say("RESET, offset, no weights", of(resettest(fixed)), of(resettest(y ~ z, data = people)), compare(fixed, update(fixed, . ~ . + I(moved^2) + I(moved^3))))
cat("dwtest of the weighted fit:", tryCatch(dwtest(line)$p.value, error = conditionMessage), fill = TRUE)
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
