package power

import (
	"errors"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/model"
	"proefbank/scenarios"
)

// TestPartByHand: what dilutes an effect is what crossing and neighbours take of it; where the municipalities are the whole
// each estimate is held against its own truth.
func TestPartByHand(t *testing.T) {
	for _, c := range []struct {
		sample bool
		want   float64
	}{{true, 3}, {false, 2}} {
		l := told(c.sample, 4, 0)
		a := &design.Answer{Estimate: said(3, 1, 0.01), Parts: &design.Parts{}}
		a.Causes[design.Crossover], a.Causes[design.Neighbours] = -0.1, -0.2
		l.part(a)
		holds(t, "estimate", l.made.estimates.Mean(), c.want)
		holds(t, "diluted", l.made.diluted.Mean(), 0.3)
	}
	below := budgeted()
	below.truth = design.Moments{}
	below.truth.Add(-1)
	if b, _ := below.Budget(); !(b.Diluted.MCSE > 0) || b.Diluted.Value != -0.2 {
		t.Errorf("diluted by %+v of an effect below zero", b.Diluted)
	}
	alike := budgeted()
	for i := range alike.made.towns {
		alike.made.towns[i].own.Add(1)
	}
	if b, _ := alike.Budget(); b.Between.Value != 0 || b.Differences.Value != 0 || b.People.Value+b.Loss.Value > 0.1 {
		t.Errorf("%+v of municipalities that are alike", b)
	}
	w := surest([][2]float64{{10, 20}, {30, 30}, {0, 5}}, 0.1, 1)
	for i, want := range []float64{0.4, 0.6, 0} {
		holds(t, "weight", w[i][0], want)
		holds(t, "weight", w[i][1], want)
	}
}

// TestCoachesByHand: coaches count as hosts do.
func TestCoachesByHand(t *testing.T) {
	l := budgeted()
	l.made.host.Add(0.4)
	l.made.coach.Add(0.1)
	for i := range l.made.towns {
		town := &l.made.towns[i]
		town.hosts.Add(0.2)
		town.coaches.Add(0.3)
		town.inJob.Add(0.1)
		town.ofHost.Add(0.05)
		town.ofCoach.Add(0.5)
	}
	b, _ := l.Budget()
	holds(t, "between without both", b.Between.Value, 0.1-0.4*0.05-0.1*0.5)
	holds(t, "coaches", b.Coaches.Value, 0.1*4*0.3/16)
	holds(t, "ignoring both", b.Ignoring, math.Sqrt(1-(0.4*0.1+0.1*0.2)*4/16/0.1))
}

// TestDirectByHand: a direct effect is kept of as many answers as are, and of answers that have none nothing is covered.
func TestDirectByHand(t *testing.T) {
	l := told(false, 4, 0, said(1, 1, 0.01), said(1, 1, 0.01))
	holds(t, "covered without any", l.DirectCoverage().Value, math.NaN())
	for _, direct := range []float64{0.5, 9, 7} {
		l.blame(&design.Answer{Estimate: said(1, 1, 0.01), Direct: direct})
	}
	holds(t, "direct", l.Direct().Value, 4.75)
	holds(t, "covered", l.DirectCoverage().Value, 0.5)
	drawn := told(true, 4, 0, said(1, 1, 0.01))
	drawn.drawn = true
	holds(t, "covered where the effect is not one", drawn.Coverage().Value, math.NaN())
}

// TestStepsFromAllByHand: where all of twenty replications find an effect, steps go from what the t test says moved to 39 of 40.
func TestStepsFromAllByHand(t *testing.T) {
	d, l := supplied(4, 1000), budgeted()
	d.jobs = make([]design.Moments, 1)
	d.Experiment.Waves = []int{0}
	more := d.more(l, 1, func(now tried) tried { return now })
	moved := distuv.UnitNormal.Quantile(0.975) - distuv.UnitNormal.Quantile(normal(1, 0.1))
	for _, m := range more {
		switch m.Step {
		case Lost:
			holds(t, "gain of no loss", m.Gain, distuv.UnitNormal.CDF(distuv.UnitNormal.Quantile(normal(1, 0.0855))+moved)-0.975)
		case HalfYear:
			holds(t, "gain of the same", m.Gain, 0)
		case Host:
			t.Error("a host more where hosts are alike")
		}
	}
}

// TestLaterByHand: half a year later lies on the line through the last two waves of the same outcome, arm and estimator.
func TestLaterByHand(t *testing.T) {
	now := budgeted()
	now.Month = 24
	lines := []*Line{now}
	for _, c := range []struct {
		month, arm int
		estimator  estimate.Estimator
	}{{6, 0, "difference-in-means"}, {12, 0, "difference-in-means"}, {18, 2, "difference-in-means"}, {18, 0, "ancova"}, {36, 0, "difference-in-means"}} {
		l := budgeted()
		l.Outcome, l.Month, l.Arm, l.Estimator = now.Outcome, c.month, c.arm, c.estimator
		if c.month != 12 {
			l.made.estimates = design.Moments{}
			varying(&l.made.estimates, 1, 0.4)
		}
		lines = append(lines, l)
	}
	d := &Diagnosis{Lines: lines}
	got := d.later(now, tried{2, 0.2, 9})
	holds(t, "effect", got.effect, 2.5)
	holds(t, "variance", got.variance, 0.2*math.Sqrt(2))
	if got := (&Diagnosis{Lines: lines[:1]}).later(now, tried{2, 0.2, 9}); !math.IsNaN(got.effect) {
		t.Errorf("%+v of one wave", got)
	}
}

// spokenTo gives a diagnosis a country in which people can be recruited.
func spokenTo(t *testing.T, d *Diagnosis) *Diagnosis {
	t.Helper()
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	d.Experiment.Country = model.NewCountry(s.Parameters, 20, 12)
	return d
}

// TestPricesByHand: a municipality is a quarter of all but what is fixed, half a year a wave and the months in the job of the last
// one, and a shorter trial has fewer of these.
func TestPricesByHand(t *testing.T) {
	d := spokenTo(t, supplied(4, 1000))
	e := d.Experiment
	e.Trial.Waves, e.Trial.Months = []int{0, 6, 12}, 12
	e.Trial.Cost = design.Cost{Fixed: 500, Municipality: 50, JobMonth: 1000}
	d.jobs = make([]design.Moments, 3)
	for w, months := range []float64{0, 2, 5} {
		d.jobs[w].Add(months)
	}
	size := design.Size{Municipalities: 4, NPerArm: 20, Months: 12}
	holds(t, "cost", d.Cost(size), 500+4*50+160*5*1000)
	holds(t, "a municipality", d.price(Municipality, size), 50+40*5*1000)
	holds(t, "a person per arm", d.price(Person, size), 8*5*1000)
	holds(t, "half a year", d.price(HalfYear, size), 160*3*1000)
	size.Months = 6
	holds(t, "cost of half", d.Cost(size), 500+4*50+160*2*1000)
	if nobody := supplied(4, 30); true {
		nobody.Experiment, nobody.jobs = e, d.jobs
		holds(t, "nobody more", nobody.price(Person, size), math.NaN())
	}
	s := &Search{pilot: d, dearer: 1.5, sizes: []candidate{{Size: size}}}
	holds(t, "cost as the scenario has it", s.candidates()[0].Cost, 1.5*d.Cost(size))
}

// TestCurvesEndByHand: a curve goes to twice the effect where less is found, and there is none where no effect is possible.
func TestCurvesEndByHand(t *testing.T) {
	l := told(true, 4, 0)
	for range 20 {
		e := said(1, 1, 0.01)
		e.StdError = 0.1
		l.Add(&e)
	}
	holds(t, "end", l.Curve()[16].Effect, 2)
	all := someHave(0.1, 0.2)
	all.none = design.Moments{}
	all.none.Add(1)
	if curve := all.Curve(); curve != nil {
		t.Errorf("%+v of what all have", curve)
	}
}

// TestEnoughIsWhole: as many are enough as there are for the power that was found, and degrees of freedom grow with the
// municipalities; a power that was found moves all.
func TestEnoughIsWhole(t *testing.T) {
	d, l := supplied(4, 1000), budgeted()
	for i := range l.answers {
		l.answers[i].scaling.df = 9
	}
	now := powerOf(0.05, tried{1, 0.1, 9})
	for of, want := range map[Step]int{Person: 20, Municipality: 4} {
		if got, _ := d.Enough(l, now, now, of); got != want {
			t.Errorf("%d of %s for what was found, there are %d", got, of, want)
		}
	}
	for _, found := range []float64{now, 0.5} {
		want := 4
		for moved := l.off(found, tried{1, 0.1, 9}); distuv.UnitNormal.CDF(probit(powerOf(0.05, tried{1, 0.4 / float64(want), 3 * float64(want-1)}))+moved) < 0.95; {
			want++
		}
		if got, _ := d.Enough(l, found, 0.95, Municipality); got != want {
			t.Errorf("found with %.2f: %d municipalities, one after the other %d", found, got, want)
		}
	}
}

// TestPredictedByHand: the least power of the outcomes counts; what is not known of it is of the line, the more so away from
// its middle, and of what moved it.
func TestPredictedByHand(t *testing.T) {
	of := func(x float64) tested { return tested{&surrogateOutcome{slope: 1, level2: 0.01}, x} }
	got := least([]tested{of(0.5), of(-0.5), of(0.2)}, false)
	holds(t, "least", got.Value, distuv.UnitNormal.CDF(-0.5))
	holds(t, "its error", got.MCSE, distuv.UnitNormal.Prob(0.5)*0.1)
	o := &surrogateOutcome{level: 0.2, slope: 2, moved: 0.3, level2: 0.01, slope2: 0.02, centre: 1, moved2: 0.03}
	holds(t, "line", o.predicted(3, false), 6.2)
	holds(t, "moved", o.predicted(3, true), 6.5)
	holds(t, "unsure", o.unsure(3, false), 0.09)
	holds(t, "unsure of what moved it", o.unsure(3, true), 0.12)
}

// TestPrimaryByHand: of a primary outcome's main estimator the last wave counts, arm by arm, and of the declared lines alone.
func TestPrimaryByHand(t *testing.T) {
	size := design.Size{Municipalities: 4, NPerArm: 20, Months: 12}
	outcome := &design.Outcome{Name: "satisfaction", Primary: true, Estimators: []estimate.Estimator{"ancova", "lin"}}
	of := func(arm, month int, by estimate.Estimator) *Line {
		return &Line{Question: design.Question{Outcome: outcome, Arm: arm, Month: month, Estimator: by}, Size: size}
	}
	aside := of(1, 12, "ancova")
	aside.Aside.By = "age"
	lines := []*Line{of(1, 6, "ancova"), of(1, 12, "ancova"), of(1, 12, "lin"), of(2, 6, "ancova"), of(2, 12, "ancova"), aside}
	if got := (&Diagnosis{Lines: lines}).Primary(size); !slices.Equal(got, []*Line{lines[1], lines[4]}) {
		t.Errorf("%d lines", len(got))
	}
}

// TestJudgedByHand: a search judges a trial by its own power, with the interval of its own replications, what it costs over what
// the pilot says, and how many times its effect is found, whatever its sign.
func TestJudgedByHand(t *testing.T) {
	size := design.Size{Municipalities: 4, NPerArm: 20, Months: 12}
	own, pilot := spokenTo(t, supplied(4, 1000)), spokenTo(t, supplied(4, 1000))
	own.jobs, pilot.jobs = make([]design.Moments, 1), make([]design.Moments, 1)
	own.Experiment.Trial.Cost.Fixed, pilot.Experiment.Trial.Cost.Fixed = 1500, 1000
	l := spreadOut()
	l.Outcome.Estimators = []estimate.Estimator{l.Estimator}
	l.truth = design.Moments{}
	l.truth.Add(-1)
	for i := range l.answers {
		l.answers[i].estimate, l.answers[i].truth, l.answers[i].p = -l.answers[i].estimate, -1, 0.01+float64(i/10)
	}
	own.Lines, own.Replications = []*Line{l}, 20
	var asked Batch
	s := &Search{Power: 0.5, Uncertain: true, Replications: 100, dearer: 1, pilot: pilot, fit: &surrogate{alpha: 0.05, outcomes: []*surrogateOutcome{{months: 12, slope: 1, within: 1, effect: 1}}},
		Spend: func(b Batch) (*Diagnosis, error) { asked = b; return own, nil }}
	if err := s.judge(size); err != nil {
		t.Fatal(err)
	}
	f := s.judged[0]
	low, high := Wilson(0.5, 20)
	if f.Power.Value != 0.5 || f.Low != low || f.High != high || !f.Feasible || !asked.Drawn || !asked.Own || asked.Replications != 12 {
		t.Errorf("%+v by %+v", f, asked)
	}
	holds(t, "dearer", s.dearer, 1.5)
	if want := l.reaching(0.5).Value; !(f.need > 0) || !(math.Abs(f.need-want) <= 1e-9) {
		t.Errorf("finds %v times its effect, want %v", f.need, want)
	}
	if s.done = 89; s.may() { // of a hundred, of which each asks twelve
		t.Error("more replications than were asked for")
	}
	if s.done = 88; !s.may() {
		t.Error("twelve replications that are left are not spent")
	}
}

// TestUntoldSearches: trials cannot be judged by assurance for a smallest effect where municipalities stand for others; where they
// are the whole they can. An outcome that some replications do not answer can be sought, and one that none does cannot.
func TestUntoldSearches(t *testing.T) {
	stop := errors.New("asked")
	for sample, want := range map[bool]error{true: ErrUntold, false: stop} {
		s := &Search{Uncertain: true, Replications: 10, MostMunicipalities: 4, MostPerArm: 20, Spend: func(Batch) (*Diagnosis, error) { return nil, stop }}
		s.Trial = design.Trial{Sample: sample, Months: 12, Outcomes: []design.Outcome{{Name: "satisfaction", Primary: true, Smallest: 0.5, Waves: []int{12}}}}
		if _, err := s.Run(); !errors.Is(err, want) {
			t.Errorf("a sample %v: %v, want %v", sample, err, want)
		}
	}
	failed := design.Estimate{P: math.NaN(), Lower: math.NaN(), Warning: 2}
	for _, c := range []struct {
		all []design.Estimate
		bad bool
	}{{[]design.Estimate{failed, said(1, 1, 0.01)}, false}, {[]design.Estimate{failed, failed}, true}} {
		l := told(true, 4, 0, c.all...)
		l.Outcome.Estimators = []estimate.Estimator{l.Estimator}
		s := &Search{pilot: &Diagnosis{Lines: []*Line{l}}}
		if err := s.unanswered(l.Size); (err != nil) != c.bad {
			t.Errorf("%v", err)
		}
	}
}

// TestChoicesByHand: estimators know how municipalities differ; units and ratios are chosen of two arms in blocks, nothing without
// controls, and where a smallest effect is sought only what can be moved.
func TestChoicesByHand(t *testing.T) {
	trial := design.Trial{Controls: true, Assignment: design.Assignment{Method: design.Blocks}}
	all := All(&trial, 1)
	if len(all.Units) != 3 || len(all.Ratios) != 2 || !all.Waves || len(all.Estimators) == 0 {
		t.Errorf("%+v", all)
	}
	for _, name := range all.Estimators {
		if m := estimate.Methods.Of(name); m.Estimand != estimate.Offer || !m.Differing {
			t.Errorf("%s estimates %s, and knows how municipalities differ: %v", name, m.Estimand, m.Differing)
		}
	}
	if several := All(&trial, 2); len(several.Units)+len(several.Ratios) != 0 || !slices.Equal(several.Estimators, all.Estimators) {
		t.Errorf("of several arms %+v", several)
	}
	trial.Outcomes = []design.Outcome{{Name: "satisfaction", Primary: true, Smallest: 0.5, Estimators: []estimate.Estimator{"ancova"}, Waves: []int{12}}}
	for _, name := range All(&trial, 1).Estimators {
		if !estimate.Methods.Of(name).Moves() {
			t.Errorf("%s cannot be asked for a smallest effect", name)
		}
	}
	trial.Controls = false
	if none := All(&trial, 1); none.any() {
		t.Errorf("without controls %+v", none)
	}
	trial.Waves = []int{0, 6, 12}
	if v := (Variant{}); v.same(Variant{Sparse: true}, trial) || !v.same(Variant{Ratio: []int{1, 1}}, trial) {
		t.Error("measured less often is the same, or as many in both arms is not")
	}
	for i := range estimate.Methods {
		m := &estimate.Methods[i]
		whole := slices.ContainsFunc(all.others(Variant{Estimator: m.Name, Unit: design.Person}, ByUnit), func(v Variant) bool { return v.Unit == design.Municipality })
		if whole == m.Within {
			t.Errorf("%s compares within municipalities: %v, and whole ones are tried: %v", m.Name, m.Within, whole)
		}
	}
}
