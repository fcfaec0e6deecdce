package validation

import (
	"math"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// later are the figures of other programmes and of registers that the model
// predicts rather than takes in. Each runs in the scenario nearest to it, with
// what differs set; where the people were others all the same, the figure is
// shown and not weighed.
func later() []programme {
	all := []programme{allRecipients(), longRecipients(), anyWorkers(), sectorWorkers(), followUp(),
		amsterdam(), wageningen(), utrecht(), oss(), cities(), premium(), marienthal(), german(), stip(), melkert(), hoogeveen(),
		heerlen(), teilhabe(), closedJobs()}
	for i := range all {
		all[i].part, all[i].drawn = laterPart, true
	}
	return all
}

// ofAll makes a cohort of everybody on bijstand: who takes part in the
// regelluwe trials is taken to be as the pool.
var ofAll = []string{"municipalities.Wageningen.recipients=4000", `calendar.end=""`, "recruitment.inflow_months=1"}

// colony is a cohort that lives under one offer and is measured at waves.
type colony struct {
	*model.Cohort
	waves []int
}

// living prints what is seen of a colony of so many people, recruited anew in every
// replication.
func living(people, months int, waves []int, print func(*colony) []float64) preparation {
	return func(s *scenarios.Scenario, seed uint64) func(int) []float64 {
		country, key := model.NewCountry(s.Parameters, people, months), sim.NewKey(seed)
		return func(replication int) []float64 {
			return print(&colony{country.Town(key.Child(uint64(replication)), 0).Recruit(people, waves), waves})
		}
	}
}

// live lets everybody live under an arm, or with nothing to be had (None): what is seen of
// them is their waves, and nothing is counted.
func (c *colony) live(arm int8, see func(*model.Person, int, *model.At)) *model.World {
	return c.lived(arm, 0, see)
}

// counted does so and counts, as a monitor would: nobody asks what months are scored on average.
func (c *colony) counted(arm int8, see func(*model.Person, int, *model.At)) *model.World {
	c.Town.Asked = model.NoScores
	return c.lived(arm, 1, see)
}

func (c *colony) lived(arm int8, groups int, see func(*model.Person, int, *model.At)) *model.World {
	n := len(c.People)
	return c.Live(model.Everybody(arm, n), nil, make([]int8, n), groups, c.waves, see)
}

// rate is events over years on benefit in the first year, in percent.
func rate(w *model.World, events func(*model.Tally) int32) float64 {
	n, months := 0.0, 0.0
	for m := range 12 {
		t := w.Month(m)
		n += float64(events(&t))
		months += float64(t.Status[model.OnBenefit])
	}
	return 100 * n / (months / 12)
}

// percentOf is 100 part/whole, undefined of nothing.
func percentOf(part, whole int) float64 {
	if whole == 0 {
		return math.NaN()
	}
	return 100 * float64(part) / float64(whole)
}

// compared holds a measure between two waves of the people with even numbers, who
// live in the arm's world, against that of the others, who live in the control
// world: as a trial would see it, with other people in its groups.
func compared(arm, control *model.World, of func(before, after *model.Wave) float64) float64 {
	var groups [2][]float64
	for i := range arm.People {
		w := arm
		if i%2 == 1 {
			w = control
		}
		if after := w.At(1, i); after.Status != model.Dead {
			groups[i%2] = append(groups[i%2], of(w.At(0, i), after))
		}
	}
	return mean(groups[0]) - mean(groups[1])
}
