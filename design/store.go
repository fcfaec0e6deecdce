package design

import "slices"

// store is a list that is filled again and again, in the memory that it had before.
type store[T any] struct {
	made []*T
	n    int
}

func (s *store[T]) clear() { s.n = 0 }

// all are those that it has now.
func (s *store[T]) all() []*T { return s.made[:s.n] }

// next is one more, as an earlier one left it.
func (s *store[T]) next() *T {
	if s.n == len(s.made) {
		s.made = append(s.made, new(T))
	}
	s.n++
	return s.made[s.n-1]
}

// room is a slice of so many, in the memory of one where that is enough.
func room[T any](of []T, n int) []T { return slices.Grow(of[:0], n)[:n] }
