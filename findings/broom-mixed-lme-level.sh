#!/usr/bin/env bash
# broom.mixed 0.2.9.4 (Debian 12: r-cran-broom.mixed 0.2.9.4-1) on a mixed model of nlme 3.1-162: tidy hands its conf.level to no
# interval of a fixed effect, so that tables at 80% or 99% have those of 95%; of the same model fitted by lme4 1.1-31 it keeps to it.
#
# Seen with R 4.2.2; growth of 27 children (the package's Orthodont), the effect of a year of age:
#   asked     tidy of lme     nlme itself    tidy of lmer
#     80%  0.538 to 0.783  0.581 to 0.740  0.581 to 0.739
#     95%  0.538 to 0.783  0.538 to 0.783  0.539 to 0.781
#     99%  0.538 to 0.783  0.498 to 0.823  0.501 to 0.819
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-broom.mixed r-cran-nlme r-cran-lme4 | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-broom.mixed/r-cran-broom.mixed=0.2.9.4-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages({
  library(nlme)
  library(lme4)
  library(broom.mixed)
})
stopifnot(packageVersion("broom.mixed") == "0.2.9.4", startsWith(find.package("broom.mixed"), getwd()), packageVersion("nlme") == "3.1.162", packageVersion("lme4") == "1.1.31")
one <- lme(distance ~ age, Orthodont, ~ 1 | Subject)
other <- lmer(distance ~ age + (1 | Subject), Orthodont)
show <- function(ends) sprintf("%.3f to %.3f", ends[1], ends[2])
ends <- function(fit, level) {
  told <- tidy(fit, effects = "fixed", conf.int = TRUE, conf.level = level)
  unlist(told[told$term == "age", c("conf.low", "conf.high")])
}
cat(sprintf("%s  %14s  %14s  %14s\n", "asked", "tidy of lme", "nlme itself", "tidy of lmer"))
for (level in c(0.8, 0.95, 0.99)) {
  cat(sprintf("%4.0f%%  %s  %s  %s\n", 100 * level, show(ends(one, level)), show(intervals(one, level, "fixed")$fixed["age", c(1, 3)]), show(ends(other, level))))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
