package estimate

import "math"

// Small dense matrices, by row, in memory that the caller owns: designs have a
// handful of columns and are factored hundreds of thousands of times.

// rowOf is row i of a matrix with rows of k.
func rowOf(a []float64, i, k int) []float64 { return a[i*k : (i+1)*k] }

// lowerRow is the part of row i up to and with the diagonal.
func lowerRow(a []float64, i, k int) []float64 { return a[i*k : i*k+i+1] }

// addOuter adds weight times v v' to the lower triangle of a.
func addOuter(a, v []float64, weight float64) {
	k := len(v)
	for i, x := range v {
		if x == 0 {
			continue
		}
		x *= weight
		row := lowerRow(a, i, k)
		for j := range row {
			row[j] += x * v[j]
		}
	}
}

// mirror copies the lower triangle of a k by k matrix to the upper.
func mirror(a []float64, k int) {
	for i := range k {
		for j := range i {
			a[j*k+i] = a[i*k+j]
		}
	}
}

// cholesky replaces the lower triangle of a by its Cholesky factor and clears
// the rest. A column with a pivot not above least is dropped: it gets a unit
// pivot and zeros. It answers how many columns it kept.
func cholesky(a, least []float64, dropped []bool) (rank int) {
	k := len(least)
	for j := range k {
		pivot := a[j*k+j] - squares(a[j*k:j*k+j])
		dropped[j] = !(pivot > least[j])
		if dropped[j] {
			pivot = 1
			clear(a[j*k : j*k+j])
		} else {
			rank++
		}
		pivot = math.Sqrt(pivot)
		a[j*k+j] = pivot
		clear(a[j*k+j+1 : (j+1)*k])
		if !dropped[j] {
			below(a, j, k)
			continue
		}
		for i := j + 1; i < k; i++ {
			a[i*k+j] = 0
		}
	}
	return rank
}

// below fills in a Cholesky factor's column below its pivot: four rows side by side, as
// every sum waits for its last term.
func below(a []float64, j, k int) {
	own, pivot := a[j*k:j*k+j], a[j*k+j]
	i := j + 1
	for ; i+3 < k; i += 4 {
		b, c, d, e := a[i*k:][:len(own)], a[(i+1)*k:][:len(own)], a[(i+2)*k:][:len(own)], a[(i+3)*k:][:len(own)]
		var s, t, u, v float64
		for m, x := range own {
			s += b[m] * x
			t += c[m] * x
			u += d[m] * x
			v += e[m] * x
		}
		to := a[i*k+j:]
		to[0], to[k], to[2*k], to[3*k] = (to[0]-s)/pivot, (to[k]-t)/pivot, (to[2*k]-u)/pivot, (to[3*k]-v)/pivot
	}
	for ; i < k; i++ {
		a[i*k+j] = (a[i*k+j] - dot(a[i*k:i*k+j], own)) / pivot
	}
}

// invertLower inverts a lower triangle in place; dropped rows become zero.
func invertLower(a []float64, dropped []bool) {
	k := len(dropped)
	for i := range k {
		row := a[i*k : i*k+i]
		for m, x := range row {
			row[m] = 0
			addScaled(row[:m+1], x, lowerRow(a, m, k))
		}
		pivot := a[i*k+i]
		for j, sum := range row {
			row[j] = -sum / pivot
		}
		a[i*k+i] = 1 / pivot
	}
	for i, gone := range dropped {
		if gone {
			clear(lowerRow(a, i, k))
		}
	}
}

// lowerTimes sets out = R v, R lower triangular; out and v are not the same.
func lowerTimes(out, r, v []float64) {
	k := len(v)
	for i := range k {
		out[i] = dot(lowerRow(r, i, k), v)
	}
}

// upperTimes sets out = R' v, R lower triangular; out and v are not the same.
func upperTimes(out, r, v []float64) {
	k := len(v)
	clear(out)
	for i, x := range v {
		for j, a := range lowerRow(r, i, k) {
			out[j] += a * x
		}
	}
}

// bothSides sets row i of R M R', R lower triangular.
func bothSides(row, r, m []float64, i int) {
	k := len(row)
	clear(row)
	for at, x := range lowerRow(r, i, k) {
		for j, v := range rowOf(m, at, k) {
			row[j] += x * v
		}
	}
	for j := k - 1; j >= 0; j-- {
		row[j] = dot(lowerRow(r, j, k), row)
	}
}

// addUpper adds weight times v v' to the upper triangle of a.
func addUpper(a, v []float64, weight float64) {
	k := len(v)
	for i, x := range v {
		x *= weight
		row := rowOf(a, i, k)
		for j := i; j < k; j++ {
			row[j] += x * v[j]
		}
	}
}

func squares(v []float64) float64 { return dot(v, v) }
