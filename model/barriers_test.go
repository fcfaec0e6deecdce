package model_test

import (
	"math"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// Groningen's participants report each barrier as often as Tabel 5 has it, however
// strongly a barrier goes with its domain and whatever part of a level never fades. Who
// takes part is a little frailer than who could, so that of much loading a little more.
func TestBarriersAreThoseOfTabel5(t *testing.T) {
	for _, c := range []struct {
		set  string
		near float64
	}{{"recruitment.barrier_loading=0.5", 0.009}, {"recruitment.barrier_loading=0.9", 0.015}, {"wellbeing.stable_share=0.3", 0.009}} {
		s, err := scenarios.Load("groningen-structural", []string{c.set})
		if err != nil {
			t.Fatal(err)
		}
		country := model.NewCountry(s.Parameters, 100, 12)
		var counts [8]float64
		n := 0.0
		for k := range uint64(1000) {
			town := country.Town(sim.NewKey(5).Child(k), 0)
			people := town.Recruit(100, nil).People
			for i := range people {
				has, _ := town.Barrier(&people[i])
				for b, is := range has {
					counts[b] += share(is, 1)
				}
				n++
			}
		}
		for b, want := range s.Recruitment.Barriers {
			if got := counts[b] / n; !(math.Abs(got-want) < c.near) {
				t.Errorf("%s: %s: %.4f of %.0f people, want %.4f", c.set, model.Barriers[b], got, n, want)
			}
		}
	}
}
