package estimate

import (
	"math"

	"proefbank/internal/lang"
)

var allAlike = lang.Text{"the variance between clusters is estimated at zero", "de variantie tussen clusters wordt op nul geschat"}

// meanOf is the mean of the clusters' effects, its variance and degrees of freedom.
func meanOf(effects []own, scope Scope, said *notes) (mean, variance, df float64) {
	switch scope {
	case These:
		return ofThese(effects)
	case LikeThese:
		m := ofLikeThese(effects)
		if m.between == 0 {
			*said = append(*said, allAlike)
		}
		k := float64(len(effects))
		return m.mean, m.apart / (k - 1) / m.weight, k - 1
	}
	panic("estimate: no clusters are called " + string(scope))
}

// ofThese weighs effects by rows.
func ofThese(effects []own) (mean, variance, df float64) {
	rows, doubt := 0.0, 0.0
	for _, e := range effects {
		rows += e.rows
		mean += e.rows * e.effect
		part := e.rows * e.rows * e.variance
		variance += part
		doubt += part * part / e.df
	}
	return mean / rows, variance / (rows * rows), variance * variance / doubt
}

// spreadEffects is a random-effects model of clusters' effects, whose own
// variances are taken for known, at a variance between clusters.
type spreadEffects struct {
	effects []own
	between float64
	weight  float64 // sum of the weights, each one over the sum of both variances
	mean    float64
	apart   float64 // weighted sum of squares about the mean
}

// ofLikeThese is the model at the highest restricted likelihood.
func ofLikeThese(effects []own) *spreadEffects {
	m := &spreadEffects{effects: effects}
	var all arm
	for _, e := range effects {
		all.add(e.effect)
	}
	unit := all.square / max(all.n-1, 1)
	if m.at(0); unit > 0 {
		descend(unit, m.at)
	}
	return m
}

// at evaluates -2 the restricted log-likelihood, but for a constant, and its slope.
func (m *spreadEffects) at(between float64) (deviance, slope float64) {
	*m = spreadEffects{effects: m.effects, between: between}
	square := 0.0
	for _, e := range m.effects {
		w := 1 / (e.variance + between)
		m.weight += w
		m.mean += w * e.effect
		square += w * w
		deviance -= math.Log(w)
	}
	m.mean /= m.weight
	pull := 0.0
	for _, e := range m.effects {
		w := 1 / (e.variance + between)
		off := w * (e.effect - m.mean)
		m.apart += off * off / w
		pull += off * off
	}
	return deviance + math.Log(m.weight) + m.apart, m.weight - square/m.weight - pull
}

// twoStageRemarks say how the effects differ between clusters, and what the mean
// is in the other scope.
func twoStageRemarks(in Input) (said []lang.Said) {
	d := in.Data
	d.Block = nil
	s := NewDesign(d)
	if s.observe(d.Outcome) != nil || len(s.clusters) == 0 {
		return nil
	}
	effects, _ := s.withinEach(d)
	if len(effects) < 2 {
		return nil
	}
	said = append(said, lang.Say("the effects of %d clusters differ with a standard deviation of %s, apart from their own errors (REML)",
		"de effecten van %d clusters verschillen met een standaardafwijking van %s, los van hun eigen fouten (REML)",
		len(effects), lang.Digits.Of(math.Sqrt(ofLikeThese(effects).between))))
	other, means := These, lang.Text{"of these clusters and no others the mean effect is %s (%s to %s): --scope whole",
		"van deze clusters en geen andere is het gemiddelde effect %s (%s tot %s): --scope whole"}
	if in.Scope == These {
		other, means = LikeThese, lang.Text{"of clusters like these the mean effect is %s (%s to %s): --scope sample",
			"van clusters zoals deze is het gemiddelde effect %s (%s tot %s): --scope sample"}
	}
	if r := TwoStage(d, other); r.Answered() {
		said = append(said, means.With(lang.Digits.Of(r.Estimate), lang.Digits.Of(r.ConfLow), lang.Digits.Of(r.ConfHigh)))
	}
	return said
}
