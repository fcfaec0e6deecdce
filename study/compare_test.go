package study

import (
	"context"
	"math"
	"testing"

	"proefbank/scenarios"
)

// TestStandsByHand: parts 1, 2, 6 over 1, 1, 2 make 9/4; each moves it by (part - 9/4 x
// per) over 4/3, which is -15/16, -3/16, 18/16: a variance of 558/512, over 3 the
// square of the error.
func TestStandsByHand(t *testing.T) {
	s := &Scheme{}
	for _, r := range []Ratio{{1, 1}, {2, 1}, {6, 2}} {
		s.Over = append(s.Over, Product{r})
	}
	got := s.Stands(0)
	variance := 558.0 / 512
	if want := math.Sqrt(variance / 3); got.Mean != 2.25 || !(math.Abs(got.Error-want) <= 1e-12) {
		t.Errorf("got %v ± %v, want 2.25 ± %v", got.Mean, got.Error, want)
	}
	if got.P5 != 1.1 || !(math.Abs(got.P95-2.9) <= 1e-12) { // type 7 of 1, 2, 3
		t.Errorf("P5 .. P95 is %v .. %v, want 1.1 .. 2.9", got.P5, got.P95)
	}
}

// TestPairedAgainstItself: a scheme held against itself differs by nothing, without
// error; against one whose every part is 1 more it differs by 1, without error, however
// the parts scatter.
func TestPairedAgainstItself(t *testing.T) {
	s, more := &Scheme{}, &Scheme{}
	for _, part := range []float64{3, -8, 11, 0.5} {
		s.Over, more.Over = append(s.Over, Product{{part, 1}}), append(more.Over, Product{{part + 1, 1}})
	}
	if d := s.Against(s, 0); d != (Stands{}) {
		t.Errorf("a scheme less itself is %v", d)
	}
	if d := more.Against(s, 0); !(math.Abs(d.Mean-1) <= 1e-12) || d.Error > 1e-12 {
		t.Errorf("one more is %v", d)
	}
	if d := s.Stands(0); d.Error < 1 {
		t.Errorf("the parts scatter, and the error is %v", d.Error)
	}
}

// TestCompareSharesLuck: two readings of one scenario live alike, so that nothing
// differs, and a scheme with more hours pays more in every replication.
func TestCompareSharesLuck(t *testing.T) {
	var schemes []*Scheme
	for _, sets := range [][]string{nil, nil, {"arms.basisbaan.hours_per_week=36"}} {
		s, err := scenarios.Load("basisbaan", append([]string{"trial.n_per_arm=10"}, sets...))
		if err != nil {
			t.Fatal(err)
		}
		all, err := SchemesOf(s, Plan{Seed: 1, Months: 12}, "")
		if err != nil {
			t.Fatal(err)
		}
		schemes = append(schemes, all...)
	}
	if _, err := Compare(context.Background(), schemes, Loop{Reps: 4, Workers: 1}); err != nil {
		t.Fatal(err)
	}
	for f := range Figures {
		if d := schemes[1].Against(schemes[0], f); d.Mean != 0 {
			t.Errorf("%s: the same scheme differs by %v", Figures[f].Key, d.Mean)
		}
		d := schemes[2].Against(schemes[0], f)
		if Figures[f].Key == "net_income" && !(d.Mean > 0 && d.P5 > 0) {
			t.Errorf("with more hours the income differs by %v", d)
		}
	}
}
