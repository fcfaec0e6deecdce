package formula

import (
	"errors"
	"math"

	"proefbank/internal/lang"
)

// TwoOption is what information is worth to whoever chooses one of two options,
// whose net benefits are unknown and independent: option i gives a normal amount
// with mean Mean and standard deviation SD. A study sees N people under option 1,
// each with standard deviation SDData around what option 1 truly gives.
//
// The difference d of the two is normal, and the value of knowing more is the
// unit normal loss integral of how far that knowledge would move the mean of d:
// Raiffa & Schlaifer (1961), Applied Statistical Decision Theory, ch. 5; Ades,
// Lu & Claxton (2004), Medical Decision Making 24, 207-227. Amounts are in the
// unit of the means, per decision.
type TwoOption struct {
	Mean1  float64 `flag:"mean-1"`  // expected net benefit of option 1
	SD1    float64 `flag:"sd-1"`    // its standard deviation: what is not known, 0 or more
	Mean2  float64 `flag:"mean-2"`  // of option 2
	SD2    float64 `flag:"sd-2"`    // of option 2, 0 or more
	SDData float64 `flag:"sd-data"` // standard deviation between people of the study, above 0
	N      float64 `flag:"n"`       // people of the study, whole, 0 or more
}

// Solve gives EVPI, EVPPI1, EVPPI2 and EVSI: all four at once, as nothing is left out.
func (d TwoOption) Solve() (Answer, error) {
	if err := d.check(); err != nil {
		return Answer{}, err
	}
	a := unsolved("evsi")
	mean := d.Mean1 - d.Mean2
	a.EVPI = valueOfMoving(mean, math.Hypot(d.SD1, d.SD2))
	a.EVPPI1 = valueOfMoving(mean, d.SD1)
	a.EVPPI2 = valueOfMoving(mean, d.SD2)
	a.EVSI = valueOfMoving(mean, d.moved())
	return a, nil
}

func (d TwoOption) check() error {
	var wrong []error
	for _, q := range []quantity{{"mean-1", d.Mean1}, {"mean-2", d.Mean2}} {
		finite := math.Abs(q.value) <= mostAmount
		wrong = append(wrong, q.must(finite, lang.Text{"a number up to 1e150", "een getal tot 1e150"}))
	}
	for _, q := range []quantity{{"sd-1", d.SD1}, {"sd-2", d.SD2}} {
		spread := q.value >= 0 && q.value <= mostAmount
		wrong = append(wrong, q.must(spread, lang.Text{"from 0 to 1e150", "minstens 0 en hoogstens 1e150"}))
	}
	n := quantity{"n", d.N}
	wrong = append(wrong, quantity{"sd-data", d.SDData}.aboveZero(), n.must(n.counts(0, mostPeople), wholeFrom(0, mostPeople)))
	return errors.Join(wrong...)
}

// mostAmount keeps every square of an amount a number.
const mostAmount = 1e150

// moved is the standard deviation of the mean of option 1 after the study: the root
// of the variance that the study takes away, sd1^4 / (sd1^2 + sd_data^2 / n).
func (d TwoOption) moved() float64 {
	if d.SD1 == 0 || d.N == 0 {
		return 0
	}
	return d.SD1 * (d.SD1 / math.Hypot(d.SD1, d.SDData/math.Sqrt(d.N)))
}

// valueOfMoving is what it is worth to learn something that moves the expected
// difference of two options from its mean by a normal amount of this standard
// deviation: E max(d, 0) - max(E d, 0) = sd (phi(z) - z Phi(-z)), z = |mean| / sd.
func valueOfMoving(mean, sd float64) float64 {
	if sd == 0 {
		return 0
	}
	z := math.Abs(mean) / sd
	density := math.Exp(-z*z/2) / math.Sqrt(2*math.Pi)
	if z > 30 {
		return sd * density * millsDeficit(-z)
	}
	return sd * (density - z*normalCDF(-z))
}
