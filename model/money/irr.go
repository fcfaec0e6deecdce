package money

import "math"

// Dated is an amount at a time in years.
type Dated struct {
	Years  float64
	Amount float64
}

// PresentValue is the value at time 0 of amounts at a yearly rate.
func PresentValue(flows []Dated, rate float64) (sum float64) {
	for _, f := range flows {
		sum += f.Amount * math.Pow(1+rate, -f.Years)
	}
	return sum
}

// IRR is the yearly rate at which an investment and its returns are worth
// nothing. With years of 365 days it is a spreadsheet's XIRR. -1 when nothing
// returns, NaN without an investment (XIRR has an error for both). Investments
// come before returns, so there is one such rate.
func IRR(flows []Dated) float64 {
	in, out := 0.0, 0.0
	for _, f := range flows {
		in += max(0, -f.Amount)
		out += max(0, f.Amount)
	}
	switch {
	case in == 0:
		return math.NaN()
	case out == 0:
		return -1
	}
	low, high := -1+1e-12, 1.0
	for PresentValue(flows, high) > 0 && high < 1e9 {
		high *= 2
	}
	for range 200 {
		mid := low + (high-low)/2
		if PresentValue(flows, mid) > 0 {
			low = mid
		} else {
			high = mid
		}
	}
	return low + (high-low)/2
}
