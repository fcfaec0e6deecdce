#!/usr/bin/env bash
# survey 4.1-1 (Debian 12: r-cran-survey 4.1-1-1): svygofchisq, a "Rao-Scott-type version of the chi-squared test for
# goodness of fit to prespecified proportions", which are given "in the correct order", has them in alphabetical order
# for the errors, whatever the order of the factor's levels: chi-square is the same, p is of shares that were given for
# other categories. Of low, middle and high, in this order, differences that are there are not found; with the same
# categories sorted as in a dictionary they are.
#
# Seen with R 4.2.2; answers of 40 clusters of 20 people, the same in each column; by hand: the matrix formula of Rao and
# Scott. The last lines are of 200 surveys:
#                              chi-square   alphabetical    from low up  from none down   by hand
#   p of survey 1                    46.6         0.0705         0.1247         0.2207    0.0705
#   p of survey 2                    26.2         0.1430         0.2053         0.3025    0.1430
#   p of survey 3                    56.7         0.0753         0.1466         0.2147    0.0753
#   p of survey 4                   115.0         0.0040         0.0256         0.0777    0.0040
#   p of survey 5                    34.8         0.1132         0.1674         0.2856    0.1132
#   p < 0.05, shares differ                        49.0%          30.0%          11.5%     49.0%
#   p < 0.05, shares as given                       4.5%           0.0%           0.0%      4.5%
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-survey=4.1-1-1 r-cran-{dbi,lattice,matrix,minqa,mitools,numderiv,rcpp,rcpparmadillo,survival} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(survey))
stopifnot(packageVersion("survey") == "4.1.1", startsWith(find.package("survey"), getwd()))
options(warn = 2) # a warning would be an error
given <- c(low = 0.60, middle = 0.25, high = 0.10, none = 0.05)
orders <- list(sort(names(given)), names(given), rev(names(given)))
hand <- function(chisq, total) {
  size <- sum(coef(total))
  contrast <- diag(1 / sqrt(given * size)) %*% (diag(4) - outer(given, rep(1, 4))) # of what is over or short, of each category
  lambda <- eigen(contrast %*% vcov(total) %*% t(contrast), symmetric = TRUE)$values
  pchisqsum(chisq, rep(1, 3), lambda[1:3], lower.tail = FALSE)
}
ask <- function(truth) {
  shares <- replicate(40, { # of each cluster, around the truth
    share <- rgamma(4, 4 * truth)
    share / sum(share)
  })
  people <- data.frame(cluster = rep(1:40, each = 20), answer = c(apply(shares, 2, function(share) sample(names(given), 20, TRUE, share))))
  p <- sapply(orders, function(levels) {
    people$answer <- factor(people$answer, levels)
    test <- svygofchisq(~answer, given[levels], svydesign(~cluster, weights = ~1, data = people))
    c(test$p.value, test$statistic)
  })
  people$answer <- factor(people$answer, names(given))
  c(p[2, 1], p[1, ], hand(p[2, 1], svytotal(~answer, svydesign(~cluster, weights = ~1, data = people))))
}
cat(sprintf("%-26s %10s  %13s  %13s  %13s  %8s\n", "", "chi-square", "alphabetical", "from low up", "from none down", "by hand"))
set.seed(2)
truth <- c(0.50, 0.29, 0.13, 0.08)
for (survey in 1:5) cat(sprintf("p of survey %d              %10.1f  %13.4f  %13.4f  %13.4f  %8.4f\n", survey, (now <- ask(truth))[1], now[2], now[3], now[4], now[5]))
many <- replicate(200, ask(truth)) < 0.05
cat(sprintf("p < 0.05, shares differ    %10s  %12.1f%%  %12.1f%%  %12.1f%%  %7.1f%%\n", "", 100 * mean(many[2, ]), 100 * mean(many[3, ]), 100 * mean(many[4, ]), 100 * mean(many[5, ])))
many <- replicate(200, ask(given)) < 0.05
cat(sprintf("p < 0.05, shares as given  %10s  %12.1f%%  %12.1f%%  %12.1f%%  %7.1f%%\n", "", 100 * mean(many[2, ]), 100 * mean(many[3, ]), 100 * mean(many[4, ]), 100 * mean(many[5, ])))
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
