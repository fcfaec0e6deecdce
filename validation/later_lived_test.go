package validation

import "testing"

// TestControlsAreLivedOn: who works under regular service is counted nearly two years after the
// trial, as it was published: another month than its end, at which the arms are compared still.
func TestControlsAreLivedOn(t *testing.T) {
	late, over := cities(), cities()
	over.sets = nil
	lived, ended := drawnOf(t, late, 6), drawnOf(t, over, 6)
	for i := range lived[0] {
		if lived[0][i] != ended[0][i] {
			t.Errorf("arms that differ: %v, at the trial's end %v", lived[0], ended[0])
		}
	}
	if lived[1][3] == ended[1][3] {
		t.Errorf("at work under regular service: %v, at the trial's end as well", lived[1])
	}
}
