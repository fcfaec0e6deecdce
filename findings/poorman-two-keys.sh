#!/usr/bin/env bash
# poorman 0.2.6 (Debian 12: r-cran-poorman 0.2.6+dfsg-1), dplyr's verbs without other packages: of two columns to group or to join
# by, the texts are put together with a point between them. So code 1.5 of round 2 is code 1 of round 5.2, and a group has
# the rows of another as well, so that they count twice; and semi_join and anti_join take a row in which one of the two is
# missing for any other row in which one is: who has no town in arm a is left out since somebody has no arm in Assen.
#
# Seen with R 4.2.2; codes and rounds of three people, then towns and arms of four:
#                            poorman                   dplyr
#   rows by code and round   2 2 1                     1 1 1
#   of code 1, round 5.2     10 20                     10
#   all but ?:a              Assen:a Emmen:a           Assen:a Emmen:? Emmen:a
#   all but Assen:?          Assen:a Emmen:a           Assen:a Emmen:? ?:a Emmen:a
#   sums of hours            30 30 40                  10 20 40
#   number in group          2 2 1                     1 1 1
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-dplyr | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq r-cran-poorman=0.2.6+dfsg-1 r-cran-dplyr=1.0.10-1 ${needs/r-cran-dplyr/} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
package <- commandArgs(TRUE)
suppressMessages(library(package, character.only = TRUE))
stopifnot(packageVersion(package) == c(poorman = "0.2.6", dplyr = "1.0.10")[[package]], startsWith(find.package(package), getwd()))
options(warn = 2) # a warning would be an error
options(dplyr.summarise.inform = FALSE, poorman.summarise.inform = FALSE)
coded <- data.frame(code = c("1", "1.5", "2"), round = c("5.2", "2", "2"), hours = c(10, 20, 40))
people <- data.frame(town = c("Assen", "Emmen", NA, "Emmen"), arm = c("a", NA, "a", "a"))
say <- function(what, values) cat(what, "|", paste(values, collapse = " "), "\n", sep = "")
rows <- function(table) paste(ifelse(is.na(table$town), "?", table$town), ifelse(is.na(table$arm), "?", table$arm), sep = ":")
say("rows by code and round", group_size(group_by(coded, code, round)))
say("of code 1, round 5.2", semi_join(coded, data.frame(code = "1", round = "5.2"), by = c("code", "round"))$hours)
say("all but ?:a", rows(anti_join(people, data.frame(town = NA_character_, arm = "a"), by = c("town", "arm"))))
say("all but Assen:?", rows(anti_join(people, data.frame(town = "Assen", arm = NA_character_), by = c("town", "arm"))))
by <- group_by(coded, code, round)
say("sums of hours", summarise(by, sum = sum(hours))$sum)
say("number in group", summarise(by, n = n())$n)
R
export R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library
for package in poorman dplyr; do Rscript --vanilla finding.R $package >$package; done
paste -d'|' poorman dplyr | awk -F'|' 'BEGIN { printf "%-25s%-26s%s\n", "", "poorman", "dplyr" } { printf "%-25s%-26s%s\n", $1, $2, $4 }' | tee now
diff seen now && echo 'As seen.'
