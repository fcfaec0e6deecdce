#!/usr/bin/env bash
# psych 2.2.9 (Debian 12: r-cran-psych 2.2.9-1): cor.wt, the weighted correlation, "a
# generalization of cov.wt", leaves missing values out of its sums and not out of the weights that these are divided
# by: of answers around 50 of which a tenth is missing the mean is 45, and everybody is above it, by both variables.
# Correlations rise with what is missing, and with how far the values lie from 0, without a word; without weights too,
# where it should be "just a normal Pearson correlation". With cor = "wtd" fa and other functions take their
# correlations from here.
#
# Seen with R 4.2.2; two variables that have nothing to do with each other, 1000 people; by hand: cov.wt of those who
# have answered both:
#                                              mean of x   by hand          r   by hand
#   values around  0,  0% missing                   -0.23     -0.23      0.037     0.037
#   values around  0,  2% missing                   -0.20     -0.20      0.026     0.026
#   values around  0, 10% missing                   -0.19     -0.21      0.051     0.057
#   values around  0, 20% missing                    0.00      0.00      0.028     0.037
#   values around 20,  0% missing                   19.77     19.77      0.037     0.037
#   values around 20,  2% missing                   19.38     19.80      0.027     0.026
#   values around 20, 10% missing                   17.78     19.79      0.079     0.057
#   values around 20, 20% missing                   15.93     20.00      0.127     0.037
#   values around 50,  0% missing                   49.77     49.77      0.037     0.037
#   values around 50,  2% missing                   48.74     49.80      0.034     0.026
#   values around 50, 10% missing                   44.72     49.79      0.204     0.057
#   values around 50, 20% missing                   39.82     50.00      0.383     0.037
#   the last without weights                       40.00     50.00      0.375     0.025
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-psych=2.2.9-1 r-cran-{mnormt,lattice,nlme,gparotation,lme4,matrix} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(psych))
stopifnot(packageVersion("psych") == "2.2.9", startsWith(find.package("psych"), getwd()))
options(warn = 2) # a warning would be an error
set.seed(1)
n <- 1000
weight <- runif(n, 0.5, 1.5)
score <- data.frame(x = rnorm(n), y = rnorm(n))
cat(sprintf("%-42s %9s %9s  %9s %9s\n", "", "mean of x", "by hand", "r", "by hand"))
for (mean in c(0, 20, 50)) for (missing in c(0, 0.02, 0.1, 0.2)) {
  data <- mean + 10 * score
  data$x[seq_len(missing * n)] <- NA
  data$y[n + 1 - seq_len(missing * n)] <- NA
  both <- complete.cases(data)
  hand <- cov.wt(data[both, ], weight[both], cor = TRUE)
  told <- cor.wt(data, w = weight)
  cat(sprintf("values around %2.0f, %2.0f%% missing               %9.2f %9.2f  %9.3f %9.3f\n", mean, 100 * missing, told$mean["x"],
    weighted.mean(data$x, weight, na.rm = TRUE), told$r[1, 2], hand$cor[1, 2]))
}
cat(sprintf("the last without weights                   %9.2f %9.2f  %9.3f %9.3f\n", cor.wt(data)$mean["x"], mean(data$x, na.rm = TRUE),
  cor.wt(data)$r[1, 2], cor(data, use = "complete.obs")[1, 2]))
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
