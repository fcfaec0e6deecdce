package formula

import (
	"math"
)

// RepeatedMeans compares the means of two arms over measurements after the start, given
// those before it (analysis of covariance; without any before, the mean alone). All
// measurements of a person have the same SD and each two the same correlation r, so that
// with m after and b before the variance within an arm is that of one measurement times
// (1 + (m-1)r)/m - b r^2/(1 + (b-1)r): Frison & Pocock (1992), Statistics in Medicine 11,
// 1685-1704, as Stata's sampsi has it. With one before and one after that is 1 - r^2, so
// that r is also the multiple correlation of whatever covariates there are (Borm, Fransen &
// Lemmens, 2007, Journal of Clinical Epidemiology 60, 1234-1238). A t test; what is
// measured before takes one degree of freedom, and arms are taken to begin alike. NaN
// stands for what is left out.
type RepeatedMeans struct {
	NTreatment  float64 `flag:"n-treatment"`     // people treated, whole, 2 or more
	NControl    float64 `flag:"n-control"`       // people in control, whole, 2 or more; left out: as many as treated
	Before      float64 `flag:"before" or:"1"`   // measurements before the start, whole, 0 or more
	After       float64 `flag:"after" or:"1"`    // measurements after it, whole, 1 or more
	Correlation float64 `flag:"correlation"`     // of two measurements of a person, from 0 to below 1
	Effect      float64 `flag:"effect"`          // difference in the means over measurements, in the unit of SD
	SD          float64 `flag:"sd" or:"1"`       // standard deviation of one measurement within an arm, above 0
	Alpha       float64 `flag:"alpha" or:"0.05"` // two-sided level, between 0 and 1
	Power       float64 `flag:"power"`           // above Alpha, below 1
}

// mostMeasurements bounds how often people are measured.
const mostMeasurements = 1000

// Solve finds the one of Power, NTreatment and Effect that is left out.
func (d RepeatedMeans) Solve() (Answer, error) {
	t := tradeoff{
		tails: bothTails, alpha: d.Alpha, asked: d.Power, size: quantity{"n-treatment", d.NTreatment},
		effect: quantity{"effect", math.Abs(d.Effect) / d.SD},
		fewest: 2, at: d.power,
		fill: func(a *Answer, n, effect float64) {
			a.NTreatment, a.NControl = n, either(d.NControl, n)
			a.Effect = either(d.Effect, effect*d.SD)
		},
	}
	before, after := quantity{"before", d.Before}, quantity{"after", d.After}
	return t.answer(t.size.count(2), quantity{"n-control", d.NControl}.count(2),
		before.must(before.counts(0, mostMeasurements), wholeFrom(0, mostMeasurements)), after.must(after.counts(1, mostMeasurements), wholeFrom(1, mostMeasurements)),
		quantity{"correlation", d.Correlation}.icc(), quantity{"effect", d.Effect}.finite(), quantity{"sd", d.SD}.aboveZero())
}

// power at n treated and an effect in standard deviations.
func (d RepeatedMeans) power(n, effect float64) float64 {
	control := either(d.NControl, n)
	return powerT(d.Alpha, n+control-2-min(d.Before, 1), effect/math.Sqrt(d.left()*(1/n+1/control)))
}

// left is the variance within an arm over that of one measurement: the difference above, put
// as a product, which no rounding brings below 0.
func (d RepeatedMeans) left() float64 {
	r := d.Correlation
	return (1 - r) * (1 + (d.After+d.Before-1)*r) / (d.After * (1 + (d.Before-1)*r))
}
