#!/usr/bin/env bash
# estimatr 1.0.0 (Debian 12: r-cran-estimatr 1.0.0-3; the code of 1.0.4 is the same here): of a
# clustered fit lm_robust's table has the degrees of freedom of its clusters, and everything made
# of the fit has those of its rows, without a word: predict's intervals, what emmeans gets (its manual
# names emmeans for linear combinations), and lh_robust. Of one quantity there are two intervals: the
# intercept is what is predicted where all else is 0, and an effect of two levels is their
# contrast. Without clusters the two agree.
#
# Seen with R 4.2.2, emmeans 1.8.4-1, R's own CO2 (12 plants, 7 times each), uptake on treatment and
# type:
#   clusters                degrees  interval           p value
#   intercept, table            4.1   33.10 to   40.84
#   intercept, predict                34.17 to   39.78
#   chilled, table              9.0  -10.57 to   -3.15  0.00237
#   chilled, emmeans           81.0  -10.12 to   -3.60  0.00007
#   no clusters             degrees  interval           p value
#   intercept, table           81.0   33.52 to   40.43
#   intercept, predict                33.52 to   40.43
#   chilled, table             81.0  -10.39 to   -3.33  0.00022
#   chilled, emmeans           81.0  -10.39 to   -3.33  0.00022
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-estimatr=1.0.0-3 r-cran-formula=1.2-4-1 r-cran-generics=0.1.3-1 \
  r-cran-rcpp=1.0.10-1 r-cran-rcppeigen=0.3.3.9.3-1 r-cran-rlang=1.0.6-1 r-cran-emmeans=1.8.4-1+dfsg-1 \
  r-cran-estimability r-cran-mvtnorm r-cran-numderiv 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages({library(estimatr); library(emmeans)})
stopifnot(packageVersion("estimatr") == "1.0.0", packageVersion("emmeans") == "1.8.4.1",
          startsWith(find.package("estimatr"), getwd()), startsWith(find.package("emmeans"), getwd()))
plants <- transform(as.data.frame(CO2), plant = as.character(Plant))
first <- subset(plants, Treatment == "nonchilled" & Type == "Quebec")[1, ]
say <- function(what, degrees, low, high, p = NULL)
  cat(sub(" +\n$", "\n", sprintf("%-22s %8s  %6.2f to %7.2f  %s\n", what, if (is.na(degrees)) "" else sprintf("%.1f", degrees), low, high,
                             if (is.null(p)) "" else sprintf("%.5f", p))))
fits <- list("clusters" = lm_robust(uptake ~ Treatment + Type, plants, clusters = plant),
             "no clusters" = lm_robust(uptake ~ Treatment + Type, plants))
for (kind in names(fits)) {
  fit <- fits[[kind]]
  table <- tidy(fit)
  rownames(table) <- table$term
  at <- predict(fit, first, interval = "confidence")$fit
  of <- summary(pairs(emmeans(fit, "Treatment"), reverse = TRUE), infer = TRUE)
  cat(sprintf("%-23s degrees  interval           p value\n", kind))
  with(table["(Intercept)", ], say("intercept, table", df, conf.low, conf.high))
  say("intercept, predict", NA, at[, "lwr"], at[, "upr"])
  with(table["Treatmentchilled", ], say("chilled, table", df, conf.low, conf.high, p.value))
  say("chilled, emmeans", of$df, of$lower.CL, of$upper.CL, of$p.value)
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
