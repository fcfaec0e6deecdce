#!/usr/bin/env bash
# Epi 2.47 (Debian 12: r-cran-epi 2.47-1): erl and yll, "expected residual life time" and "years of life lost", add up
# the areas between the points of a survival curve, and leave out what lies to the left and to the right of every point
# after which nobody dies, and the last area of all. A table of rates in which some ages have none, as of a small
# region, or where they are missing, "set to 0", loses two years of life for each of them: those with the higher rates
# then live longer, and the years lost are negative. The package's erl1 has it right.
#
# Seen with R 4.2.2; rates of 24 ages, from which life is 10 years or so; by hand: the trapezes under the curve of
# deaths at a constant rate within each year:
#                                                    erl by hand    erl1     yll yll by hand
#   deaths at every age, at age 0                   6.37    6.37    6.37    0.50        0.50
#   deaths at every age, at age 2                   4.93    4.93    4.93    0.33        0.33
#   none at the second, at age 0                    4.69    6.62    6.62   -1.18        0.75
#   none at the second, at age 2                    4.93    4.93    4.93    0.33        0.33
#   none at the second and fourth, at age 0         3.03    6.79    6.79   -2.84        0.92
#   none at the second and fourth, at age 2         3.18    5.11    5.11   -1.42        0.51
#   none at three of the first four, at age 0       4.16    7.16    7.16   -1.71        1.29
#   none at three of the first four, at age 2       4.16    5.16    5.16   -0.44        0.56
#   0.0001 at three of the first four, at age 0     7.16    7.16    7.16    1.29        1.29
#   0.0001 at three of the first four, at age 2     5.16    5.16    5.16    0.56        0.56
#   the first five ages alone, at age 0             3.63    4.34    4.34    0.14        0.20
#   the first five ages alone, at age 2             1.90    2.69    2.69    0.04        0.07
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-epi=2.47-1 r-cran-{cli,cmprsk,data.table,dplyr,etm,fansi,generics,glue,lattice,lifecycle,magrittr,mass,matrix,mgcv,nlme,numderiv,pillar,pkgconfig,plyr,r6,rcpp,rlang,survival,tibble,tidyselect,utf8,vctrs,withr,zoo} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(Epi))
stopifnot(packageVersion("Epi") == "2.47", startsWith(find.package("Epi"), getwd()))
# Years lived from the start, and from the third age on, by trapezes.
hand <- function(rates, from = 1) {
  alive <- exp(-c(0, cumsum(rates[from:length(rates)])))
  sum((alive[-1] + alive[-length(alive)]) / 2)
}
cat(sprintf("%-44s %7s %7s %7s %7s %11s\n", "", "erl", "by hand", "erl1", "yll", "yll by hand"))
some <- rep(c(0.05, 0.3), c(4, 20))
say <- function(what, well, ill) {
  told <- erl(1, well, ill, A = 2, note = FALSE)
  lost <- yll(1, well, ill, A = 2, note = FALSE)
  one <- erl1(1, well)[c(1, 3), "erl"]
  for (i in 1:2) cat(sprintf("%-44s %7.2f %7.2f %7.2f %7.2f %11.2f\n", paste0(what, c(", at age 0", ", at age 2")[i]),
    told[i, "Well"], hand(well, c(1, 3)[i]), one[i], lost[i], hand(well, c(1, 3)[i]) - hand(ill, c(1, 3)[i])))
}
say("deaths at every age", some, some + 0.02)
say("none at the second", replace(some, 2, 0), some + 0.02)
say("none at the second and fourth", replace(some, c(2, 4), 0), some + 0.02)
say("none at three of the first four", replace(some, 1:3, 0), some + 0.02)
say("0.0001 at three of the first four", replace(some, 1:3, 0.0001), some + 0.02)
say("the first five ages alone", some[1:5], some[1:5] + 0.02)
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
