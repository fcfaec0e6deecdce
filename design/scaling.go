package design

import "math"

// scaled is what an answer says when the treated are given nothing: of least squares, and of
// repeated measures of what is yes or no. Of other repeated measures own alone is known.
type scaled struct {
	none, v0 float64 // estimate and its variance
	own      float64 // sampling variance of the cohort's own effect
}

// unscaled is of an answer of which that is not known.
var unscaled = scaled{math.NaN(), math.NaN(), math.NaN()}
