package value

import (
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// TestSure: where today's choice is surely the best, nothing is gained over all that may be, and nothing else is chosen.
func TestSure(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	z := [][]float64{make([]float64, points), make([]float64, points)}
	reach := 0.0
	for _, column := range z {
		for q := range column {
			column[q] = r.NormFloat64()
			reach = max(reach, column[q], -column[q])
		}
	}
	brings := [][]float64{make([]float64, points), make([]float64, points), make([]float64, points)}
	surely, gained := 0, 0
	for i := range 3000 {
		centre, steps, moved := []float64{0, r.NormFloat64(), r.NormFloat64()}, mat.NewDense(2, 2, nil), []float64{0, 0}
		steps.Apply(func(int, int, float64) float64 { return .2 * r.NormFloat64() }, steps)
		gain := among(z, centre, steps, i%3, brings, moved)
		if gain > 0 {
			gained++
		}
		if sure(centre, steps, i%3, reach) {
			surely++
			if gain != 0 || slices.Max(moved) != 0 || slices.Min(moved) != 0 {
				t.Fatalf("%v: choice %d gains %v, %v", centre, i%3, gain, moved)
			}
		}
	}
	if surely < 100 || gained < 1000 {
		t.Errorf("today's choice is the best surely in %d cases, and beaten in %d", surely, gained)
	}
}
