package design

import (
	"math"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
)

// An Analyst answers questions on replications, one after the other, in memory of
// their own: an observation, the design that it shares with other outcomes, and what
// questions of all sizes read of everybody.
type Analyst struct {
	witness
	observation
	whole       []Site // the replication at hand, as it was lived
	replication int
	comparisons store[compared]
	columns     store[[]float64] // of the question
	alpha       float64
	seed        uint64 // of resampling
	fits        estimate.Design
	scaled      scaled
	aside       Aside          // of the question
	lives       estimate.Input // of everybody, of the last census
	broken      lang.Said      // what to say of pairs that are not seen whole; nil where they are
}

// TakeUp turns to a replication of an experiment, whose people must have been scored.
func (a *Analyst) TakeUp(e *Experiment, sites []Site, replication int) {
	if e.Priced {
		panic("design: of an experiment of which money alone is asked nobody was scored")
	}
	a.replication, a.alpha = replication, e.Alpha
	a.whole = sites
	a.turn(e, sites)
}

// Leave lets go of the replication, so that its lives can be forgotten.
func (a *Analyst) Leave() { a.e, a.whole, a.sites = nil, nil, nil }

// Replication is the one that was taken up.
func (a *Analyst) Replication() (*Experiment, []Site) { return a.e, a.whole }

// turn forgets all that was seen of other sites.
func (a *Analyst) turn(e *Experiment, sites []Site) {
	a.are(e, sites)
	a.comparisons.clear()
	a.at = sighting{}
}

// resize turns to the trial of a size within the replication.
func (a *Analyst) resize(size Size) {
	if sites := a.e.first(a.whole, a.replication, size); &sites[0] != &a.sites[0] {
		a.turn(a.e, sites)
	}
}

// Analyse answers the questions on one replication of a trial of the size.
func (e *Experiment) Analyse(sites []Site, replication int, size Size, questions []Question) []Answer {
	var a Analyst
	a.TakeUp(e, sites, replication)
	return a.Answers(size, questions)
}

// Answers are those to questions of a trial of the size.
func (a *Analyst) Answers(size Size, questions []Question) []Answer {
	a.resize(size)
	a.seed = a.e.Key.Child(uint64(a.replication)).Uint64(drawUptake, 1<<20)
	all := make([]Answer, len(questions))
	for i := range questions {
		a.aside = questions[i].Aside
		all[i] = a.answer(size, &questions[i])
	}
	return all
}

// answer asks one question.
func (a *Analyst) answer(size Size, q *Question) Answer {
	row := Estimate{Replication: int32(a.replication), Municipalities: int32(size.Municipalities), NPerArm: int32(size.NPerArm), Months: int32(size.Months),
		Arm: int16(q.Arm), Outcome: q.outcome, Wave: int32(q.Month), Estimator: q.estimator, Estimand: q.estimand}
	all := Answer{Causes: noCauses(), Direct: math.NaN()}
	var r estimate.Result
	a.scaled = unscaled
	switch everybody := a.e.Country.Months; {
	case q.repeatedly():
		var c contrasted
		r, c = a.repeated(size, q, everybody)
		c.row(&row)
		all.Causes, all.Direct = c.blame(r.Estimate)
		if a.budgets(q) {
			all.Parts = a.parts(q.method.View, c.people, c.without, c.towns)
		}
	case q.Wave < 0:
		r, row.Truth = a.panel(size, q, everybody)
		row.Offered, row.Nothing, row.RollOut = math.NaN(), math.NaN(), math.NaN()
	default:
		a.observe(size, q, everybody)
		r = a.give(q.method)
		row.Truth = a.truth(q)
		row.Offered, row.Nothing, row.RollOut = a.offer.in.mean(), a.offer.out.mean(), a.rollOut.mean()
		if q.Estimand == estimate.Offer {
			a.explain(&all, q, row.Truth, r.Estimate)
		}
	}
	row.say(&r, a.scaled)
	all.Estimate, all.Notes = row, r.Warnings
	if q.Outcome.asks(CrossingAsFalls) && q.Estimand == estimate.Offer {
		all.takeCrossing()
	}
	return all
}

// explain fills in what an estimate at one wave is off by, and what its variance is made of.
func (a *Analyst) explain(all *Answer, q *Question, truth, estimate float64) {
	groups := a.grouped()
	all.Causes, all.Direct = groups.causes(truth, estimate), truth-groups.untouched.mean()
	if a.budgets(q) {
		all.Parts = a.parts(q.method.View, a.those, a.fair.out, a.counted(a.meet(nil), 1, 0))
	}
}

// Look analyses only people whose baseline came before a month, as an interim
// look does. There is no truth beside it.
func (a *Analyst) Look(q *Question, before int) Estimate {
	size := a.e.Size()
	a.resize(size)
	a.scaled, a.aside, a.seed = unscaled, Aside{}, 0
	var r estimate.Result
	switch {
	case q.repeatedly():
		r, _ = a.repeated(size, q, before)
	case q.Wave < 0:
		r, _ = a.panel(size, q, before)
	default:
		a.observe(size, q, before)
		r = a.give(q.method)
	}
	row := Estimate{Arm: int16(q.Arm), Outcome: q.outcome, Wave: int32(q.Month), Estimator: q.estimator, Estimand: q.estimand}
	row.say(&r, a.scaled)
	return row
}
