package value

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"
)

// Terms are the functions of the columns on which outcomes are regressed: a constant,
// every column itself, its bends (a natural cubic spline, so that it goes on straight
// where draws end), and products of two columns, by draw. They are made orthogonal in
// that order, each with mean square 1, so that a bend counts for what straight lines leave.

const (
	knots          = 6  // of a spline: 4 bends
	drawsPerTerm   = 20 // fewer leave too little to judge a bend or a product by
	drawsPerColumn = 2  // fewer, and only columns that stand out can be told from luck
	dependent      = 1e-8
)

// kind is what a term is of.
type kind int

const (
	fixed    kind = iota // the constant
	straight             // a column itself
	bent                 // a bend of it
	crossed              // a product of two
)

// telling are the kinds that say something.
var telling = []kind{straight, bent, crossed}

// terms are functions of the columns, by draw.
type terms struct {
	z, squares *mat.Dense // draws x terms, orthogonal and with mean square 1; and their squares
	kinds      []kind
	without    [][]float64 // columns for which there was no room
}

// newTerms makes them for columns. Where there are too many for the draws, products
// are those of the columns that tell most about the outcomes, then bends, and then the
// columns themselves.
func newTerms(columns, outcomes [][]float64) *terms {
	standard := standardised(columns)
	order := byImportance(standard, outcomes)
	n := len(columns[0])
	most := n / drawsPerTerm
	if !Enough(n, len(order)) {
		order = slices.DeleteFunc(order, func(c int) bool { return !standsOut(standard[c], outcomes, len(standard)) })
		order = order[:min(len(order), n/drawsPerTerm)]
	}
	raw, kinds := [][]float64{constant(n)}, []kind{fixed}
	add := func(k kind, terms ...[]float64) {
		for _, t := range terms {
			raw, kinds = append(raw, t), append(kinds, k)
		}
	}
	var without [][]float64
	for c, column := range standard {
		if slices.Contains(order, c) {
			add(straight, column)
		} else {
			without = append(without, column)
		}
	}
	room := most
	for _, c := range order {
		if at := knotsOf(standard[c]); len(at)-2 <= room {
			bends := bends(standard[c], at)
			add(bent, bends...)
			room -= len(bends)
		}
	}
	for i := range order {
		for j := range i {
			if room > 0 {
				add(crossed, product(standard[order[i]], standard[order[j]]))
				room--
			}
		}
	}
	t := orthogonal(raw, kinds)
	t.without = without
	return t
}

// Enough tells whether so many draws are enough for all of so many columns to count. Where they are not, only those do that stand out.
func Enough(draws, columns int) bool { return columns <= draws/drawsPerColumn }

// standardised leaves out columns that do not vary.
func standardised(columns [][]float64) [][]float64 {
	var all [][]float64
	for _, c := range columns {
		mean, sd := stat.MeanStdDev(c, nil)
		if !(sd > dependent*math.Abs(mean)) {
			continue
		}
		s := make([]float64, len(c))
		for i, x := range c {
			s[i] = (x - mean) / sd
		}
		all = append(all, s)
	}
	return all
}

// byImportance are the places of the columns, those first that vary most with what
// tells one choice from another.
func byImportance(columns, outcomes [][]float64) []int {
	more := differences(outcomes)
	tells := make([]float64, len(columns))
	order := make([]int, len(columns))
	for c := range columns {
		order[c] = c
		for _, y := range more {
			if r := math.Abs(stat.Correlation(columns[c], y, nil)); r > tells[c] {
				tells[c] = r
			}
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(tells[b], tells[a]) })
	return order
}

// standsOut tells whether a column goes together with what tells one choice from another by more than
// the best of so many would by luck.
func standsOut(column []float64, outcomes [][]float64, of int) bool {
	return slices.ContainsFunc(differences(outcomes), func(y []float64) bool {
		r := stat.Correlation(column, y, nil)
		return r*r*float64(len(y)) > byLuck(of)
	})
}

// byLuck is what t^2 reaches of the best of so many that say nothing: twice the logarithm of
// their number (Foster & George 1994, Annals of Statistics 22, 1947-1975).
func byLuck(of int) float64 { return 2 * math.Log(float64(of)) }

func constant(n int) []float64 {
	one := make([]float64, n)
	for i := range one {
		one[i] = 1
	}
	return one
}

func product(a, b []float64) []float64 {
	p := make([]float64, len(a))
	for i := range p {
		p[i] = a[i] * b[i]
	}
	return p
}

// bends are the terms of a natural cubic spline but for its straight ones (Hastie,
// Tibshirani & Friedman 2009, The Elements of Statistical Learning, 2nd ed., (5.4) and
// (5.5)), two fewer than its knots: fewer where values repeat, none for a column of
// two values.
func bends(x, at []float64) [][]float64 {
	if len(at) < 3 {
		return nil
	}
	last := len(at) - 1
	cube := func(x, knot float64) float64 { over := max(x-knot, 0); return over * over * over }
	d := func(x float64, k int) float64 {
		return (cube(x, at[k]) - cube(x, at[last])) / (at[last] - at[k])
	}
	all := make([][]float64, last-1)
	for k := range all {
		all[k] = make([]float64, len(x))
		for i, v := range x {
			all[k][i] = d(v, k) - d(v, last-1)
		}
	}
	return all
}

// knotsOf are different quantiles, from the 5th percentile to the 95th (Harrell
// 2015, Regression Modeling Strategies, 2nd ed., table 2.3).
func knotsOf(x []float64) []float64 {
	sorted := slices.Clone(x)
	slices.Sort(sorted)
	var at []float64
	for k := range knots {
		p := .05 + .9*float64(k)/(knots-1)
		q := stat.Quantile(p, stat.Empirical, sorted, nil)
		if len(at) == 0 || q > at[len(at)-1]+1e-6 {
			at = append(at, q)
		}
	}
	return at
}

// orthogonal makes each term orthogonal to those before it, with mean square 1, and
// leaves out what those before it already say (Gram and Schmidt).
func orthogonal(raw [][]float64, kinds []kind) *terms {
	n, t := len(raw[0]), &terms{}
	var kept [][]float64
	for j, term := range raw {
		before := floats.Norm(term, 2)
		last, after := before, 0.0
		for { // once more where rounding has a part in what is left
			for _, k := range kept {
				floats.AddScaled(term, -floats.Dot(term, k)/float64(n), k)
			}
			after = floats.Norm(term, 2)
			if after > .5*last || after <= dependent*before {
				break
			}
			last = after
		}
		if !(after > dependent*before) {
			continue
		}
		floats.Scale(math.Sqrt(float64(n))/after, term)
		kept, t.kinds = append(kept, term), append(t.kinds, kinds[j])
	}
	t.z = mat.NewDense(n, len(kept), nil)
	for j, k := range kept {
		t.z.SetCol(j, k)
	}
	t.squares = &mat.Dense{}
	t.squares.MulElem(t.z, t.z)
	return t
}

// on are the coefficients of outcomes, draws x outcomes, on the terms.
func (t *terms) on(y *mat.Dense) *mat.Dense {
	n, _ := t.z.Dims()
	var b mat.Dense
	b.Mul(t.z.T(), y)
	b.Scale(1/float64(n), &b)
	return &b
}
