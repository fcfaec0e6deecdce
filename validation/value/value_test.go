package value_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distmv"
	"gonum.org/v1/gonum/stat/distuv"
	"gonum.org/v1/gonum/stat/samplemv"

	"proefbank/design/formula"
	"proefbank/validation/value"
)

// problem is a decision of which the exact values are known: option 1 gives N(1, 1),
// option 2 N(0, 2), and a study sees the mean of n people under option 1.
type problem struct {
	value.Draws
	seen []float64
}

func (p *problem) add(z1, z2, z3, n float64) {
	p1 := 1 + z1
	p.Benefit[0] = append(p.Benefit[0], p1)
	p.Benefit[1] = append(p.Benefit[1], 2*z2)
	p.seen = append(p.seen, p1+z3/math.Sqrt(n))
}

func newProblem() *problem { return &problem{Draws: value.Draws{Benefit: make([][]float64, 2)}} }

func independent(draws int, seed uint64, n float64) *problem {
	r, p := rand.New(rand.NewPCG(seed, 1)), newProblem()
	for range draws {
		p.add(r.NormFloat64(), r.NormFloat64(), r.NormFloat64(), n)
	}
	return p
}

// quasi are independent sets of Halton points scrambled as by Owen.
func quasi(sets, each int, n float64) *problem {
	p := newProblem()
	for set := range sets {
		u := mat.NewDense(each, 3, nil) // anew: Halton adds to what a matrix holds
		z := func(i, j int) float64 { return distuv.UnitNormal.Quantile(u.At(i, j)) }
		halton := samplemv.Halton{Kind: samplemv.Owen, Q: distmv.NewUnitUniform(3, nil), Src: rand.NewPCG(uint64(set), 7)}
		halton.Sample(u)
		for i := range each {
			p.add(z(i, 0), z(i, 1), z(i, 2), n)
			p.Batch = append(p.Batch, set)
		}
	}
	return p
}

// asks are the questions, with their exact answers from the closed form.
func asks(t *testing.T, n float64) map[string]ask {
	t.Helper()
	exact, err := formula.TwoOption{Mean1: 1, SD1: 1, Mean2: 0, SD2: 2, SDData: 1, N: n}.Solve()
	if err != nil {
		t.Fatal(err)
	}
	return map[string]ask{
		"EVPI by regression": {exact.EVPI, func(p *problem) value.Amount { return p.Perfect(p.Benefit) }},
		"EVPI":               {exact.EVPI, func(p *problem) value.Amount { p.Certain = true; return p.Perfect(nil) }},
		"EVPPI of option 1":  {exact.EVPPI1, func(p *problem) value.Amount { return p.Knowing(p.Benefit[:1]) }},
		"EVPPI of option 2":  {exact.EVPPI2, func(p *problem) value.Amount { return p.Knowing(p.Benefit[1:]) }},
		"EVSI":               {exact.EVSI, func(p *problem) value.Amount { return p.Knowing([][]float64{p.seen}) }},
	}
}

type ask struct {
	exact float64
	of    func(*problem) value.Amount
}

// TestExact: over 200 sets of 10,000 draws the mean is the exact value within 4 of its
// errors, and the printed error is the scatter of the sets.
func TestExact(t *testing.T) {
	for _, n := range []float64{1, 100} {
		for name, q := range asks(t, n) {
			if n != 1 && name != "EVSI" {
				continue // the others do not depend on n
			}
			scatter(t, name, q, n)
		}
	}
}

func scatter(t *testing.T, name string, q ask, n float64) {
	const sets, draws = 200, 10_000
	var sum, squares, printed float64
	for set := range uint64(sets) {
		a := q.of(independent(draws, set, n))
		sum, squares, printed = sum+a.Value, squares+a.Value*a.Value, printed+a.SE/sets
	}
	mean := sum / sets
	sd := math.Sqrt((squares/sets - mean*mean) * sets / (sets - 1))
	if off := (mean - q.exact) / (sd / math.Sqrt(sets)); !(math.Abs(off) <= 4) {
		t.Errorf("%s, n %v: %v on average, %v is exact: %.1f errors off", name, n, mean, q.exact, off)
	}
	if printed < .85*sd || printed > 1.15*sd { // the scatter of 200 is known to 5%
		t.Errorf("%s, n %v: error of %v printed, the sets scatter by %v", name, n, printed, sd)
	}
}

// TestQuasiRandom: a hundred thousand quasi-random draws give every value to a third of
// a percent, and within 4 of the printed errors of the exact one.
func TestQuasiRandom(t *testing.T) {
	for _, n := range []float64{1, 10, 100, 1000} {
		for name, q := range asks(t, n) {
			a := q.of(quasi(20, 5_000, n))
			if a.SE > .0034*q.exact || !(math.Abs(a.Value-q.exact) <= 4*a.SE) {
				t.Errorf("%s, n %v: %v (error %v), exact is %v", name, n, a.Value, a.SE, q.exact)
			}
		}
	}
}

// TestNoiseIsWorthNothing: what differs by luck alone cannot be known beforehand,
// however the outcomes of one person or of a thousand scatter. Taking the best outcome
// of each draw would say .56 and .018 here.
func TestNoiseIsWorthNothing(t *testing.T) {
	for _, people := range []float64{1, 1000} {
		for seed := range uint64(20) {
			r := rand.New(rand.NewPCG(seed, 3))
			luck := func() []float64 { return normals(r, 2000, 1/math.Sqrt(people)) }
			parameters := [][]float64{normals(r, 2000, 1), normals(r, 2000, 1), normals(r, 2000, 1)}
			d := value.Draws{Benefit: [][]float64{luck(), luck()}, Again: [][]float64{luck(), luck()}}
			for what, a := range map[string]value.Amount{"EVPI": d.Perfect(parameters), "EVPPI": d.Knowing(parameters)} {
				if !(math.Abs(a.Value) <= 4*a.SE) {
					t.Errorf("%v people, seed %d: %s is %v (error %v)", people, seed, what, a.Value, a.SE)
				}
			}
			d.Again = nil
			if a := d.Perfect(parameters); !(math.Abs(a.Value) <= 4*a.SE) {
				t.Errorf("%v people, seed %d: EVPI by regression is %v (error %v)", people, seed, a.Value, a.SE)
			}
		}
	}
}

func normals(r *rand.Rand, n int, sd float64) []float64 {
	all := make([]float64, n)
	for i := range all {
		all[i] = sd * r.NormFloat64()
	}
	return all
}

// TestLuckIsTakenOut: the two options with luck of three times their spread added are
// worth as much to know as without; the best outcome of each draw would say three times
// as much.
func TestLuckIsTakenOut(t *testing.T) {
	p := quasi(20, 2_000, 1)
	exact := asks(t, 1)["EVPI"].exact
	r := rand.New(rand.NewPCG(9, 9))
	parameters := p.Benefit
	lucky := func() [][]float64 {
		all := [][]float64{normals(r, len(p.seen), 3), normals(r, len(p.seen), 6)}
		for k := range all {
			for i := range all[k] {
				all[k][i] += parameters[k][i]
			}
		}
		return all
	}
	d := value.Draws{Benefit: lucky(), Again: lucky(), Batch: p.Batch}
	if a := d.Perfect(parameters); !(math.Abs(a.Value-exact) <= 4*a.SE) || a.SE > .1*exact {
		t.Errorf("EVPI is %v (error %v), exact is %v", a.Value, a.SE, exact)
	}
	naive := value.Draws{Benefit: d.Benefit, Certain: true}
	if a := naive.Perfect(nil); a.Value < 2.5*exact {
		t.Errorf("the best outcome of each draw says %v only: the case shows nothing", a.Value)
	}
}

// TestCurved: three choices whose benefits bend and multiply what is not known, with the
// exact value by adding up over a grid of normal points.
func TestCurved(t *testing.T) {
	benefit := func(a, b float64) [3]float64 { return [3]float64{0, a*b + .2, math.Abs(a) - 1} }
	perfect := func(a, b float64) float64 { return max(benefit(a, b)[0], benefit(a, b)[1], benefit(a, b)[2]) }
	knowingA := func(a, _ float64) float64 { return max(0, .2, math.Abs(a)-1) } // the mean of b is 0
	const today = .2
	var d value.Draws
	d.Benefit = make([][]float64, 3)
	var a, b, idle []float64
	r := rand.New(rand.NewPCG(4, 4))
	for range 40_000 {
		x, y := r.NormFloat64(), r.NormFloat64()
		a, b, idle = append(a, x), append(b, y), append(idle, r.NormFloat64())
		for k, v := range benefit(x, y) {
			d.Benefit[k] = append(d.Benefit[k], v+r.NormFloat64())
		}
	}
	for _, c := range []struct {
		what  string
		exact float64
		got   value.Amount
	}{
		{"EVPI", overGrid(perfect) - today, d.Perfect([][]float64{a, b, idle})},
		{"EVPPI of a", overGrid(knowingA) - today, d.Knowing([][]float64{a})},
		{"EVPPI of b", 0, d.Knowing([][]float64{b})},
	} {
		if !(math.Abs(c.got.Value-c.exact) <= 4*c.got.SE+.03*c.exact) { // a spline of |a| costs up to 3%
			t.Errorf("%s is %v (error %v), exact is %v", c.what, c.got.Value, c.got.SE, c.exact)
		}
	}
}

// overGrid is the mean of a function of two standard normals.
func overGrid(f func(a, b float64) float64) float64 {
	const points = 400
	sum := 0.0
	for i := range points {
		for j := range points {
			a := distuv.UnitNormal.Quantile((float64(i) + .5) / points)
			b := distuv.UnitNormal.Quantile((float64(j) + .5) / points)
			sum += f(a, b)
		}
	}
	return sum / (points * points)
}

// TestManyColumns: fifty columns that tell nothing beside one that tells all do not make
// it worth more or much less.
func TestManyColumns(t *testing.T) {
	p := independent(4_000, 5, 1)
	r := rand.New(rand.NewPCG(5, 5))
	columns := p.Benefit[1:]
	for range 50 {
		columns = append(columns, normals(r, 4_000, 1))
	}
	alone, among := p.Knowing(columns[:1]), p.Knowing(columns)
	if !(math.Abs(among.Value-alone.Value) <= 2*alone.SE) {
		t.Errorf("worth %v among fifty idle columns, %v alone (error %v)", among.Value, alone.Value, alone.SE)
	}
}

// TestTooManyColumns: of more columns than half of the draws one that tells all counts still, and the others, that tell nothing, do not.
func TestTooManyColumns(t *testing.T) {
	if value.Enough(100, 51) || !value.Enough(100, 50) {
		t.Error("fifty columns are enough to ask of a hundred draws")
	}
	p := independent(300, 5, 1)
	r := rand.New(rand.NewPCG(6, 5))
	columns := p.Benefit[1:]
	for range 400 {
		columns = append(columns, normals(r, 300, 1))
	}
	alone, among := p.Knowing(columns[:1]), p.Knowing(columns)
	if !(math.Abs(among.Value-alone.Value) <= alone.SE) {
		t.Errorf("worth %v among four hundred idle columns, %v alone", among, alone)
	}
}

// TestKnown: what does not vary, or what is known already, is worth nothing to know.
func TestKnown(t *testing.T) {
	p := independent(1_000, 6, 1)
	same := make([]float64, 1_000)
	if a := p.Knowing([][]float64{same}); a != (value.Amount{}) {
		t.Errorf("a column that does not vary is worth %v", a)
	}
	if a := p.Knowing(nil); a != (value.Amount{}) {
		t.Errorf("no column is worth %v", a)
	}
	for i := range p.Benefit[1] {
		p.Benefit[1][i] = -100 // option 1 is beyond doubt
	}
	if a := p.Knowing(p.Benefit[:1]); a != (value.Amount{}) {
		t.Errorf("knowing more of a choice that is beyond doubt is worth %v", a)
	}
	if best := p.Today(); best != 0 {
		t.Errorf("today's choice is %d", best)
	}
}

// TestMeans: a mean and its error, by hand; over sets, of what they take it off by.
func TestMeans(t *testing.T) {
	d := value.Draws{Benefit: [][]float64{{1, 3, 5, 7}}}
	if got, want := d.Means()[0], (value.Amount{Value: 4, SE: math.Sqrt(20. / 3 / 4)}); got != want {
		t.Errorf("%v, want %v", got, want)
	}
	d.Batch = []int{0, 0, 1, 1} // means 2 and 6
	if got, want := d.Means()[0], (value.Amount{Value: 4, SE: 2}); got != want {
		t.Errorf("in sets: %v, want %v", got, want)
	}
	d.Batch = []int{0, 0, 0, 1} // off by -3 and 3 of 4
	if got, want := d.Means()[0], (value.Amount{Value: 4, SE: 1.5}); got != want {
		t.Errorf("in sets of three and of one: %v, want %v", got, want)
	}
	d.Batch = []int{0, 0, 1, 1}
	d.Again = [][]float64{{3, 5, 7, 9}}
	if got := d.Means()[0].Value; got != 5 {
		t.Errorf("over two lucks: %v, want 5", got)
	}
}

// TestNearlyAlike: where two choices are worth the same but for one error of the draws, nine in ten values of
// knowing which is better are within 1.96 of their errors of the exact one. With today's choice learned anew in
// each part it was .85 of them, as they scattered by 1.4 of their errors.
func TestNearlyAlike(t *testing.T) {
	const sets, draws = 400, 300
	more := math.Sqrt(2. / draws) // one error of the mean
	exact := distuv.UnitNormal.Prob(more) - more*distuv.UnitNormal.CDF(-more)
	within, squares, printed := 0., 0., 0.
	for seed := range uint64(sets) {
		r := rand.New(rand.NewPCG(seed, 3))
		truth, with := normals(r, draws, 1), normals(r, draws, 1)
		for i := range with {
			with[i] += more + truth[i]
		}
		a := (&value.Draws{Benefit: [][]float64{make([]float64, draws), with}}).Knowing([][]float64{truth})
		off := a.Value - exact
		squares, printed = squares+off*off/sets, printed+a.SE/sets
		if math.Abs(off) <= 1.96*a.SE {
			within += 1. / sets
		}
	}
	if off := math.Sqrt(squares); within < .9 || off > 1.15*printed {
		t.Errorf("%.3f of the values are within 1.96 errors; they are %.3g off, and their errors %.3g", within, off, printed)
	}
}

// TestRivals: of three gains the second is worth most; the first is told from it, and the third, which is as much
// less on average but in one draw only, is not.
func TestRivals(t *testing.T) {
	d := value.Draws{Benefit: [][]float64{make([]float64, 4)}}
	if got := d.Rivals([][]float64{{0, 1, 0, 1}, {1, 2, 1, 2}, {1, 2, 1, -2}}); !slices.Equal(got, []int{2}) {
		t.Errorf("%v", got)
	}
	if got := d.Rivals(nil); got != nil {
		t.Errorf("of nothing: %v", got)
	}
}
