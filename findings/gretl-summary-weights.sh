#!/usr/bin/env bash
# gretl 2022c (Debian 12: gretl 2022c-1): summary with --weight gives another median than the weighted one, and with all
# weights 1 another one than without weights: of 1 2 3 4 5 it is 2.5, of weights that are the same on both sides of 3 it
# is 3.75 or, with more weight on both ends, none at all. The quartiles are as wrong, and where one of them is not found
# their range is 0. Mean and deviation beside them follow the weights.
#
# Seen with R 4.2.2; by hand: R's mean, median and interquartile range of rows repeated as their weights say:
#                                        mean by hand   median by hand      IQR by hand
#   1 to 5, all weights 1              3.0000  3.0000   2.5000  3.0000   0.0000  2.0000
#   1 to 5, weights 1 2 4 2 1          3.0000  3.0000   3.7500  3.0000  0.37500  1.5000
#   1 to 5, weights 2 1 1 1 2          3.0000  3.0000       NA  3.0000   0.0000  3.0000
#   1 to 5, weights 1 1 1 2 2          3.4286  3.4286   3.5000  4.0000   0.0000  2.0000
#   1 to 5, weights 6 1 1 1 1          2.0000  2.0000       NA  1.0000   0.0000  1.7500
#   1 to 21, all weights 1             11.000 11.0000   10.500 11.0000   9.5000 10.0000
#   1 to 21, weights 1 and 3 in turn   11.000 11.0000   10.167 11.0000   9.8333 10.0000
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
ask <- function(x, weight) {
  write.csv(data.frame(x, weight), "people.csv", row.names = FALSE)
  writeLines(c("set verbose off", "open people.csv --quiet", "summary x --weight=weight"), "ask.inp")
  told <- system2("bash", c("./gretlcli", "-b", "ask.inp"), stdout = TRUE, stderr = FALSE)
  stopifnot(any(grepl("gretl version 2022c", told)), any(grepl("Weighting variable: weight", told)))
  read <- function(name) sub(".* ", "", trimws(grep(name, told, value = TRUE)))
  c(read("Mean "), read("Median "), read("Interquartile"))
}
cases <- list(
  list("1 to 5, all weights 1", 1:5, rep(1, 5)),
  list("1 to 5, weights 1 2 4 2 1", 1:5, c(1, 2, 4, 2, 1)),
  list("1 to 5, weights 2 1 1 1 2", 1:5, c(2, 1, 1, 1, 2)),
  list("1 to 5, weights 1 1 1 2 2", 1:5, c(1, 1, 1, 2, 2)),
  list("1 to 5, weights 6 1 1 1 1", 1:5, c(6, 1, 1, 1, 1)),
  list("1 to 21, all weights 1", 1:21, rep(1, 21)),
  list("1 to 21, weights 1 and 3 in turn", 1:21, rep(c(1, 3), length.out = 21))
)
cat(sprintf("%-34s %6s %7s  %7s %7s  %7s %7s\n", "", "mean", "by hand", "median", "by hand", "IQR", "by hand"))
for (case in cases) {
  rows <- rep(case[[2]], case[[3]])
  told <- ask(case[[2]], case[[3]])
  cat(sprintf("%-34s %6s %7.4f  %7s %7.4f  %7s %7.4f\n", case[[1]], told[1], mean(rows), told[2], median(rows), told[3], IQR(rows)))
}
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
