#!/usr/bin/env bash
# mitml 0.4-4 (Debian 12: r-cran-mitml 0.4-4-1; the code of 0.4-5 is the same here): clusterMeans with a group, whose
# "cluster means are calculated separately within the sub-groups", mixes clusters where the group is a number, as
# months of follow-up or a site's number. To tell the sub-groups apart the group, over the number of groups and one,
# is added to the cluster's number: with waves of 0, 6, 12, 18 and 24 months, 6 over 6 is a whole cluster further, and
# the second school at the start is one with the first school after half a year. It works of waves 1 to 5, and where
# the same group is a factor. Nothing is told.
#
# Seen with R 4.2.2; four schools of three pupils; a pupil of school s scores 100 s + the month:
#   school, months                     waves 1 to 5            months months, factor  R's ave
#   1 0                                         100               100            100      100
#   2 0                                         200               153            200      200
#   3 0                                         300               206            300      300
#   4 0                                         400               259            400      400
#   1 24                                        124               265            124      124
#   4 24                                        424               424            424      424
#   rows of 60 with another mean                  0                48              0
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-mitml=0.4-4-1 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
options(warn = 2) # a warning would be an error
package <- "usr/lib/R/site-library/mitml"
stopifnot(read.dcf(file.path(package, "DESCRIPTION"))[, "Version"] == "0.4-4")
mitml <- new.env() # the package's own code, without the others that it needs for imputation
invisible(lazyLoad(file.path(package, "R/mitml"), mitml))
pupils <- expand.grid(pupil = 1:3, month = c(0, 6, 12, 18, 24), school = 1:4)
pupils$score <- 100 * pupils$school + pupils$month
means <- function(group) mitml$clusterMeans(pupils$score, pupils$school, group = group)
told <- cbind(means(pupils$month / 6 + 1), means(pupils$month), means(factor(pupils$month)), ave(pupils$score, pupils$school, pupils$month))
line <- function(...) cat(sprintf("%-28s %18s %17s %14s %8s", ...), sep = "\n")
cat(sprintf("%-28s %18s %17s %14s %8s\n", "school, months", "waves 1 to 5", "months", "months, factor", "R's ave"))
for (row in c(1, 16, 31, 46, 13, 58)) line(paste(pupils$school[row], pupils$month[row]), told[row, 1], told[row, 2], told[row, 3], told[row, 4])
cat(sprintf("%-28s %18d %17d %14d\n", "rows of 60 with another mean", sum(told[, 1] != told[, 4]), sum(told[, 2] != told[, 4]), sum(told[, 3] != told[, 4])))
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
