#!/usr/bin/env bash
# rstatix 0.7.2 (Debian 12: r-cran-rstatix 0.7.2-1; the code of 0.7.3.999 is the same here): of several groups
# pairwise_t_test, as long as it pools their deviation, which is its default, tests a one-sided hypothesis the other
# way round than t_test, and than itself with pool.sd = FALSE. R's pairwise.t.test, which it calls, compares each
# later group with an earlier one; the columns are swapped afterwards, to have the earlier first, and the p values are
# not. Of three arms that score higher and higher, p of the first being lower than the second is near 1, and of its
# being higher near 0. The manual says of alternative what R's t.test says.
#
# Seen with R 4.2.2; 3 arms of 20, alternative = "less", that is group1 lower than group2; by hand: of Student's t
# with the arms' pooled deviation:
#   group1 group2  pairwise_t_test  pool.sd = FALSE  t_test  by hand
#   none   some             0.9270           0.0810  0.0810   0.0733
#   none   full             1.0000           0.0001  0.0001   0.0000
#   some   full             0.9960           0.0040  0.0040   0.0043
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-broom r-cran-tidyr | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq r-cran-rstatix=0.7.2-1 $needs 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(for (package in c("rlang", "purrr", "tibble", "tidyr", "dplyr", "broom")) library(package, character.only = TRUE))
package <- "usr/lib/R/site-library/rstatix"
stopifnot(read.dcf(file.path(package, "DESCRIPTION"))[, "Version"] == "0.7.2")
rstatix <- new.env() # the package's own code, with those above but without the ones that it needs for other tests
invisible(lazyLoad(file.path(package, "R/rstatix"), rstatix))
set.seed(1)
people <- data.frame(score = c(rnorm(20), rnorm(20, 0.6), rnorm(20, 1.2)), arm = factor(rep(c("none", "some", "full"), each = 20), c("none", "some", "full")))
test <- function(function_, ...) as.data.frame(function_(people, score ~ arm, alternative = "less", p.adjust.method = "none", ...))
pooled <- test(rstatix$pairwise_t_test)
apart <- test(rstatix$pairwise_t_test, pool.sd = FALSE)
plain <- test(rstatix$t_test)
mean <- tapply(people$score, people$arm, mean)
deviation <- sqrt(mean(tapply(people$score, people$arm, var)))
cat(sprintf("%-6s %-6s  %15s  %15s  %6s  %7s\n", "group1", "group2", "pairwise_t_test", "pool.sd = FALSE", "t_test", "by hand"))
for (row in 1:3) {
  pair <- c(pooled$group1[row], pooled$group2[row])
  stopifnot(pair == c(apart$group1[row], apart$group2[row]), pair == c(plain$group1[row], plain$group2[row]))
  hand <- pt((mean[[pair[1]]] - mean[[pair[2]]]) / (deviation * sqrt(2 / 20)), 57)
  cat(sprintf("%-6s %-6s  %15.4f  %15.4f  %6.4f  %7.4f\n", pair[1], pair[2], pooled$p[row], apart$p[row], plain$p[row], hand))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R 2>error | tee now
diff seen now && echo 'As seen.'
