package estimate

import (
	"math"
	"math/bits"
	"slices"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"

	"proefbank/internal/lang"
)

// WildClusterBootstrap tests the coefficient of treatment in a regression on
// treatment and covariates with few clusters: the wild cluster bootstrap with
// the null imposed, Rademacher weights and t statistics on CR1 errors (Cameron,
// Gelbach & Miller 2008, Review of Economics and Statistics 90, 414-427; Roodman,
// Nielsen, MacKinnon & Webb 2019, Stata Journal 19, 4-60). P is symmetric: the
// share of |t*| at least as large as |t|. Up to 16 clusters all 2^clusters
// weights are gone through, the data themselves among them; otherwise P is
// (1 + at least as large)/(1 + draws) over draws addressed by seed.
//
// Estimate is least squares, SE its CR1 error with factor G/(G-1) (n-1)/(n-k),
// Statistic their ratio; there is no DF or interval. Block enters as fixed
// effects. With one cluster in an arm the test is known to fail (MacKinnon &
// Webb 2017, J. Applied Econometrics 32, 233-254): a warning; with one in each,
// NaN. The weights need no rows: all statistics are linear or quadratic in
// sums per cluster.
func WildClusterBootstrap(d Data, draws int, seed uint64) Result {
	c := completeCases(blocksAsCovariates(d))
	defer c.handBack()
	if why := c.unfitWithin(d.Block); why != nil {
		return c.none(why)
	}
	if d.Cluster == nil {
		return c.none(lang.Text{"no clusters: the wild cluster bootstrap needs them", "geen clusters: de wilde clusterbootstrap kan niet zonder"})
	}
	group, groups := c.numbered(d.Cluster)
	control, treated := c.armClusters(group, groups)
	if groups < 3 || control == 1 && treated == 1 {
		return c.none(lang.Text{"too few clusters: an arm must have more than one", "te weinig clusters: een arm heeft er meer dan één nodig"})
	}
	if control == 1 || treated == 1 {
		c.warn("an arm lives in a single cluster: the wild cluster bootstrap cannot be trusted",
			"een arm zit in één cluster: de wilde clusterbootstrap is niet te vertrouwen")
	}
	size := sizeOf(c.y)
	w, estimate := newWild(&c, group, groups)
	if w == nil {
		return c.none(singular)
	}
	g, n, k := float64(groups), float64(c.n), float64(c.p)
	r := none(c.n, c.notes...)
	r.Estimate, r.SE = orNothing(estimate, size), w.spread*math.Sqrt(g/(g-1)*(n-1)/(n-k))
	if !(r.SE > max(1e-12*math.Abs(estimate), rounding*size)) {
		return c.none(lang.Text{"the data fit without error", "de gegevens passen zonder fout"})
	}
	r.Statistic = r.Estimate / r.SE
	w.bar = w.ratio * (1 - 1e-9)
	return w.answer(r, groups, draws, seed, alphaOr05(d.Alpha))
}

func (w *wild) answer(r Result, groups, draws int, seed uint64, alpha float64) Result {
	switch {
	case groups <= 16:
		r.P = w.enumerated()
		if math.Ldexp(1, 1-groups) > alpha {
			r.Warnings = append(r.Warnings, lang.Text{"so few clusters that no outcome can reach alpha", "zo weinig clusters dat geen uitkomst alpha haalt"})
		}
	case draws < 1:
		r.Warnings = append(r.Warnings, lang.Text{"too many clusters to go through all weights, and no draws were asked for",
			"te veel clusters om alle gewichten langs te gaan, en er zijn geen trekkingen gevraagd"})
	default:
		r.P = w.drawn(draws, splitmix(seed))
	}
	return r
}

// wild holds what a bootstrap draw needs. With z the treatment less its fit on
// the other columns and u the residuals under the null, weights v give the
// numerator sum v_g pull_g, and cluster g the score v_g pull_g - lean_g's, where
// s = sum v_g shift_g is the move of all coefficients. Squares of these scores
// add up to the CR1 variance, up to constants that t* and t share.
type wild struct {
	pull   []float64   // z'u of each cluster
	lean   [][]float64 // X'z of each cluster
	shift  [][]float64 // (X'X)^-1 X'u of each cluster
	square float64     // sum of pull^2
	gram   []float64   // sum of lean lean', by row
	ratio  float64     // squared t of the data, up to constants
	spread float64     // CR1 error of the data, but for its factor
	bar    float64
	// The running sums of a draw.
	v      []float64
	top    float64
	moved  []float64 // s
	dotted []float64 // sum v_g pull_g lean_g
}

func newWild(c *cases, group []int, groups int) (*wild, float64) {
	x := c.matrix()
	factor, null, treatment := x.factor(), x.withoutTreatment(), x[1]
	onOthers := null.fitted(treatment)
	c.centreOutcome()
	restricted := null.fitted(c.y)
	if factor == nil || onOthers == nil || restricted == nil {
		return nil, 0
	}
	w := &wild{lean: table(groups, c.p), shift: table(groups, c.p), v: slices.Repeat([]float64{1}, groups)}
	room(groups, &w.pull)
	room(c.p, &w.moved, &w.dotted)
	room(c.p*c.p, &w.gram)
	own, across := 0.0, 0.0 // z'z, z'y
	for i, g := range group {
		z, u := treatment[i]-onOthers[i], c.y[i]-restricted[i]
		own, across = own+z*z, across+z*u
		w.pull[g] += z * u
		floats.AddScaled(w.lean[g], z, c.at(i))
		floats.AddScaled(w.shift[g], u, c.at(i))
	}
	w.finish(factor)
	w.begin()
	scores := w.scores()
	w.ratio, w.spread = w.top*w.top/scores, math.Sqrt(scores)/own
	return w, across / own
}

// finish turns X'u into moves of the coefficients and adds the sums up.
func (w *wild) finish(factor *mat.Cholesky) {
	p := len(w.moved)
	for g, q := range w.lean {
		move := mat.NewVecDense(p, w.shift[g])
		if factor.SolveVecTo(move, move) != nil {
			panic("estimate: a factored design has no inverse")
		}
		w.square += w.pull[g] * w.pull[g]
		addOuter(w.gram, q, 1)
	}
	mirror(w.gram, p)
}

// begin adds up the running sums for the weights v.
func (w *wild) begin() {
	w.top = 0
	clear(w.moved)
	clear(w.dotted)
	for g, v := range w.v {
		w.add(g, v)
	}
}

func (w *wild) add(g int, v float64) {
	w.top += v * w.pull[g]
	floats.AddScaled(w.moved, v, w.shift[g])
	floats.AddScaled(w.dotted, v*w.pull[g], w.lean[g])
}

// flip turns the sign of one cluster's weight.
func (w *wild) flip(g int) {
	w.add(g, -2*w.v[g])
	w.v[g] = -w.v[g]
}

// scores is the sum of squared scores, cluster by cluster.
func (w *wild) scores() float64 {
	sum := 0.0
	for g, v := range w.v {
		score := v*w.pull[g] - dot(w.lean[g], w.moved)
		sum += score * score
	}
	return sum
}

// farOut tells whether |t*| is at least |t|. The sum of squared scores is
// multiplied out, so that it costs p^2 whatever the number of clusters. A draw
// without any error has an infinite t* and so is far out.
func (w *wild) farOut() bool {
	p := len(w.moved)
	sum := w.square
	for a, s := range w.moved {
		sum += s * (dot(rowOf(w.gram, a, p), w.moved) - 2*w.dotted[a])
	}
	return w.top*w.top >= w.bar*sum
}

// enumerated goes through the weights in the order of a Gray code, one sign at
// a time. The last cluster keeps its sign: opposite weights give the same |t*|.
func (w *wild) enumerated() float64 {
	w.begin()
	all, far := 1<<(len(w.v)-1), 0
	for draw := 1; ; draw++ {
		if w.farOut() {
			far++
		}
		if draw == all {
			return float64(far) / float64(all)
		}
		w.flip(bits.TrailingZeros(uint(draw)))
	}
}

func (w *wild) drawn(draws int, random splitmix) float64 {
	far := 1
	for range draws {
		var signs uint64
		for g := range w.v {
			if g%64 == 0 {
				signs = random.next()
			}
			w.v[g] = float64(signs>>(g%64)&1)*2 - 1
		}
		w.begin()
		if w.farOut() {
			far++
		}
	}
	return float64(far) / float64(draws+1)
}
