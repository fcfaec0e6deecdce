package formula

import (
	"math"
	"testing"
	"time"
)

// FuzzSolve: whatever numbers are typed, each design answers within a second, with
// a power between 0 and 1, or says what is wrong.
func FuzzSolve(f *testing.F) {
	f.Add(100., .3, 1., .05, math.NaN(), .1, 8.)
	f.Add(math.NaN(), .3, 1., .05, .8, .5, 2.)
	f.Add(1e300, 1e-300, 1e300, 1e-9, .999999, 0., 1e9)
	f.Add(-1., 0., -1., 2., -3., 1., 0.)
	f.Fuzz(func(t *testing.T, n, effect, sd, alpha, power, share, size float64) {
		for name, solve := range map[string]func() (Answer, error){
			"two means": TwoMeans{NTreatment: n, NControl: n, Effect: effect, SD: sd, Alpha: alpha, Power: power}.Solve,
			"repeated means": RepeatedMeans{NTreatment: n, NControl: n, Before: size, After: size, Correlation: share, Effect: effect, SD: sd,
				Alpha: alpha, Power: power}.Solve,
			"two proportions": TwoProportions{NTreatment: n, NControl: size, PControl: share, PTreatment: effect, Alpha: alpha, Power: power}.Solve,
			"cluster means": ClusterMeans{ClustersPerArm: n, ClusterSize: size, ClusterSizeCV: sd, ICC: share, Effect: effect, SD: sd,
				Alpha: alpha, Power: power}.Solve,
			"stepped wedge": SteppedWedge{Sequences: size, ClustersPerSequence: n, ClusterPeriodSize: size, ICC: share, Effect: effect, SDWithin: sd,
				Alpha: alpha, Power: power}.Solve,
			"log-rank": LogRank{Events: n, HazardRatio: effect, Allocation: share, Alpha: alpha, Power: power}.Solve,
			"ordinal":  Ordinal{NTreatment: n, NControl: n, OddsRatio: effect, Control: []float64{share, 1 - share}, Alpha: alpha, Power: power}.Solve,
		} {
			began := time.Now()
			answer, err := solve()
			if took := time.Since(began); took > 5*time.Second {
				t.Errorf("%s took %v", name, took)
			}
			if err == nil && !(answer.Power >= 0 && answer.Power <= 1) {
				t.Errorf("%s: power %v", name, answer.Power)
			}
		}
	})
}
