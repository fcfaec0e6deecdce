#!/usr/bin/env bash
# gretl 2022c (Debian 12; not seen to be known) on a SAS transport file that R's haven 2.5.1 writes: the spaces that fill
# the file's last record of 80 bytes are read as rows, without a word, so that a file of one person has ten, nine
# of whom are 3.7e-40 years old, and the mean age of 41 is 4.1. How many come with it depends on how wide a row is
# and on how many there are: up to nine with one number a row, none from ten numbers on. The format has every
# file filled up so; R's foreign 0.8-84 and haven and Python's pandas 1.5.3 read the people.
#
# Seen with R 4.2.2; ages of so many people, each 40 and their number:
#   people  mean    haven        foreign      pandas       gretl
#   1       41.00   1   41.00    1   41.00    1   41.00    10  4.10
#   5       43.00   5   43.00    5   43.00    5   43.00    10  21.50
#   10      45.50   10  45.50    10  45.50    10  45.50    10  45.50
#   11      46.00   11  46.00    11  46.00    11  46.00    20  25.30
#   105     93.00   105 93.00    105 93.00    105 93.00    110 88.77
#
# Fails when it sees anything else. Needs Debian 12 with gretl (gretl), R (r-base-core, r-recommended), r-cran-haven
# and python3-pandas.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
export HOME=$work
dpkg-query -W gretl | grep -q 2022c
cat >write.R <<'R'
stopifnot(packageVersion("haven") == "2.5.1", packageVersion("foreign") == "0.8.84")
told <- function(age) cat(sprintf("%-3d %.2f\n", length(age), mean(age)))
age <- 40 + seq_len(as.integer(commandArgs(TRUE)))
haven::write_xpt(data.frame(AGE = age), "people.xpt", version = 5)
cat(sprintf("%.2f\n", mean(age)))
told(haven::read_xpt("people.xpt")$AGE)
told(foreign::read.xport("people.xpt")$AGE)
R
printf 'open %s/people.xpt --quiet\nprintf "people %%-3d %%.2f\\n", $nobs, mean(AGE)\n' "$work" >read.inp
{
  echo 'people  mean    haven        foreign      pandas       gretl'
  for people in 1 5 10 11 105; do
    Rscript --vanilla write.R "$people" >told
    /usr/bin/python3 -c '
import pandas
assert pandas.__version__ == "1.5.3"
age = pandas.read_sas("people.xpt").AGE
print(f"{len(age):<3} {age.mean():.2f}")' >>told
    gretlcli -b read.inp 2>/dev/null | sed -n 's/^people //p' >>told
    mapfile -t told <told
    printf '%-7s %-7s %-12s %-12s %-12s %s\n' "$people" "${told[@]}"
  done
} | tee now
diff seen now && echo 'As seen.'
