package design_test

import (
	"math"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/internal/toy"
	"proefbank/model"
)

// responders counts who responded in the trial's world at each wave.
func responders(e *design.Experiment, sites []design.Site) map[int32]int {
	count := map[int32]int{}
	for _, row := range e.WaveRows(sites, 0) {
		if int(row.World) == len(e.Country.Arms)+1 && row.Responded {
			count[row.Month]++
		}
	}
	return count
}

// TestWavesAndEstimatesAgree on who was seen.
func TestWavesAndEstimatesAgree(t *testing.T) {
	for what, method := range toy.Methods {
		if what == "a stepped wedge" {
			continue // whose n counts waves
		}
		sets := append(slices.Clone(method), "trial.waves=[0, 6, 12]", "trial.attrition.survey=0.2", "trial.attrition.differential=0.3",
			"exit.moving=0.1", "exit.death=0.05")
		for _, uptake := range []string{"trial.uptake.never_takers=0.4", "trial.uptake.crossover=0.4"} {
			p, trial := toy.World(t, 4, 15, append(sets, uptake)...)
			trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova")}
			trial.Outcomes[0].Waves = []int{6, 12}
			e := design.NewExperiment(p, trial, seed)
			sites := e.Replicate(0, true)
			seen := responders(e, sites)
			for _, a := range e.Analyse(sites, 0, e.Size(), e.Questions(12, false)) {
				if int(a.N) != seen[a.Wave] || a.N == 0 {
					t.Errorf("%s, %s: %d are analysed after %d months, %d responded", what, uptake, a.N, a.Wave, seen[a.Wave])
				}
			}
		}
	}
}

// TestWhoIsLostStaysLost: nobody comes back by coming under the arm, whose
// people are lost less, and what is lost in the months before and after adds up.
func TestWhoIsLostStaysLost(t *testing.T) {
	for _, method := range []string{"a stepped wedge", "a waiting list"} {
		p, trial := toy.World(t, 8, 100, append(slices.Clone(toy.Methods[method]), "trial.waves=[0, 3, 6, 9, 12]",
			"trial.attrition.survey=0.1", "trial.attrition.differential=0.5", "trial.attrition.frailty=0")...)
		e := design.NewExperiment(p, trial, seed)
		sites := e.Replicate(0, true)
		for i := range sites {
			lost := map[int32]bool{}
			for _, row := range e.WaveRows(sites[i:i+1], 0) {
				if row.World != 2 {
					continue
				}
				if lost[row.Person] && row.Responded {
					t.Fatalf("%s: a person lost before came back at %d months", method, row.Month)
				}
				lost[row.Person] = !row.Responded
			}
		}
		people, back, want := 0.0, 0.0, 0.4*0.9 // of those due after half a year: half a year at each rate
		for i := range sites {
			for _, row := range e.WaveRows(sites[i:i+1], 0) {
				if row.World == 2 && row.Month == 12 && sites[i].After[order(&sites[i], row.Person)] == 6 {
					people++
					if row.Responded {
						back++
					}
				}
			}
		}
		if seen := back / people; math.Abs(seen-math.Sqrt(want)) > 4*math.Sqrt(0.24/people) {
			t.Errorf("%s: a share of %.3f is still seen, wanted %.3f", method, seen, math.Sqrt(want))
		}
	}
}

// order is the place of a person in a site's cohort.
func order(s *design.Site, number int32) int {
	return slices.IndexFunc(s.Cohort.People, func(p model.Person) bool { return p.Number == int(number) })
}
