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
	scaled := c.scaled(d)
	treatment := c.copied(d.Treatment)
	varies := standardise(treatment)
	if apart(append([][]float64{treatment}, scaled...)) {
		for j := range scaled {
			c.kept = append(c.kept, j)
		}
		return scaled
	}
	rest := c.copies(scaled)
	if varies {
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

// scaled are the covariates centred and scaled, nil where one is constant.
func (c *cases) scaled(d Data) (scaled [][]float64) {
	for j, whole := range d.Covariates {
		z := c.copied(whole)
		if size := sizeOf(z); size > mostNumber {
			c.strange = beyond(size, d.covariate(j))
		}
		scaled = append(scaled, z)
	}
	for j, varies := range standardiseAll(scaled) {
		if !varies {
			scaled[j] = nil
		}
	}
	return scaled
}

// apart tells that so much is left of every column by those before it, over 1e-4 of
// its length, that nothing need be taken away to see it.
func apart(columns [][]float64) bool {
	k := len(columns)
	cross, least, lost := make([]float64, k*k), make([]float64, k), make([]bool, k)
	for j, z := range columns {
		if z == nil {
			return false
		}
		along(lowerRow(cross, j, k), z, columns[:j+1], nil)
		least[j] = 1e-8 * cross[j*k+j]
	}
	return cholesky(cross, least, lost) == k
}

// copies are of columns to take directions away from; nil of those that are not there.
func (c *cases) copies(columns [][]float64) (own [][]float64) {
	for _, z := range columns {
		if z != nil {
			z = append(c.room(c.n)[:0], z...)
		}
		own = append(own, z)
	}
	return own
}

// project takes direction q away from every column.
func project(columns [][]float64, q []float64) {
	columns = slices.DeleteFunc(slices.Clone(columns), func(z []float64) bool { return z == nil })
	products, n := make([]float64, len(columns)), float64(len(q))
	along(products, q, columns, nil)
	for k, product := range products {
		floats.AddScaled(columns[k], -(product / n), q)
	}
}

// standardise centres z and scales it to unit variance; false when z is
// constant. It centres twice, because a mean far from 0 is rounded coarsely.
func standardise(z []float64) bool { return standardiseAll([][]float64{z})[0] }

// standardiseAll does so with every column.
func standardiseAll(columns [][]float64) (varies []bool) {
	if len(columns) == 0 {
		return nil
	}
	means, squares, n := centre(columns), make([]float64, len(columns)), float64(len(columns[0]))
	centre(columns)
	squaresOf(squares, columns)
	for k, z := range columns {
		sd := math.Sqrt(squares[k] / n)
		differs := sd > 1e-12*math.Abs(means[k]) && sd != 0
		varies = append(varies, differs)
		for i := range z {
			if differs {
				z[i] /= sd
			}
		}
	}
	return varies
}

// centre takes their means off the columns.
func centre(columns [][]float64) (means []float64) {
	means = make([]float64, len(columns))
	totals(means, columns)
	for k, z := range columns {
		means[k] /= float64(len(z))
		floats.AddConst(-means[k], z)
	}
	return means
}
