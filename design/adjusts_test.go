package design

import (
	"testing"

	"proefbank/design/estimate"
)

// What adjusts for the outcome at the baseline is given it.
func TestAdjustsForWhatIsGiven(t *testing.T) {
	a := &Analyst{}
	a.e, a.compared, a.baseline = &Experiment{}, &compared{}, []float64{1, 2}
	a.e.Assignment = Assignment{Unit: Municipality, Method: Simple}
	for v := estimate.Bare; v < estimate.Waves; v++ {
		if given := len(a.laidOut(v).Covariates) > 0; given != v.Adjusts() {
			t.Errorf("view %d is given a baseline: %v, adjusts for it: %v", v, given, v.Adjusts())
		}
	}
}
