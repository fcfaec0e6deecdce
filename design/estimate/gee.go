package estimate

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"

	"proefbank/internal/lang"
)

// Correction is the small-sample correction of a sandwich variance.
type Correction string

// The corrections of GEE. Each divides what a cluster's residuals are too small
// by, because the cluster helped to fit them: Mancl & DeRouen (2001, Biometrics
// 57, 126-134) by I - H, Kauermann & Carroll (2001, J. American
// Statistical Association 96, 1387-1396) by its square root, with H
// the cluster's block of the hat matrix.
const (
	Uncorrected      Correction = "none"
	ManclDeRouen     Correction = "mancl-derouen"
	KauermannCarroll Correction = "kauermann-carroll"
)

// Corrections are all of them.
var Corrections = []Correction{Uncorrected, ManclDeRouen, KauermannCarroll}

// enoughClusters are so many that uncorrected errors come near to their level: of
// true nulls 6 clusters reject 20%, 10 some 12% and 40 some 6.5% at 5%
// (TestNullRejectsAtAlpha).
const enoughClusters = 40

var inOneCluster = lang.Text{"an arm lives in a single cluster: nothing is known of its variance between clusters",
	"een arm zit in één cluster: over de variantie tussen clusters is niets bekend"}

// GEE is the coefficient of treatment by generalized estimating equations
// (Liang & Zeger 1986, Biometrika 73, 13-22) with identity link, constant
// variance and exchangeable working correlation within clusters, as R's
// geepack::geeglm(id = cluster, corstr = "exchangeable"): scale and correlation
// by moments over all pairs, without degrees-of-freedom corrections. The link
// is the identity for a 0/1 outcome too, so that Estimate is always a
// difference in means and never changes its meaning with the data: for a 0/1
// outcome it is a difference in chances, and the sandwich allows for the
// variance. Block enters as fixed effects; without clusters every person is one.
//
// Uncorrected errors are referred to the normal (DF +Inf), as geepack does;
// corrected ones to t with clusters less coefficients degrees of freedom (Li &
// Redden 2015, Statistics in Medicine 34, 281-296). With fewer than 40 clusters a
// warning says that the former reject too often. An arm that lives in one
// cluster has no variance between clusters: NaN and a warning. Where the
// estimated correlation leaves no positive definite matrix, independence is
// used, with a warning.
func GEE(d Data, correction Correction) Result {
	if !slices.Contains(Corrections, correction) {
		panic("estimate: GEE has no correction " + string(correction))
	}
	c := completeCases(blocksAsCovariates(d))
	defer c.handBack()
	if why := c.unfitWithin(d.Block); why != nil {
		return c.none(why)
	}
	size := sizeOf(c.y)
	group, groups := c.numbered(d.Cluster)
	if control, treated := c.armClusters(group, groups); control < 2 || treated < 2 {
		return c.none(inOneCluster)
	}
	df := math.Inf(1)
	if correction != Uncorrected {
		if df = float64(groups - c.p); df <= 0 {
			return c.none(lang.Text{"fewer clusters than coefficients: no degrees of freedom",
				"minder clusters dan coëfficiënten: geen vrijheidsgraden"})
		}
	}
	if correction == Uncorrected && groups < enoughClusters {
		c.warn("uncorrected errors and the normal law reject too often with %d clusters: the corrections %s and %s refer to t",
			"ongecorrigeerde fouten en de normale verdeling verwerpen te vaak bij %d clusters: de correcties %s en %s gaan uit van t",
			groups, string(ManclDeRouen), string(KauermannCarroll))
	}
	e := newExchangeable(&c, group, groups)
	if !e.fit() {
		return c.none(singular)
	}
	variance := e.sandwich(correction)
	return meanAnswer(e.beta.AtVec(1), variance, df, size, d.Alpha, c.n, c.notes)
}

// exchangeable solves the estimating equations from sums per cluster: X'X,
// X'y, X'1, y'y, y'1 and n are all that the data can say.
type exchangeable struct {
	cases       *cases
	p           int
	cross       [][]float64 // p x p by row, upper triangle
	moment      [][]float64 // X'y
	ones        [][]float64 // X'1
	square, sum []float64   // y'y, y'1
	size        []float64
	pairs       float64
	most        float64 // people in the largest cluster
	rho         float64
	beta        *mat.VecDense
	information *mat.SymDense // sum of X'V^-1 X
	factor      mat.Cholesky
	// room for the eigenvalues of a cluster's leverage
	share, inner     *mat.SymDense
	half, full, axes mat.Dense
	eigen            mat.EigenSym
	values, out      []float64
}

func newExchangeable(c *cases, group []int, groups int) *exchangeable {
	p := c.p
	e := &exchangeable{cases: c, p: p, cross: table(groups, p*p), moment: table(groups, p), ones: table(groups, p),
		beta: mat.NewVecDense(p, nil), information: mat.NewSymDense(p, nil),
		share: mat.NewSymDense(p, nil), inner: mat.NewSymDense(p, nil)}
	room(p, &e.values, &e.out)
	room(groups, &e.square, &e.sum, &e.size)
	c.centreOutcome()
	for i, g := range group {
		x, y := c.at(i), c.y[i]
		floats.AddScaled(e.moment[g], y, x)
		floats.Add(e.ones[g], x)
		addUpper(e.cross[g], x, 1)
		e.square[g] += y * y
		e.sum[g] += y
		e.size[g]++
	}
	for _, n := range e.size {
		e.pairs += n * (n - 1) / 2
		e.most = max(e.most, n)
	}
	return e
}

// table is rows slices of width zeros in one block of memory.
func table(rows, width int) [][]float64 {
	block, t := make([]float64, rows*width), make([][]float64, rows)
	for i := range t {
		t[i] = block[i*width : (i+1)*width : (i+1)*width]
	}
	return t
}

// patientlyAlternating is after how many steps the correlation goes half of each: near the
// least that is possible it may go to and fro between two values for ever.
const patientlyAlternating = 100

// fit alternates between coefficients and correlation until neither moves.
func (e *exchangeable) fit() bool {
	for step := range 300 {
		if !e.solve() {
			return false
		}
		rho := e.correlation()
		if 1+(e.most-1)*rho <= 1e-8 || rho >= 1-1e-12 {
			e.cases.warn("working correlation %s is impossible for clusters of %s: independence used instead",
				"werkcorrelatie %s is onmogelijk bij clusters van %s: onafhankelijkheid in plaats daarvan", lang.Three.Of(rho), lang.Whole.Of(e.most))
			e.rho = 0
			return e.solve()
		}
		still := math.Abs(rho-e.rho) < 1e-13
		if step > patientlyAlternating {
			rho = (rho + e.rho) / 2
		}
		e.rho = rho
		if still {
			return e.solve()
		}
	}
	e.cases.warn("the working correlation did not settle: independence used instead",
		"de werkcorrelatie kwam niet tot rust: onafhankelijkheid in plaats daarvan")
	e.rho = 0
	return e.solve()
}

// shrink is the part of a cluster's sums that the working correlation takes
// away: V^-1 = (I - shrink 11')/(1 - rho), up to scale.
func (e *exchangeable) shrink(g int) float64 { return e.rho / (1 + (e.size[g]-1)*e.rho) }

// solve finds the coefficients at the present correlation. The factor 1/(1-rho)
// is the same in every cluster and cancels.
func (e *exchangeable) solve() bool {
	e.information.Zero()
	information := e.information.RawSymmetric().Data
	right := mat.NewVecDense(e.p, nil)
	for g := range e.size {
		s := e.shrink(g)
		for a := range e.p {
			right.SetVec(a, right.AtVec(a)+e.moment[g][a]-s*e.ones[g][a]*e.sum[g])
			for b := a; b < e.p; b++ {
				information[a*e.p+b] += e.weighed(g, a, b)
			}
		}
	}
	return e.factor.Factorize(e.information) && e.factor.Cond() < 1e13 && e.factor.SolveVecTo(e.beta, right) == nil
}

// weighed is element a <= b of a cluster's X'V^-1 X.
func (e *exchangeable) weighed(g, a, b int) float64 {
	return e.cross[g][a*e.p+b] - e.shrink(g)*e.ones[g][a]*e.ones[g][b]
}

// correlation is the mean product of residuals over pairs in the same cluster,
// over their mean square.
func (e *exchangeable) correlation() float64 {
	if e.pairs == 0 {
		return 0
	}
	beta := e.beta.RawVector().Data
	squares, products := 0.0, 0.0
	for g := range e.size {
		own, sum := e.square[g]-2*dot(beta, e.moment[g]), e.sum[g]-dot(beta, e.ones[g])
		for a, ba := range beta {
			own += ba * ba * e.cross[g][a*e.p+a]
			for b := a + 1; b < e.p; b++ {
				own += 2 * ba * beta[b] * e.cross[g][a*e.p+b]
			}
		}
		squares += own
		products += (sum*sum - own) / 2
	}
	return products / e.pairs / (squares / float64(e.cases.n))
}

// sandwich is the robust variance of the treatment's coefficient. With M the
// inverse information, M = LL', a cluster's share A of the information and
// L'AL = Q diag(lambda) Q', its corrected score is read off as L Q f(lambda)
// Q'L' times its score: I - H is never formed.
func (e *exchangeable) sandwich(correction Correction) float64 {
	root := e.root()
	score, turned, pull := make([]float64, e.p), make([]float64, e.p), mat.Row(nil, 1, root)
	variance := 0.0
	for g := range e.size {
		e.score(g, score)
		for a := range turned { // L'score
			turned[a] = 0
			for b := range score {
				turned[a] += root.At(b, a) * score[b]
			}
		}
		if correction != Uncorrected {
			e.correct(g, root, turned, correction)
		}
		own := dot(pull, turned)
		variance += own * own
	}
	return variance
}

// root is L with LL' the inverse information: the inverse of U in U'U.
func (e *exchangeable) root() *mat.TriDense {
	var upper, root mat.TriDense
	e.factor.UTo(&upper)
	if root.InverseTri(&upper) != nil {
		panic("estimate: a factored information has no inverse")
	}
	return &root
}

// score writes a cluster's X'V^-1 (y - X beta).
func (e *exchangeable) score(g int, score []float64) {
	beta := e.beta.RawVector().Data
	for a := range score {
		score[a] = e.moment[g][a] - e.shrink(g)*e.ones[g][a]*e.sum[g]
		for b := range beta {
			score[a] -= e.weighed(g, min(a, b), max(a, b)) * beta[b]
		}
	}
}

// correct replaces v by Q f(lambda) Q'v. A direction that a cluster alone
// determines (lambda = 1) has no residual and is left out.
func (e *exchangeable) correct(g int, root *mat.TriDense, v []float64, correction Correction) {
	for a := range e.p {
		for b := a; b < e.p; b++ {
			e.share.SetSym(a, b, e.weighed(g, a, b))
		}
	}
	e.half.Mul(e.share, root)
	e.full.Mul(root.T(), &e.half)
	for a := range e.p {
		for b := a; b < e.p; b++ {
			e.inner.SetSym(a, b, (e.full.At(a, b)+e.full.At(b, a))/2)
		}
	}
	if !e.eigen.Factorize(e.inner, true) {
		panic("estimate: no eigenvalues of a symmetric matrix")
	}
	e.eigen.VectorsTo(&e.axes)
	clear(e.out)
	for k, lambda := range e.eigen.Values(e.values) {
		left, along := 1-lambda, 0.0
		if left < 1e-10 {
			continue
		}
		for a := range v {
			along += e.axes.At(a, k) * v[a]
		}
		if correction == KauermannCarroll {
			left = math.Sqrt(left)
		}
		for a := range e.out {
			e.out[a] += e.axes.At(a, k) * along / left
		}
	}
	copy(v, e.out)
}
