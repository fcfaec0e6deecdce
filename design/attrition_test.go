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
	for _, row := range toy.All(e.WaveRows(sites, 0)) {
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
			for _, row := range toy.All(e.WaveRows(sites[i:i+1], 0)) {
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
			for _, row := range toy.All(e.WaveRows(sites[i:i+1], 0)) {
				if row.World == 2 && row.Month == 12 && sites[i].After[order(&sites[i], row.Person)] == 6 {
					people++
					if row.Responded {
						back++
					}
				}
			}
		}
		if seen := back / people; !(math.Abs(seen-math.Sqrt(want)) <= 4*math.Sqrt(0.24/people)) {
			t.Errorf("%s: a share of %.3f is still seen, wanted %.3f", method, seen, math.Sqrt(want))
		}
	}
}

// order is the place of a person in a site's cohort.
func order(s *design.Site, number int32) int {
	return slices.IndexFunc(s.Cohort.People, func(p model.Person) bool { return p.Number == int(number) })
}

// TestMunicipalitiesLeave: of municipalities that leave with .4 a year .6 are left after
// a year and .36 after two. Whose has left is not interviewed, all of them or none, and
// registers go on; the baseline is always there.
func TestMunicipalitiesLeave(t *testing.T) {
	p, trial := toy.Calm(t, 40, 3, "trial.attrition.municipality=0.4", "trial.months=24", "trial.waves=[0, 12, 24]", "recruitment.inflow_months=1")
	survey, register := toy.Asks("satisfaction", "survey", "naive"), toy.Asks("satisfaction", "register", "naive")
	survey.Waves, register.Waves = []int{12, 24}, []int{12, 24}
	trial.Outcomes = []design.Outcome{survey, register}
	e := design.NewExperiment(p, trial, seed)
	const reps = 25
	seen, all := map[int32]float64{}, map[int32]float64{}
	for r := range reps {
		sites := e.Replicate(r, true)
		for _, a := range e.Analyse(sites, r, e.Size(), e.Questions(24, false)) {
			into := seen
			if a.Outcome == 1 {
				into = all
			}
			into[a.Wave] += float64(a.N)
		}
	}
	for month, left := range map[int32]float64{12: 0.6, 24: 0.36} {
		share, mcse := seen[month]/all[month], math.Sqrt(left*(1-left)/(40*reps))
		if !(math.Abs(share-left) <= 4*mcse) {
			t.Errorf("at month %d %.3f are seen (Monte Carlo error %.3f), want %v", month, share, mcse, left)
		}
	}
	if all[12] != 40*6*reps {
		t.Errorf("registers hold %v people of %v", all[12], 40*6*reps)
	}
}
