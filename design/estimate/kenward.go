package estimate

import "gonum.org/v1/gonum/floats"

// turn brings clusters' means and the scatter within into the columns in which
// the information on the coefficients is the identity.
func (m *mixed) turn() {
	p := m.p
	lowerTimes(m.along, m.root, m.contrast)
	for g := range m.n {
		lowerTimes(rowOf(m.z, g, p), m.root, rowOf(m.mean, g, p))
	}
	for i := range p {
		bothSides(rowOf(m.inside, i, p), m.root, m.within, i)
	}
}

// satterthwaite gives the variance of the effect and its degrees of freedom:
// twice the squared variance over the variance of the variance, from the
// curvature of the deviance in ratio and variance within. At a ratio of zero
// only the variance within is uncertain, as in lmerTest.
func (m *mixed) satterthwaite() (variance, df float64) {
	sigma := m.left / m.clean
	unit := squares(m.along)
	if m.ratio == 0 {
		return sigma * unit, m.clean
	}
	p := m.p
	square, cube, pull, bend, grow := 0.0, 0.0, 0.0, 0.0, 0.0
	clear(m.first)
	clear(m.half)
	for g, share := range m.share {
		z, two := rowOf(m.z, g, p), share*share
		toward := dot(z, m.along)
		addOuter(m.first, z, two)
		square += two
		cube += two * share * squares(z)
		pull += two * m.gap[g] * m.gap[g]
		bend += two * share * m.gap[g] * m.gap[g]
		grow += two * toward * toward
		floats.AddScaled(m.half, two*m.gap[g], z)
	}
	mirror(m.first, p)
	curve := 2*cube - square - squares(m.first) + (2*bend-2*squares(m.half))/sigma
	cross := pull / (sigma * sigma)
	scale := m.clean / (sigma * sigma)
	slope1, slope2 := sigma*grow, unit
	spread := (slope1*slope1*scale - 2*slope1*slope2*cross + slope2*slope2*curve) / (curve*scale - cross*cross)
	variance = sigma * unit
	return variance, variance * variance / spread
}

// kenwardRoger gives the adjusted variance of the effect and its degrees of
// freedom. Component 1 is the variance between clusters, 2 that within; in the
// turned columns R P R' is first and second, and R Q R' needs only its trace
// and its product with the contrast.
func (m *mixed) kenwardRoger() (variance, df float64) {
	p := m.p
	var trace, q [3]float64 // 11, 12, 22: information and R Q R' along the contrast
	clear(m.first)
	copy(m.second, m.inside)
	along := squares(m.along)
	inner := 0.0
	for i := range p {
		trace[2] -= 2 * m.inside[i*p+i]
		inner += m.along[i] * dot(rowOf(m.inside, i, p), m.along)
	}
	q[2] = inner
	var grow [2]float64
	for g, share := range m.share {
		if m.n[g] == 0 {
			continue
		}
		z := rowOf(m.z, g, p)
		c, length, toward := share/m.n[g], squares(z), dot(z, m.along)
		toward *= toward
		addOuter(m.first, z, share*share)
		addOuter(m.second, z, c*share)
		trace[0] += share*share - 2*share*share*share*length
		trace[1] += c*share - 2*c*share*share*length
		trace[2] += m.n[g] - 1 + c*c - 2*c*c*share*length
		q[0] += share * share * share * toward
		q[1] += c * share * share * toward
		q[2] += c * c * share * toward
		grow[0] += share * share * toward
		grow[1] += c * share * toward
	}
	grow[1] += inner
	mirror(m.first, p)
	mirror(m.second, p)
	m.products(&trace, &q)
	return m.adjusted(trace, q, grow, along)
}

// products adds what the two components' R P R' have with one another.
func (m *mixed) products(trace, q *[3]float64) {
	p := m.p
	trace[0] += squares(m.first)
	trace[1] += dot(m.first, m.second)
	trace[2] += squares(m.second)
	for i := range p {
		m.toFirst[i] = dot(rowOf(m.first, i, p), m.along)
		m.toSecond[i] = dot(rowOf(m.second, i, p), m.along)
	}
	q[0] -= squares(m.toFirst)
	q[1] -= dot(m.toFirst, m.toSecond)
	q[2] -= squares(m.toSecond)
}

// adjusted inverts the information on the components and finishes.
func (m *mixed) adjusted(trace, q [3]float64, grow [2]float64, along float64) (variance, df float64) {
	a, b, d := trace[0]/2, trace[1]/2, trace[2]/2
	det := a*d - b*b
	w11, w12, w22 := d/det, -b/det, a/det
	sigma := m.left / m.clean
	variance = sigma * (along + 2*(w11*q[0]+2*w12*q[1]+w22*q[2]))
	spread := w11*grow[0]*grow[0] + 2*w12*grow[0]*grow[1] + w22*grow[1]*grow[1]
	return variance, 2 * along * along / spread
}
