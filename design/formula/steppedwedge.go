package formula

import "math"

// SteppedWedge is the complete stepped wedge: S sequences of clusters in S+1
// periods, all in control in the first, one sequence more under treatment in
// each period after, and new people measured in every cluster and period. The
// analysis is by weighted least squares with an effect per period and a random
// one per cluster, both variances known. Hussey & Hughes (2007), Contemporary
// Clinical Trials 28, 182-191, eq. 7 and 8. NaN stands for what is left out.
type SteppedWedge struct {
	Sequences           float64 `flag:"sequences"`             // S, whole, 2 or more (up to 10,000)
	ClustersPerSequence float64 `flag:"clusters-per-sequence"` // whole, 1 or more
	ClusterPeriodSize   float64 `flag:"cluster-period-size"`   // mean people measured per cluster and period, 1 or more
	ICC                 float64 `flag:"icc"`                   // between / (between + within), from 0 to below 1
	Effect              float64 `flag:"effect"`                // difference in means, in the unit of SDWithin
	SDWithin            float64 `flag:"sd-within" or:"1"`      // standard deviation within a cluster and period, above 0
	Alpha               float64 `flag:"alpha" or:"0.05"`       // two-sided level, between 0 and 1
	Power               float64 `flag:"power"`                 // above Alpha, below 1
}

// Solve finds the one of Power, ClustersPerSequence, ClusterPeriodSize and
// Effect that is left out. Half of all cluster-periods are treated: NTreatment
// in the answer counts the people measured in those, rounded up.
func (d SteppedWedge) Solve() (Answer, error) {
	c, m := quantity{"clusters-per-sequence", d.ClustersPerSequence}, quantity{"cluster-period-size", d.ClusterPeriodSize}
	t := nested(c, m, 1, d.power)
	t.tails, t.alpha, t.asked, t.effect = ownTail, d.Alpha, d.Power, quantity{"effect", math.Abs(d.Effect) / d.SDWithin}
	t.fill = func(a *Answer, size, effect float64) {
		a.ClustersPerSequence, a.ClusterPeriodSize = either(c.value, size), either(m.value, size)
		a.NTreatment = math.Ceil(d.Sequences * (d.Sequences + 1) / 2 * a.ClustersPerSequence * a.ClusterPeriodSize)
		a.NControl = a.NTreatment
		a.Effect = either(d.Effect, effect*d.SDWithin)
	}
	s := quantity{"sequences", d.Sequences}
	return t.answer(s.must(s.counts(2, 1e4), wholeFrom(2, 1e4)), c.count(1), m.size(),
		quantity{"icc", d.ICC}.icc(), quantity{"effect", d.Effect}.finite(), quantity{"sd-within", d.SDWithin}.aboveZero())
}

// power of c clusters a sequence and m people a cluster-period, at an effect
// in standard deviations within.
func (d SteppedWedge) power(c, m, effect float64) float64 {
	return powerZ(d.Alpha, effect/math.Sqrt(d.variance(c, m)))
}

// variance of the estimated effect, in squared standard deviations within:
// Hussey & Hughes' eq. 8, with their U (treated cluster-periods), W (squared
// treated clusters per period, summed) and V (squared treated periods per
// cluster, summed) written out for S sequences in S+1 periods.
func (d SteppedWedge) variance(c, m float64) float64 {
	s := d.Sequences
	clusters, periods := s*c, s+1
	squares := s * (s + 1) * (2*s + 1) / 6
	u, w, v := c*s*(s+1)/2, c*c*squares, c*squares
	cell, between := 1/m, d.ICC/(1-d.ICC)
	return clusters * cell * (cell + periods*between) /
		((clusters*u-w)*cell + (u*u+clusters*periods*u-periods*w-clusters*v)*between)
}
