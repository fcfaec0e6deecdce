#!/usr/bin/env bash
# datawizard 0.6.5 (Debian 12: r-cran-datawizard 0.6.5+dfsg-1), data for the easystats packages: categorize with
# split = "equal_range" begins its ranges at 1, the number that the lowest group is to have, and not at the lowest
# value: ages from 18 to 66 in five ranges come in six, the first of three years, the last of six and the others of ten,
# and in two ranges they come in three. Where values begin at 1, or not far above, it is right.
#
# Seen with R 4.2.2; by hand: R's cut:
#   ages of 18 to 66 in 5 ranges
#     categorize  18-20, 21-30, 31-40, 41-50, 51-60, 61-66
#     by hand     18-27, 28-37, 38-46, 47-56, 57-66
#   ages of 18 to 66 in 2 ranges
#     categorize  18-24, 25-48, 49-66
#     by hand     18-42, 43-66
#   months of 0 to 24 in 4 ranges
#     categorize  0-0, 1-6, 7-12, 13-18, 19-24
#     by hand     0-6, 7-12, 13-18, 19-24
#   answers of 1 to 10 in 5 ranges
#     categorize  1-2, 3-4, 5-6, 7-8, 9-10
#     by hand     1-2, 3-4, 5-6, 7-8, 9-10
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
ask <- function(what, x, n) {
  cat(sprintf("%s in %d ranges\n", what, n))
  for (how in c("categorize", "by hand")) {
    group <- if (how == "categorize") categorize(x, split = "equal_range", n_groups = n) else cut(x, n, labels = FALSE)
    cat(sprintf("  %-10s  %s\n", how, paste(tapply(x, group, function(x) paste0(min(x), "-", max(x))), collapse = ", ")))
  }
}
ask("ages of 18 to 66", 18:66, 5)
ask("ages of 18 to 66", 18:66, 2)
ask("months of 0 to 24", 0:24, 4)
ask("answers of 1 to 10", 1:10, 5)
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | sed 's/ *$//' | tee now
diff seen now && echo 'As seen.'
