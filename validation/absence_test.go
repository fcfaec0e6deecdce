package validation

import (
	"flag"
	"runtime"
	"testing"

	"proefbank/scenarios"
)

var ridge = flag.Bool("ridge", false, "fit absence anew along its ridge (a minute or two)")

// TestAbsenceRidge is how growth, length and onset in basisbaan.yaml were
// found: go test ./validation -run AbsenceRidge -ridge -v. Lengths end at 24
// months, where the law ends sick pay: a longer spell looks the same in a job.
func TestAbsenceRidge(t *testing.T) {
	if !*ridge {
		t.Skip("fits anew with -ridge")
	}
	structural, err := scenarios.Load("groningen-structural", nil)
	if err != nil {
		t.Fatal(err)
	}
	growths, months := []float64{0, 0.2, 0.3, 0.4, 0.6}, []float64{12, 16, 20, 24}
	points := AbsenceRidge(groningen(t), structural, growths, months, 1000, runtime.NumCPU(), 1)
	for _, p := range points {
		t.Logf("growth %.1f, length %2.0f: onset %.4f, distance %5.2f, total %4.1f, last half-year %4.1f, long-term sick %.1f, third year %.1f",
			p.TenureGrowth, p.LongMonths, p.LongOnset, p.Distance, p.Total, p.Last, p.LongSick, p.ThirdYear)
	}
	t.Logf("best: %+v", Best(points))
}
