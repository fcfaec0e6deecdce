#!/usr/bin/env bash
# Python's pandas 1.5.3 (Debian 12; known, issues 30051, closed, and 50670): of a SAS transport file read_sas makes 5.4e-79
# of 0, without a word. Means are right, so one does not see it: but nobody has 0 hours, all who answered no are
# true, a logarithm is -180 and no error, and a share of zeros is 0. R's foreign and haven read 0 of the same file.
#
# Seen with R's haven 2.5.1, which wrote it, and foreign 0.8-84; of five people, with hours 0, 32, 0, 24 and 0:
#                        haven    foreign  pandas
#   hours                0        0        5.397605346934028e-79
#   mean                 11.2     11.2     11.2
#   people without work  3        3        0
#   who works            2        2        5
#   answered no          2        2        0
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core, r-recommended), r-cran-haven and python3-pandas.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
cat >finding.R <<'R'
stopifnot(packageVersion("haven") == "2.5.1", packageVersion("foreign") == "0.8.84")
haven::write_xpt(data.frame(HOURS = c(0, 32, 0, 24, 0), YES = c(1, 0, 1, 1, 0)), "people.xpt", version = 5)
tell <- function(people) c(people$HOURS[1], mean(people$HOURS), sum(people$HOURS == 0), sum(as.logical(people$HOURS)), sum(people$YES == 0))
write.table(cbind(tell(haven::read_xpt("people.xpt")), tell(foreign::read.xport("people.xpt"))), "r.txt", row.names = FALSE, col.names = FALSE)
R
Rscript --vanilla finding.R
/usr/bin/python3 -W error - <<'PY' | tee now
import pandas

assert pandas.__version__ == "1.5.3"
people = pandas.read_sas("people.xpt")
told = [people.HOURS[0], round(people.HOURS.mean(), 10), (people.HOURS == 0).sum(), people.HOURS.astype(bool).sum(), (people.YES == 0).sum()]
print(f"{'':20} {'haven':8} {'foreign':8} pandas")
with open("r.txt") as file:
    for name, line, value in zip(["hours", "mean", "people without work", "who works", "answered no"], file, told):
        haven, foreign = line.split()
        print(f"{name:20} {haven:8} {foreign:8} {value}")
PY
diff seen now && echo 'As seen.'
