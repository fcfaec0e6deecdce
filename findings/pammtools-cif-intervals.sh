#!/usr/bin/env bash
# pammtools 0.5.8 (Debian 12: r-cran-pammtools 0.5.8-1), competing risks: add_cif sums, over the intervals of a piecewise exponential
# model, the hazard of the cause times the length of the interval times the chance of being free of all causes at its end, as though
# nobody were lost within it, and not the integral. Of years as intervals the cumulative incidences are a quarter too low, and with
# those still at risk they come to .82 and not to 1; the fitted hazards are right, and give by hand what Aalen and Johansen's estimate does.
# Of months as intervals little of it is left.
#
# Seen with R 4.2.2; 4,000 people on benefit, who leave for work at a rate of .3 a year and otherwise at .2, followed for three
# years; how many have left in three years, of 2,000 draws of the coefficients:
#                                 for work  otherwise  not at all    in all
#   the rates                        0.466      0.311       0.223     1.000
#   Aalen and Johansen               0.461      0.321       0.218     1.000
#   add_cif, by year                 0.354      0.246       0.218     0.817
#   its hazards, by hand             0.461      0.321       0.218     1.000
#   add_cif, by month                0.453      0.315       0.217     0.984
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-pammtools | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-pammtools/r-cran-pammtools=0.5.8-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages({
  library(pammtools)
  library(survival)
})
stopifnot(packageVersion("pammtools") == "0.5.8", startsWith(find.package("pammtools"), getwd()))
set.seed(1)
work <- rexp(4000, 0.3)
otherwise <- rexp(4000, 0.2)
people <- data.frame(id = 1:4000, time = pmin(work, otherwise, 3))
people$status <- ifelse(people$time == 3, 0, ifelse(work < otherwise, 1, 2))

# left is what add_cif says of three years, and what the same hazards give, by cause, with intervals of so many years.
left <- function(by) {
  long <- as_ped(Surv(time, status) ~ 1, data = people, cut = seq(by, 3, by), combine = TRUE)
  long$cause <- factor(long$cause)
  # a rate of its own for every cause, the same in all intervals where these are many
  fit <- if (by == 1) pamm(ped_status ~ 0 + interaction(interval, cause), data = long) else pamm(ped_status ~ 0 + cause, data = long)
  at <- make_newdata(long, tend = unique(tend), cause = unique(cause))
  set.seed(2)
  told <- as.data.frame(add_cif(dplyr::group_by(at, cause), fit, ci = FALSE, n_sim = 2000))
  rate <- matrix(exp(predict(fit, at)), ncol = 2) # intervals by cause
  all <- rowSums(rate)
  before <- exp(-cumsum(c(0, head(all, -1) * by)))
  free <- exp(-sum(all * by))
  list(told = c(told$cif[told$tend == 3], free), hand = c(colSums(rate / all * before * (1 - exp(-all * by))), free))
}
show <- function(name, x) cat(sprintf("%-25s %12.3f %10.3f %11.3f %9.3f\n", name, x[1], x[2], x[3], sum(x)))
cat(sprintf("%-25s %12s %10s %11s %9s\n", "", "for work", "otherwise", "not at all", "in all"))
show("the rates", c(c(0.3, 0.2) / 0.5 * (1 - exp(-1.5)), exp(-1.5)))
show("Aalen and Johansen", summary(survfit(Surv(time, factor(status, 0:2)) ~ 1, people), times = 2.999999)$pstate[c(2, 3, 1)])
year <- left(1)
show("add_cif, by year", year$told)
show("its hazards, by hand", year$hand)
show("add_cif, by month", left(1 / 12)$told)
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
