package power

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/model"
)

// TestMovedByHand: what a trial finds as the scenario has it, ten of twenty, moves the line by as much as that lies from what is
// predicted of its own size, with the people whom the pilot's pools supply: 160 with a variance of 16 each.
func TestMovedByHand(t *testing.T) {
	size := design.Size{Municipalities: 4, NPerArm: 20, Months: 12}
	own, pilot := supplied(4, 30), supplied(4, 1000)
	l := spreadOut()
	l.Outcome.Estimators = []estimate.Estimator{l.Estimator}
	for i := range l.answers {
		l.answers[i].p = 0.01 + float64(i/10)
	}
	own.Lines, own.Replications = []*Line{l}, 20
	o, longer := &surrogateOutcome{months: 12, slope: 1, within: 16, effect: 1}, &surrogateOutcome{months: 24, slope: 1, within: 16, effect: 1}
	(&surrogate{alpha: 0.05, outcomes: []*surrogateOutcome{longer, o}}).move(own, size, pilot)
	holds(t, "moved", o.moved, -distuv.UnitNormal.Quantile(powerOf(0.05, tried{1, 0.1, 152})))
	holds(t, "its squared error", o.moved2, 0.25/20*2*math.Pi)
	if o.moves != 1 || longer.moves != 0 {
		t.Errorf("moved %d times, and %d times where nothing was judged", o.moves, longer.moves)
	}
}

// TestRandomWeightsByHand: of a variance of .1 two municipalities, of ten and of forty per arm, that differ by .1 weigh a third and
// two thirds, 1 over .1 + .2 and over .1 + .05, as a person's variance is then 1.
func TestRandomWeightsByHand(t *testing.T) {
	m := &made{towns: make([]madeTown, 2)}
	m.seen.Add(0.1)
	for i, n := range []float64{10, 40} {
		for group := range 2 {
			m.towns[i].seen[group].Add(n)
			m.towns[i].open[group].Add(2 * n)
			m.towns[i].alive[group].Add(1.25 * n)
		}
	}
	w := m.random(0.1, 0.1)
	holds(t, "small", w.towns[0][1], 1.0/3)
	holds(t, "large", w.towns[1][0], 2.0/3)
	holds(t, "effects", w.effects, 5.0/9)
	holds(t, "seen", w.seen, 0.2/9+0.05*4/9)
	holds(t, "alive", w.alive, 0.35*0.35*0.16+0.65*0.65*0.04)
	of := (1 / 0.125) / (1/0.125 + 1/0.2)
	holds(t, "open", w.open, of*of*0.025+(1-of)*(1-of)*0.1)
}

// TestNothingOfferedByHand: where municipalities are the whole and nothing is known of who was offered a job, hosts are chance in full.
func TestNothingOfferedByHand(t *testing.T) {
	l := budgeted()
	l.sample = false
	l.made.host.Add(0.4)
	for i := range l.made.towns {
		l.made.towns[i].hosts.Add(0.2)
		l.made.towns[i].offered.Add(0)
	}
	b, _ := l.Budget()
	holds(t, "hosts", b.Hosts.Value, 0.4*4*0.2/16)
}

// TestAlikeInLevelToo: a trial whose variance is half differences in the effect and in the level, of which neither alone keeps it from
// being found, is kept from it by differences.
func TestAlikeInLevelToo(t *testing.T) {
	l := budgeted()
	for i := range l.made.towns {
		l.made.towns[i].level = design.Moments{}
		varying(&l.made.towns[i].level, 0, 0.1275) // 4/3 of that less .01, of which a quarter is .04
	}
	f := &Found{Size: l.Size, Power: Diagnosand{Value: 0.02}, of: supplied(4, 1000), line: l}
	s := &Search{Power: 0.8, pilot: f.of, fit: &surrogate{}}
	b, _ := l.Budget()
	holds(t, "levels", b.Levels.Value, 0.04)
	holds(t, "differences", b.Differences.Value, 0.032)
	if got := s.limit(f); got != ByDifferences {
		t.Errorf("bound by %s", got)
	}
}

// TestLooksOfDrawnByHand: where every replication has parameters of its own so have the looks at it.
func TestLooksOfDrawnByHand(t *testing.T) {
	e := &design.Experiment{Trial: design.Trial{Alpha: 0.05}, Country: &model.Country{}}
	for _, drawn := range []bool{true, false} {
		of := told(true, 4, 0.5, said(1, 1, 0.01))
		of.drawn = drawn
		l := newLooked(e, of, Boundaries{{2, 2}}, []int{3, 6}, []float64{0.5, 1})
		if len(l.lines) != 2 || l.lines[0].drawn != drawn || l.lines[1].drawn != drawn {
			t.Errorf("drawn: %v, at %d looks %v", drawn, len(l.lines), l.lines[0].drawn)
		}
	}
}

// TestDifferByHand: two groups of which the effects lie 3 apart, 2.12 errors, are found to differ at .05 (p .034), and 2.5 apart, 1.77,
// at .1 (p .077).
func TestDifferByHand(t *testing.T) {
	for alpha, want := range map[float64]float64{0.01: 0, 0.05: 0.5, 0.1: 1} {
		groups := []*Line{told(true, 4, 0, said(0, 0, 1), said(0, 0, 1)), told(true, 4, 0, said(3, 0, 1), said(2.5, 0, 1))}
		groups[0].alpha, groups[1].alpha = alpha, alpha
		holds(t, "found to differ", Differ(groups).Value, want)
	}
}

// TestWavesArePaidByHand: half a year more is a wave more, paid by everybody.
func TestWavesArePaidByHand(t *testing.T) {
	d := supplied(4, 1000)
	e := d.Experiment
	e.Trial.Waves, e.Trial.Months, e.Waves = []int{0, 6, 12}, 12, []int{0, 6, 12}
	e.Trial.Cost = design.Cost{PersonWave: 30, JobMonth: 1000}
	d.jobs = make([]design.Moments, 3)
	for w, months := range []float64{0, 2, 5} {
		d.jobs[w].Add(months)
	}
	holds(t, "half a year", d.halfYear(design.Size{Municipalities: 4, NPerArm: 20, Months: 12}), 160*(30+3*1000))
}

// TestCheapestWithinABudget: among designs what counts of one is the size with the most power that keeps within the budget, and without
// a budget the cheapest with the power.
func TestCheapestWithinABudget(t *testing.T) {
	d, l := spokenTo(t, supplied(8, 1000)), budgeted()
	l.Outcome.Estimators = []estimate.Estimator{l.Estimator}
	d.jobs, d.Lines, d.Replications = make([]design.Moments, 1), []*Line{l}, 20
	d.jobs[0].Add(0)
	d.Experiment.Trial.Cost = design.Cost{Municipality: 1000}
	h := d.Holm(l.Size)
	s := &Search{Power: 0.8, MostMunicipalities: 8, MostPerArm: 100}
	free := s.cheapest(d, &h)
	s.Budget = 5500
	within := s.cheapest(d, &h)
	if s.Budget = 1; s.cheapest(d, &h).Municipalities != 0 {
		t.Errorf("%+v fits no budget", s.cheapest(d, &h))
	}
	if within.Municipalities != 5 || within.NPerArm != 100 || within.Cost > 5500 || !(free.Power >= 0.8) || !(free.Cost < within.Cost) {
		t.Errorf("%+v within the budget, %+v without", within, free)
	}
}
