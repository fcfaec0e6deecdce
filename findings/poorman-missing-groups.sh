#!/usr/bin/env bash
# poorman 0.2.6 (Debian 12: r-cran-poorman 0.2.6+dfsg-1), dplyr's verbs without other packages: rows whose group is missing are in
# no group. count, summarise, filter and slice leave them out, where dplyr, which it says it replicates, gives them a group
# of their own; and mutate keeps the rows and makes all that is in them missing, who they are included. There is no message.
#
# Seen with R 4.2.2; six people, of two of whom the town is not known:
#                    poorman                           dplyr
#   count            2 2                               2 2 2
#   sum of pay       500 800                           500 800 800
#   paid above 0     1 2 4 6                           1 2 3 4 5 6
#   the best paid    4 6                               4 5 6
#   mutate: person   1 2 NA 4 NA 6                     1 2 3 4 5 6
#   mutate: town     Assen Emmen NA Assen NA Emmen     Assen Emmen NA Assen NA Emmen
#   mutate: pay      100 200 NA 400 NA 600             100 200 300 400 500 600
#   mutate: mean     250 400 NA 250 NA 400             250 400 400 250 400 400
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
people <- data.frame(person = 1:6, town = c("Assen", "Emmen", NA, "Assen", NA, "Emmen"), pay = 100 * (1:6))
say <- function(what, values) cat(what, "|", paste(values, collapse = " "), "\n", sep = "")
by <- group_by(people, town)
say("count", count(people, town)$n)
say("sum of pay", summarise(by, sum = sum(pay))$sum)
say("paid above 0", filter(by, pay > 0)$person)
say("the best paid", sort(slice_max(by, pay, n = 1)$person))
all <- mutate(by, mean = mean(pay))
for (what in names(all)) say(paste("mutate:", what), all[[what]])
R
export R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library
for package in poorman dplyr; do Rscript --vanilla finding.R $package >$package; done
paste -d'|' poorman dplyr | awk -F'|' 'BEGIN { printf "%-17s%-34s%s\n", "", "poorman", "dplyr" } { printf "%-17s%-34s%s\n", $1, $2, $4 }' | tee now
diff seen now && echo 'As seen.'
