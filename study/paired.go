package study

import (
	"math"

	"proefbank/design"
)

// Stands is how a scheme stands in a figure, or two schemes apart: the value, its Monte
// Carlo standard error, and where nine in ten replications lie. NaN where there is
// nothing that it is told per, or that so few replications can tell.
type Stands struct {
	Mean  float64 `json:"mean" means:"the value"`
	Error float64 `json:"mcse" means:"its Monte Carlo standard error; of a difference, paired by replication"`
	P5    float64 `json:"p5" means:"5th percentile of the replications"`
	P95   float64 `json:"p95" means:"their 95th percentile"`
}

// Stands is the scheme's standing in a figure.
func (s *Scheme) Stands(figure int) Stands {
	value, moved := s.ratio(figure)
	return standsOf(value, moved, s.each(figure))
}

// Against is how far the scheme is from another in a figure. A replication of one is
// held against the same replication of the other: what luck does to both falls out.
func (s *Scheme) Against(other *Scheme, figure int) Stands {
	value, moved := s.ratio(figure)
	theirs, away := other.ratio(figure)
	each, ofTheirs := s.each(figure), other.each(figure)
	n := min(len(moved), len(away))
	for r := range n {
		moved[r] -= away[r]
		each[r] -= ofTheirs[r]
	}
	return standsOf(value-theirs, moved[:n], each[:n])
}

// ratio is the figure over all replications, and how far each of them moves it.
func (s *Scheme) ratio(figure int) (value float64, moved []float64) {
	all := make([]Ratio, len(s.Over))
	for i := range s.Over {
		all[i] = s.Over[i][figure]
	}
	return together(all)
}

// together is a ratio over all replications, and how far each of them moves it: its
// influence, (part - ratio x per) over the mean of per (Cochran, 1977, Sampling
// Techniques, p. 153).
func together(all []Ratio) (value float64, moved []float64) {
	part, per := 0.0, 0.0
	for _, r := range all {
		part += r.Part
		per += r.Per
	}
	value = over(part, per)
	for _, r := range all {
		moved = append(moved, over(r.Part-value*r.Per, per/float64(len(all))))
	}
	return value, moved
}

// each is the figure in every replication.
func (s *Scheme) each(figure int) (all []float64) {
	for i := range s.Over {
		all = append(all, over(s.Over[i][figure].Part, s.Over[i][figure].Per))
	}
	return all
}

// over is NaN where there is nothing that a part is told per.
func over(part, per float64) float64 {
	if per == 0 {
		return math.NaN()
	}
	return part / per
}

func standsOf(value float64, moved, each []float64) Stands {
	var luck, all design.Sample
	for r := range moved {
		luck.Add(moved[r])
		all.Add(each[r])
	}
	at := all.Quantiles(0.05, 0.95)
	return Stands{value, luck.MCSE(), at[0], at[1]}
}
