package estimate_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"proefbank/design/estimate"
)

// Without an effect, 12 clusters of unequal size reject at alpha within four
// Monte Carlo standard errors (a little below is allowed: with few clusters CR2
// and a variance cut off at zero are cautious), while the same people analysed
// as if assigned one by one reject far too often.
func TestNullTrialsRejectAtAlpha(t *testing.T) {
	const reps, clusters = 3000, 12
	r := rand.New(rand.NewPCG(2026, 5))
	d := estimate.Data{}
	for g := range clusters {
		for range 10 + 4*(g/2) {
			d.Cluster = append(d.Cluster, g)
			d.Treatment = append(d.Treatment, float64(g%2))
		}
	}
	naive := estimate.NewDesign(estimate.Data{Treatment: d.Treatment})
	s := estimate.NewDesign(d)
	reject := map[string]float64{}
	count := func(name string, answer estimate.Result) {
		if answer.P < 0.05 {
			reject[name] += 1.0 / reps
		}
	}
	y := make([]float64, len(d.Cluster))
	for range reps {
		level := fill(clusters, func(int) float64 { return math.Sqrt(0.1) * r.NormFloat64() })
		for i, g := range d.Cluster {
			y[i] = level[g] + math.Sqrt(0.9)*r.NormFloat64()
		}
		count("naive", naive.Fit(y))
		count("cr2", s.Fit(y))
		count("cluster means", s.ClusterMeans(y))
		count("satterthwaite", s.MixedModel(y, estimate.Satterthwaite))
		count("kenward-roger", s.MixedModel(y, estimate.KenwardRoger))
	}
	t.Logf("rejected without an effect: %v", reject)
	four := 4 * math.Sqrt(0.05*0.95/reps)
	for _, name := range []string{"cr2", "cluster means", "satterthwaite", "kenward-roger"} {
		if reject[name] > 0.05+four || reject[name] < 0.03 {
			t.Errorf("%s rejects %.3f of trials without an effect", name, reject[name])
		}
	}
	if reject["naive"] < 0.2 {
		t.Errorf("the naive analysis rejects only %.3f", reject["naive"])
	}
}
