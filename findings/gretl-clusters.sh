#!/usr/bin/env bash
# gretl 2022c (Debian 12: gretl 2022c-1): of a regression with --cluster the p value of a coefficient is that of a t
# with the rows' degrees of freedom, and the p value of the F test printed below it is of the clusters'. With one
# variable both test the same, and F is the square of t. With few clusters, as regions or offices are, the first is
# too small: of twelve clusters a third of the other, of six a tenth. The clusters' degrees of freedom, one
# less than there are clusters, are the usual ones.
#
# Seen with R 4.2.2 beside it; 60 people in 12, 6 or 4 clusters:
#               told: t         p  root of F     its p  t of rows clusters
#   12 clusters   2.858  0.005900      2.858  0.015584   0.005919 0.015584
#   6 clusters    3.193  0.002300      3.193  0.024196   0.002279 0.024196
#   4 clusters    5.416  0.000001      5.416  0.012349   0.000001 0.012349
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
wave <- function(k) sin(k * seq_len(60)) # numbers without pattern, always the same
cat(sprintf("%-11s %7s %9s  %9s  %8s  %9s %8s\n", "", "told: t", "p", "root of F", "its p", "t of rows", "clusters"))
for (clusters in c(12, 6, 4)) {
  people <- data.frame(office = rep(seq_len(clusters), length.out = 60))
  people$x <- wave(7) + 0.8 * sin(11 * people$office)
  people$y <- 1 + 0.35 * people$x + wave(3) + sin(5 * people$office)
  write.csv(people, "people.csv", row.names = FALSE)
  writeLines(c("open people.csv --quiet", "ols y 0 x --cluster=office"), "ask.inp")
  told <- system2("bash", c("./gretlcli", "-b", "ask.inp"), stdout = TRUE, stderr = FALSE)
  stopifnot(any(grepl("gretl version 2022c", told)), any(grepl(sprintf("clustered by %d values", clusters), told)))
  row <- as.numeric(strsplit(trimws(gsub("[*]", "", grep("^ *x ", told, value = TRUE))), " +")[[1]][-1])
  f <- grep("P-value\\(F\\)", told, value = TRUE)
  square <- as.numeric(sub("^F\\([0-9, ]+\\) *([0-9.e+-]+) .*", "\\1", f))
  p <- as.numeric(sub(".*P-value\\(F\\) *", "", f))
  t <- row[1] / row[2]
  cat(sprintf("%-11s %7.3f %9.6f  %9.3f  %8.6f  %9.6f %8.6f\n", paste(clusters, "clusters"), row[3], row[4], sqrt(square), p, 2 * pt(-abs(t), 58), 2 * pt(-abs(t), clusters - 1)))
}
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
