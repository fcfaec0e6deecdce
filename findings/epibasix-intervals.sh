#!/usr/bin/env bash
# epibasix 1.5 (Debian 12: r-cran-epibasix 1.5-2; CRAN's last version): two of its intervals and a p value do not
# follow the formulas that they take. epiKappa's standard errors of Cohen's kappa have the sum over disagreements
# of p_ij (p_i. + p_.j), where Fleiss, Cohen and Everitt (1969), and Fleiss' book that the manual names, square
# the bracket: of three categories and more the interval and the test of kappa are off. epi2x2's interval of the
# risk difference in case-control studies divides the columns' variances by the rows' sizes. And corXY tests
# "less.than" without the sign: however far a correlation lies below its hypothesis, p is more than a half.
#
# Seen with R 4.2.2; vcd's Kappa beside it, and base R's cor.test:
#                                                epibasix   by hand  others
#   kappa, 2 by 2                                  0.7929    0.7929
#     its error                                    0.0656    0.0656  0.0656
#   kappa, 3 by 3                                  0.4915    0.4915
#     its error                                    0.0751    0.0721  0.0721
#   kappa, 5 by 5                                  0.2857    0.2857
#     its error                                    0.0593    0.0523  0.0523
#   case-control, difference of columns            0.1250    0.1250
#     lower end                                    0.0098    0.0695
#     upper end                                    0.2402    0.1805
#   p that a correlation of -0.7 is less than 0    0.9993    0.0007  0.0009
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-epibasix=1.5-2 r-cran-vcd=1:1.4-11-1 r-cran-colorspace r-cran-lmtest r-cran-zoo 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
library(epibasix)
stopifnot(packageVersion("epibasix") == "1.5", startsWith(find.package("epibasix"), getwd()))
options(warn = 2) # a warning would be an error
kappa <- function(table) vcd::Kappa(as.table(table))$Unweighted
hand <- function(table) {
  p <- table / sum(table)
  agree <- sum(rowSums(p) * colSums(p))
  k <- (sum(diag(p)) - agree) / (1 - agree)
  both <- outer(colSums(p), rowSums(p), "+") # row i, column j: the share of i by the columns' rater and of j by the rows'
  a <- sum(diag(p) * (1 - (rowSums(p) + colSums(p)) * (1 - k))^2)
  b <- (1 - k)^2 * sum((p * both^2)[row(p) != col(p)])
  sqrt((a + b - (k - agree * (1 - k))^2) / sum(table)) / (1 - agree)
}
cat(sprintf("%-44s %8s  %8s  %s\n", "", "epibasix", "by hand", "others"))
say <- function(what, told, right, other = NA) cat(sprintf("%-44s %8.4f  %8.4f%s\n", what, told, right, if (is.na(other)) "" else sprintf("  %.4f", other)))
tables <- list("2 by 2" = cbind(c(28, 5), c(4, 61)), "3 by 3" = cbind(c(44, 5, 1), c(7, 20, 3), c(9, 5, 6)), "5 by 5" = diag(8, 5) + 4)
for (name in names(tables)) {
  table <- tables[[name]]
  say(paste0("kappa, ", name), epiKappa(table)$kappa, kappa(table)[["value"]])
  say("  its error", epiKappa(table)$seC, hand(table), kappa(table)[["ASE"]])
}
study <- rbind(c(30, 10), c(170, 390))
p <- study[1, ] / colSums(study)
told <- epi2x2(study)
correct <- sum(1 / colSums(study)) / 2
error <- sqrt(sum(p * (1 - p) / colSums(study)))
say("case-control, difference of columns", told$rdCC, p[1] - p[2])
say("  lower end", told$rdCC.CIL, p[1] - p[2] - correct - qnorm(0.975) * error)
say("  upper end", told$rdCC.CIU, p[1] - p[2] + correct + qnorm(0.975) * error)
x <- 1:20
y <- -x + rep(c(-6, 6, 9, -9, 0), 4)
say("p that a correlation of -0.7 is less than 0", corXY(x, y, HA = "less.than")$p.value, pnorm(atanh(cor(x, y)) * sqrt(17)), cor.test(x, y, alternative = "less")$p.value)
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
