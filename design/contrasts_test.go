package design

import (
	"testing"

	"proefbank/model"
)

// TestContrasts: an arm is held against control, and in a factorial trial, whose third
// arm is both, also both against the other arm alone.
func TestContrasts(t *testing.T) {
	e := &Experiment{}
	if got := e.contrasts(2); len(got) != 1 || got[0] != (contrast{2, 0}) {
		t.Errorf("the second arm is held against control: %v", got)
	}
	e.Assignment.Method = Factorial
	for arm, both := range map[int]contrast{1: {3, 2}, 2: {3, 1}} {
		if got := e.contrasts(arm); len(got) != 2 || got[0] != (contrast{arm, 0}) || got[1] != both {
			t.Errorf("arm %d of a factorial trial: %v", arm, got)
		}
	}
}

// TestTimeOf: who found work in the month after the third did so half a month later on
// average; who died or reached AOW is at risk until then, and all others until the month.
func TestTimeOf(t *testing.T) {
	for _, c := range []struct {
		found, ended int16
		time, event  float64
	}{{3, -1, 3.5, 1}, {3, 8, 3.5, 1}, {-1, 5, 5, 0}, {-1, -1, 12, 0}, {12, -1, 12, 0}, {12, 5, 5, 0}, {-1, 12, 12, 0}} {
		if time, event := timeOf(&model.Wave{FirstRegular: c.found, Ended: c.ended}, 12); time != c.time || event != c.event {
			t.Errorf("work at %d, end at %d: %v %v, want %v %v", c.found, c.ended, time, event, c.time, c.event)
		}
	}
}
