package estimate

// Sums of columns, four abreast: an addition waits for the one before it, and those of
// several columns do not wait for one another. Every sum is in the order of the rows.

// totals puts the sum of every column in its place.
func totals(to []float64, columns [][]float64) {
	for first := 0; first < len(columns); first += 4 {
		a, b, c, d := four(columns[first:])
		var s, t, u, v float64
		for i, x := range a {
			s += x
			t += b[i]
			u += c[i]
			v += d[i]
		}
		copy(to[first:len(columns)], []float64{s, t, u, v})
	}
}

// squaresOf puts the sum of squares of every column in its place.
func squaresOf(to []float64, columns [][]float64) {
	for first := 0; first < len(columns); first += 4 {
		a, b, c, d := four(columns[first:])
		var s, t, u, v float64
		for i, x := range a {
			s += x * x
			t += b[i] * b[i]
			u += c[i] * c[i]
			v += d[i] * d[i]
		}
		copy(to[first:len(columns)], []float64{s, t, u, v})
	}
}

// along puts the sum of products of q with every column, less the column's level, in
// its place; nil are levels of 0.
func along(to, q []float64, columns [][]float64, levels []float64) {
	for first := 0; first < len(columns); first += 4 {
		a, b, c, d := four(columns[first:])
		a, b, c, d = a[:len(q)], b[:len(q)], c[:len(q)], d[:len(q)]
		var level [4]float64
		if levels != nil {
			copy(level[:], levels[first:])
		}
		k, l, m, n := level[0], level[1], level[2], level[3]
		var s, t, u, v float64
		for i, x := range q {
			s += x * (a[i] - k)
			t += x * (b[i] - l)
			u += x * (c[i] - m)
			v += x * (d[i] - n)
		}
		copy(to[first:len(columns)], []float64{s, t, u, v})
	}
}

// four are the first four columns, the first again in the place of those that are not there.
func four(columns [][]float64) (a, b, c, d []float64) {
	all := [4][]float64{columns[0], columns[0], columns[0], columns[0]}
	copy(all[:], columns)
	n := len(all[0])
	return all[0], all[1][:n], all[2][:n], all[3][:n]
}

// less puts every value less a level in its place.
func less(to, values []float64, level float64) {
	for i, v := range values {
		to[i] = v - level
	}
}
