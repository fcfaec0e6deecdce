package estimate

import (
	"math"

	"gonum.org/v1/gonum/floats"
)

// mixed is a random-intercept model in terms of its clusters' sums. With the
// ratio of the variance between clusters to that within, a cluster of n rows
// counts for share = n / (1 + n ratio) rows between clusters, and for all its
// rows within. All variances are in units of the variance within, until the
// end. p is the number of columns with the intercept.
type mixed struct {
	p           int
	rows, clean float64   // rows; rows less coefficients
	n           []float64 // per cluster
	mean        []float64 // per cluster: 1 and the means of the columns
	y           []float64 // per cluster: mean outcome
	within      []float64 // scatter of the columns within clusters
	xy          []float64 // their co-scatter with the outcome
	yy          float64   // the outcome's
	contrast    []float64
	gone, lost  []bool    // columns dropped by the design; by the factor at hand
	least       []float64 // pivots
	ratio       float64
	share       []float64
	root        []float64 // R'R is the inverse of the information on the coefficients
	beta, half  []float64
	gap         []float64 // per cluster: mean residual
	left        float64   // weighted sum of squares
	deviance    float64   // -2 restricted log-likelihood, but for a constant
	slope       float64   // its derivative by the ratio
	z           []float64 // per cluster: R times mean
	inside      []float64 // R within R'
	along       []float64 // R times the contrast
	first       []float64 // R P R' for the two variance components
	second      []float64
	toFirst     []float64 // first times along
	toSecond    []float64
}

// fill takes the sums of a design whose clusters are its cells.
func (m *mixed) fill(s *Design) {
	k, p, g := s.k, s.k+1, len(s.cells)
	m.p, m.rows, m.clean = p, float64(s.n), float64(s.n-s.rank-1)
	m.room(p, g)
	copy(m.gone[1:], s.dropped)
	copy(m.contrast[1:], s.contrast)
	for c, e := range s.cells {
		m.n[c], m.y[c], m.mean[c*p] = e.n, s.yMean[c]-s.yBlock[0], 1
		m.yy += s.yy[c]
		for i := range k {
			if s.dropped[i] {
				continue
			}
			m.mean[c*p+1+i] = s.mean[c*k+i]
			m.xy[1+i] += s.xy[c*k+i]
			for j := range k {
				if !s.dropped[j] {
					m.within[(1+i)*p+1+j] += s.within[(c*k+i)*k+j]
				}
			}
		}
	}
}

func (m *mixed) room(p, g int) {
	m.yy = 0
	room(p, &m.xy, &m.contrast, &m.least, &m.beta, &m.half, &m.along, &m.toFirst, &m.toSecond)
	room(p, &m.gone, &m.lost)
	room(g, &m.n, &m.y, &m.share, &m.gap)
	room(p*p, &m.within, &m.root, &m.inside, &m.first, &m.second)
	room(p*g, &m.mean, &m.z)
}

// effect is the estimate at the ratio at hand.
func (m *mixed) effect() float64 { return dot(m.contrast, m.beta) }

// at evaluates the restricted likelihood, profiled over everything else.
func (m *mixed) at(ratio float64) {
	p := m.p
	m.ratio, m.deviance, m.slope = ratio, 0, 0
	copy(m.root, m.within)
	copy(m.beta, m.xy)
	for g, n := range m.n {
		m.share[g] = n / (1 + n*ratio)
		m.deviance += math.Log1p(n * ratio)
		m.slope += m.share[g]
		mean := rowOf(m.mean, g, p)
		addOuter(m.root, mean, m.share[g])
		floats.AddScaled(m.beta, m.share[g]*m.y[g], mean)
	}
	cholesky(m.root, m.least, m.lost)
	for j, gone := range m.lost {
		m.deviance += 2 * math.Log(m.root[j*p+j])
		if gone && !m.gone[j] {
			m.deviance = math.Inf(1)
		}
	}
	invertLower(m.root, m.lost)
	lowerTimes(m.half, m.root, m.beta)
	upperTimes(m.beta, m.root, m.half)
	m.residuals()
}

// residuals completes deviance and slope with the weighted residuals.
func (m *mixed) residuals() {
	p := m.p
	m.left = m.yy
	for j, b := range m.beta {
		m.left -= b * (2*m.xy[j] - dot(rowOf(m.within, j, p), m.beta))
	}
	pull := 0.0
	for g, share := range m.share {
		mean := rowOf(m.mean, g, p)
		m.gap[g] = m.y[g] - dot(mean, m.beta)
		m.left += share * m.gap[g] * m.gap[g]
		pull += share * share * m.gap[g] * m.gap[g]
		lowerTimes(m.half, m.root, mean)
		m.slope -= share * share * squares(m.half)
	}
	m.left = max(m.left, 0)
	m.deviance += m.clean * math.Log(m.left)
	m.slope -= m.clean * pull / m.left
}

// climb finds the ratio of the highest restricted likelihood. It is false when
// the best lies at no variance within clusters.
func (m *mixed) climb() bool {
	return descend(1, func(ratio float64) (height, slope float64) {
		m.at(ratio)
		return m.deviance, m.slope
	})
}
