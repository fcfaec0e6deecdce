package model_test

import (
	"reflect"
	"slices"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// A country under other parameters is the country that these parameters make.
func TestUnderOtherParameters(t *testing.T) {
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	other := s.Parameters
	other.Absence.LongOnset *= 2
	other.Municipalities = slices.Clone(other.Municipalities)
	other.Municipalities[0].Neighbourhoods++
	other.Wellbeing.Health.Cutpoints = []float64{-2, -1.5, 0.5, 1}
	other.Wellbeing.GainSD, other.Exit.Regular, other.Loonwaarde.Mean = 0.6, 0.1, 50
	lives := func(c *model.Country) []model.Tally {
		cohort := c.Town(sim.NewKey(1), 0).Recruit(80, []int{0, 12})
		n := len(cohort.People)
		world := cohort.Live(model.Everybody(0, n), nil, make([]int8, n), 1, []int{0, 12}, nil)
		var tallies []model.Tally
		for month := range c.Months {
			tallies = append(tallies, world.Month(month))
		}
		return tallies
	}
	first := model.NewCountry(s.Parameters, 80, 24)
	made, fresh := lives(first.Under(other)), lives(model.NewCountry(other, 80, 24))
	if !reflect.DeepEqual(made, fresh) {
		t.Error("the lives differ from those in a country made anew")
	}
	if reflect.DeepEqual(made, lives(first)) {
		t.Error("other parameters change nothing")
	}
	copied := *model.NewCountry(s.Parameters, 80, 24) // before anything is tabulated that is when asked for
	if !reflect.DeepEqual(lives(copied.Under(other)), fresh) || !reflect.DeepEqual(lives(&copied), lives(first)) {
		t.Error("the lives in a copied country differ")
	}
}
