package power

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
)

// surrogate predicts power from size, outcome by outcome.
type surrogate struct {
	outcomes []*surrogateOutcome
	alpha    float64
	sample   bool // the municipalities stand for others, so that they are the degrees of freedom
	target   Target
}

// surrogateOutcome is a primary outcome in trials of one duration.
type surrogateOutcome struct {
	outcome         int16
	months, arm     int
	effect          float64
	between, within float64 // the squared standard error is between/k + within/people
	points          []point
	level, slope    float64 // of the probit line
	centre          float64 // where it is surest,
	level2, slope2  float64 // and the squared errors of its height there and of its slope
	moved           float64 // probit: what the scenario's own runs add to it on average
	moved2          float64 // its squared error
	moves           int
}

type point struct {
	size               design.Size
	people, se2, power float64
	effect             float64
	replications       int
	shared             float64 // points of the same replications
}

func fitSurrogate(p *Diagnosis, sizes []design.Size, target Target) *surrogate {
	s := &surrogate{alpha: p.Experiment.Alpha, sample: p.Experiment.Sample, target: target}
	s.add(p, sizes)
	return s
}

// add takes what replications said about sizes, powers under Holm, and fits
// anew.
func (s *surrogate) add(p *Diagnosis, sizes []design.Size) {
	for _, size := range sizes {
		h := p.Holm(size)
		for _, l := range s.target.aims(&h) {
			o := s.of(l.Line, l.Size.Months)
			se := l.EmpiricalSE().Value
			o.points = append(o.points, point{size, p.people(size), se * se, l.power.Value, l.Effect().Value, l.replications, float64(len(sizes))})
		}
	}
	for _, o := range s.outcomes {
		o.fit(s)
	}
}

func (s *surrogate) of(l *Line, months int) *surrogateOutcome {
	outcome, _, _ := l.Places()
	for _, o := range s.outcomes {
		if o.outcome == outcome && o.months == months && o.arm == l.Arm {
			return o
		}
	}
	o := &surrogateOutcome{outcome: outcome, months: months, arm: l.Arm}
	s.outcomes = append(s.outcomes, o)
	return o
}

// fit finds effect, the two parts of the variance by least squares in relative
// error, neither below zero, and the probit line. One municipality tells nothing of
// how municipalities differ.
func (o *surrogateOutcome) fit(s *surrogate) {
	var kk, kn, nn, k1, n1, weight float64
	o.effect = 0
	most := 0
	for _, p := range o.points {
		if math.IsNaN(p.se2) || p.se2 == 0 {
			continue
		}
		w := float64(p.replications)
		x, y := 1/float64(p.size.Municipalities)/p.se2, 1/p.people/p.se2
		kk, kn, nn, k1, n1 = kk+w*x*x, kn+w*x*y, nn+w*y*y, k1+w*x, n1+w*y
		o.effect += w * p.effect
		weight += w
		most = max(most, p.size.Municipalities)
	}
	o.effect /= weight
	det := kk*nn - kn*kn
	o.between, o.within = (k1*nn-n1*kn)/det, (n1*kk-k1*kn)/det
	switch {
	case o.between < 0 || det == 0 || most == 1:
		o.between, o.within = 0, n1/nn
	case o.within < 0:
		o.between, o.within = k1/kk, 0
	}
	o.line(s)
}

// line fits probit(power) = level + slope * probit(power of the t test),
// weighted by the information of a binomial share; level 0 and slope 1 are what
// theory says, and count as ten replications.
func (o *surrogateOutcome) line(s *surrogate) {
	sw, sx, sy, sxx, sxy := 0.0, 0.0, 0.0, 0.0, 0.0
	surely := 0.0 // the weight, were points of the same replications one
	put := func(w, x, y float64) {
		sw, sx, sy, sxx, sxy = sw+w, sx+w*x, sy+w*y, sxx+w*x*x, sxy+w*x*y
	}
	put(5, -1, -1)
	put(5, 1, 1)
	for _, p := range o.points {
		n := float64(p.replications)
		share := (p.power*n + 0.5) / (n + 1)
		y := distuv.UnitNormal.Quantile(share)
		d := distuv.UnitNormal.Prob(y)
		weight := n * d * d / (share * (1 - share))
		put(weight, o.probit(s, p.size, p.people), y)
		surely += weight / p.shared
	}
	det := sw*sxx - sx*sx
	o.slope = (sw*sxy - sx*sy) / det
	o.level = (sy - o.slope*sx) / sw
	together := sw / (surely + 10)
	o.centre, o.level2, o.slope2 = sx/sw, together/sw, together*sw/det
}

// move lets the power that a size has as the scenario has it move the line.
func (s *surrogate) move(own *Diagnosis, size design.Size, pilot *Diagnosis) {
	h := own.Holm(size)
	for _, l := range s.target.aims(&h) {
		o := s.of(l.Line, size.Months)
		n := float64(l.replications)
		share := (l.power.Value*n + 0.5) / (n + 1)
		seen := distuv.UnitNormal.Quantile(share)
		o.moves++
		o.moved += (seen - o.predicted(o.probit(s, size, pilot.people(size)), false) - o.moved) / float64(o.moves)
		d := distuv.UnitNormal.Prob(seen)
		o.moved2 += (share*(1-share)/(n*d*d) - o.moved2) / float64(o.moves) // judged on the same replications: no less for more of them
	}
}

// predicted is the probit of the power where that of the t test is x; moved, as the
// scenario's own runs have it.
func (o *surrogateOutcome) predicted(x float64, moved bool) float64 {
	y := o.level + o.slope*x
	if moved {
		y += o.moved
	}
	return y
}

// unsure is the squared error of that: of the line and, where the scenario's own runs
// move it, of their move.
func (o *surrogateOutcome) unsure(x float64, moved bool) float64 {
	x -= o.centre
	if moved {
		return o.level2 + x*x*o.slope2 + o.moved2
	}
	return o.level2 + x*x*o.slope2
}

// error and degrees of freedom of a size.
func (o *surrogateOutcome) error(s *surrogate, size design.Size, people float64) (se, df float64) {
	se = math.Sqrt(o.between/float64(size.Municipalities) + o.within/people)
	df = math.Max(people-2*float64(size.Municipalities), 1)
	if s.sample {
		df = math.Max(float64(size.Municipalities-1), 1)
	}
	return se, df
}

// probit is the probit of a t test's power with the effect and the standard
// error of a size.
func (o *surrogateOutcome) probit(s *surrogate, size design.Size, people float64) float64 {
	se, df := o.error(s, size, people)
	return probit(powerOf(s.alpha, tried{o.effect, se * se, df}))
}

// tested is a primary outcome of trials of a size, with the probit of its t test's power:
// what the surrogate takes long to work out, and what does not change before it has more
// points to fit.
type tested struct {
	*surrogateOutcome
	probit float64
}

// tests are those of a size.
func (s *surrogate) tests(size design.Size, people float64) (all []tested) {
	for _, o := range s.outcomes {
		if o.months == size.Months {
			all = append(all, tested{o, o.probit(s, size, people)})
		}
	}
	return all
}

// power is the least predicted power over the primary outcomes that count.
// Its error is that of the prediction.
func (s *surrogate) power(size design.Size, pilot *Diagnosis, moved bool) Diagnosand {
	return least(s.tests(size, pilot.people(size)), moved)
}

func least(all []tested, moved bool) (least Diagnosand) {
	least.Value = 1
	for _, o := range all {
		x := o.predicted(o.probit, moved)
		if p := distuv.UnitNormal.CDF(x); p <= least.Value {
			least = Diagnosand{p, distuv.UnitNormal.Prob(x) * math.Sqrt(o.unsure(o.probit, moved))}
		}
	}
	return least
}

// later is a trial half a year later, by what the last two follow-ups say of the
// outcome of a line; NaN where there is but one.
func (s *surrogate) later(l *Line, now tried, people float64) tried {
	outcome, _, _ := l.Places()
	var at, before *surrogateOutcome
	for _, o := range s.outcomes {
		switch {
		case o.outcome != outcome || o.arm != l.Arm || o.months > l.Size.Months:
		case o.months == l.Size.Months:
			at = o
		case before == nil || o.months > before.months:
			before = o
		}
	}
	if at == nil || before == nil {
		return tried{effect: math.NaN()}
	}
	se, _ := at.error(s, l.Size, people)
	then, _ := before.error(s, l.Size, people)
	now.effect *= 1 + (at.effect-before.effect)/at.effect*6/float64(at.months-before.months)
	now.variance *= math.Pow(se*se/(then*then), 6/float64(at.months-before.months))
	return now
}

// need is the effect that a t test of the size finds with the power, over the
// effect that is there, for the primary outcome that needs the most.
func (s *surrogate) need(size design.Size, pilot *Diagnosis, power float64) float64 {
	most := 0.0
	for _, o := range s.outcomes {
		if o.months == size.Months {
			se, df := o.error(s, size, pilot.people(size))
			most = max(most, (critical(s.alpha, df)+critical(2*(1-power), df))*se/max(math.Abs(o.effect), 1e-12))
		}
	}
	return most
}
