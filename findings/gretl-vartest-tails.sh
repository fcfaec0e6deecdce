#!/usr/bin/env bash
# gretl 2022c (Debian 12: gretl 2022c-1): vartest, whether two variables have the same variance, shows as "p-value
# (two-tailed)", and has in $pvalue, the probability of the larger tail alone: it is half of what it says, and of
# variables with the same variance one test in ten is below 0.05. The two-tailed p value of its t-test of means,
# meantest, is of both tails.
#
# Seen with R 4.2.2; by hand: R's var.test, of both tails; 500 pairs of normal samples of 30 with the same spread:
#   p value                 vartest   by hand   one tail
#   deviations 1.00 and 1     0.2119    0.4238     0.2119
#   deviations 1.12 and 1     0.1459    0.2918     0.1459
#   deviations 1.24 and 1     0.3329    0.6658     0.3329
#   deviations 1.36 and 1     0.0238    0.0476     0.0238
#   deviations 1.48 and 1     0.0608    0.1217     0.0608
#   p < 0.05 of 500 pairs      9.8%      5.2%
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
  write.csv(do.call(cbind, pairs), "pairs.csv", row.names = FALSE)
  names <- matrix(colnames(do.call(cbind, pairs)), 2)
  lines <- apply(names, 2, function(pair) sprintf("vartest %s %s", pair[1], pair[2]))
  writeLines(c("set verbose off", "open pairs.csv --quiet", lines), "ask.inp")
  told <- system2("bash", c("./gretlcli", "-b", "ask.inp"), stdout = TRUE, stderr = FALSE)
  stopifnot(any(grepl("gretl version 2022c", told)))
  as.numeric(sub(".*two-tailed\\) = ", "", grep("p-value (two-tailed) = ", told, fixed = TRUE, value = TRUE)))
}
set.seed(1)
few <- lapply(1:5, function(i) setNames(data.frame(rnorm(30, 0, 1 + 0.12 * (i - 1)), rnorm(30)), paste0(c("a", "b"), i)))
cat(sprintf("%-22s %8s  %8s  %9s\n", "p value", "vartest", "by hand", "one tail"))
told <- ask(few)
for (i in 1:5) {
  test <- var.test(few[[i]][[1]], few[[i]][[2]])
  cat(sprintf("deviations %.2f and 1   %8.4f  %8.4f  %9.4f\n", 1 + 0.12 * (i - 1), told[i], test$p.value, min(pf(test$statistic, 29, 29), pf(test$statistic, 29, 29, lower.tail = FALSE))))
}
many <- lapply(1:500, function(i) setNames(data.frame(rnorm(30), rnorm(30)), paste0(c("a", "b"), i)))
cat(sprintf("p < 0.05 of 500 pairs  %7.1f%%  %7.1f%%\n", 100 * mean(ask(many) < 0.05), 100 * mean(sapply(many, function(pair) var.test(pair[[1]], pair[[2]])$p.value) < 0.05)))
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
