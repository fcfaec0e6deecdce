package estimate_test

import (
	"fmt"
	"path/filepath"
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
