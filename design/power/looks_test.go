package power_test

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/design/formula"
	"proefbank/design/power"
	"proefbank/internal/toy"
	"proefbank/sim"
)

const looksAlpha = 0.05

// shared are the boundaries of outcomes that share alpha.
func shared(t *testing.T, outcomes int, spending formula.Spending, looks ...float64) (all power.Boundaries) {
	t.Helper()
	for left := range outcomes {
		critical, err := formula.Boundaries{Information: looks, Spending: spending, Alpha: looksAlpha / float64(left+1), Sided: 2}.Critical()
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, critical)
	}
	return all
}

// walks draws the |z| of outcomes that hang together (correlation 0.3) at looks:
// Brownian motion over the information, with a drift for some.
func walks(key sim.Key, drifts, looks []float64) [][]float64 {
	normal := func(i, k int) float64 { return distuv.UnitNormal.Quantile(key.Uniform(uint16(i), k)) }
	z := make([][]float64, len(drifts))
	for i, drift := range drifts {
		score, before := 0.0, 0.0
		for k, t := range looks {
			step := math.Sqrt(0.3)*normal(0, k) + math.Sqrt(0.7)*normal(i+1, k)
			score += math.Sqrt(t-before)*step + (t-before)*drift
			before = t
			z[i] = append(z[i], math.Abs(score)/math.Sqrt(t))
		}
	}
	return z
}

// TestLooksKeepFamilywiseError: of three primary outcomes, none of which has an
// effect, or two of which have none, one is found wrongly with chance alpha at
// most, at any of the looks. As if each were alone, that is near 12 and 9%.
func TestLooksKeepFamilywiseError(t *testing.T) {
	const reps = 20000
	looks := []float64{0.5, 0.75, 1}
	for _, spending := range []formula.Spending{"obrien-fleming", "pocock"} {
		b := shared(t, 3, spending, looks...)
		for _, drifts := range [][]float64{{0, 0, 0}, {4, 0, 0}} {
			wrong, alone := 0, 0
			for r := range reps {
				z := walks(sim.NewKey(7).Child(uint64(r)), drifts, looks)
				found, _ := b.Settle(func(i, k int) float64 { return z[i][k] })
				errs, single := false, false
				for i, at := range found {
					errs = errs || drifts[i] == 0 && at >= 0
					for k := range looks {
						single = single || drifts[i] == 0 && z[i][k] >= b.Last()[k]
					}
				}
				wrong += map[bool]int{true: 1}[errs]
				alone += map[bool]int{true: 1}[single]
			}
			level, mcse := float64(wrong)/reps, math.Sqrt(looksAlpha*(1-looksAlpha)/reps)
			if level > looksAlpha+4*mcse || level < looksAlpha/2 {
				t.Errorf("%s, drifts %v: a wrong finding in %.4f of the trials", spending, drifts, level)
			}
			if float64(alone)/reps < looksAlpha+8*mcse {
				t.Errorf("%s, drifts %v: as if alone %.4f, which is no larger", spending, drifts, float64(alone)/reps)
			}
		}
	}
}

// TestOneLookIsHolm: with one look, at all people, what is found is what Holm's
// adjusted p values find.
func TestOneLookIsHolm(t *testing.T) {
	b := shared(t, 4, "obrien-fleming", 1)
	for r := range 2000 {
		key := sim.NewKey(9).Child(uint64(r))
		p := make([]float64, 4)
		for i := range p {
			p[i] = math.Pow(key.Uniform(0, i), 4)
		}
		found, end := b.Settle(func(i, _ int) float64 { return -distuv.UnitNormal.Quantile(p[i] / 2) })
		for i, adjusted := range estimate.Holm(p) {
			if (found[i] == 0) != (adjusted <= looksAlpha) || end != 0 {
				t.Fatalf("p %v: found %v, Holm %v", p, found, estimate.Holm(p))
			}
		}
	}
}

// TestSettle: by hand, with boundaries 3 and 2 for two outcomes at the first look
// and 2.5 and 1.5 for the last that is left. What is found makes the other easier
// to find at the same look, though it comes first in the list; what was found
// stays found, though it falls; and the trial ends when both are.
func TestSettle(t *testing.T) {
	b := power.Boundaries{{2.5, 1.5}, {3, 2}}
	for _, c := range []struct {
		z     [2][2]float64 // outcome, look
		found [2]int
		end   int
	}{
		{[2][2]float64{{2.6, 0}, {3, 0}}, [2]int{0, 0}, 0},
		{[2][2]float64{{2.6, 1.4}, {2.9, 1.9}}, [2]int{-1, -1}, 1},
		{[2][2]float64{{0, 1.6}, {3.1, 0}}, [2]int{1, 0}, 1},
		{[2][2]float64{{math.NaN(), 1.4}, {2.9, 2.1}}, [2]int{-1, 1}, 1},
	} {
		found, end := b.Settle(func(i, k int) float64 { return c.z[i][k] })
		if [2]int(found) != c.found || end != c.end {
			t.Errorf("%v: found at %v, ends at %d", c.z, found, end)
		}
	}
}

// TestLooksAtPanels: an estimator that takes all waves at once is asked at every
// look too, and the last look has what the trial without looks has.
func TestLooksAtPanels(t *testing.T) {
	p, trial := toy.World(t, 6, 10, append(slices.Clone(toy.Methods["a stepped wedge"]), "trial.waves=[0, 6, 12]", "recruitment.inflow_months=4")...)
	trial.Outcomes, trial.Looks = []design.Outcome{toy.Asks("satisfaction", "survey", "stepped-wedge")}, []float64{0.5, 1}
	d := diagnose(t, p, trial, 3)
	e := d.Experiment
	q := d.Looks[0].Question
	sites := e.Replicate(0, true)
	var a design.Analyst
	a.TakeUp(e, sites, 0)
	half, all := a.Look(&q, 2), a.Look(&q, e.Country.Months)
	whole := e.Analyse(sites, 0, e.Size(), e.Questions(12, true))[0]
	if all.P != whole.P || !(half.N < all.N) || math.IsNaN(half.P) {
		t.Errorf("half: p %v of %d; all: p %v of %d, without looks %v", half.P, half.N, all.P, all.N, whole.P)
	}
}

// TestLooksAskForTheSmallestEffect: a first look at hardly anybody spends no alpha, so that
// the trial finds the smallest effect worth finding as often as without looks, by least
// squares and by repeated measures, whose answers move along with the effect.
func TestLooksAskForTheSmallestEffect(t *testing.T) {
	for _, estimator := range []string{"ancova", "mmrm"} {
		p, trial := toy.World(t, 6, 10, "trial.waves=[0, 6, 12]", "recruitment.inflow_months=4", "wellbeing.sd_effect_municipality=0.4")
		o := toy.Asks("satisfaction", "survey", estimator)
		o.Smallest = 0.6
		trial.Outcomes, trial.Looks = []design.Outcome{o}, []float64{0.01, 1}
		d := diagnose(t, p, trial, 60)
		if at, whole := d.Looks[0].Power().Value, d.Lines[0].Power().Value; at != whole || whole < 0.2 || whole > 0.98 {
			t.Errorf("%s: at the last look power %.3f, without looks %.3f", estimator, at, whole)
		}
	}
}

// TestLooksComeAtTheirShares: of six months in which as many people come in each, 0.5 of them
// are in after three and 0.6 after four; a trial that closes sooner has its last look then.
func TestLooksComeAtTheirShares(t *testing.T) {
	for closes, want := range map[string][]int{"0": {14, 15, 17}, "16": {14, 15, 16}, "14": {14, 14, 14}} {
		p, trial := toy.World(t, 2, 6, "recruitment.inflow_months=6", "trial.closes_months="+closes)
		trial.Outcomes, trial.Looks = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova")}, []float64{0.5, 0.6, 1}
		if l := diagnose(t, p, trial, 1).Looks[0]; !slices.Equal(l.At, want) {
			t.Errorf("closing in month %s: looks in months %v, wanted %v", closes, l.At, want)
		}
	}
}

// TestLooksSpendByWhoIsThere: people come in by halves in two months. Looks at a tenth and
// at three tenths of them both have half, and are one, and those at 60% and at all are the
// last: the boundaries are those of looks at a half and at all.
func TestLooksSpendByWhoIsThere(t *testing.T) {
	p, trial := toy.World(t, 2, 6, "recruitment.inflow_months=2")
	trial.Outcomes, trial.Looks = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova")}, []float64{0.1, 0.3, 0.6, 1}
	l := diagnose(t, p, trial, 1).Looks[0]
	want := shared(t, 1, trial.Spending, 0.5, 1)
	if !slices.Equal(l.At, []int{12, 13}) || !slices.Equal(l.Shares, []float64{0.5, 1}) || !slices.Equal(l.Boundaries.Last(), want.Last()) {
		t.Errorf("looks in months %v at %v of the people, |z| at %v, wanted %v", l.At, l.Shares, l.Boundaries.Last(), want.Last())
	}
}
