package estimate

import "math/bits"

// splitmix is a stream of random numbers that is fixed by its seed (Steele, Lea
// & Flood 2014, OOPSLA, 453-472): the resampling estimators are functions of
// data and seed and of nothing else.
type splitmix uint64

func (s *splitmix) next() uint64 {
	*s += 0x9e3779b97f4a7c15
	z := uint64(*s)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below is uniform on 0..n-1, but for a bias of less than n/2^64.
func (s *splitmix) below(n int) int {
	high, _ := bits.Mul64(s.next(), uint64(n))
	return int(high)
}
