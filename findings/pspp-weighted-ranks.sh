#!/usr/bin/env bash
# PSPP 1.6.2 (Debian 12: pspp 1.6.2-2; the code of 2.1.1 is the same here): of counted data, one row for each
# kind of answer and WEIGHT BY how many gave it, the tests of Mann and Whitney, Kruskal and Wallis, Cochran,
# and Kolmogorov and Smirnov are wrong, without a word, and RELIABILITY counts every row once. People are
# counted by their weights, and their ranks and squares are not: U and chi-squares fall below 0, arms that
# are all but alike differ for certain by one test, and arms apart have a p value of 1 by another. PSPP's
# manual says of WEIGHT that a positive integer gives the same output as would as many copies of the row. Of
# copies every number is right, as R has it. (Tables, chi-squares, means and regressions do weigh.)
#
# Seen with R 4.2.2 beside it; scores of 1 to 5 of 200 people, 100 in each of a trial's two arms, that are all
# but alike or are apart, and three yes/no questions to 100 people:
#                                         WEIGHT    copies         R
#   alike, Mann-Whitney's U              -4589.5    4720.0    4720.0
#     its p value                           .000      .481      .481
#   alike, Kruskal-Wallis, chi-square    -601.74       .50       .50
#     its p value                          1.000      .481      .481
#   apart, Mann-Whitney's U              -4556.5    4146.0    4146.0
#     its p value                           .000      .032      .032
#   apart, Kruskal-Wallis, chi-square    -601.55      4.60      4.60
#     its p value                          1.000      .032      .032
#   alike, Kolmogorov-Smirnov's mean         .15      3.21      3.21
#   questions, Cochran's Q                  -.07      3.14      3.14
#     its p value                          1.000      .208      .208
#   questions, Cronbach's alpha              .00       .48       .48
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} libgsl27 libpangocairo-1.0-0 libreadline8 libxml2 |
  grep '^lib' | grep -vE '^lib(c6|gcc-s1|crypt1)$' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq pspp=1.6.2-2 $needs 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
libraries=$work/usr/lib/$(uname -m)-linux-gnu
cat >pspp <<EOF
LD_LIBRARY_PATH=$libraries:$libraries/pspp:$work/lib/$(uname -m)-linux-gnu exec $work/usr/bin/pspp "\$@"
EOF
cat >finding.R <<'R'
stopifnot("pspp (GNU PSPP) 1.6.2" %in% system2("bash", c("pspp", "--version"), stdout = TRUE))
# ask runs PSPP on a table of counted rows, and gives what stands in the brackets of a pattern in its answer.
ask <- function(table, commands, pattern, weigh) {
  writeLines(c(paste("DATA LIST LIST /", toString(names(table)), "."), "BEGIN DATA", do.call(paste, table), "END DATA.", if (weigh) "WEIGHT BY n.", commands), "ask.sps")
  told <- system2("bash", c("pspp", "-O", "format=csv", "ask.sps"), stdout = TRUE)
  stopifnot(!grepl("error|warning", told))
  as.numeric(sub(pattern, "\\1", tail(grep(pattern, told, value = TRUE), 1)))
}
say <- function(what, digits, right, table, commands, pattern) {
  copies <- table[rep(seq_len(nrow(table)), table$n), ]
  told <- c(ask(table, commands, pattern, TRUE), ask(copies, commands, pattern, FALSE), right(copies))
  cat(sprintf("%-34s %9s %9s %9s\n", what, short(told[1], digits), short(told[2], digits), short(told[3], digits)))
}
short <- function(x, digits) sub("^(-?)0\\.", "\\1.", formatC(round(x, digits) + 0, format = "f", digits = digits))
arms <- function(first, second) data.frame(arm = rep(0:1, each = 5), score = 1:5, n = c(first, second))
alike <- arms(c(10, 20, 30, 25, 15), c(8, 18, 30, 27, 17))
apart <- arms(c(16, 24, 30, 18, 12), c(9, 18, 31, 25, 17))
answers <- data.frame(a = c(0, 1, 0, 0, 1, 1, 0, 1), b = c(0, 0, 1, 0, 1, 0, 1, 1), c = c(0, 0, 0, 1, 0, 1, 1, 1),
                      n = c(20, 14, 8, 12, 9, 10, 5, 22))
two <- "NPAR TESTS /MANN-WHITNEY = score BY arm (0, 1)."
several <- "NPAR TESTS /KRUSKAL-WALLIS = score BY arm (0, 1)."
cochran <- function(x) {
  x <- as.matrix(x[c("a", "b", "c")])
  2 * (3 * sum(colSums(x)^2) - sum(x)^2) / (3 * sum(x) - sum(rowSums(x)^2))
}
alpha <- function(x) 3 / 2 * (1 - sum(diag(var(x[1:3]))) / sum(var(x[1:3])))
cat(sprintf("%-34s %9s %9s %9s\n", "", "WEIGHT", "copies", "R"))
for (name in c("alike", "apart")) {
  table <- get(name)
  u <- function(x) min(abs(c(0, prod(table(x$arm))) - wilcox.test(score ~ arm, x, exact = FALSE)$statistic))
  say(paste0(name, ", Mann-Whitney's U"), 1, u, table, two, "^score,(-?[0-9.]+),[^,]+,[^,]+,[^,]+$")
  say("  its p value", 3, function(x) wilcox.test(score ~ arm, x, exact = FALSE, correct = FALSE)$p.value, table, two, "^score,[^,]+,[^,]+,[^,]+,([^,]+)$")
  say(paste0(name, ", Kruskal-Wallis, chi-square"), 2, function(x) kruskal.test(score ~ arm, x)$statistic, table, several, "^Chi-Square,(.*)$")
  say("  its p value", 3, function(x) kruskal.test(score ~ arm, x)$p.value, table, several, "^Asymp. Sig.,(.*)$")
}
say("alike, Kolmogorov-Smirnov's mean", 2, function(x) mean(x$score), alike, "NPAR TESTS /K-S(NORMAL) = score.", "^Normal Parameters,Mean,(.*)$")
say("questions, Cochran's Q", 2, cochran, answers, "NPAR TESTS /COCHRAN = a b c.", "^Cochran's Q,(.*)$")
say("  its p value", 3, function(x) pchisq(cochran(x), 2, lower.tail = FALSE), answers, "NPAR TESTS /COCHRAN = a b c.", "^Asymp. Sig.,(.*)$")
say("questions, Cronbach's alpha", 2, alpha, answers, "RELIABILITY /VARIABLES = a b c.", "^([^,]+),3(?:[.]00)?$")
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
