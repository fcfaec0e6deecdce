#!/usr/bin/env bash
# Gnumeric 1.12.55 (Debian 12; not seen to be known): of a CSV file a text that begins with an apostrophe loses it, also
# between quotation marks, without a word: 's-Gravenhage is s-Gravenhage, and so are 's-Hertogenbosch and
# 't Zandt other places than in any other file. What ssconvert makes of the CSV file, as .xlsx, .ods or CSV, lacks it,
# so a join by name has no people in The Hague. Where one types, the apostrophe means that a text follows;
# in a file it is part of the name. Of .xlsx, .ods and .xls files Gnumeric keeps it; of .dif and HTML it does not.
#
# Seen with LibreOffice 7.4, R 4.2.2 and SheetJS 0.18.5; names of municipalities and how many of four join:
#   the file                 Assen 's-Gravenhage 's-Hertogenbosch 't Zandt
#   R                        Assen 's-Gravenhage 's-Hertogenbosch 't Zandt   4
#   LibreOffice              Assen 's-Gravenhage 's-Hertogenbosch 't Zandt   4
#   SheetJS                  Assen 's-Gravenhage 's-Hertogenbosch 't Zandt   4
#   Gnumeric                 Assen s-Gravenhage s-Hertogenbosch t Zandt      1
#   its .xlsx in SheetJS     Assen s-Gravenhage s-Hertogenbosch t Zandt      1
#   its .ods in LibreOffice  Assen s-Gravenhage s-Hertogenbosch t Zandt      1
#   of LibreOffice's .xlsx   Assen 's-Gravenhage 's-Hertogenbosch 't Zandt   4
#
# Fails when it sees anything else. Needs Node, and Debian 12 with Gnumeric (gnumeric), LibreOffice (libreoffice-calc)
# and R (r-base-core).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
ssconvert --version 2>&1 | grep -q '1\.12\.55'
dpkg-query -W libreoffice-calc | grep -q '7\.4'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit xlsx@0.18.5 >/dev/null
cat >towns.csv <<'CSV'
code,town
0106,Assen
0518,"'s-Gravenhage"
0796,'s-Hertogenbosch
0053,'t Zandt
CSV
cat >sheet.cjs <<'JS'
const xlsx = require('xlsx')
const book = xlsx.readFile(process.argv[2], { raw: true })
console.log(xlsx.utils.sheet_to_csv(book.Sheets[book.SheetNames[0]]))
JS
office() { # what LibreOffice makes of $1, as $2, in the folder $3
  soffice --headless "-env:UserInstallation=file://$work/office" --convert-to "$2" --outdir "$3" "$1" >/dev/null 2>&1
}
gnumeric() { ssconvert "$1" "$2" 2>/dev/null; }
names() { sed '1d; /^$/d; s/\r//; s/^[^,]*,//; s/"//g' "$1"; }
tell() {
  printf '%-24s %s' "$1" "$(names "$2" | paste -sd' ')" >line
  printf '%-72s %s\n' "$(cat line)" "$(names "$2" | sort | comm -12 - known | wc -l)"
}
export LC_ALL=C.UTF-8
names towns.csv | sort >known
Rscript --vanilla -e 'write.csv(read.csv("towns.csv", colClasses = "character"), "r.csv", row.names = FALSE)'
office towns.csv csv office-csv
office towns.csv xlsx office-xlsx
node sheet.cjs towns.csv >sheetjs.csv
for kind in csv xlsx ods; do gnumeric towns.csv "gnumeric.$kind"; done
node sheet.cjs gnumeric.xlsx >gnumeric-xlsx.csv
office gnumeric.ods csv office-of-ods
gnumeric office-xlsx/towns.xlsx kept.csv
{
  printf '%-24s %s\n' 'the file' "$(names towns.csv | paste -sd' ')"
  tell R r.csv
  tell LibreOffice office-csv/towns.csv
  tell SheetJS sheetjs.csv
  tell Gnumeric gnumeric.csv
  tell 'its .xlsx in SheetJS' gnumeric-xlsx.csv
  tell 'its .ods in LibreOffice' office-of-ods/gnumeric.csv
  tell "of LibreOffice's .xlsx" kept.csv
} | tee now
diff seen now && echo 'As seen.'
