package formula

import "math"

// NoncentralT is the distribution of (Z + NC) / S, Z standard normal and S
// independent of it, the square root of a chi-square over its DF degrees of
// freedom. Owen (1968), Technometrics 10, 445-478.
//
// Both tails are an integral over S of a positive function with one peak, so
// that nothing cancels and a small tail keeps its digits; this is why neither
// is one minus the other.
type NoncentralT struct {
	DF float64 // degrees of freedom, above 0; +Inf: normal with mean NC
	NC float64 // noncentrality, any
}

// CDF is the chance of a value at or below t, 0-1.
func (d NoncentralT) CDF(t float64) float64 { return d.tail(-d.NC, t) }

// Survival is the chance of a value above t, 0-1.
func (d NoncentralT) Survival(t float64) float64 { return d.tail(d.NC, -t) }

// tail is the mean of Phi(a + b*S).
func (d NoncentralT) tail(a, b float64) float64 {
	if math.IsInf(d.DF, 1) {
		return normalCDF(a + b)
	}
	g := scaleIntegrand{a: a, b: b, df: d.DF, log: logChiConstant(d.DF)}
	peak := g.peak()
	low, high := g.flank(peak, -1), g.flank(peak, 1)
	sum := adaptive(g.at, low, peak) + adaptive(g.at, peak, high)
	return math.Min(1, sum)
}

// scaleIntegrand is Phi(a + b*s) times the density of u = log S, s = exp(u).
// On the log scale the density is smooth down to one degree of freedom and
// below.
type scaleIntegrand struct{ a, b, df, log float64 }

func (g scaleIntegrand) at(u float64) float64 { return math.Exp(g.logAt(u)) }

func (g scaleIntegrand) logAt(u float64) float64 {
	return g.log + g.df*(u-math.Expm1(2*u)/2) + logNormalCDF(g.a+g.b*math.Exp(u))
}

// peak is where the slope of logAt changes sign. It does so once: over s the
// slope is df/s - df*s + b*m(a+b*s), m the inverse Mills ratio, and all three
// terms fall.
func (g scaleIntegrand) peak() float64 {
	slope := func(u float64) float64 {
		s := math.Exp(u)
		return g.df/s - g.df*s + g.b*inverseMills(g.a+g.b*s)
	}
	const far = 340 // exp(2*340) is still a number
	low, high := -1.0, 1.0
	for slope(low) < 0 && low > -far {
		low *= 2
	}
	for slope(high) > 0 && high < far {
		high *= 2
	}
	for range 60 { // the integral needs the neighbourhood of the peak, not its last digit
		middle := (low + high) / 2
		if slope(middle) > 0 {
			low = middle
		} else {
			high = middle
		}
	}
	return (low + high) / 2
}

// flank is a point on the given side where the integrand is below exp(-46),
// 1e-20, of its peak.
func (g scaleIntegrand) flank(peak, side float64) float64 {
	step, floor := 1/math.Sqrt(2*g.df), g.logAt(peak)-46
	for g.logAt(peak+side*step) > floor && step < 1e3 {
		step *= 1.5
	}
	return peak + side*step
}

// logChiConstant is log of 2 a^a exp(-a) / Gamma(a), a = df/2: the constant of
// the density of log S after exp(-a) is taken out. Above 20 by Stirling's
// series, where the difference of large logarithms would lose digits.
func logChiConstant(df float64) float64 {
	a := df / 2
	if a < 20 {
		lgamma, _ := math.Lgamma(a)
		return math.Ln2 + a*math.Log(a) - a - lgamma
	}
	series := (1./12 - (1./360-(1./1260-1/(1680*a*a))/(a*a))/(a*a)) / a
	return math.Ln2 + 0.5*math.Log(a/(2*math.Pi)) - series
}
