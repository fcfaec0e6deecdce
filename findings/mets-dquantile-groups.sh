#!/usr/bin/env bash
# mets 1.3.2 (Debian 12: r-cran-mets 1.3.2+dfsg-1; not seen to be known): dquantile of groups writes the groups' names
# beside the quantiles in turn, and not to each group's own: of Assen, with incomes around 1000, and Emmen, around
# 3000, half the quantiles of each town stand under the other's name, without a word. dmean, dsd and dsum of the same
# call are right.
#
# Seen with R 4.2.2; 9 incomes in Assen, 600 to 1400, and 9 in Emmen, 2600 to 3400; by hand: quantile() of each town:
#   town   quantile  income    by hand
#   Assen        0%     600        600
#   Emmen       25%     800       2800
#   Assen       50%    1000       1000
#   Emmen       75%    1200       3200
#   Assen      100%    1400       1400
#   Emmen        0%    2600       2600
#   Assen       25%    2800        800
#   Emmen       50%    3000       3000
#   Assen       75%    3200       1200
#   Emmen      100%    3400       3400
#   Assen      mean    1000       1000
#   Emmen      mean    3000       3000
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
suppressMessages(library(mets))
stopifnot(packageVersion("mets") == "1.3.2", startsWith(find.package("mets"), getwd()))
options(warn = 2) # a warning would be an error
people <- data.frame(town = rep(c("Assen", "Emmen"), each = 9), income = c(600 + 100 * 0:8, 2600 + 100 * 0:8))
told <- dquantile(people, income ~ town)
cat(sprintf("%-6s %8s  %6s    %7s\n", "town", "quantile", "income", "by hand"))
for (row in seq_len(nrow(told))) {
  share <- as.numeric(sub("%", "", told$"_var"[row])) / 100
  cat(sprintf("%-6s %7.0f%%  %6.0f    %7.0f\n", told$town[row], 100 * share, told$income[row],
    quantile(people$income[people$town == told$town[row]], share)))
}
means <- dmean(people, income ~ town)
cat(sprintf("%-6s %8s  %6.0f    %7.0f\n", means$town, "mean", means$income, tapply(people$income, people$town, mean)), sep = "")
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
