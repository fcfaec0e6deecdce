package estimate

import "gonum.org/v1/gonum/floats"

// Sums of products of regressors are kept by two regressors, the t by t numbers between
// the waves of the one and those of the other in one piece: a tile. So one call adds
// what a pattern has of two regressors.

// tiles is how many numbers the lower triangle of n regressors takes.
func (f *repeatedFit) tiles(n int) int { return n * (n + 1) / 2 * f.t * f.t }

// addTiles adds sign times the products of regressors from first on with weights between
// the waves that were seen: the lower triangle of xx (x) w.
func (f *repeatedFit) addTiles(tiles []float64, first int, sign float64, xx, w []float64, waves []int) {
	from, to := span(waves, f.t)
	w = w[from:to]
	for j := first; j < f.k; j++ {
		for _, x := range xx[j*f.k+first : j*f.k+j+1] {
			floats.AddScaled(tiles[from:to], sign*x, w)
			tiles = tiles[f.t*f.t:]
		}
	}
}

// span is where a matrix between waves has the rows from the first that was seen to the
// last: beyond these it has nothing.
func span(waves []int, t int) (from, to int) { return waves[0] * t, (waves[len(waves)-1] + 1) * t }

// lift lays tiles of n regressors out as the lower triangle of a matrix with rows of width.
func (f *repeatedFit) lift(into []float64, width int, tiles []float64, n int) {
	t := f.t
	for j := range n {
		for l := range j + 1 {
			for a := range t {
				copy(into[(j*t+a)*width+l*t:][:t], tiles)
				tiles = tiles[t:]
			}
		}
	}
}

// lay is the reverse of lift, of all regressors.
func (f *repeatedFit) lay(tiles, from []float64) {
	t, n := f.t, f.t*f.k
	for j := range f.k {
		for l := range j + 1 {
			for a := range t {
				copy(tiles[:t], from[(j*t+a)*n+l*t:])
				tiles = tiles[t:]
			}
		}
	}
}
