#!/usr/bin/env bash
# survival 3.5-3 (Debian 12: r-cran-survival; by its changes mended in 3.8-1, of 2024): the robust error of
# survreg, by robust or cluster, leaves the weights out where people are added up, without a word: it is
# inversely proportional to the scale of the weights, which changes nothing else. Its manual says of survreg
# "for sampling weights use the robust variance". Weights above 1, as of inverse probabilities, make effects
# look far surer than they are. The robust error of coxph, for the same people and weights, is right.
#
# Seen with R 4.2.2, survival's own lung (227 people of 18 institutions), error of sex; jackknife: the spread
# of estimates that leave out one person, or institution:
#                                        survreg  jackknife    coxph  jackknife
#   weights of 1                          0.1227     0.1240   0.1602     0.1636
#   weights 0.2 to 3                      0.0874     0.1306   0.1785     0.1825
#   a tenth of these                      0.8742     0.1306   0.1785     0.1825
#   ten times these                       0.0087     0.1306   0.1785     0.1825
#   weights 0.2 to 3, by institution      0.0876     0.1394   0.1846     0.1983
#   ten times these, by institution       0.0088     0.1394   0.1846     0.1983
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-survival=3.5-3-1 r-cran-matrix=1.5-3-1 r-cran-lattice=0.20-45-3 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
library(survival)
stopifnot(packageVersion("survival") == "3.5.3", startsWith(find.package("survival"), getwd()))
people <- subset(lung, !is.na(inst))
people$id <- seq_len(nrow(people))
people$one <- 1
people$weight <- seq(0.2, 3, length.out = nrow(people))
people$tenth <- people$weight / 10
people$ten <- people$weight * 10
# jackknife is the error from leaving out one cluster after the other.
jackknife <- function(fit, people) {
  without <- sapply(unique(people$cluster), function(one) coef(fit(people[people$cluster != one, ]))[["sex"]])
  sqrt(sum((without - coef(fit(people))[["sex"]])^2))
}
say <- function(what, weight, cluster) {
  people$w <- people[[weight]]
  people$cluster <- people[[cluster]]
  parametric <- function(people) survreg(Surv(time, status) ~ sex, people, weights = w, cluster = cluster)
  cox <- function(people) coxph(Surv(time, status) ~ sex, people, weights = w, cluster = cluster)
  error <- function(fit) sqrt(diag(vcov(fit)))[[if (inherits(fit, "coxph")) 1 else "sex"]]
  cat(sprintf("%-36s %7.4f  %9.4f  %7.4f  %9.4f\n", what, error(parametric(people)), jackknife(parametric, people), error(cox(people)), jackknife(cox, people)))
}
cat(sprintf("%-36s %7s  %9s  %7s  %9s\n", "", "survreg", "jackknife", "coxph", "jackknife"))
say("weights of 1", "one", "id")
say("weights 0.2 to 3", "weight", "id")
say("a tenth of these", "tenth", "id")
say("ten times these", "ten", "id")
say("weights 0.2 to 3, by institution", "weight", "inst")
say("ten times these, by institution", "ten", "inst")
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
