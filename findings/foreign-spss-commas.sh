#!/usr/bin/env bash
# R's foreign 0.8-84 (with R 4.2.2, Debian 12; not seen to be known): write.foreign for SPSS, whose manual has
# it that characters are supported, writes a text with a comma in it without quotes into a file of which its
# own syntax tells SPSS that values are parted by commas, in the free format, in which a line's end does
# not end a person. So an answer as "1,3", or a place as "Assen, Drenthe", is two values, and every value
# after it, of this person and of all below, is one place off: of ages and hours come others, and there can
# be more people. PSPP reads it so without a word as long as numbers fall where numbers are expected.
#
# Seen with PSPP 1.6.2; four of eight people gave two reasons:
#   in R                          in PSPP
#   person reasons age hours      person reasons age hours
#   1      2       44  32         1      2       44  32
#   2      1,3     51  24         2      1       3   51
#   3      3       38  0          24     3       3   38
#   4      2,4     60  36         0      4       2   4
#   5      1       29  40         60     36      5   1
#   6      1,2     47  16         29     40      6   1
#   7      3       55  8          2      47      16  7
#   8      2,3     33  28         3      55      8   8
#                                 2      3       33  28
#   mean of hours in R 23.0, in PSPP 18.9
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core, r-recommended) and PSPP (pspp).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
pspp --version | grep -q '1\.6\.2'
cat >finding.R <<'R'
stopifnot(packageVersion("foreign") == "0.8.84")
options(warn = 2) # a warning would be an error
people <- data.frame(
  person = 1:8, reasons = c("2", "1,3", "3", "2,4", "1", "1,2", "3", "2,3"),
  age = c(44, 51, 38, 60, 29, 47, 55, 33), hours = c(32, 24, 0, 36, 40, 16, 8, 28)
)
foreign::write.foreign(people, "people.txt", "people.sps", package = "SPSS")
cat("SAVE TRANSLATE /OUTFILE='read.csv' /TYPE=CSV /FIELDNAMES /REPLACE.\n", file = "people.sps", append = TRUE)
stopifnot(system("pspp -o said.txt people.sps") == 0, !file.exists("said.txt") || file.size("said.txt") == 0)
read <- read.csv("read.csv", colClasses = c("numeric", "character", "numeric", "numeric"))
row <- function(table, at) {
  if (at > nrow(table)) return("")
  sprintf("%-6s %-7s %-3s %s", table$person[at], trimws(table$reasons[at]), table$age[at], table$hours[at])
}
say <- function(...) cat(sub(" +$", "", sprintf("%-29s %s", ...)), sep = "\n")
say("in R", "in PSPP")
say("person reasons age hours", "person reasons age hours")
for (at in seq_len(max(nrow(people), nrow(read)))) say(row(people, at), row(read, at))
cat(sprintf("mean of hours in R %.1f, in PSPP %.1f\n", mean(people$hours), mean(read$hours)))
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
