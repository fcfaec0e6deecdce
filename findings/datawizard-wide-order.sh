#!/usr/bin/env bash
# datawizard 0.6.5 (Debian 12: r-cran-datawizard 0.6.5+dfsg-1), data for the easystats packages: data_to_wide, which
# makes a column of each measurement, takes the values of each in the order of their rows, and sets them beside the
# people in the order of the first rows. Where the rows of one measurement are in another order than those of another, as
# when a file of each wave was put below the one before, people get each other's answers without a word. Where anybody
# misses a measurement the rows are put in order first, and it is right.
#
# Seen with R 4.2.2; the score after 12 months of three people, of whom the third comes first in the second wave; by
# hand: the row of that person and month:
#   all measured twice
#     person 1  data_to_wide 32, R's reshape 12, by hand 12
#     person 2  data_to_wide 12, R's reshape 22, by hand 22
#     person 3  data_to_wide 22, R's reshape 32, by hand 32
#   the same, in order
#     person 1  data_to_wide 12, R's reshape 12, by hand 12
#     person 2  data_to_wide 22, R's reshape 22, by hand 22
#     person 3  data_to_wide 32, R's reshape 32, by hand 32
#   person 3 not after 12 months
#     person 1  data_to_wide 12, R's reshape 12, by hand 12
#     person 2  data_to_wide 22, R's reshape 22, by hand 22
#     person 3  data_to_wide NA, R's reshape NA, by hand NA
#   500 people, rows shuffled: correlation of the two scores -0.02, by hand 0.77
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-datawizard | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-datawizard/r-cran-datawizard=0.6.5+dfsg-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(datawizard))
stopifnot(packageVersion("datawizard") == "0.6.5", startsWith(find.package("datawizard"), getwd()))
options(warn = 2) # a warning would be an error
long <- data.frame(person = c(1, 2, 3, 3, 1, 2), month = rep(c("m0", "m12"), each = 3), score = c(10, 20, 30, 32, 12, 22))
ask <- function(what, long) {
  cat(what, "\n", sep = "")
  wide <- data_to_wide(long, id_cols = "person", names_from = "month", values_from = "score")
  reshaped <- reshape(long, idvar = "person", timevar = "month", direction = "wide")
  for (person in sort(unique(long$person))) {
    sure <- long$score[long$person == person & long$month == "m12"]
    if (length(sure) == 0) sure <- NA
    cat(sprintf("  person %d  data_to_wide %2.0f, R's reshape %2.0f, by hand %2.0f\n", person, wide$m12[wide$person == person], reshaped$score.m12[reshaped$person == person], sure))
  }
}
ask("all measured twice", long)
ask("the same, in order", long[order(long$month, long$person), ])
ask("person 3 not after 12 months", long[-4, ])
set.seed(1)
many <- expand.grid(person = 1:500, month = c("m0", "m12"), stringsAsFactors = FALSE)
many$score <- rnorm(500)[many$person] + rnorm(1000, 0, 0.5)
sure <- with(many, cor(score[month == "m0"], score[month == "m12"]))
wide <- data_to_wide(many[sample(nrow(many)), ], id_cols = "person", names_from = "month", values_from = "score")
cat(sprintf("500 people, rows shuffled: correlation of the two scores %.2f, by hand %.2f\n", cor(wide$m0, wide$m12), sure))
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | sed 's/ *$//' | tee now
diff seen now && echo 'As seen.'
