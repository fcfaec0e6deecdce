#!/usr/bin/env bash
# gretl 2022c (Debian 12; not seen to be known) on an .sav file that PSPP 1.6.2 saved: the file says which
# values are missing, as 99 for no answer and all below 0, and gretl reads them as ages and hours like any
# other, without a word. Where PSPP and R's haven 2.5.1 have five people of 44 years on average, who
# work 0.7 hours less for every year, gretl has seven of 60, and finds nothing. Cells that are empty are
# missing in gretl too, and so are Stata's own missing values, .a to .z, in a .dta file.
#
# Seen with gretl 2022c, PSPP 1.6.2 and R 4.2.2; the slope is of hours on age:
#                ages     mean     hours    mean     slope
#   PSPP         5        44.40    6        25.00    -0.73
#   haven        5        44.40    6        25.00    -0.73
#   gretl        7        60.00    8        16.63    0.02
#   gretl, .dta  5        44.40    6        25.00    -0.73
#
# Fails when it sees anything else. Needs Debian 12 with gretl, PSPP (pspp), R (r-base-core) and r-cran-haven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
gretlcli --version | grep -q '2022c'
pspp --version | grep -q '1\.6\.2'
cat >people.sps <<'SPS'
DATA LIST LIST NOTABLE /age hours (F4.0).
BEGIN DATA
34 32
99 -8
51 18
28 -9
47 24
99 36
62 12
. 28
END DATA.
MISSING VALUES age (99) hours (LOWEST THRU -1).
SAVE OUTFILE='people.sav'.
DESCRIPTIVES /VARIABLES=age hours /STATISTICS=MEAN.
REGRESSION /VARIABLES=age /DEPENDENT=hours /STATISTICS=COEFF.
SPS
pspp -O format=csv people.sps >pspp.csv
cat >finding.R <<'R'
stopifnot(packageVersion("haven") == "2.5.1")
say <- function(...) cat(sprintf("%-12s %-8s %-8s %-8s %-8s %s\n", ...))
say("", "ages", "mean", "hours", "mean", "slope")
told <- strsplit(readLines("pspp.csv"), ",")
row <- function(name, last = FALSE) {
  found <- Filter(function(fields) length(fields) > 1 && fields[1] == name, told)
  found[[if (last) length(found) else 1]]
}
slope <- row("age", last = TRUE)[2]
say("PSPP", row("age")[2], row("age")[3], row("hours")[2], row("hours")[3], sub("^-\\.", "-0.", slope))
people <- as.data.frame(lapply(haven::read_sav("people.sav"), as.numeric))
number <- function(of) sprintf("%.2f", of)
there <- function(column) sum(!is.na(column))
average <- function(column) number(mean(column, na.rm = TRUE))
say("haven", there(people$age), average(people$age), there(people$hours), average(people$hours), number(coef(lm(hours ~ age, people))[2]))
people$age[2] <- haven::tagged_na("a") # Stata's .a
haven::write_dta(people, "people.dta")
R
{
  Rscript --vanilla finding.R
  for file in people.sav people.dta; do
    cat >ask.inp <<INP
set echo off
set messages off
open $file --quiet
ols hours const age --quiet
printf "TOLD %-12s %-8d %-8.2f %-8d %-8.2f %.2f\n", "$([ $file = people.sav ] && echo gretl || echo gretl, .dta)", nobs(age), mean(age), nobs(hours), mean(hours), \$coeff(age)
INP
    gretlcli -b ask.inp 2>/dev/null | sed -n 's/^TOLD //p'
  done
} | tee now
diff seen now && echo 'As seen.'
