#!/usr/bin/env bash
# gretl 2022c (Debian 12; not seen to be known) on an .xls file that LibreOffice 7.4 saved: numbers in the first
# column that follow on each other are taken for Excel's days since 1900, since LibreOffice keeps the
# format General under number 164, which gretl takes for one of dates. The column is gone, and the rows are
# consecutive days: the years 2019 to 2022 are 11 to 14 July 1905 with seven observations a period, so that
# lags, seasonals and trends are of days of the week, and households 101 to 104 are a time series. It says
# that calendar dates were found. Of the same table as .xlsx or CSV gretl reads all rightly, and LibreOffice
# and xlrd read the .xls file so.
#
# Seen with gretl 2022c and LibreOffice 7.4; the first and the last row, whether the column is there, and
# observations a period:
#   file              first         last          its column    a period
#   years.csv         2019          2022          no            1
#   years.xlsx        2019          2022          no            1
#   years.xls         1905-07-11    1905-07-14    no            7
#   households.csv    1             4             yes           1
#   households.xlsx   1             4             yes           1
#   households.xls    1900-04-10    1900-04-13    no            7
#   months.csv        1             4             yes           1
#   months.xlsx       1             4             yes           1
#   months.xls        1900-01-01    1900-01-04    no            7
#   incomes.xls       1             4             yes           1
#
# Fails when it sees anything else. Needs Debian 12 with gretl and LibreOffice (libreoffice-calc).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
gretlcli --version | grep -q '2022c'
printf '%s\n' year,income 2019,1500 2020,2200 2021,900 2022,1800 >years.csv
printf '%s\n' household,income 101,1500 102,2200 103,900 104,1800 >households.csv
printf '%s\n' month,income 1,1500 2,2200 3,900 4,1800 >months.csv
printf '%s\n' income,month 1500,1 2200,2 900,3 1800,4 >incomes.csv
for form in xls xlsx; do
  soffice --headless "-env:UserInstallation=file://$work/office" --convert-to $form ./*.csv >/dev/null 2>&1
done
{
  printf '%-17s %-13s %-13s %-13s %s\n' file first last 'its column' 'a period'
  for file in {years,households,months}.{csv,xlsx,xls} incomes.xls; do
    column=$(head -1 "${file%.*}.csv" | cut -d, -f1)
    cat >ask.inp <<INP
set echo off
set messages off
open $file --quiet
string first = obslabel(1)
string last = obslabel(\$nobs)
string there = exists($column) ? "yes" : "no"
printf "TOLD %-17s %-13s %-13s %-13s %d\n", "$file", first, last, there, \$pd
INP
    gretlcli -b ask.inp 2>/dev/null | sed -n 's/^TOLD //p'
  done
} | tee now
diff seen now && echo 'As seen.'
