package design

import (
	"math"

	"proefbank/design/estimate"
)

// scaled is what a least-squares fit says when the arm's effect is scaled.
// Outcomes are then y0 + x (y1 - y0), so the estimate is linear in x and its
// variance, a sum of squares of residuals, a parabola: with the fit itself, at
// x = 1, these give both at every x, without living the months again.
type scaled struct {
	none     float64 // estimate at x = 0
	v0, half float64 // variances at 0 and 1/2
	own      float64 // sampling variance of the cohort's own effect
}

// unscaled is of an answer that cannot be scaled.
var unscaled = scaled{math.NaN(), math.NaN(), math.NaN(), math.NaN()}

func scaledOf(none, half estimate.Result, own float64) scaled {
	return scaled{none.Estimate, none.SE * none.SE, half.SE * half.SE, own}
}
