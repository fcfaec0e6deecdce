package value

import (
	"math"

	"gonum.org/v1/gonum/floats"
)

// effects is how far terms of a kind move an outcome, in errors of each, as learned from
// all of them together (empirical Bayes: Stephens 2017, Biostatistics 18, 275-294): a
// mixture of normals round zero, the first of which is nothing at all. Where hardly any
// term says anything that one weighs most, and the few that do are taken as they come out.
// Where many say a little, wider ones do, although none of the terms can be told from nothing by itself.
type effects struct {
	variance []float64 // of each normal
	share    []float64 // its weight
}

// Every normal has twice the variance of the one before, from what cannot be told from
// nothing to more than the largest effect. The weights are fitted until they hardly move.
const (
	leastVariance = 0.01
	rounds        = 500
	settled       = 1e-6
)

// effectsOf fits the weights to how many errors each term lies from zero, so that these
// are as likely as can be (EM: Dempster, Laird & Rubin 1977, JRSS B 39, 1-38), as if so many
// more terms said nothing.
func effectsOf(ts []float64, nothing float64) *effects {
	e := &effects{variance: []float64{0}}
	largest := floats.Norm(ts, math.Inf(1))
	for v := leastVariance; v < 2*largest*largest; v *= 2 {
		e.variance = append(e.variance, v)
	}
	e.share = constant(len(e.variance))
	floats.Scale(1/floats.Sum(e.share), e.share)
	likely := make([][]float64, len(ts))
	for j, t := range ts {
		likely[j] = e.likely(t)
	}
	for range rounds {
		if e.round(likely, nothing) < settled {
			break
		}
	}
	return e
}

// round betters the weights, and tells by how much they moved.
func (e *effects) round(likely [][]float64, nothing float64) float64 {
	next, all := make([]float64, len(e.share)), float64(len(likely))+nothing
	next[0] = nothing / all
	for _, l := range likely {
		here := floats.Dot(l, e.share)
		for k := range next {
			next[k] += l[k] * e.share[k] / here / all
		}
	}
	moved := floats.Distance(next, e.share, 1)
	e.share = next
	return moved
}

// likely is how likely so many errors are under each normal, the likeliest being 1.
func (e *effects) likely(t float64) []float64 {
	l := make([]float64, len(e.variance))
	for k, v := range e.variance {
		l[k] = -(t*t/(1+v) + math.Log(1+v)) / 2
	}
	most := floats.Max(l)
	for k := range l {
		l[k] = math.Exp(l[k] - most)
	}
	return l
}

// of is the effect of a term that comes out so many errors from zero: its mean and variance.
func (e *effects) of(t float64) (mean, variance float64) {
	l := e.likely(t)
	floats.Mul(l, e.share)
	floats.Scale(1/floats.Sum(l), l)
	square := 0.0
	for k, v := range e.variance {
		stays := v / (1 + v) // of what comes out, where this is the normal
		mean += l[k] * stays * t
		square += l[k] * (stays + stays*stays*t*t)
	}
	return mean, max(square-mean*mean, 0)
}
