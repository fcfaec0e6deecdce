package scenarios

import (
	"reflect"
	"testing"
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
