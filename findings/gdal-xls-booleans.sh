#!/usr/bin/env bash
# GDAL 3.6.2 (Debian 12, with freexl 1.0.6; not seen to be known): of an .xls file, as Excel up to 2003 and
# LibreOffice save it, ogr2ogr reads TRUE and FALSE as nothing, without a word: a column of yes and no is
# empty, also where a formula answers so. And hours that are shown as [h]:mm lose their whole days: 36:15
# is 12:15, and 48:00 is 00:00. Of the same sheet as .xlsx and .ods, and by readxl of the .xls file, all are
# there (GDAL tells hours of an .xlsx file in days). Whatever uses GDAL's tables reads .xls files so.
#
# Seen with GDAL 3.6.2, exceljs 4.4.0, LibreOffice 7.4 and readxl 1.4.2; adult is a formula, and of
# readxl worked is the time since the beginning of 31 December 1899:
#   by      of      works              adult              worked
#   GDAL    .xlsx   1 0 1              1 1 0              1.51041666666667 0.25 2
#   GDAL    .ods    1 0 1              1 1 0              36:15:00 06:00:00 48:00:00
#   GDAL    .xls                                          12:15:00 06:00:00 00:00:00
#   readxl  .xls    TRUE FALSE TRUE    TRUE TRUE FALSE    36:15:00 06:00:00 48:00:00
#
# Fails when it sees anything else. Needs Debian 12 with GDAL (gdal-bin), LibreOffice (libreoffice-calc), R
# (r-base-core) with r-cran-readxl, and Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
ogrinfo --version | grep -q 'GDAL 3\.6\.2'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit exceljs@4.4.0 >/dev/null
cat >write.mjs <<'JS'
import exceljs from 'exceljs'

const book = new exceljs.Workbook()
const sheet = book.addWorksheet('people')
sheet.addRow(['age', 'works', 'adult', 'worked'])
for (const [age, works, hours] of [[51, true, 36.25], [34, false, 6], [17, true, 48]]) {
  const row = sheet.addRow([age, works])
  row.getCell(3).value = { formula: `A${row.number}>=18`, result: age >= 18 }
  row.getCell(4).value = hours / 24
  row.getCell(4).numFmt = '[h]:mm'
}
await book.xlsx.writeFile('people.xlsx')
JS
node write.mjs
for form in ods xls; do
  soffice --headless "-env:UserInstallation=file://$work/office" --convert-to $form people.xlsx >/dev/null 2>&1
done
cat >readxl.R <<'R'
stopifnot(packageVersion("readxl") == "1.4.2")
options(warn = 2) # a warning would be an error
people <- as.data.frame(readxl::read_excel("people.xls"))
seconds <- round(as.numeric(people$worked) - as.numeric(as.POSIXct("1899-12-31", tz = "UTC")))
people$worked <- sprintf("%02d:%02d:%02d", seconds %/% 3600, seconds %/% 60 %% 60, seconds %% 60)
write.csv(people, "readxl.csv", row.names = FALSE, quote = FALSE)
R
Rscript --vanilla readxl.R
say() {
  local line
  line=$(printf '%-7s %-7s %-18s %-18s %s' "$@")
  sed 's/ *$//' <<<"$line"
}
column() { cut -d, -f"$2" "$1" | sed '1d; s/"//g' | paste -sd' ' | sed 's/^ *$//'; }
{
  say by of works adult worked
  for form in xlsx ods xls; do
    ogr2ogr -f CSV $form.csv people.$form
    say GDAL .$form "$(column $form.csv 2)" "$(column $form.csv 3)" "$(column $form.csv 4)"
  done
  say readxl .xls "$(column readxl.csv 2)" "$(column readxl.csv 3)" "$(column readxl.csv 4)"
} | tee now
diff seen now && echo 'As seen.'
