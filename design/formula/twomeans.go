package formula

import "math"

// TwoMeans compares the means of two arms by Student's t test with a pooled
// variance; the power is exact for normal outcomes, by the noncentral t with
// NTreatment + NControl - 2 degrees of freedom. Cohen (1988), Statistical
// Power Analysis, 2nd ed., ch. 2; Owen (1968), Technometrics 10, 445-478.
// Agrees with R's power.t.test(strict = TRUE) and pwr.t2n.test. NaN stands for
// what is left out.
type TwoMeans struct {
	NTreatment float64 `flag:"n-treatment"`     // people treated, whole, 2 or more
	NControl   float64 `flag:"n-control"`       // people in control, whole, 2 or more; left out: as many as treated
	Effect     float64 `flag:"effect"`          // difference in means, in the unit of SD
	SD         float64 `flag:"sd" or:"1"`       // standard deviation within an arm, above 0
	Alpha      float64 `flag:"alpha" or:"0.05"` // two-sided level, between 0 and 1
	Power      float64 `flag:"power"`           // above Alpha, below 1
}

// Solve finds the one of Power, NTreatment and Effect that is left out.
func (d TwoMeans) Solve() (Answer, error) {
	t := tradeoff{
		tails: bothTails, alpha: d.Alpha, asked: d.Power, size: quantity{"n-treatment", d.NTreatment},
		effect: quantity{"effect", math.Abs(d.Effect) / d.SD},
		fewest: 2, at: d.power,
		fill: func(a *Answer, n, effect float64) {
			a.NTreatment, a.NControl = n, either(d.NControl, n)
			a.Effect = either(d.Effect, effect*d.SD)
		},
	}
	return t.answer(t.size.count(2), quantity{"n-control", d.NControl}.count(2),
		quantity{"effect", d.Effect}.finite(), quantity{"sd", d.SD}.aboveZero())
}

// power at n treated and an effect in standard deviations.
func (d TwoMeans) power(n, effect float64) float64 {
	control := either(d.NControl, n)
	return powerT(d.Alpha, n+control-2, effect/math.Sqrt(1/n+1/control))
}

// either is x, or the other where x was left out.
func either(x, other float64) float64 {
	if math.IsNaN(x) {
		return other
	}
	return x
}
