#!/usr/bin/env bash
# R 4.2.2 (Debian 12: r-base-core 4.2.2.20221110-2; the code of today's trunk is the same here): TukeyHSD of a
# weighted analysis of variance takes the weighted means, and for their errors residuals that are not weighted and
# the numbers of rows, without a word; its manual says nothing of weights. With two groups Tukey's comparison is
# the F test of the same table: without weights the two p values are the same, with weights they are not. The
# noise of rows that are weighted down because they are imprecise counts in full, and a clear difference is none.
#
# Seen with R 4.2.2:
#   p, two arms                                TukeyHSD    F test   by hand
#   no weights                                   0.0023    0.0023    0.0023
#   weights of 1                                 0.0023    0.0023    0.0023
#   imprecise rows weigh a tenth                 0.0591    0.0090    0.0090
#   ten times as imprecise, weigh 1/100          0.4953    0.0148    0.0148
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
cat >finding.R <<'R'
options(warn = 2) # a warning would be an error
stopifnot(getRversion() == "4.2.2")
tukey <- function(fit) TukeyHSD(fit)$arm[, "p adj"]
table <- function(fit) summary(fit)[[1]][1, "Pr(>F)"]
hand <- function(fit) {
  error <- summary.lm(fit)$coefficients[2, ]
  unname(ptukey(abs(error["t value"]) * sqrt(2), 2, fit$df.residual, lower.tail = FALSE))
}
cat(sprintf("%-42s %8s  %8s  %8s\n", "p, two arms", "TukeyHSD", "F test", "by hand"))
say <- function(what, fit) cat(sprintf("%-42s %8.4f  %8.4f  %8.4f\n", what, tukey(fit), table(fit), hand(fit)))
people <- data.frame(arm = factor(rep(c("a", "b"), each = 20)), noise = qnorm((order(sin(1:40)) - 0.5) / 40), exact = rep(c(1, 1, 1, 0.1), 10))
people$score <- (people$arm == "b") + people$noise / sqrt(people$exact)
say("no weights", aov(score ~ arm, people))
say("weights of 1", aov(score ~ arm, people, weights = rep(1, 40)))
say("imprecise rows weigh a tenth", aov(score ~ arm, people, weights = exact))
people$score <- (people$arm == "b") + people$noise * ifelse(people$exact == 1, 1, 10)
say("ten times as imprecise, weigh 1/100", aov(score ~ arm, people, weights = exact^2))
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
