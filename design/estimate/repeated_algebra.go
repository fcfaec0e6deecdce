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
