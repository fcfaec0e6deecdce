package estimate

import "gonum.org/v1/gonum/floats"

// levers forms the covariances of fitted values, and the derivative of the deviance
// by the covariance: the sum of W (n S - left - lever) W over patterns.
func (f *repeatedFit) levers() {
	t, p, k := f.t, f.p, f.k
	inverseOf(f.inverse, f.root, p)
	for i := range f.patterns {
		q := &f.patterns[i]
		clear(q.lever)
		for j := 1; j < k; j++ {
			for l := 1; l < k; l++ {
				x := q.all.xx[j*k+l]
				for _, a := range q.waves {
					addScaled(rowOf(q.lever, a, t), x, f.inverse[((j-1)*t+a)*p+(l-1)*t:][:t])
				}
			}
		}
	}
	last := -1
	for i := range f.shares {
		s := &f.shares[i]
		if s.block != last {
			f.shared(&f.blocks[s.block])
			last = s.block
		}
		q := &f.patterns[s.pattern]
		from, to := span(q.waves, t)
		for j, x := range s.xx[:k] {
			floats.AddScaled(q.lever[from:to], x, f.joint[j*t*t:][from:to])
		}
	}
	clear(f.toward)
	inner, outer, half := f.between[0], f.between[1], f.between[2]
	for i := range f.patterns {
		q := &f.patterns[i]
		for at := range inner {
			inner[at] = q.n*f.sigma[at] - q.left[at] - q.lever[at]
		}
		sandwich(outer, q.covariance.inverse, inner, half, t)
		floats.Add(f.toward, outer)
	}
}

// shared writes the covariance of a block's intercepts, and of these and every other
// regressor twice, a wave of the one and another of the other both ways round.
func (f *repeatedFit) shared(b *block) {
	t, p, joint, cross := f.t, f.p, f.joint, f.cross
	own := joint[:t*t]
	inverseOf(own, b.root, t)
	clear(cross)
	for a := range t {
		row := rowOf(cross, a, p)
		for j, v := range rowOf(b.mean, a, p) {
			floats.AddScaled(row, v, rowOf(f.inverse, j, p))
		}
		for c := range t {
			own[a*t+c] += dot(row, rowOf(b.mean, c, p))
		}
	}
	for j := 1; j < f.k; j++ {
		for a := range t {
			for c := range t {
				joint[(j*t+a)*t+c] = -(cross[a*p+(j-1)*t+c] + cross[c*p+(j-1)*t+a])
			}
		}
	}
}
