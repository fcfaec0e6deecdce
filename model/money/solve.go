package money

import "math"

// Repaid is what a contract pays on a replication's outcome, and what a euro of
// each month counts for.
type Repaid struct {
	Contract Contract
	Outcome  Outcome
	Worth    []float64
}

// Return is the investors' IRR at a price, nominal and at the prices of the start,
// and what they get back over what they put in.
func (r *Repaid) Return(price float64) (irr, real, repaid float64) {
	months := r.Contract.Waterfall(r.Outcome, price)
	in, out := Cents(0), Cents(0)
	for _, m := range months {
		in += m.Principal
		out += m.Repayment
	}
	irr = IRR(r.Contract.Investment(months))
	return irr, IRR(r.Contract.deflated(months)), out.Euros() / in.Euros()
}

// Gain is the outcome per person and year with the scheme on offer, over the
// contract.
func (r *Repaid) Gain() float64 {
	sum, months := 0.0, 0.0
	for y := range r.Contract.years() {
		sum += r.Outcome[y] * r.Contract.Exposed[y]
		months += r.Contract.Exposed[y]
	}
	return sum / months
}

// investors is the net present value for investors, at the target return.
func (r *Repaid) investors(price float64) float64 {
	c := &r.Contract
	payments, guarantee := c.Payments(r.Outcome, price)
	value := -c.principal().Euros()
	for y, payment := range payments {
		if y == len(payments)-1 {
			payment += guarantee
		}
		value += payment.Euros() * math.Pow(1+c.Target, -c.time(c.end(y)))
	}
	return value
}

// payers is what outcome payers pay, guarantees included, in what a euro of the
// month counts for.
func (r *Repaid) payers(price float64) (sum float64) {
	payments, guarantee := r.Contract.Payments(r.Outcome, price)
	for y, payment := range payments {
		if y == len(payments)-1 {
			payment += guarantee
		}
		sum += payment.Euros() * r.Worth[r.Contract.end(y)-1]
	}
	return sum
}

// Outcomes is what outcome payers pay for what is shown at a price, without what is
// guaranteed whatever is shown, in what a euro of the month counts for.
func (r *Repaid) Outcomes(price float64) (sum float64) {
	payments, _ := r.Contract.Payments(r.Outcome, price)
	for y, payment := range payments {
		sum += payment.Euros() * r.Worth[r.Contract.end(y)-1]
	}
	return sum
}

// average is a mean over replications with its Monte Carlo error, NaN of one.
func average(all []Repaid, of func(*Repaid) float64) (mean, mcse float64) {
	n, squares := float64(len(all)), 0.0
	values := make([]float64, len(all))
	for i := range all {
		values[i] = of(&all[i])
		mean += values[i] / n
	}
	for _, x := range values {
		squares += (x - mean) * (x - mean)
	}
	return mean, math.Sqrt(squares / (n - 1) / n)
}

// worth is the mean net present value for investors at the target return.
func worth(all []Repaid, price float64) float64 {
	mean, _ := average(all, func(r *Repaid) float64 { return r.investors(price) })
	return mean
}

// Payments is the mean that outcome payers pay at a price, guarantees
// included, in what a euro of each month counts for.
func Payments(all []Repaid, price float64) float64 {
	mean, _ := average(all, func(r *Repaid) float64 { return r.payers(price) })
	return mean
}

const dearest = 1e7 // euro for a month: no contract has a higher price

// Price is a price with its Monte Carlo error, in euro.
type Price struct{ Euros, Error float64 }

// BreakEvenPrice is the price, in whole cents, at which investors can expect
// their target return. ok is false when there is none: where the cap forbids
// it, or where noise would be priced, as the mean outcome is not beyond the
// threshold, or the price not beyond zero, by more than two Monte Carlo errors.
func BreakEvenPrice(all []Repaid) (price Price, ok bool) {
	if worth(all, 0) >= 0 {
		return Price{}, true
	}
	if gain, mcse := average(all, func(r *Repaid) float64 { return r.Gain() - r.Contract.Threshold }); !(gain > 2*mcse) {
		return Price{}, false
	}
	low, high := 0.0, 1.0
	for worth(all, high) < 0 {
		if low, high = high, high*4; high > dearest {
			return Price{}, false
		}
	}
	for high-low > 1e-6 {
		mid := (low + high) / 2
		if worth(all, mid) < 0 {
			low = mid
		} else {
			high = mid
		}
	}
	price.Euros = math.Ceil(high*100-1e-3) / 100
	price.Error = priceError(all, price.Euros)
	if price.Euros <= 2*price.Error {
		return Price{}, false
	}
	return price, true
}

// priceError is the error of a price at which a mean is zero: the mean's own
// over its slope (the delta method).
func priceError(all []Repaid, price float64) float64 {
	_, mcse := average(all, func(r *Repaid) float64 { return r.investors(price) })
	slope := (worth(all, 1.01*price) - worth(all, 0.99*price)) / (0.02 * price)
	return mcse / slope
}

// Cheapest is the price at which outcome payers pay least of all prices, from
// the break-even price up, that give investors their target, and what they pay.
// A higher price repays sooner, which can cost less. Prices are tried in steps
// of 5%, up to where none moves a payment any more.
func Cheapest(all []Repaid, from float64) (price, paid float64) {
	price, paid = from, Payments(all, from)
	last := Payments(all, dearest)
	for p := max(0.01, from); p < dearest; p *= 1.05 {
		now := Payments(all, p)
		if now < paid && worth(all, p) >= 0 {
			price, paid = p, now
		}
		if now == last {
			break
		}
	}
	return price, paid
}
