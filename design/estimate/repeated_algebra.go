package estimate

// inverseOf sets out to R'R, R lower triangular.
func inverseOf(out, root []float64, k int) {
	clear(out)
	for l := range k {
		addOuter2(out, lowerRow(root, l, k), k)
	}
	mirror(out, k)
}

// addOuter2 adds v v' to the lower triangle of a matrix with rows of k, for a v that
// may be shorter.
func addOuter2(a, v []float64, k int) {
	for i, x := range v {
		if x != 0 {
			addScaled(a[i*k:i*k+i+1], x, v[:i+1])
		}
	}
}

// addScaled adds x v to into: of waves there are few, and a call takes longer.
func addScaled(into []float64, x float64, v []float64) {
	into = into[:len(v)]
	for i, w := range v {
		into[i] += x * w
	}
}

// addRows adds the rows of a matrix to into, each so many times y, in their order and two
// at a time: into is read and written half as often.
func addRows(into []float64, y float64, times, rows []float64) {
	n, c := len(into), 0
	for ; c+1 < len(times); c += 2 {
		one, other := times[c]*y, times[c+1]*y
		v, w := rows[c*n:][:n], rows[(c+1)*n:][:n]
		for l := range into {
			into[l] = into[l] + one*v[l] + other*w[l]
		}
	}
	if c < len(times) {
		addScaled(into, times[c]*y, rows[c*n:][:n])
	}
}

// lessOnBothSides takes v w' and w v' off a symmetric matrix, from either side of its
// diagonal in the same order: both stay alike to the last bit.
func lessOnBothSides(a, v, w []float64) {
	n := len(v)
	for j, x := range v {
		y, row := w[j], a[j*n:][:n]
		for l := range j {
			row[l] = row[l] - v[l]*y - x*w[l]
		}
		for l := j; l < n; l++ {
			row[l] = row[l] - x*w[l] - v[l]*y
		}
	}
}

// rowTimes sets out to v'M, M with rows as long as out.
func rowTimes(out, v, m []float64) {
	clear(out)
	for i, x := range v {
		addScaled(out, x, rowOf(m, i, len(out)))
	}
}

// sandwich sets out to W M W, W symmetric, and half to W M.
func sandwich(out, w, m, half []float64, t int) {
	product(half, w, m, t)
	product(out, half, w, t)
}

// product sets out to A B, t by t.
func product(out, a, b []float64, t int) {
	clear(out)
	for i := range t {
		row := rowOf(out, i, t)
		for j, v := range rowOf(a, i, t) {
			if v != 0 {
				addScaled(row, v, rowOf(b, j, t))
			}
		}
	}
}
