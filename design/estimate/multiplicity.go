package estimate

import (
	"cmp"
	"iter"
	"math"
	"slices"
)

// Holm adjusts p-values for testing all of them, whatever their dependence, so
// that the chance of any false rejection stays below the level at which the
// adjusted ones are read (Holm 1979, Scandinavian J. of Statistics 6, 65-70), as
// R's p.adjust(method = "holm"). p are in [0, 1]; the answer has the same order.
// A NaN stays NaN and does not count among the tests.
func Holm(p []float64) []float64 {
	adjusted := slices.Repeat([]float64{math.NaN()}, len(p))
	order := ranked(p, false)
	most := 0.0
	for rank, k := range order {
		most = max(most, min(1, float64(len(order)-rank)*p[k]))
		adjusted[k] = most
	}
	return adjusted
}

// RomanoWolf adjusts for testing all of several two-sided statistics by the
// stepdown of Romano & Wolf (2005, Econometrica 73, 1237-1282; p-values as in
// 2016, Statistics & Probability Letters 113, 38-40), which uses the dependence
// between them. observed holds a statistic (such as t) per hypothesis, and
// resampled a row per draw under the null: bootstrap t's less their centre, or
// statistics of re-drawn assignments (then this is Westfall & Young's maxT).
// Only absolute values matter. Adjusted p-values lie in [1/(draws+1), 1], in the
// order of observed.
//
// A hypothesis whose observed statistic is NaN gets NaN and does not count; a
// NaN among the resampled counts as larger than anything, on the safe side.
// Without draws everything is NaN.
func RomanoWolf(observed []float64, resampled iter.Seq[[]float64]) []float64 {
	adjusted := slices.Repeat([]float64{math.NaN()}, len(observed))
	order := ranked(observed, true)
	draws, count := 0, make([]int, len(order))
	for row := range resampled {
		draws++
		most := 0.0
		for rank := len(order) - 1; rank >= 0; rank-- {
			k := order[rank]
			most = math.Max(most, math.Abs(row[k])) // NaN stays
			if !(most < math.Abs(observed[k])) {
				count[rank]++
			}
		}
	}
	if draws == 0 {
		return adjusted
	}
	largest := 0.0
	for rank, k := range order {
		largest = max(largest, float64(1+count[rank])/float64(1+draws))
		adjusted[k] = largest
	}
	return adjusted
}

// ranked are the places of the known values, from the smallest up, or by
// absolute value from the largest down.
func ranked(values []float64, down bool) []int {
	var places []int
	for k, v := range values {
		if !math.IsNaN(v) {
			places = append(places, k)
		}
	}
	slices.SortStableFunc(places, func(a, b int) int {
		if down {
			return cmp.Compare(math.Abs(values[b]), math.Abs(values[a]))
		}
		return cmp.Compare(values[a], values[b])
	})
	return places
}
