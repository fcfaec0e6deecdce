package sensitivity

import (
	"context"
	"math"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design/finance"
	"proefbank/sim"
	"proefbank/study"
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
		if want := w * w / variance; !(math.Abs(first.Value-want) <= 4*first.SE+1e-9) {
			t.Errorf("%s alone: %.4f (error %.4f), planted %.4f", Cause(c), first.Value, first.SE, want)
		}
		sum += first.Value
	}
	if !(math.Abs(sum-found.Sum.Value) <= 1e-12) || !(math.Abs(1-found.Sum.Value-together*together/variance) <= 4*found.Sum.SE) {
		t.Errorf("alone they are %.4f, told as %.4f; together only %.4f", sum, found.Sum.Value, 1-found.Sum.Value)
	}
	if lot := found.Total[Lot]; !(math.Abs(lot.Value-together*together/variance) <= 4*lot.SE) {
		t.Errorf("the lot with all that it does: %.4f (error %.4f)", lot.Value, lot.SE)
	}
}

// What money brings has causes, as an estimate has: a row of it is there, and its mean is
// that of the same replications settled one by one. A bond is paid for what the trial's
// own world shows.
func TestCausesOfMoney(t *testing.T) {
	const rows = 2
	v := sensitive(t, []string{"net:municipality:municipal", "society:municipal", "net:investors:sib"}, nil)
	found, _ := v.Causes(context.Background(), true, loop(rows, 2))
	alone := study.New(v.Scenario, study.Plan{Seed: v.Seed, Uncertain: true})
	sums := make([]float64, len(found))
	for r := range 2 * rows {
		lived := alone.Live(r)
		settled := finance.Settle(lived.Books(0), v.variants)
		for i, result := range v.Results() {
			sums[i] += result.of(nil, &settled) / (2 * rows)
		}
	}
	for i, x := range found {
		if x.Rows != rows || !(math.Abs(x.Mean-sums[i]) <= 1e-9*math.Abs(sums[i])) {
			t.Errorf("%s: mean %v of %d rows, settled one by one %v of %d", v.Results()[i].Name, x.Mean, x.Rows, sums[i], rows)
		}
	}
}
