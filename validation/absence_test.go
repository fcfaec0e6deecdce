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

// The values in the scenario are near Groningen, and nearer than twice or half
// as many onsets of long illness would be.
func TestAbsenceStandsOnItsRidge(t *testing.T) {
	s := groningen(t)
	f := newAbsenceFit(s, 300, runtime.NumCPU(), 1)
	here := f.at(s.Absence)
	if here.Distance > 14.07 { // 95% of chi-square with as many degrees of freedom as moments
		t.Errorf("squared distance %.1f", here.Distance)
	}
	for _, times := range []float64{0.5, 2} {
		a := s.Absence
		a.LongOnset *= times
		if there := f.at(a); there.Distance < here.Distance+0.5 {
			t.Errorf("onset times %v lies at %.2f, the scenario's at %.2f", times, there.Distance, here.Distance)
		}
	}
}

func TestBestStaysWithinTheSector(t *testing.T) {
	points := []AbsencePoint{{Distance: 1, ThirdYear: 20}, {Distance: 3, ThirdYear: 12}, {Distance: 2, ThirdYear: 14.7}}
	if best := Best(points); best.Distance != 2 {
		t.Errorf("best is %+v", best)
	}
}
