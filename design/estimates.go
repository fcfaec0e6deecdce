package design

import (
	"math"
	"slices"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
)

// Estimate is what one estimator says in one replication, and the truth beside
// it. Outcomes, estimators and estimands are places in the lists of Names.
type Estimate struct {
	Replication    int32   `col:"replication" means:"replication, from 0" range:"0,"`
	Municipalities int32   `col:"municipalities" unit:"count" means:"municipalities in the trial" range:"1,"`
	NPerArm        int32   `col:"n_per_municipality" unit:"people" means:"people per arm and municipality, as planned" range:"1,"`
	Months         int32   `col:"months" unit:"months" means:"follow-up" range:"0,"`
	Arm            int16   `col:"arm" dict:"world" means:"arm that is compared with control"`
	Outcome        int16   `col:"outcome" dict:"outcome" means:"outcome"`
	Wave           int32   `col:"wave" unit:"months" means:"months since the baseline" range:"0,"`
	Estimator      int16   `col:"estimator" dict:"estimator" means:"estimator"`
	Estimand       int16   `col:"estimand" dict:"estimand" means:"what is estimated"`
	Truth          float64 `col:"truth" unit:"the outcome's" means:"the cohort's own effect, known from its lives in both worlds" range:"," none:"NaN: a test estimates nothing"`
	Estimate       float64 `col:"estimate" unit:"the outcome's" means:"estimate" range:"," none:"NaN: there is none"`
	StdError       float64 `col:"std_error" unit:"the outcome's" means:"standard error" range:"0," none:"NaN: there is none"`
	DF             float64 `col:"df" means:"degrees of freedom; infinite for a normal reference" range:"0," none:"NaN: there are none"`
	P              float64 `col:"p_value" unit:"probability" means:"two-sided p value" range:"0,1" none:"NaN: there is none"`
	ConfLow        float64 `col:"conf_low" unit:"the outcome's" means:"lower end of the interval with coverage 1 - alpha" range:"," none:"NaN: there is no interval"`
	ConfHigh       float64 `col:"conf_high" unit:"the outcome's" means:"upper end of it" range:"," none:"NaN: there is no interval"`
	N              int32   `col:"n" unit:"people" means:"people analysed" range:"0,"`
	Lower          float64 `col:"lower" unit:"the outcome's" means:"lower bound, of estimators that give bounds" range:"," none:"NaN: no bounds"`
	Upper          float64 `col:"upper" unit:"the outcome's" means:"upper bound" range:"," none:"NaN: no bounds"`
	Offered        float64 `col:"mean_offered" unit:"the outcome's" means:"the outcome's mean under the offer, known from the worlds" range:"," none:"NaN: a test estimates nothing"`
	Nothing        float64 `col:"mean_control" unit:"the outcome's" means:"the same people's mean in the control world" range:"," none:"NaN: a test estimates nothing"`
	RollOut        float64 `col:"truth_roll_out" unit:"the outcome's" means:"the cohort's effect were everybody offered the arm" range:"," none:"NaN: a test estimates nothing"`
	NullEstimate   float64 `col:"null_estimate" unit:"the outcome's" means:"estimate had the treated been given nothing; of least squares, and of repeated measures of what is yes or no" range:"," none:"NaN: of all else"`
	NullVariance   float64 `col:"null_variance" unit:"the outcome's, squared" means:"its squared standard error" range:"0," none:"NaN: of all else"`
	OwnVariance    float64 `col:"truth_variance" unit:"the outcome's, squared" means:"part of the truth's variance that comes from the people of the cohort, not from their municipalities" range:"0," none:"NaN: neither least squares nor repeated measures"`
	Warning        int16   `col:"warning" dict:"warning" means:"whether the analysis warned, or gave no estimate"`
}

// Warnings are the names of Estimate.Warning.
var Warnings = []string{"none", "warned", "no estimate"}

const noEstimate = 2

// Failed tells whether the analysis gave no estimate.
func (e *Estimate) Failed() bool { return e.Warning == noEstimate }

// Interval is the interval, or the bounds, in which the truth is said to lie.
func (e *Estimate) Interval() (low, high float64) {
	if !math.IsNaN(e.Lower) && math.IsNaN(e.ConfLow) {
		return e.Lower, e.Upper
	}
	return e.ConfLow, e.ConfHigh
}

// Rejects tells whether an estimate rejects, at a level, that there is no
// effect; without a p value, whether its bounds do.
func (e *Estimate) Rejects(alpha float64) bool {
	low, high := e.Interval()
	return e.P <= alpha || math.IsNaN(e.P) && (low > 0 || high < 0)
}

// A Question is one line of a diagnosis: an outcome at a wave, an estimator and
// an arm.
type Question struct {
	Outcome   *Outcome
	Wave      int // place in Waves; -1 for estimators that take all
	Month     int
	Estimator estimate.Estimator
	Estimand  estimate.Estimand
	Arm       int // number of its world
	Over      Over
	Aside

	method                       *estimate.Method
	outcome, estimator, estimand int16
}

// Questions are all that the declaration asks of a trial that follows people
// for so many months, in its order: the main estimator at every wave that is
// analysed, the others at the last. primary leaves out the other outcomes, and
// of the primary ones all but the main estimator at the last wave.
func (e *Experiment) Questions(months int, primary bool) (all []Question) {
	for i := range e.Outcomes {
		o := &e.Outcomes[i]
		if primary && !o.Primary {
			continue
		}
		for arm := 1; arm <= e.effects(); arm++ {
			for _, w := range e.wavesWithin(months) {
				for k, name := range o.Estimators {
					if k > 0 && primary || !slices.Contains(e.analysed(o, name, months, primary || k > 0), w) {
						continue
					}
					all = append(all, e.question(i, arm, w, name, months))
				}
			}
		}
	}
	return dropRepeatedPanels(all)
}

func (e *Experiment) question(outcome, arm, wave int, estimator estimate.Estimator, months int) Question {
	m := estimate.Methods.Of(estimator)
	q := Question{Outcome: &e.Outcomes[outcome], Arm: arm, Wave: wave, Month: e.Waves[wave], Estimator: estimator, Estimand: m.Estimand,
		method: m, outcome: int16(outcome)}
	switch m.View {
	case estimate.Waves:
		q.Wave = -1
	case estimate.Repeatedly:
		q.Wave, q.Over = -1, e.over(q.Outcome, estimator, months)
	}
	q.estimator, q.estimand = place(Estimators(), string(estimator)), place(Estimands(), string(m.Estimand))
	return q
}

// Overlooks tells whether the estimator's error counts no differences in effect between
// municipalities, of an outcome that has them: in the model wellbeing has, which
// people are asked for, and what registers hold has not.
func (q *Question) Overlooks() bool {
	return !q.method.Differing && q.Estimand != estimate.Change && q.method.Compares != estimate.People && q.Outcome.Source != Register
}

// Places are where outcome, estimator and estimand stand in their lists.
func (q *Question) Places() (outcome, estimator, estimand int16) {
	return q.outcome, q.estimator, q.estimand
}

// effects is the number of arms that are compared: in a factorial trial its
// third arm is both of the others.
func (e *Experiment) effects() int {
	if e.Assignment.Method == Factorial {
		return 2
	}
	return len(e.Country.Arms)
}

// dropRepeatedPanels keeps an estimator that takes all waves at the last only.
func dropRepeatedPanels(all []Question) (kept []Question) {
	for i, q := range all {
		again := false
		for _, later := range all[i+1:] {
			again = again || q.Wave < 0 && later.Wave < 0 && q.outcome == later.outcome && q.Arm == later.Arm && q.Estimator == later.Estimator
		}
		if !again {
			kept = append(kept, q)
		}
	}
	return kept
}

// analysed are the waves, as places in Waves, at which an estimator analyses an
// outcome within the months: the declared ones, or the last; last asks for that
// alone. Where none of the declared ones can be compared the last that can is.
func (e *Experiment) analysed(o *Outcome, by estimate.Estimator, months int, last bool) (waves []int) {
	var able []int
	for _, i := range e.wavesWithin(months) {
		if month := e.Waves[i]; month > 0 && e.Compares(by, month) {
			able = append(able, i)
			if slices.Contains(o.Waves, month) {
				waves = append(waves, i)
			}
		}
	}
	late := len(waves) == 0 && !e.Compares(by, months)
	if (late || len(o.Waves) == 0) && len(able) > 0 {
		waves = able[len(able)-1:]
	}
	if last && len(waves) > 1 {
		waves = waves[len(waves)-1:]
	}
	return waves
}

// Compares tells whether an estimator finds what it compares at a month since
// the baseline. The arms of a waiting list differ until its controls get the
// offer; after that they are both treated, early or late.
func (t *Trial) Compares(by estimate.Estimator, month int) bool {
	return t.Assignment.Method != WaitingList || estimate.Methods.Of(by).Compares != estimate.Arms || month <= t.Assignment.WaitMonths
}

// AnalysedAt are the months at which the main estimator analyses an outcome.
func (e *Experiment) AnalysedAt(o *Outcome) (months []int) {
	for _, i := range e.analysed(o, o.Estimators[0], e.Months, false) {
		months = append(months, e.Waves[i])
	}
	return months
}

func place(list []string, name string) int16 {
	for i, v := range list {
		if v == name {
			return int16(i)
		}
	}
	panic("design: " + name + " is not in the list")
}

// Answer is an estimate with what the analysis warned of.
type Answer struct {
	Estimate
	Causes         // of what the estimate is off by
	Direct float64 // effect of an offer among people of whom others are treated as in the trial; NaN where Causes are
	Parts  *Parts  // of its variance; nil but of a primary outcome's main estimator of such an effect
	Notes  []lang.Said
}

// main tells whether it is the main estimator's of its outcome.
func (q *Question) main() bool { return q.Estimator == q.Outcome.Estimators[0] }

// budgets tells whether it is asked what the variance of an answer is made of.
func (a *Analyst) budgets(q *Question) bool { return !a.e.Plain && q.Outcome.Primary && q.main() }

// constant tells whether what is yes or no is analysed once more, as if the treated were given nothing.
func (a *Analyst) constant(q *Question) bool {
	return q.Outcome.Measure().YesNo() && (!a.e.Plain || q.Outcome.Smallest != 0)
}

// takeCrossing makes crossover part of the truth, and no cause of bias.
func (a *Answer) takeCrossing() {
	a.Truth += a.Causes[Crossover]
	a.Causes[Crossover] = 0
}

// say fills in what the analysis says.
func (e *Estimate) say(r *estimate.Result, s scaled) {
	e.NullEstimate, e.NullVariance, e.OwnVariance = s.none, s.v0, s.own
	e.Estimate, e.StdError, e.DF, e.P = r.Estimate, r.SE, r.DF, r.P
	e.ConfLow, e.ConfHigh, e.N = r.ConfLow, r.ConfHigh, int32(r.N)
	e.Lower, e.Upper, e.Warning = r.Lower, r.Upper, warningOf(r)
}

func warningOf(r *estimate.Result) int16 {
	switch {
	case math.IsNaN(r.P) && math.IsNaN(r.Lower):
		return noEstimate
	case len(r.Warnings) > 0:
		return 1
	}
	return 0
}

// truth is the cohort's own effect; NaN where a test estimates nothing.
func (a *Analyst) truth(q *Question) float64 {
	switch q.Estimand {
	case estimate.Offer, estimate.Change:
		return a.offer.mean()
	case estimate.Taking:
		taken := a.takers()
		return taken.mean()
	case estimate.LogOdds:
		in, out := a.offer.in.mean(), a.offer.out.mean()
		return math.Log(in/(1-in)) - math.Log(out/(1-out))
	case estimate.CumulativeLogOdds, estimate.LogHazard:
		return a.census(q.method)
	case estimate.NoEffect:
		return math.NaN()
	}
	panic("design: no truth of " + string(q.Estimand))
}
