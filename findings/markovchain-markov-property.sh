#!/usr/bin/env bash
# markovchain 0.9.1 (Debian 12: r-cran-markovchain 0.9.1-1; mended in 2026): verifyMarkovProperty, a chi-square test
# of three steps in a row against two, has too many degrees of freedom: triples less pairs plus states less 1, 20 of
# three states, where a first-order chain against a second-order one has 12, states times the square of one less. Of
# Markov chains fewer than one in a hundred have p < 0.05, and of chains with a memory it finds a tenth where it
# should find four tenths.
#
# Seen with R 4.2.2; chains of 500 steps between work, benefit and neither, 300 of each kind; by hand: the same
# statistic with 12 degrees of freedom. Memory: how much likelier it is to stay for who was there two steps ago as
# well:
#   memory   statistic  degrees  p < 0.05    p < 0.5    by hand: p < 0.05
#   0.0           12.1       20     0.007      0.080               0.050
#   0.2           15.2       20     0.007      0.247               0.173
#   0.3           20.5       20     0.103      0.520               0.443
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
chain <- function(memory) {
  at <- character(500)
  at[1:2] <- "work"
  for (step in 3:500) {
    chances <- moves[at[step - 1], ]
    if (at[step - 2] == at[step - 1]) chances <- chances + memory * ((states == at[step - 1]) - chances)
    at[step] <- sample(states, 1, prob = chances)
  }
  at
}
cat(sprintf("%-8s %9s  %7s  %8s  %9s    %16s\n", "memory", "statistic", "degrees", "p < 0.05", "p < 0.5", "by hand: p < 0.05"))
for (memory in c(0, 0.2, 0.3)) {
  set.seed(1)
  told <- replicate(300, unlist(verifyMarkovProperty(chain(memory), verbose = FALSE)[c("statistic", "dof", "p.value")]))
  cat(sprintf("%-8.1f %9.1f  %7.0f  %8.3f  %9.3f    %16.3f\n", memory, mean(told[1, ]), median(told[2, ]), mean(told[3, ] < 0.05), mean(told[3, ] < 0.5),
    mean(pchisq(told[1, ], 12, lower.tail = FALSE) < 0.05)))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
