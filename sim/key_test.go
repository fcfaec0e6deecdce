package sim_test

import (
	"math"
	"math/big"
	"math/bits"
	"testing"

	"proefbank/sim"
)

// The published test vector of SplitMix64 for seed 1234567 (S. Vigna,
// prng.di.unimi.it/splitmix64.c; Rosetta Code, Pseudo-random numbers/Splitmix64).
func TestSplitMixWhereTheSecondWordIsZero(t *testing.T) {
	for i, want := range []uint64{6457827717110365317, 3203168211198807973, 9817491932198370423,
		4593380528125082431, 16408922859458223821} {
		if got := sim.At(1234567, 0, uint64(i)); got != want {
			t.Errorf("number %d is %d, want %d", i, got, want)
		}
	}
}

// word is arithmetic on 64 bits, done in whole numbers without end.
type word struct{ *big.Int }

func of(x uint64) word { return word{new(big.Int).SetUint64(x)} }

func (w word) wrap() word        { return word{new(big.Int).Mod(w.Int, new(big.Int).Lsh(big.NewInt(1), 64))} }
func (w word) plus(v word) word  { return word{new(big.Int).Add(w.Int, v.Int)}.wrap() }
func (w word) times(v word) word { return word{new(big.Int).Mul(w.Int, v.Int)}.wrap() }
func (w word) xor(v word) word   { return word{new(big.Int).Xor(w.Int, v.Int)} }
func (w word) over(n uint) word  { return word{new(big.Int).Rsh(w.Int, n)} }
func (w word) upTo(n uint) word  { return word{new(big.Int).Lsh(w.Int, n)}.wrap() }
func (w word) mixed(n uint) word { return w.xor(w.over(n)) }
func (k pair) at(counter word) word {
	z := k.a.plus(counter.plus(of(1)).times(of(11400714819323198485))).mixed(30)
	z = z.times(of(13787848793156543929)).xor(k.b).mixed(27)
	return z.times(of(10723151780598845931)).mixed(31)
}

type pair struct{ a, b word }

func (k pair) child(i uint64) pair {
	even := of(1).upTo(63).plus(of(i).times(of(2)))
	return pair{k.at(even), k.at(even.plus(of(1)))}
}

func TestWholeAddresses(t *testing.T) {
	for _, c := range []struct {
		seed, replication, municipality, person uint64
		process                                 uint16
		month                                   int
		want                                    uint64
	}{
		{1, 0, 0, 0, 0, 0, 10604965305114372434},
		{1, 0, 0, 0, 0, 1, 14280076242116123073},
		{1, 999, 341, 30000, 47, 119, 18253051774401006156},
		{math.MaxUint64, 1 << 40, 11, 1<<61 - 1, math.MaxUint16, math.MaxInt32, 646298596266548325},
	} {
		key := sim.NewKey(c.seed).Child(c.replication).Child(c.municipality).Child(c.person)
		got := key.Uint64(c.process, c.month)
		if got != c.want {
			t.Errorf("%+v: is %d", c, got)
		}
		again := pair{of(c.seed), of(0)}.child(0).child(c.replication).child(c.municipality).child(c.person).
			at(of(uint64(c.process)).upTo(32).plus(of(uint64(c.month))))
		if again.Uint64() != got {
			t.Errorf("%+v: is %d, worked out in whole numbers %d", c, got, again.Uint64())
		}
	}
}

// address is the six coordinates of a number.
type address [6]uint64

func (a address) key() sim.Key { return sim.NewKey(a[0]).Child(a[1]).Child(a[2]).Child(a[3]) }
func (a address) bits() uint64 { return a.key().Uint64(uint16(a[4]), int(a[5])) }

var coordinates = [6]string{"seed", "replication", "municipality", "person", "process", "month"}

// One bit changed anywhere in an address changes half of the number's bits:
// over 2,000 addresses the mean lies within 5 standard errors of 32.
func TestEveryCoordinateCounts(t *testing.T) {
	const addresses = 2000
	for c, name := range coordinates {
		for bit := range 12 {
			changed := 0
			for i := range uint64(addresses) {
				a := address{i % 7, i % 11, i % 13, i, i % 50, i % 120}
				b := a
				b[c] ^= 1 << bit
				n := bits.OnesCount64(a.bits() ^ b.bits())
				if n == 0 {
					t.Fatalf("%s does not count: %v and %v give one number", name, a, b)
				}
				changed += n
			}
			if mean := float64(changed) / addresses; !(math.Abs(mean-32) <= 5*4/math.Sqrt(addresses)) {
				t.Errorf("bit %d of the %s changes %.2f bits on average, want 32", bit, name, mean)
			}
		}
	}
}

// Four million numbers of 64 bits hold no two the same, but for one run in two
// million: a repeat is two addresses that share a number.
func TestNoTwoAddressesShareANumber(t *testing.T) {
	const people, processes, months = 5000, 10, 20
	seen := make(map[uint64]struct{}, 4*people*processes*months)
	for replication := range uint64(2) {
		for municipality := range uint64(2) {
			for person := range uint64(people) {
				key := address{1, replication, municipality, person}.key()
				for n := range processes * months {
					seen[key.Uint64(uint16(n/months), n%months)] = struct{}{}
				}
			}
		}
	}
	if want := 4 * people * processes * months; len(seen) != want {
		t.Errorf("%d addresses give %d different numbers", want, len(seen))
	}
}

// The next person's, process's and month's numbers are uncorrelated with one's
// own: correlations of 200,000 pairs lie within 5 standard errors of 0.
func TestNeighboursAreUncorrelated(t *testing.T) {
	const pairs = 200000
	for c, name := range coordinates {
		sum := 0.0
		for i := range uint64(pairs) {
			a := address{3, i % 3, i % 5, i, i % 40, i % 360}
			b := a
			b[c]++
			sum += (sim.Unit(a.bits()) - 0.5) * (sim.Unit(b.bits()) - 0.5) * 12
		}
		if r := sum / pairs; !(math.Abs(r) <= 5/math.Sqrt(pairs)) {
			t.Errorf("numbers correlate %.4f with those of the next %s", r, name)
		}
	}
}
