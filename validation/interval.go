package validation

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"
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

// FewestReplications is the number at which the ends of a 95% interval are no
// longer the extremes: with fewer, the interval holds all that was simulated.
const FewestReplications = 40

// Interval is the mean of values with the ends of the interval that holds 95% of
// them, as every figure here is judged.
func Interval(values []float64) (mean, low, high float64) {
	s := newSample(values)
	return s.mean(), s.quantile(low95), s.quantile(high95)
}

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

// sd is the standard deviation, 0 of a single value.
func (s sample) sd() float64 {
	if len(s) < 2 {
		return 0
	}
	return stat.StdDev(s, nil)
}

// holds tells whether a value lies in the 95% interval.
func (s sample) holds(x float64) bool { return x >= s.quantile(low95) && x <= s.quantile(high95) }

// holds50 tells whether a value lies in the 50% interval.
func (s sample) holds50(x float64) bool { return x >= s.quantile(low50) && x <= s.quantile(high50) }

// rank is the range of ranks that a value takes which is none of the sample:
// the share of all values, its own among them, below it, and at or below it. If
// it is drawn as they were, a uniform number between the two is uniform.
func (s sample) rank(x float64) [2]float64 {
	low, high := s.ties(x)
	n := float64(len(s) + 1)
	return [2]float64{float64(low) / n, float64(high+1) / n}
}

// rankAmong is the range of ranks of one of the values.
func (s sample) rankAmong(x float64) [2]float64 {
	if math.IsNaN(x) {
		return [2]float64{x, x}
	}
	low, high := s.ties(x)
	n := float64(len(s))
	return [2]float64{float64(low) / n, float64(high) / n}
}

// ties counts the values below x, and those at or below it.
func (s sample) ties(x float64) (below, upTo int) {
	below, _ = slices.BinarySearch(s, x)
	upTo, _ = slices.BinarySearch(s[below:], math.Nextafter(x, math.Inf(1)))
	return below, below + upTo
}

// without tells whether x, one of the values, lies outside the 95% interval of
// all the others.
func (s sample) without(x float64) bool {
	if math.IsNaN(x) || len(s) < 2 {
		return false
	}
	return !s.amongOthers(x, low95, high95)
}

// half tells whether x, one of the values, lies in the 50% interval of all the
// others.
func (s sample) half(x float64) bool {
	return !math.IsNaN(x) && len(s) > 1 && s.amongOthers(x, low50, high50)
}

// amongOthers tells whether x, one of the values, lies from one quantile of the
// others to another.
func (s sample) amongOthers(x, low, high float64) bool {
	at, _ := slices.BinarySearch(s, x)
	other := func(p float64) float64 {
		i := place(len(s)-1, p)
		if i >= at {
			i++
		}
		return s[i]
	}
	return x >= other(low) && x <= other(high)
}
