package estimate

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
)

// independent returns the covariates that add a direction to the intercept,
// the treatment and the covariates before them, centred and scaled; the others
// are dropped with a warning. Modified Gram-Schmidt, with R's tolerance for lm:
// what is left of a column must exceed 1e-7 of its length.
func (c *cases) independent(d Data) (kept [][]float64) {
	if len(d.Covariates) == 0 || c.n == 0 {
		return nil
	}
	scaled, rest := c.scaled(d)
	if treatment := gather(d.Treatment, c.row); standardise(treatment) {
		project(rest, treatment)
	}
	for j, z := range scaled {
		if z == nil {
			c.warn("%s dropped: it is constant", "%s weggelaten: het is constant", d.covariate(j))
			continue
		}
		left := rest[j]
		if math.Sqrt(squares(left)/float64(c.n)) < 1e-7 || !standardise(left) {
			c.warn("%s dropped: it is a combination of treatment and earlier covariates",
				"%s weggelaten: het is een combinatie van interventie en eerdere covariaten", d.covariate(j))
			continue
		}
		kept = append(kept, z)
		c.kept = append(c.kept, j)
		project(rest[j+1:], left)
	}
	return kept
}

// scaled are the covariates centred and scaled, nil where one is constant, and a
// copy of each to take directions away from.
func (c *cases) scaled(d Data) (scaled, rest [][]float64) {
	for j, whole := range d.Covariates {
		z := slices.Clone(view(whole, c.row))
		if size := sizeOf(z); size > mostNumber {
			c.strange = beyond(size, d.covariate(j))
		}
		scaled = append(scaled, z)
	}
	for j, varies := range standardiseAll(scaled) {
		if !varies {
			scaled[j] = nil
		}
		rest = append(rest, slices.Clone(scaled[j]))
	}
	return scaled, rest
}

// project takes direction q away from every column.
func project(columns [][]float64, q []float64) {
	columns = slices.DeleteFunc(slices.Clone(columns), func(z []float64) bool { return z == nil })
	n := float64(len(q))
	for some := range slices.Chunk(columns, 4) {
		for k, product := range along(q, some) {
			floats.AddScaled(some[k], -(product / n), q)
		}
	}
}

// standardise centres z and scales it to unit variance; false when z is
// constant. It centres twice, because a mean far from 0 is rounded coarsely.
func standardise(z []float64) bool { return standardiseAll([][]float64{z})[0] }

// standardiseAll does so with every column, four at a time: sums of several columns
// do not wait for one another.
func standardiseAll(columns [][]float64) (varies []bool) {
	for some := range slices.Chunk(columns, 4) {
		n := float64(len(some[0]))
		means := totals(some)
		centre(some, means, n)
		centre(some, totals(some), n)
		for k, square := range squaresOf(some) {
			sd, z := math.Sqrt(square/n), some[k]
			differs := sd > 1e-12*math.Abs(means[k]/n) && sd != 0
			varies = append(varies, differs)
			for i := range z {
				if differs {
					z[i] /= sd
				}
			}
		}
	}
	return varies
}

func centre(columns [][]float64, totals []float64, n float64) {
	for k, z := range columns {
		floats.AddConst(-totals[k]/n, z)
	}
}

// totals are the sums of at most four columns.
func totals(columns [][]float64) []float64 {
	a, b, c, d := four(columns)
	var s, t, u, v float64
	for i, x := range a {
		s += x
		t += b[i]
		u += c[i]
		v += d[i]
	}
	return []float64{s, t, u, v}[:len(columns)]
}

// squaresOf are the sums of squares of at most four columns.
func squaresOf(columns [][]float64) []float64 {
	a, b, c, d := four(columns)
	var s, t, u, v float64
	for i, x := range a {
		s += x * x
		t += b[i] * b[i]
		u += c[i] * c[i]
		v += d[i] * d[i]
	}
	return []float64{s, t, u, v}[:len(columns)]
}

// along are the products of q with at most four columns.
func along(q []float64, columns [][]float64) []float64 {
	a, b, c, d := four(columns)
	a, b, c, d = a[:len(q)], b[:len(q)], c[:len(q)], d[:len(q)]
	var s, t, u, v float64
	for i, x := range q {
		s += x * a[i]
		t += x * b[i]
		u += x * c[i]
		v += x * d[i]
	}
	return []float64{s, t, u, v}[:len(columns)]
}

// four are the columns, the first again in the place of those that are not there.
func four(columns [][]float64) (a, b, c, d []float64) {
	all := [4][]float64{columns[0], columns[0], columns[0], columns[0]}
	copy(all[:], columns)
	n := len(all[0])
	return all[0], all[1][:n], all[2][:n], all[3][:n]
}
