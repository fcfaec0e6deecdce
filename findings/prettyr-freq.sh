#!/usr/bin/env bash
# prettyR 2.2-3 (Debian 12: r-cran-prettyr 2.2-3-2) on what foreign 0.8-84 reads: freq, of a variable with the
# attribute value.labels, gives the counts of one answer under the name of another. It counts the values in ascending
# order, and writes the labels beside them in the order in which they stand in the attribute; read.spss of R's own
# foreign puts the highest value first. Of 1 for yes and 0 for no the counts are swapped. Its xtab, of the same
# variable, sorts the labels first and is right. The manual tells no order.
#
# Seen with R 4.2.2; an SPSS file of 20 people, of whom 15 work and 5 do not, and what they say of a scale:
#                  prettyR's freq  prettyR's xtab  foreign's factors
#   work    no                 15               5                  5
#   work    yes                 5              15                 15
#   health  bad                 3               2                  2
#   health  fair                6               9                  9
#   health  good                9               6                  6
#   health  fine                2               3                  3
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
apt-get download -qq ${needs/r-cran-haven/r-cran-haven=2.5.1-1} r-cran-prettyr=2.2-3-2 r-cran-foreign=0.8.84-1 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
library(foreign)
library(prettyR)
stopifnot(packageVersion("prettyR") == "2.2.3", packageVersion("foreign") == "0.8.84", startsWith(find.package(c("prettyR", "foreign")), getwd()))
options(warn = 2) # a warning would be an error
people <- data.frame(
  work = haven::labelled(rep(c(1, 0), c(15, 5)), c(no = 0, yes = 1)),
  health = haven::labelled(rep(1:4, c(2, 9, 6, 3)), c(bad = 1, fair = 2, good = 3, fine = 4))
)
haven::write_sav(people, "people.sav") # any program that writes SPSS's format would do
numbers <- read.spss("people.sav", to.data.frame = TRUE, use.value.labels = FALSE)
factors <- read.spss("people.sav", to.data.frame = TRUE)
say <- function(variable) {
  told <- freq(numbers[variable], display.na = FALSE)[[1]]
  across <- calculate.xtab(numbers[[variable]], numbers[[variable]])$row.margin
  right <- table(factors[[variable]])
  for (label in levels(factors[[variable]])) cat(sprintf("%-7s %-5s %15d %15d %18d\n", variable, label, told[[label]], across[[label]], right[[label]]))
}
cat(sprintf("%-13s %15s %15s %18s\n", "", "prettyR's freq", "prettyR's xtab", "foreign's factors"))
say("work")
say("health")
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
