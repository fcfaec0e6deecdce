package estimate

import (
	"math"

	"gonum.org/v1/gonum/mat"

	"proefbank/internal/lang"
)

// CACE is the effect of receiving among those whom the offer moves (complier
// average causal effect; Angrist, Imbens & Rubin 1996, J. American Statistical
// Association 91, 444-455): two-stage least squares of outcome on received and
// covariates with treatment (the offer) as instrument, HC2 errors (MacKinnon &
// White 1985, J. Econometrics 29, 305-325) and t with n - k degrees of freedom,
// as R's estimatr::iv_robust(se_type = "HC2"). received holds what each person
// took (1 or 0, or a dose). Estimate is in units of outcome per unit received.
//
// Where the offer moves nobody the answer is NaN; where the first-stage F is
// below 10 (Staiger & Stock 1997, Econometrica 65, 557-586) a warning says that
// the interval is not to be trusted. Block enters as fixed effects; clusters
// are ignored with a warning.
func CACE(d Data, received []float64) Result {
	c := completeCases(blocksAsCovariates(d), received)
	c.ignoreClusters(d)
	if why := c.unfit(); why != nil {
		return c.none(why)
	}
	if control, offered := c.arms(); control == 1 || offered == 1 {
		return c.none(aloneInArm)
	}
	size := sizeOf(c.y)
	c.centreOutcome()
	took := gather(received, c.row)
	if why := beyond(sizeOf(took), receipt); why != nil {
		return c.none(why)
	}
	x := c.matrix()
	first := x.fitted(took)
	if first == nil {
		return c.none(singular)
	}
	n, df := float64(c.n), float64(c.n-c.p)
	rest, moved := 0.0, 0.0
	own := x.withoutTreatment().fitted(took)
	for i, t := range took {
		rest += (t - first[i]) * (t - first[i])
		moved += (first[i] - own[i]) * (first[i] - own[i])
	}
	if mean := total(took) / n; moved <= 1e-14*(rest+moved+n*mean*mean) {
		return c.none(lang.Text{"the offer moved nobody: receiving does not differ between the arms",
			"het aanbod bewoog niemand: wat men ontving verschilt niet tussen de armen"})
	}
	if f := moved / (rest / df); f < 10 {
		c.warn("weak instrument: first-stage F is %s, below 10", "zwak instrument: F van de eerste stap is %s, onder 10", lang.Two.Of(f))
	}
	x[1] = first
	return c.secondStage(x, took, df, size/math.Sqrt(moved/n), d.Alpha)
}

// secondStage regresses the outcome on the fitted receipt; residuals are from
// what was really received. size is that of the outcome, per unit received.
func (c *cases) secondStage(x matrix, took []float64, df, size, alpha float64) Result {
	factor := x.factor()
	beta := x.leastSquares(factor, c.y)
	if beta == nil {
		return c.none(singular)
	}
	var inverse mat.SymDense
	if factor.InverseTo(&inverse) != nil {
		return c.none(singular)
	}
	variance, first, row := 0.0, x[1], make([]float64, len(x))
	for i, y := range c.y {
		for a, column := range x {
			row[a] = column[i]
		}
		residual := y - dot(row, beta) - (took[i]-first[i])*beta[1]
		pull, leverage := pullAndLeverage(row, inverse.RawSymmetric().Data)
		if leverage < 1-1e-9 { // a row with leverage 1 is fitted exactly
			variance += residual * residual / (1 - leverage) * pull * pull
		}
	}
	return meanAnswer(beta[1], variance, df, size, alpha, c.n, c.notes)
}

// pullAndLeverage are the second element of Mx and x'Mx, M by row with its
// upper triangle filled.
func pullAndLeverage(x, m []float64) (pull, leverage float64) {
	p := len(x)
	pull = m[1] * x[0]
	for a, xa := range x {
		line := rowOf(m, a, p)
		across := 0.0
		for b := a + 1; b < p; b++ {
			across += line[b] * x[b]
		}
		if a == 1 {
			pull += line[1]*xa + across
		}
		leverage += xa * (line[a]*xa + 2*across)
	}
	return pull, leverage
}
