#!/usr/bin/env bash
# gonum.org/v1/gonum v0.17.0: stat.Kendall, "the Tau-a Kendall correlation", takes a tie
# for an increase. A pair of observations is concordant where the signs of both differences
# are the same, and the sign of 0 is that of a positive number: a pair that is tied in one
# variable counts for or against by the order in which the two stand, one that is tied in
# both counts as concordant. Two constants correlate with 1, and the same observations in
# another order have another correlation. With scores of a few values, as of questionnaires,
# most pairs are tied. Kendall's tau-a (1938, Biometrika 30, p. 81-93; ties: 1945, 33,
# p. 239-251) counts no tied pair on either side.
#
# Seen with Go 1.26.8, beside pairs counted by hand:
#   1 1 2 2 and 1 2 1 2, which have nothing to do with each other: gonum  0.6667, tau-a  0.0000
#   the same observations, the last one first:                     gonum -0.6667, tau-a  0.0000
#   3 3 3 3 and 4 4 4 4, two constants:                            gonum  1.0000, tau-a  0.0000
#   1 2 3 4 and 2 1 4 3, without ties:                             gonum  0.3333, tau-a  0.3333
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
	"cmp"
	"fmt"

	"gonum.org/v1/gonum/stat"
)

// tauA is concordant less discordant pairs, over all pairs.
func tauA(x, y []float64) float64 {
	sum, pairs := 0, 0
	for i := range x {
		for j := range i {
			sum += cmp.Compare(x[i], x[j]) * cmp.Compare(y[i], y[j])
			pairs++
		}
	}
	return float64(sum) / float64(pairs)
}

func main() {
	for _, c := range []struct {
		what string
		x, y []float64
	}{
		{"1 1 2 2 and 1 2 1 2, which have nothing to do with each other:", []float64{1, 1, 2, 2}, []float64{1, 2, 1, 2}},
		{"the same observations, the last one first:", []float64{2, 2, 1, 1}, []float64{2, 1, 2, 1}},
		{"3 3 3 3 and 4 4 4 4, two constants:", []float64{3, 3, 3, 3}, []float64{4, 4, 4, 4}},
		{"1 2 3 4 and 2 1 4 3, without ties:", []float64{1, 2, 3, 4}, []float64{2, 1, 4, 3}},
	} {
		fmt.Printf("%-62s gonum %7.4f, tau-a %7.4f\n", c.what, stat.Kendall(c.x, c.y, nil), tauA(c.x, c.y))
	}
}
GO
go mod init finding 2>/dev/null
go get gonum.org/v1/gonum@v0.17.0 2>/dev/null
go mod tidy 2>/dev/null
go run . | tee ../now
diff ../seen ../now && echo 'As seen.'
