package estimate

import (
	"math"

	"proefbank/internal/lang"
)

// RandomSlope is the mean effect of the treatment, in units of the outcome, in a
// linear model in which every cluster has a level and an effect of its own, normal
// and correlated, fitted by restricted maximum likelihood (Laird & Ware 1982,
// Biometrics 38, 963-974): as R's lme4 has
// lmer(outcome ~ treatment + covariates + (treatment | cluster)). d.Block enters as
// fixed effects.
//
// The error is CR2 with the fitted covariance as working model, and Satterthwaite
// degrees of freedom (Pustejovsky & Tipton 2018, Journal of Business & Economic
// Statistics 36, 672-683), as R's clubSandwich has them of lmer. The model's own error
// is too large where effects hardly differ, as a variance is estimated at nothing or
// above and never below: with 6 to 24 clusters as uneven as municipalities are it
// rejects 2 to 4% of true nulls at 5%, and this one about as many as it should
// (docs/null.md).
//
// A fit may be singular, in that one of the variances is estimated at zero or the
// correlation at one. It is then kept, as lme4 keeps it, with a warning.
func RandomSlope(d Data) Result {
	s := NewDesign(d)
	if s.data.Block != nil {
		s = s.withBlockColumns()
	}
	if why := s.observe(d.Outcome); why != nil {
		return s.none(why)
	}
	if s.low == s.high {
		return s.exact(0, constantOutcome)
	}
	if why := s.unfitForMixed(); why != nil {
		return s.none(why)
	}
	if why := s.unfitForSlopes(); why != nil {
		return s.none(why)
	}
	m := newSlopes(s)
	if m.at([3]float64{}); m.left <= 1e-13*s.spread() {
		return s.exact(m.beta[m.t], errorless)
	}
	if far := 1e5 * m.unit; !(m.leftAt([3]float64{far, 0, far}) > 1e-9*s.spread()) || !m.climb() || m.tooFarApart() {
		return s.none(noFit)
	}
	variance, df := m.sandwich()
	if !(variance > 0 && df > 0.1) { // below, an interval is 1e12 standard errors wide
		return s.none(lang.Text{"no standard error: too little is known of the variances between and within clusters",
			"geen standaardfout: over de varianties tussen en binnen clusters is te weinig bekend"})
	}
	var more notes
	if m.singular() {
		more.warn("the fit is singular: how levels or effects differ between clusters is estimated at nothing, or as one thing",
			"de schatting is singulier: hoe niveaus of effecten tussen clusters verschillen wordt op niets geschat, of als één ding")
	}
	return s.wald(m.beta[m.t], variance, df, more...)
}

// unfitForSlopes says why effects that differ cannot be told from what is left
// within clusters.
func (s *Design) unfitForSlopes() lang.Said {
	both, seen := 0, 0
	for _, e := range s.cells {
		if e.n > 0 {
			seen++
		}
		if e.treated > 0 && e.treated < e.n {
			both++
		}
	}
	switch {
	case both < 2:
		return lang.Count(both,
			lang.Text{"%d cluster has both arms: how effects differ between clusters is not seen",
				"%d cluster heeft beide armen: hoe effecten tussen clusters verschillen is niet te zien"},
			lang.Text{"%d clusters have both arms: how effects differ between clusters is not seen",
				"%d clusters hebben beide armen: hoe effecten tussen clusters verschillen is niet te zien"})
	case s.n <= 2*seen:
		return lang.Say("%d rows are too few for a level and an effect of each of %d clusters",
			"%d rijen zijn te weinig voor een niveau en een effect van elk van %d clusters", s.n, seen)
	}
	return nil
}

// slopes is the model in terms of its clusters' sums. Variances are in units of that
// within clusters until the end; factor is the lower triangle of which the product
// with its transpose is the covariance of level and effect.
type slopes struct {
	p, t     int     // coefficients, the intercept first; which is the treatment's
	share    float64 // treated rows, by which the treatment's column is shifted
	clean    float64 // rows less coefficients
	unit     float64 // about the size of a factor that can be told from nothing
	clusters []together
	cross    []float64 // sums over all rows of products of the columns
	along    []float64 // of columns and outcome
	square   float64   // of the outcome
	sizes    []float64 // of the columns: the root of the mean of their squares

	factor   [3]float64 // level; effect along it; effect apart from it
	root     []float64  // R'R is the inverse of the information on the coefficients
	beta     []float64
	left     float64 // weighted sum of squares
	deviance float64 // -2 restricted log-likelihood, but for a constant
	least    []float64
	lost     []bool
	half     []float64
	turned   [2][]float64
}

// together are the sums over a cluster's rows of products of 1 and the treatment with
// each other, the columns and the outcome.
type together struct {
	zz two
	zx [2][]float64
	zy [2]float64
	xx []float64 // of the columns with each other
	xy []float64 // and with the outcome

	turned two // (1 + zz covariance)^-1
}

// newSlopes takes the sums of a design whose clusters are its cells, and leaves out
// the columns that it dropped.
func newSlopes(s *Design) *slopes {
	kept := []int{-1}
	m := &slopes{clean: float64(s.n - s.rank - 1)}
	treated := 0.0
	for j := range s.k {
		if j == s.t {
			m.t = len(kept)
		}
		if !s.dropped[j] {
			kept = append(kept, j)
		}
	}
	for _, e := range s.cells {
		treated += e.treated
	}
	m.p, m.share = len(kept), treated/float64(s.n)
	room(m.p, &m.along, &m.beta, &m.half, &m.least, &m.turned[0], &m.turned[1])
	room(m.p, &m.lost)
	room(m.p*m.p, &m.cross, &m.root)
	for c, e := range s.cells {
		if e.n > 0 {
			m.take(s, c, kept)
		}
	}
	for j := range m.p {
		m.sizes = append(m.sizes, math.Sqrt(m.cross[j*m.p+j]/float64(s.n)))
	}
	m.unit = math.Sqrt(float64(len(m.clusters)) / float64(s.n))
	return m
}

// take adds a cluster's sums.
func (m *slopes) take(s *Design, c int, kept []int) {
	e, mean, own := s.cells[c], make([]float64, m.p), make([]float64, m.p*m.p)
	gap := s.yMean[c] - s.yBlock[0]
	xy := make([]float64, m.p)
	for i, a := range kept {
		if mean[i] = 1; a >= 0 {
			mean[i] = s.mean[c*s.k+a]
			xy[i] = s.xy[c*s.k+a]
		}
		xy[i] += e.n * gap * mean[i]
	}
	for i, a := range kept {
		for j, b := range kept {
			if own[i*m.p+j] = e.n * mean[i] * mean[j]; a >= 0 && b >= 0 {
				own[i*m.p+j] += s.within[(c*s.k+a)*s.k+b]
			}
		}
	}
	g := together{xx: own, xy: xy}
	g.zx[0], g.zx[1] = own[:m.p:m.p], make([]float64, m.p)
	for j := range m.p {
		g.zx[1][j] = own[m.t*m.p+j] + m.share*own[j]
	}
	g.zy = [2]float64{xy[0], xy[m.t] + m.share*xy[0]}
	g.zz = two{e.n, e.treated, e.treated, e.treated}
	m.clusters = append(m.clusters, g)
	for i, v := range own {
		m.cross[i] += v
	}
	for i, v := range xy {
		m.along[i] += v
	}
	m.square += s.yy[c] + e.n*gap*gap
}

// tooFarApart tells whether clusters differ so much more than their people that the square
// of a cluster's covariance, of which the sandwich takes the root, has no digits for these.
func (m *slopes) tooFarApart() bool {
	g, most := m.covariance(), 0.0
	for i := range m.clusters {
		most = max(most, m.clusters[i].zz[0])
	}
	return most*(g[0]+g[3]) > 5e5
}

// singular tells whether a variance is as good as nothing, by the limit of lme4.
func (m *slopes) singular() bool {
	return min(math.Abs(m.factor[0]), math.Abs(m.factor[2])) < 1e-4
}
