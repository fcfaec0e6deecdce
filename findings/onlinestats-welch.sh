#!/usr/bin/env bash
# github.com/dgryski/go-onlinestats v0.0.0-20170612111826-1c7d19468768 (its last version): Welch, which "returns the
# probability that the difference in means is due to chance", returns the probability of a t below the one found:
# a half where nothing differs, near 1 where the second mean is higher for certain, near 0 where it is lower. Read
# as it says, and as its MannWhitney is to be read, every clear gain is due to chance, and every clear loss is not.
# Where both spreads are 0 it is 1 for means that differ and 0 for means that do not. And the degrees of freedom,
# broken with Welch, go through an algorithm for whole ones: P is off in the second or third decimal.
#
# Seen with Go 1.26.8 and R 4.2.2 beside it:
#                                          Welch    R, p  P(T<t)  MannWhitney
#   1 to 6 and the same                   0.5000  1.0000  0.5000  1.0000
#   1 to 6 and higher, 4 5 9 7 8 12       0.9876  0.0199  0.9900  0.0250
#   1 to 6 and much higher                1.0000  0.0000  1.0000  0.0039
#   1 to 6 and lower, -4 -1 0 1 2 -9      0.0113  0.0224  0.0112  0.0104
#   1 to 6 and 4.5 9 7                    0.9342  0.1025  0.9487  0.0707
#   no spread, 2 2 2 and 3 3 3: 1  2 2 2 and 2 2 2: 0
#
# Fails when it sees anything else. Needs Go, and Debian 12 with R (r-base-core).
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
	"os/exec"
	"strings"

	"github.com/dgryski/go-onlinestats"
)

// r asks R for the p value of Welch's test, two-sided, and for the probability of a lower t.
func r(x, y []float64) (p, below string) {
	vector := func(x []float64) string { return strings.Join(strings.Fields(strings.Trim(fmt.Sprint(x), "[]")), ",") }
	told, err := exec.Command("Rscript", "--vanilla", "-e", fmt.Sprintf(
		"t <- t.test(c(%s), c(%s)); cat(sprintf('%%.4f %%.4f', t$p.value, pt(t$statistic, t$parameter)))", vector(y), vector(x))).Output()
	if err != nil {
		log.Fatal(err)
	}
	p, below, _ = strings.Cut(string(told), " ")
	return p, below
}

func stats(numbers []float64) onlinestats.Stats {
	s := onlinestats.NewRunning()
	for _, number := range numbers {
		s.Push(number)
	}
	return s
}

func main() {
	before := []float64{1, 2, 3, 4, 5, 6}
	fmt.Printf("%-36s %7s  %6s  %6s  %s\n", "", "Welch", "R, p", "P(T<t)", "MannWhitney")
	for _, c := range []struct {
		what    string
		numbers []float64
	}{
		{"1 to 6 and the same", []float64{1, 2, 3, 4, 5, 6}},
		{"1 to 6 and higher, 4 5 9 7 8 12", []float64{4, 5, 9, 7, 8, 12}},
		{"1 to 6 and much higher", []float64{14, 15, 19, 17, 18, 22}},
		{"1 to 6 and lower, -4 -1 0 1 2 -9", []float64{-4, -1, 0, 1, 2, -9}},
		{"1 to 6 and 4.5 9 7", []float64{4.5, 9, 7}},
	} {
		p, below := r(before, c.numbers)
		fmt.Printf("%-36s %7.4f  %6s  %6s  %.4f\n", c.what, onlinestats.Welch(stats(before), stats(c.numbers)), p, below, onlinestats.MannWhitney(before, c.numbers))
	}
	fmt.Println("no spread, 2 2 2 and 3 3 3:", onlinestats.Welch(stats([]float64{2, 2, 2}), stats([]float64{3, 3, 3})),
		" 2 2 2 and 2 2 2:", onlinestats.Welch(stats([]float64{2, 2, 2}), stats([]float64{2, 2, 2})))
}
GO
go mod init finding 2>/dev/null
go get github.com/dgryski/go-onlinestats@v0.0.0-20170612111826-1c7d19468768 2>/dev/null
go mod tidy 2>/dev/null
go run . | tee ../now
diff ../seen ../now && echo 'As seen.'
