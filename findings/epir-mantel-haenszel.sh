#!/usr/bin/env bash
# epiR 2.0.57 (Debian 12: r-cran-epir 2.0.57+dfsg-1; the code of 2.0.94 is the same here): of Mantel and
# Haenszel's summary odds ratio epi.mh gives the ratio right, and interval and p value wrong. Its variance
# divides by the sum of the strata's products where Robins, Breslow and Greenland (1986) have the product of
# two sums, which is about as many times as large as there are strata: the more towns or trials, the wider
# the interval. And the interval lies around the strata's weighted mean log odds ratio, which is not the
# logarithm of the ratio shown. (Its risk ratio has the right interval.)
#
# Seen with R 4.2.2; 400 people of towns alike, 130 of 200 and 90 of 200 with work, and R's UCBAdmissions,
# 4526 people, men and women. (The p value of R's mantelhaen.test is of another test than by hand.)
#   five towns alike, of 80 people each
#     epi.mh               2.270 (1.130 to 4.558), p 0.021
#     by hand              2.270 (1.518 to 3.395), p 0.000
#     R's mantelhaen.test  2.270 (1.518 to 3.395), p 0.000
#   ten towns alike, of 40 people each
#     epi.mh               2.270 (0.883 to 5.834), p 0.089
#     by hand              2.270 (1.518 to 3.395), p 0.000
#     R's mantelhaen.test  2.270 (1.518 to 3.395), p 0.000
#   six departments
#     epi.mh               0.905 (0.645 to 1.087), p 0.182
#     by hand              0.905 (0.772 to 1.060), p 0.216
#     R's mantelhaen.test  0.905 (0.772 to 1.060), p 0.217
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-epir=2.0.57+dfsg-1 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
options(warn = 2) # a warning would be an error
package <- "usr/lib/R/site-library/epiR"
stopifnot(read.dcf(file.path(package, "DESCRIPTION"))[, "Version"] == "2.0.57")
epi <- new.env() # the package's own code, without the others that it needs for maps and tables
invisible(lazyLoad(file.path(package, "R/epiR"), epi))
# by_hand is Mantel and Haenszel's odds ratio with the variance of Robins, Breslow and Greenland (1986).
by_hand <- function(counts) with(counts, {
  n <- ev.trt + non.trt + ev.ctrl + non.ctrl
  for_it <- ev.trt * non.ctrl / n
  against <- non.trt * ev.ctrl / n
  p <- (ev.trt + non.ctrl) / n
  variance <- sum(for_it * p) / (2 * sum(for_it)^2) + sum(for_it * (1 - p) + against * p) / (2 * sum(for_it) * sum(against)) +
    sum(against * (1 - p)) / (2 * sum(against)^2)
  log_odds <- log(sum(for_it) / sum(against))
  c(exp(log_odds + c(0, -1, 1) * qnorm(0.975) * sqrt(variance)), 2 * pnorm(-abs(log_odds) / sqrt(variance)))
})
say <- function(who, x) cat(sprintf("  %-20s %.3f (%.3f to %.3f), p %.3f\n", who, x[1], x[2], x[3], x[4]))
ask <- function(what, counts) {
  cat(what, "\n", sep = "")
  told <- with(counts, epi$epi.mh(ev.trt, ev.trt + non.trt, ev.ctrl, ev.ctrl + non.ctrl, names = seq_along(ev.trt), method = "odds.ratio"))
  say("epi.mh", c(unlist(told$OR.summary), told$effect[["p.value"]]))
  say("by hand", by_hand(counts))
  table <- array(t(as.matrix(counts)), c(2, 2, nrow(counts)))
  test <- mantelhaen.test(table, correct = FALSE)
  say("R's mantelhaen.test", c(test$estimate, test$conf.int, test$p.value))
}
ask("five towns alike, of 80 people each", data.frame(ev.trt = rep(26, 5), non.trt = 14, ev.ctrl = 18, non.ctrl = 22))
ask("ten towns alike, of 40 people each", data.frame(ev.trt = rep(13, 10), non.trt = 7, ev.ctrl = 9, non.ctrl = 11))
admitted <- UCBAdmissions["Admitted", , ]
rejected <- UCBAdmissions["Rejected", , ]
ask("six departments", data.frame(ev.trt = admitted["Male", ], non.trt = rejected["Male", ], ev.ctrl = admitted["Female", ], non.ctrl = rejected["Female", ]))
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
