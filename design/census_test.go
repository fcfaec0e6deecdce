package design_test

import (
	"math"
	"testing"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/internal/toy"
	"proefbank/model"
)

// TestTruthOfTimesKeepsToMunicipalities: the true log hazard ratio is that of Cox regression
// of everybody in both worlds, each municipality with a hazard of its own where it has both
// arms and none where it is assigned whole.
func TestTruthOfTimesKeepsToMunicipalities(t *testing.T) {
	t.Parallel()
	for unit, own := range map[string]bool{"person": true, "municipality": false} {
		p, trial := toy.World(t, 4, 60, "exit.regular=0.4", "trial.assignment.unit="+unit)
		trial.Outcomes = []design.Outcome{toy.Asks("time_to_regular_work", "register", "cox")}
		e := design.NewExperiment(p, trial, 7)
		sites := e.Replicate(0, true)
		got := e.Analyse(sites, 0, e.Size(), e.Questions(12, false))[0].Truth
		within, without := coxOfWorlds(sites, true), coxOfWorlds(sites, false)
		want := without
		if own {
			want = within
		}
		if !(math.Abs(got-want) <= 1e-9) || math.Abs(within-without) < 1e-6 {
			t.Errorf("assigned by %s: %v, by hand %v within municipalities and %v over all", unit, got, within, without)
		}
	}
}

// coxOfWorlds is the log hazard ratio of regular work within a year between two worlds,
// within municipalities or over all.
func coxOfWorlds(sites []design.Site, within bool) float64 {
	var d estimate.Data
	var event []float64
	for i := range sites {
		for world := range 2 {
			for j := range sites[i].Cohort.People {
				v := sites[i].Worlds[world].At(1, j)
				y, came := timeToWork(v)
				d.Outcome, d.Treatment, event = append(d.Outcome, y), append(d.Treatment, float64(world)), append(event, came)
				if within {
					d.Block = append(d.Block, i)
				}
			}
		}
	}
	d.Alpha = 0.05
	return estimate.Cox(d, event).Estimate
}

// timeToWork is the middle of the month in which regular work came in the year, or the end
// of the time at risk.
func timeToWork(v *model.Wave) (time, event float64) {
	switch {
	case v.FirstRegular >= 0 && v.FirstRegular < 12:
		return float64(v.FirstRegular) + 0.5, 1
	case v.Ended >= 0 && v.Ended < 12:
		return float64(v.Ended), 0
	}
	return 12, 0
}
