#!/usr/bin/env bash
# sjstats 0.18.2 (Debian 12: r-cran-sjstats 0.18.2-1; the code of 0.19.1 is the same in this): three things that its
# weighted statistics do with weights. crosstable_statistics takes them, and for the correlations of Spearman,
# Kendall and Pearson, choices of its own, leaves them out without a word. Of a table it rounds the weighted
# cells to whole people: with weights that sum to 6 it is another table. weighted_se and weighted_ttest divide
# squares by the sum of the weights less 1 and errors by the number of rows: neither are the weights counts, nor
# is their scale of no matter: where an arm's sum to 2 instead of to its rows, the variance is nearly twice as
# large, and where they sum to less than 1 there is none.
#
# Seen with R 4.2.2; 12 kinds of answers, weighted:
#                                                   weighted    copies
#   crosstable_statistics, spearman                   0.0000    0.5746
#   crosstable_statistics, kendall                    0.0000    0.5103
#   crosstable_statistics, pearson                    0.0000    0.5737
#   Cramer's V, weights that sum to 46                0.4376    0.4376
#   Cramer's V, weights that sum to 24                0.3911    0.4376
#   Cramer's V, weights that sum to 12                0.4082    0.4376
#   Cramer's V, weights that sum to 6                 0.7071    0.4376
#   weighted_se, people counted by weights            0.3319    0.1695
#   weighted_ttest, p, weights that sum to 46         0.2162    0.0131
#   weighted_ttest, p, weights that sum to 12         0.2461    0.0131
#   weighted_ttest, p, weights that sum to 4          0.3623    0.0131
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-sjstats r-cran-coin | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-sjstats/r-cran-sjstats=0.18.2-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(sjstats))
stopifnot(packageVersion("sjstats") == "0.18.2", startsWith(find.package("sjstats"), getwd()))
answers <- data.frame(x = c(1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4), y = rep(1:3, 4), arm = rep(0:1, 6), n = c(9, 2, 1, 5, 4, 2, 2, 5, 4, 1, 3, 8))
copies <- answers[rep(seq_len(12), answers$n), ]
say <- function(what, told, right) cat(sprintf("%-47s %8s  %8s\n", what, show(told), show(right)))
show <- function(x) if (is.nan(x)) "NaN" else sprintf("%.4f", x)
cat(sprintf("%-47s %8s  %8s\n", "", "weighted", "copies"))
for (statistics in c("spearman", "kendall", "pearson"))
  say(paste0("crosstable_statistics, ", statistics),
      suppressWarnings(crosstable_statistics(answers, x, y, statistics = statistics, weights = n)$estimate),
      suppressWarnings(cor(copies$x, copies$y, method = statistics)))
chisq <- suppressWarnings(chisq.test(table(copies$x, copies$y)))
for (sum in c(46, 24, 12, 6)) {
  answers$w <- answers$n * sum / 46
  told <- suppressWarnings(crosstable_statistics(answers, x, y, statistics = "cramer", weights = w))
  say(sprintf("Cramer's V, weights that sum to %.0f", sum), unname(told$estimate), sqrt(chisq$statistic[[1]] / 46 / 2))
}
say("weighted_se, people counted by weights", weighted_se(answers$x, answers$n), sd(copies$x) / sqrt(46))
t <- t.test(x ~ arm, copies)$p.value
for (sum in c(46, 12, 4)) {
  answers$w <- answers$n * sum / 46
  told <- suppressWarnings(weighted_ttest(x ~ arm + w, answers))
  say(sprintf("weighted_ttest, p, weights that sum to %g", sum), told$p.value, t)
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
