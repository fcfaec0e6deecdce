package estimate

import (
	"math"
	"slices"
	"sync"

	"proefbank/internal/lang"
)

// Design is what regressions on the same people share, whatever the outcome:
// treatment, covariates, clusters and blocks, brought down to sums per cell (a
// cluster, or the part of it inside one block). Robust variances and mixed
// models need nothing else of the data, so one Design serves many outcomes and
// several estimators.
//
// Block effects and the intercept are taken out by centring (Frisch & Waugh
// 1933, Econometrica 1, 387-401; Lovell 1963, JASA 58, 993-1010), so that sums
// stay small and columns with a large mean lose no digits. Outcomes may miss
// different rows: the sums are formed anew, in time linear in the rows, only
// when an outcome misses other rows than the one before it.
//
// A Design is filled by Set or SetLin and may be filled again: its memory is
// reused. It is not safe for concurrent use.
type Design struct {
	data   Data
	failed lang.Said // why no outcome can be analysed; nil if one can
	notes  notes     // that hold for every outcome
	strict bool      // the treatment must be told apart from the columns after it too
	ours   int       // but for so many covariates, the first, which are dropped for it

	// Rows, sorted by cell.
	from    []int     // where the row stood in Data
	x       []float64 // column after column, each less its mean
	treated []bool
	used    []bool // whether the outcome at hand was observed

	// Columns: dummies of fixed effects, treatment, covariates, interactions.
	k       int
	t       int       // column of the treatment
	main    []int     // for an interaction the column it belongs to, else -1
	size    []float64 // mean square of the column before centring
	dropped []bool

	cells    []cell
	clusters []cluster // empty without clusters
	blocks   int

	sums
	robust
	mixed    mixed
	unfolded *Design // the same people with blocks as columns, for mixed models

	bar       bar
	index     indexer
	rowsFound []int
	factors   []int
}

// cell is a cluster within a block: the rows first up to last.
type cell struct {
	first, last    int
	cluster, block int
	begin, end     int     // of the rows in use
	n, treated     float64 // rows in use
}

// cluster is a run of cells. It is whole when it contains its blocks, so that
// block effects leave nothing of its mean; otherwise it lies in one block.
type cluster struct {
	first, last int
	whole       bool
}

// NewDesign prepares regressions of outcomes on treatment and covariates of d,
// with d.Block as fixed effects. d.Outcome is not used. The slices of d must
// not change while the Design is in use.
func NewDesign(d Data) *Design {
	s := new(Design)
	s.Set(d)
	return s
}

// idle are Designs that nobody uses: an answer that needs one once borrows its memory.
var idle = sync.Pool{New: func() any { return new(Design) }}

// lend is a Design of d for who calls handBack when done.
func lend(d Data) *Design {
	s := idle.Get().(*Design)
	s.Set(d)
	return s
}

func (s *Design) handBack() {
	s.data = Data{}
	idle.Put(s)
}

// Set fills the Design as NewDesign does, in memory it already has.
func (s *Design) Set(d Data) {
	s.fill(d, false)
	if s.crossed() {
		s.fill(d, false, d.Block)
	}
}

// SetLin fills the Design with treatment, covariates, blocks and the products
// of the treatment with every centred covariate and block (Lin 2013, Annals of
// Applied Statistics 7, 295-318); Fit then gives Lin's estimate, where every block has
// both arms.
func (s *Design) SetLin(d Data) {
	s.fill(d, true, d.Block)
}

// fill sets rows, cells and columns; fixed are factors that enter as dummies,
// in the place of blocks.
func (s *Design) fill(d Data, interacted bool, fixed ...[]int) {
	d.Outcome = nil
	if fixed != nil {
		d.Block = nil
	}
	s.data, s.failed, s.notes, s.strict, s.ours = d, nil, nil, false, 0
	s.known, s.unfolded = false, nil
	s.rowsFound = s.complete(d, s.rowsFound[:0])
	s.sort(d)
	s.columns(d, fixed, interacted)
	room(len(s.from), &s.used)
}

// complete lists the rows whose treatment and covariates are all known.
func (s *Design) complete(d Data, rows []int) []int {
	for j, c := range d.Covariates {
		if size := sizeOf(c); size > mostNumber {
			s.failed = beyond(size, d.covariate(j))
		}
	}
	holes := holed(d.Covariates)
	rows = slices.Grow(rows, len(d.Treatment))
	for i, t := range d.Treatment {
		if math.IsNaN(t) {
			continue
		}
		if t != 0 && t != 1 {
			s.failed = lang.Say("treatment has the value %s; it must be 1 (treated) or 0 (control)",
				"interventie heeft de waarde %s; het moet 1 (wel) of 0 (controle) zijn", lang.Exact(t))
		}
		if holes == nil || !anyNaN(holes, i) {
			rows = append(rows, i)
		}
	}
	s.notes.drop(len(d.Treatment)-len(rows), lang.Text{"treatment or a covariate is missing", "interventie of een covariaat ontbreekt"})
	return rows
}

// columns fills x with dummies, treatment, covariates and interactions.
func (s *Design) columns(d Data, fixed [][]int, interacted bool) {
	s.main = s.main[:0]
	levels := 0
	for _, f := range fixed {
		levels += max(0, s.index.number(f, s.from, s.factors)-1)
	}
	s.t = levels
	plain := levels + 1 + len(d.Covariates)
	s.k = plain
	if interacted {
		s.k += plain - 1
	}
	room(len(s.from)*s.k, &s.x)
	room(s.k, &s.size)
	room(s.k, &s.dropped)
	s.dummies(fixed)
	gatherInto(s.column(s.t), d.Treatment, s.from)
	for j, c := range d.Covariates {
		gatherInto(s.column(s.t+1+j), c, s.from)
	}
	for range plain {
		s.main = append(s.main, -1)
	}
	s.centre(0, plain)
	if interacted {
		s.interact(plain)
		s.centre(plain, s.k)
	}
}

// column is column j of all rows.
func (s *Design) column(j int) []float64 { return rowOf(s.x, j, len(s.from)) }

// dummies writes a column for every level but the first of every factor.
func (s *Design) dummies(fixed [][]int) {
	start := 0
	for _, f := range fixed {
		levels := s.index.number(f, s.from, s.factors)
		for i, level := range s.factors[:len(s.from)] {
			if level > 0 {
				s.column(start + level - 1)[i] = 1
			}
		}
		start += max(0, levels-1)
	}
}

// interact writes the products of the treatment with every other centred column.
func (s *Design) interact(plain int) {
	at := plain
	for j := range plain {
		if j == s.t {
			continue
		}
		s.main = append(s.main, j)
		to, column := s.column(at), s.column(j)
		for i, treated := range s.treated {
			if treated {
				to[i] = column[i]
			}
		}
		at++
	}
}

// centre takes their means off the columns from first up to last, and remembers how
// large they were.
func (s *Design) centre(first, last int) {
	if len(s.from) == 0 {
		return
	}
	some := s.side[:0]
	for j := first; j < last; j++ {
		some = append(some, s.column(j))
	}
	squaresOf(s.size[first:last], some)
	for j := first; j < last; j++ {
		s.size[j] /= float64(len(s.from))
	}
	centre(some)
	s.side = some
}

// warnings is what holds for every outcome and, behind it, more.
func (s *Design) warnings(more ...lang.Said) []lang.Said {
	all := s.notes[:len(s.notes):len(s.notes)]
	var lost []lang.Said
	for j, main := range s.main {
		if s.dropped[j] && j >= s.t && (main < 0 || !s.dropped[main]) {
			lost = append(lost, s.name(j))
		}
	}
	if lost != nil {
		all = append(all, droppedColumns(lost))
	}
	return append(all, more...)
}

func droppedColumns(names []lang.Said) lang.Said {
	return lang.Say("dropped, constant or collinear with columns before: %s",
		"weggelaten, want constant of een combinatie van eerdere kolommen: %s", lang.Join(", ", names...))
}

// name is what warnings call a column that is no dummy.
func (s *Design) name(j int) lang.Said {
	switch main := s.main[j]; {
	case j == s.t:
		return lang.Text{"treatment", "interventie"}
	case main < 0:
		return s.data.covariate(j - s.t - 1)
	case main < s.t:
		return lang.Text{"treatment by block", "interventie maal blok"}
	default:
		return lang.Say("treatment by %s", "interventie maal %s", s.name(main))
	}
}

// none is the answer when there is none.
func (s *Design) none(why lang.Said) Result { return none(s.n, s.warnings(why)...) }

// room makes each of them n zeros, in the memory it has where that suffices.
func room[T any](n int, each ...*[]T) {
	for _, b := range each {
		if cap(*b) < n {
			*b = make([]T, n)
			continue
		}
		*b = (*b)[:n]
		clear(*b)
	}
}

// enough is room for n values that are all to be written, in the memory there is where
// that suffices.
func enough[T any](memory *[]T, n int) []T {
	*memory = slices.Grow((*memory)[:0], n)[:n]
	return *memory
}
