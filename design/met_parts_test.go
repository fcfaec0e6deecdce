package design_test

import (
	"math"
	"testing"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/internal/toy"
)

// TestPartsOfRepeatedMeasures: in what a mean over waves is made of the people of the last wave are those of the
// table of outcomes; who misses some waves counts for less than who misses none, and for more than the share of
// waves that were not missed, as one wave tells of another. Of the last wave alone that share is all there is.
func TestPartsOfRepeatedMeasures(t *testing.T) {
	p, trial := toy.World(t, 3, 60, "trial.attrition.survey=0.4", "exit.death=0.1", "trial.waves=[0, 4, 8, 12]")
	for _, contrast := range []estimate.Contrast{estimate.MeanOfWaves, estimate.LastWave} {
		trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "mmrm")}
		trial.Outcomes[0].Waves, trial.Outcomes[0].Contrast = []int{4, 8, 12}, contrast
		e := design.NewExperiment(p, trial, 4)
		sites := e.Replicate(0, true)
		type person struct{ town, number int }
		seen, alive := map[person]float64{}, map[person]float64{}
		var last design.Asked
		for _, r := range toy.All(e.OutcomeRows(sites, 0)) {
			if r.World != 2 || r.Month == 0 {
				continue
			}
			who := person{int(r.Municipality), int(r.Person)}
			if !math.IsNaN(r.Value) {
				seen[who]++
			}
			if !math.IsNaN(r.Known) {
				alive[who]++
			}
			if r.Month == 12 {
				last.Seen += one(!math.IsNaN(r.Value))
				last.Alive += one(!math.IsNaN(r.Known))
			}
		}
		shares, once, whole := 0.0, 0.0, 0.0
		for _, k := range seen {
			shares, once = shares+k/3, once+1
			whole += one(k == 3)
		}
		answers := e.Analyse(sites, 0, e.Size(), e.Questions(12, false))
		if len(answers) != 1 || answers[0].Parts == nil {
			t.Fatalf("%d answers", len(answers))
		}
		var got design.Asked
		counted := 0.0
		for _, town := range answers[0].Parts.Towns {
			for group := range town.Last {
				got.Seen += town.Last[group].Seen
				got.Alive += town.Last[group].Alive
				counted += town.Seen[group]
			}
		}
		if got.Seen != last.Seen || got.Alive != last.Alive || last.Seen >= last.Alive || last.Alive >= float64(len(alive)) {
			t.Errorf("%s: at the last wave %+v, by the table %+v of %d", contrast, got, last, len(alive))
		}
		if mean := contrast == estimate.MeanOfWaves; mean && !(shares+1 < counted && counted < once-1) || !mean && counted != last.Seen || whole >= shares {
			t.Errorf("%s: %.2f people, %.2f by their waves, %.0f ever seen", contrast, counted, shares, once)
		}
	}
}

func one(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}
