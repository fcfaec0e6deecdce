package formula

import (
	"math"

	"proefbank/internal/lang"
)

// ClusterMeans compares two arms of whole clusters (municipalities,
// neighbourhoods) by a t test with 2k-2 degrees of freedom, k clusters an arm.
// The variance of an arm's mean is that of k*m people times the design effect
// 1 + ((cv^2+1)m - 1) icc: Donner & Klar (2000), Design and Analysis of
// Cluster Randomization Trials, ch. 5; for sizes that vary Eldridge, Ashby &
// Kerry (2006), International Journal of Epidemiology 35, 1292-1300. NaN
// stands for what is left out.
type ClusterMeans struct {
	ClustersPerArm float64 `flag:"clusters-per-arm"`       // k, whole, 2 or more
	ClusterSize    float64 `flag:"cluster-size"`           // m, mean people per cluster, 1 or more
	ClusterSizeCV  float64 `flag:"cluster-size-cv" or:"0"` // standard deviation of cluster sizes over their mean, 0 or more
	ICC            float64 `flag:"icc"`                    // share of the variance that lies between clusters, from 0 to below 1
	Effect         float64 `flag:"effect"`                 // difference in means, in the unit of SD
	SD             float64 `flag:"sd" or:"1"`              // standard deviation of a person's outcome within an arm, over all clusters; above 0
	Alpha          float64 `flag:"alpha" or:"0.05"`        // two-sided level, between 0 and 1
	Power          float64 `flag:"power"`                  // above Alpha, below 1
}

// Solve finds the one of Power, ClustersPerArm, ClusterSize and Effect that is
// left out. NTreatment in the answer is k*m, rounded up.
func (d ClusterMeans) Solve() (Answer, error) {
	k, m := quantity{"clusters-per-arm", d.ClustersPerArm}, quantity{"cluster-size", d.ClusterSize}
	t := nested(k, m, 2, d.power)
	t.tails, t.alpha, t.asked, t.effect = bothTails, d.Alpha, d.Power, quantity{"effect", math.Abs(d.Effect) / d.SD}
	t.fill = func(a *Answer, size, effect float64) {
		a.ClustersPerArm, a.ClusterSize = either(k.value, size), either(m.value, size)
		a.NTreatment = math.Ceil(a.ClustersPerArm * a.ClusterSize)
		a.NControl = a.NTreatment
		a.Effect = either(d.Effect, effect*d.SD)
	}
	return t.answer(k.count(2), m.size(),
		quantity{"cluster-size-cv", d.ClusterSizeCV}.must(d.ClusterSizeCV >= 0 && d.ClusterSizeCV <= 1e6, lang.Text{"0 or more", "0 of meer"}),
		quantity{"icc", d.ICC}.icc(), quantity{"effect", d.Effect}.finite(), quantity{"sd", d.SD}.aboveZero())
}

// power of k clusters of m people an arm at an effect in standard deviations.
func (d ClusterMeans) power(k, m, effect float64) float64 {
	designEffect := 1 + ((d.ClusterSizeCV*d.ClusterSizeCV+1)*m-1)*d.ICC
	return powerT(d.Alpha, 2*k-2, effect/math.Sqrt(2*designEffect/(k*m)))
}
