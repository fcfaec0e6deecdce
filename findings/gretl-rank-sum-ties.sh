#!/usr/bin/env bash
# gretl 2022c (Debian 12: gretl 2022c-1): difftest --rank-sum, Wilcoxon's test of two samples, gives equal values their
# mean rank and then takes the variance of ranks without equals: of answers on a scale, and most of all where many have
# 0, z is too small and p too large, and the test nearly never finds anything. Its signed-rank test, beside it, takes
# equals into account and tells how many there are.
#
# Seen with R 4.2.2; two arms of 40; by hand: R's wilcox.test without continuity correction, and how many of 4000
# shuffled arms are as far apart; last, 400 pairs of arms that do not differ:
#   p value                                gretl  by hand  shuffled
#   no equals                             0.0075   0.0075    0.0055
#   answers 1 to 5                        0.0414   0.0368    0.0403
#   months of work, 25 and 32 have 0      0.1489   0.0702    0.0693
#   work, 9 and 3 have it                 0.2482   0.0619    0.1070
#   work, 7 and 1 have it                 0.2482   0.0263    0.0560
#   p < 0.05, four in five have 0           1.0%     6.0%
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} libgretl1 libreadline8 |
  grep '^lib' | grep -vE '^lib(c6|gcc-s1|crypt1|gretl1)$' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq gretl=2022c-1 libgretl1=2022c-1 gretl-common=2022c-1 $needs 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
libraries=$work/usr/lib/$(uname -m)-linux-gnu
cat >gretlcli <<EOF
HOME=$work GRETL_HOME=$work/usr/share/gretl LD_LIBRARY_PATH=$libraries:$libraries/blas:$libraries/lapack:$work/lib/$(uname -m)-linux-gnu exec $work/usr/bin/gretlcli "\$@"
EOF
cat >finding.R <<'R'
ask <- function(pairs) {
  table <- do.call(cbind, pairs)
  write.csv(table, "pairs.csv", row.names = FALSE)
  lines <- apply(matrix(colnames(table), 2), 2, function(pair) sprintf("difftest %s %s --rank-sum", pair[1], pair[2]))
  writeLines(c("set verbose off", "open pairs.csv --quiet", lines), "ask.inp")
  told <- system2("bash", c("./gretlcli", "-b", "ask.inp"), stdout = TRUE, stderr = FALSE)
  stopifnot(any(grepl("gretl version 2022c", told)))
  as.numeric(sub(".*= ", "", grep("Two-tailed p-value", told, value = TRUE)))
}
wilcoxon <- function(pair) wilcox.test(pair[[1]], pair[[2]], exact = FALSE, correct = FALSE)$p.value
shuffled <- function(pair) {
  ranks <- rank(unlist(pair))
  apart <- function(first) abs(sum(ranks[first]) - 40 * mean(ranks))
  mean(replicate(4000, apart(sample.int(80, 40))) >= apart(1:40) - 1e-9)
}
arms <- function(i, a, b) setNames(data.frame(a, b), paste0(c("a", "b"), i))
set.seed(1)
cases <- list(
  "no equals" = arms(1, rnorm(40, 0.5), rnorm(40)),
  "answers 1 to 5" = arms(2, rep(1:5, c(4, 6, 10, 12, 8)), rep(1:5, c(8, 10, 10, 8, 4))),
  "months of work, 25 and 32 have 0" = arms(3, rep(c(0, 2, 5, 9), c(25, 5, 5, 5)), rep(c(0, 2, 5, 9), c(32, 4, 2, 2))),
  "work, 9 and 3 have it" = arms(4, rep(1:0, c(9, 31)), rep(1:0, c(3, 37))),
  "work, 7 and 1 have it" = arms(5, rep(1:0, c(7, 33)), rep(1:0, c(1, 39)))
)
told <- ask(unname(cases))
cat(sprintf("%-36s %7s  %7s  %8s\n", "p value", "gretl", "by hand", "shuffled"))
for (i in seq_along(cases)) cat(sprintf("%-36s %7.4f  %7.4f  %8.4f\n", names(cases)[i], told[i], wilcoxon(cases[[i]]), shuffled(cases[[i]])))
months <- function() rbinom(40, 1, 0.2) * sample.int(12, 40, TRUE)
many <- lapply(1:400, function(i) arms(i, months(), months()))
cat(sprintf("%-36s %6.1f%%  %6.1f%%\n", "p < 0.05, four in five have 0", 100 * mean(ask(many) < 0.05), 100 * mean(sapply(many, wilcoxon) < 0.05)))
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
