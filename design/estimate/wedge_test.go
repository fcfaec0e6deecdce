package estimate_test

import (
	"math"
	"strings"
	"testing"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
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
		if got := estimate.SteppedWedge(in); !(math.Abs(got.Estimate-17.0/6) <= 0.02) || math.IsNaN(got.SE) {
			t.Errorf("measured again %v: %+v, want 17/6", again, got)
		}
	}
}

// TestUnseenExposureHasNoPart: an exposure time at which nothing is measured gives the
// answer, and the weights, of the data without its rows.
func TestUnseenExposureHasNoPart(t *testing.T) {
	for _, again := range []bool{true, false} {
		in, kept := wedge(8, []int{1, 2, 3, 4}, 5, again), estimate.Input{}
		for i := range in.Outcome {
			if under := in.Period[i] - []int{1, 2, 3, 4}[in.Cluster[i]%4]; in.Treatment[i] == 1 && under == 1 {
				in.Outcome[i] = math.NaN()
				continue
			}
			kept.Outcome, kept.Treatment = append(kept.Outcome, in.Outcome[i]), append(kept.Treatment, in.Treatment[i])
			kept.Cluster, kept.Period = append(kept.Cluster, in.Cluster[i]), append(kept.Period, in.Period[i])
			if again {
				kept.Unit = append(kept.Unit, in.Unit[i])
			}
		}
		got, want := estimate.SteppedWedge(in), estimate.SteppedWedge(kept)
		if !equal(got, want, 1e-9) || !strings.Contains(warned(got), "nothing is measured at exposure of 1") {
			t.Errorf("measured again %v: %+v, want %+v", again, got, want)
		}
	}
}

// TestPeriodsMustBeToldFromExposure: where all begin at once, or those that begin
// first are never seen before it, the growth of an effect and of periods are one.
func TestPeriodsMustBeToldFromExposure(t *testing.T) {
	for _, starts := range [][]int{{3, 3}, {0, 3}} {
		if got := estimate.SteppedWedge(wedge(8, starts, 6, true)); got.Answered() {
			t.Errorf("begun at %v: %+v", starts, got)
		}
	}
	for _, starts := range [][]int{{2, 3}, {1, 9}} {
		if got := estimate.SteppedWedge(wedge(8, starts, 6, true)); !got.Answered() || !(math.Abs(got.Estimate-1) <= 0.5) {
			t.Errorf("begun at %v: %+v, want about 1", starts, got)
		}
	}
}

// TestWedgeDropsACopyOfTheTreatment: a covariate that is the treatment once more is
// dropped for it, and is no reason to have no answer.
func TestWedgeDropsACopyOfTheTreatment(t *testing.T) {
	for _, again := range []bool{true, false} {
		in := wedge(8, []int{1, 2, 3, 4}, 6, again)
		want := estimate.SteppedWedge(in)
		in.Covariates = [][]float64{in.Treatment}
		if got := estimate.SteppedWedge(in); !(math.Abs(got.Estimate-want.Estimate) < 1e-9 && math.Abs(got.SE-want.SE) < 1e-9) {
			t.Errorf("measured again %v: %+v, want %+v", again, got, want)
		}
	}
}

// wedge has clusters of four people that begin at these periods in turn, with an
// effect of 1 and an outcome that rises every period.
func wedge(clusters int, starts []int, periods int, again bool) (in estimate.Input) {
	for person := range 4 * clusters {
		cluster := person / 4
		for period := range periods {
			treated := map[bool]float64{true: 1}[period >= starts[cluster%len(starts)]]
			y := treated + float64(period+cluster) + 0.2*math.Sin(float64(17*person*person+5*period))
			in.Outcome, in.Treatment = append(in.Outcome, y), append(in.Treatment, treated)
			in.Cluster, in.Period = append(in.Cluster, cluster), append(in.Period, period)
			if again {
				in.Unit = append(in.Unit, person)
			}
		}
	}
	return in
}

// TestTreatmentThatStopsIsTold: controls in a cluster that has come under the treatment
// are counted, by hand: of a wedge none, of one row put back one, and of a trial in which
// every period of every cluster has both arms all controls.
func TestTreatmentThatStopsIsTold(t *testing.T) {
	m := estimate.Methods.Of("stepped-wedge")
	said := func(in estimate.Input) (all string) {
		for _, w := range m.Remarks(in) {
			all += w.In(lang.English)
		}
		return all
	}
	in := wedge(8, []int{1, 2, 3, 4}, 5, false)
	if got := said(in); got != "" {
		t.Errorf("of a wedge: %q", got)
	}
	last := len(in.Treatment) - 1
	for in.Treatment[last] == 0 {
		last--
	}
	in.Treatment[last] = 0
	if got := said(in); !strings.HasPrefix(got, "1 row of control is at or after the first treated period of their cluster") {
		t.Errorf("of a row put back: %q", got)
	}
	for i := range in.Treatment {
		in.Treatment[i] = float64(i % 2)
	}
	if got := said(in); !strings.Contains(got, "rows of control are at or after the first treated period") {
		t.Errorf("of people assigned one by one: %q", got)
	}
}
