package model

import (
	"math"
	"reflect"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

// total is how a month knows what a person's Brug total is on average, over what
// fades and over error: by one latent level instead of eight, in one table
// instead of eight, which is all that the month has time for. What moves the
// domains apart moves the one level by as much as has the same mean total over
// people (gain by gain, so that it is right on average whatever the gains), and
// the person's own levels enter by their weighted mean.
type total struct {
	*scale
	own   expectation // the total of people who have the one level
	alone float64     // how far driftYears of drift alone move it
}

// scale is the part that rests on the cutpoints alone.
type scale struct {
	cutpoints [][]float64
	domains   [8]expectation // over people, latent variance 1
	alike     expectation    // the total, where all domains move alike
	start     float64        // of the one level, where nothing has moved, but for the tables' rounding 0
}

// prepareTotal tabulates what scores are on average, or has what a former country has where
// that is the same. Only months that are tallied ask, and it takes longer than all else that
// is prepared.
func (c *Country) prepareTotal(former *Country) {
	w, known := &c.Wellbeing, new(scale)
	if former != nil {
		former.totals()
		known = former.total.scale
		if c.Months == former.Months && reflect.DeepEqual(w, &former.Wellbeing) {
			*c.total, *c.mark, c.habits.drift = *former.total, *former.mark, former.habits.drift
			return
		}
	}
	*c.total = w.newTotal(c.noise, &c.weights, known)
	*c.mark = newExpectation(0, w.marks(), rest(1, c.noise.stable))
	for m := range c.Months + 1 {
		c.habits.drift = append(c.habits.drift, c.drifted(m))
	}
}

// newTotal takes the scale that is known, if the cutpoints are its own.
func (w *Wellbeing) newTotal(noise autocorrelation, weights *[8]float64, known *scale) (t total) {
	var cutpoints [][]float64
	for _, d := range w.domains() {
		cutpoints = append(cutpoints, slices.Clone(d.Cutpoints))
	}
	if t.scale = known; !slices.EqualFunc(cutpoints, known.cutpoints, slices.Equal) {
		t.scale = newScale(cutpoints)
	}
	t.alone = t.moved(w.drifting(new([Measures]float64), 0, driftYears))
	t.own = newExpectation(8, slices.Concat(cutpoints...), rest(1, w.levelVariance(noise.stable, weights)))
	return t
}

// weights are the domains' in the one level: how the mean score changes with the
// level, at the start.
func (w *Wellbeing) weights() (all [8]float64) {
	sum := 0.0
	for i, d := range w.domains() {
		for _, c := range d.Cutpoints {
			all[i] += distuv.UnitNormal.Prob(c)
		}
		sum += all[i]
	}
	for i := range all {
		all[i] /= sum
	}
	return all
}

func newScale(cutpoints [][]float64) *scale {
	s := &scale{cutpoints: cutpoints}
	for i, list := range cutpoints {
		s.domains[i] = newExpectation(1, list, 1)
	}
	s.alike = together(s.domains[:])
	s.start = s.alike.level(s.score(new([8]float64)))
	return s
}

// levelVariance is the variance between people of the weighted mean of their
// levels in eight domains, as drawLevels draws them.
func (w *Wellbeing) levelVariance(stable float64, weights *[8]float64) float64 {
	own := max(stable-w.ICCMunicipality, 0)
	apart, together, squares := 0.0, 0.0, 0.0
	for i, weight := range weights {
		part := math.Sqrt(own)
		if i == Health {
			part = rest(own, w.frail(own)*w.frail(own))
		}
		apart += weight * weight * stable
		together += weight * part
		squares += weight * weight * part * part
	}
	return apart + w.DomainCorrelation*(together*together-squares)
}

// oneLevel is a person's.
func (c *Country) oneLevel(levels *[Measures]float64) (level float64) {
	for i, weight := range c.weights {
		level += weight * levels[i]
	}
	return level
}

// score is the mean total over people whose domains have moved, each its own way.
func (s *scale) score(moved *[8]float64) (score float64) {
	for i := range moved {
		score += s.domains[i].at(moved[i])
	}
	return score
}

// moved is how far the one level has then moved: to the same mean total.
func (s *scale) moved(domains *[8]float64) float64 { return s.alike.level(s.score(domains)) - s.start }

// drifting is where a course, what moves all domains alike and years of drift have them.
func (w *Wellbeing) drifting(course *[Measures]float64, common, years float64) *[8]float64 {
	var domains [8]float64
	for i, d := range w.domains() {
		domains[i] = course[i] + common + years*d.Drift
	}
	return &domains
}

// drifted is how far drift has moved the one level after some months.
func (c *Country) drifted(months int) float64 {
	return c.total.moved((*[8]float64)(c.habits.drifted[months][:]))
}

// path is what a course does to the one level after some months in it.
type path struct {
	course [gains - 1]line     // by the factor on it
	common float64             // more that all domains' moving moves it, where the factor is 1
	drift  float64             // more that a month of drift moves it, where the factor is 1
	apart  *[2][gains - 1]line // mean score by the factor, of the domains that do not last and of those that do; nil where all fade alike
}

const (
	gains       = 25 // factors from lowGain on, gainsPerOne to one; before and beyond them the lines go on
	lowGain     = -2
	gainsPerOne = 4
	driftYears  = 3 // over which a course and a drift are seen together
)

// newPath tabulates what the course does with people who gain differently, and
// what it leaves of other moves: where it has taken a domain to its highest
// score, nothing.
func (c *Country) newPath(course *[Measures]float64) (p path) {
	at := func(common, years float64) float64 { return c.total.moved(c.Wellbeing.drifting(course, common, years)) }
	var totals, level [gains]float64
	var scores [2][gains]float64 // of lasting domains apart
	for i := range c.total.domains {
		domain, group := &c.total.domains[i], &scores[grouped[i]]
		for g := range totals {
			score := domain.at((lowGain + float64(g)/gainsPerOne) * course[i])
			totals[g] += score
			group[g] += score
		}
	}
	for g, total := range totals {
		level[g] = c.total.alike.level(total) - c.total.start
	}
	joined(p.course[:], level[:])
	const little = 0.1 // latent SD
	one := level[gainsPerOne*(1-lowGain)]
	p.common = (at(little, 0)-one)/little - 1
	p.drift = (at(0, driftYears) - one - c.total.alone) / (12 * driftYears)
	if c.Wellbeing.FadeLasting != 1 {
		p.apart = new([2][gains - 1]line)
		for group := range p.apart {
			joined(p.apart[group][:], scores[group][:])
		}
	}
	return p
}

// grouped are the measures as they lose their gain: 0 those that do not last, 1 those that do.
var grouped = func() (groups [Measures]uint8) {
	for i := range groups {
		if lasting(i) {
			groups[i] = 1
		}
	}
	return groups
}()

// moves is how far the one level is moved by what a person has of a course, by what
// moves all domains alike and by months of drift, over what drift alone does.
func (c *Country) moves(e *exposed, common float64, months int) float64 {
	p := &e.at.path
	more := p.common*common + p.drift*float64(min(months, 12*driftYears))
	course := 0.0
	if e.factor == e.lasting {
		course = between(&p.course, e.factor)
	} else {
		course = c.total.alike.level(between(&p.apart[0], e.factor)+between(&p.apart[1], e.lasting)) - c.total.start
	}
	return course + common + bounded(e.factor, 0, 2)*more
}

// between is a table's value at a factor.
func between(table *[gains - 1]line, factor float64) float64 {
	x := (factor - lowGain) * gainsPerOne
	i := min(max(int(x), 0), gains-2)
	return table[i].from + (x-float64(i))*table[i].rise
}

// bounded is x, or the bound that it passes; min and max would look for what is no
// number, too.
func bounded(x, low, high float64) float64 {
	if x < low {
		return low
	}
	if x > high {
		return high
	}
	return x
}
