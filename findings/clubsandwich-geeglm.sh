#!/usr/bin/env bash
# clubSandwich 0.5.8 and geepack 1.3.9 (Debian 12: r-cran-clubsandwich 0.5.8-1, r-cran-geepack
# 1.3.9-1): cluster-robust errors of a geeglm fit, asked of clubSandwich for its corrections for
# few clusters, are many times what they should be, without a word. This version of clubSandwich
# has no method for geeglm; to R such a fit is a glm as well, and the method for glm answers. CR0,
# without any correction, of a fit with independent rows within clusters must be geepack's own
# robust error, and that of the same glm: of the glm it is. By its manual clubSandwich 0.5.11
# has a method for geeglm.
#
# Seen with R 4.2.2, nlme's Orthodont (27 children, 4 rows each), distance on age and sex, errors of
# sex:
#   geepack's own:              0.7498
#   clubSandwich, CR0, glm:     0.7498
#   clubSandwich, CR0, geeglm: 11.2512
#   clubSandwich, CR2, glm:     0.7822
#   clubSandwich, CR2, geeglm: 11.7557
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and
# `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-geepack r-cran-clubsandwich | grep '^r-cran-' | sort -u)
needs=${needs/r-cran-geepack/r-cran-geepack=1.3.9-1}
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-clubsandwich/r-cran-clubsandwich=0.5.8-1} 2>/dev/null
[ -e r-cran-nlme_*.deb ] || apt-get download -qq r-cran-nlme=3.1.162-1 r-cran-lattice=0.20-45-3 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages({library(geepack); library(clubSandwich)})
stopifnot(packageVersion("geepack") == "1.3.9", packageVersion("clubSandwich") == "0.5.8",
          startsWith(find.package("geepack"), getwd()), startsWith(find.package("clubSandwich"), getwd()))
children <- as.data.frame(nlme::Orthodont)
children$child <- as.integer(factor(as.character(children$Subject)))
children <- children[order(children$child), ]
gee <- geeglm(distance ~ age + Sex, id = child, data = children, corstr = "independence")
plain <- glm(distance ~ age + Sex, data = children)
say <- function(what, variance) cat(sprintf("%-26s %7.4f\n", what, sqrt(diag(as.matrix(variance)))[3]))
say("geepack's own:", vcov(gee))
for (type in c("CR0", "CR2")) {
  say(paste0("clubSandwich, ", type, ", glm:"), vcovCR(plain, cluster = children$child, type = type))
  say(paste0("clubSandwich, ", type, ", geeglm:"), vcovCR(gee, cluster = children$child, type = type))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
