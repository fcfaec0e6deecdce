package estimate

import "sync"

// memory is what one answer reckons in: fresh memory for thousands of rows takes longer
// to get than they take to analyse. What is taken of it goes back all at once.
type memory struct {
	floats slab[float64]
	ints   slab[int]
	spells slab[spell]
	flags  slab[bool]
	keys   slab[uint64]
	places slab[int32]
}

var unlent = sync.Pool{New: func() any { return new(memory) }}

// borrow is memory of which nothing is taken yet.
func borrow() *memory { return unlent.Get().(*memory) }

// handBack ends the use of all that was taken.
func (m *memory) handBack() {
	m.floats.taken, m.ints.taken, m.spells.taken = 0, 0, 0
	m.flags.taken, m.keys.taken, m.places.taken = 0, 0, 0
	unlent.Put(m)
}

// room are n zeros.
func (m *memory) room(n int) []float64 { return m.floats.take(n) }

// rooms makes each of them n zeros.
func (m *memory) rooms(n int, each ...*[]float64) {
	for _, b := range each {
		*b = m.room(n)
	}
}

// table is rows slices of width zeros.
func (m *memory) table(rows, width int) [][]float64 {
	t := make([][]float64, rows)
	for i := range t {
		t[i] = m.room(width)
	}
	return t
}

// slab is memory for values of a kind. Where it is too small a larger one takes its
// place, and who took of the former keeps that.
type slab[T any] struct {
	all   []T
	taken int
}

func (s *slab[T]) take(n int) []T {
	if s.taken+n > len(s.all) {
		s.all, s.taken = make([]T, max(n, 2*len(s.all))), 0
	}
	part := s.all[s.taken : s.taken+n : s.taken+n]
	s.taken += n
	clear(part)
	return part
}
