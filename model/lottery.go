package model

import (
	"math"

	"proefbank/sim"
)

// lottery tells of one 64-bit number who a person in the pool is, and whether they
// take part: the first half draws the cell, the second is held to its chance.
type lottery struct {
	alias aliasTable
	takes []float64 // per cell, the chance to take part
	bound []uint8   // per slot of the alias table, that chance of either of its cells, in 256ths, rounded up
}

func newLottery(weights, takes []float64) lottery {
	l := lottery{alias: newAlias(weights), takes: takes}
	l.bind()
	return l
}

// bind tabulates the bounds of the chances to take part.
func (l *lottery) bind() {
	l.bound = make([]uint8, len(l.takes))
	for slot, other := range l.alias.other {
		l.bound[slot] = uint8(math.Ceil(max(l.takes[slot], l.takes[other]) * 256)) // takes < 1
	}
}

// misses tells of nearly all who do not take part that they do not: eight bits of
// the second half are enough, whichever of the slot's cells is theirs.
func (l *lottery) misses(bits uint64) bool {
	slot, _ := l.alias.slot(uint32(bits >> 32))
	return uint8(bits>>24) >= l.bound[slot]
}

// draw is the person's cell, and whether they take part.
func (l *lottery) draw(bits uint64) (cell int, takes bool) {
	cell = l.alias.draw(uint32(bits >> 32))
	_, v := sim.Halves(bits)
	return cell, v < l.takes[cell]
}

// aliasTable draws an index in constant time from one uniform number (Walker,
// 1977, ACM Transactions on Mathematical Software 3, p. 253-256; made as in
// Vose, 1991, IEEE Transactions on Software Engineering 17, p. 972-975).
type aliasTable struct {
	keep  []float64
	other []int32
}

func newAlias(weights []float64) aliasTable {
	n := len(weights)
	t := aliasTable{make([]float64, n), make([]int32, n)}
	small, large := make([]int32, 0, n), make([]int32, 0, n)
	for i, w := range weights {
		t.keep[i] = w * float64(n)
		if t.keep[i] < 1 {
			small = append(small, int32(i))
		} else {
			large = append(large, int32(i))
		}
	}
	for len(small) > 0 && len(large) > 0 {
		s, l := small[len(small)-1], large[len(large)-1]
		small = small[:len(small)-1]
		t.other[s] = l
		if t.keep[l] -= 1 - t.keep[s]; t.keep[l] < 1 {
			large = large[:len(large)-1]
			small = append(small, l)
		}
	}
	for _, i := range append(small, large...) {
		t.keep[i], t.other[i] = 1, i
	}
	return t
}

// slot is the place of the table that 32 random bits fall in, and where in it,
// from 0 to 1: whole and rest of (bits + 1/2) / 2^32 of the table's length, which
// is exact. 6,000 cells leave 2^-19 of the grid to each cell's own choice.
func (t *aliasTable) slot(bits uint32) (slot int, within float64) {
	x := (2*uint64(bits) + 1) * uint64(len(t.keep))
	return int(x >> 33), float64(x&(1<<33-1)) * 0x1p-33
}

// draw is the index that 32 random bits stand for.
func (t *aliasTable) draw(bits uint32) int {
	i, within := t.slot(bits)
	if within < t.keep[i] {
		return i
	}
	return int(t.other[i])
}
