#!/usr/bin/env bash
# plotrix 3.8-2 (Debian 12: r-cran-plotrix 3.8-2-1), plots that many packages use: propbrk, the share that brkdnNest and
# barNest show of each group, leaves missing values out of the number of people, but answers 0 as soon as it sees one:
# an arm in which three of four have work, and one did not answer, has a share of 0 beside an interval from 0.30. And of
# Wilson's interval with a continuity correction, binciW with cc = TRUE, the upper limit is too low for shares below a
# half and too high above: it takes the sign of the lower one.
#
# Seen with R 4.2.2; by hand: R's mean, and R's prop.test, which has the same interval:
#   job  share 0.00 (0.30 to 0.95) of 3 and 4, by hand 0.75
#   wait share 0.20 (0.04 to 0.62) of 1 and 5, by hand 0.20
#    1 of 20, corrected: binciW 0.003 to 0.242, by hand 0.003 to 0.269
#    5 of 20, corrected: binciW 0.096 to 0.485, by hand 0.096 to 0.494
#   15 of 20, corrected: binciW 0.506 to 0.914, by hand 0.506 to 0.904
#   18 of 20, corrected: binciW 0.669 to 1.000, by hand 0.669 to 0.982
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-plotrix | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-plotrix/r-cran-plotrix=3.8-2-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(plotrix))
stopifnot(packageVersion("plotrix") == "3.8.2", startsWith(find.package("plotrix"), getwd()))
options(warn = 2) # a warning would be an error
people <- data.frame(arm = rep(c("job", "wait"), each = 5), works = c(TRUE, TRUE, TRUE, FALSE, NA, TRUE, FALSE, FALSE, FALSE, FALSE))
told <- brkdnNest(works ~ arm, people, FUN = c("propbrk", "binciWl", "binciWu", "sumbrk", "valid.n"))
for (arm in c("job", "wait"))
  cat(sprintf("%-4s share %.2f (%.2f to %.2f) of %d and %d, by hand %.2f\n", arm, told$propbrk[[2]][arm], told$binciWl[[2]][arm],
    told$binciWu[[2]][arm], told$sumbrk[[2]][arm], told$valid.n[[2]][arm], mean(people$works[people$arm == arm], na.rm = TRUE)))
for (x in c(1, 5, 15, 18)) {
  mine <- binciW(x, 20, cc = TRUE)
  sure <- prop.test(x, 20)$conf.int
  cat(sprintf("%2d of 20, corrected: binciW %.3f to %.3f, by hand %.3f to %.3f\n", x, mine[1], mine[2], sure[1], sure[2]))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | sed 's/ *$//' | tee now
diff seen now && echo 'As seen.'
