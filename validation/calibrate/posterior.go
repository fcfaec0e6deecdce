package calibrate

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
)

// posteriors is the guesses sorted out: by parameter its scores, and what was
// to be expected of them from what was printed.
type posteriors struct {
	features func(printed []float64) []float64
	lesson   *lesson
	scores   [][]float64 // by parameter, then guess
	expected [][]float64
	near     int // guesses that count as near
}

// nearShare is the part of the guesses that count as near to what was printed.
// Nearness is in one number, or in two, so a twentieth lies close by.
const nearShare = 0.05

func newPosteriors(features func(printed []float64) []float64, table []guess) *posteriors {
	parameters := len(table[0].scores)
	scores := mat.NewDense(len(table), parameters, nil)
	x := mat.NewDense(len(table), len(features(table[0].printed)), nil)
	for i, g := range table {
		scores.SetRow(i, g.scores)
		x.SetRow(i, features(g.printed))
	}
	lesson, unseen := learn(scores, x)
	p := &posteriors{features: features, lesson: lesson, near: int(nearShare * float64(len(table)))}
	p.scores, p.expected = make([][]float64, parameters), make([][]float64, parameters)
	for j := range parameters {
		p.scores[j], p.expected[j] = mat.Col(nil, j, scores), mat.Col(nil, j, unseen)
	}
	return p
}

// posterior is what was printed says of one parameter: equally likely normal
// scores of its prior, the Monte Carlo error of their mean, and how much less
// they vary than the prior.
type posterior struct {
	scores           []float64
	err              float64
	contraction      float64
	contractionError float64
	rank             float64 // share of the guesses that were expected to lie lower
}

// of is the posterior of parameter j: the guesses of which about the same was
// expected, moved along by what little their expectations differ (local linear
// regression; Beaumont, Zhang & Balding, 2002, Genetics 162, p. 2025-2035). For
// marginal posteriors one number to be near in suffices (Li, Nott, Fan &
// Sisson, 2017, Computational Statistics & Data Analysis 106, p. 77-89).
func (p *posteriors) of(printed []float64, j int) posterior {
	expected, wrong := p.lesson.expected(p.features(printed))
	nearest := p.nearest(expected, j)
	made := posterior{scores: p.moved(nearest, expected, j, j), rank: below(p.expected[j], expected[j])}
	k := float64(len(nearest))
	ratio := stat.Variance(made.scores, nil) / stat.Variance(p.scores[j], nil)
	made.contraction, made.contractionError = 1-ratio, ratio*math.Sqrt(2/k)
	made.err = math.Sqrt(stat.Variance(made.scores, nil)/k + wrong*wrong*p.lesson.residual[j])
	return made
}

// correlation is that of the normal scores of two parameters' posteriors, from
// the guesses that are near in the expectations of those that are informed.
func (p *posteriors) correlation(printed []float64, i, j int, informed ...int) float64 {
	expected, _ := p.lesson.expected(p.features(printed))
	nearest := p.nearest(expected, informed...)
	return stat.Correlation(ranked(p.moved(nearest, expected, i, informed...)), ranked(p.moved(nearest, expected, j, informed...)), nil)
}

// nearest are the guesses whose expectations of the parameters lie nearest to
// those given, by the distance of Mahalanobis.
func (p *posteriors) nearest(expected []float64, parameters ...int) []int {
	n, k := len(p.expected[0]), len(parameters)
	off := mat.NewDense(k, n, nil)
	for c, j := range parameters {
		off.SetRow(c, p.expected[j])
	}
	var covariance mat.SymDense
	var cholesky mat.Cholesky
	stat.CovarianceMatrix(&covariance, off.T(), nil)
	if !cholesky.Factorize(&covariance) {
		panic("expectations that do not vary") // no guesses
	}
	off.Apply(func(c, _ int, x float64) float64 { return x - expected[parameters[c]] }, off)
	var weighted mat.Dense
	if err := cholesky.SolveTo(&weighted, off); err != nil {
		panic(err) // it was factorised
	}
	distance := make([]float64, n)
	for c := range k {
		floats.Add(distance, floats.MulTo(make([]float64, n), off.RawRowView(c), weighted.RawRowView(c)))
	}
	for i, squared := range distance {
		distance[i] = math.Sqrt(squared)
	}
	return lowest(distance, p.near)
}

// lowest is the places of the n lowest values, the lowest first, and the first of equals.
func lowest(values []float64, n int) []int {
	highest := slices.Sorted(slices.Values(values))[n-1]
	var order []int
	for i, v := range values {
		if v <= highest {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(values[a], values[b]), cmp.Compare(a, b)) })
	return order[:n]
}

// moved are the scores of parameter j of the guesses, had the given been
// expected of them.
func (p *posteriors) moved(guesses []int, expected []float64, j int, by ...int) []float64 {
	n, k := len(guesses), len(by)
	x, y := mat.NewDense(n, k+1, nil), mat.NewVecDense(n, nil)
	for r, i := range guesses {
		x.Set(r, 0, 1)
		for c, b := range by {
			x.Set(r, c+1, p.expected[b][i]-expected[b])
		}
		y.SetVec(r, p.scores[j][i])
	}
	var slope mat.VecDense
	if err := slope.SolveVec(x, y); err != nil {
		panic(err) // expectations that do not vary
	}
	scores := make([]float64, n)
	for r := range guesses {
		scores[r] = y.AtVec(r)
		for c := range k {
			scores[r] -= slope.AtVec(c+1) * x.At(r, c+1)
		}
	}
	return scores
}

// ranked are the normal scores of the values' ranks.
func ranked(values []float64) []float64 {
	scores := make([]float64, len(values))
	for rank, i := range lowest(values, len(values)) {
		scores[i] = distuv.UnitNormal.Quantile((float64(rank) + 0.5) / float64(len(values)))
	}
	return scores
}

// below is the share of the values below x.
func below(values []float64, x float64) float64 {
	n := 0
	for _, v := range values {
		if v < x {
			n++
		}
	}
	return float64(n) / float64(len(values))
}
