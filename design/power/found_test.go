package power

import (
	"math"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/model"
)

// spreadOut are twenty estimates from .05 to 1.95 of an effect of 1, a tenth apart, each with an error of .5.
func spreadOut() *Line {
	l := told(true, 4, 0)
	for i := range 20 {
		e := said(1+(float64(i)-9.5)/10, 1, 0.01)
		e.StdError = 0.5
		l.Add(&e)
	}
	return l
}

// TestDetectableByHand: sixteen of twenty estimates lie above the fifth, .55 below the effect, so that .98 + .55 is found
// with .8. A tenth further 17 find it and a tenth nearer 14: the error of .8 in twenty over that slope.
func TestDetectableByHand(t *testing.T) {
	l := spreadOut()
	got := l.MDE80()
	if want := 0.5*1.959964 + 0.55; !(math.Abs(got.Value-want) <= 3e-4) {
		t.Errorf("%v is found, by hand %v", got.Value, want)
	}
	holds(t, "its error", got.MCSE, math.Sqrt(0.8*0.2/20)/(3.0/20/(0.2*got.Value)))
	holds(t, "power for another effect", l.powerFor(1.1).Value, 11.0/20)
	holds(t, "power the other way", l.powerFor(-1.1).Value, 11.0/20)
	curve := l.Curve()
	holds(t, "the curve ends at half as much again", curve[16].Effect, 1.5*got.Value)
	few := told(true, 4, 0, said(1, 1, 0.01))
	drawn := spreadOut()
	drawn.drawn = true
	for what, l := range map[string]*Line{"one replication": few, "drawn effects": drawn} {
		if got := l.MDE80(); !math.IsNaN(got.Value) {
			t.Errorf("of %s %v is found", what, got)
		}
	}
	drawn.answers[0].truth, drawn.answers[0].estimate = 0.4, 0.9
	holds(t, "a drawn effect is moved from its own", drawn.moved(0.2)[0], (0.9+0.2-0.4)/0.5)
	far := spreadOut()
	for i := range far.answers {
		far.answers[i].se = 100
	}
	if got := far.MDE80().Value; !(math.Abs(got-(196+0.55)) <= 0.05) {
		t.Errorf("with an error of 100 %v is found", got)
	}
}

// someHave is a line of what is yes or no, which a tenth have without an offer, with an error of se in each of twenty.
func someHave(effect, se float64) *Line {
	l := told(true, 4, 0)
	l.Outcome.Name = "in_regular_work"
	for range 20 {
		e := said(effect, effect, 0.01)
		e.Nothing, e.NullVariance = 0.1, se*se
		l.Add(&e)
	}
	return l
}

// TestPossibleByHand: a tenth can lose it and nine tenths can come to have it. What is found with an error of .2 is
// .392, which more than have it would have to lose.
func TestPossibleByHand(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct{ effect, se, possible, found float64 }{{0.1, 0.2, 0.9, 0.391993}, {-0.1, 0.2, 0.1, nan}, {-0.1, 0.02, 0.1, 0.0392}, {0.1, 0.5, 0.9, nan}} {
		l := someHave(c.effect, c.se)
		holds(t, "possible", l.Possible(), c.possible)
		holds(t, "found", l.MDE80().Value, c.found)
		if l.Beyond(0.8) != math.IsNaN(c.found) {
			t.Errorf("%+v: beyond what is possible %v", c, l.Beyond(0.8))
		}
		if curve := l.Curve(); curve[16].Effect > c.possible+1e-9 {
			t.Errorf("%+v: the curve ends at %v", c, curve[16].Effect)
		}
	}
	none := someHave(0.1, 0.2)
	none.none = design.Moments{}
	if !math.IsInf(none.Possible(), 1) {
		t.Errorf("%v is possible of what nobody is known to have", none.Possible())
	}
}

// TestConstantByHand: what municipalities differ by is what the cohorts' effects vary beyond their people, .02 - .005; a
// replication lies off by its part of how far its own effect does.
func TestConstantByHand(t *testing.T) {
	l := told(true, 4, 0)
	l.Outcome.Name, l.differs = "in_regular_work", true
	for _, truth := range []float64{0.1, 0.3} {
		e := said(truth, truth, 0.01)
		e.NullEstimate, e.NullVariance, e.OwnVariance = 0.05, 0.01, 0.005
		l.Add(&e)
	}
	got := l.statistics(0.5)
	for i, sign := range []float64{-1, 1} {
		holds(t, "t", got[i], (0.55+sign*0.1*math.Sqrt(0.75))/math.Sqrt(0.025))
	}
	l.differs = false
	holds(t, "t where they are alike", l.statistics(0.5)[0], 0.55/0.1)
}

// TestSmallestByHand: by how much less error a trial with twice the people or the municipalities has, less is found than
// the 1.96 + .308 of its own.
func TestSmallestByHand(t *testing.T) {
	l := budgeted()
	own, both := l.MDE80().Value, 1.959964+0.841621
	if want := 1.959964 + math.Sqrt(0.1*19/20); !(math.Abs(own-want) <= 3e-4) {
		t.Errorf("%v is found, by hand %v", own, want)
	}
	holds(t, "twice the people", l.Smallest(0.8, 2, 1), own+both*(math.Sqrt(0.1-0.029)-math.Sqrt(0.1)))
	holds(t, "twice the municipalities", l.Smallest(0.8, 1, 2), own+both*(math.Sqrt(0.05)-math.Sqrt(0.1)))
	l.answers = slices.Clone(l.answers)
	for i := range l.answers {
		l.answers[i].scaling.df = 9
	}
	l.critical = nil
	freer := tried{0, 0.05, 9 * 7.0 / 3}.needs(0.05, 0.8) - tried{0, 0.1, 9}.needs(0.05, 0.8)
	holds(t, "freer with twice the municipalities", l.Smallest(0.8, 1, 2)-l.MDE80().Value, freer)
}

// TestExtendedByHand: in twice the municipalities, and with as many people in each as the pools have, an error is what
// its parts come to; of several lines the least power counts.
func TestExtendedByHand(t *testing.T) {
	d, l := supplied(8, 50), budgeted()
	now := normal(1, 0.1)
	predict := d.extended([]aimed{{Line: l, power: Diagnosand{Value: now}}})
	at := func(k, n int) design.Size { return design.Size{Municipalities: k, NPerArm: n, Months: 12} }
	holds(t, "at its own size", predict(at(4, 20)), now)
	holds(t, "twice the municipalities", predict(at(8, 20)), normal(1, 0.05))
	holds(t, "half the municipalities", predict(at(2, 20)), normal(1, 0.2))
	holds(t, "as many as the pools have", predict(at(4, 100)), normal(1, 0.042+0.058*160/200))
	less := d.extended([]aimed{{Line: l, power: Diagnosand{Value: 0.5}}, {Line: l, power: Diagnosand{Value: now}}})
	holds(t, "the least", less(at(4, 20)), 0.5)
	holds(t, "supplied", d.Supplied(at(4, 50)), 0.5)
	if got := d.Supplied(at(9, 50)); !math.IsNaN(got) {
		t.Errorf("of more municipalities than were simulated %v is supplied", got)
	}
	low := budgeted()
	for i := range low.answers {
		low.answers[i].scaling.df = 9
	}
	freer := d.extended([]aimed{{Line: low, power: Diagnosand{Value: powerOf(0.05, tried{1, 0.1, 9})}}})
	holds(t, "freer with twice the municipalities", freer(at(8, 20)), powerOf(0.05, tried{1, 0.05, 9 * 7.0 / 3}))
}

// TestLimitsByHand: a trial with power .885 would have .911 were it open until the last were followed, .9974 with all that
// its pools have, .9981 with a hundred times its people, and any power were municipalities alike.
func TestLimitsByHand(t *testing.T) {
	d := supplied(4, 1000)
	for power, want := range map[float64]Binding{0.9: ByFollowUp, 0.93: ByPeople, 0.9977: ByPool, 0.999: ByDifferences} {
		s := &Search{Power: power}
		if got := s.limit(&Found{Size: design.Size{Municipalities: 4, NPerArm: 20, Months: 12}, Power: Diagnosand{Value: normal(1, 0.1)}, line: budgeted(), of: d}); got != want {
			t.Errorf("for power %v %s binds, want %s", power, got, want)
		}
	}
	for want, gains := range map[Binding][2]float64{ByFollowUp: {0.1, 0.05}, ByMunicipalities: {0.05, 0.1}} {
		if got := mostOf([]More{{Step: HalfYear, Gain: gains[0]}, {Step: Municipality, Gain: gains[1]}}); got != want {
			t.Errorf("%v: %s, want %s", gains, got, want)
		}
	}
	half := supplied(4, 1000)
	for i := range 2 {
		half.supply[i] = design.Moments{}
		half.supply[i].Add(10)
	}
	for _, c := range []struct {
		of     *Diagnosis
		effect float64
		want   Binding
	}{{d, 1, ByPeople}, {half, 1, ByPeople}, {supplied(4, 10), 1, ByPool}, {d, 0.1, ByMunicipalities}} {
		s := &Search{Power: 0.8, fit: &surrogate{alpha: 0.05, outcomes: []*surrogateOutcome{{months: 12, effect: c.effect, between: 0.1, within: 1, slope: 1}, {months: 24, between: 0.1, within: 1, slope: 1}}}}
		if got := s.unbudgeted(&Found{Size: design.Size{Municipalities: 4, NPerArm: 20, Months: 12}, of: c.of}); got != c.want {
			t.Errorf("%+v: %s, want %s", c, got, c.want)
		}
	}
}

// TestDearerBinds: within a budget a trial is kept small by it where a dearer one finds a smaller effect.
func TestDearerBinds(t *testing.T) {
	size := design.Size{Municipalities: 4, NPerArm: 20, Months: 12}
	s := &Search{Power: 0.8, Budget: 100, pilot: supplied(4, 1000), fit: &surrogate{alpha: 0.05, outcomes: []*surrogateOutcome{{months: 12, effect: 1, within: 16, slope: 1}}}}
	own := s.fit.need(size, s.pilot, 0.8)
	for _, c := range []struct {
		cost, need float64
		want       Binding
	}{{101, 0.9 * own, ByBudget}, {100, 0.9 * own, ByPeople}, {101, 1.1 * own, ByPeople}} {
		a := &Answer{Found: &Found{Size: size, Feasible: true, line: told(true, 4, 0), of: s.pilot}, Surrogate: []Predicted{{Need: c.need, Cost: c.cost}}}
		if got := s.binding(a); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

// TestHolmByHand: of p values of two outcomes (.03, .03) shows neither at a shared alpha, (.01, .04) both, (.01, .2)
// and (.06, .001) one; where one does not exist .04 is enough. Of an outcome whose power is not told nothing is, nor of any or all; it takes its part of alpha.
func TestHolmByHand(t *testing.T) {
	size := design.Size{Municipalities: 4, NPerArm: 20, Months: 12}
	of := func(ps ...float64) *Line {
		l := told(true, 4, 0)
		l.Outcome.Estimators = append(l.Outcome.Estimators, l.Estimator)
		for _, p := range ps {
			e := said(1, 1, p)
			l.Add(&e)
		}
		return l
	}
	a, b := of(0.03, 0.01, 0.01, 0.06, 0.04), of(0.03, 0.04, 0.2, 0.001, math.NaN())
	h := (&Diagnosis{Lines: []*Line{a, b}}).Holm(size)
	for i, want := range []float64{3.0 / 5, 2.0 / 5, 4.0 / 5, 1.0 / 5, 2.0 / 5} {
		holds(t, "found", []Diagnosand{h.Each[0], h.Each[1], h.Any, h.All, h.Alone}[i].Value, want)
	}
	b.smallest, b.drawn, b.differs = 0.5, true, true
	h = (&Diagnosis{Lines: []*Line{a, b}}).Holm(size)
	holds(t, "found beside one that is not told", h.Each[0].Value, 2.0/5)
	for _, d := range []Diagnosand{h.Each[1], h.Any, h.All, h.Alone} {
		holds(t, "not told", d.Value, math.NaN())
	}
	b.drawn = false
	b.answers[0].estimate = 0.2 // beside an effect of 1: -.3 of one of .5
	h.Found = [][]bool{nil, {true, false, false, false, false}}
	holds(t, "above zero", h.Above(1), 0)
	b.answers[0].scaling.own = math.NaN()
	holds(t, "of no estimate", h.Above(1), math.NaN())
	b.draws = twice{both: 2}
	if _, is := b.Assurance(); is {
		t.Error("power for a smallest effect has an assurance")
	}
}

// TestLooksByHand: with one look two outcomes that are not found yet are held against 2.241, a half of alpha each, and
// the last against 1.960. A look is where the shares of its people add up, whatever their rounding; people are in the trial
// from the month of their baseline, and all have come to a look with the latest outcome.
func TestLooksByHand(t *testing.T) {
	all, err := boundaries(&design.Experiment{Trial: design.Trial{Alpha: 0.05, Spending: "obrien-fleming"}}, []float64{1}, 2)
	if err != nil {
		t.Fatal(err)
	}
	holds(t, "the last", all.Last()[0], 1.959964)
	holds(t, "two", all.First()[0], 2.241403)
	if before, in := begun([]float64{0.7, 0.1, 0.1, 0.1}, 0.9); before != 3 || !(math.Abs(in-0.9) < 1e-9) {
		t.Errorf("%v of the people before month %d", in, before)
	}
	sites := []design.Site{{Cohort: &model.Cohort{People: []model.Person{{Baseline: 0}, {Baseline: 3}, {Baseline: 4}}}}}
	if n := enrolled(sites, 3); n != 2 {
		t.Errorf("%d in the trial by month 3", n)
	}
	d := &Diagnosis{Looks: []*Looked{{At: []int{5, 9}}, {At: []int{3, 12}}}}
	if d.looksIn(0) != 5 || d.looksIn(1) != 12 {
		t.Errorf("looks in %d and %d", d.looksIn(0), d.looksIn(1))
	}
	untold := told(true, 4, 0.5, said(1, 1, 0.01))
	untold.drawn, untold.differs = true, true
	holds(t, "not told", (&Looked{lines: []*Line{untold}, found: []int{1}, of: 1}).Power().Value, math.NaN())
}

// TestMakeUpByHand: two municipalities of fifty long-term recipients each supply ten of forty. Of the next, with 500, a
// fifth would take part, of whom the plan asks forty; two of them make up for sixty.
func TestMakeUpByHand(t *testing.T) {
	for towns, want := range map[int]struct {
		more   int
		enough bool
	}{4: {2, true}, 3: {1, false}, 2: {0, false}} {
		d := supplied(2, 10)
		for i := range towns {
			recipients := 100.0
			if i >= 2 {
				recipients = 1000
			}
			d.Experiment.Country.Municipalities = append(d.Experiment.Country.Municipalities, model.Municipality{Recipients: recipients, LongTermShare: 0.5})
		}
		if more, enough := d.MakeUp(design.Size{Municipalities: 2, NPerArm: 20}); more != want.more || enough != want.enough {
			t.Errorf("of %d municipalities %d more (enough %v), want %+v", towns, more, enough, want)
		}
	}
}

// TestSearchByHand: follow-ups are the waves of primary outcomes within the trial's months, and one municipality is looked
// at only where there are no more.
func TestSearchByHand(t *testing.T) {
	s := &Search{MostMunicipalities: 4, Trial: design.Trial{Months: 24, Outcomes: []design.Outcome{{Primary: true, Waves: []int{24, 12, 36}}, {Waves: []int{6}}}}}
	if got := s.durations(); !slices.Equal(got, []int{12, 24}) {
		t.Errorf("followed for %v months", got)
	}
	if s.fewest() != 2 || (&Search{MostMunicipalities: 1}).fewest() != 1 {
		t.Errorf("%d municipalities at least", s.fewest())
	}
	sizes := []Predicted{{Size: design.Size{Municipalities: 1}, Cost: 5, Power: 0.7, Need: 1.2}, {Size: design.Size{Municipalities: 2}, Cost: 6, Power: 0.9, Need: 0.9}, {Size: design.Size{Municipalities: 3}, Cost: 7, Power: 0.95, Need: 0.8}}
	for _, c := range []struct {
		power, budget float64
		towns         int
	}{{0.8, 0, 2}, {0.9, 0, 2}, {0.99, 0, 3}, {0.8, 6, 2}, {0.8, 5.5, 1}, {0.8, 4, 1}} {
		s.Power, s.Budget = c.power, c.budget
		if got := s.choose(sizes); got.Municipalities != c.towns {
			t.Errorf("%+v: %+v", c, got)
		}
	}
	s.MostPerArm = 100
	if near := s.around(design.Size{Municipalities: 2, NPerArm: 100}); !slices.Equal(near, []design.Size{{Municipalities: 2, NPerArm: 100}, {Municipalities: 2, NPerArm: 85}}) {
		t.Errorf("next to the largest of two municipalities %+v", near)
	}
	if near := s.around(design.Size{Municipalities: 3, NPerArm: 2}); !slices.Equal(near, []design.Size{{Municipalities: 3, NPerArm: 2}, {Municipalities: 2, NPerArm: 2}}) {
		t.Errorf("next to one of two people %+v", near)
	}
}

// TestPartsOfAnErrorAreNotNegative: what falls faster than people or municipalities grow is all one of them.
func TestPartsOfAnErrorAreNotNegative(t *testing.T) {
	for _, c := range []struct{ between, within float64 }{{-0.01, 5}, {0.2, -1}} {
		o := &surrogateOutcome{}
		for _, k := range []int{2, 4, 8} {
			for _, n := range []float64{40, 200} {
				people := n * float64(k)
				o.points = append(o.points, point{size: design.Size{Municipalities: k}, people: people, se2: c.between/float64(k) + c.within/people, power: 0.5, effect: 0.3, replications: 50, shared: 1})
			}
		}
		o.fit(&surrogate{alpha: 0.05})
		if o.between < 0 || o.within < 0 || (o.between > 0) != (c.between > 0) || (o.within > 0) != (c.within > 0) {
			t.Errorf("%+v: %v between and %v within", c, o.between, o.within)
		}
	}
	s := &surrogate{}
	first := s.of(&Line{Question: design.Question{Arm: 1}}, 12)
	if s.of(&Line{Question: design.Question{Arm: 2}}, 12) == first || s.of(&Line{Question: design.Question{Arm: 1}}, 12) != first {
		t.Error("arms are one outcome")
	}
}
