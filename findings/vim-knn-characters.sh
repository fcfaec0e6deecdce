#!/usr/bin/env bash
# VIM 6.2.2 (Debian 12: r-cran-vim 6.2.2+dfsg-1), visualization and imputation of missing values, by authors of the
# statistical offices: kNN, which fills in what is missing from the nearest rows, compares texts by another number in
# the rows that give than in those that take: of each of the two parts as.factor is made apart, and where a town does
# not occur among the rows with a hole, all behind it in the alphabet are one number lower. Rents of Delft are then
# those of Assen. kNN says that it takes texts for categories, as in trace = TRUE, and of the same column as a factor it
# is right. Where every town has a hole it is right as well, and where one has not it is wrong without a word.
#
# Seen with R 4.2.2; 240 homes in six towns, with a rent that hangs on the town and a little on the floor area, of which
# some rents are missing; the mean of what is filled in, and how far it is off on average:
#   rents missing in                   known  texts  off  factors  off
#   all six towns                        868    869    3      869    3
#   all but Assen                        918    718  199      919    4
#   Delft and Gouda                     1168    468  700     1169    3
#   Gouda                               1318    318 1000     1319    4
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-vim | grep '^r-cran-' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq ${needs/r-cran-vim/r-cran-vim=6.2.2+dfsg-1} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(VIM))
stopifnot(packageVersion("VIM") == "6.2.2", startsWith(find.package("VIM"), getwd()))
options(warn = 2) # a warning would be an error
towns <- c("Assen", "Breda", "Delft", "Emmen", "Fijnaart", "Gouda")
homes <- data.frame(town = rep(towns, 40), area = 40 + 0:239 %/% 6)
homes$rent <- 200 * match(homes$town, towns) + 2 * homes$area
say <- function(what, where) {
  hole <- homes$town %in% where & seq_len(nrow(homes)) %% 4 == 0 | homes$town %in% where & homes$area %% 5 == 0
  filled <- function(homes) {
    homes$rent[hole] <- NA
    kNN(homes, variable = "rent", imp_var = FALSE)$rent[hole]
  }
  known <- homes$rent[hole]
  texts <- filled(homes)
  factors <- filled(transform(homes, town = factor(town)))
  off <- function(filled) mean(abs(filled - known))
  cat(sprintf("%-34s %5.0f  %5.0f %4.0f  %7.0f %4.0f\n", what, mean(known), mean(texts), off(texts), mean(factors), off(factors)))
}
cat(sprintf("%-34s %5s  %5s %4s  %7s %4s\n", "rents missing in", "known", "texts", "off", "factors", "off"))
say("all six towns", towns)
say("all but Assen", towns[-1])
say("Delft and Gouda", c("Delft", "Gouda"))
say("Gouda", "Gouda")
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
