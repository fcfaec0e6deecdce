package design

import (
	"math"

	"proefbank/design/estimate"
	"proefbank/model"
)

// Size is how large a trial is: its first municipalities, the first people
// recruited in each, and the months they are followed.
type Size struct {
	Municipalities int
	NPerArm        int
	Months         int
}

// Size is the size that was declared.
func (e *Experiment) Size() Size { return Size{e.Sites(), e.NPerArm, e.Months} }

// An observation is what a trial team holds of one outcome at one wave for one
// arm against control, a row a person, and, apart from it, what the worlds
// know. Memory is reused from one to the next.
type observation struct {
	y         []float64 // what was seen; NaN where nothing was
	treatment []float64
	baseline  []float64 // the outcome at the baseline; all 0 where that tells nothing
	age       []float64
	short     []float64 // below three years of benefit
	received  []float64 // came under an arm by the wave
	responded []float64
	event     []float64 // of a time: whether it happened
	site      []int
	cluster   []int
	block     []int     // within which people were assigned
	untreated []float64 // y had the treated been given nothing: what the control world knows

	source eye

	offer   effect // of being offered the arm
	taking  effect // the same among those who took it
	rollOut effect // when everybody is offered the arm
	groups  groups // those who are compared
}

func (o *observation) clear() {
	*o = observation{y: o.y[:0], treatment: o.treatment[:0], baseline: o.baseline[:0], age: o.age[:0], short: o.short[:0],
		received: o.received[:0], responded: o.responded[:0], event: o.event[:0], site: o.site[:0], cluster: o.cluster[:0],
		block: o.block[:0], untreated: o.untreated[:0]}
}

// observe fills the observation of an outcome at a wave (a place in Waves) for
// the arm with the number, in a trial of the size. Only people are seen whose
// baseline came before the month.
//
// The truth is that of the trial's own saturation. Where people affect each
// other, it is what the offer did to those who got it in the trial's world,
// with the same people in the control world beside it; where they do not, it
// is the same whoever else is offered the arm, and everybody counts. What a
// coach who scores adds is no part of it.
func (e *Experiment) observe(o *observation, sites []Site, size Size, outcome *Outcome, wave, arm, before int) {
	o.clear()
	o.source = e.Attrition.eye(outcome.Source)
	m := outcome.Measure()
	contrasts := e.contrasts(arm)
	for i := range sites[:min(size.Municipalities, len(sites))] {
		s := &sites[i]
		for j := range s.Assigned[:min(e.PlannedWith(size.NPerArm), len(s.Assigned))] {
			for _, c := range contrasts {
				o.person(e, s, i, j, m, outcome, wave, before, c)
			}
		}
	}
}

// person adds what is known of the j-th person of the i-th site about one
// contrast: the truth, and the row if the person is part of the comparison.
func (o *observation) person(e *Experiment, s *Site, i, j int, m *Measure, outcome *Outcome, wave, before int, c contrast) {
	trial, out := s.Worlds[len(e.Country.Arms)+1].At(wave, j), s.Worlds[c.without].At(wave, j)
	group := int(s.Assigned[j])
	if m.Kind != estimate.Duration {
		nothing := m.value(out.Fair())
		o.rollOut.add(m.value(s.Worlds[c.with].At(wave, j).Fair()), nothing)
		if in := e.offeredIn(s, wave, j, c); in != nil {
			o.offer.add(m.value(in), nothing)
			if e.took(s, j, model.Offer{Arm: int8(c.with - 1)}, e.Waves[wave], in) {
				o.taking.add(m.value(in), nothing)
			}
		}
	}
	if (group == c.with || group == c.without) && s.Cohort.People[j].Baseline < before {
		o.row(e, s, i, j, m, outcome, wave, group == c.with, trial, out)
	}
}

// offeredIn is the j-th person at a wave under the offer, at the trial's own
// saturation; nil where that is not known. Where people affect each other it is
// known of those who got the offer in the trial.
func (e *Experiment) offeredIn(s *Site, wave, j int, c contrast) *model.Wave {
	switch {
	case e.Composed():
		return s.Worlds[c.with].At(wave, j).Fair()
	case int(s.Assigned[j]) == c.with:
		return s.Worlds[len(e.Country.Arms)+1].At(wave, j).Fair()
	}
	return nil
}

// contrast is a pair of worlds whose difference is the effect of an arm.
type contrast struct{ with, without int }

// contrasts are the arm against control or, in a factorial trial, whose arms
// are the first, the second and both, the arm against control and both against
// the other: its main effect.
func (e *Experiment) contrasts(arm int) []contrast {
	if e.Assignment.Method == Factorial {
		return []contrast{{arm, 0}, {3, 3 - arm}}
	}
	return []contrast{{arm, 0}}
}

// took tells whether the j-th person, with an offer, has come under its arm so
// many months after the baseline: has held the job or, where the arm is none,
// did not turn it down.
func (e *Experiment) took(s *Site, j int, o model.Offer, month int, v *model.Wave) bool {
	regime := o.Arm >= 0 && !e.Country.Arms[o.Arm].Job && int(o.After) < month
	return v.MonthsInJob > 0 || regime && !e.neverTakes(&s.Cohort.People[j])
}

// row adds the j-th person of a site, as the trial's world has it.
func (o *observation) row(e *Experiment, s *Site, i, j int, m *Measure, outcome *Outcome, wave int, treated bool, v, untreated *model.Wave) {
	p := &s.Cohort.People[j]
	month := e.Waves[wave]
	starts := e.startOf(s, j)
	y, event, responded := m.value(v), 0.0, o.source.sees(s, j, starts, month, v)
	if m.Kind == estimate.Duration { // which death closes
		y, event = timeOf(v, month)
		responded = o.source.traces(s, j, starts, month, v)
	}
	if !responded {
		y = math.NaN()
	}
	before := 0.0
	if m.baseline && e.Waves[0] == 0 {
		before = m.of(s.Worlds[0].At(0, j))
	}
	o.y = append(o.y, y)
	o.event = append(o.event, event)
	o.treatment = append(o.treatment, oneIf(treated))
	o.baseline = append(o.baseline, before)
	o.age = append(o.age, p.Age)
	o.short = append(o.short, oneIf(p.BenefitMonths < 36))
	o.received = append(o.received, oneIf(e.took(s, j, e.offered(s, j), month, v)))
	o.responded = append(o.responded, oneIf(responded))
	o.site = append(o.site, i)
	o.cluster = append(o.cluster, e.clusterOf(s, i, j))
	o.block = append(o.block, e.blockOf(s, i, j))
	nothing := y
	if x := m.value(untreated); responded && m.Kind != estimate.Duration && !math.IsNaN(x) {
		nothing = x
	}
	o.untreated = append(o.untreated, nothing)
	got := s.Assigned[j] == 0 && e.offered(s, j).Arm >= 0
	o.groups.add(int(oneIf(treated)), m.value(v.Fair()), m.value(untreated.Fair()), y, got)
}

// timeOf is the time to the event, or at risk of it: to death, to AOW, after
// which nobody looks for work, or to the last wave.
func timeOf(v *model.Wave, month int) (time, event float64) {
	if v.FirstRegular >= 0 {
		return float64(v.FirstRegular) + 0.5, 1
	}
	if v.Ended >= 0 {
		return float64(v.Ended), 0
	}
	return float64(month), 0
}

func oneIf(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}
