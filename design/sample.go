package design

import (
	"math"
	"slices"
)

// Figure is what replications say about a number: its mean, the Monte Carlo
// standard error of the mean, and between which values 95% of the replications
// lie. A replication in which the number does not exist is left out; N counts
// the others.
type Figure struct {
	Mean, MCSE, Low, High float64
	N                     int
}

// Sample collects a number over replications. Mean and error are over all of
// them; percentiles over the first sampleSize, so that memory stays bounded.
type Sample struct {
	n      int
	mean   float64
	square float64
	first  []float64
}

const sampleSize = 10000

// Add takes the next replication's number (Welford, 1962, Technometrics 4,
// p. 419-420). NaN is left out.
func (s *Sample) Add(x float64) {
	if math.IsNaN(x) {
		return
	}
	s.n++
	d := x - s.mean
	s.mean += d / float64(s.n)
	s.square += d * (x - s.mean)
	if len(s.first) < sampleSize {
		s.first = append(s.first, x)
	}
}

// N is how many replications had the number.
func (s *Sample) N() int { return s.n }

// Mean is the mean over them; NaN of none.
func (s *Sample) Mean() float64 {
	if s.n == 0 {
		return math.NaN()
	}
	return s.mean
}

// Variance is that of the replications; NaN of fewer than two.
func (s *Sample) Variance() float64 {
	if s.n < 2 {
		return math.NaN()
	}
	return s.square / float64(s.n-1)
}

// MCSE is the Monte Carlo standard error of the mean; NaN of fewer than two.
func (s *Sample) MCSE() float64 { return math.Sqrt(s.Variance() / float64(s.n)) }

// Figure summarises what was collected.
func (s *Sample) Figure() Figure {
	if s.n == 0 {
		return Figure{math.NaN(), math.NaN(), math.NaN(), math.NaN(), 0}
	}
	sorted := slices.Sorted(slices.Values(s.first))
	return Figure{s.mean, s.MCSE(), Quantile(sorted, 0.025), Quantile(sorted, 0.975), s.n}
}

// Quantile interpolates between order statistics (Hyndman & Fan, 1996, The
// American Statistician 50, p. 361-365, type 7).
func Quantile(sorted []float64, p float64) float64 {
	h := p * float64(len(sorted)-1)
	i := int(h)
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + (h-float64(i))*(sorted[i+1]-sorted[i])
}
