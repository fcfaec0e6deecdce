package model_test

import (
	"math"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// TestPartKeepsDensities: 40,000 recipients are eight parts of 5,000, with an eighth of
// the residents and, of 22 neighbourhoods, three; who is small enough is whole.
func TestPartKeepsDensities(t *testing.T) {
	s, err := scenarios.Load("national-programme", nil)
	if err != nil {
		t.Fatal(err)
	}
	c := model.NewProgrammeCountry(s.Parameters)
	amsterdam := c.Town(sim.NewKey(1), 0)
	part, parts := amsterdam.Part(5000)
	if parts != 8 || part.Recipients != 5000 || part.Neighbourhoods != 3 || !(math.Abs(8*part.Residents()-amsterdam.Residents()) <= 1e-6) {
		t.Errorf("%v parts of %v recipients, %v residents, %d neighbourhoods", parts, part.Recipients, part.Residents(), part.Neighbourhoods)
	}
	if amsterdam.Recipients != 40000 || amsterdam.Neighbourhoods != 22 {
		t.Error("taking a part changes the whole")
	}
	if whole, one := amsterdam.Part(40000); whole != amsterdam || one != 1 {
		t.Error("what is small enough is not whole")
	}
}

// TestPartLearnsAsTheWhole: experience is the municipality's, so that a part of it has as many
// poor matches for its starts as the whole has, and not those of a small municipality that
// has less to learn from.
func TestPartLearnsAsTheWhole(t *testing.T) {
	s, err := scenarios.Load("national-programme", []string{"programme.learning=0.1"})
	if err != nil {
		t.Fatal(err)
	}
	c := model.NewProgrammeCountry(s.Parameters)
	poor := func(most float64) float64 {
		starts, bad := 0.0, 0.0
		for luck := range uint64(12) {
			part, parts := c.Town(sim.NewKey(luck), 0).Part(most)
			_, with := part.LiveProgramme(int(4000/parts + 0.5))
			for i := range with.Months {
				starts, bad = starts+float64(with.Months[i].Starts), bad+float64(with.Months[i].PoorStarts)
			}
		}
		return bad / starts
	}
	if whole, part := poor(40000), poor(4000); !(math.Abs(part-whole) <= 0.005) {
		t.Errorf("%.4f of the starts are a poor match in a tenth of Amsterdam, %.4f in the whole", part, whole)
	}
}
