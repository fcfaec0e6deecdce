package power

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/formula"
)

// Step is something that a trial could have more of, or be without, by its name.
type Step string

// The steps. Of the first four a trial can have one more; the others it could be
// without, were the world or the trial another.
const (
	Person       Step = "person"       // one more per arm in every municipality that has them
	Municipality Step = "municipality" // one more of the mean size
	Host         Step = "host"         // one more in every municipality, for the people there are: fewer jobs each
	HalfYear     Step = "half-year"    // of follow-up, on the line through the last two waves
	Differences  Step = "differences"  // between municipalities: none
	Lost         Step = "loss"         // nobody
	Dilution     Step = "dilution"     // none
)

// Steps are all of them, in this order.
var Steps = []Step{Person, Municipality, Host, HalfYear, Differences, Lost, Dilution}

// More is what a step brings to the power for a primary outcome, as the variance
// budget predicts: a t test with the effect and the error that are left, moved so
// that without a step it has the power that was found.
type More struct {
	Step
	Power float64 // with the step; NaN where that cannot be told
	Gain  float64 // above the power found
	Cost  float64 // euro more; NaN where nobody can buy it
}

// tried is a trial as a step makes it.
type tried struct{ effect, variance, df float64 }

// More are the steps from the power that was found for a line; nil without a
// budget.
func (d *Diagnosis) More(l *Line, found float64) (all []More) {
	return d.more(l, found, func(now tried) tried { return d.later(l, now) })
}

// more has its own way to tell what half a year makes of a trial.
func (d *Diagnosis) more(l *Line, found float64, later func(tried) tried) (all []More) {
	b, is := l.Budget()
	if !is {
		return nil
	}
	now := l.tried(&b)
	moved := l.off(found, now)
	if found == 0 || found == 1 { // no replication tells from where a step goes
		found = distuv.UnitNormal.CDF(probit(powerOf(l.alpha, now)) + moved)
	}
	for _, s := range Steps {
		if s == Host && !d.Experiment.Country.Hosts.Differ() {
			continue
		}
		then := now
		if s == HalfYear {
			then = later(now)
		} else {
			d.step(s, l, &b, &then)
		}
		with := powerOf(l.alpha, then)
		if !math.IsNaN(with) {
			with = distuv.UnitNormal.CDF(probit(with) + moved)
		}
		all = append(all, More{s, with, with - found, d.price(s, l.Size)})
	}
	return all
}

// off is how far a power that was found lies from that of the t test, as a probit. That none
// or all of the replications find an effect says no more than that the power is below half
// of one in them, or above all but half of one: where the t test agrees it is not moved.
func (l *Line) off(found float64, now tried) float64 {
	says, half := powerOf(l.alpha, now), 0.5/float64(l.replications)
	switch found {
	case 0:
		found = min(says, half)
	case 1:
		found = max(says, 1-half)
	}
	return probit(found) - probit(says)
}

// tried is the trial as it is.
func (l *Line) tried(b *Budget) tried {
	seen := l.Effect().Value
	if l.smallest == 0 {
		seen += l.Bias().Value
	} else {
		seen *= b.seen()
	}
	df := l.over(func(a *brief) float64 { return a.scaling.df })
	return tried{seen, b.parts(), df.Mean()}
}

// freer is how many times its degrees of freedom a trial has of so many times its
// municipalities: where they stand for others, one less than there are, and one at least.
func (l *Line) freer(times float64) float64 {
	k := float64(l.Municipalities)
	if !l.sample || k <= 1 {
		return 1
	}
	return max(k*times-1, 1) / (k - 1)
}

// step makes a trial one with it.
func (d *Diagnosis) step(s Step, l *Line, b *Budget, now *tried) {
	k := float64(l.Municipalities)
	switch s {
	case Person:
		more := d.lastPerson(l.Size)
		if more == 0 {
			now.effect = math.NaN()
		}
		now.variance -= b.ofPeople() * more / (d.people(l.Size) + more)
	case Municipality:
		now.variance *= k / (k + 1)
		now.df *= l.freer((k + 1) / k)
	case Host:
		now.variance -= b.Hosts.Value / (1 + d.hosts(l.Size))
	case Differences:
		now.variance -= b.Differences.Value
	case Lost:
		now.variance -= b.Loss.Value
	case Dilution: // which takes of the differences, too
		now.variance += b.Differences.Value * (1/(b.seen()*b.seen()) - 1)
		now.effect += b.Diluted.Value * l.Effect().Value
	default:
		panic("power: no step " + string(s))
	}
}

// lastPerson is how many people there are more with the last person per arm: one more is taken
// to find as many, and to cost as much. Where the pools are used up there is nobody.
func (d *Diagnosis) lastPerson(size design.Size) float64 {
	fewer := size
	fewer.NPerArm--
	return d.people(size) - d.people(fewer)
}

// hosts is how many a municipality of a trial of the size has on average, if they are as
// full as they can be.
func (d *Diagnosis) hosts(size design.Size) float64 {
	e := d.Experiment
	treated := d.people(size) / float64(size.Municipalities) * float64(e.PlannedWith(size.NPerArm)-size.NPerArm) / float64(e.PlannedWith(size.NPerArm))
	return max(treated/e.Country.Hosts.Jobs, 1)
}

// halfYearOn is a trial half a year later, on the lines through the effect and the
// log of the variance at two follow-ups.
func (t tried) halfYearOn(before tried, months int) tried {
	part := 6 / float64(months)
	t.effect += (t.effect - before.effect) * part
	t.variance *= math.Pow(t.variance/before.variance, part)
	return t
}

// later is the trial half a year later, by the last two waves at which the outcome
// is analysed; NaN where there is but one.
func (d *Diagnosis) later(l *Line, now tried) tried {
	var before *Line
	for _, other := range d.Lines {
		same := other.Outcome == l.Outcome && other.Estimator == l.Estimator && other.Arm == l.Arm && other.Size == l.Size
		if same && other.Month < l.Month && (before == nil || other.Month > before.Month) {
			before = other
		}
	}
	if before == nil {
		return tried{effect: math.NaN()}
	}
	b, is := before.Budget()
	if !is {
		return tried{effect: math.NaN()}
	}
	return now.halfYearOn(before.tried(&b), l.Month-before.Month)
}

// price is what a step costs in a trial of the size, in euro.
func (d *Diagnosis) price(s Step, size design.Size) float64 {
	cost := d.Cost(size)
	switch s {
	case Person:
		if d.lastPerson(size) == 0 {
			return math.NaN()
		}
		fewer := size
		fewer.NPerArm--
		return cost - d.Cost(fewer)
	case Municipality:
		return (cost - d.Experiment.Trial.Cost.Fixed) / float64(size.Municipalities)
	case HalfYear:
		return d.halfYear(size)
	}
	return math.NaN()
}

// halfYear is what people cost in a further half-year: a wave in the trial's own
// rhythm, and jobs as in the last months that were seen.
func (d *Diagnosis) halfYear(size design.Size) float64 {
	e := d.Experiment
	last := len(e.Waves) - 1
	if last < 1 || e.Waves[last] == e.Waves[last-1] {
		return math.NaN()
	}
	monthly := (d.jobs[last].Mean() - d.jobs[last-1].Mean()) / float64(e.Waves[last]-e.Waves[last-1])
	waves := len(e.Trial.Followed(size.Months+6).Waves) - len(e.Trial.Followed(size.Months).Waves)
	return d.people(size) * (float64(waves)*e.Trial.Cost.PersonWave + 6*monthly*e.Trial.Cost.JobMonth)
}

// powerOf is that of a two-sided t test.
func powerOf(alpha float64, t tried) float64 {
	if math.IsNaN(t.effect) || !(t.variance > 0) {
		return math.NaN()
	}
	df := t.df
	if math.IsNaN(df) || df > 1e5 {
		df = 1e5
	}
	c := critical(alpha, df)
	of := formula.NoncentralT{DF: df, NC: math.Abs(t.effect) / math.Sqrt(t.variance)}
	return of.Survival(c) + of.CDF(-c)
}

// probit of a share, kept from the ends.
func probit(p float64) float64 { return distuv.UnitNormal.Quantile(min(max(p, 1e-9), 1-1e-9)) }
