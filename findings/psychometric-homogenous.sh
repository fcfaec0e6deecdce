#!/usr/bin/env bash
# psychometric 2.3 (Debian 12: r-cran-psychometric 2.3-1; the code of 2.4 is the same here): CIrb, the interval of
# a mean correlation of several studies, has its two standard errors the wrong way round. With its default,
# homogenous = TRUE, it takes the error for studies that differ, with FALSE the one for studies of one and the
# same correlation. So where one says that the studies differ, the interval is the narrow one; and MetaTable,
# the package's summary of a meta-analysis, tells each under the other's name. The errors by themselves, SERHET
# and SERHOM, have their right names.
#
# Seen with R 4.2.2; six studies of 60 to 500 people:
#                                                  error  interval of 95%
#   one correlation, SERHOM                       0.0279   0.208 to 0.317
#   one correlation, by hand                      0.0279   0.208 to 0.317
#   one correlation, CIrb(homogenous = TRUE)               0.133 to 0.392
#   studies differ, SERHET                        0.0659   0.133 to 0.392
#   studies differ, by hand                       0.0659   0.133 to 0.392
#   studies differ, CIrb(homogenous = FALSE)               0.208 to 0.317
#   MetaTable, HOM95LCL to HOM95UCL                        0.133 to 0.392
#   MetaTable, HET95LCL to HET95UCL                        0.208 to 0.317
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-psychometric=2.3-1 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.R <<'R'
options(warn = 2) # a warning would be an error
package <- "usr/lib/R/site-library/psychometric"
stopifnot(read.dcf(file.path(package, "DESCRIPTION"))[, "Version"] == "2.3")
meta <- new.env() # the package's own code, without the others that it needs for other functions
invisible(lazyLoad(file.path(package, "R/psychometric"), meta))
for (name in ls(meta)) if (is.function(meta[[name]])) environment(meta[[name]]) <- meta
say <- function(what, error, interval) cat(sprintf("%-45s %6s  %6.3f to %.3f\n", what, if (is.na(error)) "" else sprintf("%.4f", error), interval[1], interval[2]))
studies <- data.frame(Rxy = c(0.05, 0.45, 0.15, 0.60, 0.30, 0.02), n = c(60, 120, 200, 90, 500, 150), Rxx = 0.8, Ryy = 0.8, u = NA)
n <- studies$n
r <- studies$Rxy
k <- nrow(studies)
mean <- sum(n * r) / sum(n)
same <- (1 - mean^2) / sqrt(sum(n) - k)
between <- sum(n * (r - mean)^2) / sum(n) - sum(n * (1 - mean^2)^2 / (n - 1)) / sum(n)
differ <- sqrt(same^2 + between / k)
around <- function(error) mean + c(-1, 1) * qnorm(0.975) * error
cat(sprintf("%-45s %6s  %s\n", "", "error", "interval of 95%"))
say("one correlation, SERHOM", meta$SERHOM(studies), around(meta$SERHOM(studies)))
say("one correlation, by hand", same, around(same))
say("one correlation, CIrb(homogenous = TRUE)", NA, meta$CIrb(studies, homogenous = TRUE))
say("studies differ, SERHET", meta$SERHET(studies), around(meta$SERHET(studies)))
say("studies differ, by hand", differ, around(differ))
say("studies differ, CIrb(homogenous = FALSE)", NA, meta$CIrb(studies, homogenous = FALSE))
table <- suppressWarnings(meta$MetaTable(studies)) # it warns of the mean of no restrictions of range
say("MetaTable, HOM95LCL to HOM95UCL", NA, c(table$HOM95LCL, table$HOM95UCL))
say("MetaTable, HET95LCL to HET95UCL", NA, c(table$HET95LCL, table$HET95UCL))
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
