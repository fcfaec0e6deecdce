#!/usr/bin/env bash
# gonum.org/v1/gonum v0.17.0: the log density of distuv.Logistic knows neither its
# mean nor its scale. LogProb answers for the logistic distribution with mean 0 and
# scale 1, whatever Mu and S are, where Prob, CDF and Quantile heed both: a likelihood
# that is summed from it is the same for every mean and scale, and has no best ones.
#
# Seen with Go 1.26.8, of three values at Mu 3 and S 2:
#   x = -7: log of Prob -5.706578, LogProb -7.001823
#   x =  3: log of Prob -2.079442, LogProb -3.097175
#   x = 13: log of Prob -5.706578, LogProb -13.000005
#   log likelihood of the three at Mu 3,  S 2: -23.099002
#   log likelihood of the three at Mu 50, S 1: -23.099002
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

	"gonum.org/v1/gonum/stat/distuv"
)

func main() {
	values := []float64{-7, 3, 13}
	d := distuv.Logistic{Mu: 3, S: 2}
	for _, x := range values {
		fmt.Printf("x = %2.0f: log of Prob %.6f, LogProb %.6f\n", x, math.Log(d.Prob(x)), d.LogProb(x))
	}
	for _, d := range []distuv.Logistic{d, {Mu: 50, S: 1}} {
		sum := 0.0
		for _, x := range values {
			sum += d.LogProb(x)
		}
		fmt.Printf("log likelihood of the three at %-6s S %.0f: %.6f\n", fmt.Sprintf("Mu %.0f,", d.Mu), d.S, sum)
	}
}
GO
go mod init finding 2>/dev/null
go get gonum.org/v1/gonum@v0.17.0 2>/dev/null
go mod tidy 2>/dev/null
go run . | tee ../now
diff ../seen ../now && echo 'As seen.'
