#!/usr/bin/env bash
# RcmdrMisc 2.7-2 (Debian 12: r-cran-rcmdrmisc 2.7-2-1), which reads SPSS's .sav files for the R Commander with haven
# 2.5.1: readSPSS gives a variable its labels "if there are at least as many labels as values", and counts a missing
# value as one of the values. With one person of whom the arm is not known, three labelled arms become the numbers 1 to
# 3: a table has no labels, and in a regression the arms are one slope, which misses that the middle one differs: p is
# 0.64 for 0.00000. Of the same file with use.haven = FALSE, by foreign's reader, the labels stay, as they do
# in haven when no value is missing.
#
# Seen with R 4.2.2; 90 people in three arms, coded 1 to 3 and labelled, before and after one arm is made missing:
#   all answered      haven    arm is a factor:  usual early late 2 degrees of freedom, p 0.00000
#   all answered      foreign  arm is a factor:  usual early late 2 degrees of freedom, p 0.00000
#   one did not       haven    arm is a numeric: 1 2 3           1 degrees of freedom, p 0.64475
#   one did not       foreign  arm is a factor:  usual early late 2 degrees of freedom, p 0.00000
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-rcmdrmisc | grep '^r-cran-' | sort -u)
needs=${needs/r-cran-rcmdrmisc/r-cran-rcmdrmisc=2.7-2-1}
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-haven/r-cran-haven=2.5.1-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(RcmdrMisc))
stopifnot(packageVersion("RcmdrMisc") == "2.7.2", packageVersion("haven") == "2.5.1", startsWith(find.package("RcmdrMisc"), getwd()))
options(warn = 2) # a warning would be an error
arm <- rep(1:3, 30)
score <- c(50, 60, 51)[arm] + 8 * sin(1:90)
say <- function(what, arm) {
  haven::write_sav(data.frame(arm = haven::labelled(arm, c(usual = 1, early = 2, late = 3)), score), "a.sav")
  for (use.haven in c(TRUE, FALSE)) {
    people <- readSPSS("a.sav", stringsAsFactors = TRUE, use.haven = use.haven)
    test <- anova(lm(score ~ arm, people))["arm", ]
    cat(sprintf("%-17s %-8s arm is a %-8s %-15s %d degrees of freedom, p %.5f\n", what, if (use.haven) "haven" else "foreign", paste0(class(people$arm), ":"), paste(head(people$arm, 3), collapse = " "), test$Df, test$`Pr(>F)`))
  }
}
say("all answered", arm)
say("one did not", replace(arm, 90, NA))
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
