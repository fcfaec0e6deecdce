package model

import (
	"math"
	"slices"
)

// queue keeps the n candidates who arrive first of all who are put in it.
type queue struct {
	n      int
	kept   []candidate // the first n among them
	cut    float64     // who arrives later than this is not among the first n
	supply int         // of how many they are the first
}

func newQueue(n int) *queue {
	q := &queue{n: n, cut: math.Inf(1)}
	if n == 0 {
		q.cut = math.Inf(-1)
	}
	return q
}

// put adds a candidate, and now and then drops who is not among the first.
func (q *queue) put(c candidate) {
	q.kept = append(q.kept, c)
	if len(q.kept)/2 > q.n {
		q.drop()
		q.cut = q.kept[q.n-1].arrival
	}
}

// inOrder is the first n.
func (q *queue) inOrder() []candidate {
	if len(q.kept) > q.n {
		q.drop()
	}
	slices.SortFunc(q.kept, byArrival)
	return q.kept
}

// drop keeps the n earliest, the last of them in its place (Hoare's selection,
// 1961, Communications of the ACM 4, p. 321).
func (q *queue) drop() {
	c, low, high := q.kept, 0, len(q.kept) // the n-th lies from low up to high
	for high-low > 32 {
		early, late := split(c[low:high])
		switch {
		case q.n <= low+early:
			high = low + early
		case q.n > low+late:
			low += late
		default:
			low, high = q.n-1, q.n
		}
	}
	slices.SortFunc(c[low:high], byArrival)
	q.kept = c[:q.n]
}

// split puts who arrives before the one in the middle below early, and who
// arrives after from late on; between them is nobody else.
func split(c []candidate) (early, late int) {
	middle := c[len(c)/2]
	i, j := 0, len(c)-1
	for i <= j {
		for byArrival(c[i], middle) < 0 {
			i++
		}
		for byArrival(c[j], middle) > 0 {
			j--
		}
		if i <= j {
			c[i], c[j] = c[j], c[i]
			i, j = i+1, j-1
		}
	}
	return j + 1, i
}

func byArrival(a, b candidate) int {
	switch {
	case a.arrival < b.arrival:
		return -1
	case a.arrival > b.arrival:
		return 1
	}
	return int(a.number - b.number)
}
