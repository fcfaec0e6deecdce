#!/usr/bin/env bash
# pscl 1.5.5 (Debian 12: r-cran-pscl 1.5.5-1+b1; the code of 1.5.9 is the same here): odTest, the test of a negative
# binomial regression against Poisson's, fits Poisson's again with the formula and the data of the first, without
# its weights and its subset, and compares two likelihoods of different people. Of people counted by weights the
# statistic can be far below 0, and overdispersion that is there for certain has a p of 0.5; of a subset the
# statistic is anything. Its manual says that the formula is taken, and not that nothing else is. Copies of
# the rows, and a data set that is the subset, have the right answer.
#
# Seen with R 4.2.2; likelihood ratio and p:
#                                             odTest       p    by hand       p
#   counted by weights                       -1285.8  0.5000       98.8  0.0000
#     copies of the rows                        98.8  0.0000       98.8  0.0000
#   the second year, by subset                1493.9  0.0000        0.0  0.5000
#     of a data set of that year                 0.0  0.5000        0.0  0.5000
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-pscl=1.5.5-1+b1 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
suppressMessages({
  library(MASS)
  library(pscl)
})
stopifnot(packageVersion("pscl") == "1.5.5", startsWith(find.package("pscl"), getwd()))
odds <- function(fit) as.numeric(strsplit(sub(".*Statistic = *(\\S+) p-value = *<? *(\\S+).*", "\\1 \\2", grep("Statistic =", capture.output(odTest(fit)), value = TRUE)), " ")[[1]])
hand <- function(fit, poisson) {
  ratio <- 2 * as.numeric(logLik(fit) - logLik(poisson))
  c(ratio, pchisq(ratio, 1, lower.tail = FALSE) / 2)
}
cat(sprintf("%-38s %9s %7s  %9s %7s\n", "", "odTest", "p", "by hand", "p"))
say <- function(what, told, right) cat(sprintf("%-38s %9.1f %7.4f  %9.1f %7.4f\n", what, round(told[1], 1) + 0, told[2], round(right[1], 1) + 0, right[2]))
# Spells of work that people had in two arms, and how many people had so many.
people <- expand.grid(spells = 0:9, arm = 0:1)
people$n <- round(200 * dnbinom(people$spells, mu = 1.5 + 0.5 * people$arm, size = 1.5))
copies <- people[rep(seq_len(nrow(people)), people$n), ]
fit <- glm.nb(spells ~ arm, people, weights = n)
say("counted by weights", odds(fit), hand(fit, glm(spells ~ arm, poisson, people, weights = n)))
fit <- glm.nb(spells ~ arm, copies)
say("  copies of the rows", odds(fit), hand(fit, glm(spells ~ arm, poisson, copies)))
even <- expand.grid(spells = 0:9, arm = 0:1)
even <- even[rep(1:20, round(60 * dpois(even$spells, 1.5))), ]
everybody <- rbind(transform(even, year = 2), transform(copies[, 1:2], year = 1))
fit <- suppressWarnings(glm.nb(spells ~ arm, everybody, subset = year == 2))
say("the second year, by subset", odds(fit), hand(fit, glm(spells ~ arm, poisson, everybody, subset = year == 2)))
second <- everybody[everybody$year == 2, ]
fit <- suppressWarnings(glm.nb(spells ~ arm, second))
say("  of a data set of that year", odds(fit), hand(fit, glm(spells ~ arm, poisson, second)))
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
