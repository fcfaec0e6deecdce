#!/usr/bin/env bash
# R's readr 2.1.4 and vroom 1.6.1 (with R 4.2.2, Debian 12; known, issues 1452, closed, and 1520 of readr): read_delim and
# vroom find out by themselves that a Dutch CSV file is parted by semicolons, and take its decimal commas for signs of
# groups, which may stand anywhere: 56,35 is 5635, and 1234,5 is 12345, without a warning. In the same
# file a column in which one value is below 1, as 0,5, stays text, so that of shares one sees it and of
# amounts one does not. A number is read so too in a text of which it is a part of a list, as the answer 1,3.
# read_csv2 and R's own read.csv2 read what was written; data.table's fread leaves texts.
#
# Seen with data.table 1.14.8; three people's income, hours, share and answers, in a file of semicolons:
#   file        56,35 1234,50 99,95    36,5 8,25 12   0,505 0,75 1   1,3 2 2,4
#   read.csv2   56.35 1234.5 99.95     36.5 8.25 12   0.505 0.75 1   1.3 2 2.4
#   read_csv2   56.35 1234.5 99.95     36.5 8.25 12   0.505 0.75 1   1.3 2 2.4
#   read_delim  5635 123450 9995       365 825 12     0,505 0,75 1   13 2 24
#   vroom       5635 123450 9995       365 825 12     0,505 0,75 1   13 2 24
#   fread       56,35 1234,50 99,95    36,5 8,25 12   0,505 0,75 1   1,3 2 2,4
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), r-cran-readr, r-cran-vroom and r-cran-data.table.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
cat >finding.R <<'R'
stopifnot(packageVersion("readr") == "2.1.4", packageVersion("vroom") == "1.6.1", packageVersion("data.table") == "1.14.8")
options(warn = 2) # a warning would be an error
writeLines(c("persoon;inkomen;uren;aandeel;antwoord", "1;56,35;36,5;0,505;1,3", "2;1234,50;8,25;0,75;2", "3;99,95;12;1;2,4"), "people.csv")
say <- function(name, people) {
  columns <- lapply(people[-1], function(column) paste(format(column, trim = TRUE, drop0trailing = is.numeric(column)), collapse = " "))
  if (all(sapply(people, is.character))) columns <- lapply(people[-1], paste, collapse = " ")
  cat(sub(" +$", "", do.call(sprintf, c("%-11s %-22s %-14s %-14s %s", name, unname(columns)))), sep = "\n")
}
table <- function(people) lapply(people, function(column) if (is.numeric(column)) sapply(column, function(x) format(x, digits = 15)) else as.character(column))
say("file", table(read.table("people.csv", sep = ";", header = TRUE, colClasses = "character")))
say("read.csv2", table(read.csv2("people.csv")))
say("read_csv2", table(suppressMessages(readr::read_csv2("people.csv", show_col_types = FALSE))))
say("read_delim", table(readr::read_delim("people.csv", show_col_types = FALSE)))
say("vroom", table(vroom::vroom("people.csv", show_col_types = FALSE)))
say("fread", table(data.table::fread("people.csv")))
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
