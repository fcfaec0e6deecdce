package formula

import "math"

// TwoProportions compares the shares of two arms by the normal approximation
// with the pooled variance under no effect, as R's power.prop.test (strict =
// FALSE): Fleiss, Levin & Paik (2003), Statistical Methods for Rates and
// Proportions, 3rd ed., eq. 4.14, without continuity correction; for unequal
// arms Fleiss, Tytun & Ury (1980), Biometrics 36, 343-346. NaN stands for what
// is left out.
//
// The effect solved for is a PTreatment above PControl. For one below, ask
// about the opposite event: with 1-PControl in, 1-PTreatment comes out.
type TwoProportions struct {
	NTreatment float64 `flag:"n-treatment"`     // people treated, whole, 1 or more
	NControl   float64 `flag:"n-control"`       // people in control, whole, 1 or more; left out: as many as treated
	PControl   float64 `flag:"p-control"`       // proportion with the event in control, between 0 and 1
	PTreatment float64 `flag:"p-treatment"`     // proportion with the event among the treated, between 0 and 1
	Alpha      float64 `flag:"alpha" or:"0.05"` // two-sided level, between 0 and 1
	Power      float64 `flag:"power"`           // above Alpha, below 1
}

// Solve finds the one of Power, NTreatment and PTreatment that is left out.
// Effect in the answer is PTreatment - PControl.
func (d TwoProportions) Solve() (Answer, error) {
	t := tradeoff{
		tails: ownTail, alpha: d.Alpha, asked: d.Power, size: quantity{"n-treatment", d.NTreatment},
		effect: quantity{"p-treatment", math.Abs(d.PTreatment - d.PControl)},
		fewest: 1, reach: (1 - d.PControl) * (1 - 1e-12), told: func(effect float64) float64 { return d.PControl + effect },
		at: func(n, effect float64) float64 { return d.power(n, either(d.PTreatment, d.PControl+effect)) },
		fill: func(a *Answer, n, effect float64) {
			a.NTreatment, a.NControl = n, either(d.NControl, n)
			a.PTreatment = either(d.PTreatment, d.PControl+effect)
			a.Effect = a.PTreatment - d.PControl
		},
	}
	return t.answer(t.size.count(1), quantity{"n-control", d.NControl}.count(1),
		quantity{"p-control", d.PControl}.between01(),
		quantity{"p-treatment", d.PTreatment}.mayMiss(d.PTreatment > 0 && d.PTreatment < 1, between))
}

// power at n treated of whom a share p has the event.
func (d TwoProportions) power(n, p float64) float64 {
	control := either(d.NControl, n)
	pooled := (n*p + control*d.PControl) / (n + control)
	null := math.Sqrt(pooled * (1 - pooled) * (1/n + 1/control))
	se := math.Sqrt(p*(1-p)/n + d.PControl*(1-d.PControl)/control)
	return normalCDF((math.Abs(p-d.PControl) - normalQuantile(d.Alpha/2)*null) / se)
}
