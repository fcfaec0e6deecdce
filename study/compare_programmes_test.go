package study

import (
	"context"
	"math"
	"testing"

	"proefbank/model/money"
	"proefbank/scenarios"
)

// TestProgrammesBeside: a programme's figures are those of its years taken together by hand,
// one like it differs by nothing, and whom it takes first changes the rest.
func TestProgrammesBeside(t *testing.T) {
	var schemes []*Scheme
	for _, name := range []string{"municipal-pilot", "municipal-pilot", "furthest-first"} {
		s, err := scenarios.Load(name, []string{"programme.jobs=30"})
		if err != nil {
			t.Fatal(err)
		}
		schemes = append(schemes, ProgrammeScheme(s, Plan{Seed: 2}, 3))
	}
	if _, err := Compare(context.Background(), schemes, Loop{Reps: 2, Workers: 1}); err != nil {
		t.Fatal(err)
	}
	first, moved := schemes[0], 0
	var jobs, months, paid, jobYears float64
	for r := range 2 {
		for _, y := range first.Programme.Years(r) {
			jobs, months = jobs+y.Jobs, months+y.Months
			paid, jobYears = paid+y.Net[money.Municipality], jobYears+y.JobYears
		}
	}
	for f, figure := range first.Figures() {
		if d := schemes[1].Against(first, f); d.Mean != 0 || d.Error != 0 {
			t.Errorf("%s: the same programme differs by %v", figure.Key, d)
		}
		if schemes[2].Against(first, f).Mean != 0 {
			moved++
		}
		want, is := map[string]float64{"jobs": jobs / months, "municipality_per_job_year": paid / jobYears}[figure.Key]
		if got := first.Stands(f).Mean; is && !(math.Abs(got-want) <= 1e-9*math.Abs(want)) {
			t.Errorf("%s is %v, by hand %v", figure.Key, got, want)
		}
	}
	if moved < len(first.Figures())/2 || first.Months() != 36 {
		t.Errorf("%d figures follow who is first, over %d months", moved, first.Months())
	}
}
