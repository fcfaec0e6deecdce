#!/usr/bin/env bash
# R's scales 1.2.1, ggplot2's labels (Debian 12; known, issue 517 of 2025, open): with scale_cut, which shortens
# thousands to K and millions to M, the digits after the point are reckoned for each unit by itself, and where an
# axis has one break above a million that is rounded to whole millions, without a word: 750 thousand is
# followed by 2M, which is 1.5 million, and a bar of 1.24 million ends just above the line of 1M, which
# stands at 1.2. Its manual has it that digits are those "needed to show the difference between adjacent
# values". With a second break above a million all are right. A number alone is rounded so too: 0.25 is 0.
#
# Seen with R 4.2.2; labels by label_number(scale_cut = cut_short_scale()), unless told otherwise:
#   breaks                          labels
#   0 500000 1000000 1500000        0 500K 1.0M 1.5M
#   0 750000 1500000                0 750K 2M
#   0 400000 800000 1200000         0 400K 800K 1M
#   0 600 1200                      0 600 1K
#   1500000000                      2B
#   of ggplot2, for bars of 120000, 700000 and 1240000:
#   0 400000 800000 1200000         0 400K 800K 1M
#   label_bytes:
#   0 400 800 1200                  0 B 400 B 800 B 1 kB
#   label_number:
#   0.25                            0
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), r-cran-scales and r-cran-ggplot2.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
cat >finding.R <<'R'
stopifnot(packageVersion("scales") == "1.2.1", packageVersion("ggplot2") == "3.4.1")
options(warn = 2) # a warning would be an error
suppressPackageStartupMessages({
  library(ggplot2)
  library(scales)
})
show <- function(breaks, label) {
  plain <- paste(format(breaks, scientific = FALSE, trim = TRUE), collapse = " ")
  cat(sprintf("%-31s %s\n", plain, paste(label(breaks), collapse = " ")))
}
short <- label_number(scale_cut = cut_short_scale())

cat(sprintf("%-31s %s\n", "breaks", "labels"))
for (breaks in list(c(0, 5e5, 1e6, 1.5e6), c(0, 7.5e5, 1.5e6), c(0, 4e5, 8e5, 1.2e6), c(0, 600, 1200), 1.5e9)) show(breaks, short)

cat("of ggplot2, for bars of 120000, 700000 and 1240000:\n")
bars <- data.frame(arm = c("a", "b", "c"), euro = c(120000, 700000, 1240000))
chart <- ggplot(bars, aes(arm, euro)) + geom_col() + scale_y_continuous(labels = short)
axis <- ggplot_build(chart)$layout$panel_params[[1]]$y
breaks <- axis$get_breaks()
show(breaks[!is.na(breaks)], function(of) axis$get_labels()[!is.na(breaks)])

cat("label_bytes:\n")
show(c(0, 400, 800, 1200), label_bytes())
cat("label_number:\n")
show(0.25, label_number())
R
Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
