package sensitivity

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/sim"
)

// rowsOf evaluates a function of d numbers in the unit cube, each a group of
// its own, with normal noise of a standard deviation.
func rowsOf(f func(x []float64) float64, a, b [][]float64, noise float64, key sim.Key) []Row {
	rows := make([]Row, len(a))
	for r := range rows {
		point := 0
		pair := func(x []float64) (p Pair) {
			y := f(x)
			for stream := range p {
				p[stream] = y + noise*distuv.UnitNormal.Quantile(key.Child(uint64(r)).Uniform(uint16(stream), point))
			}
			point++
			return p
		}
		rows[r].A, rows[r].B = pair(a[r]), pair(b[r])
		for i := range a[r] {
			x := append([]float64{}, a[r]...)
			x[i] = b[r][i]
			rows[r].AB = append(rows[r].AB, pair(x))
		}
	}
	return rows
}

// independent points, for intervals that take them as such.
func independent(n, d int, key sim.Key) (a, b [][]float64) {
	for r := range n {
		a, b = append(a, make([]float64, d)), append(b, make([]float64, d))
		for j := range d {
			a[r][j], b[r][j] = key.Child(uint64(r)).Uniform(2, j), key.Child(uint64(r)).Uniform(3, j)
		}
	}
	return a, b
}

// ishigami is the function of Ishigami & Homma (1990, Proceedings of ISUMA 90,
// p. 398-403), whose indices are known in closed form.
func ishigami(u []float64) float64 {
	x := func(i int) float64 { return math.Pi * (2*u[i] - 1) }
	return math.Sin(x(0)) + ishigamiA*math.Pow(math.Sin(x(1)), 2) + ishigamiB*math.Pow(x(2), 4)*math.Sin(x(0))
}

const ishigamiA, ishigamiB = 7.0, 0.1

func ishigamiIndices() (first, total [3]float64, variance float64) {
	v1 := math.Pow(1+ishigamiB*math.Pow(math.Pi, 4)/5, 2) / 2
	v2 := ishigamiA * ishigamiA / 8
	v13 := ishigamiB * ishigamiB * math.Pow(math.Pi, 8) * 8 / 225
	v := v1 + v2 + v13
	return [3]float64{v1 / v, v2 / v, 0}, [3]float64{(v1 + v13) / v, v2 / v, v13 / v}, v
}

// TestSobolIshigami holds the indices to their closed form, also when half of
// the variance, and more, is noise.
func TestSobolIshigami(t *testing.T) {
	first, total, variance := ishigamiIndices()
	for _, noise := range []float64{0, math.Sqrt(variance), 2 * math.Sqrt(variance)} {
		key := sim.NewKey(1)
		a, b := Points(8192, 3, key)
		got := Sobol(rowsOf(ishigami, a, b, noise, key))
		near := func(what string, got, want, se, limit float64) {
			if !(math.Abs(got-want) <= 4*se) || se > limit {
				t.Errorf("noise %.1f: %s is %.4f ± %.4f, want %.4f", noise, what, got, se, want)
			}
		}
		for i := range 3 {
			near(fmt.Sprintf("first-order index %d", i+1), got.First[i].Value, first[i], got.First[i].SE, 0.05)
			near(fmt.Sprintf("total index %d", i+1), got.Total[i].Value, total[i], got.Total[i].SE, 0.05)
		}
		near("sum", got.Sum.Value, first[0]+first[1], got.Sum.SE, 0.1)
		near("mean", got.Mean, ishigamiA/2, got.MCSE, 0.1)
		share := noise * noise / (noise*noise + variance)
		if !(math.Abs(got.Noise-share) <= 0.02) || !(math.Abs(got.SD/math.Sqrt(variance)-1) <= 0.05) {
			t.Errorf("noise %.3f of the variance and SD %.3f, want %.3f and %.3f", got.Noise, got.SD, share, math.Sqrt(variance))
		}
	}
}

// TestSobolLinear has indices proportional to the squares of the coefficients,
// first-order and total alike; one coefficient is 0.
func TestSobolLinear(t *testing.T) {
	weights := []float64{10, 3, 1, 0}
	line := func(x []float64) (y float64) {
		for i, w := range weights {
			y += w * x[i]
		}
		return y
	}
	a, b := Points(1000, 4, sim.NewKey(2))
	got := Sobol(rowsOf(line, a, b, 0, sim.NewKey(2)))
	for i, w := range weights {
		want := w * w / 110
		for _, share := range []Share{got.First[i], got.Total[i]} {
			if !(math.Abs(share.Value-want) <= 0.002) {
				t.Errorf("index %d is %.4f ± %.4f, want %.4f", i, share.Value, share.SE, want)
			}
		}
	}
	if nothing := got.Total[3]; nothing != (Share{}) || nothing.Clear() {
		t.Errorf("what has no part in the result has the index %v", nothing)
	}
}

// TestSobolCovers: 95% intervals hold the truth 95 times of 100 where points
// are independent, up to 4 Monte Carlo standard errors and the loss of few
// rows, and no less often on the sequence.
func TestSobolCovers(t *testing.T) {
	first, total, variance := ishigamiIndices()
	const times = 400
	error4 := 4 * math.Sqrt(0.95*0.05/times)
	for _, c := range []struct {
		name        string
		points      func(int, int, sim.Key) ([][]float64, [][]float64)
		noise       float64
		least, most float64
	}{
		{"independent", independent, 0, 0.95 - error4 - 0.01, 0.95 + error4},
		{"independent and noisy", independent, math.Sqrt(variance), 0.95 - error4 - 0.01, 0.95 + error4},
		{"sequence", Points, 0, 0.95 - error4, 1},
		{"sequence and noisy", Points, math.Sqrt(variance), 0.95 - error4, 1},
	} {
		var inside [6]float64
		for again := range uint64(times) {
			key := sim.NewKey(3).Child(again)
			a, b := c.points(300, 3, key)
			got := Sobol(rowsOf(ishigami, a, b, c.noise, key))
			for i := range 3 {
				for j, share := range []Share{got.First[i], got.Total[i]} {
					if want := [2]float64{first[i], total[i]}[j]; share.Low() <= want && want <= share.High() {
						inside[2*i+j] += 1.0 / times
					}
				}
			}
		}
		t.Logf("%s: %.3f", c.name, inside)
		for i, share := range inside {
			if share < c.least || share > c.most {
				t.Errorf("%s: interval %d holds the truth in %.3f of the cases, not %.3f to %.3f", c.name, i, share, c.least, c.most)
			}
		}
	}
}

// TestSobolOfYesOrNo: of a result that is yes or no, with a chance that is linear
// in three numbers, intervals hold the truth too, that of a number that hardly
// ever turns a yes into a no among them. All points of a row share their luck.
func TestSobolOfYesOrNo(t *testing.T) {
	weights := [3]float64{0.6, 0.2, 0.04}
	const times = 400
	var inside [6]float64
	for again := range uint64(times) {
		key := sim.NewKey(7).Child(again)
		a, b := independent(600, 3, key)
		rows := make([]Row, len(a))
		for r := range rows {
			pair := func(x []float64) (p Pair) {
				for stream := range p {
					if key.Child(uint64(r)).Uniform(uint16(stream), 0) < 0.08+weights[0]*x[0]+weights[1]*x[1]+weights[2]*x[2] {
						p[stream] = 1
					}
				}
				return p
			}
			rows[r] = Row{A: pair(a[r]), B: pair(b[r])}
			for i := range 3 {
				x := slices.Clone(a[r])
				x[i] = b[r][i]
				rows[r].AB = append(rows[r].AB, pair(x))
			}
		}
		got := Sobol(rows)
		for i, w := range weights {
			for j, share := range []Share{got.First[i], got.Total[i]} {
				if want := w * w / (0.36 + 0.04 + 0.0016); share.Low() <= want && want <= share.High() {
					inside[2*i+j] += 1.0 / times
				}
			}
		}
	}
	t.Logf("%.3f", inside)
	for i, share := range inside {
		if share < 0.9 {
			t.Errorf("interval %d holds the truth in %.3f of the cases", i, share)
		}
	}
}

// TestSobolOfNothing: what parameters do not move has no indices, however much
// chance does, and rows without a result are left out.
func TestSobolOfNothing(t *testing.T) {
	a, b := Points(200, 2, sim.NewKey(5))
	rows := rowsOf(func([]float64) float64 { return 3 }, a, b, 1, sim.NewKey(5))
	rows[7].AB[1][0] = math.NaN()
	got := Sobol(rows)
	if got.Rows != 199 || !math.IsNaN(got.SD+got.Sum.Value+got.First[0].Value+got.Total[1].Value) || got.First[0].Clear() {
		t.Errorf("a constant has indices: %+v", got)
	}
	if !(math.Abs(got.Mean-3) <= 4*got.MCSE) || got.Noise < 0.8 {
		t.Errorf("its mean is %.3f ± %.3f, of its variance %.2f is noise", got.Mean, got.MCSE, got.Noise)
	}
	if none := Sobol(nil); none.Rows != 0 || !math.IsNaN(none.SD) {
		t.Errorf("no rows give %+v", none)
	}
}

// TestFewRowsSayNothing: of one row less than the fewest there are no indices.
func TestFewRowsSayNothing(t *testing.T) {
	a, b := Points(LeastRows, 3, sim.NewKey(7))
	rows := rowsOf(ishigami, a, b, 0, sim.NewKey(7))
	if got := Sobol(rows); math.IsNaN(got.SD) {
		t.Errorf("%d rows give no indices", LeastRows)
	}
	if got := Sobol(rows[1:]); !math.IsNaN(got.SD) || got.Total[1].Clear() {
		t.Errorf("%d rows give %+v", LeastRows-1, got)
	}
}

// TestNoisy: no share alone is more than the share with interactions.
func TestNoisy(t *testing.T) {
	x := Indices{First: []Share{{0.51, 0.1}, {0.2, 0.1}, {}}, Total: []Share{{0.17, 0.05}, {0.3, 0.1}, {}}}
	for group, want := range []bool{true, false, false} {
		if x.Noisy(group) != want {
			t.Errorf("group %d: alone %g, with interactions %g: noisy is %v", group, x.First[group].Value, x.Total[group].Value, !want)
		}
	}
}

// TestPointsAreEven: a share below a half has less error on the sequence than
// independent numbers would give, A and B do not go together, and dimensions
// beyond those of the sequence are filled.
func TestPointsAreEven(t *testing.T) {
	a, b := Points(256, 600, sim.NewKey(6))
	for _, j := range []int{0, 3, 499, 599} {
		below, product := 0.0, 0.0
		for r := range a {
			if a[r][j] <= 0 || a[r][j] >= 1 || b[r][j] <= 0 || b[r][j] >= 1 {
				t.Fatalf("%v and %v are not inside the cube", a[r][j], b[r][j])
			}
			if a[r][j] < 0.5 {
				below++
			}
			product += 12 * (a[r][j] - 0.5) * (b[r][j] - 0.5) / 256
		}
		if j < 500 && !(math.Abs(below-128) <= 4) {
			t.Errorf("dimension %d: %.0f of 256 points are below a half", j, below)
		}
		if !(math.Abs(below-128) <= 4*8) || !(math.Abs(product) <= 4.0/16) {
			t.Errorf("dimension %d: %.0f of 256 below a half, correlation of A with B %.2f", j, below, product)
		}
	}
}
