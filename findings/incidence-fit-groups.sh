#!/usr/bin/env bash
# incidence 1.7.3 (Debian 12: r-cran-incidence 1.7.3-1), curves of new cases and how fast they grow: of three groups or
# more the interval of the growth of each but the first depends on which group is first. fit takes the limits of the
# difference from the first group and adds the first group's own limits, which is no interval of a sum; and R adds
# them column by column, so that a lower limit gets the first group's upper one: the interval lies to one side of the
# growth, of Emmen above 0 or around it. doubling.conf and halving.conf follow. Of one group, and of the first, it
# is right. (That all groups have a doubling time when the first one grows, and one that shrinks a negative time, is
# known: https://github.com/reconhub/incidence/pull/94.)
#
# Seen with R 4.2.2; new cases of 20 days in three towns; by hand from the same regression, with the town as its first:
#            growth  Assen first         Breda first         Emmen first         by hand
#   Assen     0.099   0.087 to  0.111     0.094 to  0.128     0.070 to  0.104     0.087 to  0.111
#   Breda     0.048   0.019 to  0.053     0.036 to  0.060     0.043 to  0.077     0.036 to  0.060
#   Emmen     0.016   0.011 to  0.045    -0.013 to  0.021     0.004 to  0.028     0.004 to  0.028
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-incidence | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-incidence/r-cran-incidence=1.7.3-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(incidence))
stopifnot(packageVersion("incidence") == "1.7.3", startsWith(find.package("incidence"), getwd()))
options(warn = 2) # a warning would be an error
day <- 0:19
cases <- list(
  Assen = round(5 * exp(0.10 * day + 0.2 * sin(3 * day))),
  Breda = round(8 * exp(0.05 * day + 0.2 * cos(5 * day))),
  Emmen = round(40 * exp(0.02 * day + 0.2 * sin(7 * day)))
)
towns <- names(cases)
long <- do.call(rbind, lapply(towns, function(town) data.frame(town, day, count = cases[[town]])))
growth <- function(order) {
  people <- long[rep(seq_len(nrow(long)), long$count), ]
  fit(incidence(as.Date("2024-01-01") + people$day, groups = factor(people$town, order)))$info
}
orders <- list(c("Assen", "Breda", "Emmen"), c("Breda", "Emmen", "Assen"), c("Emmen", "Assen", "Breda"))
told <- lapply(orders, growth)
cat(sprintf("%-8s %6s  %-19s %-19s %-19s %s\n", "", "growth", "Assen first", "Breda first", "Emmen first", "by hand"))
for (town in towns) {
  long$from <- relevel(factor(long$town), town)
  hand <- confint(lm(log(count) ~ day * from, long))["day", ]
  limits <- sapply(c(lapply(told, function(info) info$r.conf[town, ]), list(hand)), function(limits) sprintf("%6.3f to %6.3f", limits[1], limits[2]))
  cat(sprintf("%-8s %6.3f  %-19s %-19s %-19s %s\n", town, told[[1]]$r[town], limits[1], limits[2], limits[3], limits[4]))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
