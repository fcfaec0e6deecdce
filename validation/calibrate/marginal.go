package calibrate

import (
	"fmt"
	"math"
	"reflect"
	"slices"

	"gonum.org/v1/gonum/stat"

	"proefbank/scenarios"
)

// A Marginal is a value with the distribution around it that comes nearest to a
// sample: what enters a scenario file.
type Marginal struct {
	Value  float64                `json:"value" unit:"unit" means:"what enters a scenario"`
	Dist   scenarios.Distribution // around it
	Misfit float64                `json:"misfit" unit:"SD" means:"largest distance between the quantiles of the distribution and of the sample"`
}

// atChances are the quantiles at which a distribution is held to a sample.
var atChances = []float64{0.05, 0.25, 0.5, 0.75, 0.95}

// nearestMarginal has the sample's mean and standard deviation, of the logarithm
// where the family asks for it, in the prior's family; where that has hard ends,
// which a fit rarely fills, in the family that misses the sample's quantiles by
// least. Its numbers are rounded as a file writes them.
func nearestMarginal(sample []float64, prior scenarios.Distribution) Marginal {
	best := Marginal{Misfit: math.Inf(1)}
	for _, m := range marginals(sample) {
		if reflect.TypeOf(m.Dist) == reflect.TypeOf(prior) {
			return m
		}
		if m.Misfit < best.Misfit {
			best = m
		}
	}
	return best
}

// marginals are the sample in every family that can have its mean and standard
// deviation.
func marginals(sample []float64) (list []Marginal) {
	try := func(mean, sd float64, d func(sd float64) scenarios.Distribution) {
		m := Marginal{Value: significant(mean, 3), Dist: d(significant(sd, 2))}
		if m.Dist.Impossible(m.Value) == nil {
			m.Misfit = misfit(m, sample)
			list = append(list, m)
		}
	}
	mean, sd := stat.MeanStdDev(sample, nil)
	try(mean, sd, func(sd float64) scenarios.Distribution { return scenarios.Normal{SD: sd} })
	if slices.Min(sample) <= 0 {
		return list
	}
	logs := make([]float64, len(sample))
	for i, x := range sample {
		logs[i] = math.Log(x)
	}
	meanLog, sdLog := stat.MeanStdDev(logs, nil)
	try(math.Exp(meanLog), sdLog, func(sd float64) scenarios.Distribution { return scenarios.Lognormal{SDLog: sd} })
	try(mean, sd, func(sd float64) scenarios.Distribution { return scenarios.Gamma{SD: sd} })
	if slices.Max(sample) < 1 {
		try(mean, sd, func(sd float64) scenarios.Distribution { return scenarios.Beta{SD: sd} })
	}
	return list
}

func misfit(m Marginal, sample []float64) (worst float64) {
	sorted := slices.Sorted(slices.Values(sample))
	sd := stat.StdDev(sample, nil)
	for _, p := range atChances {
		worst = max(worst, math.Abs(m.Dist.Quantile(p, m.Value)-stat.Quantile(p, stat.LinInterp, sorted, nil))/sd)
	}
	return worst
}

// significant rounds to so many digits that count.
func significant(x float64, digits int) float64 {
	var rounded float64
	if _, err := fmt.Sscan(fmt.Sprintf("%.*g", digits, x), &rounded); err != nil {
		panic(err) // it was just written
	}
	return rounded
}
