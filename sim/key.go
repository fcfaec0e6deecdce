// Package sim hands out random numbers by address and runs replications over
// all cores. It knows no people, no trials and no money.
//
// It promises that a number depends on its address alone (never on order,
// thread, worker or shard), and that products are collected in the order of
// the replications. What a replication does is left to its caller.
package sim

//lint:ignore SA1019 the one place that names it; gonum's samplers take its Source
import "golang.org/x/exp/rand"

// A Key is the part of an address that has been walked so far: seed, then
// replication, municipality, person. Its two words give each person 2^64
// numbers of their own, addressed by process and month.
//
// A number is the output function of SplitMix64 (Steele, Lea & Flood, 2014,
// OOPSLA, p. 453-472; variant 13 of Stafford's finaliser) with the second word
// of the key entering between its two multiplications. With a second word of 0
// it is SplitMix64 itself, counted instead of stepped: two keys whose first
// words lie a few steps apart would then repeat each other's sequence, shifted.
// The second word is what prevents that.
type Key struct{ a, b uint64 }

const (
	golden = 0x9e3779b97f4a7c15 // 2^64 / golden ratio, odd: the SplitMix64 step
	branch = 1 << 63            // counters of children; draws stay below it
)

// NewKey returns the key from which every number of a run descends.
func NewKey(seed uint64) Key { return Key{a: seed}.Child(0) }

func (k Key) at(counter uint64) uint64 {
	z := k.a + (counter+1)*golden
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z ^= k.b
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// Child walks one coordinate further down the address: i is a replication, a
// municipality or a person. i < 2^61: beyond lie the sources.
func (k Key) Child(i uint64) Key {
	return Key{k.at(branch | i<<1), k.at(branch | i<<1 | 1)}
}

// Uint64 returns the 64 random bits at (process, month) under the key.
// month >= 0; events that have no month of their own use 0.
func (k Key) Uint64(process uint16, month int) uint64 {
	return k.at(uint64(process)<<32 | uint64(uint32(month)))
}

// Uniform returns a number in the open interval (0, 1) at (process, month),
// on a grid of 2^-52: safe for every quantile function.
func (k Key) Uniform(process uint16, month int) float64 {
	return Unit(k.Uint64(process, month))
}

// Unit maps 64 random bits to the open interval (0, 1). Of one bit more the
// last half step would round to 1.
func Unit(bits uint64) float64 { return (float64(bits>>12) + 0.5) * 0x1p-52 }

// Halves maps 64 random bits to two independent numbers in (0, 1), each on a
// grid of 2^-32, for two decisions from one draw.
func Halves(bits uint64) (float64, float64) {
	return (float64(bits>>32) + 0.5) * 0x1p-32, (float64(uint32(bits)) + 0.5) * 0x1p-32
}

// Source is a sequence of numbers at one address, for algorithms that want as
// many as they need (shuffles, gonum's samplers).
type Source struct {
	key Key
	n   uint64
}

var _ rand.Source = (*Source)(nil)

// Source returns the sequence at (process, month). It shares no number with
// the single draws of the key.
func (k Key) Source(process uint16, month int) *Source {
	return &Source{key: k.Child(1<<61 | uint64(process)<<32 | uint64(uint32(month)))}
}

// Uint64 returns the next 64 bits.
func (s *Source) Uint64() uint64 {
	s.n++
	return s.key.at(s.n - 1)
}

// Shuffle puts n things in random order by swapping them.
func (s *Source) Shuffle(n int, swap func(i, j int)) { rand.New(s).Shuffle(n, swap) }

// Seed starts the sequence of another seed, as rand.Source asks.
func (s *Source) Seed(seed uint64) { *s = Source{key: NewKey(seed)} }
