#!/usr/bin/env bash
# csvkit 1.0.7 (Debian 12; known in part, issue 637 of 2016): csvsort and csvjoin change columns that they neither
# sort nor join by, without a word. Ages of 5-10 become 10 May 2001, hours of 36:15 become 36 minutes,
# waves of 6m, for months, six minutes, and a term of 3 months April of the year 1, since each column that
# can be read as lengths of time or as dates is, and is written so. With 18-64 among the ages all stay as they
# are, so that of two files of one survey one changes. Their manuals tell that they guess types, and of
# -I against it, not that they write the guesses; csvgrep, csvcut and csvstack leave the same file as it is.
#
# Seen with Python 3.11; csvsort -c person, csvjoin -c person with a file of towns, and csvgrep:
#   file       person,age,wave,worked,since
#   file       1,5-10,6m,36:15,3 months
#   file       2,1-4,12m,8:00,1 year
#   file       3,10-12,24m,40:30,6 months
#   csvsort    1,2001-05-10,0:06:00,0:36:15,0001-04-01
#   csvsort    2,2001-01-04,0:12:00,0:08:00,0002-01-01
#   csvsort    3,2001-10-12,0:24:00,0:40:30,0001-07-01
#   csvjoin    1,2001-05-10,0:06:00,0:36:15,0001-04-01,Assen
#   csvjoin    2,2001-01-04,0:12:00,0:08:00,0002-01-01,Emmen
#   csvjoin    3,2001-10-12,0:24:00,0:40:30,0001-07-01,Assen
#   csvgrep    1,5-10,6m,36:15,3 months
#   csvgrep    2,1-4,12m,8:00,1 year
#   csvgrep    3,10-12,24m,40:30,6 months
#   with 18-64 among the ages:
#   csvsort    1,5-10,0:06:00,0:36:15,0001-04-01
#   csvsort    2,1-4,0:12:00,0:08:00,0002-01-01
#   csvsort    3,18-64,0:24:00,0:40:30,0001-07-01
#
# Fails when it sees anything else. Needs Debian 12 with csvkit 1.0.7-1 (csvkit).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
csvsort --version 2>&1 | grep -q '1\.0\.7'
export PYTHONWARNINGS=error
cat >people.csv <<'CSV'
person,age,wave,worked,since
1,5-10,6m,36:15,3 months
2,1-4,12m,8:00,1 year
3,10-12,24m,40:30,6 months
CSV
printf '%s\n' person,town 1,Assen 2,Emmen 3,Assen >towns.csv
sed 's/10-12/18-64/' people.csv >grown.csv
rows() { sed "1d; s/^/$1    /"; }
{
  sed 's/^/file       /' people.csv
  csvsort -c person people.csv | rows csvsort
  csvjoin -c person people.csv towns.csv | rows csvjoin
  csvgrep -c person -r . people.csv | rows csvgrep
  echo 'with 18-64 among the ages:'
  csvsort -c person grown.csv | rows csvsort
} | tee now
diff seen now && echo 'As seen.'
