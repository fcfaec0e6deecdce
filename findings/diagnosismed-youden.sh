#!/usr/bin/env bash
# DiagnosisMed 0.2.3 (Debian 12: r-cran-diagnosismed 0.2.3-7): of Youden's index, sensitivity and specificity less 1,
# diagnosis prints a lower limit above the index and an upper limit below it, and their distance is a thirtieth of the
# interval's width. Of a level of 95% it takes the normal distribution's quantile of 47.5%, -0.063, for that of 97.5%,
# 1.96; the higher the level, the narrower the interval, and at 100% it has no width. The manual says that these
# limits rely on the normal approximation; the other limits that are printed beside them are as it says.
#
# Seen with R 4.2.2; 45 of 50 who found work and 40 of 50 who did not were told right, index 0.7:
#   level   DiagnosisMed              by hand
#   0.50    0.7477 to 0.6523          0.6523 to 0.7477
#   0.80    0.7179 to 0.6821          0.6094 to 0.7906
#   0.95    0.7044 to 0.6956          0.5614 to 0.8386
#   0.99    0.7009 to 0.6991          0.5179 to 0.8821
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-diagnosismed=0.2.3-7 r-cran-epitools=1:0.5-10.1-2 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
options(warn = 2) # a warning would be an error
package <- "usr/lib/R/site-library/DiagnosisMed"
stopifnot(read.dcf(file.path(package, "DESCRIPTION"))[, "Version"] == "0.2.3")
library(epitools)
medical <- new.env() # the package's own code, without the windows and teaching that it needs for plots
invisible(lazyLoad(file.path(package, "R/DiagnosisMed"), medical))
share <- c(45, 40) / 50
error <- sqrt(sum(share * (1 - share) / 50))
cat(sprintf("%-6s  %-24s  %s\n", "level", "DiagnosisMed", "by hand"))
for (level in c(0.50, 0.80, 0.95, 0.99)) {
  told <- medical$diagnosis(45, 5, 10, 40, CL = level, print = FALSE)
  stopifnot(all.equal(told$Youden, 0.7))
  cat(sprintf("%.2f    %.4f to %.4f          %.4f to %.4f\n", level, told$Youden.inf.cl, told$Youden.sup.cl, 0.7 - qnorm((1 + level) / 2) * error, 0.7 + qnorm((1 + level) / 2) * error))
}
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
