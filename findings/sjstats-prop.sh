#!/usr/bin/env bash
# sjstats 0.18.2 (Debian 12: r-cran-sjstats 0.18.2-1), statistics of the makers of sjPlot: prop, the share of rows for
# which a comparison holds, takes all spaces out of the value, so that the share of those who live in Den Haag is 0.
# Of a grouped data set the shares come in the order in which the groups appear, and the labels beside them in the order
# of the alphabet: of arms called job, benefit and wait the job has the share of the benefit. Of two variables
# the values of each are repeated down the rows, whatever the rows are of.
#
# Seen with R 4.2.2 and dplyr 1.0.10; made-up people; by hand, R's mean of the comparison:
#   live in Den Haag  prop 0.00, by hand 0.75
#   live in Assen     prop 0.25, by hand 0.25
#   grouped by arm
#     job           prop 0.40, by hand 0.80
#     benefit       prop 0.80, by hand 0.40
#     wait          prop 0.15, by hand 0.15
#   grouped by age and arm
#     18-44 job     prop 0.30, by hand 0.90
#     45-66 job     prop 0.50, by hand 0.70
#     18-44 benefit prop 0.70, by hand 0.30
#     45-66 benefit prop 0.90, by hand 0.50
#     18-44 wait    prop 0.20, by hand 0.20
#     45-66 wait    prop 0.10, by hand 0.10
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-sjstats | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-sjstats/r-cran-sjstats=0.18.2-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages({
  library(sjstats)
  library(dplyr)
})
stopifnot(packageVersion("sjstats") == "0.18.2", packageVersion("dplyr") == "1.0.10", startsWith(find.package("sjstats"), getwd()))
options(warn = 2) # a warning would be an error
people <- data.frame(town = rep(c("Den Haag", "Assen"), c(30, 10)))
for (where in c("Den Haag", "Assen"))
  cat(sprintf("live in %-9s prop %.2f, by hand %.2f\n", where, eval(bquote(prop(people, town == .(where)))), mean(people$town == where)))
counts <- expand.grid(age = c("18-44", "45-66"), arm = c("job", "benefit", "wait"), stringsAsFactors = FALSE)
counts$with_work <- c(9, 7, 3, 5, 2, 1)
rows <- counts[rep(1:6, each = 10), c("age", "arm")]
rows$works <- c(sapply(counts$with_work, function(k) rep(1:0, c(k, 10 - k))))
one <- prop(group_by(rows, arm), works == 1)
cat("grouped by arm\n")
for (arm in unique(counts$arm)) cat(sprintf("  %-13s prop %.2f, by hand %.2f\n", arm, one[one[, 1] == arm, 2], mean(rows$works[rows$arm == arm])))
two <- suppressMessages(prop(group_by(rows, age, arm), works == 1)) # it tells of new names
cat("grouped by age and arm\n")
for (i in seq_len(nrow(counts))) {
  told <- two[two[, 1] == counts$age[i] & two[, 2] == counts$arm[i], 3]
  cat(sprintf("  %s %-7s prop %.2f, by hand %.2f\n", counts$age[i], counts$arm[i], told, counts$with_work[i] / 10))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
