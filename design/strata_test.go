package design_test

import (
	"math"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/internal/toy"
)

// TestStrataAreBalanced: within a stratum of a municipality, and within it alone,
// every block of two has one of each group (by hand: sex and three years of
// benefit), more people change nobody's group, and the randomisation test assigns
// again within the strata.
func TestStrataAreBalanced(t *testing.T) {
	assigned := func(perArm int) []design.Site {
		p, trial := toy.World(t, 2, 150, "trial.assignment.strata=[woman, duration]")
		trial.NPerArm = perArm
		return design.NewExperiment(p, trial, 4).Recruit(0, false)
	}
	sites := assigned(150)
	for _, s := range sites {
		type stratum struct{ woman, long bool }
		groups, unbalanced := map[stratum][]int8{}, 0
		for i, g := range s.Assigned {
			p := &s.Cohort.People[i]
			k := stratum{p.Woman, p.BenefitMonths >= 36}
			groups[k] = append(groups[k], g)
		}
		for i := 0; i+1 < len(s.Assigned); i += 2 {
			if s.Assigned[i] == s.Assigned[i+1] {
				unbalanced++
			}
		}
		for k, of := range groups {
			for i := 0; i+1 < len(of); i += 2 {
				if of[i] == of[i+1] {
					t.Errorf("stratum %v: block %d has two of group %d", k, i/2, of[i])
				}
			}
		}
		if len(groups) != 4 || unbalanced == 0 {
			t.Errorf("%d strata, %d blocks of neighbours in one group", len(groups), unbalanced)
		}
	}
	for i, s := range assigned(100) {
		if !slices.Equal(s.Assigned, sites[i].Assigned[:len(s.Assigned)]) {
			t.Errorf("municipality %d: fewer people are assigned otherwise", i)
		}
	}
}

// TestStrataTakeTheirVariance: where the outcome is the stratum, the difference of
// arms assigned within it is nothing but what odd blocks leave: of two arms of 150
// in four strata at most 2 people, where chance alone leaves some 6 of 300.
func TestStrataTakeTheirVariance(t *testing.T) {
	women := func(sets ...string) (square float64) {
		p, trial := toy.World(t, 1, 150, sets...)
		e := design.NewExperiment(p, trial, 4)
		for r := range 40 {
			s := e.Recruit(r, false)[0]
			more := 0.0
			for i, g := range s.Assigned {
				if s.Cohort.People[i].Woman {
					more += 2*float64(g) - 1
				}
			}
			square += more * more / 40
		}
		return math.Sqrt(square)
	}
	if within, all := women("trial.assignment.strata=[woman]"), women(); within > 1 || all < 3 {
		t.Errorf("women in one arm more than in the other: %.1f assigned within sexes, %.1f in all", within, all)
	}
}
