package validation

import (
	"math"
	"slices"
)

// sample is a figure's values over replications, in order of size. Those that
// do not exist (NaN) are left out.
type sample []float64

func newSample(values []float64) sample {
	s := slices.DeleteFunc(slices.Clone(values), math.IsNaN)
	slices.Sort(s)
	return s
}

// Chances at the ends of the 95% and the 50% interval.
const low95, low50, high50, high95 = 0.025, 0.25, 0.75, 0.975

// place is where the p-quantile of n sorted values stands: the smallest value
// below or at which lies the share p (Hyndman & Fan, 1996, The American
// Statistician 50, p. 361-365, type 1). It is one of the values, so an interval
// of counts ends on counts, and at most 2.5% of the replications lie beyond
// each end, however coarse the figure.
func place(n int, p float64) int {
	return min(max(int(math.Ceil(p*float64(n)-1e-9))-1, 0), n-1)
}

func (s sample) quantile(p float64) float64 {
	if len(s) == 0 {
		return math.NaN()
	}
	return s[place(len(s), p)]
}

func (s sample) mean() float64 {
	sum := 0.0
	for _, x := range s {
		sum += x
	}
	return sum / float64(len(s))
}

// holds tells whether a value lies in the 95% interval.
func (s sample) holds(x float64) bool { return x >= s.quantile(low95) && x <= s.quantile(high95) }

// without tells whether x, one of the values, lies outside the 95% interval of
// all the others.
func (s sample) without(x float64) bool {
	if math.IsNaN(x) || len(s) < 2 {
		return false
	}
	at, _ := slices.BinarySearch(s, x)
	other := func(i int) float64 {
		if i >= at {
			i++
		}
		return s[i]
	}
	n := len(s) - 1
	return x < other(place(n, low95)) || x > other(place(n, high95))
}
