package sensitivity

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/scenarios"
	"proefbank/sim"
)

// Driver is an uncertain parameter with what goes along with it in replications that
// drew all of them anew.
type Driver struct {
	scenarios.Leaf
	Share   float64 // of the variance of the result, of the parameter alone and in line with its rank
	SE      float64 // its standard error
	Swing   float64 // of the result from the parameter's 10th to its 90th percentile, along that line
	Clear   bool    // stands out among so many parameters
	against float64 // the correlation
}

// Drivers are the uncertain single numbers of a scenario, the one that goes along with
// most of the variance of a result first. key gives where a replication, counted from
// 0, drew its parameters, and results are those of all replications; NaN where there is
// none, which are left out. The share is
// the squared correlation with the chance at which the parameter was drawn, less what
// chance brings on average (Ezekiel, 1930, Methods of Correlation Analysis, p. 225-226);
// its error is that of large samples (Stuart & Ord, 1994, Kendall's Advanced Theory of
// Statistics 1, 6th ed., exercise 10.17). Nothing more is simulated for it, and what
// parameters do together, or against their rank, is not in it: Sobol's shares have that.
func Drivers(s *scenarios.Scenario, key func(replication int) sim.Key, results []float64) (all []Driver) {
	var values []float64
	var of []int // their replications
	for i, x := range results {
		if !math.IsNaN(x) {
			values, of = append(values, x), append(of, i)
		}
	}
	n := float64(len(values))
	if len(values) < LeastRows || stat.Variance(values, nil) == 0 {
		return nil
	}
	chances := make([]float64, len(values))
	for leaf := range s.Leaves() {
		if _, single := leaf.Value.(float64); !single || leaf.Dist == nil || leaf.Copy() {
			continue
		}
		for i, replication := range of {
			chances[i] = leaf.Chance(key(replication), 0)
		}
		r := stat.Correlation(chances, values, nil)
		_, slope := stat.LinearRegression(chances, values, nil, false)
		all = append(all, Driver{Leaf: leaf, Share: r*r - (1-r*r)/(n-2), SE: 2 * math.Abs(r) * (1 - r*r) / math.Sqrt(n),
			Swing: (highEnd - lowEnd) * slope, against: r})
	}
	beyond := distuv.UnitNormal.Quantile(1 - 0.025/float64(max(len(all), 1))) // Bonferroni
	for i := range all {
		all[i].Clear = math.Atanh(math.Abs(all[i].against))*math.Sqrt(n-3) > beyond
	}
	slices.SortStableFunc(all, func(a, b Driver) int { return cmp.Compare(math.Abs(b.against), math.Abs(a.against)) })
	return all
}
