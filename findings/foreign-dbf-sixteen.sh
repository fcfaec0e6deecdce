#!/usr/bin/env bash
# R's foreign 0.8-84 (with R 4.2.2, Debian 12; not seen to be known): of a column with a number of more than 16 digits,
# as 1e99 for no limit, write.dbf writes no number at all, without a word: to read.dbf all rows are missing, to
# GDAL, which warns, 0. It makes a field with fewer than no decimals, and what stands in it is %19.0-4f. One of 16
# digits is -2147483648, and the others of its column lose their cents. Of its Stata file the same
# numbers come back. Its manual tells that numbers keep at most 19 digits with point and sign, as is seen of
# 1e15, not that larger ones take all others with them.
#
# Seen with GDAL 3.6.2; limits of income of three towns, written and read again:
#                            read.dbf                       GDAL                           read.dta
#   1200.5 1450.25 999999    1200.5 1450.25 999999          1200.5 1450.25 999999          1200.5 1450.25 999999
#   1200.5 1450.25 1e+15     1200.5 1450.2 1e+15            1200.5 1450.2 1e+15            1200.5 1450.25 1e+15
#   1200.5 1450.25 1e+16     1200 1450 -2147483648          1200 1450 -2147483648          1200.5 1450.25 1e+16
#   1200.5 1450.25 1e+18     NA NA NA                       0 0 0                          1200.5 1450.25 1e+18
#   1200.5 1450.25 1e+99     NA NA NA                       0 0 0                          1200.5 1450.25 1e+99
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core, r-recommended) and GDAL (gdal-bin).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
ogr2ogr --version | grep -q '3\.6\.2'
cat >finding.R <<'R'
stopifnot(packageVersion("foreign") == "0.8.84")
options(warn = 2) # a warning would be an error
say <- function(...) cat(sub(" +$", "", sprintf("%-24s %-30s %-30s %s", ...)), sep = "\n")
list_of <- function(numbers) paste(format(numbers, trim = TRUE, drop0trailing = TRUE), collapse = " ")
each <- function(numbers) paste(sapply(numbers, function(number) format(number, digits = 15)), collapse = " ")
say("", "read.dbf", "GDAL", "read.dta")
for (largest in c(999999, 1e15, 1e16, 1e18, 1e99)) {
  limits <- data.frame(limit = c(1200.5, 1450.25, largest))
  foreign::write.dbf(limits, "limits.dbf")
  foreign::write.dta(limits, "limits.dta")
  stopifnot(system("ogr2ogr -f CSV limits.csv limits.dbf 2>/dev/null") == 0)
  say(each(limits$limit), each(foreign::read.dbf("limits.dbf")$limit), each(as.numeric(read.csv("limits.csv", colClasses = "character")$limit)), each(foreign::read.dta("limits.dta")$limit))
  stopifnot(file.remove("limits.csv"))
}
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
