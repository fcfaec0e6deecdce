package estimate_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"proefbank/design/estimate"
)

var linear = map[string]func(estimate.Data) estimate.Result{
	"ancova":              estimate.ANCOVA,
	"lin":                 estimate.Lin,
	"difference-in-means": estimate.DifferenceInMeans,
	"cluster-means":       estimate.ClusterMeans,
}

func TestLinearAgreesWithR(t *testing.T) {
	worst, at := 0.0, ""
	for i, r := range readReferences(t, "testdata/linear.json") {
		columns := readColumns(t, filepath.Join("testdata", "linear_"+r.Data+".csv"))
		got := linear[r.Estimator](r.data(columns))
		name := fmt.Sprintf("%d: %s of %s.%s on %s %v cluster %q block %q", i, r.Estimator, r.Data, r.Outcome,
			r.Treatment, r.Covariates, r.Cluster, r.Block)
		gap := r.apart(got)
		if !(gap < 1e-6) || got.N != r.N {
			t.Errorf("%s: differs by %g\n got %+v\nwant %+v", name, gap, got, r)
		}
		if gap > worst {
			worst, at = gap, name
		}
	}
	t.Logf("greatest relative difference from R: %.2g (%s)", worst, at)
}

func TestLinearReferenceIsFresh(t *testing.T) { remade(t, "linear.R", "linear.json", 1e-7) }
