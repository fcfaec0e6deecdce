#!/usr/bin/env bash
# github.com/dgryski/go-onlinestats v0.0.0-20170612111826-1c7d19468768 (its last version): the mean of a reservoir, a
# random sample of all that was pushed, is 0 as long as nothing has been replaced in it, and after that the sum of
# the changes over the number: while the reservoir fills, numbers are kept and not added to the sum. The variance
# is right, since it does not depend on the mean; the package's Welch test takes the mean as it is.
#
# Seen with Go 1.26.8; the spread is that of pushing in 200 orders of chance:
#   1 to 10, reservoir of   10: mean 0.0, should be about 5.5; variance right: true
#   1 to 10, reservoir of 1000: mean 0.0, should be about 5.5; variance right: true
#   1001 to 1010, reservoir of   10: mean 0.0, should be about 1005.5; variance right: true
#   1001 to 1020, reservoir of  100: mean 0.0, should be about 1010.5; variance right: true
#   1001 to 1500, reservoir of  100: mean always below 1001, should be about 1250.5; variance right: true
#   the same six numbers, mean in a reservoir 0.0, running 103.5
#   their Welch test, the first against the second: P(T < t) = 1.0000, should be 0.5000
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
	"math"

	"github.com/dgryski/go-onlinestats"
)

// show tells of the numbers from first to last, pushed into a reservoir of so many, whose mean should be theirs.
func show(size, first, last int) {
	low, high, variance := math.Inf(1), math.Inf(-1), 0.0
	for range 200 {
		reservoir := onlinestats.NewReservoir(size)
		for i := first; i <= last; i++ {
			reservoir.Push(float64(i))
		}
		low, high = min(low, reservoir.Mean()), max(high, reservoir.Mean())
		variance += reservoir.Var() / 200
	}
	n := last - first + 1
	fmt.Printf("%d to %d, reservoir of %4d: mean %s, should be about %.1f; variance right: %t\n",
		first, last, size, between(low, high, first), float64(first+last)/2, math.Abs(variance/(float64(n)*float64(n+1)/12)-1) < 0.1)
}

// between says only what does not depend on chance.
func between(low, high float64, first int) string {
	switch {
	case low == high:
		return fmt.Sprintf("%.1f", low)
	case high < float64(first):
		return fmt.Sprintf("always below %d", first)
	}
	return "among the numbers"
}

func main() {
	show(10, 1, 10)
	show(1000, 1, 10)
	show(10, 1001, 1010)
	show(100, 1001, 1020)
	show(100, 1001, 1500)
	x, y := onlinestats.NewReservoir(6), onlinestats.NewRunning()
	for _, number := range []float64{101, 102, 103, 104, 105, 106} {
		x.Push(number)
		y.Push(number)
	}
	fmt.Printf("the same six numbers, mean in a reservoir %.1f, running %.1f\n", x.Mean(), y.Mean())
	fmt.Printf("their Welch test, the first against the second: P(T < t) = %.4f, should be 0.5000\n", onlinestats.Welch(x, y))
}
GO
go mod init finding 2>/dev/null
go get github.com/dgryski/go-onlinestats@v0.0.0-20170612111826-1c7d19468768 2>/dev/null
go mod tidy 2>/dev/null
go run . | tee ../now
diff ../seen ../now && echo 'As seen.'
