package value_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"proefbank/validation/value"
)

// TestAlong: a choice that brings 3 (x - 0.6) more on average, x even between 0 and 1, turns at 0.6
// and has -1.65 and 1.05 at the ends, within 4 errors that show something; along a column that says
// nothing it is the same everywhere and turns nowhere. Of one that brings nothing it is not told.
func TestAlong(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	var x, idle, more []float64
	for range 5_000 {
		x, idle = append(x, r.Float64()), append(idle, r.Float64())
		more = append(more, 3*(x[len(x)-1]-.6)+2*r.NormFloat64())
	}
	d := value.Draws{Benefit: [][]float64{make([]float64, len(x)), more}}
	a := d.Along(1, x)
	for _, c := range []struct {
		what     string
		got      value.Amount
		want, se float64
	}{
		{"the turn", a.At, .6, .05}, {"the low end", a.From.More, 3 * (a.From.X - .6), .1}, {"the high end", a.To.More, 3 * (a.To.X - .6), .1},
	} {
		if !(math.Abs(c.got.Value-c.want) <= 4*c.got.SE) || c.got.SE > c.se || c.got.SE <= 0 {
			t.Errorf("%s is %v, want %v", c.what, c.got, c.want)
		}
	}
	if !a.Turns || !(math.Abs(a.From.X-.05) <= .02) || !(math.Abs(a.To.X-.95) <= .02) {
		t.Errorf("%+v", a)
	}
	if b := d.Along(1, idle); b.Turns || !b.Stays() || a.Stays() || b.From.More.Value != b.To.More.Value {
		t.Errorf("along a column that says nothing: %+v", b)
	}
	var even []float64
	for range x {
		even = append(even, r.NormFloat64())
	}
	none := value.Draws{Benefit: [][]float64{make([]float64, len(x)), even}}
	if b := none.Along(1, idle); b.Turns || b.Stays() {
		t.Errorf("of a choice that brings nothing the draws cannot tell where it turns: %+v", b)
	}
	surely, unsure := value.End{More: value.Amount{Value: 1, SE: 0.1}}, value.End{More: value.Amount{Value: 0.15, SE: 0.1}}
	for ends, want := range map[[2]value.End]bool{{surely, surely}: true, {surely, unsure}: false, {unsure, surely}: false} {
		if b := (value.Along{From: ends[0], To: ends[1]}); b.Stays() != want {
			t.Errorf("%+v: the choice stays: %v", b, !want)
		}
	}
	if c := d.Along(1, make([]float64, len(x))); c != (value.Along{}) {
		t.Errorf("along a column that does not vary: %+v", c)
	}
}

// TestErrorsAtTheEnds: of a rise that few draws do not show, the error at the ends says how far off
// they may be: 85 of 100 lie within two errors of what is right, and not 56 as when the rise counts as none.
func TestErrorsAtTheEnds(t *testing.T) {
	const sets, draws = 200, 400
	within := 0
	for seed := range uint64(sets) {
		r := rand.New(rand.NewPCG(seed, 12))
		var x, more []float64
		for range draws {
			x = append(x, r.Float64())
			more = append(more, 1+.25*(x[len(x)-1]-.5)+r.NormFloat64())
		}
		a := (&value.Draws{Benefit: [][]float64{make([]float64, draws), more}}).Along(1, x)
		for _, end := range []value.End{a.From, a.To} {
			if math.Abs(end.More.Value-(1+.25*(end.X-.5))) <= 2*end.More.SE {
				within++
			}
		}
	}
	if share := float64(within) / (2 * sets); share < .85 {
		t.Errorf("%.3f of the ends lie within two errors", share)
	}
}

// TestFewDrawsManyColumns: of a hundred draws and forty columns that say nothing, the two that look most telling
// are no knowledge: over thirty sets they are worth nothing on average, and never less than nothing by more than
// four errors.
func TestFewDrawsManyColumns(t *testing.T) {
	sum, squares := 0.0, 0.0
	const sets = 30
	for seed := range uint64(sets) {
		r := rand.New(rand.NewPCG(seed, 11))
		var columns [][]float64
		for range 40 {
			columns = append(columns, normals(r, 100, 1))
		}
		d := value.Draws{Benefit: [][]float64{normals(r, 100, 1), normals(r, 100, 1)}}
		a := d.Knowing(columns)
		sum, squares = sum+a.Value, squares+a.SE*a.SE
		if a.Value < -4*a.SE {
			t.Errorf("seed %d: worth %v", seed, a)
		}
	}
	if !(math.Abs(sum) <= 4*math.Sqrt(squares)) {
		t.Errorf("on average %v, error %v", sum/sets, math.Sqrt(squares)/sets)
	}
}
