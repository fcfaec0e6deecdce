#!/usr/bin/env bash
# R's haven 2.5.1 and foreign 0.8-84, with data.table 1.14.8 and bit64 4.0.5 (Debian 12; haven's issue 379 of
# 2018, closed as "buyer-beware", foreign's not seen to be known): of a CSV file's whole numbers of ten digits
# and more, as of persons, cents or milliseconds, fread makes integer64, and write_sav, write_dta, write_xpt
# and foreign's write.dta write the bits of that as if they were of a floating-point number, without a
# word: 12345678901 is 6.1e-314 in SPSS and Stata, and 0 in SAS's transport file. The same column prints,
# sums and goes to CSV rightly in R, so nothing tells of it before. foreign's own write.dbf
# refuses such a column.
#
# Seen with R 4.2.2; the numbers as each function of the same package reads them again:
#                             person 1          person 2          sum
#   the CSV file              12345678901       98765432109       111111111010
#   haven, .sav               6.09957582e-314   4.87966070e-313   5.48961828e-313
#   haven, .dta               6.09957582e-314   4.87966070e-313   5.48961828e-313
#   haven, .xpt               0                 0                 0
#   foreign, .dta             6.09957582e-314   4.87966070e-313   5.48961828e-313
#   foreign, .dbf             data frame contains columns of unsupported class
#   haven, as.numeric, .sav   12345678901       98765432109       111111111010
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core) and r-cran-haven,
# r-cran-data.table and r-cran-bit64.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
cat >finding.R <<'R'
for (needed in c("haven 2.5.1", "foreign 0.8.84", "data.table 1.14.8", "bit64 4.0.5")) {
  package <- strsplit(needed, " ")[[1]]
  stopifnot(packageVersion(package[1]) == package[2])
}
options(warn = 2) # a warning would be an error
writeLines(c("person,cents", "12345678901,5", "98765432109,7"), "people.csv")
people <- data.table::fread("people.csv")
shown <- function(numbers) ifelse(numbers > 0 & numbers < 1, sprintf("%.8e", numbers), sprintf("%.0f", numbers))
say <- function(what, numbers) cat(sprintf("%-25s %-17s %-17s %s\n", what, shown(numbers[1]), shown(numbers[2]), shown(sum(numbers))))

cat(sprintf("%-25s %-17s %-17s %s\n", "", "person 1", "person 2", "sum"))
say("the CSV file", as.numeric(as.character(people$person)))
haven::write_sav(people, "people.sav")
say("haven, .sav", as.numeric(haven::read_sav("people.sav")$person))
haven::write_dta(people, "people.dta")
say("haven, .dta", as.numeric(haven::read_dta("people.dta")$person))
haven::write_xpt(people, "people.xpt")
say("haven, .xpt", as.numeric(haven::read_xpt("people.xpt")$person))
foreign::write.dta(as.data.frame(people), "again.dta")
say("foreign, .dta", foreign::read.dta("again.dta")$person)
refused <- tryCatch(foreign::write.dbf(as.data.frame(people), "people.dbf"), error = conditionMessage)
cat(sprintf("%-25s %s\n", "foreign, .dbf", sub(" [^ ]*integer64.*", "", refused)))
people$person <- as.numeric(people$person)
haven::write_sav(people, "people.sav")
say("haven, as.numeric, .sav", as.numeric(haven::read_sav("people.sav")$person))
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
