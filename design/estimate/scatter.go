package estimate

import (
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"

	"proefbank/internal/lang"
)

// sums are the moments of the rows on which one outcome was observed. Matrices
// are k by k, by row.
type sums struct {
	known   bool      // the moments of x below hold for the rows in used
	n       int       // rows used
	full    int       // blocks with rows used
	rank    int       // columns that could be kept
	mean    []float64 // per cell: mean of x, less its block's mean
	within  []float64 // per cell: scatter of x about the cell's mean
	block   []float64 // per block: mean of x
	blockN  []float64 // per block: rows used
	root    []float64 // lower triangular R with R'R the inverse of the scatter of x within blocks
	refusal lang.Said // why these rows bear no estimate; nil if they do

	low     float64 // least and greatest outcome
	high    float64
	yMean   []float64 // per cell: mean of y
	yBlock  []float64 // per block: mean of y
	xy      []float64 // per cell: co-scatter of x and y about the cell's means
	yy      []float64 // per cell: scatter of y about the cell's mean
	beta    []float64 // least squares, 0 for dropped columns
	scratch []float64
	side    [][]float64 // columns side by side
	inUse
}

// inUse are the rows on which the outcome at hand was observed, in their order.
type inUse struct {
	y    []float64
	in   []float64 // column after column of x
	arm  []bool    // whether the row is treated
	away []float64 // how far rows lie from a mean

	fewer struct { // memory for them where these are not all
		rows []int
		arm  []bool
		in   []float64
	}
}

// observe takes an outcome in, with the moments of x if its missing rows are
// not those of the outcome before, and solves least squares. It answers why
// the outcome cannot be analysed, or nothing.
func (s *Design) observe(outcome []float64) lang.Said {
	if len(outcome) != len(s.data.Treatment) {
		panic(fmt.Sprintf("estimate: %d outcomes for %d rows", len(outcome), len(s.data.Treatment)))
	}
	if !s.gather(outcome) || !s.known {
		s.moments()
	}
	switch {
	case s.failed != nil:
		return s.failed
	case s.refusal != nil:
		return s.refusal
	case s.low < s.high && beyond(max(-s.low, s.high), theOutcome) != nil:
		return beyond(max(-s.low, s.high), theOutcome)
	}
	s.outcomeMoments()
	s.solve()
	return nil
}

// gather takes in the outcome where it was observed, in the order of the rows, and
// says whether those are the same rows as of the one before it.
func (s *Design) gather(outcome []float64) (same bool) {
	s.y = slices.Grow(s.y[:0], len(s.from))
	s.low, s.high = math.Inf(1), math.Inf(-1)
	same = true
	for i, r := range s.from {
		v := outcome[r]
		seen := !math.IsNaN(v)
		same = same && seen == s.used[i]
		s.used[i] = seen
		if !seen {
			continue
		}
		s.y = append(s.y, v)
		if v < s.low {
			s.low = v
		}
		if v > s.high {
			s.high = v
		}
	}
	s.n = len(s.y)
	return same
}

// moments forms everything that depends on which rows are used.
func (s *Design) moments() {
	s.known = true
	s.weighed = false
	k := s.k
	room(len(s.cells)*k, &s.mean)
	room(len(s.cells)*k*k, &s.within)
	room(s.blocks*k, &s.block)
	room(s.blocks, &s.blockN)
	room(k+1, &s.scratch)
	s.narrow()
	for c := range s.cells {
		s.cellMoments(c)
	}
	s.takeOutBlocks()
	s.factor()
	s.refusal = s.refuse()
}

// narrow keeps the rows in use: the columns as they are where these are all.
func (s *Design) narrow() {
	room(s.n, &s.away)
	if s.n == len(s.from) {
		s.in, s.arm = s.x, s.treated
		for c := range s.cells {
			e := &s.cells[c]
			e.begin, e.end = e.first, e.last
		}
		return
	}
	s.find()
	s.arm, s.in = enough(&s.fewer.arm, s.n), enough(&s.fewer.in, s.k*s.n)
	gatherInto(s.arm, s.treated, s.fewer.rows)
	for j := range s.k {
		gatherInto(rowOf(s.in, j, s.n), s.column(j), s.fewer.rows)
	}
}

// find finds the rows in use, and each cell learns which of them are its own.
func (s *Design) find() {
	seen := enough(&s.fewer.rows, s.n)[:0]
	for c := range s.cells {
		e := &s.cells[c]
		e.begin = len(seen)
		for i := e.first; i < e.last; i++ {
			if s.used[i] {
				seen = append(seen, i)
			}
		}
		e.end = len(seen)
	}
}

// part are the columns of the rows in use from begin up to end.
func (s *Design) part(begin, end int) [][]float64 {
	s.side = s.side[:0]
	for j := range s.k {
		s.side = append(s.side, s.in[j*s.n+begin:j*s.n+end])
	}
	return s.side
}

// cellMoments forms count, mean and scatter of one cell, in two passes.
func (s *Design) cellMoments(c int) {
	e, k := &s.cells[c], s.k
	mean, within := rowOf(s.mean, c, k), rowOf(s.within, c, k*k)
	e.n, e.treated = float64(e.end-e.begin), 0
	for _, treated := range s.arm[e.begin:e.end] {
		if treated {
			e.treated++
		}
	}
	if e.n == 0 {
		return
	}
	columns, from := s.part(e.begin, e.end), s.away[:e.end-e.begin]
	totals(mean, columns)
	for j := range mean {
		mean[j] /= e.n
	}
	for j, column := range columns {
		less(from, column, mean[j])
		along(within[j*k:j*k+j+1], from, columns[:j+1], mean)
	}
	mirror(within, k)
}

// takeOutBlocks turns means of cells into distances from the block's mean.
func (s *Design) takeOutBlocks() {
	k := s.k
	for c, e := range s.cells {
		s.blockN[e.block] += e.n
		floats.AddScaled(rowOf(s.block, e.block, k), e.n, rowOf(s.mean, c, k))
	}
	s.full = 0
	for b, n := range s.blockN {
		if n == 0 {
			continue
		}
		s.full++
		for j := range k {
			s.block[b*k+j] /= n
		}
	}
	for c, e := range s.cells {
		floats.Sub(rowOf(s.mean, c, k), rowOf(s.block, e.block, k))
	}
}

// factor inverts the scatter within blocks, leaving out columns that are
// constant or collinear with columns before them: those of which less than
// 1e-10 of the sum of squares is left.
func (s *Design) factor() {
	room(s.k*s.k, &s.root)
	s.scatter(s.root)
	s.rank = cholesky(s.root, s.least(s.root, s.scratch[:s.k]), s.dropped)
	invertLower(s.root, s.dropped)
}

// scatter is that of x within blocks, in the lower triangle.
func (s *Design) scatter(into []float64) {
	for c, e := range s.cells {
		floats.Add(into, rowOf(s.within, c, s.k*s.k))
		addOuter(into, rowOf(s.mean, c, s.k), e.n)
	}
}

// least is what must be left of each column of that scatter.
func (s *Design) least(scatter, least []float64) []float64 {
	for j := range least {
		least[j] = max(1e-10*scatter[j*s.k+j], 1e-22*float64(s.n)*s.size[j])
	}
	return least
}

// entangled tells whether the treatment is a combination of all other columns, those
// after it too: one of these was dropped for it, and its coefficient is no effect.
func (s *Design) entangled() bool {
	k, first := s.k, s.t+1+s.ours
	if !slices.Contains(s.dropped[first:], true) {
		return false
	}
	scatter, least, order := make([]float64, k*k), make([]float64, k), make([]int, 0, k)
	s.scatter(scatter)
	s.least(scatter, least)
	for j := range k {
		if j != s.t && (j >= first || !s.dropped[j]) {
			order = append(order, j)
		}
	}
	order = append(order, s.t)
	n := len(order)
	last, of, dropped := make([]float64, n*n), make([]float64, n), make([]bool, n) // the same with the treatment behind
	for i, a := range order {
		of[i] = least[a]
		for j, b := range order[:i+1] {
			last[i*n+j] = scatter[max(a, b)*k+min(a, b)]
		}
	}
	cholesky(last, of, dropped)
	return dropped[n-1]
}

// refuse says why the rows in use bear no estimate.
func (s *Design) refuse() lang.Said {
	treated := 0.0
	for _, e := range s.cells {
		treated += e.treated
	}
	switch {
	case s.n == 0:
		return noRows
	case treated == 0:
		return controlsOnly
	case treated == float64(s.n):
		return treatedOnly
	case s.dropped[s.t]:
		return noContrast
	case s.strict && s.entangled():
		return entangled
	case s.n <= s.rank+s.full:
		return tooFewRows(s.n, s.rank+s.full)
	}
	return nil
}

var (
	noRows       = lang.Text{"no rows have an outcome, a treatment and all covariates", "geen rijen met uitkomst, interventie en alle covariaten"}
	controlsOnly = lang.Text{"the outcome was observed in the control arm only", "de uitkomst is alleen in de controlearm waargenomen"}
	treatedOnly  = lang.Text{"the outcome was observed in the treated arm only", "de uitkomst is alleen in de interventiearm waargenomen"}
	entangled    = lang.Text{"the effects of the exposure times cannot be told from those of periods and units: too few begin later than others or never",
		"de effecten van de blootstellingsduren zijn niet te onderscheiden van die van perioden en eenheden: te weinig beginnen later dan andere, of nooit"}
	noContrast = lang.Text{"the treatment does not vary within blocks or periods", "de interventie verschilt niet binnen blokken of perioden"}
)

func tooFewRows(rows, coefficients int) lang.Said {
	return lang.Say("too few rows: %d for %d coefficients", "te weinig rijen: %d voor %d coëfficiënten", rows, coefficients)
}

// outcomeMoments forms the sums of cells in which the outcome has a part.
func (s *Design) outcomeMoments() {
	room(len(s.cells), &s.yMean, &s.yy)
	room(len(s.cells)*s.k, &s.xy)
	room(s.blocks, &s.yBlock)
	for c, e := range s.cells {
		if e.n == 0 {
			continue
		}
		s.yMean[c] = total(s.y[e.begin:e.end]) / e.n
		s.coScatter(c)
		s.yBlock[e.block] += e.n * s.yMean[c] / s.blockN[e.block]
	}
}

// coScatter forms the sums of squares and products of one cell with y.
func (s *Design) coScatter(c int) {
	e, k := s.cells[c], s.k
	centre, from := s.scratch[:k], s.away[:e.end-e.begin]
	for j := range centre {
		centre[j] = s.mean[c*k+j] + s.block[e.block*k+j]
	}
	less(from, s.y[e.begin:e.end], s.yMean[c])
	s.yy[c] = squares(from)
	along(rowOf(s.xy, c, k), from, s.part(e.begin, e.end), centre)
}

// solve computes least squares from the sums of cells.
func (s *Design) solve() {
	k := s.k
	room(k, &s.beta)
	right, half := s.beta, s.scratch[:k]
	for c, e := range s.cells {
		gap := e.n * (s.yMean[c] - s.yBlock[e.block])
		for j := range k {
			right[j] += s.xy[c*k+j] + gap*s.mean[c*k+j]
		}
	}
	lowerTimes(half, s.root, right)
	upperTimes(s.beta, s.root, half)
}
