package estimate

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/internal/lang"
)

// LeeBounds bound the effect on people who would respond in either arm, when
// treatment moves response in one direction only (Lee 2009, Review of Economic
// Studies 76, 1071-1102). The arm with the higher response loses the share of
// its responders by which it is ahead, once from the top (Lower, for a treated
// arm) and once from the bottom (Upper); the number dropped is that share
// rounded down to whole people. responded is 1 for those with an outcome;
// a responder whose outcome is NaN counts as a non-responder, with a warning.
//
// ConfLow and ConfHigh are the interval of Imbens & Manski (2004, Econometrica
// 72, 1845-1857) for the effect, not for the bounds, with Lee's asymptotic
// variances (his proposition 3). There is no Estimate, SE, DF,
// Statistic or P. N counts responders and non-responders. Covariates and Block
// are not used; clusters are ignored with a warning.
func LeeBounds(d Data, responded []float64) Result {
	arms, n, warnings := respondersByArm(d, responded)
	warnings.ignoreClusters(d)
	for t := range arms {
		if why := arms[t].lack(t); why != nil {
			return none(n, append(warnings, why)...)
		}
	}
	if why := beyond(sizeOf(arms[0].outcomes, arms[1].outcomes), theOutcome); why != nil {
		return none(n, append(warnings, why)...)
	}
	high, low := &arms[1], &arms[0]
	if high.rate() < low.rate() {
		high, low = low, high
	}
	trimmed := high.ahead(low)
	bottom, top, bottomVar, topVar := high.trim(trimmed, low)
	mean, variance := low.mean()
	r := none(n, warnings...)
	r.Lower, r.Upper = bottom-mean, top-mean
	lowerSE, upperSE := math.Sqrt(bottomVar+variance), math.Sqrt(topVar+variance)
	if high == &arms[0] {
		r.Lower, r.Upper = mean-top, mean-bottom
		lowerSE, upperSE = upperSE, lowerSE
	}
	if !(lowerSE > 0 && upperSE > 0) {
		r.Warnings = append(r.Warnings, lang.Text{"no interval: too few responders, or their outcomes do not vary",
			"geen interval: te weinig respondenten, of hun uitkomsten verschillen niet"})
		return r
	}
	reach := imbensManski((r.Upper-r.Lower)/math.Max(lowerSE, upperSE), alphaOr05(d.Alpha))
	r.ConfLow, r.ConfHigh = r.Lower-reach*lowerSE, r.Upper+reach*upperSE
	return r
}

// respondents are the sorted outcomes of an arm of size people.
type respondents struct {
	outcomes []float64
	size     int
}

// respondersByArm parts controls (0) from treated (1).
func respondersByArm(d Data, responded []float64) (arms [2]respondents, n int, warnings notes) {
	lost, unassigned := 0, 0
	for i, t := range d.Treatment {
		if t != 0 && t != 1 || math.IsNaN(responded[i]) {
			unassigned++
			continue
		}
		n++
		arm := &arms[int(t)]
		arm.size++
		switch {
		case responded[i] == 0:
		case math.IsNaN(d.Outcome[i]):
			lost++
		default:
			arm.outcomes = append(arm.outcomes, d.Outcome[i])
		}
	}
	warnings.drop(unassigned, lang.Text{"treatment is not 0 or 1, or responded is missing", "interventie is niet 0 of 1, of respons ontbreekt"})
	if lost > 0 {
		warnings = append(warnings, lang.Count(lost,
			lang.Text{"%d responder without an outcome is taken as a non-responder", "%d respondent zonder uitkomst geldt als non-respons"},
			lang.Text{"%d responders without an outcome are taken as non-responders", "%d respondenten zonder uitkomst gelden als non-respons"}))
	}
	for _, arm := range arms {
		slices.Sort(arm.outcomes)
	}
	return arms, n, warnings
}

var (
	empty  = [2]lang.Text{{"no controls", "geen controles"}, {"no treated", "niemand met interventie"}}
	silent = [2]lang.Text{{"no responders among the controls", "geen respondenten onder de controles"},
		{"no responders among the treated", "geen respondenten onder wie de interventie kreeg"}}
)

// lack is what an arm, controls (0) or treated (1), lacks; nil if nothing.
func (r *respondents) lack(arm int) lang.Said {
	switch {
	case r.size == 0:
		return empty[arm]
	case len(r.outcomes) == 0:
		return silent[arm]
	}
	return nil
}

func (r *respondents) rate() float64 { return float64(len(r.outcomes)) / float64(r.size) }

// ahead is the whole number of responders by which the arm is ahead of the
// other's response rate, in integers so that no rounding can shift it.
func (r *respondents) ahead(other *respondents) int {
	return (len(r.outcomes)*other.size - len(other.outcomes)*r.size) / other.size
}

// mean of the responders' outcomes and its variance.
func (r *respondents) mean() (mean, variance float64) {
	mean, spread := meanAndVariance(r.outcomes)
	return mean, spread / float64(len(r.outcomes))
}

// trim gives the means of the outcomes without the top and without the bottom,
// each with Lee's variance: of the mean of those left, of the quantile at which
// they were cut, and of the share that was cut.
func (r *respondents) trim(drop int, other *respondents) (bottom, top, bottomVar, topVar float64) {
	kept := len(r.outcomes) - drop
	low, high := r.outcomes[:kept], r.outcomes[drop:]
	share := 1 - other.rate()/r.rate()
	shareVar := (1-other.rate())/(other.rate()*float64(other.size)) + (1-r.rate())/(r.rate()*float64(r.size))
	variance := func(mean, spread, cut float64) float64 {
		gap := (cut - mean) * (cut - mean)
		return (spread+gap*share)/(float64(len(r.outcomes))*(1-share)) + gap*shareVar
	}
	bottom, spread := meanAndVariance(low)
	bottomVar = variance(bottom, spread, low[kept-1])
	top, spread = meanAndVariance(high)
	return bottom, top, bottomVar, variance(top, spread, high[0])
}

// meanAndVariance has n - 1 in the variance (NaN for one value).
func meanAndVariance(y []float64) (mean, variance float64) {
	n := float64(len(y))
	mean = total(y) / n
	for _, v := range y {
		variance += (v - mean) * (v - mean)
	}
	return mean, variance / (n - 1)
}

// imbensManski is how many standard errors the interval reaches beyond bounds
// that lie width standard errors apart: from the two-sided critical value at
// width 0 down to the one-sided. Bisection.
func imbensManski(width, alpha float64) float64 {
	low, high := critical(2*alpha, math.Inf(1)), critical(alpha, math.Inf(1))
	for range 60 {
		middle := (low + high) / 2
		if distuv.UnitNormal.CDF(middle+width)-distuv.UnitNormal.CDF(-middle) < 1-alpha {
			low = middle
		} else {
			high = middle
		}
	}
	return (low + high) / 2
}
