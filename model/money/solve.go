package money

import "math"

// Repaid is what a contract pays on a replication's outcome, and what a euro of
// each month counts for.
type Repaid struct {
	Contract Contract
	Outcome  Outcome
	Worth    []float64
}

// Return is what investors get at a price.
type Return struct {
	Rates  []float64 // IRR, nominal, the lowest first; see Rates
	Real   float64   // IRR at the prices of the start
	Lost   float64   // part of the principal that does not come back
	Layers []Layer   // senior and junior, where there are both
}

// Rate is the IRR: the lowest of several, -1 when nothing returns, NaN where no rate is.
func (r *Return) Rate() float64 {
	if len(r.Rates) == 0 {
		return math.NaN()
	}
	return r.Rates[0]
}

// Layer is what a part of the principal gets.
type Layer struct{ IRR, Lost float64 }

// Return is the investors' at a price.
func (r *Repaid) Return(price float64) (got Return) {
	c := &r.Contract
	months := c.Waterfall(r.Outcome, price)
	flows := c.Investment(months)
	got.Rates, got.Lost = Rates(flows), Lost(flows)
	if c.Senior > 0 && c.Senior < 1 {
		senior, junior := c.Layers(flows)
		got.Layers = []Layer{{IRR(senior), Lost(senior)}, {IRR(junior), Lost(junior)}}
	}
	got.Real = IRR(c.deflated(months))
	return got
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
	due, value := c.Pays(r.Outcome, price), 0.0
	for k, part := range c.draws(len(due)) {
		value -= part.Euros() * math.Pow(1+c.Target, -c.time(12*k))
	}
	for y := range due {
		value += due[y].received().Euros() * math.Pow(1+c.Target, -c.time(c.paid(y)))
	}
	return value
}

// payers is what payers pay under the contract, guarantees included, in what a euro of
// the month counts for.
func (r *Repaid) payers(price float64) float64 {
	return r.sum(price, func(d *Due) Cents { return d.received() - d.Unspent })
}

// Outcomes is what payers pay for what is shown at a price, without what they pay
// whatever is shown, in what a euro of the month counts for.
func (r *Repaid) Outcomes(price float64) float64 {
	return r.sum(price, func(d *Due) Cents { return d.Outcome })
}

func (r *Repaid) sum(price float64, of func(*Due) Cents) (sum float64) {
	due := r.Contract.Pays(r.Outcome, price)
	for y := range due {
		sum += of(&due[y]).Euros() * r.Worth[r.Contract.paid(y)-1]
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

// threshold is the least outcome beyond which the bond's own metric can be paid for.
func (c *Contract) threshold() float64 {
	if c.Measured == "overall" || c.Measured == "either" {
		return c.Threshold * c.Overall
	}
	return c.Threshold
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
	if gain, mcse := average(all, func(r *Repaid) float64 { return r.Gain() - r.Contract.threshold() }); !(gain > 2*mcse) {
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
