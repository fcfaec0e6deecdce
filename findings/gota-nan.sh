#!/usr/bin/env bash
# github.com/go-gota/gota v0.12.0, data frames for Go: of a column with a NaN, which an empty cell of a
# CSV file becomes, Median takes the NaN for the largest number and answers with too large a one, without
# a word, as Describe does; a second NaN moves it further. Max and Min are NaN where the NaN stands in
# the first row, and those of the numbers where it stands in another. Mean is NaN wherever it stands: the
# mean tells of the hole and the median hides it. Its documentation says nothing of NaN with any of them.
#
# Seen with Go 1.26.8, of a CSV file with these cells, - for an empty one:
#   1 2 3 5:     median 2.5, max 5, min 1, mean 2.75
#   1 2 3 5 -:   median 3, max 5, min 1, mean NaN
#   1 2 3 5 - -: median 4, max 5, min 1, mean NaN
#   1 2 - - 3 5: median 4, max 5, min 1, mean NaN
#   - 1 2 3 5:   median 3, max NaN, min NaN, mean NaN
#
# Fails when it sees anything else. Needs Go.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GOMODCACHE=$work/modules GOFLAGS=-modcacherw
sed -n 's/^#   //p' "$0" >"$work/seen"
mkdir "$work/program"
cd "$work/program"
cat >main.go <<'GO'
package main

import (
	"fmt"
	"strings"

	"github.com/go-gota/gota/dataframe"
)

func main() {
	for _, cells := range []string{"1 2 3 5", "1 2 3 5 -", "1 2 3 5 - -", "1 2 - - 3 5", "- 1 2 3 5"} {
		rows := "x,y\n"
		for _, cell := range strings.Fields(cells) {
			rows += strings.Trim(cell, "-") + ",0.5\n"
		}
		x := dataframe.ReadCSV(strings.NewReader(strings.ReplaceAll(rows, "1,", "1.0,"))).Col("x")
		fmt.Printf("%-12s median %v, max %v, min %v, mean %v\n", cells+":", x.Median(), x.Max(), x.Min(), x.Mean())
	}
}
GO
go mod init finding 2>/dev/null
go get github.com/go-gota/gota@v0.12.0 2>/dev/null
go mod tidy 2>/dev/null
go run . | tee ../now
diff ../seen ../now && echo 'As seen.'
