#!/usr/bin/env bash
# PSPP 1.6.2 (Debian 12: pspp 1.6.2-2; the code of 2.1.1 is the same here): the test of Jonckheere and Terpstra,
# of a trend over ordered groups, is wrong where two people of different groups have the same score, without
# a word. A tie counts for half, and with it half of everybody of the other group who scores higher: all of
# these pairs of people should count in full. The statistic is then too low whatever the data, while the mean
# and spread that it is compared with are right. Scores of few values always tie: a trend upwards is missed,
# and one downwards is surer than it is.
#
# Seen with R 4.2.2; pairs by hand, and R's p value of Kendall's correlation of dose and score, which is the
# same test (without continuity correction):
#                                       J-T    hand       p   R's p
#   scores 1 2 3, 2 3 4, 3 4 5         18.5    22.5   0.253   0.040
#   scores of 1 to 4, rising           80.5   111.0   0.697   0.011
#   the same, doses turned round       29.5    39.0   0.001   0.011
#   the same at every dose             48.0    75.0   0.057   1.000
#   no score twice                    131.0   131.0   0.000   0.000
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
pspp <- function(table) {
  writeLines(c("DATA LIST LIST / dose score.", "BEGIN DATA", do.call(paste, table), "END DATA.", "NPAR TESTS /JONCKHEERE-TERPSTRA = score BY dose (1, 9)."), "ask.sps")
  told <- system2("bash", c("pspp", "-O", "format=csv", "ask.sps"), stdout = TRUE)
  as.numeric(strsplit(tail(grep("^score,", told, value = TRUE), 1), ",")[[1]][c(4, 8)])
}
# by_hand counts the pairs of people of two doses in which the higher dose has the higher score, a tie for half.
by_hand <- function(table) {
  pairs <- 0
  for (one in seq_len(nrow(table))) {
    higher <- table$score[table$dose > table$dose[one]]
    pairs <- pairs + sum(higher > table$score[one]) + sum(higher == table$score[one]) / 2
  }
  pairs
}
say <- function(what, dose, score) {
  table <- data.frame(dose, score)
  told <- pspp(table)
  kendall <- suppressWarnings(cor.test(dose, score, method = "kendall", exact = FALSE))$p.value
  cat(sprintf("%-32s %6.1f  %6.1f  %6.3f  %6.3f\n", what, told[1], by_hand(table), told[2], kendall))
}
cat(sprintf("%-32s %6s  %6s  %6s  %6s\n", "", "J-T", "hand", "p", "R's p"))
say("scores 1 2 3, 2 3 4, 3 4 5", rep(1:3, each = 3), c(1, 2, 3, 2, 3, 4, 3, 4, 5))
rising <- c(1, 1, 2, 2, 3, 1, 2, 2, 3, 3, 2, 2, 3, 3, 4, 2, 3, 3, 4, 4)
say("scores of 1 to 4, rising", rep(1:4, each = 5), rising)
say("the same, doses turned round", rep(4:1, each = 5), rising)
say("the same at every dose", rep(1:4, each = 5), rep(c(1, 2, 2, 3, 4), 4))
say("no score twice", rep(1:4, each = 5), rank(rising, ties.method = "first"))
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
