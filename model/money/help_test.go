package money_test

import (
	"math"
	"testing"

	"proefbank/model"
	"proefbank/model/money"
	"proefbank/scenarios"
	"proefbank/sim"
)

// TestHelpCostsItsHours: of an arm that is none, everybody on benefit takes so many hours; of a
// job, everybody in it: hours times the ratio of their price are guided, by hand from the month's tally.
func TestHelpCostsItsHours(t *testing.T) {
	s, err := scenarios.Load("debt-help", []string{"arms.debt-help.help_hours=2", "arms.debt-help.help_price=1.5", "arms.basisbaan-debt-help.help_hours=4", "arms.basisbaan-debt-help.help_price=0.5"})
	if err != nil {
		t.Fatal(err)
	}
	town := model.NewCountry(s.Parameters, 40, 18).Town(sim.NewKey(1).Child(0), 0).Recruit(40, nil)
	for arm, want := range map[int8]float64{0: 0, 1: 3, 2: 2} {
		w := town.Live(model.Everybody(arm, 40), []float64{40, 40, 40}, make([]int8, 40), 1, nil, nil)
		f := money.Read(w, &s.Arms[arm], 0)[17]
		of := f.InJob
		if arm == 1 {
			of = f.OnBenefit
		}
		if want*of == 0 && arm > 0 || !(math.Abs(f.Guided-want*of) <= 1e-9) {
			t.Errorf("arm %d: %v hours for %v people", arm, f.Guided, of)
		}
	}
}

// TestForfaitIsOfWhoIsThere: hours under the forfait are those of the people who started in its
// months, of whom who has left has none.
func TestForfaitIsOfWhoIsThere(t *testing.T) {
	s, err := scenarios.Load("basisbaan", []string{"arms.basisbaan.contract_months=1", "arms.basisbaan.extension=0", "arms.basisbaan.hours_per_week=20"})
	if err != nil {
		t.Fatal(err)
	}
	const people, forfait = 60, 6
	town := model.NewCountry(s.Parameters, people, 18).Town(sim.NewKey(1).Child(0), 0).Recruit(people, nil)
	w := town.Live(model.Everybody(0, people), []float64{people}, make([]int8, people), 1, nil, nil)
	facts := money.Read(w, &s.Arms[0], forfait)
	gone := 0
	for m, f := range facts {
		started := 0.0
		for back := range min(forfait, m+1) {
			started += 20 * facts[m-back].Starts
		}
		if want := min(started, f.Hours); f.Fresh != want {
			t.Errorf("month %d: %v hours under the forfait, want %v", m, f.Fresh, want)
		}
		if started > f.Hours && f.Hours > 0 {
			gone++
		}
	}
	if gone == 0 {
		t.Error("nobody left within the forfait's months")
	}
}
