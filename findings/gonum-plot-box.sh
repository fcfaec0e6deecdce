#!/usr/bin/env bash
# gonum.org/v1/plot v0.17.0 (not seen to be known): of an odd number of values a box plot's lower quartile
# is the median of the values below the median, and its upper quartile that of the median and those above
# it. Tukey takes the median into both halves, other books into neither; here the box leans, and the same
# values with another sign have another box: of 1 2 3 4 5 it goes from 1.5 to 4, of -5 to -1 from -4.5 to
# -2. So losses drawn as negative numbers are not the mirror of the same as positive ones, and with them
# whiskers and points outside move. Of an even number of values, where the rules agree, it is right. Its
# documentation calls them quartiles.
#
# Seen with Go 1.26.8:
#   values           gonum/plot             turned round           Tukey        without the median
#   1 2 3 4          1.5  2.5  3.5          1.5  2.5  3.5          1.5 to 3.5   1.5 to 3.5
#   1 2 3            1  2  2.5              1.5  2  3              1.5 to 2.5   1 to 3
#   1 2 3 4 5        1.5  3  4              2  3  4.5              2 to 4       1.5 to 4.5
#   1 2 3 4 5 6 7    2  4  5.5              2.5  4  6              2.5 to 5.5   2 to 6
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
	"log"
	"strings"

	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
)

func main() {
	fmt.Printf("%-16s %-22s %-22s %-12s %s\n", "values", "gonum/plot", "turned round", "Tukey", "without the median")
	for _, n := range []int{4, 3, 5, 7} {
		up, down := make(plotter.Values, n), make(plotter.Values, n)
		for i := range up {
			up[i], down[i] = float64(i+1), float64(i-n)
		}
		box, other := boxed(up), boxed(down)
		half := n / 2
		with, without := n-half, half
		fmt.Printf("%-16s %-22s %-22s %-12s %s\n", strings.Trim(fmt.Sprint(up), "[]"),
			fmt.Sprintf("%v  %v  %v", box.Quartile1, box.Median, box.Quartile3),
			fmt.Sprintf("%v  %v  %v", -other.Quartile3, -other.Median, -other.Quartile1),
			fmt.Sprintf("%v to %v", median(up[:with]), median(up[half:])),
			fmt.Sprintf("%v to %v", median(up[:without]), median(up[with:])))
	}
}

func boxed(values plotter.Values) *plotter.BoxPlot {
	box, err := plotter.NewBoxPlot(vg.Points(10), 0, values)
	if err != nil {
		log.Fatal(err)
	}
	return box
}

// median is that of values in order.
func median(values []float64) float64 {
	n := len(values)
	return (values[(n-1)/2] + values[n/2]) / 2
}
GO
go mod init finding 2>/dev/null
go get gonum.org/v1/plot/plotter@v0.17.0 2>/dev/null
go mod tidy 2>/dev/null
go run . | tee ../now
diff ../seen ../now && echo 'As seen.'
