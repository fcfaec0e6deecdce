package estimate

import "math"

// descending are the places of the values from the greatest down, those of equal
// values from the first on. Bits of a positive float are in the order of its value,
// so a radix sort does it, byte by byte; bytes that all values share are passed over,
// and times in months share most.
func (m *memory) descending(values []float64) []int32 {
	n := len(values)
	keys, order, other := m.keys.take(n), m.places.take(n), m.places.take(n)
	var counts [8][256]int32
	for i, v := range values {
		keys[i], order[i] = downward(v), int32(i)
		for b := range counts {
			counts[b][byte(keys[i]>>(8*b))]++
		}
	}
	for b := range counts {
		if n > 0 && int(counts[b][byte(keys[0]>>(8*b))]) == n {
			continue
		}
		start, next := int32(0), &counts[b]
		for digit, count := range next {
			next[digit], start = start, start+count
		}
		for _, i := range order {
			digit := byte(keys[i] >> (8 * b))
			other[next[digit]] = i
			next[digit]++
		}
		order, other = other, order
	}
	return order
}

// downward is a whole number that is smaller the greater the value; 0 and -0 are one.
func downward(v float64) uint64 {
	bits := math.Float64bits(v + 0)
	if bits>>63 == 1 {
		return bits
	}
	return ^bits &^ (1 << 63)
}

// logarithms adds up the logarithms of many numbers, as that of their product as
// long as this is far from the ends of what a float64 can be.
type logarithms struct{ sum, product float64 }

func (l *logarithms) begin() { *l = logarithms{0, 1} }

func (l *logarithms) add(x float64) {
	if !(x > 1e-50 && x < 1e50) {
		l.sum += math.Log(x)
		return
	}
	if l.product *= x; !(l.product > 1e-200 && l.product < 1e200) {
		l.sum += math.Log(l.product)
		l.product = 1
	}
}

func (l *logarithms) total() float64 { return l.sum + math.Log(l.product) }
