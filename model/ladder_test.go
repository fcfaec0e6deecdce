package model_test

import (
	"math"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// A month's number below the chance of part-time work brings that, one below both chances a rung
// more, one at the upper end a rung less; who loses part-time work does nothing.
func TestRungsByHand(t *testing.T) {
	for _, c := range []struct {
		on   int8
		u    float64
		want int8
	}{
		{model.Nothing, 0.05, model.PartTime}, {model.Nothing, 0.25, model.TakingPart}, {model.Nothing, 0.5, model.Nothing},
		{model.TakingPart, 0.25, model.Volunteering}, {model.TakingPart, 0.95, model.Nothing},
		{model.Volunteering, 0.95, model.TakingPart}, {model.PartTime, 0.95, model.Nothing}, {model.PartTime, 0.5, model.PartTime},
	} {
		if got := model.Stepped(c.on, 0.1, 0.3, 0.2, c.u); got != c.want {
			t.Errorf("from %d at %v: %d, want %d", c.on, c.u, got, c.want)
		}
	}
}

// Earnings beside the benefit are exempt for so many months of them, the last included: a quarter
// of what is earned; later all is set off.
func TestEarningsAreExemptForMonths(t *testing.T) {
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	p := s.Parameters
	p.Ladder = model.Ladder{Up: []float64{1, 1, 1}, Down: []float64{1, 1, 1}, Start: []float64{0, 0, 0}, Contacts: []float64{0, 0, 0},
		Regular: 1, Hours: 10, Exempt: 0.25, ExemptMost: 1, ExemptMonths: 6}
	w := model.NewCountry(p, 1, 12).Town(sim.NewKey(1), 0).Recruit(1, nil).Live(model.Everybody(model.None, 1), nil, make([]int8, 1), 1, nil, nil)
	for months, share := range map[int]float64{1: 0.25, 6: 0.25, 7: 0} {
		if earned, kept := w.KeptBeside(months); earned == 0 || !(math.Abs(kept-share*earned) <= 1e-9) {
			t.Errorf("month %d: %v of %v is kept", months, kept, earned)
		}
	}
}
