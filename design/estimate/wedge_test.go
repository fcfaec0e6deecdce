package estimate_test

import (
	"math"
	"testing"

	"proefbank/design/estimate"
)

// TestSteppedWedgeOfPeopleAgreesWithR: an effect per exposure time, their mean over
// the treated rows, and CR2 with Satterthwaite's degrees of freedom, by lm and
// clubSandwich 0.5.8 of R 4.2 (testdata/wedge.R).
func TestSteppedWedgeOfPeopleAgreesWithR(t *testing.T) {
	columns := readColumns(t, "testdata/wedge_people.csv")
	for _, r := range readReferences(t, "testdata/wedge.json") {
		got := estimate.SteppedWedge(estimate.Input{Data: estimate.Data{Outcome: columns["y"], Treatment: columns["t"], Cluster: whole(columns["cluster"])},
			Unit: whole(columns["unit"]), Period: whole(columns["period"])})
		if gap := r.apart(got); !(gap < 1e-6) || got.N != r.N || len(got.Warnings) > 0 {
			t.Errorf("differs by %g: %+v, want %+v", gap, got, r)
		}
	}
}

func TestWedgeReferenceIsFresh(t *testing.T) { remade(t, "wedge.R", "wedge.json", 1e-6) }

// TestGrowingEffectIsAveraged: of three sequences of clusters that come under the
// treatment after the first, second and third of four periods an effect of 1, 3 and
// 8 at the first, second and third period under it is seen 3, 2 and 1 times: (3 * 1
// + 2 * 3 + 8) / 6 = 17/6, by hand, whether people are measured again or once. A
// constant effect fitted to the same data is -0.9 (lm of R 4.2): what those who began
// early go on to gain counts for the controls.
func TestGrowingEffectIsAveraged(t *testing.T) {
	for _, again := range []bool{true, false} {
		var in estimate.Input
		for person := range 24 {
			cluster := person / 4
			for period := range 4 {
				under := period - cluster/2
				y := []float64{0, 1, 3, 8}[max(0, under)] + 5*float64(period*period) + float64(cluster) + 0.01*math.Sin(float64(17*person+5*period))
				in.Outcome, in.Treatment = append(in.Outcome, y), append(in.Treatment, map[bool]float64{true: 1}[under > 0])
				in.Cluster, in.Period, in.Unit = append(in.Cluster, cluster), append(in.Period, period), append(in.Unit, person)
			}
		}
		if !again {
			in.Unit = nil
		}
		if got := estimate.SteppedWedge(in); math.Abs(got.Estimate-17.0/6) > 0.02 || math.IsNaN(got.SE) {
			t.Errorf("measured again %v: %+v, want 17/6", again, got)
		}
	}
}
