#!/usr/bin/env bash
# cutpointr 1.1.2 (Debian 12: r-cran-cutpointr 1.1.2-1), best cutpoints of a test: maximize_spline_metric and
# minimize_spline_metric, which smooth the metric over the cutpoints before they look for its best, turn the smoothed
# curve round, as is right where high values mean yes, since the cutpoints are then sorted downwards. Where low values
# mean yes, with direction "<=", they are sorted upwards, the curve is put on back to front, and the best cutpoint is
# at the other end: of the same people and a score that is multiplied by -1, Youden's index is 0.315 for 0.891. Without
# smoothing, and with that by a gam, a score and its opposite have the same cutpoint but for the sign.
#
# Seen with R 4.2.2; 300 people, of whom those with a high score x find work, and a low one of -x:
#                                          cutpoint   Youden  sensitivity  specificity
#   maximize_metric            x >=            0.65    0.895        1.000     0.895
#                              -x <=          -0.65    0.895        1.000     0.895
#   maximize_spline_metric     x >=            0.64    0.891        1.000     0.891
#                              -x <=           0.64    0.315        1.000     0.315
#   maximize_gam_metric        x >=            0.69    0.865        0.962     0.903
#                              -x <=          -0.69    0.865        0.962     0.903
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-cutpointr r-cran-mgcv | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-cutpointr/r-cran-cutpointr=1.1.2-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(cutpointr))
stopifnot(packageVersion("cutpointr") == "1.1.2", startsWith(find.package("cutpointr"), getwd()))
options(warn = 2) # a warning would be an error
u <- (order(sin(1:300)) - 0.5) / 300
v <- (order(cos(3 * (1:300))) - 0.5) / 300
people <- data.frame(x = round(qnorm(u), 2), work = ifelse(v < plogis(3 * (qnorm(u) - 1)), "yes", "no"))
people$opposite <- -people$x
cat(sprintf("%-26s %-10s  %8s  %7s  %11s  %s\n", "", "", "cutpoint", "Youden", "sensitivity", "specificity"))
for (name in c("maximize_metric", "maximize_spline_metric", "maximize_gam_metric"))
  for (score in c("x >=", "-x <=")) {
    direction <- sub(".* ", "", score)
    ask <- bquote(cutpointr(people, .(as.name(if (direction == ">=") "x" else "opposite")), work, pos_class = "yes", direction = .(direction), method = .(as.name(name)), metric = youden))
    told <- suppressMessages(eval(ask))
    metric <- told[[grep("youden", names(told))]]
    cat(sprintf("%-26s %-10s  %8.2f  %7.3f  %11.3f  %8.3f\n", if (direction == ">=") name else "", score, told$optimal_cutpoint, metric, told$sensitivity, told$specificity))
  }
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
