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
	*compared
	at       sighting
	known    bool      // whether what the worlds know is filled in
	y        []float64 // what was seen; NaN where nothing was
	baseline []float64 // the outcome at the baseline; all 0 where that tells nothing
	event    []float64 // of a time: whether it happened
	nothing  []float64 // y had the treated been given nothing, as last asked
	clusters Cluster   // that the analysis takes

	offer   effect     // of being offered the arm
	rollOut difference // when everybody is offered the arm

	measure reading
	source  eye
	wave    int          // place in Waves
	month   int          // of the wave, since the baseline
	worlds  []*worth     // what the outcome is in them, by number; nil where nobody asked
	those   pairOfWorlds // of whom it is known what the offer did at the trial's saturation
	fair    pairOfWorlds // a row a person: in the trial and without an offer
}

// sighting is what an observation is of.
type sighting struct {
	outcome int16
	wave    int
	group
}

// pairOfWorlds are values of people in two worlds, fairly scored.
type pairOfWorlds struct{ in, out []float64 }

func (p *pairOfWorlds) room(n int) { p.in, p.out = room(p.in, n), room(p.out, n) }

// observe fills the observation of a question's outcome at its wave, in a trial of the
// size. Only people are seen whose baseline came before the month.
func (a *Analyst) observe(size Size, q *Question, before int) {
	a.see(size, q, q.Wave, before)
	a.know()
}

// see fills in what a trial team holds at a wave (a place in Waves); of what is seen
// already nothing changes.
func (a *Analyst) see(size Size, q *Question, wave, before int) {
	c := a.seated(size, q.Arm, before)
	at := sighting{q.outcome, wave, c.group}
	if a.at == at {
		return
	}
	if at.outcome != a.at.outcome && !a.e.several {
		a.forget()
	}
	a.begin(c, q.Outcome, wave)
	a.at, a.known = at, false
	if a.measure.Kind == estimate.Duration {
		a.times()
	} else {
		a.rows()
	}
}

// begin makes room for an outcome at a wave of those who are compared.
func (a *Analyst) begin(c *compared, outcome *Outcome, wave int) {
	o, n := &a.observation, len(c.whom)
	o.compared, o.wave, o.month, o.clusters = c, wave, a.e.Waves[wave], outcome.Cluster
	o.measure, o.source = a.e.reading(outcome, o.month), a.e.Attrition.eye(outcome.Source)
	for _, column := range []*[]float64{&o.y, &o.baseline, &o.event} {
		*column = room(*column, n)
	}
	o.fair.room(n)
	o.worlds = room(o.worlds, a.e.trial()+1)
	clear(o.worlds)
}

// ask reads the outcome in a world.
func (a *Analyst) ask(world int) { a.worlds[world] = a.in(a.at.outcome, a.wave, world, &a.measure) }

// rows fills the rows, as the trial's world has them.
func (a *Analyst) rows() {
	for _, c := range a.e.contrasts(a.arm) {
		a.ask(c.without)
	}
	a.ask(a.e.trial())
	trial, told := a.worlds[a.e.trial()], a.toldOf(&a.source, a.wave, &a.measure)
	pick(a.y, trial.scored, a.whom)
	pick(a.fair.in, trial.fair, a.whom)
	pick(a.baseline, a.before(a.at.outcome, a.measure), a.whom)
	y, out, worlds, seats := a.y, a.fair.out, a.worlds, a.seats
	for k, at := range a.whom {
		out[k] = worlds[seats[k].without].fair[at]
		if !told[at] {
			y[k] = math.NaN()
		}
	}
}

// pick takes from everybody's values those of some.
func pick(into, everybody []float64, whom []int32) {
	for k, at := range whom {
		into[k] = everybody[at]
	}
}

// times fills the rows of a time: until the trial closes it is at risk, and after that
// censored.
func (a *Analyst) times() {
	pick(a.baseline, a.before(a.at.outcome, a.measure), a.whom)
	for k := range a.whom {
		s, of, month := &a.sites[a.site[k]], &a.seats[k], min(a.month, int(a.open[k]))
		v := s.Worlds[a.e.trial()].At(a.wave, int(of.person))
		a.y[k], a.event[k] = timeOf(v, month)
		if !a.measure.told(&a.source, s, int(of.person), int(of.starts), month, v) {
			a.y[k] = math.NaN()
		}
	}
}

// know fills in what the worlds know.
//
// The truth is that of the trial's own saturation. Where people affect each
// other, it is what the offer did to those who got it in the trial's world,
// with the same people in the control world beside it; where they do not, it
// is the same whoever else is offered the arm, and everybody counts. What a
// coach who scores adds is no part of it. Of a time it is no difference of means.
func (a *Analyst) know() {
	if a.known {
		return
	}
	a.known = true
	if a.measure.Kind == estimate.Duration {
		a.those.room(0)
		a.rollOut = difference{}
	} else {
		a.rollOut = a.offered()
	}
	a.offer = effectOf(a.those)
}

// offered takes in what the offer does to everybody, and to those of whom it is
// known at the trial's own saturation.
func (a *Analyst) offered() (all difference) {
	for _, c := range a.e.contrasts(a.arm) {
		a.ask(c.with)
	}
	a.those.room(len(a.townOf))
	worlds, those, n := a.worlds, a.those, 0
	for i := range a.asked {
		u := &a.asked[i]
		nothing := worlds[u.without].fair[u.at]
		all = all.with(worlds[u.with].fair[u.at], nothing)
		if u.world >= 0 {
			those.in[n], those.out[n] = worlds[u.world].fair[u.at], nothing
			n++
		}
	}
	return all
}

// untreated is what everybody would have answered had nobody been given anything, and
// what controls did. Of the treated those count who are alive without it, and not those
// alive in the trial: luck is shared, so who dies in one world alone had often left
// benefit in the other. Who is lost is lost as in the trial.
func (a *Analyst) untreated() []float64 {
	a.nothing = room(a.nothing, len(a.y))
	copy(a.nothing, a.y)
	for _, k := range a.arms[1] {
		s, of := &a.sites[a.site[k]], &a.seats[k]
		without := s.Worlds[of.without].At(a.wave, int(of.person))
		a.nothing[k] = math.NaN()
		if a.measure.told(&a.source, s, int(of.person), int(of.starts), a.month, without) {
			a.nothing[k] = a.worlds[of.without].scored[a.whom[k]]
		}
	}
	return a.nothing
}

// lived is a row's person in the trial's world.
func (a *Analyst) lived(k int) *model.Wave {
	return a.sites[a.site[k]].Worlds[a.e.trial()].At(a.wave, int(a.seats[k].person))
}

// received tells who came under an arm by the wave.
func (a *Analyst) received() []float64 {
	received := make([]float64, len(a.y))
	for k := range received {
		received[k] = oneIf(a.e.took(&a.sites[a.site[k]], int(a.seats[k].person), a.seats[k].offer, a.month, a.lived(k)))
	}
	return received
}

// responded tells of whom the outcome was seen.
func (a *Analyst) responded() []float64 {
	responded := make([]float64, len(a.y))
	for k, y := range a.y {
		responded[k] = oneIf(!math.IsNaN(y))
	}
	return responded
}

// seenAt is everybody of a site at a wave, by world.
func seenAt(s *Site, wave int) [][]model.Wave {
	seen := make([][]model.Wave, len(s.Worlds))
	for number, w := range s.Worlds {
		seen[number] = w.Wave(wave)
	}
	return seen
}

// took tells whether the j-th person, with an offer, has come under its arm so
// many months after the baseline: has held the job or, where the arm is none,
// did not turn it down.
func (e *Experiment) took(s *Site, j int, o model.Offer, month int, v *model.Wave) bool {
	regime := o.Arm >= 0 && !e.Country.Arms[o.Arm].Job && int(o.After) < month
	return v.MonthsInJob > 0 || regime && !e.neverTakes(&s.Cohort.People[j])
}

// timeOf is the time to the event, or at risk of it: to death, to AOW, after
// which nobody looks for work, or to the month.
func timeOf(v *model.Wave, month int) (time, event float64) {
	if v.FirstRegular >= 0 && int(v.FirstRegular) < month {
		return float64(v.FirstRegular) + 0.5, 1
	}
	if v.Ended >= 0 && int(v.Ended) < month {
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
