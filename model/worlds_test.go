package model_test

import (
	"fmt"
	"slices"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

var alone = []string{"interference.slots=false", "interference.caseload=false", "interference.neighbourhood=false", "interference.displacement=false"}

// facts are all that a cohort's lives leave in the tables, in the control world
// and in every arm's.
type facts struct {
	people []model.PersonRow
	waves  map[int][]model.WaveRow
	months map[int][]model.MonthRow
}

func factsOf(t *testing.T, n int, sets []string) facts {
	t.Helper()
	s, err := scenarios.Load("basisbaan", sets)
	if err != nil {
		t.Fatal(err)
	}
	waves := []int{0, 6, 12, 24}
	cohort := model.NewCountry(s.Parameters, n, 24).Town(sim.NewKey(1).Child(3), 0).Recruit(n, waves)
	f := facts{cohort.PersonRows(nil, 3, make([]int8, n)), map[int][]model.WaveRow{}, map[int][]model.MonthRow{}}
	for world := range 1 + len(s.Arms) {
		w := cohort.Live(model.Everybody(int8(world-1), n), nil, make([]int8, n), 1, waves, nil)
		f.waves[world] = w.WaveRows(nil, 3, world, func(int, int, *model.Wave) bool { return true })
		f.months[world] = w.MonthRows(nil, 3, world)
	}
	return f
}

// of are the rows of some people.
func of(rows []model.WaveRow, people map[int32]bool) (kept []model.WaveRow) {
	for _, row := range rows {
		if people[row.Person] {
			kept = append(kept, row)
		}
	}
	return kept
}

// More people change nobody's draws: the first 60 of 61 and of 300 live the
// same lives in every world.
func TestOneMorePersonChangesNobody(t *testing.T) {
	few := factsOf(t, 60, alone)
	people := map[int32]bool{}
	for _, p := range few.people {
		people[p.Person] = true
	}
	for _, n := range []int{61, 300} {
		more := factsOf(t, n, alone)
		if !slices.Equal(more.people[:60], few.people) {
			t.Errorf("the first 60 of %d are other people", n)
		}
		for world, want := range few.waves {
			if got := of(more.waves[world], people); !slices.Equal(got, want) {
				t.Errorf("world %d: of %d people the first 60 live otherwise", world, n)
			}
		}
	}
}

// What an arm does changes its own world and no other, whoever affects whom.
func TestAnArmChangesItsOwnWorldOnly(t *testing.T) {
	for name, sets := range map[string][]string{"alone": alone, "together": nil} {
		// Who takes part follows what is offered, and is another matter.
		sets = slices.Concat(sets, indifferent, []string{"exit.regular=0.5"})
		plain := factsOf(t, 80, sets)
		for _, set := range []string{"arms.basisbaan.hours_per_week=24", "arms.basisbaan.wellbeing_factor=0.5", "arms.basisbaan.search_factor=0.3",
			"arms.basisbaan.contract_months=3", "arms.basisbaan.exit_is_goal=true", "placement.months_to_fill=3"} {
			turned := factsOf(t, 80, append(slices.Clip(sets), set))
			if !slices.Equal(turned.people, plain.people) {
				t.Errorf("%s, %s: other people are recruited", name, set)
			}
			if !slices.Equal(turned.waves[0], plain.waves[0]) || !identical(turned.months[0], plain.months[0]) {
				t.Errorf("%s, %s: the control world changes", name, set)
			}
			if slices.Equal(turned.waves[1], plain.waves[1]) || identical(turned.months[1], plain.months[1]) {
				t.Errorf("%s, %s: nothing changes in the arm's world", name, set)
			}
		}
	}
}

// halves offers every other person an arm, in turn, and tallies the groups
// apart: 0 control, 1 the first arm.
func halves(n, groups int) (offers []model.Offer, group []int8) {
	offers, group = model.Everybody(-1, n), make([]int8, n)
	for i := range group {
		group[i] = int8(i * 7 / 3 % groups)
		offers[i].Arm = group[i] - 1
	}
	return offers, group
}

func secondArm(p *model.Parameters) {
	arm := p.Arms[0]
	arm.Name, arm.Job, arm.SearchFactor, arm.WellbeingFactor = "intensive", false, 2, 0.2
	third := p.Arms[0]
	third.Name, third.HoursPerWeek, third.ContractMonths = "half", 16, 6
	p.Arms = append(p.Arms[:1:1], arm, third)
}

// Where nobody affects anybody the simulated trial is the composed one, number
// for number; where they do it is not.
func TestTheTrialIsComposedOfItsArms(t *testing.T) {
	for _, c := range []struct {
		arms int
		set  string
	}{{1, ""}, {3, ""}, {1, "slots"}, {1, "caseload"}, {1, "neighbourhood"}, {1, "displacement"}, {3, "slots"}} {
		sets := slices.Clone(alone)
		if c.set != "" {
			sets = append(sets, "interference."+c.set+"=true", "exit.regular=0.5", "exit.lock_in=1", "placement.months_to_fill=6", "neighbourhood.chances_lost=1",
				"neighbourhood.displacement_density=0.1", "neighbourhood.displacement_high=1", "neighbourhood.peer_effect=0.5")
		}
		t.Run(fmt.Sprint(c.arms, c.set), func(t *testing.T) {
			s, err := scenarios.Load("basisbaan", sets)
			if err != nil {
				t.Fatal(err)
			}
			p := s.Parameters
			if c.arms == 3 {
				secondArm(&p)
			}
			same := composes(p, c.arms)
			if same != (c.set == "") {
				t.Errorf("simulated and composed trial are the same: %v", same)
			}
		})
	}
}

func composes(p model.Parameters, arms int) bool {
	const n = 120
	waves := []int{0, 6, 12, 18}
	cohort := model.NewCountry(p, n/2, 18).Town(sim.NewKey(5).Child(1), 0).Recruit(n, waves)
	offers, group := halves(n, arms+1)
	trial := cohort.Live(offers, nil, group, arms+1, waves, nil)
	var worlds []*model.World
	for arm := range arms + 1 {
		worlds = append(worlds, cohort.Live(model.Everybody(int8(arm-1), n), nil, group, arms+1, waves, nil))
	}
	composed := model.Compose(worlds)
	same := slices.Equal(trial.Waves, composed.Waves)
	for m := range trial.Town.Months {
		for g := range arms + 1 {
			same = same && *trial.Group(m, g) == *composed.Group(m, g)
		}
	}
	return same && identical(trial.MonthRows(nil, 1, 2), composed.MonthRows(nil, 1, 2))
}

// identical tells whether rows are the same to the last digit; what does not exist is
// equal to itself.
func identical(a, b []model.MonthRow) bool { return fmt.Sprint(a) == fmt.Sprint(b) }
