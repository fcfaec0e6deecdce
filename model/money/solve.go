package money

import "math"

// Repaid is what a contract pays on a replication's outcome, and what a euro of
// each month counts for.
type Repaid struct {
	Contract Contract
	Outcome  Outcome
	Worth    []float64
}

// Return is the investors' IRR at a price, and what they get back over what
// they put in.
func (r *Repaid) Return(price float64) (irr, repaid float64) {
	months := r.Contract.Waterfall(r.Outcome, price)
	in, out := Cents(0), Cents(0)
	for _, m := range months {
		in += m.Principal
		out += m.Repayment
	}
	return IRR(Investment(months)), out.Euros() / in.Euros()
}

// Gain is the outcome per person and year, over the contract.
func (r *Repaid) Gain() (mean float64) {
	for y, x := range r.Outcome {
		mean += x * float64(min(12, r.Contract.lastMonth()+1-12*y)) / 12
	}
	return mean * 12 / float64(r.Contract.lastMonth()+1)
}

// worth is the mean net present value for investors at the target return.
func worth(all []Repaid, price float64) float64 {
	sum := 0.0
	for i := range all {
		sum += PresentValue(Investment(all[i].Contract.Waterfall(all[i].Outcome, price)), all[i].Contract.Target)
	}
	return sum / float64(len(all))
}

// Payments is the mean that outcome payers pay at a price, guarantees
// included, in what a euro of each month counts for.
func Payments(all []Repaid, price float64) float64 {
	sum := 0.0
	for i := range all {
		for _, in := range all[i].Contract.Waterfall(all[i].Outcome, price) {
			sum += (in.Payment + in.Guarantee).Euros() * all[i].Worth[in.Month]
		}
	}
	return sum / float64(len(all))
}

const dearest = 1e7 // euro for a month: no contract has a higher price

// BreakEvenPrice is the price, in whole cents, at which investors can expect their target
// return. ok is false when no price is high enough: where the cap lies below
// the target, or too few replications show an outcome to pay for.
func BreakEvenPrice(all []Repaid) (price float64, ok bool) {
	low, high := 0.0, 1.0
	if worth(all, 0) >= 0 {
		return 0, true
	}
	for worth(all, high) < 0 {
		if low, high = high, high*4; high > dearest {
			return 0, false
		}
	}
	for high-low > 0.005 {
		mid := (low + high) / 2
		if worth(all, mid) < 0 {
			low = mid
		} else {
			high = mid
		}
	}
	return math.Ceil(high*100) / 100, true
}
