package scenarios

import (
	"math"
	"reflect"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/sim"
)

// TestMoved: one parameter lies where it was asked to, nothing else moves, and
// at its own chance nothing moves at all.
func TestMoved(t *testing.T) {
	s, err := Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	at := distuv.LogNormal{Mu: math.Log(s.Placement.MonthsToFill), Sigma: 0.25}
	for _, p := range []float64{0.1, 0.5, 0.9} {
		moved := s.Moved("placement.months_to_fill", p)
		if got, want := moved.Placement.MonthsToFill, at.Quantile(p); !(math.Abs(got-want) <= 1e-9) {
			t.Errorf("at chance %g: %g, want %g", p, got, want)
		}
		moved.Placement.MonthsToFill = s.Placement.MonthsToFill
		if !reflect.DeepEqual(moved.Parameters, s.Parameters) || !reflect.DeepEqual(moved.Money, s.Money) || !reflect.DeepEqual(moved.Trial, s.Trial) {
			t.Errorf("at chance %g something else moves too", p)
		}
	}
	list := s.Moved("coaching.minutes", 0.9).Coaching.Minutes
	for i, x := range s.Coaching.Minutes {
		if want := x * math.Exp(0.1*distuv.UnitNormal.Quantile(0.9)); !(math.Abs(list[i]-want) <= 1e-9) {
			t.Errorf("quarter %d moves to %g, want %g", i+1, list[i], want)
		}
	}
}

// TestMovedAlongTheRidge: who is drawn together with a parameter goes where its
// correlation says, wherever in the group the parameter stands.
func TestMovedAlongTheRidge(t *testing.T) {
	s := load(t, map[string]string{"f.yaml": ridged}, "f.yaml")
	onset := distuv.LogNormal{Mu: math.Log(0.05), Sigma: 0.3}
	growth := distuv.Normal{Mu: 0.3, Sigma: 0.2}
	z := distuv.UnitNormal.Quantile(0.9)
	last := s.Moved("absence.tenure_growth", 0.9)
	if got, want := last.Absence.TenureGrowth, growth.Quantile(0.9); !(math.Abs(got-want) <= 1e-9) {
		t.Errorf("growth moves to %g, want %g", got, want)
	}
	if got, want := last.Absence.LongOnset, onset.Quantile(distuv.UnitNormal.CDF(-0.8*z)); !(math.Abs(got-want) <= 1e-9) {
		t.Errorf("onset goes along to %g, want %g", got, want)
	}
	first := s.Moved("absence.long_onset", 0.1)
	if got, want := first.Absence.TenureGrowth, growth.Quantile(distuv.UnitNormal.CDF(0.8*z)); !(math.Abs(got-want) <= 1e-9) {
		t.Errorf("growth goes along to %g, want %g", got, want)
	}
	if first.Absence.LongMonths != s.Absence.LongMonths {
		t.Error("who is not in the group moves")
	}
}

// drawAt is the draw in which the uncertain parameters lie at chosen chances of their
// distributions.
func (s *Scenario) drawAt(chance func(path string, element int) float64) *Scenario {
	return s.draw(func(u *uncertain, i int) float64 { return chance(u.source, i) })
}

// TestDrawAt: each element lies at the chance that was asked for its path, and
// at the chances of a key's draw it is that draw.
func TestDrawAt(t *testing.T) {
	s, err := Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	key := sim.NewKey(8)
	same := s.drawAt(func(path string, i int) float64 { return key.Child(addressOf(path)).Uniform(0, i) })
	if drawn := s.Draw(key); !reflect.DeepEqual(same, drawn) {
		t.Error("at the chances of a draw it is another")
	}
	got := s.drawAt(func(path string, i int) float64 {
		if path == "coaching.minutes" && i == 2 {
			return 0.9
		}
		return 0.5
	})
	for i, x := range s.Coaching.Minutes {
		want := x
		if i == 2 {
			want *= math.Exp(0.1 * distuv.UnitNormal.Quantile(0.9))
		}
		if !(math.Abs(got.Coaching.Minutes[i]-want) <= 1e-9) {
			t.Errorf("quarter %d is %g, want %g", i+1, got.Coaching.Minutes[i], want)
		}
	}
}
