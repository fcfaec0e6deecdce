#!/usr/bin/env bash
# R's readr 2.1.4 with vroom 1.6.1 (Debian 12; issues 881 and 1135, closed as what floating point is like):
# parse_number and col_number read 0.29 as another number than 0.29, without a word, and so 22% of the
# amounts from 0.00 to 99.99, where of the same text parse_double, col_double and R itself give the number
# nearest to it. read_csv chooses col_number by itself of a column that has a
# thousands separator somewhere. So a filter or a join for an amount finds nothing, and amounts of two
# files, one with a currency sign or a separator, one without, that are the same are different.
#
# Seen with R 4.2.2, to 17 digits:
#   text         parse_number            parse_double            R
#   0.29         0.29000000000000004     0.28999999999999998     0.28999999999999998
#   1.15         1.1500000000000001      1.1499999999999999      1.1499999999999999
#   4.35         4.3499999999999996      4.3499999999999996      4.3499999999999996
#   1,234.29     1234.29                 -                       1234.29
#   2,000.15     2000.1499999999999      -                       2000.1500000000001
#   $ 0.29       0.29000000000000004     -                       0.28999999999999998
#   of the amounts from 0.00 to 99.99 parse_number gives 2244 others, parse_double 0
#   read_csv takes 1,100.29 and 2,000.15 for a number, 0.29 and 1.15 for a double
#   rows of 1.15 euro that a join finds: of double 1, of number 0
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core) and r-cran-readr.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
cat >finding.R <<'R'
stopifnot(packageVersion("readr") == "2.1.4", packageVersion("vroom") == "1.6.1")
options(warn = 2) # a warning would be an error
exact <- function(number) sprintf("%.17g", number)
say <- function(...) cat(sprintf("%-12s %-23s %-23s %s\n", ...))

say("text", "parse_number", "parse_double", "R")
for (text in c("0.29", "1.15", "4.35", "1,234.29", "2,000.15", "$ 0.29")) {
  plain <- gsub("[^0-9.]", "", text)
  double <- if (plain == text) exact(readr::parse_double(text)) else "-"
  say(text, exact(readr::parse_number(text)), double, exact(as.numeric(plain)))
}

amounts <- (0:9999) / 100
texts <- sprintf("%.2f", amounts)
others <- function(read) sum(read(texts) != amounts)
cat(sprintf("of the amounts from 0.00 to 99.99 parse_number gives %d others, parse_double %d\n", others(readr::parse_number), others(readr::parse_double)))

chosen <- function(lines) sub("col_", "", class(readr::spec(readr::read_csv(I(lines), show_col_types = FALSE))$cols$euro)[1])
with_separator <- c("town,euro", "a,\"1,100.29\"", "b,\"2,000.15\"")
without <- c("town,euro", "a,0.29", "b,1.15")
cat(sprintf("read_csv takes 1,100.29 and 2,000.15 for a %s, 0.29 and 1.15 for a %s\n", sub("collector_", "", chosen(with_separator)), sub("collector_", "", chosen(without))))

price <- data.frame(euro = 1.15)
joined <- function(type) nrow(merge(price, readr::read_csv(I(without), col_types = paste0("c", type))))
cat(sprintf("rows of 1.15 euro that a join finds: of double %d, of number %d\n", joined("d"), joined("n")))
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
