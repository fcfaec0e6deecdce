#!/usr/bin/env bash
# gretl 2022c (Debian 12; not seen to be known): of a Stata file whole numbers above 2^24 are read by way of a 32-bit
# float, without a word: of a variable of Stata's type long, as every whole number of R and pandas is, 123456789
# is 123456792. So of numbers of nine digits, as the Dutch citizen service number has, seven of eight are another
# person's, neighbours are one, and dates as 20240229 are other days. Variables of type double and the same
# table as CSV are read as they are.
#
# Seen of what R's haven 2.5.1, foreign 0.8-84, readstata13 0.10.1 and Python's pandas 1.5.3 write:
#   in the table         123456789 123456790 16777217 20240229 100000001
#   haven                123456792 123456792 16777216 20240228 100000000
#   foreign              123456792 123456792 16777216 20240228 100000000
#   readstata13          123456792 123456792 16777216 20240228 100000000
#   pandas               123456792 123456792 16777216 20240228 100000000
#   as double            123456789 123456790 16777217 20240229 100000001
#   as CSV               123456789 123456790 16777217 20240229 100000001
#   read by haven        123456789 123456790 16777217 20240229 100000001
#   of 1000 numbers from 123456001 on gretl has 126
#
# Fails when it sees anything else. Needs Debian 12 with gretl (gretl), R (r-base-core, r-recommended), r-cran-haven,
# r-cran-readstata13 and python3-pandas.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
export HOME=$work
dpkg-query -W gretl | grep -q 2022c
cat >write.R <<'R'
stopifnot(packageVersion("haven") == "2.5.1", packageVersion("foreign") == "0.8.84", packageVersion("readstata13") == "0.10.1")
people <- data.frame(person = c(123456789L, 123456790L, 16777217L, 20240229L, 100000001L))
haven::write_dta(people, "haven.dta")
foreign::write.dta(people, "foreign.dta")
readstata13::save.dta13(people, "readstata13.dta")
write.csv(people, "csv.csv", row.names = FALSE)
haven::write_dta(data.frame(person = as.numeric(people$person)), "double.dta")
haven::write_dta(data.frame(person = 123456000L + 1:1000), "many.dta")
R
Rscript --vanilla write.R
/usr/bin/python3 -c '
import pandas
assert pandas.__version__ == "1.5.3"
pandas.read_csv("csv.csv").to_stata("pandas.dta", write_index=False)'
numbers() { # what gretl reads of the file $1
  printf 'set echo off\nset messages off\nopen %s/%s --quiet\nloop i = 1 .. $nobs --quiet\n printf "%%d\\n", person[i]\nendloop\n' "$work" "$1" >read.inp
  gretlcli -b read.inp 2>/dev/null | grep -E '^[0-9]+$'
}
say() { printf '%-20s %s\n' "$1" "$(paste -sd' ')"; }
{
  sed 1d csv.csv | say 'in the table'
  for writer in haven foreign readstata13 pandas; do numbers "$writer.dta" | say "$writer"; done
  numbers double.dta | say 'as double'
  numbers csv.csv | say 'as CSV'
  Rscript --vanilla -e 'cat(sprintf("%d\n", haven::read_dta("haven.dta")$person), sep = "")' | say 'read by haven'
  echo "of 1000 numbers from 123456001 on gretl has $(numbers many.dta | sort -u | wc -l)"
} | tee now
diff seen now && echo 'As seen.'
