#!/usr/bin/env bash
# sav-reader 2.0.8 (npm; not seen to be known) on .sav files that R's haven 2.5.1 writes (Debian 12): of
# haven's usual file, which is compressed, readAllRows gives the first row alone, without an error, although
# the header that it shows counts all. In SPSS' format, as PSPP's manual tells it, a code 0 in a compressed
# row is padding and is skipped; haven pads every row with it, and sav-reader takes it for the end of the
# file. Of an uncompressed file all rows come, but a missing number is -1.8e308 like any other number, where
# of PSPP's compressed files it is left out. R's foreign, of another origin, reads both files rightly.
#
# Seen with Node 20.20 and R 4.2.2, of 1000 people of whom 250 did not tell their hours:
#                            rows in header   rows   hours told   mean of hours
#   compressed, foreign      1000             1000   750          24
#   compressed, sav-reader   1000             1      1            32
#   uncompressed, foreign    1000             1000   750          24
#   uncompressed, sav-reader 1000             1000   1000         -Infinity
#
# Fails when it sees anything else. Needs Node, and Debian 12 with R (r-base-core) and r-cran-haven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit sav-reader@2.0.8 >/dev/null
cat >write.R <<'R'
stopifnot(packageVersion("haven") == "2.5.1", packageVersion("foreign") == "0.8.84")
options(warn = 2) # a warning would be an error
people <- data.frame(person = 1:1000, hours = c(32, NA, 24, 16))
for (compress in c("byte", "none")) {
  name <- if (compress == "byte") "compressed" else "uncompressed"
  file <- paste0(name, ".sav")
  haven::write_sav(people, file, compress = compress)
  read <- foreign::read.spss(file, to.data.frame = TRUE)
  told <- sum(!is.na(read$hours))
  writeLines(sprintf("%-24s %-16s %-6d %-12d %.0f", paste0(name, ", foreign"), "1000", nrow(read), told, mean(read$hours, na.rm = TRUE)), paste0(name, ".foreign"))
}
R
Rscript --vanilla write.R
cat >read.cjs <<'JS'
const { readFileSync } = require('node:fs')
const { SavBufferReader } = require('sav-reader')

async function main() {
  console.log(`${''.padEnd(24)} rows in header   rows   hours told   mean of hours`)
  for (const name of ['compressed', 'uncompressed']) {
    const file = new SavBufferReader(readFileSync(`${name}.sav`))
    await file.open()
    const rows = await file.readAllRows()
    const told = rows.map((row) => row.hours).filter((hours) => hours != null)
    const mean = told.reduce((sum, hours) => sum + hours, 0) / told.length
    process.stdout.write(readFileSync(`${name}.foreign`, 'utf8'))
    console.log([`${name}, sav-reader`.padEnd(24), String(file.meta.header.n_cases).padEnd(16), String(rows.length).padEnd(6), String(told.length).padEnd(12), mean].join(' '))
  }
}
main()
JS
node read.cjs | tee now
diff seen now && echo 'As seen.'
