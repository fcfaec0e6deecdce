#!/usr/bin/env bash
# merTools 0.5.2 (Debian 12: r-cran-mertools 0.5.2-1): of mixed models of multiply imputed data sets modelFixedEff and the summary
# of a merModList add the variance between the estimates to the mean of their standard errors, and not to that of their squares,
# and take no root, though the manual says that Rubin's rule is applied. So the error depends on the unit: of pay in euros it is
# ten times too large, in thousands of euros too small, of the same fits.
#
# Seen with R 4.2.2; pay of 300 people in 20 towns, of whom 90 are imputed ten times, and an arm; by hand: Rubin's rule:
#   pay in                    effect  merTools   summary      t     by hand         t      p
#   euros                    74.6901  393.6651  393.6651   0.19     39.1378      1.91  0.059
#   hundreds of euros         0.7469    0.3723    0.3723   2.01      0.3914      1.91  0.059
#   thousands of euros        0.0747    0.0340    0.0340   2.20      0.0391      1.91  0.059
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-mertools | grep '^r-cran-' | sort -u | grep -v '^r-cran-mertools$')
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq r-cran-mertools=0.5.2-1 $needs 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages(library(merTools))
stopifnot(packageVersion("merTools") == "0.5.2", packageVersion("lme4") == "1.1.31", startsWith(find.package("merTools"), getwd()), startsWith(find.package("lme4"), getwd()))
set.seed(1)
town <- factor(rep(1:20, each = 15))
arm <- rep(c(0, 1), 150)
pay <- 2000 + 100 * arm + rnorm(20, 0, 100)[town] + rnorm(300, 0, 300)
missing <- sample(300, 90)
imputed <- lapply(1:10, function(of) replace(pay, missing, sample(pay[-missing], 90, TRUE)))
cat(sprintf("%-22s %9s %9s %9s %6s   %9s %9s %6s\n", "pay in", "effect", "merTools", "summary", "t", "by hand", "t", "p"))
for (unit in c(1, 100, 1000)) {
  fits <- lmerModList(pay ~ arm + (1 | town), data = lapply(imputed, function(pay) data.frame(pay = pay / unit, arm, town)))
  # a warning that the estimates differ little, which depends on the unit as well
  told <- suppressWarnings(modelFixedEff(fits))[2, ]
  also <- suppressWarnings(summary(fits))$fe[2, ]
  effects <- sapply(fits, function(fit) fixef(fit)[["arm"]])
  squares <- sapply(fits, function(fit) vcov(fit)["arm", "arm"])
  error <- sqrt(mean(squares) + (1 + 1 / 10) * var(effects))
  df <- 9 * (1 + mean(squares) / ((1 + 1 / 10) * var(effects)))^2
  stopifnot(all.equal(told$estimate, mean(effects)))
  cat(sprintf("%-22s %9.4f %9.4f %9.4f %6.2f   %9.4f %9.2f %6.3f\n", c("1" = "euros", "100" = "hundreds of euros", "1000" = "thousands of euros")[[as.character(unit)]],
    told$estimate, told$std.error, also$std.error, told$statistic, error, mean(effects) / error, 2 * pt(-mean(effects) / error, df)))
}
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
