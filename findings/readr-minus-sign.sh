#!/usr/bin/env bash
# R's readr 2.1.4 (with R 4.2.2, Debian 12; not seen to be known) and JavaScript's numeral 2.0.6, accounting
# 0.4.1, currency.js 2.0.4 and currency-formatter 1.5.9 on amounts as R's scales 1.2.1 (style_negative = "minus")
# and d3-format 3.1.3 (always) write them, with Unicode's minus sign, U+2212: the sign is passed over, without a word,
# and a loss is a gain of the same size. parse_number is made for numbers with signs of money and groups, and
# so are the others; of a hyphen-minus all know. readr's other readers make a missing value or a text of it,
# as R, JavaScript's Number and parse-decimal-number do.
#
# Seen with Node 20.20; results of four towns, which add up to -960.05:
#                        with -                      with U+2212, as scales and d3-format have it
#   readr parse_number   -1234.5 300 -25 -0.55       1234.5 300 25 0.55
#   numeral              -1234.5 300 -25 -0.55       1234.5 300 25 0.55
#   accounting           -1234.5 300 -25 -0.55       1234.5 300 25 0.55
#   currency.js          -1234.5 300 -25 -0.55       1234.5 300 25 0.55
#   currency-formatter   -1234.5 300 -25 -0.55       1234.5 300 25 0.55
#   parse-decimal-number -1234.5 300 -25 -0.55       NA 300 NA NA
#   readr parse_double   NA 300 -25 -0.55            NA 300 NA NA
#   sum, parse_number    -960.05                     1560.05
#
# Fails when it sees anything else. Needs Debian 12 with Node, R (r-base-core), r-cran-readr, r-cran-scales and
# r-cran-jsonlite.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
export LC_ALL=C.UTF-8
npm init -y >/dev/null
npm install --silent --no-fund --no-audit numeral@2.0.6 accounting@0.4.1 currency.js@2.0.4 currency-formatter@1.5.9 parse-decimal-number@1.0.0 d3-format@3.1.3 >/dev/null
cat >write.mjs <<'JS'
import { format } from 'd3-format'
console.log(JSON.stringify([-1234.5, 300, -25, -0.55].map(format(',.2f'))))
JS
node write.mjs >d3.json
cat >read.R <<'R'
stopifnot(packageVersion("readr") == "2.1.4", packageVersion("scales") == "1.2.1")
amounts <- c(-1234.5, 300, -25, -0.55)
text <- list(
  hyphen = scales::number(amounts, accuracy = 0.01, big.mark = ","),
  minus = scales::number(amounts, accuracy = 0.01, big.mark = ",", style_negative = "minus")
)
stopifnot(identical(text$minus, jsonlite::fromJSON("d3.json")))
writeLines(jsonlite::toJSON(text), "text.json")
say <- function(...) cat(sprintf("%-20s %-27s %s\n", ...))
list_of <- function(numbers) paste(sub("^NaN$", "NA", as.character(as.numeric(numbers))), collapse = " ")
numbers <- lapply(text, function(of) {
  options(warn = 2) # a warning would be an error
  readr::parse_number(of)
})
options(warn = 0)
doubles <- lapply(text, function(of) suppressWarnings(readr::parse_double(of)))
say("", "with -", "with U+2212, as scales and d3-format have it")
say("readr parse_number", list_of(numbers$hyphen), list_of(numbers$minus))
stopifnot(system("node read.mjs") == 0)
say("readr parse_double", list_of(doubles$hyphen), list_of(doubles$minus))
say("sum, parse_number", sum(numbers$hyphen), sum(numbers$minus))
R
cat >read.mjs <<'JS'
import { readFileSync } from 'fs'
import numeral from 'numeral'
import accounting from 'accounting'
import currency from 'currency.js'
import formatter from 'currency-formatter'
import parseDecimal from 'parse-decimal-number'

const text = JSON.parse(readFileSync('text.json', 'utf8'))
const readers = {
  numeral: (of) => numeral(of).value(),
  accounting: (of) => accounting.unformat(of),
  'currency.js': (of) => currency(of).value,
  'currency-formatter': (of) => formatter.unformat(of, { code: 'USD' }),
  'parse-decimal-number': (of) => parseDecimal(of),
}
for (const [name, read] of Object.entries(readers)) {
  const list = (texts) => texts.map((of) => (Number.isNaN(read(of)) ? 'NA' : read(of))).join(' ')
  console.log(`${name.padEnd(20)} ${list(text.hyphen).padEnd(27)} ${list(text.minus)}`)
}
JS
Rscript --vanilla read.R | tee now
diff seen now && echo 'As seen.'
