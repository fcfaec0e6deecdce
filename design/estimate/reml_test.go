package estimate

import (
	"math"
	"math/rand/v2"
	"testing"
)

// The slope that the search follows is that of the deviance, and the ratio it
// ends at is no worse than any other, on outcomes with little and much between
// clusters.
func TestRestrictedLikelihoodIsAtItsHighest(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	for round := range 20 {
		d := Data{Covariates: [][]float64{nil}}
		for g := range 6 {
			level := float64(round) / 10 * r.NormFloat64()
			for i := range 3 + 4*g {
				d.Cluster, d.Treatment = append(d.Cluster, g), append(d.Treatment, float64((g+i/9)%2))
				d.Covariates[0] = append(d.Covariates[0], r.NormFloat64()+level)
				d.Outcome = append(d.Outcome, level+r.NormFloat64())
			}
		}
		s := NewDesign(d)
		if why := s.observe(d.Outcome); why != nil {
			t.Fatal(why)
		}
		s.direct()
		m := &s.mixed
		m.fill(s)
		for _, ratio := range []float64{0.01, 0.3, 5} {
			m.at(ratio * 1.0001)
			above := m.deviance
			m.at(ratio / 1.0001)
			slope := (above - m.deviance) / (ratio*1.0001 - ratio/1.0001)
			if m.at(ratio); !(math.Abs(slope-m.slope) <= 1e-5*(1+math.Abs(slope))) {
				t.Errorf("round %d: slope %v at ratio %v, by differences %v", round, m.slope, ratio, slope)
			}
		}
		m.climb()
		best, least := m.ratio, m.deviance
		for ratio := 0.0; ratio < 1000; ratio = 1.1*ratio + 1e-4 {
			if m.at(ratio); m.deviance < least-1e-9 {
				t.Errorf("round %d: deviance %v at %v, but %v at %v", round, least, best, m.deviance, ratio)
			}
		}
	}
}
