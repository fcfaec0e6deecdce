#!/usr/bin/env bash
# readstata13 0.10.1 (Debian 12: r-cran-readstata13 0.10.1-1): save.dta13 with compress = TRUE gives all factors the width that
# the last of them needs, as one byte for an arm of two. Of a factor with more than 100 levels before it, as municipalities,
# the codes above 100 do not fit: they are missing, then below 0, and from 257 on those of other municipalities, labels and
# all, without a word. Where the long factor is the last, or without compress, everything is as it was.
#
# Seen with R 4.2.2, read by haven 2.5.1; 342 people, one of each municipality, and two arms:
#                          right  missing  no town  another town
#   town, arm; compress      100       27      129            86
#     town 100 is town 100
#     town 101 is NA
#     town 128 is -128
#     town 129 is -127
#     town 257 is town 001
#     town 342 is town 086
#   arm, town; compress      342        0        0             0
#   town, arm                342        0        0             0
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
town <- factor(sprintf("town %03d", 1:342))
arm <- factor(rep(c("waits", "job"), 171))
files <- list(
  "town, arm; compress" = list(data.frame(town, arm), TRUE),
  "arm, town; compress" = list(data.frame(arm, town), TRUE),
  "town, arm" = list(data.frame(town, arm), FALSE)
)
cat(sprintf("%-22s %5s %8s %8s %13s\n", "", "right", "missing", "no town", "another town"))
for (what in names(files)) {
  save.dta13(files[[what]][[1]], "people.dta", compress = files[[what]][[2]])
  people <- haven::as_factor(haven::read_dta("people.dta"))
  read <- as.character(people$town)
  was <- as.character(town)
  # a code that has no label is shown as a number
  right <- !is.na(read) & read == was
  other <- !is.na(read) & !right
  cat(sprintf("%-22s %5d %8d %8d %13d\n", what, sum(right), sum(is.na(read)), sum(other & !read %in% was), sum(other & read %in% was)))
  if (any(!right)) for (at in c(100, 101, 128, 129, 257, 342)) cat(sprintf("  %s is %s\n", was[at], read[at]))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
