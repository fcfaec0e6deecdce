#!/usr/bin/env bash
# arsenal 3.6.3 (Debian 12: r-cran-arsenal 3.6.3-1), tables of groups for medical papers: tableby takes weights, and its
# medians and quartiles take the sum of the weights for a number of people, and look for the middle between the first of
# them and the last. Of weights that add up to 5 the median is one of the upper half, and of weights that are shares, and
# so add up to 1 or less, the median and both quartiles are the largest of all values. The means in the same table are
# right whatever the weights add up to. Nothing is said.
#
# Seen with R 4.2.2; 200 made-up incomes; by hand: the income below which half of the weights lie:
#                                           quarter   median      3/4     mean
#   job
#     by hand                                  1404     2132     2587     2199
#     tableby, weights add up to 249           1404     2132     2587     2199
#     tableby, weights add up to 4.98          1680     2266     3011     2199
#     tableby, weights add up to 0.509202      6008     6008     6008     2199
#   wait
#     by hand                                  1325     1755     2433     2007
#     tableby, weights add up to 240           1325     1756     2433     2007
#     tableby, weights add up to 4.8           1575     1921     2687     2007
#     tableby, weights add up to 0.490798      5448     5448     5448     2007
#   the largest incomes: 6008 5448
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-arsenal=3.6.3-1 r-cran-knitr 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(arsenal))
stopifnot(packageVersion("arsenal") == "3.6.3", startsWith(find.package("arsenal"), getwd()))
options(warn = 2) # a warning would be an error
set.seed(1)
data <- data.frame(income = round(rlnorm(200, 7.5, 0.5)), arm = rep(c("job", "wait"), 100), weight = sample(1:4, 200, TRUE))
by_hand <- function(x, w, probs) {
  o <- order(x)
  sapply(probs, function(prob) x[o][which(cumsum(w[o]) >= prob * sum(w))[1]])
}
cat(sprintf("%-38s %8s %8s %8s %8s\n", "", "quarter", "median", "3/4", "mean"))
say <- function(what, x) cat(sprintf("  %-36s %8.0f %8.0f %8.0f %8.0f\n", what, x[1], x[2], x[3], x[4]))
control <- tableby.control(numeric.stats = c("medianq1q3", "mean"), test = FALSE)
for (arm in c("job", "wait")) {
  cat(arm, "\n", sep = "")
  rows <- data$arm == arm
  say("by hand", c(with(data[rows, ], by_hand(income, weight, c(0.25, 0.5, 0.75))), with(data[rows, ], weighted.mean(income, weight))))
  for (scale in c(1, 0.02, 1 / sum(data$weight))) {
    data$scaled <- data$weight * scale
    table <- as.data.frame(tableby(arm ~ income, data = data, weights = scaled, control = control))
    quartiles <- unclass(table[table$term == "medianq1q3", arm][[1]])
    say(sprintf("tableby, weights add up to %g", sum(data$scaled[rows])), c(quartiles[c(2, 1, 3)], table[table$term == "mean", arm][[1]]))
  }
}
cat("the largest incomes:", tapply(data$income, data$arm, max), "\n")
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | sed 's/ *$//' | tee now
diff seen now && echo 'As seen.'
