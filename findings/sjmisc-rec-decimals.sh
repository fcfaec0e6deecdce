#!/usr/bin/env bash
# sjmisc 2.8.9 (Debian 12: r-cran-sjmisc 2.8.9-1): rec, which recodes values by a text as "min:17,65:max=0; else=1", keeps
# of several ranges and values before one "=" the last range alone, as soon as one value of the variable has a decimal:
# people of 10 and 15 years are then of working age, where one of 80.5 is among them. Of whole numbers the same
# text has all of them. The manual says that what is recoded into one value is separated by commas, and that ranges
# hold for numbers with decimals as well. What is forgotten goes to "else", or is missing where there is none, without
# a warning.
#
# Seen with R 4.2.2; eight ages, the last of them 80 or 80.5:
#   min:17,65:max=0; else=1
#     age                                      10   15   18   30   42   64   65   80
#     recoded                                   0    0    1    1    1    1    0    0
#     age                                      10   15   18   30   42   64   65 80.5
#     recoded                                   1    1    1    1    1    1    0    0
#   min:17,65:max=0; 18:64=1
#     age                                      10   15   18   30   42   64   65   80
#     recoded                                   0    0    1    1    1    1    0    0
#     age                                      10   15   18   30   42   64   65 80.5
#     recoded                                  NA   NA    1    1    1    1    0    0
#   42,min:17=0; else=1
#     age                                      10   15   18   30   42   64   65   80
#     recoded                                   0    0    1    1    0    1    1    1
#     age                                      10   15   18   30   42   64   65 80.5
#     recoded                                   0    0    1    1    1    1    1    1
#   min:17,42=0; else=1
#     age                                      10   15   18   30   42   64   65   80
#     recoded                                   0    0    1    1    0    1    1    1
#     age                                      10   15   18   30   42   64   65 80.5
#     recoded                                   0    0    1    1    1    1    1    1
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-sjmisc | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-sjmisc/r-cran-sjmisc=2.8.9-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(sjmisc))
stopifnot(packageVersion("sjmisc") == "2.8.9", startsWith(find.package("sjmisc"), getwd()))
options(warn = 2) # a warning would be an error
whole <- c(10, 15, 18, 30, 42, 64, 65, 80)
decimal <- replace(whole, 8, 80.5)
show <- function(what, told) cat(sprintf("%-40s %s\n", what, paste(sprintf("%4s", ifelse(is.na(told), "NA", format(told, trim = TRUE, drop0trailing = TRUE))), collapse = " ")))
for (text in c("min:17,65:max=0; else=1", "min:17,65:max=0; 18:64=1", "42,min:17=0; else=1", "min:17,42=0; else=1")) {
  cat(text, "\n", sep = "")
  for (age in list(whole, decimal)) {
    show("  age", age)
    show("  recoded", rec(age, rec = text))
  }
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
