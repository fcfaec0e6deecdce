#!/usr/bin/env bash
# sampling 2.9 (Debian 12: r-cran-sampling 2.9-2), survey samples in R: Hajekstrata, the estimate of Hajek in strata,
# switches R's warnings off and never on again: from then on the whole session is silent, whatever package is asked, also
# where warnings were made errors. That a fit separates, that a number is missing because of its comma, that lengths do
# not match: nothing is said of it. HTstrata, of Horvitz and Thompson, leaves the warnings on.
#
# Seen with R 4.2.2; what R warns of in the same three steps after each estimate:
#   after nothing: of 12,5 and 14.0 the mean is 14
#     R warns: fitted probabilities numerically 0 or 1 occurred
#     R warns: NAs introduced by coercion
#     R warns: longer object length
#   after HTstrata: of 12,5 and 14.0 the mean is 14
#     R warns: fitted probabilities numerically 0 or 1 occurred
#     R warns: NAs introduced by coercion
#     R warns: longer object length
#   after Hajekstrata: of 12,5 and 14.0 the mean is 14
#     R warns of nothing
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-sampling | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-sampling/r-cran-sampling=2.9-2} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >steps.R <<'R'
suppressMessages(library(sampling))
stopifnot(packageVersion("sampling") == "2.9", startsWith(find.package("sampling"), getwd()))
estimate <- commandArgs(TRUE)
scores <- c(10, 12, 50, 52)
drawn <- rep(0.1, 4)
strata <- c(1, 1, 2, 2)
if (estimate == "HTstrata") total <- HTstrata(scores, drawn, strata)
if (estimate == "Hajekstrata") total <- Hajekstrata(scores, drawn, strata, N = c(20, 20), type = "total")
fit <- glm(c(0, 0, 0, 1, 1, 1) ~ c(1, 2, 3, 4, 5, 6), family = binomial)
number <- as.numeric(c("12,5", "14.0"))
cat("of 12,5 and 14.0 the mean is", mean(number, na.rm = TRUE), "\n")
sum <- c(1, 2, 3) + c(1, 2)
R
export R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library LC_ALL=C
for estimate in nothing HTstrata Hajekstrata; do
  Rscript --vanilla steps.R "$estimate" >told 2>warned
  echo "after $estimate: $(sed 's/ *$//' told)"
  grep -o 'fitted probabilities numerically 0 or 1 occurred\|NAs introduced by coercion\|longer object length' warned | sed 's/^/  R warns: /' || echo '  R warns of nothing'
done | tee now
diff seen now && echo 'As seen.'
