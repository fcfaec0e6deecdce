#!/usr/bin/env bash
# readstata13 0.10.1 (Debian 12: r-cran-readstata13 0.10.1-1): save.dta13 with compress = TRUE writes a column of numbers as
# whole ones where R's all.equal cannot tell it from whole numbers. That allows a difference of 1.5 in a hundred million on
# average, so that of amounts from some 30 million on, as budgets of municipalities, the cents are cut off, without a
# word. Its manual says that all of Stata's numeric types are used.
#
# Seen with R 4.2.2, read by haven 2.5.1; 12 budgets each, of random cents:
#                             from 10 million       40 million      400 million
#   the first                     10000001.68      40000001.68     400000001.68
#     written without             10000001.68      40000001.68     400000001.68
#     lacking in the sum                 0.00             0.00             0.00
#     written with compress       10000001.68      40000001.00     400000001.00
#     lacking in the sum                 0.00             5.84             5.84
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-haven | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq r-cran-readstata13=0.10.1-1 r-cran-haven=2.5.1-1 ${needs/r-cran-haven/} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
library(readstata13)
stopifnot(packageVersion("readstata13") == "0.10.1", packageVersion("haven") == "2.5.1", startsWith(find.package("readstata13"), getwd()), startsWith(find.package("haven"), getwd()))
options(warn = 2) # a warning would be an error
set.seed(1)
cents <- sample(1:99, 12) / 100
amounts <- data.frame(tens = 10e6 + 1:12 + cents, forties = 40e6 + 1:12 + cents, hundreds = 400e6 + 1:12 + cents)
cat(sprintf("%-24s %16s %16s %16s\n", "", "from 10 million", "40 million", "400 million"))
say <- function(what, told) cat(sprintf("%-24s %16.2f %16.2f %16.2f\n", what, told[1], told[2], told[3]))
say("the first", unlist(amounts[1, ]))
sums <- colSums(amounts)
for (compress in c(FALSE, TRUE)) {
  save.dta13(amounts, "amounts.dta", compress = compress)
  read <- as.data.frame(haven::read_dta("amounts.dta"))
  say(if (compress) "  written with compress" else "  written without", unlist(read[1, ]))
  say("  lacking in the sum", round(sums - colSums(read), 2))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
