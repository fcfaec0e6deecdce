package design

import "math"

// scaled is what a least-squares fit says when the treated are given nothing.
type scaled struct {
	none, v0 float64 // estimate and its variance
	own      float64 // sampling variance of the cohort's own effect
}

// unscaled is of an answer of which that is not known.
var unscaled = scaled{math.NaN(), math.NaN(), math.NaN()}
