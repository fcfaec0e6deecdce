#!/usr/bin/env bash
# geepack 1.3.9 (Debian 12: r-cran-geepack 1.3.9-1): of clusters that are named in
# letters geeglm makes one single cluster, and its robust standard errors are then 0
# but for rounding: every effect is certain. The rows are sorted by cluster, as it
# asks. R itself warns, in a function within, of names that are no numbers, and no more. Of the
# same clusters as a factor, or numbered, the errors are right.
#
# Seen with R 4.2.2, nlme's Orthodont (27 children, 4 rows each), distance on age and sex:
#   named in letters: clusters 1,  error of sex below 1e-6, p value 0
#   as a factor:      clusters 27, error of sex 0.749771, p value 0.0020
#   numbered:         clusters 27, error of sex 0.749771, p value 0.0020
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and
# `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-geepack | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-geepack/r-cran-geepack=1.3.9-1} r-cran-nlme=3.1.162-1 r-cran-lattice=0.20-45-3 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
library(geepack)
stopifnot(packageVersion("geepack") == "1.3.9", startsWith(find.package("geepack"), getwd()))
children <- as.data.frame(nlme::Orthodont)
children$name <- as.character(children$Subject)
children <- children[order(children$name), ]
names <- list("named in letters" = children$name, "as a factor" = factor(children$name),
              "numbered" = match(children$name, unique(children$name)))
for (kind in names(names)) {
  children$child <- names[[kind]]
  fit <- suppressWarnings(geeglm(distance ~ age + Sex, id = child, data = children, corstr = "exchangeable"))
  sex <- coef(summary(fit))["SexFemale", ]
  error <- if (sex$Std.err < 1e-6) "below 1e-6" else sprintf("%.6f", sex$Std.err)
  p <- if (sex$Std.err < 1e-6) sprintf("%.0f", sex[[4]]) else sprintf("%.4f", sex[[4]])
  cat(sprintf("%-17s clusters %-3s error of sex %s, p value %s\n", paste0(kind, ":"), paste0(length(fit$geese$clusz), ","), error, p))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
