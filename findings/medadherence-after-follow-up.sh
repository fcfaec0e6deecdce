#!/usr/bin/env bash
# medAdherence 1.03 (Debian 12: r-cran-medadherence 1.03-6), how much of a medicine people have in hand: what they
# fetch after the days of follow-up is taken off. preRxData cuts a supply at the end of follow-up, followUpDays less the
# day on which it is fetched, and of one that is fetched later that is negative. medMPR, the share of days for
# which they have supplies, then falls with every one, from 99.7% to 76%, 28% and -45%; medCMG, the share of days with
# a gap, which "will be set to 0" if negative, rises to 145%, and medCMOS has gaps of 528 days in a year. medPDC and
# medCMA of the same data are right but for the last day, which nobody has covered. Who stays longest in the data has the
# worst adherence.
#
# Seen with R 4.2.2; a person who fetches 90 days' supply every 90 days, all of a year; percent:
#                                        by hand  medPDC  medCMA   medMPR   medCMG  medCMOS
#   until day 360, within the year        100.00   99.73   99.73    99.73     0.27    0.00
#   until day 450                         100.00   99.73   99.73    76.16    23.84   23.56
#   until day 540                         100.00   99.73   99.73    27.95    72.05   71.78
#   until day 630                         100.00   99.73   99.73   -44.93   144.93  144.66
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-medadherence=1.03-6 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
suppressMessages(library(medAdherence))
stopifnot(packageVersion("medAdherence") == "1.3", startsWith(find.package("medAdherence"), getwd()))
options(warn = 2) # a warning would be an error
cat(sprintf("%-36s %7s  %6s  %6s  %7s  %7s  %s\n", "", "by hand", "medPDC", "medCMA", "medMPR", "medCMG", "medCMOS"))
say <- function(what, fetched, supply) {
  covered <- mean(rowSums(outer(0:364, fetched, function(day, from) day >= from & day < from + supply)) > 0)
  before <- preRxData(df = data.frame(person = 1, day = fetched, supply = supply), id = person, rxDate = day, daySupply = supply, followUpDays = 365)
  after <- postRxData(before)
  told <- c(100 * covered, medPDC(after, 365)$PDC, medCMA(after, 365)$CMA, medMPR(before, 365)$MPR, medCMG(before, 365)$CMG, medCMOS(after, 365)$deficitPCT)
  cat(sprintf("%-36s %7.2f  %6.2f  %6.2f  %7.2f  %7.2f  %6.2f\n", what, told[1], told[2], told[3], told[4], told[5], told[6] + 0))
}
say("until day 360, within the year", seq(0, 360, 90), 90)
say("until day 450", seq(0, 450, 90), 90)
say("until day 540", seq(0, 540, 90), 90)
say("until day 630", seq(0, 630, 90), 90)
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
