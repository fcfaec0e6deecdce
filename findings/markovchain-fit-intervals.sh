#!/usr/bin/env bash
# markovchain 0.9.1 (Debian 12: r-cran-markovchain 0.9.1-1; mended in 2026): the 95% intervals of markovchainFit are
# too wide or too narrow. By method = "bootstrap" the deviation of the bootstrapped probabilities, which is their
# standard error, is divided by the root of the number of bootstraps: the more are drawn, the narrower the interval,
# and with 100 it holds the probability one time in six. By method = "mle" the standard error is the probability by
# the root of the moves counted, which forgets that there is at most one move a step: of staying with 0.70 it is 1.8
# times as large as it should be.
#
# Seen with R 4.2.2; chains of 500 steps between work, benefit and neither, the probability of staying in work;
# interval is that of the first chain, held how often that of 100 chains holds 0.70; by hand: binomial, of the moves
# from work:
#                          interval   width    held
#   by hand          0.653 to 0.770   0.117     97%
#   mle              0.603 to 0.820   0.217    100%
#   10 bootstraps    0.696 to 0.729   0.033     38%
#   100 bootstraps   0.704 to 0.712   0.008     17%
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-markovchain=0.9.1-1 libtbb12 libtbbmalloc2 r-cran-{expm,igraph,lattice,magrittr,matrix,pkgconfig,rcpp,rcpparmadillo,rcppparallel,rlang} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
export LD_LIBRARY_PATH=$(echo "$work"/usr/lib/*-linux-gnu)
cat >finding.R <<'R'
suppressWarnings(suppressMessages(library(markovchain))) # of a library looked for elsewhere
stopifnot(packageVersion("markovchain") == "0.9.1", startsWith(find.package("markovchain"), getwd()))
options(warn = 2) # a warning would be an error
states <- c("work", "benefit", "neither")
moves <- matrix(c(0.7, 0.2, 0.1, 0.3, 0.4, 0.3, 0.2, 0.3, 0.5), 3, byrow = TRUE, dimnames = list(states, states))
chain <- function() {
  at <- character(500)
  at[1] <- "work"
  for (step in 2:500) at[step] <- sample(states, 1, prob = moves[at[step - 1], ])
  at
}
bootstrap <- function(chain, times) {
  capture.output(fit <- markovchainFit(chain, method = "bootstrap", nboot = times, confidencelevel = 0.95))
  if (!is.null(fit$confidenceInterval)) fit <- fit$confidenceInterval
  c(fit$lowerEndpointMatrix["work", "work"], fit$upperEndpointMatrix["work", "work"])
}
mle <- function(chain) {
  fit <- markovchainFit(chain, method = "mle", confidencelevel = 0.95)
  c(fit$lowerEndpointMatrix["work", "work"], fit$upperEndpointMatrix["work", "work"])
}
set.seed(1)
chains <- replicate(100, chain(), simplify = FALSE)
cat(sprintf("%-15s %15s  %6s  %6s\n", "", "interval", "width", "held"))
say <- function(name, interval) {
  ends <- sapply(chains, interval)
  cat(sprintf("%-15s %6.3f to %5.3f  %6.3f  %5.0f%%\n", name, ends[1, 1], ends[2, 1], ends[2, 1] - ends[1, 1], 100 * mean(ends[1, ] <= 0.7 & 0.7 <= ends[2, ])))
}
hand <- function(chain) {
  from <- chain[-500] == "work"
  share <- mean(chain[-1][from] == "work")
  share + c(-1, 1) * qnorm(0.975) * sqrt(share * (1 - share) / sum(from))
}
say("by hand", hand)
say("mle", mle)
for (times in c(10, 100)) say(paste(times, "bootstraps"), function(chain) bootstrap(chain, times))
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
