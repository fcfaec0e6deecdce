#!/usr/bin/env bash
# LibreOffice 7.4, Gnumeric 1.12.55 and Ruby's dbf 3.0.5 (Debian 12; of Ruby's known, issue 74 of 2015, closed as
# mended in 3.0.3; not seen to be known of the others) on a .dbf file, as goes with every shapefile: a missing
# number is 0, without a word. GDAL 3.6.2 and R's foreign 0.8-84 write spaces or stars where a number is missing,
# and read those as missing, as Python's dbfread 2.0.7 does. LibreOffice writes 0 for an empty cell as well, so that in
# the file it saves who did not answer has an income of 0 for every reader.
#
# Seen with R 4.2.2; incomes of 1800, 2200, none told and 2000, in the file of
#                    GDAL                  R's foreign           LibreOffice
#   R's foreign      1800 2200 NA 2000     1800 2200 NA 2000     1800 2200 0 2000
#   dbfread          1800 2200 NA 2000     1800 2200 NA 2000     1800 2200 0 2000
#   GDAL             1800 2200 NA 2000     1800 2200 NA 2000     1800 2200 0 2000
#   LibreOffice      1800 2200 0 2000      1800 2200 0 2000      1800 2200 0 2000
#   Gnumeric         1800 2200 0 2000      1800 2200 0 2000      1800 2200 0 2000
#   Ruby's dbf       1800 2200 0 2000      1800 2200 0 2000      1800 2200 0 2000
#
# Fails when it sees anything else. Needs Debian 12 with LibreOffice (libreoffice-calc, libreoffice-base-drivers),
# Gnumeric (gnumeric), GDAL (gdal-bin), R (r-base-core, r-recommended), python3-dbfread and ruby-dbf.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
ssconvert --version 2>&1 | grep -q "1\.12\.55"
ogr2ogr --version | grep -q '3\.6\.2'
dpkg-query -W ruby-dbf python3-dbfread | grep -q '2\.0\.7'
dpkg-query -W libreoffice-calc | grep -q '7\.4'
dpkg-query -W ruby-dbf | grep -q '3\.0\.5'
office() { soffice --headless "-env:UserInstallation=file://$work/office" "$@" >/dev/null 2>&1; }
printf '%s\n' person,income 1,1800 2,2200 3, 4,2000 >people.csv
mkdir gdal r office-made
ogr2ogr -f 'ESRI Shapefile' gdal/people.dbf people.csv -oo AUTODETECT_TYPE=YES
Rscript --vanilla -e 'stopifnot(packageVersion("foreign") == "0.8.84"); foreign::write.dbf(read.csv("people.csv"), "r/people.dbf")'
office --convert-to dbf --outdir office-made people.csv
# incomes of a CSV file of two columns, with or without quotes and zeros after the point
incomes() { sed '1d; s/"//g; s/\r//' "$1" | cut -d, -f2 | sed 's/\.0*$//; s/^ *$/NA/' | paste -sd' '; }
read_by() {
  local file=$2
  case $1 in
  "R's foreign") Rscript --vanilla -e 'cat(foreign::read.dbf(commandArgs(TRUE))[[2]], fill = TRUE)' "$file" ;;
  dbfread) /usr/bin/python3 -c "import sys, dbfread; print(*['NA' if list(row.values())[1] is None else list(row.values())[1] for row in dbfread.DBF(sys.argv[1])])" "$file" ;;
  GDAL) ogr2ogr -f CSV read.csv "$file" && incomes read.csv && rm read.csv ;;
  LibreOffice) office --convert-to csv --outdir read "$file" && incomes read/people.csv ;;
  Gnumeric) ssconvert "$file" read-gnumeric.csv 2>/dev/null && incomes read-gnumeric.csv ;;
  "Ruby's dbf") ruby -e 'require "dbf"; puts DBF::Table.new(ARGV[0]).map { |row| value = row.attributes.values[1]; value.nil? ? "NA" : value.to_i }.join(" ")' "$file" ;;
  esac
}
{
  printf '%-16s %-21s %-21s %s\n' '' GDAL "R's foreign" LibreOffice
  for reader in "R's foreign" dbfread GDAL LibreOffice Gnumeric "Ruby's dbf"; do
    printf '%-16s %-21s %-21s %s\n' "$reader" "$(read_by "$reader" gdal/people.dbf)" "$(read_by "$reader" r/people.dbf)" "$(read_by "$reader" office-made/people.dbf)"
  done
} | tee now
diff seen now && echo 'As seen.'
