package estimate_test

import (
	"encoding/binary"
	"math"
	"testing"

	"proefbank/design/estimate"
)

// FuzzAnswer: whatever numbers a few people have, the largest and those that are none
// among them, every estimator answers within its range or says why it does not.
func FuzzAnswer(f *testing.F) {
	f.Add([]byte{}, []byte{})
	f.Add([]byte{0, 1, 2, 3, 8, 9}, binary.LittleEndian.AppendUint64(nil, math.Float64bits(-1e300)))
	f.Add([]byte{0, 1, 0, 1, 16, 17, 24, 25, 4, 5}, binary.LittleEndian.AppendUint64(nil, math.Float64bits(math.NaN())))
	f.Fuzz(func(t *testing.T, people, numbers []byte) {
		d := estimate.Data{Covariates: [][]float64{nil}}
		number := func(i int) float64 { // of the numbers given, or else a small one
			if at := 8 * (i % 8); at+8 <= len(numbers) {
				return math.Float64frombits(binary.LittleEndian.Uint64(numbers[at:]))
			}
			return float64(i % 5)
		}
		for i, p := range people[:min(len(people), 20)] { // arm, block, cluster and outcome in two, two, two and two bits
			d.Treatment = append(d.Treatment, float64(p&1))
			d.Block = append(d.Block, int(p>>2&3))
			d.Cluster = append(d.Cluster, int(p>>4&3))
			d.Outcome = append(d.Outcome, number(int(p>>6)+i*int(p>>1&1)))
			d.Covariates[0] = append(d.Covariates[0], number(i))
		}
		for name, tr := range tried {
			a := tr.answer(given(d))
			if !a.Answered() && len(a.Warnings) == 0 || a.P < 0 || a.P > 1 || a.SE < 0 || math.IsInf(a.Estimate, 0) || a.ConfLow > a.ConfHigh {
				t.Errorf("%s: %+v of %+v", name, a, d)
			}
		}
	})
}
