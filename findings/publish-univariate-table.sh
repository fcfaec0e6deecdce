#!/usr/bin/env bash
# Publish 2023.01.17 (Debian 12: r-cran-publish 2023.01.17-1; the code of 2025.01.02 is the same here):
# univariateTable, which describes a data set by groups, changes the data set it is given. To test whether a variable
# differs between groups it turns it into numbers, in place, with a function of data.table that works on plain data
# frames too: after the call the dates of the caller's data frame are numbers of days, times are seconds, whole
# numbers are doubles, and so in every copy of the data frame that was made before. What is written to a file
# afterwards is written so. The manual tells nothing of it, and in R a function does not change what it is given.
#
# Seen with R 4.2.2; 6 people of two arms, when each began, and hours a week:
#   before univariateTable
#     people began Date,     hours integer:   waits,2024-01-31,31
#     copy   began Date,     hours integer:   waits,2024-01-31,31
#   after it
#     people began numeric,  hours double:    waits,19753,31
#     copy   began numeric,  hours double:    waits,19753,31
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-publish | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-publish/r-cran-publish=2023.01.17-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(Publish))
stopifnot(packageVersion("Publish") == "2023.1.17", startsWith(find.package("Publish"), getwd()))
people <- data.frame(arm = rep(c("waits", "job"), 3), began = as.Date("2024-01-31") + 0:5, hours = 31:36)
copy <- people
say <- function(what) {
  cat(what, "\n", sep = "")
  for (name in c("people", "copy")) {
    data <- get(name)
    cat(sprintf("  %-6s began %-9s hours %-9s  %s\n", name, paste0(class(data$began), ","), paste0(typeof(data$hours), ":"), capture.output(write.table(data[1, ], sep = ",", row.names = FALSE, col.names = FALSE, quote = FALSE))))
  }
}
say("before univariateTable")
table <- univariateTable(arm ~ began + hours, data = people)
say("after it")
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
