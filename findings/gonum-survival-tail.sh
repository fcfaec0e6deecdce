#!/usr/bin/env bash
# gonum.org/v1/gonum v0.17.0, package stat/distuv: far out, Survival of the normal,
# lognormal, logistic, F, binomial and Poisson distribution is 0, or the rounding
# error of 1, as it is 1 less the CDF; of the others tried it is exact. A p-value
# of 1e-17 comes out as 1e-16 or as 0 whichever way a test is told, and a normal's
# own CDF on the other side has it right.
#
# Seen with Go 1.26.8: Survival, and the right value by R 4.2.2 (pnorm and the
# like, lower = FALSE):
#   normal at 10            0 instead of 7.620e-24; CDF(-10) 7.620e-24
#   lognormal at exp(10)    0 instead of 7.620e-24
#   logistic at 50          0 instead of 1.929e-22
#   F(3, 60) at 60          1.110e-16 instead of 4.725e-18
#   binomial(100, .1) at 90 1.110e-16 instead of 7.451e-80
#   Poisson(2) at 40        0 instead of 9.341e-39
#   t(50) at 15             1.914e-20
#   chi-squared(3) at 100   1.554e-21
#   gamma(2, 1) at 60       5.341e-25
#   beta(2, 30) at .9       2.800e-29
#   exponential(1) at 50    1.929e-22
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

func lost(name string, survival, right float64, more string) {
	fmt.Printf("%-23s %s instead of %.3e%s\n", name, short(survival), right, more)
}

func kept(name string, survival float64) { fmt.Printf("%-23s %.3e\n", name, survival) }

func short(x float64) string {
	if x == 0 {
		return "0"
	}
	return fmt.Sprintf("%.3e", x)
}

func main() {
	normal := distuv.UnitNormal
	lost("normal at 10", normal.Survival(10), 7.619853e-24, fmt.Sprintf("; CDF(-10) %.3e", normal.CDF(-10)))
	lost("lognormal at exp(10)", distuv.LogNormal{Sigma: 1}.Survival(math.Exp(10)), 7.619853e-24, "")
	lost("logistic at 50", distuv.Logistic{S: 1}.Survival(50), 1.92875e-22, "")
	lost("F(3, 60) at 60", distuv.F{D1: 3, D2: 60}.Survival(60), 4.725333e-18, "")
	lost("binomial(100, .1) at 90", distuv.Binomial{N: 100, P: .1}.Survival(90), 7.450513e-80, "")
	lost("Poisson(2) at 40", distuv.Poisson{Lambda: 2}.Survival(40), 9.340629e-39, "")
	kept("t(50) at 15", distuv.StudentsT{Sigma: 1, Nu: 50}.Survival(15))
	kept("chi-squared(3) at 100", distuv.ChiSquared{K: 3}.Survival(100))
	kept("gamma(2, 1) at 60", distuv.Gamma{Alpha: 2, Beta: 1}.Survival(60))
	kept("beta(2, 30) at .9", distuv.Beta{Alpha: 2, Beta: 30}.Survival(.9))
	kept("exponential(1) at 50", distuv.Exponential{Rate: 1}.Survival(50))
}
GO
go mod init finding 2>/dev/null
go get gonum.org/v1/gonum/stat/distuv@v0.17.0 2>/dev/null
go run . | tee "$work/now"
diff "$work/seen" "$work/now" && echo 'As seen.'
