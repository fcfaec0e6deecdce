#!/usr/bin/env bash
# Mediana 1.0.8 (Debian 12: r-cran-mediana 1.0.8-3), which simulates clinical trials: its test that a share is not worse
# than another by a margin or more, PropTestNI, adds the margin's number of successes to those of the second arm and
# tests for equal shares, as if the arm had had them: the errors are those of shares that nobody has. Where many
# succeed, and a share with the margin added nears 1, a treatment that is worse by just the margin passes four times as
# often as alpha says, and a trial has more power than its numbers can bear; where few do, less.
#
# Seen with R 4.2.2; a margin of 0.10, alpha 0.025, 200 people in each arm, shares of the first and second; 2000 trials by
# Mediana; by hand: all pairs of binomial counts, first by that addition, then with the errors of the two shares:
#                                     Mediana     so, by hand     by hand
#   0.95 and 0.85, worse by the margin     9.6%            9.8%        3.0%
#   0.90 and 0.80, worse by the margin     5.0%            5.4%        2.7%
#   0.50 and 0.40, worse by the margin     2.4%            2.5%        2.5%
#   0.15 and 0.05, worse by the margin     0.9%            1.1%        3.0%
#   0.95 and 0.90, worse by half          76.5%           75.1%       49.0%
#   0.90 and 0.90, as good                96.8%           96.7%       91.5%
#   0.10 and 0.10, as good                84.1%           84.4%       91.5%
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-mediana=1.0.8-3 r-cran-{codetools,digest,doparallel,dorng,foreach,iterators,lattice,mass,matrix,mvtnorm,rngtools,survival} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(Mediana))
stopifnot(packageVersion("Mediana") == "1.0.8", startsWith(find.package("Mediana"), getwd()))
n <- 200
power <- function(first, second) {
  data <- DataModel() + OutcomeDist(outcome.dist = "BinomDist") + SampleSize(n) +
    Sample(id = "first", outcome.par = parameters(parameters(prop = first))) +
    Sample(id = "second", outcome.par = parameters(parameters(prop = second)))
  test <- AnalysisModel() + Test(id = "margin", samples = samples("first", "second"), method = "PropTestNI", par = parameters(margin = 0.1))
  ask <- EvaluationModel() + Criterion(id = "power", method = "MarginalPower", tests = tests("margin"), labels = "margin", par = parameters(alpha = 0.025))
  CSE(data, test, ask, SimParameters(n.sims = 2000, proc.load = 1, seed = 42))$simulation.results$result
}
a <- 0:n / n
b <- t(replicate(n + 1, a)) # a in rows is the first arm, b in columns the second
added <- pmin(b + 0.1, 1)
pooled <- (a + added) / 2
z_added <- (added - a) / sqrt(pooled * (1 - pooled) * 2 / n)
z_right <- (b - a + 0.1) / sqrt(a * (1 - a) / n + b * (1 - b) / n)
rejects <- function(z, first, second) sum(outer(dbinom(0:n, n, first), dbinom(0:n, n, second)) * (!is.nan(z) & z > qnorm(0.975)))
cat(sprintf("%-32s %8s  %14s  %10s\n", "", "Mediana", "so, by hand", "by hand"))
for (case in list(c(0.95, 0.85), c(0.90, 0.80), c(0.50, 0.40), c(0.15, 0.05), c(0.95, 0.90), c(0.90, 0.90), c(0.10, 0.10))) {
  what <- if (case[1] - case[2] > 0.099) "worse by the margin" else if (case[1] > case[2]) "worse by half" else "as good"
  cat(sprintf("%.2f and %.2f, %-19s %7.1f%%  %13.1f%%  %9.1f%%\n", case[1], case[2], what, 100 * power(case[1], case[2]),
    100 * rejects(z_added, case[1], case[2]), 100 * rejects(z_right, case[1], case[2])))
}
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
