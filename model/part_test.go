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
	if parts != 8 || part.Recipients != 5000 || part.Neighbourhoods != 3 || math.Abs(8*part.Residents()-amsterdam.Residents()) > 1e-6 {
		t.Errorf("%v parts of %v recipients, %v residents, %d neighbourhoods", parts, part.Recipients, part.Residents(), part.Neighbourhoods)
	}
	if amsterdam.Recipients != 40000 || amsterdam.Neighbourhoods != 22 {
		t.Error("taking a part changes the whole")
	}
	if whole, one := amsterdam.Part(40000); whole != amsterdam || one != 1 {
		t.Error("what is small enough is not whole")
	}
}
