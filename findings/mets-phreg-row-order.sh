#!/usr/bin/env bash
# mets 1.3.2 (Debian 12: r-cran-mets 1.3.2+dfsg-1; not seen to be known): phreg, "Fast Cox PH regression", and cifreg,
# of Fine and Gray, take events at the same time, as in months, for events one after the other in the order of the
# rows: the effect depends on how the data are sorted, without a word, and the manual tells of no ties. Sorted by the
# variable itself it is a quarter smaller or larger than in no order. Of times without ties it is coxph's.
#
# Seen with R 4.2.2; the log hazard ratio of a score in 300 people, times in quarters; by coxph of any order:
#   rows sorted by                    phreg    cifreg     coxph, Breslow     coxph, Efron
#   nothing                           0.448     0.448              0.383            0.452
#   score                             0.346     0.346              0.383            0.452
#   score, highest first              0.579     0.579              0.383            0.452
#   exact times: nothing              0.478     0.478              0.478            0.478
#   exact times: score                0.478     0.478              0.478            0.478
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-mets=1.3.2+dfsg-1 r-cran-{codetools,digest,future,future.apply,globals,lattice,lava,listenv,matrix,mvtnorm,numderiv,parallelly,progressr,rcpp,rcpparmadillo,squarem,survival,timereg} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages({
  library(survival)
  library(mets)
})
stopifnot(packageVersion("mets") == "1.3.2", startsWith(find.package("mets"), getwd()))
options(warn = 2) # a warning would be an error
set.seed(1)
people <- 300
score <- rnorm(people)
event <- rexp(people, exp(0.4 * score))
end <- runif(people, 0.2, 3)
exact <- data.frame(score, time = pmin(event, end), happened = as.integer(event <= end))
quarters <- transform(exact, time = ceiling(4 * time))
cat(sprintf("%-30s %8s  %8s    %15s  %15s\n", "rows sorted by", "phreg", "cifreg", "coxph, Breslow", "coxph, Efron"))
say <- function(name, data) {
  cat(sprintf("%-30s %8.3f  %8.3f    %15.3f  %15.3f\n", name, coef(phreg(Surv(time, happened) ~ score, data = data)),
    coef(cifreg(Event(time, happened) ~ score, data = data, cause = 1, propodds = NULL)),
    coef(coxph(Surv(time, happened) ~ score, data, ties = "breslow")), coef(coxph(Surv(time, happened) ~ score, data))))
}
say("nothing", quarters)
say("score", quarters[order(quarters$score), ])
say("score, highest first", quarters[order(-quarters$score), ])
say("exact times: nothing", exact)
say("exact times: score", exact[order(exact$score), ])
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
