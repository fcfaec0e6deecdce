package estimate

import "math"

// separated is the warning of every fit whose coefficients run to infinity.
const separated = "no finite estimate: treatment and covariates predict the outcome perfectly (separation)"

// Logistic is the log odds ratio of treatment in a logistic regression of a
// 0/1 outcome on treatment and covariates, by maximum likelihood (iteratively
// reweighted least squares; McCullagh & Nelder 1989, Generalized Linear Models,
// 2nd ed., pp. 114-117), with Wald's z, as R's glm(family = binomial). Estimate
// is on the log odds scale, in (-Inf, Inf); DF is +Inf; N counts rows with
// everything observed.
//
// Under complete or quasi-complete separation no finite maximum exists (Albert
// & Anderson 1984, Biometrika 71, 1-10): the answer is NaN with a warning, also
// when it is a covariate that separates. Block is not used; clusters are
// ignored with a warning.
func Logistic(d Data) Result {
	c := completeCases(d)
	c.warnings = append(c.warnings, clustersIgnored(d)...)
	if why := c.unfit(); why != "" {
		return c.none(why)
	}
	for _, y := range c.y {
		if y != 0 && y != 1 {
			return c.none("the outcome of a logistic regression must be 0 or 1")
		}
	}
	s, beta := newSlope(c.p), make([]float64, c.p)
	value := func(b []float64) float64 { return c.bernoulli(b, s) }
	if !climb(beta, value, s.newton) {
		return c.none(separated)
	}
	return waldAnswer(beta[1], math.Sqrt(s.variance(1)), math.Inf(1), d.Alpha, c.n, c.warnings)
}

// bernoulli is the log-likelihood at beta; its derivatives go to s.
func (c *cases) bernoulli(beta []float64, s *slope) float64 {
	s.reset()
	raw := s.information.RawSymmetric()
	sum := 0.0
	for i, y := range c.y {
		x := c.at(i)
		eta := dot(x, beta)
		small := math.Exp(-math.Abs(eta)) // never overflows
		sum -= math.Log1p(small)
		chance := 1 / (1 + small)
		if eta < 0 {
			chance = small / (1 + small)
		}
		if (eta > 0) != (y == 1) {
			sum -= math.Abs(eta)
		}
		weight := small / ((1 + small) * (1 + small))
		for a, xa := range x {
			s.score[a] += (y - chance) * xa
			line := raw.Data[a*raw.Stride : a*raw.Stride+c.p]
			for b := a; b < c.p; b++ {
				line[b] += weight * xa * x[b]
			}
		}
	}
	return sum
}
