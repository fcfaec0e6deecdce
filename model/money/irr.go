package money

import (
	"cmp"
	"math"
	"slices"
)

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
// returns, NaN without an investment (XIRR has an error for both) and where no rate
// does. Where amounts change their sign more than once there may be several, of which
// it is the lowest: see Rates.
func IRR(flows []Dated) float64 {
	if rates := Rates(flows); len(rates) > 0 {
		return rates[0]
	}
	return math.NaN()
}

// Rates are all yearly rates at which amounts are worth nothing, the lowest first.
// There is one where all that is paid in comes before all that returns; where signs
// change twice there are two or none (Descartes' rule of signs).
func Rates(flows []Dated) (rates []float64) {
	in, out := 0.0, 0.0
	for _, f := range flows {
		in += max(0, -f.Amount)
		out += max(0, f.Amount)
	}
	switch {
	case in == 0:
		return nil
	case out == 0:
		return []float64{-1}
	case changes(flows) == 1:
		return []float64{rateBetween(flows, -1+1e-12, highest(flows), true)}
	}
	const least, most, step = -9, 14, 0.005 // of the logarithm of 1 plus the rate
	low := math.Expm1(least)
	for n := 1; n <= (most-least)/step; n++ {
		high := math.Expm1(least + float64(n)*step)
		switch a, b := PresentValue(flows, low), PresentValue(flows, high); {
		case a == 0:
			rates = append(rates, low)
		case a*b < 0:
			rates = append(rates, rateBetween(flows, low, high, a > 0))
		}
		low = high
	}
	return rates
}

// changes is how often amounts change their sign, day by day.
func changes(flows []Dated) (n int) {
	days := slices.Clone(flows)
	slices.SortStableFunc(days, func(a, b Dated) int { return cmp.Compare(a.Years, b.Years) })
	sign := 0.0
	for i := 0; i < len(days); {
		sum, day := 0.0, days[i].Years
		for ; i < len(days) && days[i].Years == day; i++ {
			sum += days[i].Amount
		}
		if math.Abs(sum) < 0.005 {
			continue
		}
		if now := math.Copysign(1, sum); now != sign {
			sign = now
			n++
		}
	}
	return n - 1
}

// highest is a rate at which an investment is worth less than nothing.
func highest(flows []Dated) float64 {
	high := 1.0
	for PresentValue(flows, high) > 0 && high < 1e9 {
		high *= 2
	}
	return high
}

// rateBetween is the rate between two at which the value changes its sign; it falls
// with the rate where an investment is repaid. Where numbers are too large to compare,
// next to -100%, what comes last decides.
func rateBetween(flows []Dated, low, high float64, falls bool) float64 {
	for range 200 {
		mid := low + (high-low)/2
		if value := PresentValue(flows, mid); (value > 0 || math.IsNaN(value)) == falls {
			low = mid
		} else {
			high = mid
		}
	}
	return low + (high-low)/2
}
