#!/usr/bin/env bash
# gonum.org/v1/gonum v0.17.0, package stat/samplemv: Halton.Sample adds its points to
# what the matrix holds, where every other sampler of the package overwrites it. Who
# draws a second sample into the same matrix gets points that are shifted and no
# longer uniform, without an error, while their sums stay below 1.
#
# Seen with Go 1.26.8: the first number of two samples of the same seed, into a matrix
# of zeros and into one that holds 0.001 everywhere.
#   LatinHypercube: 0.9622 and 0.9622
#   Halton:         0.9895 and 0.9905
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
	"math/rand/v2"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distmv"
	"gonum.org/v1/gonum/stat/samplemv"
)

func first(held float64, sample func(*mat.Dense, rand.Source)) float64 {
	points := mat.NewDense(8, 1, nil)
	for i := range 8 {
		points.Set(i, 0, held)
	}
	sample(points, rand.NewPCG(1, 2))
	return points.At(0, 0)
}

func main() {
	unit := distmv.NewUnitUniform(1, nil)
	latin := func(m *mat.Dense, s rand.Source) { samplemv.LatinHypercube{Q: unit, Src: s}.Sample(m) }
	halton := func(m *mat.Dense, s rand.Source) { samplemv.Halton{Kind: samplemv.Owen, Q: unit, Src: s}.Sample(m) }
	fmt.Printf("LatinHypercube: %.4f and %.4f\n", first(0, latin), first(.001, latin))
	fmt.Printf("Halton:         %.4f and %.4f\n", first(0, halton), first(.001, halton))
}
GO
go mod init finding 2>/dev/null
go get gonum.org/v1/gonum/stat/distmv@v0.17.0 2>/dev/null
go run . | tee "$work/now"
diff "$work/seen" "$work/now" && echo 'As seen.'
