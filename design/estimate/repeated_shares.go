package estimate

import (
	"math"
	"math/bits"
	"slices"

	"gonum.org/v1/gonum/floats"
)

// add forms the sums of everybody: of numbers the blocks, in the clusters and by the
// patterns of those in rows.
func (f *repeatedFit) add(r *Repeated, d Data, rows, seen []int, columns [][]float64) {
	n := len(rows)
	of, in, by := f.lent.ints.take(n), f.lent.ints.take(n), f.lent.ints.take(n)
	f.blocks = make([]block, indexer{}.number(d.Block, rows, of))
	if d.Cluster != nil {
		f.clusters = indexer{}.number(d.Cluster, rows, in)
		f.groups = make([]group, f.clusters)
		for row, i := range rows {
			g := &f.groups[in[row]]
			g.n, g.treated, g.block = g.n+1, g.treated+d.Treatment[i], of[row]
		}
	} else {
		copy(in, of)
	}
	f.patterns = make([]pattern, indexer{}.number(seen, rows, by))
	y := f.scaled(r, rows)
	f.addOutcomes(rows, seen, by, y)
	f.gatherShares(f.finest(by, in, of, columns, y), f.clusters > 0)
}

// scaled are the outcomes of every wave, centred and scaled; 0 where not seen.
func (f *repeatedFit) scaled(r *Repeated, rows []int) (y [][]float64) {
	y = f.lent.table(f.t, len(rows))
	for t, values := range r.Seen {
		for row, i := range rows {
			if v := values[i]; !math.IsNaN(v) {
				y[t][row] = (v - f.centre) / f.scale
			}
		}
	}
	return y
}

// addOutcomes forms the sums of products of outcomes, of each pattern.
func (f *repeatedFit) addOutcomes(rows, seen, by []int, y [][]float64) {
	sums := f.lent.room(f.t)
	f.together(by, len(f.patterns), y, func(at int, people []int, y [][]float64) {
		p := &f.patterns[at]
		*p = pattern{seen: uint64(seen[rows[people[0]]]), n: float64(len(people)), all: f.newShare(at, -1, -1), yy: f.lent.room(f.t * f.t)}
		p.waves = places(p.seen)
		own := gather(y, p.waves)
		for i, a := range p.waves {
			along(sums, own[i], own[:i+1], nil)
			for l, c := range p.waves[:i+1] {
				p.yy[a*f.t+c] = sums[l]
			}
		}
		mirror(p.yy, f.t)
	})
}

// finest are the sums of those who share a pattern and a cluster, or a block where there
// are no clusters.
func (f *repeatedFit) finest(by, in, of []int, columns, y [][]float64) (all []share) {
	keys, rows, at := f.lent.ints.take(len(by)), f.lent.ints.take(len(by)), f.lent.ints.take(len(by))
	for i, p := range by {
		keys[i], rows[i] = in[i]*len(f.patterns)+p, i
	}
	all = make([]share, indexer{}.number(keys, rows, at))
	ones := f.lent.room(len(by))
	for i := range ones {
		ones[i] = 1
	}
	sums := f.lent.room(f.t)
	f.together(at, len(all), slices.Concat([][]float64{ones}, columns, y), func(at int, people []int, both [][]float64) {
		s, first := &all[at], people[0]
		*s = f.newShare(by[first], of[first], in[first])
		x, waves := both[:f.k], f.patterns[s.pattern].waves
		own := gather(both[f.k:], waves)
		for j, z := range x {
			along(lowerRow(s.xx, j, f.k), z, x[:j+1], nil)
			along(sums, z, own, nil)
			for l, wave := range waves {
				s.xy[j*f.t+wave] = sums[l]
			}
		}
		mirror(s.xx, f.k)
	})
	return all
}

// together calls with those of each level, and their part of the columns.
func (f *repeatedFit) together(level []int, levels int, columns [][]float64, with func(at int, people []int, part [][]float64)) {
	order, ends := f.lent.ints.take(len(level)), f.lent.ints.take(levels+1)
	count(order, ends, level)
	room, part := f.lent.table(len(columns), len(level)), make([][]float64, len(columns))
	begin := 0
	for at, end := range ends[:levels] {
		people := order[begin:end]
		for c, whole := range columns {
			part[c] = room[c][:len(people)]
			gatherInto(part[c], whole, people)
		}
		with(at, people, part)
		begin = end
	}
}

func (f *repeatedFit) newShare(pattern, block, group int) share {
	return share{pattern, block, group, f.lent.room(f.k * f.k), f.lent.room(f.k * f.t)}
}

// gatherShares adds the finest shares up by block and by pattern, in an order that
// does not depend on that of the rows.
func (f *repeatedFit) gatherShares(finest []share, clustered bool) {
	for _, s := range finest {
		f.patterns[s.pattern].all.join(&s)
	}
	if !clustered {
		f.shares = finest
		return
	}
	f.parts = finest
	byBlock := map[[2]int]int{}
	for i, s := range finest {
		f.groups[s.group].parts = append(f.groups[s.group].parts, i)
		key := [2]int{s.block, s.pattern}
		at, met := byBlock[key]
		if !met {
			at = len(f.shares)
			byBlock[key] = at
			f.shares = append(f.shares, f.newShare(s.pattern, s.block, -1))
		}
		f.shares[at].join(&s)
	}
}

func (s *share) join(other *share) {
	floats.Add(s.xx, other.xx)
	floats.Add(s.xy, other.xy)
}

// places are the waves of a pattern.
func places(seen uint64) (waves []int) {
	for ; seen != 0; seen &= seen - 1 {
		waves = append(waves, bits.TrailingZeros64(seen))
	}
	return slices.Clip(waves)
}
