package estimate

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestDescending: the places of values of every kind are those of a stable sort that
// compares, from the greatest down; 0 and -0 are equal.
func TestDescending(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	values := []float64{0, math.Copysign(0, -1), math.Inf(1), math.Inf(-1), 5e-324, -5e-324, math.MaxFloat64}
	for range 1000 {
		values = append(values, math.Floor(36*r.Float64())+0.5, r.NormFloat64()*math.Pow(10, 40*r.NormFloat64()))
	}
	for n := range len(values) + 1 {
		if n > 9 && n < len(values) {
			continue
		}
		want := make([]int32, n)
		for i := range want {
			want[i] = int32(i)
		}
		slices.SortStableFunc(want, func(a, b int32) int { return cmp.Compare(values[b], values[a]) })
		if got := borrow().descending(values[:n]); !slices.Equal(got, want) {
			t.Fatalf("%d values: %v, want %v", n, got, want)
		}
	}
}

// TestLogarithms: the logarithm of a product is the sum of those of its factors, also
// where the product would leave what a float64 can be, and of factors at its ends.
func TestLogarithms(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	var l logarithms
	l.begin()
	want := 0.0
	for _, scale := range []float64{0.1, 3, 30, 110, 250} {
		for range 5000 {
			x := math.Pow(10, scale*(2*r.Float64()-1))
			l.add(x)
			want += math.Log(x)
		}
	}
	if got := l.total(); !(math.Abs(got-want) <= 1e-12*25000*250) {
		t.Errorf("%.15g, want %.15g", got, want)
	}
	if l.add(0); !math.IsInf(l.total(), -1) {
		t.Errorf("with a factor of 0: %v", l.total())
	}
}

// TestLevelled: few levels or many, places are those among the sorted values.
func TestLevelled(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for _, levels := range []int{1, 5, 63, 64, 65, 500} {
		y := []float64{math.Copysign(0, -1)}
		for range 3000 {
			y = append(y, (float64(r.IntN(levels))-float64(levels/2))/3)
		}
		different := slices.Compact(slices.Sorted(slices.Values(y)))
		var want []int
		for _, v := range y {
			place, _ := slices.BinarySearch(different, v)
			want = append(want, place)
		}
		if got, n := new(memory).levelled(y); n != len(different) || !slices.Equal(got, want) {
			t.Errorf("%d levels: %d, %v", levels, n, got)
		}
	}
}
