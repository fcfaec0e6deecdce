package design_test

import (
	"math"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/design/power"
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
	for what, method := range methods {
		if what == "a stepped wedge" {
			continue // whose n counts waves
		}
		sets := append(slices.Clone(method), "trial.waves=[0, 6, 12]", "trial.attrition.survey=0.2", "trial.attrition.differential=0.3",
			"exit.moving=0.1", "exit.death=0.05")
		for _, uptake := range []string{"trial.uptake.never_takers=0.4", "trial.uptake.crossover=0.4"} {
			p, trial := world(t, 4, 15, append(sets, uptake)...)
			trial.Outcomes = []design.Outcome{asks("satisfaction", "survey", "ancova")}
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
		p, trial := world(t, 8, 100, append(slices.Clone(methods[method]), "trial.waves=[0, 3, 6, 9, 12]",
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
					back += oneIf(row.Responded)
				}
			}
		}
		near(t, "share still seen, "+method, power.Diagnosand{Value: back / people, MCSE: math.Sqrt(0.24 / people)}, math.Sqrt(want))
	}
}

func oneIf(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

// order is the place of a person in a site's cohort.
func order(s *design.Site, number int32) int {
	return slices.IndexFunc(s.Cohort.People, func(p model.Person) bool { return p.Number == int(number) })
}

// TestDeathEndsTimeAtRisk: the dead are analysed until they die, and a hazard
// ratio is what it is without deaths.
func TestDeathEndsTimeAtRisk(t *testing.T) {
	p, trial := calmWorld(t, 2, 60, "exit.regular=0.4", "exit.young=1", "exit.short_duration=1", "exit.potential=1", "exit.loonwaarde_slope=0",
		"exit.wellbeing_slope=0", "exit.icc_municipality=0", "calendar.tightness_sd=0", "arms.basisbaan.job=false", "arms.basisbaan.search_factor=1.5",
		"exit.death=0.1")
	trial.Outcomes = []design.Outcome{asks("time_to_regular_work", "register", "cox")}
	e := design.NewExperiment(p, trial, seed)
	sites := e.Replicate(0, true)
	dead := 0
	for i := range sites {
		for j := range sites[i].Assigned {
			dead += int(oneIf(sites[i].Worlds[2].At(1, j).Status == model.Dead))
		}
	}
	if n := e.Analyse(sites, 0, e.Size(), e.Questions(12, false))[0].N; n != 240 || dead < 20 {
		t.Errorf("%d of 240 people are analysed, %d of whom died", n, dead)
	}
	line := diagnose(t, p, trial, 300).Lines[0]
	near(t, "log hazard ratio among people who die", line.Truth(), math.Log(1.5))
	near(t, "bias of it", line.Bias(), 0)
}
