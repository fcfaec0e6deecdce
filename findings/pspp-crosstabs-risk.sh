#!/usr/bin/env bash
# PSPP 1.6.2 (Debian 12: pspp 1.6.2-2; right in 2.0.1, whose list of changes does not tell it): CROSSTABS
# /STATISTICS=RISK shows of the odds ratio its value three times, as value and as both ends of its 95%
# interval, of the first relative risk the lower end three times and of the second the upper end. The odds
# ratio looks certain, and the relative risks are wrong by as much as the interval is wide.
#
# Seen with R 4.2.2: of 100 people in arm 0, 60 found work, and of 100 in arm 1, 80:
#                                    PSPP                    by hand
#   odds ratio of work, arm 1 to 0   2.667 (2.667 to 2.667)  2.667 (1.417 to 5.020)
#   risk of no work, arm 0 to 1      1.263 (1.263 to 1.263)  2.000 (1.263 to 3.167)
#   of work, arm 0 to 1              0.905 (0.905 to 0.905)  0.750 (0.622 to 0.905)
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} libgsl27 libpangocairo-1.0-0 libreadline8 libxml2 |
  grep '^lib' | grep -vE '^lib(c6|gcc-s1|crypt1)$' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq pspp=1.6.2-2 $needs 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
libraries=$work/usr/lib/$(uname -m)-linux-gnu
cat >pspp <<EOF
LD_LIBRARY_PATH=$libraries:$libraries/pspp:$work/lib/$(uname -m)-linux-gnu exec $work/usr/bin/pspp "\$@"
EOF
cat >finding.R <<'R'
stopifnot("pspp (GNU PSPP) 1.6.2" %in% system2("bash", c("pspp", "--version"), stdout = TRUE))
counts <- matrix(c(40, 20, 60, 80), 2, dimnames = list(arm = 0:1, found = 0:1))
people <- as.data.frame(as.table(counts), stringsAsFactors = FALSE)
writeLines(c("DATA LIST LIST / arm found n.", "BEGIN DATA", do.call(paste, people), "END DATA.", "WEIGHT BY n.", "SET FORMAT = F12.8.",
             "CROSSTABS arm BY found /STATISTICS = RISK CHISQ."), "ask.sps")
told <- system2("bash", c("pspp", "-O", "format=csv", "ask.sps"), stdout = TRUE)
told <- grep("^(Odds Ratio for arm|For cohort found)", told, value = TRUE)
# within is an estimate with Wald's interval on the log scale.
within <- function(estimate, variance) estimate * exp(c(0, -1, 1) * qnorm(0.975) * sqrt(variance))
ratio <- function(column) {
  share <- counts[, column] / rowSums(counts)
  within(share[[1]] / share[[2]], sum((1 - share) / counts[, column]))
}
right <- list(within(counts[1, 1] * counts[2, 2] / counts[1, 2] / counts[2, 1], sum(1 / counts)), ratio(1), ratio(2))
between <- function(x) sprintf("%.3f (%.3f to %.3f)", x[1], x[2], x[3])
names <- c("odds ratio of work, arm 1 to 0", "risk of no work, arm 0 to 1", "of work, arm 0 to 1")
cat(sprintf("%-32s %-22s  %s\n", "", "PSPP", "by hand"))
for (row in 1:3) {
  cells <- strsplit(told[row], ",")[[1]]
  cat(sprintf("%-32s %-22s  %s\n", names[row], between(as.numeric(cells[2:4])), between(right[[row]])))
}
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
