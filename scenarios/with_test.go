package scenarios

import (
	"reflect"
	"testing"

	"proefbank/design"
	"proefbank/internal/lang"
)

// TestWith holds that the values given are there, that nothing else changes, and
// that a path that cannot be set is refused.
func TestWith(t *testing.T) {
	s, fresh := load(t, nil, "national"), load(t, nil, "national")
	other := s.With(map[string]float64{"absence.long_onset": 0.1, "trial.attrition.survey": 0.3})
	want := load(t, nil, "national", "absence.long_onset=0.1", "trial.attrition.survey=0.3")
	if !reflect.DeepEqual(other.Parameters, want.Parameters) || !reflect.DeepEqual(other.Trial, want.Trial) || !reflect.DeepEqual(other.Money, want.Money) {
		t.Error("values given are not those set")
	}
	if !reflect.DeepEqual(s, fresh) {
		t.Error("the scenario itself changes")
	}
	if mended := s.With(map[string]float64{"absence.wia": 0.9, "absence.dismissal": 0.6}).Absence; mended.WIA+mended.Dismissal > 1+tolerance {
		t.Errorf("wia %g and dismissal %g are left", mended.WIA, mended.Dismissal)
	}
	for _, bad := range []map[string]float64{{"absence.long_onest": 0.1}, {"absence.long_onset": 6}} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%v is taken", bad)
				}
			}()
			s.With(bad)
		}()
	}
}

// TestUnused: steps are asked for by a stepped wedge alone, a wait by a waiting list, and a rule of
// spending by a second look; all other parameters by every trial.
func TestUnused(t *testing.T) {
	s := load(t, nil, "basisbaan")
	for _, c := range []struct {
		path   string
		method design.Allocation
		looks  []float64
		want   string
	}{
		{"trial.assignment.steps", design.SteppedWedge, nil, ""},
		{"trial.assignment.step_months", design.SteppedWedge, nil, ""},
		{"trial.assignment.wait_months", design.SteppedWedge, nil, "trial.assignment.method is stepped-wedge, not waiting-list"},
		{"trial.assignment.wait_months", design.WaitingList, nil, ""},
		{"trial.assignment.steps", design.Blocks, nil, "trial.assignment.method is blocks, not stepped-wedge"},
		{"trial.spending", design.Blocks, []float64{1}, "trial.looks has one look"},
		{"trial.spending", design.Blocks, []float64{0.5, 1}, ""},
		{"trial.months", design.Blocks, []float64{1}, ""},
	} {
		s.Trial.Assignment.Method, s.Trial.Looks = c.method, c.looks
		got := ""
		if why := s.Unused(c.path); why != nil {
			got = why.In(lang.English)
		}
		if got != c.want {
			t.Errorf("%s in %s: %q, not %q", c.path, c.method, got, c.want)
		}
	}
}
