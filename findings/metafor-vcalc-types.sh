#!/usr/bin/env bash
# metafor 3.8-1 (Debian 12: r-cran-metafor 3.8-1-1), meta-analysis: vcalc makes the covariances of several outcomes of
# one study from a table of correlations whose rows and columns are named after the outcomes. Where the outcomes are a
# factor, or numbers, it looks whether the names are there, and then does not use them: the level's number, or the
# number itself, is that of the row. A factor's levels are in alphabetical order, so that of a table in another order
# the outcomes get each other's correlations without a word: work and income, which correlate with 0.8, do so with 0.3,
# and the effects that rma.mv pools change with it. Of outcomes in letters it is right.
#
# Seen with R 4.2.2; the correlations of work and income, work and health, and income and health that vcalc makes of a
# table with 0.8, 0.1 and 0.3, and the effects on the three of 8 made-up studies by rma.mv:
#                                      w-i   w-h   i-h     work income health
#   by hand                           0.80  0.10  0.30    0.334  0.271  0.257
#   outcomes in letters               0.80  0.10  0.30    0.334  0.271  0.257
#   outcomes as a factor              0.30  0.10  0.80    0.361  0.241  0.304
#   outcomes as numbers, 3, 1 and 2   0.10  0.30  0.80    0.400  0.233  0.295
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-metafor | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-metafor/r-cran-metafor=3.8-1-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(metafor))
stopifnot(packageVersion("metafor") == "3.8.1", startsWith(find.package("metafor"), getwd()))
options(warn = 2) # a warning would be an error
names <- c("work", "income", "health")
table <- matrix(c(1, 0.8, 0.1, 0.8, 1, 0.3, 0.1, 0.3, 1), 3, dimnames = list(names, names))
numbers <- c(work = 3, income = 1, health = 2)
set.seed(1)
data <- data.frame(study = rep(1:8, each = 3), letters = rep(names, 8), vi = 0.04)
data$yi <- c(replicate(8, c(0.3, 0.2, 0.1) + 0.2 * t(chol(table)) %*% rnorm(3)))
data <- data[-c(3, 5, 6, 12, 13, 16, 17, 21, 24), ] # not every study measures all
data$factor <- factor(data$letters)
data$number <- numbers[data$letters]
by_number <- table
dimnames(by_number) <- list(numbers, numbers)
# pairs has the three correlations of the first study that measures all three.
pairs <- function(v) {
  rows <- which(data$study == names(which(base::table(data$study) == 3))[1])
  r <- cov2cor(v)[rows, rows]
  c(r[1, 2], r[1, 3], r[2, 3])
}
cat(sprintf("%-32s %5s %5s %5s   %6s %6s %6s\n", "", "w-i", "w-h", "i-h", "work", "income", "health"))
say <- function(what, v) {
  fit <- rma.mv(yi, v, mods = ~ 0 + letters, data = data)
  cat(sprintf("%-32s", what), sprintf(" %5.2f", pairs(v)), "  ", sprintf(" %6.3f", coef(fit)[paste0("letters", names)]), "\n", sep = "")
}
sure <- outer(seq_len(nrow(data)), seq_len(nrow(data)), Vectorize(function(i, j) (data$study[i] == data$study[j]) * table[data$letters[i], data$letters[j]] * 0.04))
say("by hand", sure)
say("outcomes in letters", vcalc(vi, cluster = study, type = letters, rho = table, data = data))
say("outcomes as a factor", vcalc(vi, cluster = study, type = factor, rho = table, data = data))
say("outcomes as numbers, 3, 1 and 2", vcalc(vi, cluster = study, type = number, rho = by_number, data = data))
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | sed 's/ *$//' | tee now
diff seen now && echo 'As seen.'
