#!/usr/bin/env bash
# afex 1.2-1 (Debian 12: r-cran-afex 1.2-1-1): compare.2.vectors with paired and na.rm leaves out the missing values of each of
# the two by themselves, so that from the first one on people are paired with others. Where as many are missing before as after,
# there is no word of it; else it stops, since the two differ in length. All its tests are of the wrong pairs.
#
# Seen with R 4.2.2; scores of 40 people before and after a course, who gain 2 on average, with a correlation of 0.95; by hand:
# the tests of R's stats of those who have both; last Wilcoxon's p, afex's and by hand:
#   missing                                   t   df        p   by hand t   df        p Wilcoxon p
#   nobody                                -5.59   39   0.0000       -5.59   39   0.0000 0.0000/0.0000
#   person 3 both times                   -5.39   38   0.0000       -5.39   38   0.0000 0.0000/0.0000
#   person 3 before, person 40 after      -0.81   38   0.4230       -5.20   37   0.0000 0.2413/0.0000
#   3 and 10 before, 20 and 30 after      -0.74   37   0.4621       -5.21   35   0.0000 0.3728/0.0000
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-afex=1.2-1-1 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
package <- "usr/lib/R/site-library/afex"
stopifnot(read.dcf(file.path(package, "DESCRIPTION"))[, "Version"] == "1.2-1")
afex <- new.env() # the package's own code, without those that it needs for other things
invisible(lazyLoad(file.path(package, "R/afex"), afex))
options(warn = 2) # a warning would be an error
set.seed(1)
skill <- rnorm(40, 50, 10)
before <- skill + rnorm(40, 0, 2)
after <- skill + 2 + rnorm(40, 0, 2)
cat(sprintf("%-34s %8s %4s %8s   %9s %4s %8s %10s\n", "missing", "t", "df", "p", "by hand t", "df", "p", "Wilcoxon p"))
say <- function(what, before, after) {
  told <- afex$compare.2.vectors(before, after, paired = TRUE, na.rm = TRUE, coin = FALSE)
  hand <- t.test(before, after, paired = TRUE)
  ranks <- wilcox.test(before, after, paired = TRUE)
  cat(sprintf("%-34s %8.2f %4.0f %8.4f   %9.2f %4.0f %8.4f %10s\n", what, told$parametric$test.value, told$parametric$test.df, told$parametric$p, hand$statistic, hand$parameter, hand$p.value,
    sprintf("%.4f/%.4f", told$nonparametric$p[1], ranks$p.value)))
}
say("nobody", before, after)
say("person 3 both times", replace(before, 3, NA), replace(after, 3, NA))
say("person 3 before, person 40 after", replace(before, 3, NA), replace(after, 40, NA))
say("3 and 10 before, 20 and 30 after", replace(before, c(3, 10), NA), replace(after, c(20, 30), NA))
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
