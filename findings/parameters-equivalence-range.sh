#!/usr/bin/env bash
# parameters 0.20.2 (Debian 12: r-cran-parameters 0.20.2-1): equivalence_test holds the sizes of the interval's ends, without their
# signs, against the size of the larger bound of the range. Of a range that lies more on one side, as one that says no worse than
# 1, effects are accepted that lie outside it by far, beside a share of 0% in the range, with a p that is of the effect with its
# sign turned round. So by its default rule; by the rule "bayes" the answer is right.
#
# Seen with R 4.2.2; a score of 200 people in two arms, worse by 1.5 in truth; by hand: two one-sided t-tests:
#   effect -1.52, interval of 90% -1.59 to -1.46
#   range          classic     in range       p   bayes      by hand: p
#   -1 to Inf      Accepted          0%  0.0000   Rejected   1.0000
#   -1 to 2        Accepted          0%  0.0000   Rejected   1.0000
#   -0.5 to 5      Accepted          0%  0.0000   Rejected   1.0000
#   -1 to 1        Rejected          0%  1.0000   Rejected   1.0000
#   -2 to 2        Accepted        100%  0.0000   Accepted   0.0000
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-parameters | grep '^r-cran-' | sort -u | grep -v '^r-cran-parameters$')
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq r-cran-parameters=0.20.2-1 $needs 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(parameters))
stopifnot(packageVersion("parameters") == "0.20.2", startsWith(find.package("parameters"), getwd()))
options(warn = 2) # a warning would be an error
set.seed(1)
arm <- rep(0:1, 100)
score <- 5 - 1.5 * arm + rnorm(200, 0, 0.3)
fit <- lm(score ~ arm)
of <- summary(fit)$coefficients["arm", ]
cat(sprintf("effect %.2f, interval of 90%% %.2f to %.2f\n", of[1], confint(fit, level = 0.9)["arm", 1], confint(fit, level = 0.9)["arm", 2]))
cat(sprintf("%-14s %-10s %9s %7s   %-10s %s\n", "range", "classic", "in range", "p", "bayes", "by hand: p"))
for (range in list(c(-1, Inf), c(-1, 2), c(-0.5, 5), c(-1, 1), c(-2, 2))) {
  classic <- equivalence_test(fit, range = range)[2, ]
  bayes <- equivalence_test(fit, range = range, rule = "bayes")[2, ]
  p <- max(pt((of[1] - range[1]) / of[2], 198, lower.tail = FALSE), pt((of[1] - range[2]) / of[2], 198))
  cat(sprintf("%-14s %-10s %8.0f%% %7.4f   %-10s %.4f\n", paste(range, collapse = " to "), classic$ROPE_Equivalence, 100 * classic$ROPE_Percentage, classic$p, bayes$ROPE_Equivalence, p))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
