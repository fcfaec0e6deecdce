#!/usr/bin/env bash
# plm 2.6-2 (Debian 12: r-cran-plm 2.6-2+dfsg-1; the code of 2.6-6 is the same here; open upstream since 2021 as
# ycroissant/plm issue 5): of a weighted panel regression within persons the coefficients are no weighted least
# squares, without a word. The manual says of weights only: see lm. A person's means that are taken off are not
# weighted; what is left is multiplied by the root of the weights. Only where a person has one weight throughout
# does it come out as lm with a dummy for each person. Rows of weight 0, as of waves that are not to count, count
# in the means: what stands in them changes the effect. Residuals are given multiplied by the root of the
# weights, those of lm are not, and the share of variance explained is made of them.
#
# Seen with R 4.2.2, plm's Grunfeld; lm with a dummy for each firm is the same regression:
#                                                            plm        lm
#   weights of 1, capital                                 0.3101    0.3101
#   a weight for each firm, capital                       0.2010    0.2010
#   weights 0.2 to 3 by year, capital                     0.3109    0.3133
#   its error                                             0.0176    0.0184
#   weight 0 until 1944, 1 from 1945, capital             0.3005    0.3139
#   the same, of other numbers until 1944, capital       -0.0976    0.3139
#   without the rows until 1944, capital                  0.3139    0.3139
#   pooled, weights 0.2 to 3 by year, capital             0.2066    0.2066
#   residual of the first year                          -17.3438  -38.7820
#   share of the variance explained                       0.8099    0.8346
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-plm | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-plm/r-cran-plm=2.6-2+dfsg-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(plm))
stopifnot(packageVersion("plm") == "2.6.2", startsWith(find.package("plm"), getwd()))
options(warn = 2) # a warning would be an error
data("Grunfeld", package = "plm")
cat(sprintf("%-50s %9s %9s\n", "", "plm", "lm"))
say <- function(what, told, right) cat(sprintf("%-50s %9.4f %9.4f\n", what, told, right))
both <- function(what, w, model = "within", firms = Grunfeld) {
  firms$w <- w
  fit <- plm(inv ~ value + capital, firms, weights = w, model = model)
  right <- lm(if (model == "within") inv ~ value + capital + factor(firm) else inv ~ value + capital, firms, weights = w)
  say(paste0(what, ", capital"), coef(fit)[["capital"]], coef(right)[["capital"]])
  invisible(list(fit, right))
}
years <- rep(seq(0.2, 3, length.out = 20), 10)
last <- as.numeric(Grunfeld$year >= 1945)
both("weights of 1", rep(1, 200))
both("a weight for each firm", rep(seq(0.2, 3, length.out = 10), each = 20))
fits <- both("weights 0.2 to 3 by year", years)
say("its error", sqrt(vcov(fits[[1]])["capital", "capital"]), summary(fits[[2]])$coefficients["capital", 2])
both("weight 0 until 1944, 1 from 1945", last)
both("the same, of other numbers until 1944", last, firms = transform(Grunfeld, inv = ifelse(last == 0, 3 * inv, inv)))
both("without the rows until 1944", rep(1, 100), firms = Grunfeld[last == 1, ])
fits <- both("pooled, weights 0.2 to 3 by year", years, "pooling")
say("residual of the first year", residuals(fits[[1]])[[1]], residuals(fits[[2]])[[1]])
say("share of the variance explained", summary(fits[[1]])$r.squared[["rsq"]], summary(fits[[2]])$r.squared)
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
