package finance

import (
	"proefbank/design"
	"proefbank/model/money"
)

// Beside is what a party gains per unit under one variant more than under another: the same
// lives, financed twice. The error and the percentiles are of what the replications, each held
// against itself, are apart, and the chance is how many of all are better off: where there is
// nothing to tell it per, nobody is.
func (a *Accounts) Beside(variant, other int, p money.Party, u Unit) Spread {
	one, two := a.moved(variant, int(p), u), a.moved(other, int(p), u)
	each, theirs := a.Gains(variant, p, u), a.Gains(other, p, u)
	luck := &design.Sample{}
	better := 0
	for i := range each {
		luck.Add(one[i] - two[i])
		if each[i] -= theirs[i]; each[i] > 0 {
			better++
		}
	}
	s := spreadOf(sampled(each, nil))
	s.Mean, s.Error = a.NetEach(variant, p, u).Mean-a.NetEach(other, p, u).Mean, luck.MCSE()
	s.Gain, s.GainError = design.Proportion(better, len(each))
	return s
}

// moved is how far each replication moves a figure's mean per unit (Cochran, 1977, Sampling
// Techniques, p. 153).
func (a *Accounts) moved(variant, figure int, u Unit) []float64 {
	amounts := a.sample(variant, figure).Values()
	if u == InTotal {
		return amounts
	}
	units, numbers := a.number(variant, u), a.number(variant, u).Values()
	mean := over(a.sample(variant, figure).Mean(), units.Mean())
	for i := range amounts {
		amounts[i] = over(amounts[i]-mean*numbers[i], units.Mean())
	}
	return amounts
}
