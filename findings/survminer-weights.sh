#!/usr/bin/env bash
# survminer 0.4.9 (Debian 12: r-cran-survminer 0.4.9+dfsg-1; the code of today's main branch does the same): of
# a survfit with weights, as of inverse probabilities of treatment, ggsurvplot draws the weighted curves and
# writes beside them the p value of a log-rank test without weights, without a word; surv_pvalue, "from
# survfit objects", gives the same. Where the weights have made two groups much alike, the plot says that they
# differ for certain. The manuals do not tell it.
#
# Seen with R 4.2.2; 400 people, of whom the young find work sooner and join a programme more often, which does
# nothing; weights of one over the share of their age who did as they did:
#                                left after a year  on the plot  surv_pvalue  robust score test
#   unweighted                   0.45 and 0.26  p < 0.0001  0.0000       0.0000
#   weighted                     0.37 and 0.33  p < 0.0001  0.0000       0.5150
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-survminer | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-survminer/r-cran-survminer=0.4.9+dfsg-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages({library(survminer); library(survival)})
stopifnot(packageVersion("survminer") == "0.4.9", startsWith(find.package("survminer"), getwd()))
# The programme does nothing, and the young, who find work sooner, take part more often.
set.seed(1)
young <- rep(0:1, 200)
share <- ifelse(young == 1, 0.7, 0.3)
people <- data.frame(young, joined = rbinom(400, 1, share))
people$weight <- ifelse(people$joined == 1, 1 / share, 1 / (1 - share))
months <- rexp(400, ifelse(young == 1, 0.15, 0.05))
people$month <- pmin(ceiling(months), 24)
people$work <- months < 24
pdf(NULL)
say <- function(what, weight) {
  people$weight <- people[[weight]]
  fit <- survfit(Surv(month, work) ~ joined, people, weights = weight)
  plot <- ggsurvplot(fit, people, pval = TRUE)$plot
  label <- unlist(lapply(plot$layers, function(layer) layer$aes_params$label))
  left <- summary(fit, times = 12)$surv
  robust <- summary(coxph(Surv(month, work) ~ joined, people, weights = weight, robust = TRUE))$robscore[["pvalue"]]
  cat(sprintf("%-28s %.2f and %.2f  %-10s  %.4f       %.4f\n", what, left[1], left[2], label, surv_pvalue(fit, people)$pval, robust))
}
people$one <- 1
cat(sprintf("%-28s %s\n", "", "left after a year  on the plot  surv_pvalue  robust score test"))
say("unweighted", "one")
say("weighted", "weight")
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R 2>error | tee now
diff seen now && echo 'As seen.'
