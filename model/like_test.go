package model_test

import (
	"fmt"
	"slices"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// A country like another is the one that its parameters make, whichever of them differs: what the
// two share rests on nothing that does.
func TestLikeIsMadeAnew(t *testing.T) {
	first, others := apartFrom(t, "basisbaan", nil, func(*model.Parameters) {})
	known := model.NewCountry(first, 30, 15)
	lives := func(c *model.Country) string {
		cohort := c.Town(sim.NewKey(1), 0).Recruit(30, []int{0, 12})
		n := len(cohort.People)
		world := cohort.Live(model.Everybody(0, n), nil, make([]int8, n), 1, []int{0, 12}, nil)
		return fmt.Sprint(cohort.Supply, world.MonthRows(nil, 0, 0), world.Waves)
	}
	lives(known) // so that all is there that is tabulated when it is asked for
	for name, p := range others {
		if lives(known.Like(p, 30, 15)) != lives(model.NewCountry(p, 30, 15)) {
			t.Errorf("with another %s", name)
		}
	}
}

// So is the country of a programme.
func TestProgrammeLikeIsMadeAnew(t *testing.T) {
	first, others := apartFrom(t, "national-programme", []string{"programme.followed_months=14", "programme.ramp_months=0"}, func(p *model.Parameters) {
		p.Municipalities, p.SizeClasses, p.Programme.Municipalities = slices.Clone(p.Municipalities[:1]), nil, 1
		p.Municipalities[0].Recipients = 300
	})
	known := model.NewProgrammeCountry(first)
	lives := func(c *model.Country) string {
		without, with := c.Town(sim.NewKey(1), 0).LiveProgramme(30)
		return fmt.Sprint(with.Rows(without.Rows(nil, 0, 0), 0, 1))
	}
	lives(known)
	for name, p := range others {
		if lives(known.LikeProgramme(p)) != lives(model.NewProgrammeCountry(p)) {
			t.Errorf("with another %s", name)
		}
	}
}

// apartFrom gives the parameters of a scenario, and those that differ in one of them alone: in what is
// uncertain, and in what countries compare beside it.
func apartFrom(t *testing.T, scenario string, sets []string, small func(*model.Parameters)) (first model.Parameters, others map[string]model.Parameters) {
	t.Helper()
	s, err := scenarios.Load(scenario, sets)
	if err != nil {
		t.Fatal(err)
	}
	first, others = s.Parameters, map[string]model.Parameters{}
	small(&first)
	for leaf := range s.Leaves() {
		if section := leaf.Section(); leaf.Dist != nil && section != "money" && section != "trial" {
			p := s.Moved(leaf.Path, 0.9).Parameters
			small(&p)
			others[leaf.Path] = p
		}
	}
	for name, change := range map[string]func(*model.Parameters){
		"place in the bands of age": func(p *model.Parameters) { p.Pool.AgePosition = []float64{0.3, 0.3, 0.3, 0.3, 0.3} },
		"margin of the pool":        func(p *model.Parameters) { p.Pool.Margins.Age = []float64{0.1, 0.2, 0.3, 0.2, 0.2} },
		"AOW age":                   func(p *model.Parameters) { p.Calendar.AOWAge = model.Series{{Value: 64}} },
		"start":                     func(p *model.Parameters) { p.Calendar.Start = p.Calendar.Start.AddMonths(1) },
		"cutpoint":                  func(p *model.Parameters) { p.Wellbeing.Debts.Cutpoints = []float64{-2, -1, 0, 1} },
		"town":                      func(p *model.Parameters) { p.Municipalities[0].Neighbourhoods++ },
	} {
		p := first
		p.Municipalities = slices.Clone(p.Municipalities)
		change(&p)
		others[name] = p
	}
	return first, others
}
