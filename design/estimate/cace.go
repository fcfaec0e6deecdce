package estimate

import (
	"math"

	"proefbank/internal/lang"
)

// CACE is the effect of receiving among those whom the offer moves (complier
// average causal effect; Angrist, Imbens & Rubin 1996, J. American Statistical
// Association 91, 444-455): two-stage least squares of outcome on received and
// covariates with treatment (the offer) as instrument. received holds what each
// person took (1 or 0, or a dose). Estimate is in units of outcome per unit received.
// Errors are HC2 (MacKinnon & White 1985, J. Econometrics 29, 305-325) and t has n - k
// degrees of freedom or, with clusters, CR2 with Satterthwaite's (Pustejovsky &
// Tipton 2018, J. Business & Economic Statistics 36, 672-683): as R's
// estimatr::iv_robust. Block enters as fixed effects.
//
// With one instrument for one receipt the estimate is the effect on the outcome over
// that on the receipt. Of the outcome less so many times the receipt least squares
// finds no effect, and its residuals are those of two stages; the fitted receipt and
// the offer span the same columns, so its error, over the effect on the receipt, is
// that of the estimate.
//
// Where the offer moves nobody the answer is NaN; where the first-stage F, by the same
// kind of error, is below 10 (Staiger & Stock 1997, Econometrica 65, 557-586) a warning
// says that the interval is not to be trusted.
func CACE(d Data, received []float64) Result {
	s := lend(d)
	defer s.handBack()
	lent := borrow()
	defer lent.handBack()
	outcome, took := s.receipts(lent, d.Outcome, received)
	if why := s.observe(outcome); why != nil {
		return s.none(why)
	}
	if s.low == s.high {
		return s.none(constantOutcome)
	}
	effect, size := s.beta[s.t], max(-s.low, s.high)
	if why := beyond(sizeOf(took), receipt); why != nil {
		return s.none(why)
	}
	first := s.Untested(took)
	if math.IsNaN(first.Estimate) {
		return first
	}
	if nobodyMoved(&first, took) {
		return s.none(lang.Text{"the offer moved nobody: receiving does not differ between the arms",
			"het aanbod bewoog niemand: wat men ontving verschilt niet tussen de armen"})
	}
	ratio := effect / first.Estimate
	r := s.Untested(lent.combination(outcome, -ratio, took))
	var weak notes
	if f := first.Statistic * first.Statistic; f < 10 {
		weak.warn("weak instrument: first-stage F is %s, below 10", "zwak instrument: F van de eerste stap is %s, onder 10", lang.Two.Of(f))
	}
	r.Warnings = append(r.Warnings, weak...)
	switch {
	case r.SE == 0:
		return exact(ratio, r.N, r.Warnings...)
	case math.IsNaN(r.SE):
		return r
	}
	se := r.SE / first.Estimate
	return meanAnswer(ratio, se*se, r.DF, size/math.Abs(first.Estimate), d.Alpha, r.N, r.Warnings)
}

// receipts are outcomes and receipts where both are known; complete rows without a
// receipt are counted.
func (s *Design) receipts(lent *memory, outcome, received []float64) (known, took []float64) {
	lost := 0
	for _, r := range s.from {
		if math.IsNaN(received[r]) {
			lost++
		}
	}
	s.notes.drop(lost, lang.Text{"what was received is missing", "wat men ontving ontbreekt"})
	return lent.combination(outcome, 0, received), lent.combination(received, 0, outcome)
}

// combination is a plus so many times b; NaN where either is.
func (m *memory) combination(a []float64, times float64, b []float64) []float64 {
	sum := m.room(len(a))
	for i, x := range a {
		sum[i] = x
		if times != 0 || math.IsNaN(b[i]) {
			sum[i] += times * b[i]
		}
	}
	return sum
}

// nobodyMoved tells whether what was received hardly differs between the arms beside
// how much that was.
func nobodyMoved(first *Result, took []float64) bool {
	return !(math.Abs(first.Estimate) > 1e-7*sizeOf(took))
}
