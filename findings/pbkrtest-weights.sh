#!/usr/bin/env bash
# pbkrtest 0.5.2 (Debian 12: r-cran-pbkrtest 0.5.2-2): Kenward and Roger's standard
# error and degrees of freedom of a weighted fit of lme4's lmer are worked out as if
# the errors' variance were the same for all rows, without a warning. A weight of 4 on
# every row changes nothing in the fit, and changes them: the degrees of freedom
# become more than there are rows. lmerTest, which asks pbkrtest for them, says the same.
#
# Seen with R 4.2.2, lme4's sleepstudy (180 rows of 18 people), Reaction on Days, a
# level for each person:
#   weight 1 on each row: model's error 0.804221, Kenward and Roger's 0.804221, 161.0 degrees of freedom
#   weight 4 on each row: model's error 0.804221, Kenward and Roger's 0.806086, 2585.0 degrees of freedom
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and
# `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-pbkrtest |
  grep -E '^(r-cran-|libnlopt)' | sort -u | sed 's/^r-cran-pbkrtest$/&=0.5.2-2/; s/^r-cran-lme4$/&=1.1-31-1/')
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq $needs 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
export LD_LIBRARY_PATH=$work/usr/lib/$(uname -m)-linux-gnu
cat >finding.R <<'R'
suppressMessages({library(lme4); library(pbkrtest)})
stopifnot(packageVersion("pbkrtest") == "0.5.2", startsWith(find.package("pbkrtest"), getwd()))
for (weight in c(1, 4)) {
  rows <- transform(sleepstudy, weight = weight)
  all <- lmer(Reaction ~ Days + (1 | Subject), rows, weights = weight)
  none <- lmer(Reaction ~ 1 + (1 | Subject), rows, weights = weight)
  error <- function(v) sqrt(as.matrix(v)["Days", "Days"])
  cat(sprintf("weight %d on each row: model's error %.6f, Kenward and Roger's %.6f, %.1f degrees of freedom\n", weight,
              error(vcov(all)), error(vcovAdj(all)), getKR(KRmodcomp(all, none), "ddf")))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
