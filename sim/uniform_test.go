package sim_test

import (
	"math"
	"testing"

	"golang.org/x/exp/rand" //lint:ignore SA1019 what sim hands its sources to

	"proefbank/sim"
)

func TestUnitLiesInTheOpenInterval(t *testing.T) {
	for _, c := range []struct {
		bits uint64
		want float64
	}{
		{0, 0x1p-53},
		{1 << 63, 0.5 + 0x1p-53},
		{math.MaxUint64, 1 - 0x1p-53},
	} {
		if got := sim.Unit(c.bits); got != c.want {
			t.Errorf("Unit(%#x) = %v, want %v", c.bits, got, c.want)
		}
	}
}

func TestHalvesLieInTheOpenInterval(t *testing.T) {
	for _, c := range []struct {
		bits          uint64
		first, second float64
	}{
		{0, 0x1p-33, 0x1p-33},
		{0xffffffff, 0x1p-33, 1 - 0x1p-33},
		{0xffffffff << 32, 1 - 0x1p-33, 0x1p-33},
		{math.MaxUint64, 1 - 0x1p-33, 1 - 0x1p-33},
	} {
		if a, b := sim.Halves(c.bits); a != c.first || b != c.second {
			t.Errorf("Halves(%#x) = %v, %v, want %v, %v", c.bits, a, b, c.first, c.second)
		}
	}
}

// Moments of a uniform number: E u^k = 1/(k+1), with variance
// 1/(2k+1) - 1/(k+1)^2, all within 4 standard errors; the halves of one draw
// have correlation 0.
func TestMomentsAreUniform(t *testing.T) {
	const n = 400000
	var whole, first, second [4]float64
	product := 0.0
	for i := range n {
		bits := sim.NewKey(5).Child(uint64(i/100)).Uint64(uint16(i%10), i%100/10)
		a, b := sim.Halves(bits)
		for k := range whole {
			power := float64(k + 1)
			whole[k] += math.Pow(sim.Unit(bits), power) / n
			first[k] += math.Pow(a, power) / n
			second[k] += math.Pow(b, power) / n
		}
		product += 12 * (a - 0.5) * (b - 0.5) / n
	}
	for k := range whole {
		power := float64(k + 1)
		want := 1 / (power + 1)
		error4 := 4 * math.Sqrt((1/(2*power+1)-want*want)/n)
		for name, got := range map[string]float64{"Unit": whole[k], "first half": first[k], "second half": second[k]} {
			if !(math.Abs(got-want) <= error4) {
				t.Errorf("%s: moment %d is %v, want %v within %v", name, k+1, got, want, error4)
			}
		}
	}
	if !(math.Abs(product) <= 4/math.Sqrt(n)) {
		t.Errorf("the halves of a draw correlate %v", product)
	}
}

func TestSourceIsASequenceOfItsOwn(t *testing.T) {
	key := sim.NewKey(9).Child(2)
	var source rand.Source = key.Source(3, 4)
	single := map[uint64]bool{}
	for process := range uint16(20) {
		for month := range 100 {
			single[key.Uint64(process, month)] = true
		}
	}
	seen := map[uint64]bool{}
	for range 10000 {
		x := source.Uint64()
		if single[x] || seen[x] {
			t.Fatalf("%d was drawn before", x)
		}
		seen[x] = true
	}
	if child := key.Child(3<<32 | 4); seen[child.Uint64(0, 0)] {
		t.Error("a source repeats a child of its key")
	}
	for name, other := range map[string]*sim.Source{"process": key.Source(4, 4), "month": key.Source(3, 5),
		"key": sim.NewKey(9).Child(1).Source(3, 4)} {
		if seen[other.Uint64()] {
			t.Errorf("another %s does not give another sequence", name)
		}
	}
	a, b := key.Source(3, 4), key.Source(3, 4)
	for range 2 {
		if a.Uint64() != b.Uint64() {
			t.Error("one address gives two sequences")
		}
	}
}

func TestSeedStartsASourceAnew(t *testing.T) {
	a, b, c := sim.NewKey(1).Source(0, 0), sim.NewKey(2).Source(7, 7), sim.NewKey(2).Source(7, 7)
	b.Uint64()
	a.Seed(11)
	b.Seed(11)
	c.Seed(12)
	x := a.Uint64()
	if y := b.Uint64(); x != y {
		t.Errorf("two sources of seed 11 begin with %d and %d", x, y)
	}
	if z := c.Uint64(); x == z {
		t.Errorf("seeds 11 and 12 both begin with %d", x)
	}
}

// Each of the six orders of three things comes up a sixth of the time, within
// 4 standard errors.
func TestShuffleIsFair(t *testing.T) {
	const n = 60000
	seen := map[[3]int]int{}
	for i := range n {
		order := [3]int{0, 1, 2}
		sim.NewKey(4).Source(1, i).Shuffle(3, func(a, b int) { order[a], order[b] = order[b], order[a] })
		seen[order]++
	}
	for order, times := range seen {
		if !(math.Abs(float64(times)-n/6) <= 4*math.Sqrt(n*5/36.)) {
			t.Errorf("the order %v came up %d times in %d", order, times, n)
		}
	}
	if len(seen) != 6 {
		t.Errorf("%d orders of three things came up", len(seen))
	}
}

func BenchmarkDraw(b *testing.B) {
	key := sim.NewKey(1).Child(2).Child(3)
	sum, month := 0.0, 0
	for b.Loop() {
		sum += key.Uniform(40, month)
		month++
	}
	if math.IsNaN(sum) {
		b.Error("a draw is not a number")
	}
}

func BenchmarkChild(b *testing.B) {
	key, i := sim.NewKey(1), uint64(0)
	for b.Loop() {
		key = key.Child(i)
		i++
	}
}
