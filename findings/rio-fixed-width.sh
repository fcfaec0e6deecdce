#!/usr/bin/env bash
# rio 0.5.29 (Debian 12: r-cran-rio 0.5.29-1): export to a file of fixed width (.fwf) writes whole numbers without filling them up,
# one right after the other, and takes each column's width from the first row. In the rows in which a number is longer, or
# shorter, the columns begin elsewhere, and import, told the widths as export's message says and the file's head has them, reads
# digits of one number as those of the next: a person of 41 who has 1200 is 4 and has 112. Of 1020 nobody can tell any more
# whether it is 102 and 0 or 10 and 20. Numbers with decimals are filled up.
#
# Seen with R 4.2.2; the file, and what is read of it:
#   #variable,class,width,columns
#   #age,integer,1,1-1
#   #pay,integer,3,2-4
#   #hours,numeric,4,9-8
#   5900 0.0
#   41120032.5
#   1020 0.0
#   301500040.0
#   750 8.0
#   widths = c(1,3,4),
#   written:      age      pay    hours   read:         age      pay    hours
#                   5      900      0.0                   5      900        0
#                  41     1200     32.5                   4      112       32
#                 102        0      0.0                   1       20        0
#                  30    15000     40.0                   3       15        4
#                   7       50      8.0                   7       50        8
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-rio r-cran-readr | grep '^r-cran-' | sort -u | grep -v '^r-cran-rio$')
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq r-cran-rio=0.5.29-1 $needs 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(rio))
stopifnot(packageVersion("rio") == "0.5.29", startsWith(find.package("rio"), getwd()))
people <- data.frame(age = c(5L, 41L, 102L, 30L, 7L), pay = c(900L, 1200L, 0L, 15000L, 50L), hours = c(0, 32.5, 0, 40, 8))
said <- capture.output(export(people, "people.fwf", verbose = TRUE), type = "message")
writeLines(readLines("people.fwf"))
writeLines(trimws(grep("widths", said, value = TRUE)))
widths <- eval(parse(text = sub(".*widths = (c\\([0-9,]*\\)).*", "\\1", grep("widths", said, value = TRUE))))
back <- suppressMessages(import("people.fwf", widths = widths, col.names = names(people), colClasses = c("integer", "integer", "numeric")))
cat(sprintf("%-8s %8s %8s %8s   %-8s %8s %8s %8s\n", "written:", "age", "pay", "hours", "read:", "age", "pay", "hours"))
cat(sprintf("%-8s %8d %8d %8.1f   %-8s %8s %8s %8s\n", "", people$age, people$pay, people$hours, "", back$age, back$pay, back$hours), sep = "")
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
