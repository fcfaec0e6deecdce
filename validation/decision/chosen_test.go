package decision

import (
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
)

// TestBestOfMany: eight trials that each tell as much, with luck of their own, are worth as much; over a hundred sets of draws
// the highest net gain is too high by more than four of its errors, and what is said of the best by draws that did not choose it is
// not. With one design there is nothing to choose, and nothing differs.
func TestBestOfMany(t *testing.T) {
	const designs, draws, sets = 8, 300, 100
	spread := 20 * 20 / math.Hypot(20, 20)
	exact := spread*distuv.UnitNormal.Prob(5/spread) - 5*distuv.UnitNormal.CDF(-5/spread)
	var highest, told, square float64
	for seed := range uint64(sets) {
		d := equals(rand.New(rand.NewPCG(seed, 17)), designs, draws)
		w := d.Worth()
		net := w.Chosen.Net.Value
		highest, told, square = highest+w.Designs[w.Best].Net.Value/sets, told+net/sets, square+net*net/sets
		if math.Abs(w.After.Value-w.Now.Value-net) > 1e-9 || w.Chosen.Size != w.Designs[w.Best].Size || w.Chosen.Delay != w.Designs[w.Best].Delay {
			t.Fatalf("after brings %v, now %v, and the net gain is %v", w.After, w.Now, net)
		}
	}
	se := math.Sqrt((square - told*told) / sets)
	if math.Abs(told-exact) > 4*se || highest-exact < 4*se {
		t.Errorf("the best gains %.4g, the highest is %.4g, and each is %.4g, error %.2g", told, highest, exact, se)
	}
	one := equals(rand.New(rand.NewPCG(1, 17)), 1, draws).Worth()
	if one.Chosen.Net != one.Designs[0].Net || one.Chosen.Value != one.Designs[0].Value || one.Chosen.Whole != one.Designs[0].Whole {
		t.Errorf("of one design: %+v, and chosen %+v", one.Designs[0], one.Chosen)
	}
}

// equals are draws of a programme that brings 5, give or take 20, and of trials that see that with luck as large.
func equals(r *rand.Rand, designs, draws int) *Drawn {
	var now []float64
	for range draws {
		now = append(now, 5+20*r.NormFloat64())
	}
	d := made(now, now, now, 0, 1)
	d.Designs = make([]design.Size, designs)
	for k := range d.Designs {
		d.Designs[k].NPerArm = k + 1
	}
	for i, x := range d.draws {
		x.designs, x.late, x.moved = nil, nil, nil
		for range d.Designs {
			x.designs = append(x.designs, reported{said: []float64{now[i] + 20*r.NormFloat64()}})
			x.late, x.moved = append(x.late, x.now), append(x.moved, x.now)
		}
	}
	return d
}
