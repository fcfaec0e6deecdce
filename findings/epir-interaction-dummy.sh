#!/usr/bin/env bash
# epiR 2.0.57 (Debian 12: r-cran-epir 2.0.57+dfsg-1): epi.interaction gives measures of interaction of a model that is
# written with a product or with a dummy variable for each combination, param = "product" or "dummy". Of the second its
# measure on the multiplicative scale is the odds ratio of those who have both, and not that ratio over the product of
# the two others: where both together do what each of them does alone, and the measure is near 1, it is told to be 6.
# RERI and AP, its additive measures, are the same of the two models.
#
# Seen with R 4.2.2; training and subsidy, people at work of 500 in each combination; by hand: the ratio of the odds
# ratios, and its limits by the sum of 1 over the counts:
#                                          RERI     AP  multiplicative        
#   50 90 125 205, product                 2.28   0.36   1.06 (0.67 to 1.67)
#   50 90 125 205, dummy                   2.28   0.36   6.25 (4.48 to 8.88)
#     by hand                                            1.06 (0.67 to 1.67)
#   100 200 150 300, product               2.62   0.44   1.31 (0.89 to 1.93)
#   100 200 150 300, dummy                 2.62   0.44   6.00 (4.54 to 7.99)
#     by hand                                            1.31 (0.89 to 1.93)
#   60 90 100 100, product                -0.61  -0.33   0.62 (0.39 to 0.99)
#   60 90 100 100, dummy                  -0.61  -0.33   1.83 (1.30 to 2.61)
#     by hand                                            0.62 (0.39 to 0.99)
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-epir=2.0.57+dfsg-1 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
package <- "usr/lib/R/site-library/epiR"
stopifnot(read.dcf(file.path(package, "DESCRIPTION"))[, "Version"] == "2.0.57")
epi <- new.env() # the package's own code, without the others that it needs for maps and tables
invisible(lazyLoad(file.path(package, "R/epiR"), epi))
cat(sprintf("%-36s %6s %6s  %-22s\n", "", "RERI", "AP", "multiplicative"))
line <- function(what, add, ap, x) cat(sprintf("%-36s %6s %6s  %5.2f (%.2f to %.2f)\n", what, add, ap, x[1], x[2], x[3]))
for (work in list(c(50, 90, 125, 205), c(100, 200, 150, 300), c(60, 90, 100, 100))) {
  people <- data.frame(training = c(0, 1, 0, 1), subsidy = c(0, 0, 1, 1), work, not = 500 - work)
  people$which <- factor(c("neither", "training", "subsidy", "both"), c("neither", "training", "subsidy", "both"))
  product <- epi$epi.interaction(glm(cbind(work, not) ~ training * subsidy, binomial, people), coef = 2:4, param = "product")
  dummy <- epi$epi.interaction(glm(cbind(work, not) ~ which, binomial, people), coef = 2:4, param = "dummy")
  show <- function(x) sprintf("%.2f", x$est)
  line(paste0(paste(work, collapse = " "), ", product"), show(product$reri), show(product$apab), unlist(product$multiplicative))
  line(paste0(paste(work, collapse = " "), ", dummy"), show(dummy$reri), show(dummy$apab), unlist(dummy$multiplicative))
  odds <- work / (500 - work)
  hand <- odds[4] * odds[1] / (odds[2] * odds[3])
  line("  by hand", "", "", hand * exp(c(0, -1, 1) * qnorm(0.975) * sqrt(sum(1 / work + 1 / (500 - work)))))
}
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
