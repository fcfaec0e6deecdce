#!/usr/bin/env bash
# R's openxlsx 4.2.5.2 (Debian 12; not seen to be known): read.xlsx with detectDates = TRUE, "attempt to
# recognise dates and perform conversion", takes for a date each format that has no other letters than
# those of dates, and so one without letters and digits: #,### and # for numbers, which show no 0 for
# nothing, and +#;-# for changes. Whole numbers in such a column become dates, without a word: an amount of
# 1680 is 6 August 1904, and a change of -5 a day of 1899. Amounts in #,##0 are right, and all are without
# detectDates.
#
# Seen with R 4.2.2, of a workbook that exceljs 4.4.0 wrote, beside readxl 1.4.2:
#   format      readxl                               openxlsx
#   yyyy-mm-dd  2024-01-31 2024-02-01 2024-02-29     2024-01-31 2024-02-01 2024-02-29
#   #,##0       1680 25000 114                       1680 25000 114
#   #,###       1680 25000 114                       1904-08-06 1968-06-11 1900-04-23
#   #           12 40 70                             1900-01-12 1900-02-09 1900-03-10
#   +#;-#       5 -5 70                              1900-01-05 1899-12-26 1900-03-10
#   0" days"    1680 106 114                         1680 106 114
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), r-cran-openxlsx and r-cran-readxl,
# and Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit exceljs@4.4.0 >/dev/null
cat >write.mjs <<'JS'
import exceljs from 'exceljs'

const book = new exceljs.Workbook()
const sheet = book.addWorksheet('numbers')
const columns = [
  ['yyyy-mm-dd', [45322, 45323, 45351]],
  ['#,##0', [1680, 25000, 114]],
  ['#,###', [1680, 25000, 114]],
  ['#', [12, 40, 70]],
  ['+#;-#', [5, -5, 70]],
  ['0" days"', [1680, 106, 114]],
]
columns.forEach(([format, numbers], column) => {
  sheet.getCell(1, column + 1).value = format
  numbers.forEach((number, row) => {
    const cell = sheet.getCell(row + 2, column + 1)
    cell.value = number
    cell.numFmt = format
  })
})
await book.xlsx.writeFile('numbers.xlsx')
JS
node write.mjs
cat >finding.R <<'R'
for (needed in c("openxlsx 4.2.5.2", "readxl 1.4.2")) {
  package <- strsplit(needed, " ")[[1]]
  stopifnot(packageVersion(package[1]) == package[2])
}
options(warn = 2) # a warning would be an error
right <- as.data.frame(readxl::read_excel("numbers.xlsx"))
read <- openxlsx::read.xlsx("numbers.xlsx", detectDates = TRUE, sep.names = " ")
shown <- function(values) paste(format(values, trim = TRUE), collapse = " ")
cat(sprintf("%-11s %-36s %s\n", "format", "readxl", "openxlsx"))
for (column in seq_along(right)) cat(sprintf("%-11s %-36s %s\n", names(right)[column], shown(right[[column]]), shown(read[[column]])))
R
TZ=UTC Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
