#!/usr/bin/env bash
# OptimalCutpoints 1.1-5 (Debian 12: r-cran-optimalcutpoints 1.1-5-1): the limits of the predictive values, "Exact"
# (Clopper and Pearson), which is the default, are made with quantiles of the wrong degrees of freedom: of the upper one
# of the positive value those of the missed ones stand where those of the false alarms should, of the lower one those
# of the rightly cleared where those of the found should. The fewer have the condition, the narrower below and the wider
# above; where few are missed the upper limit can be far off. Sensitivity and specificity, by the same method, are right.
#
# Seen with R 4.2.2; a yes or no score; found, false alarms, missed, rightly cleared; by hand: R's binom.test of who has
# the condition among those with yes, and who has not among those with no:
#                                                  OptimalCutpoints           by hand
#   40 60 10 90                sensitivity   0.80  0.663 to 0.900    0.663 to 0.900
#   40 60 10 90                positive      0.40  0.322 to 0.599    0.303 to 0.503
#   40 60 10 90                negative      0.90  0.816 to 0.927    0.824 to 0.951
#   5 5 5 185                  sensitivity   0.50  0.187 to 0.813    0.187 to 0.813
#   5 5 5 185                  positive      0.50  0.296 to 0.813    0.187 to 0.813
#   5 5 5 185                  negative      0.97  0.895 to 0.991    0.940 to 0.991
#   20 80 2 398                sensitivity   0.91  0.708 to 0.989    0.708 to 0.989
#   20 80 2 398                positive      0.20  0.164 to 0.688    0.127 to 0.292
#   20 80 2 398                negative      0.99  0.980 to 0.996    0.982 to 0.999
#   30 30 60 80                sensitivity   0.33  0.237 to 0.441    0.237 to 0.441
#   30 30 60 80                positive      0.50  0.394 to 0.612    0.368 to 0.632
#   30 30 60 80                negative      0.57  0.454 to 0.678    0.485 to 0.655
#   12 3 40 45                 sensitivity   0.23  0.125 to 0.368    0.125 to 0.368
#   12 3 40 45                 positive      0.80  0.562 to 0.886    0.519 to 0.957
#   12 3 40 45                 negative      0.53  0.349 to 0.850    0.418 to 0.639
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-optimalcutpoints=1.1-5-1 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
library(OptimalCutpoints)
stopifnot(packageVersion("OptimalCutpoints") == "1.1.5", startsWith(find.package("OptimalCutpoints"), getwd()))
exact <- function(x, n) as.vector(binom.test(x, n)$conf.int)
cat(sprintf("%-26s %-12s %5s  %16s  %16s\n", "", "", "", "OptimalCutpoints", "by hand"))
for (case in list(c(40, 60, 10, 90), c(5, 5, 5, 185), c(20, 80, 2, 398), c(30, 30, 60, 80), c(12, 3, 40, 45))) {
  people <- data.frame(score = rep(c(1, 1, 0, 0), case), ill = rep(c(1, 0, 1, 0), case))
  # its warnings are of the cutoff by which everybody is ill
  fit <- suppressWarnings(optimal.cutpoints(X = "score", status = "ill", tag.healthy = 0, methods = "ValueSe", data = people, ci.fit = TRUE,
    control = control.cutpoints(valueSe = case[1] / (case[1] + case[3]))))
  told <- fit$ValueSe$Global$measures.acc
  yes <- which(told$cutoffs == 1)
  say <- function(what, x, hand) cat(sprintf("%-26s %-12s %5.2f  %.3f to %.3f    %.3f to %.3f\n", paste(case, collapse = " "), what, x[1], x[2], x[3], hand[1], hand[2]))
  say("sensitivity", told$Se[yes, ], exact(case[1], case[1] + case[3]))
  say("positive", told$PPV[yes, ], exact(case[1], case[1] + case[2]))
  say("negative", told$NPV[yes, ], exact(case[4], case[3] + case[4]))
}
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
