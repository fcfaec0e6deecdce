package sensitivity

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/sim"
)

// A planted answer with known parts: every cause adds a standard normal number of its own
// times a weight, and lot and measurement another together. By hand the variance is the
// sum of the squared weights, and each share a square over it; what only two causes do
// together is in none alone. Each lies within 4 of its own errors, and all of them add up.
func TestPlantedCausesAreFound(t *testing.T) {
	weights := [NCauses]float64{Parameters: 3, Towns: 2, People: 1, Lot: 0, Measurement: 1}
	const together = 1.0
	draw := func(c Cause, replication int) float64 {
		return distuv.UnitNormal.Quantile(sim.NewKey(7).Child(uint64(replication)).Uniform(uint16(c), 0))
	}
	planted := func(l drawnFrom) []float64 {
		from := [NCauses]int{l.parameters, l.Towns, l.People, l.Lot, l.Measurement}
		y := together * draw(Lot, l.Lot) * draw(Measurement, l.Measurement)
		for c, w := range weights {
			y += w * draw(Cause(c), from[c])
		}
		return []float64{y}
	}
	var rows []Row
	for r := range 4000 {
		rows = append(rows, caused(r, 1, planted)...)
	}
	found := Sobol(rows)
	variance, sum := together*together, 0.0
	for _, w := range weights {
		variance += w * w
	}
	for c, w := range weights {
		first := found.First[c]
		if want := w * w / variance; math.Abs(first.Value-want) > 4*first.SE+1e-9 {
			t.Errorf("%s alone: %.4f (error %.4f), planted %.4f", Cause(c), first.Value, first.SE, want)
		}
		sum += first.Value
	}
	if math.Abs(sum-found.Sum.Value) > 1e-12 || math.Abs(1-found.Sum.Value-together*together/variance) > 4*found.Sum.SE {
		t.Errorf("alone they are %.4f, told as %.4f; together only %.4f", sum, found.Sum.Value, 1-found.Sum.Value)
	}
	if lot := found.Total[Lot]; math.Abs(lot.Value-together*together/variance) > 4*lot.SE {
		t.Errorf("the lot with all that it does: %.4f (error %.4f)", lot.Value, lot.SE)
	}
}
