package power

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/internal/lang"
	"proefbank/model"
)

// told is a line of an outcome with its replications' answers.
func told(sample bool, towns int, smallest float64, all ...design.Estimate) *Line {
	q := design.Question{Outcome: &design.Outcome{Name: "satisfaction", Primary: true, Smallest: smallest}, Estimator: "difference-in-means", Estimand: estimate.Offer}
	l := newLine(&design.Experiment{Trial: design.Trial{Alpha: 0.05}}, q, design.Size{Municipalities: towns, NPerArm: 20, Months: 12})
	l.sample = sample
	for i := range all {
		l.Add(&all[i])
	}
	return l
}

// said is an estimate that is known, of which the error is 1 and the interval 2 wide on each side.
func said(estimate, truth, p float64) design.Estimate {
	return design.Estimate{Estimate: estimate, StdError: 1, DF: 1e6, P: p, ConfLow: estimate - 2, ConfHigh: estimate + 2, Truth: truth, Offered: truth, N: 10, Lower: math.NaN(), Upper: math.NaN()}
}

// holds holds a number to what it is by hand, with degrees of freedom beyond telling.
func holds(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= 1e-4) && !(math.IsNaN(got) && math.IsNaN(want)) {
		t.Errorf("%s: %.6f, by hand %.6f", what, got, want)
	}
}

// TestLineByHand: of estimates 1, 3 and -1 of truths .5, 1 and .5, and one fit that failed of .75, what they
// miss is .5, 2 and -1.5; where the municipalities stand for others each is held against .6875. The third interval
// does not exist.
func TestLineByHand(t *testing.T) {
	nan := math.NaN()
	last := said(-1, 0.5, 0.04)
	last.ConfLow, last.ConfHigh = nan, nan
	failed := design.Estimate{Estimate: nan, StdError: nan, P: nan, ConfLow: nan, ConfHigh: nan, Lower: nan, Upper: nan, Truth: 0.75, Warning: 2}
	of := func(sample bool) *Line {
		return told(sample, 4, 0, said(1, 0.5, 0.5), said(3, 1, 0.01), last, said(3, 1, 0.02), failed)
	}
	l := of(false)
	holds(t, "bias", l.Bias().Value, 3.0/4)
	holds(t, "RMSE", l.RMSE().Value, math.Sqrt((0.25+4+2.25+4)/4))
	squares := []float64{0.25 - 2.625, 4 - 2.625, 2.25 - 2.625, 4 - 2.625}
	sum := 0.0
	for _, x := range squares {
		sum += x * x
	}
	holds(t, "its error", l.RMSE().MCSE, math.Sqrt(sum/3/4)/2/math.Sqrt(2.625))
	holds(t, "standard deviation", l.EmpiricalSE().Value, math.Sqrt(11.0/3))
	holds(t, "its error", l.EmpiricalSE().MCSE, math.Sqrt(11.0/3)/math.Sqrt(6))
	holds(t, "coverage", l.Coverage().Value, 1)
	holds(t, "power", l.Power().Value, 3.0/5)
	holds(t, "failed", l.Failed().Value, 1.0/5)
	holds(t, "wrong signs", l.TypeS().Value, 1.0/3)
	holds(t, "too large", l.TypeM().Value, 7.0/3/0.75)
	others := of(true)
	holds(t, "RMSE of a sample", others.RMSE().Value, math.Sqrt((0.25*0.25+2*2.25*2.25+1.75*1.75)/4))
	others.drawn = true
	holds(t, "RMSE of drawn effects in a sample", others.RMSE().Value, nan)
	l.drawn = true
	holds(t, "signs of drawn effects", l.TypeS().Value, nan)
	holds(t, "sizes of drawn effects", l.TypeM().Value, nan)
	below := told(false, 4, 0, said(-1, -0.5, 0.01), said(-3, -0.6, 0.01), said(1, -0.5, 0.01))
	holds(t, "wrong signs of an effect below zero", below.TypeS().Value, 1.0/3)
	unclear := told(false, 4, 0, said(1, -1, 0.01), said(1, 1.5, 0.01))
	holds(t, "signs of what is not told from nothing", unclear.TypeS().Value, nan)
	holds(t, "sizes of what is not told from nothing", unclear.TypeM().Value, nan)
}

// TestOddsByHand: the effect in log odds is that of the mean shares, and estimates are held against it: of six
// and five in ten log(1.5).
func TestOddsByHand(t *testing.T) {
	e := said(0.5, 0.9, 0.01)
	e.Offered, e.Nothing = 0.6, 0.5
	l := told(true, 4, 0)
	l.Estimand = estimate.LogOdds
	l.Add(&e)
	holds(t, "log odds", l.Truth().Value, math.Log(1.5))
	holds(t, "bias", l.Bias().Value, 0.5-math.Log(1.5))
}

// TestWilsonByHand: of 5 of 10 the interval is that of any table, .2366 to .7634; of none of 10 up to .2775.
func TestWilsonByHand(t *testing.T) {
	for _, c := range [][4]float64{{0.5, 10, 0.23659, 0.76341}, {0, 10, 0, 0.27754}, {0.8, 10, 0.49016, 0.94332}} {
		low, high := Wilson(c[0], c[1])
		if !(math.Abs(low-c[2]) <= 1e-5) || !(math.Abs(high-c[3]) <= 1e-5) {
			t.Errorf("%v of %v: %.5f to %.5f, in tables %.5f to %.5f", c[0], c[1], low, high, c[2], c[3])
		}
	}
}

// TestOneMunicipalityStandsForItself: a trial in one tells of no differences, nor does a question about those at hand.
func TestOneMunicipalityStandsForItself(t *testing.T) {
	e := &design.Experiment{Trial: design.Trial{Alpha: 0.05, Sample: true}, Country: &model.Country{}}
	q := design.Question{Outcome: &design.Outcome{Name: "satisfaction"}}
	for towns, sample := range map[int]bool{1: false, 2: true} {
		if l := newLine(e, q, design.Size{Municipalities: towns}); l.sample != sample || l.differs != sample || l.Overlooks() {
			t.Errorf("%d municipalities that are alike: a sample %v, that differs %v, overlooked %v", towns, l.sample, l.differs, l.Overlooks())
		}
	}
	q.Whole = true
	if l := newLine(e, q, design.Size{Municipalities: 2}); l.sample {
		t.Error("those at hand are a sample")
	}
}

// TestPowerIsTold: the power for a smallest effect is told where draws differ or municipalities do, not where both do.
func TestPowerIsTold(t *testing.T) {
	for _, c := range []struct{ drawn, differs, tells bool }{{false, false, true}, {true, false, true}, {false, true, true}, {true, true, false}} {
		l := told(true, 4, 0.5, said(1, 1, 0.01))
		l.drawn, l.differs = c.drawn, c.differs
		if l.tells() != c.tells || math.IsNaN(l.Power().Value) == c.tells {
			t.Errorf("%+v: %v, %v", c, l.tells(), l.Power())
		}
	}
}

// TestPairedByHand: what both find or neither tells nothing; what the one alone finds counts for it, and what the
// other alone finds against it.
func TestPairedByHand(t *testing.T) {
	holds(t, "difference", paired([]bool{true, true, true, false, false}, []bool{true, false, false, true, false}).Value, 1.0/5)
	holds(t, "other way", paired([]bool{false, false}, []bool{true, false}).Value, -1.0/2)
}

// TestBetterByHand: a feasible trial beats one that is not; of two with the power the cheaper; of two without it the
// more powerful, and of two alike the dearer; within a budget the one that finds the smaller effect, then the
// more powerful, then the cheaper; of two that break it the cheaper.
func TestBetterByHand(t *testing.T) {
	of := func(feasible bool, power, cost, need float64, n int) *Found {
		return &Found{Feasible: feasible, Power: Diagnosand{Value: power}, Cost: cost, need: need, Size: design.Size{NPerArm: n}}
	}
	nan := math.NaN()
	for i, c := range []struct {
		budget  float64
		a, than *Found
	}{
		{0, of(true, 0.8, 9, 1, 9), of(false, 0.79, 1, 1, 1)},
		{0, of(true, 0.8, 1, 1, 9), of(true, 0.9, 2, 0.5, 9)},
		{0, of(true, 0.8, 1, 1, 8), of(true, 0.9, 1, 0.5, 9)},
		{0, of(false, 0.7, 1, 2, 9), of(false, 0.6, 9, 1, 9)},
		{0, of(false, 0.6, 9, 2, 9), of(false, 0.6, 1, 1, 9)},
		{0, of(false, 0.6, 9, 2, 8), of(false, 0.6, 9, 2, 9)},
		{5, of(true, 0.3, 4, 1, 9), of(true, 0.4, 1, 2, 9)},
		{5, of(true, 0.4, 4, nan, 9), of(true, 0.3, 1, 2, 9)},
		{5, of(true, 0.4, 1, 2, 9), of(true, 0.4, 4, 2, 9)},
		{5, of(false, 0.4, 6, 2, 9), of(false, 0.9, 7, 1, 9)},
	} {
		s := &Search{Budget: c.budget}
		if !s.better(c.a, c.than) || s.better(c.than, c.a) {
			t.Errorf("%d: %+v is not better than %+v", i, c.a, c.than)
		}
	}
}

// supplied is a diagnosis of a trial of two arms in so many municipalities, of which each has so many people.
func supplied(towns int, people float64) *Diagnosis {
	d := &Diagnosis{Experiment: &design.Experiment{Trial: design.Trial{Controls: true}, Country: &model.Country{}}}
	d.Experiment.Country.Arms = []model.Arm{{Name: "basisbaan"}}
	d.supply, d.pools = make([]design.Moments, towns), make([]design.Moments, towns)
	for i := range d.supply {
		d.supply[i].Add(people)
		d.pools[i].Add(people)
	}
	return d
}

// TestNeighbourByHand: below a trial that does, .88 of its people are tried, or half-way to the largest that is known
// to lack the power, until they are that near. Above one that does not, as many more; where the limit or the pools have
// no more, one municipality more.
func TestNeighbourByHand(t *testing.T) {
	at := func(k, n int, feasible bool) *Found {
		return &Found{Size: design.Size{Municipalities: k, NPerArm: n, Months: 12}, Feasible: feasible}
	}
	s := &Search{MostMunicipalities: 4, MostPerArm: 120, pilot: supplied(5, 220)}
	for i, c := range []struct {
		budget   float64
		best     *Found
		lacking  []*Found
		towns, n int
		more     bool
	}{
		{0, at(3, 100, true), nil, 3, 88, true},
		{0, at(3, 100, true), []*Found{at(3, 80, false), at(3, 60, false), at(4, 87, false)}, 3, 90, true},
		{0, at(3, 100, true), []*Found{at(3, 88, false), at(3, 20, false)}, 3, 88, false},
		{0, at(3, 88, false), nil, 3, 100, true},
		{0, at(3, 108, false), nil, 3, 120, true}, // of whom there are 110
		{0, at(3, 110, false), nil, 4, 110, true},
		{0, at(4, 110, false), nil, 4, 96, true},
		{0, at(4, 110, false), []*Found{at(4, 100, false)}, 4, 96, false},
		{9, at(3, 88, false), nil, 3, 77, true},
		{9, at(3, 100, true), []*Found{at(3, 80, true)}, 3, 88, false},
	} {
		s.Budget, s.judged = c.budget, append([]*Found{c.best}, c.lacking...)
		if next, more := s.neighbour(c.best); more != c.more || more && (next.Municipalities != c.towns || next.NPerArm != c.n) {
			t.Errorf("%d: %+v, %v, want %d municipalities and %d", i, next, more, c.towns, c.n)
		}
	}
}

// TestOffByHand: a power of none in a hundred replications is below half of one in them, and of all above all but
// half of one; a t test that says so is not moved.
func TestOffByHand(t *testing.T) {
	probitOf := distuv.UnitNormal.Quantile
	at := func(power float64) tried { // beyond the critical value by what that power takes
		return tried{1.959964 + probitOf(power), 1, 1e6}
	}
	l := &Line{alpha: 0.05, replications: 100}
	for _, c := range [][3]float64{{0.4, 0.5, 0.4}, {0, 0.5, 0.005}, {1, 0.5, 0.995}, {1, 0.999, 0.999}, {1, 0.9, 0.995}} {
		holds(t, "moved", l.off(c[0], at(c[1])), probitOf(c[2])-probitOf(c[1]))
	}
	l.alpha = 0.001
	nothing := tried{0, 1, 1e6}
	holds(t, "none where the test says fewer", l.off(0, nothing), 0)
	holds(t, "the power without an effect", powerOf(0.05, nothing), 0.05)
}

// TestFreerByHand: of five municipalities that stand for others twice as many have nine degrees of freedom for four,
// and a fifth has one at least.
func TestFreerByHand(t *testing.T) {
	five := &Line{sample: true, Size: design.Size{Municipalities: 5}}
	holds(t, "twice", five.freer(2), 9.0/4)
	holds(t, "a fifth", five.freer(0.2), 1.0/4)
	holds(t, "one", (&Line{sample: true, Size: design.Size{Municipalities: 1}}).freer(2), 1)
	holds(t, "the whole", (&Line{Size: design.Size{Municipalities: 5}}).freer(2), 1)
	got := tried{3, 4, 10}.halfYearOn(tried{2, 8, 10}, 12)
	holds(t, "effect in half a year", got.effect, 3.5)
	holds(t, "variance in half a year", got.variance, 4*math.Sqrt(0.5))
}

// varying adds twenty numbers with a mean and a variance.
func varying(m *design.Moments, mean, variance float64) {
	off := math.Sqrt(variance * 19 / 20)
	for range 10 {
		m.Add(mean + off)
		m.Add(mean - off)
	}
}

// budgeted is a line of four municipalities, which stand for others, whose answers have a variance of .1 round an
// effect of 1: effects differ by a variance of .1 and weigh .5, levels by .04 and weigh .25, a fifth of the effect is
// lost, and of 20 squared weights over people 15 were left were all seen who live, and 18 were all seen who can be.
func budgeted() *Line {
	l := told(true, 4, 0)
	var estimates design.Moments
	varying(&estimates, 1, 0.1)
	l.made = &made{towns: make([]madeTown, 4), estimates: estimates}
	off := math.Sqrt(0.1 * 19 / 20)
	for i := range 20 {
		e := said(1+off*float64(1-2*(i%2)), 1, 0.01)
		l.Add(&e)
	}
	m := l.made
	m.effects.Add(0.5)
	m.levels.Add(0.25)
	m.seen.Add(0.2)
	m.open.Add(0.18)
	m.alive.Add(0.15)
	varying(&m.diluted, 0.2, 0.02)
	for i := range m.towns {
		town := &m.towns[i]
		varying(&town.effect, 1, 0.13)
		town.own.Add(0.03)
		varying(&town.level, 0, 0.0375) // off their mean: 4/3 of that, less .01
		town.levelOwn.Add(0.01)
		for group := range town.seen {
			town.seen[group].Add(10)
			town.alive[group].Add(12)
			town.open[group].Add(11)
		}
	}
	return l
}

// TestBudgetByHand: .1 x .5 x .64 are differences in what is left of the effect, .04 x .25 levels, and of the rest
// of .1 a quarter is loss, .03 of .2 of it as the trial closes. The squared ratio of error to effect would be .64 of
// what it is without dilution, but for differences, of which dilution takes as much.
func TestBudgetByHand(t *testing.T) {
	b, is := budgeted().Budget()
	if !is {
		t.Fatal("no budget")
	}
	for _, c := range []struct {
		what      string
		got, want float64
	}{
		{"variance", b.Variance.Value, 0.1}, {"its error", b.Variance.MCSE, 0.1 * math.Sqrt(2.0/19)}, {"between", b.Between.Value, 0.1},
		{"error of what is between", b.Between.MCSE, math.Sqrt(4*2*0.13*0.13/19) / 4}, {"differences", b.Differences.Value, 0.032}, {"levels", b.Levels.Value, 0.01},
		{"people", b.People.Value, 0.058 * 0.75}, {"loss", b.Loss.Value, 0.058 * 0.25}, {"closed", b.Closed.Value, 0.058 * 0.03 / 0.2},
		{"diluted", b.Diluted.Value, 0.2}, {"its error", b.Diluted.MCSE, math.Sqrt(0.02 / 20)}, {"effective", b.Effective, 2}, {"ignoring", b.Ignoring, 1},
		{"share of differences", b.Shares.Differences, 0.32}, {"of levels", b.Shares.Levels, 0.1 * 0.64}, {"of people", b.Shares.People, 0.435 * 0.64},
		{"of loss", b.Shares.Loss, 0.145 * 0.64}, {"of dilution", b.Shares.Dilution, 0.68 * 0.36},
	} {
		holds(t, c.what, c.got, c.want)
	}
	error2 := b.Variance.MCSE*b.Variance.MCSE + b.Differences.MCSE*b.Differences.MCSE + b.Levels.MCSE*b.Levels.MCSE
	holds(t, "error of people", b.People.MCSE, 0.75*math.Sqrt(error2))
	few := budgeted()
	few.made.estimates = design.Moments{}
	for i := range 19 {
		few.made.estimates.Add(float64(i))
	}
	drawn := budgeted()
	drawn.drawn = true
	for what, l := range map[string]*Line{"19 replications": few, "drawn effects": drawn, "no parts": told(true, 4, 0)} {
		if _, is := l.Budget(); is {
			t.Errorf("%s have a budget", what)
		}
	}
	against := budgeted()
	against.made.diluted = design.Moments{}
	varying(&against.made.diluted, -0.2, 0)
	if b, _ := against.Budget(); b.seen() != 1 {
		t.Errorf("%v of an effect is seen that crossing adds to", b.seen())
	}
}

// normal is the power of a normal test on both sides.
func normal(effect, variance float64) float64 {
	x := effect / math.Sqrt(variance)
	return distuv.UnitNormal.CDF(x-1.959964) + distuv.UnitNormal.CDF(-x-1.959964)
}

// TestWereByHand: what is assumed takes its part of the budget by hand, and a power that was found moves all by as
// much on the scale of probits.
func TestWereByHand(t *testing.T) {
	l, nan := budgeted(), math.NaN()
	now := normal(1, 0.1)
	for _, c := range []struct {
		what                    Assumed
		times, effect, variance float64
	}{
		{AssumedEffect, 0.5, 0.5, 0.1}, {AssumedUptake, 0.5, 0.5, 0.1 - 0.032*0.75}, {AssumedUptake, 1.5, nan, nan}, {AssumedDifferences, 2, 1, 0.1 + 0.032*3},
		{AssumedLevels, 2, 1, 0.11}, {AssumedLevels, 3, 1, 0.12}, {AssumedHosts, 2, nan, nan}, {AssumedLoss, 2, 1, 0.042 + 0.058*0.75/0.5}, {AssumedLoss, 4.001, nan, nan}, {AssumedLoss, 10, nan, nan}, {AssumedLoss, 0, 1, 0.042 + 0.058*0.75},
	} {
		want := normal(c.effect, c.variance)
		holds(t, string(c.what), l.Were(c.what, c.times, now), want)
		moved := distuv.UnitNormal.CDF(distuv.UnitNormal.Quantile(want) + distuv.UnitNormal.Quantile(0.6) - distuv.UnitNormal.Quantile(now))
		holds(t, string(c.what)+", found with .6", l.Were(c.what, c.times, 0.6), moved)
	}
	hosts := budgeted()
	hosts.made.host.Add(0.4)
	for i := range hosts.made.towns {
		town := &hosts.made.towns[i]
		town.hosts.Add(0.2)
		town.coaches.Add(0.3)
		town.inJob.Add(0.1)
		town.ofHost.Add(0.05)
		town.ofCoach.Add(0.5)
	}
	b, _ := hosts.Budget() // the municipalities weigh a quarter each
	holds(t, "between without hosts", b.Between.Value, 0.1-0.4*0.05)
	holds(t, "hosts", b.Hosts.Value, 0.4*4*0.2/16)
	holds(t, "ignoring hosts", b.Ignoring, math.Sqrt(1-0.4*4*(0.2-0.1)/16/0.1))
	holds(t, "hosts that differ twice as much", hosts.Were(AssumedHosts, 2, normal(1, 0.1)), normal(1, 0.1+3*0.02))
	whole := budgeted()
	whole.made.host.Add(0.4)
	for i := range whole.made.towns {
		town := &whole.made.towns[i]
		town.hosts.Add(0.2)
		town.coaches.Add(0.3)
		town.offered.Add(48)
	}
	whole.sample = false
	b, _ = whole.Budget() // of 48 who were offered a job in a municipality 12 were asked
	holds(t, "hosts of the whole", b.Hosts.Value, 0.4*4*0.2/16*0.75)
	holds(t, "levels of the whole, which the lot puts in either arm", b.Levels.Value, 0.01)
	if b.Differences.Value != 0 {
		t.Errorf("%+v of municipalities that are the whole", b)
	}
	for i := range whole.made.towns { // half of them always .1 higher, half .1 lower: 4/3 of .0375 + .01, less .01
		level := &whole.made.towns[i].level
		*level = design.Moments{}
		varying(level, 0.1*float64(1-2*(i%2)), 0.0375)
	}
	b, _ = whole.Budget()
	holds(t, "levels of municipalities that are always higher or lower", b.Levels.Value, 0.25*(4.0/3*0.0475-0.01))
}

// TestStepsByHand: steps change what the budget says that they do.
func TestStepsByHand(t *testing.T) {
	l := budgeted()
	b, _ := l.Budget()
	d := supplied(4, 1000)
	d.Experiment.Country.Hosts.Jobs = 8
	for _, c := range []struct {
		step                 Step
		effect, variance, df float64
	}{
		{Person, 1, 0.1 - 0.058*8/168, 1}, {Municipality, 1, 0.1 * 4 / 5, 4.0 / 3}, {Differences, 1, 0.068, 1}, {Lost, 1, 0.1 - 0.0145, 1}, {Dilution, 1.2, 0.1 + 0.032*(1/0.64-1), 1}, {Host, 1, 0.1, 1},
	} {
		then := l.tried(&b)
		df := then.df
		d.step(c.step, l, &b, &then)
		holds(t, string(c.step)+": effect", then.effect, c.effect)
		holds(t, string(c.step)+": variance", then.variance, c.variance)
		holds(t, string(c.step)+": degrees of freedom", then.df/df, c.df)
	}
	b.Hosts.Value = 0.02
	then := l.tried(&b)
	before := then.variance
	d.step(Host, l, &b, &then) // 20 treated in a municipality have two and a half hosts of eight jobs
	holds(t, "a host more", before-then.variance, 0.02/3.5)
	d.Experiment.Country.Hosts.Jobs = 50
	holds(t, "hosts of a municipality that could not fill one", d.hosts(l.Size), 1)
	nobody := supplied(4, 30)
	then = l.tried(&b)
	if nobody.step(Person, l, &b, &then); !math.IsNaN(then.effect) {
		t.Errorf("%+v where nobody more is to be had", then)
	}
}

// TestWhatPowerRestsOn: the model's own effect as it is estimated, or what dilution leaves of the smallest that counts.
func TestWhatPowerRestsOn(t *testing.T) {
	l := told(true, 4, 0, said(0.9, 1, 0.01), said(0.7, 1, 0.01))
	l.answers[0].scaling.df, l.answers[1].scaling.df = 10, 20
	got := l.tried(&Budget{Diluted: Diagnosand{Value: 0.2}})
	holds(t, "what is estimated", got.effect, 0.8)
	holds(t, "degrees of freedom", got.df, 15)
	smallest := told(true, 4, 0.5, said(0.9, 1, 0.01))
	holds(t, "what is left of the smallest", smallest.tried(&Budget{Diluted: Diagnosand{Value: 0.2}}).effect, 0.4)
}

// TestEnoughByHand: a trial with an error of .1 of an effect of 1, .058 of it by people, finds it with power .99 where its
// variance is 1/(1.96+2.326)^2: with 1.84 times its four municipalities, or 4.7 times its twenty people. No number of
// people finds it with .999, and one municipality is never enough to tell of others.
func TestEnoughByHand(t *testing.T) {
	l, d := budgeted(), supplied(4, 1000)
	now := normal(1, 0.1)
	asked := 1 / math.Pow(1.959964+2.326348, 2)
	for _, c := range []struct {
		of     Step
		power  float64
		number int
		is     bool
	}{
		{Municipality, 0.99, int(math.Ceil(4 * 0.1 / asked)), true}, {Person, 0.99, int(math.Ceil(20 * 0.058 / (asked - 0.042))), true}, {Person, 0.999, 0, false}, {Municipality, 0.06, 2, true},
	} {
		if number, is := d.Enough(l, now, c.power, c.of); number != c.number || is != c.is {
			t.Errorf("%s for %v: %d, %v, by hand %d", c.of, c.power, number, is, c.number)
		}
	}
}

// TestAssuranceByHand: of eight draws three are found twice, two in the first and one in the second replication alone,
// and two never: .5625 on average, with a covariance of .46875/7.
func TestAssuranceByHand(t *testing.T) {
	w := twice{both: 3, first: 2, second: 1, neither: 2}
	mean := Diagnosand{Value: 0.5625}
	a := w.assurance(mean)
	covariance, square := 0.46875/7, (3*0.19140625*0.19140625+3*0.24609375*0.24609375+2*0.31640625*0.31640625)/8
	holds(t, "SD", a.SD.Value, math.Sqrt(covariance))
	holds(t, "its error", a.SD.MCSE, math.Sqrt((square-covariance*covariance)/8)/2/math.Sqrt(covariance))
	size := 0.5625*0.4375/covariance - 1
	beta := distuv.Beta{Alpha: 0.5625 * size, Beta: 0.4375 * size}
	holds(t, "variance of the beta", beta.Variance(), covariance)
	holds(t, "below", beta.CDF(a.Low), 0.025)
	holds(t, "above", beta.CDF(a.High), 0.975)
	if certain := (&twice{both: 4, neither: 4}).assurance(Diagnosand{Value: 0.5}); certain.Low != 0 || certain.High != 1 {
		t.Errorf("%+v where draws find it for certain or never", certain)
	}
	for _, none := range []twice{{both: 5}, {neither: 5}, {first: 3, second: 3}} {
		if got := none.assurance(mean); got.SD.Value != 0 || !math.IsNaN(got.Low) {
			t.Errorf("%+v: %+v", none, got)
		}
	}
	if one := (&twice{both: 1}).assurance(mean); !math.IsNaN(one.SD.Value) {
		t.Errorf("of one draw %+v", one)
	}
}

// TestNotesByHand: warnings that differ in their numbers are one; the last of a fit that failed is its reason, and
// what was never anything else is no note.
func TestNotesByHand(t *testing.T) {
	l := told(false, 4, 0)
	l.replications = 4
	few, slow, many := lang.Text{"3 clusters", "3 clusters"}, lang.Text{"slow", "traag"}, lang.Text{"4 clusters", "4 clusters"}
	l.note(hear([]lang.Said{few}), false)
	l.note(hear([]lang.Said{many, slow}), true)
	notes := l.Notes()
	if len(notes) != 1 || notes[0].What.In(lang.English) != "3 clusters" || !notes[0].Differ || notes[0].Share != 0.5 {
		t.Errorf("%+v", notes)
	}
	if reason := l.Reason().In(lang.English); reason != "slow" {
		t.Errorf("failed as %q", reason)
	}
	l.note(hear([]lang.Said{slow}), false)
	if what, share := l.Note(); what.In(lang.English) != "3 clusters" || share != 0.5 {
		t.Errorf("of two that came as often the first is told, not %q (%v)", what.In(lang.English), share)
	}
	l.note(hear([]lang.Said{few}), false)
	if !l.Notes()[0].Differ {
		t.Error("numbers that once differed do")
	}
}

// TestTargetsByHand: every outcome is as hard to find as the one that is found least, any as the one that is found
// most with the power to find one or more.
func TestTargetsByHand(t *testing.T) {
	of := func(name string) *Line { return &Line{Question: design.Question{Outcome: &design.Outcome{Name: name}}} }
	h := &Holm{Lines: []*Line{of("a"), of("b"), of("c")}, Each: []Diagnosand{{0.5, 0}, {0.3, 0}, {0.7, 0}}, Any: Diagnosand{0.8, 0},
		Found: [][]bool{{true, false, false}, {false, false, false}, {true, true, false}}}
	for target, want := range map[Target]struct {
		outcome string
		power   float64
		found   []bool
	}{EveryOutcome: {"b", 0.3, h.Found[1]}, AnyOutcome: {"c", 0.8, []bool{true, true, false}}, "a": {"a", 0.5, h.Found[0]}} {
		got := target.least(h)
		if got.Outcome.Name != want.outcome || got.power.Value != want.power || !slices.Equal(got.found, want.found) {
			t.Errorf("%s: %s with %v in %v", target, got.Outcome.Name, got.power, got.found)
		}
	}
}

// TestDominatesByHand: of two designs the one that has the power, or the cheaper of both; where none has it or
// within a budget the more powerful.
func TestDominatesByHand(t *testing.T) {
	for i, c := range []struct {
		budget  float64
		a, than Predicted
	}{{0, Predicted{Power: 0.8, Cost: 9}, Predicted{Power: 0.7, Cost: 1}}, {0, Predicted{Power: 0.8, Cost: 1}, Predicted{Power: 0.9, Cost: 2}},
		{0, Predicted{Power: 0.7, Cost: 2}, Predicted{Power: 0.6, Cost: 1}}, {9, Predicted{Power: 0.95, Cost: 8}, Predicted{Power: 0.9, Cost: 1}}} {
		s := &Search{Power: 0.8, Budget: c.budget}
		if !s.dominates(&c.a, &c.than) || s.dominates(&c.than, &c.a) {
			t.Errorf("%d: %+v does not come before %+v", i, c.a, c.than)
		}
	}
}

// TestVariantsByHand: as many people in all, however they are divided.
func TestVariantsByHand(t *testing.T) {
	one, two := Variant{}, Variant{Ratio: []int{2, 1}}
	for _, c := range []struct {
		to, from Variant
		n, want  int
	}{{two, one, 30, 40}, {one, two, 40, 30}, {two, two, 40, 40}, {one, one, 7, 7}, {one, two, 1, 1}} {
		if got := c.to.sized(c.n, c.from); got != c.want {
			t.Errorf("%v of %d in %v is %d, want %d", c.to.Ratio, c.n, c.from.Ratio, got, c.want)
		}
	}
	trial := &design.Trial{Waves: []int{0, 6, 12, 24, 36}, Outcomes: []design.Outcome{{Primary: true, Waves: []int{12}}, {Waves: []int{6}}}}
	if got := sparse(trial); !slices.Equal(got, []int{0, 12, 36}) {
		t.Errorf("measured at %v, want the baseline, where a primary outcome is analysed and the end", got)
	}
	choices := Choices{Units: []design.Unit{design.Person, design.Neighbourhood, design.Municipality}, Ratios: [][]int{{1, 1}, {2, 1}}, Waves: true}
	if n := choices.count(); n != 1+2+1+1 {
		t.Errorf("%d designs at most", n)
	}
}

// TestSurrogateByHand: squared errors that are .04/municipalities + 3/people are found to be, and of one municipality
// all is people's; degrees of freedom are those of the municipalities where they stand for others.
func TestSurrogateByHand(t *testing.T) {
	of := func(towns ...int) *surrogateOutcome {
		o := &surrogateOutcome{months: 12}
		for _, k := range towns {
			for _, n := range []float64{40, 200} {
				people := n * float64(k)
				o.points = append(o.points, point{size: design.Size{Municipalities: k}, people: people, se2: 0.04/float64(k) + 3/people, power: 0.5, effect: 0.3, replications: 50, shared: 1})
			}
		}
		return o
	}
	s := &surrogate{alpha: 0.05, sample: true}
	o := of(2, 4, 8)
	o.fit(s)
	holds(t, "between", o.between, 0.04)
	holds(t, "within", o.within, 3)
	holds(t, "effect", o.effect, 0.3)
	se, df := o.error(s, design.Size{Municipalities: 4}, 100)
	holds(t, "error", se*se, 0.04)
	holds(t, "degrees of freedom", df, 3)
	_, df = o.error(&surrogate{}, design.Size{Municipalities: 4}, 100)
	holds(t, "degrees of freedom of the whole", df, 92)
	_, df = o.error(s, design.Size{Municipalities: 1}, 100)
	holds(t, "degrees of freedom of one", df, 1)
	one := of(1)
	if one.fit(s); one.between != 0 || !(one.within > 3) {
		t.Errorf("of one municipality %v between and %v within", one.between, one.within)
	}
	s.outcomes = []*surrogateOutcome{o, {months: 12, between: 0.04, within: 3, effect: -0.1}}
	at := design.Size{Municipalities: 100000, NPerArm: 100, Months: 12}
	error2 := math.Sqrt(0.04/100000 + 3.0/400)
	holds(t, "effect that is found over the one there is", s.need(at, supplied(4, 100), 0.8), (1.959964+0.841621)*error2/0.1)
	then := (&surrogate{outcomes: []*surrogateOutcome{{months: 6, effect: 0.1, within: 1}, {months: 18, effect: 0.2, within: 6}, {months: 24, effect: 0.4, within: 3}, {months: 36, effect: 9, within: 9}, {months: 20, arm: 2, effect: 7, within: 1}, {months: 20, outcome: 3, effect: 7, within: 1}}}).later(
		&Line{Size: design.Size{Municipalities: 4, Months: 24}}, tried{0.4, 0.02, 10}, 100)
	holds(t, "effect in half a year", then.effect, 0.6)
	holds(t, "variance in half a year", then.variance, 0.02*0.5)
}

// TestGroupsAreOfOneArm: groups of a trait are told by outcome and by arm.
func TestGroupsAreOfOneArm(t *testing.T) {
	of := func(arm int, by design.Trait) *Line {
		return &Line{Question: design.Question{Outcome: &design.Outcome{}, Arm: arm, Aside: design.Aside{By: by}}}
	}
	outcome := &design.Outcome{}
	lines := []*Line{of(1, ""), of(1, "age"), of(1, "age"), of(2, "age"), of(2, "age")}
	for _, l := range lines {
		l.Outcome = outcome
	}
	if groups := (&Diagnosis{Lines: lines}).Groups(); len(groups) != 2 || len(groups[0]) != 2 || len(groups[1]) != 2 {
		t.Errorf("%d groups", len(groups))
	}
}

// TestShortIsBeyondChance: a pool is short where it lacks more than a twentieth of the plan.
func TestShortIsBeyondChance(t *testing.T) {
	for people, short := range map[float64]int{40: 0, 38.1: 0, 37.9: 3} {
		if got := supplied(3, people).Short(design.Size{Municipalities: 3, NPerArm: 20}); len(got) != short {
			t.Errorf("%v of 40 people: short in %v", people, got)
		}
	}
}

// TestShiftByHand: an effect in the place of the arm's is held against the error that there is without it and what
// municipalities differ, as far off as they are.
func TestShiftByHand(t *testing.T) {
	s := &scaling{none: 0.1, v0: 0.09, df: 10}
	holds(t, "t", s.shift(0.5, differing{0.2, 0.16}), 0.8/0.5)
	holds(t, "p of 50 degrees of freedom", twoSided(2, 50), 0.050947)
	holds(t, "p of the normal", twoSided(-2, 1e6), 0.045500)
}

// TestMissesByHand: of 100 intervals that promise 95, 95 less 2 less three times sqrt(100 x .95 x .05) may hold the truth: 86.46.
func TestMissesByHand(t *testing.T) {
	for hold, want := range map[int]bool{86: true, 87: false} {
		l := told(false, 4, 0)
		for i := range 100 {
			e := said(1, 1, 0.01)
			if i >= hold {
				e = said(4, 1, 0.01)
			}
			l.Add(&e)
		}
		if l.Misses() != want {
			t.Errorf("%d of 100 hold the truth, too few: %v", hold, l.Misses())
		}
	}
	if told(false, 4, 0).Misses() {
		t.Error("no interval misses")
	}
}
