#!/usr/bin/env bash
# R's foreign 0.8-84 (Debian 12; not seen to be known): write.dta writes R's whole numbers as Stata's long,
# whose largest numbers stand for missing: the 27 above 2147483620 in Stata's format of version 8 and later,
# the largest one in that of version 7, the default. So .Machine$integer.max, which many take for no limit
# or no end, is missing in Stata, without a word, and people without a limit fall out of the analysis. Its
# manual says that missing values are handled correctly. haven refuses such a column, and the same as
# floating-point numbers come over.
#
# Seen with R 4.2.2; by version of the format, as haven 2.5.1 reads the file:
#   number in R   version 7    version 10   version 10, as.numeric
#   100           100          100          100
#   2147483620    2147483620   2147483620   2147483620
#   2147483621    2147483621   missing      2147483621
#   2147483647    missing      missing      2147483647
#   missing       missing      missing      missing
#   haven itself: A provided numeric value was outside the range of representable values
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core) and r-cran-haven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
cat >finding.R <<'R'
stopifnot(packageVersion("foreign") == "0.8.84", packageVersion("haven") == "2.5.1")
options(warn = 2) # a warning would be an error
limit <- c(100L, 2147483620L, 2147483621L, .Machine$integer.max, NA)
shown <- function(numbers) ifelse(is.na(numbers), "missing", sprintf("%.0f", numbers))

written <- function(numbers, version) {
  foreign::write.dta(data.frame(limit = numbers), "limits.dta", version = version)
  shown(as.numeric(haven::read_dta("limits.dta")$limit))
}

line <- function(...) cat(sprintf("%-13s %-12s %-12s %s\n", ...), sep = "")
line("number in R", "version 7", "version 10", "version 10, as.numeric")
line(shown(limit), written(limit, 7), written(limit, 10), written(as.numeric(limit), 10))
refused <- tryCatch(haven::write_dta(data.frame(limit = limit), "limits.dta"), error = conditionMessage)
cat("haven itself:", regmatches(refused, regexpr("A provided [^.]*representable values", refused)), "\n", sep = " ")
R
Rscript --vanilla finding.R | sed 's/ *$//' | tee now
diff seen now && echo 'As seen.'
