package estimate_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"proefbank/design/estimate"
)

func (r reference) mixed(columns map[string][]float64) estimate.Result {
	d := r.data(columns)
	if r.Period != "" {
		return estimate.SteppedWedge(estimate.Input{Data: d, Period: whole(columns[r.Period])})
	}
	if r.Method == "kenward-roger" {
		return estimate.MixedModel(d, estimate.KenwardRoger)
	}
	return estimate.MixedModel(d, estimate.Satterthwaite)
}

func TestMixedAgreesWithR(t *testing.T) {
	worst, at := 0.0, ""
	for i, r := range readReferences(t, "testdata/mixed.json") {
		columns := readColumns(t, filepath.Join("testdata", "mixed_"+r.Data+".csv"))
		got := r.mixed(columns)
		name := fmt.Sprintf("%d: %s.%s on %s %v block %q %s", i, r.Data, r.Outcome, r.Treatment, r.Covariates, r.Block, r.Method)
		gap := r.apart(got)
		if !(gap < 1e-4) || got.N != r.N {
			t.Errorf("%s: differs by %g\n got %+v\nwant %+v", name, gap, got, r)
		}
		if gap > worst {
			worst, at = gap, name
		}
	}
	t.Logf("greatest relative difference from R: %.2g (%s)", worst, at)
}

func TestMixedReferenceIsFresh(t *testing.T) { remade(t, "mixed.R", "mixed.json", 1e-3) }

// Where columns leave nothing of what differs within clusters, the likelihood is flat in
// the ratio of the variances; where it is but for one pair of rows that are alike, it rises
// for ever. Neither has a best.
func TestMixedModelWithoutABestRatio(t *testing.T) {
	flat := estimate.Data{Outcome: []float64{0.4, -3.3, -0.4, 0.2}, Treatment: []float64{1, 0, 0, 1}, Cluster: []int{3, 1, 2, 3},
		Covariates: [][]float64{{1, 0, 0, 0}}}
	rising := estimate.Data{Outcome: []float64{5, 4, 4, 3, 2, 1, 5}, Treatment: []float64{0, 0, 0, 0, 0, 0, 1}, Cluster: []int{1, 5, 5, 4, 2, 6, 3},
		Block: []int{1, 1, 2, 2, 1, 2, 1}}
	for name, d := range map[string]estimate.Data{"flat": flat, "rising": rising} {
		for _, df := range estimate.AllDegreesOfFreedom {
			if r := estimate.MixedModel(d, df); !silent(r) || !strings.Contains(warned(r), "no variance within clusters") {
				t.Errorf("%s, %s: %+v", name, df, r)
			}
		}
	}
}
