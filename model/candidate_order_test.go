package model_test

import (
	"slices"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// ordered is who is recruited in Groningen by an order, of so many wanted.
func ordered(t *testing.T, order string, n int) *model.Cohort {
	t.Helper()
	s, err := scenarios.Load("basisbaan", []string{"recruitment.order=" + order})
	if err != nil {
		t.Fatal(err)
	}
	return model.NewCountry(s.Parameters, n, 12).Town(sim.NewKey(4).Child(2), 0).Recruit(n, nil)
}

// TestOrderOfRecruitment: whoever is first by a rule has no less of it than whoever comes
// after, the first n are those of any larger cohort, and when all are wanted the same
// people come whatever the order.
func TestOrderOfRecruitment(t *testing.T) {
	const everybody = 5000
	begun := func(_ *model.Town, p *model.Person) int { return p.BenefitMonths - p.Baseline }
	named := func(town *model.Town, p *model.Person) int {
		_, count := town.Barrier(p)
		return count
	}
	found := ordered(t, "sign-up", everybody)
	for order, of := range map[string]func(*model.Town, *model.Person) int{"most-barriers": named, "longest-on-benefit": begun} {
		all, few := ordered(t, order, everybody), ordered(t, order, 60)
		if len(all.People) != len(found.People) || all.Supply != found.Supply || few.Supply != found.Supply || len(few.People) != 60 {
			t.Fatalf("%s: %d of %d, %d of %d come", order, len(all.People), all.Supply, len(few.People), few.Supply)
		}
		for i := range all.People {
			p := &all.People[i]
			if i > 0 && of(all.Town, p) > of(all.Town, &all.People[i-1]) {
				t.Fatalf("%s: number %d has %d, the one before %d", order, i, of(all.Town, p), of(all.Town, &all.People[i-1]))
			}
			if i < 60 && few.People[i].Number != p.Number {
				t.Errorf("%s: number %d of 60 is %d, of all %d", order, i, few.People[i].Number, p.Number)
			}
		}
		if a, b := numbers(all), numbers(found); !slices.Equal(a, b) {
			t.Errorf("%s: other people come than are found", order)
		}
	}
}

// numbers are the people of a cohort, by their places in the pool.
func numbers(c *model.Cohort) (all []int) {
	for i := range c.People {
		all = append(all, c.People[i].Number)
	}
	slices.Sort(all)
	return all
}
