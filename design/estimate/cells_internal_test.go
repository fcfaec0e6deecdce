package estimate

import (
	"slices"
	"testing"
)

// Numbers are in order of appearance, by hand, whether identifiers lie close together
// and have a place each or far apart and are looked up; rows that are not asked for
// do not count, and the ends of what an int can be are no obstacle.
func TestIdentifiersAreNumberedInOrderOfAppearance(t *testing.T) {
	const lowest, highest = -1 << 63, 1<<63 - 1
	for _, of := range []struct {
		ids, rows, want []int
		levels          int
	}{
		{[]int{7, 5, 7, -1, 5, 6}, []int{0, 1, 2, 4, 5}, []int{0, 1, 0, 1, 2}, 3},
		{[]int{7e9, 5, 7e9, 0, 5, -6e9}, []int{0, 1, 2, 4, 5}, []int{0, 1, 0, 1, 2}, 3},
		{[]int{highest, lowest, highest}, []int{0, 1, 2}, []int{0, 1, 0}, 2},
		{nil, []int{0, 1, 2}, []int{0, 0, 0}, 1},
		{[]int{3}, nil, nil, 0},
	} {
		got := slices.Repeat([]int{9}, len(of.rows))
		if levels := (indexer{}).number(of.ids, of.rows, got); levels != of.levels || !slices.Equal(got, of.want) {
			t.Errorf("%v of %v: %v, %d levels; want %v, %d", of.rows, of.ids, got, levels, of.want, of.levels)
		}
	}
}

// Sums abreast are those of each column by itself, for any number of columns.
func TestSumsAbreastAreEachColumnsOwn(t *testing.T) {
	whole := [][]float64{{1, 2, 3}, {4, -5, 6}, {0.5, 0.25, 8}, {9, 10, -1}, {2, 2, 2}, {1, 0, 7}}
	q, levels := []float64{3, 1, -2}, []float64{1, 0, 2, 3, 2, 0.5}
	for k := range len(whole) + 1 {
		columns := whole[:k]
		sums, squared, products := make([]float64, k), make([]float64, k), make([]float64, k)
		totals(sums, columns)
		squaresOf(squared, columns)
		along(products, q, columns, levels)
		for j, z := range columns {
			away := make([]float64, len(z))
			less(away, z, levels[j])
			if sums[j] != total(z) || squared[j] != squares(z) || products[j] != dot(q, away) {
				t.Errorf("column %d of %d: %v, %v, %v", j, k, sums[j], squared[j], products[j])
			}
		}
	}
}
