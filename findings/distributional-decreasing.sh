#!/usr/bin/env bash
# distributional 0.3.1 (Debian 12: r-cran-distributional 0.3.1-1; mended in later versions): of what falls as the
# distribution rises, as 1 less a share or 1000 divided by it, the distribution function is the wrong way round and
# quantiles are those of the other end, without a word: the probability that at most half stay is that of more than
# half staying. Median and draws are right. Of a normal distribution all is right, since it becomes another normal
# one.
#
# Seen with R 4.2.2; by hand: of R's own functions; of draws: of 100,000 of the same object:
#                                                  told   by hand  of draws
#   1 - Beta(2, 5): median                         0.74      0.74      0.73
#   1 - Beta(2, 5): at most 0.5                    0.89      0.11      0.11
#   1 - Beta(2, 5): 10% quantile                   0.91      0.49      0.49
#   1 - Beta(2, 5): 90% quantile                   0.49      0.91      0.91
#   1500 - Lognormal(7, 0.5): at most 0            0.73      0.27      0.27
#   1500 - Lognormal(7, 0.5): 5% quantile       1018.18   -995.96   -996.00
#   1000 / Gamma(5, 1): at most 400                0.11      0.89      0.89
#   1 - Normal(0, 2): at most 0                    0.31      0.31      0.31
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-distributional=0.3.1-1 r-cran-{cli,colorspace,digest,fansi,farver,generics,ggplot2,glue,gtable,isoband,labeling,lattice,lifecycle,magrittr,mass,matrix,mgcv,munsell,nlme,numderiv,pillar,pkgconfig,r6,rcolorbrewer,rlang,scales,tibble,utf8,vctrs,viridislite,withr} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(distributional))
stopifnot(packageVersion("distributional") == "0.3.1", startsWith(find.package("distributional"), getwd()))
options(warn = 2) # a warning would be an error
set.seed(1)
cat(sprintf("%-42s %8s  %8s  %8s\n", "", "told", "by hand", "of draws"))
say <- function(name, told, right, of_draws) cat(sprintf("%-42s %8.2f  %8.2f  %8.2f\n", name, told, right, of_draws))
stay <- 1 - dist_beta(2, 5) # who leave are a share of Beta(2, 5)
draws <- generate(stay, 1e5)[[1]]
say("1 - Beta(2, 5): median", median(stay), 1 - qbeta(0.5, 2, 5), median(draws))
say("1 - Beta(2, 5): at most 0.5", cdf(stay, 0.5), 1 - pbeta(0.5, 2, 5), mean(draws <= 0.5))
say("1 - Beta(2, 5): 10% quantile", quantile(stay, 0.1), 1 - qbeta(0.9, 2, 5), quantile(draws, 0.1))
say("1 - Beta(2, 5): 90% quantile", quantile(stay, 0.9), 1 - qbeta(0.1, 2, 5), quantile(draws, 0.9))
net <- 1500 - dist_lognormal(7, 0.5) # what a job yields less what it costs
draws <- generate(net, 1e5)[[1]]
say("1500 - Lognormal(7, 0.5): at most 0", cdf(net, 0), 1 - plnorm(1500, 7, 0.5), mean(draws <= 0))
say("1500 - Lognormal(7, 0.5): 5% quantile", quantile(net, 0.05), 1500 - qlnorm(0.95, 7, 0.5), quantile(draws, 0.05))
cost <- 1000 / dist_gamma(5, 1) # 1000 divided among as many
draws <- generate(cost, 1e5)[[1]]
say("1000 / Gamma(5, 1): at most 400", cdf(cost, 400), 1 - pgamma(2.5, 5), mean(draws <= 400))
same <- 1 - dist_normal(0, 2)
draws <- generate(same, 1e5)[[1]]
say("1 - Normal(0, 2): at most 0", cdf(same, 0), pnorm(0, 1, 2), mean(draws <= 0))
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
