#!/usr/bin/env bash
# ROSE 0.0-4 (Debian 12: r-cran-rose 0.0-4-2): accuracy.meas takes predictions that are a factor, which its manual
# allows and for which it is to ignore the threshold, for the numbers 1 and 2 of their levels, and compares those with
# a half: everybody is predicted to be a case. Recall is 1 and precision the share of cases, whatever was predicted,
# without a word. And F, by the manual twice the product over the sum, is once that: of perfect predictions a half.
#
# Seen with R 4.2.2; of 100 people 20 drop out; by hand: from the table of the same predictions:
#   predictions                    precision  recall      F    by hand: precision  recall      F
#   good, a probability                0.800   0.800  0.400               0.800   0.800  0.800
#   good, a factor                     0.200   1.000  0.167               0.800   0.800  0.800
#   all wrong, a factor                0.200   1.000  0.167               0.000   0.000    NaN
#   perfect, a probability             1.000   1.000  0.500               1.000   1.000  1.000
#   perfect, a factor                  0.200   1.000  0.167               1.000   1.000  1.000
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-rose=0.0-4-2 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(ROSE))
stopifnot(packageVersion("ROSE") == "0.0.4", startsWith(find.package("ROSE"), getwd()))
options(warn = 2) # a warning would be an error
words <- c("stays", "drops out")
true <- rep(0:1, c(80, 20))
good <- rep(c(0, 1, 0, 1), c(76, 4, 4, 16))
cat(sprintf("%-30s %9s  %6s  %5s    %18s  %6s  %5s\n", "predictions", "precision", "recall", "F", "by hand: precision", "recall", "F"))
say <- function(name, predicted, given) {
  told <- accuracy.meas(factor(words[true + 1], words), given)
  both <- sum(predicted & true)
  precision <- both / sum(predicted)
  recall <- both / sum(true)
  cat(sprintf("%-30s %9.3f  %6.3f  %5.3f    %16.3f  %6.3f  %5.3f\n", name, told$precision, told$recall, told$F,
    precision, recall, 2 * precision * recall / (precision + recall)))
}
chance <- function(predicted) ifelse(predicted == 1, 0.9, 0.1)
classes <- function(predicted) factor(words[predicted + 1], words)
say("good, a probability", good, chance(good))
say("good, a factor", good, classes(good))
say("all wrong, a factor", 1 - true, classes(1 - true))
say("perfect, a probability", true, chance(true))
say("perfect, a factor", true, classes(true))
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
