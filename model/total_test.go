package model_test

import (
	"fmt"
	"math"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// A month's Brug total and mark of satisfaction are what would be scored on
// average: those of the wave with which the next month begins, in either world,
// and so is the effect, however people differ in what they gain and however far
// the domains are moved. (As a line through the gain of 1 the effect was 4% above
// the mean of scores, and 13% at gain_sd 0.72.)
func TestMonthsHoldTheMeanOfScores(t *testing.T) {
	const towns, n = 150, 400
	waves := []int{12, 36}
	for _, sets := range [][]string{
		{"wellbeing.disappointment=0"},
		{"wellbeing.disappointment=0", "wellbeing.gain_sd=0.72"},
		{"wellbeing.disappointment=0", "wellbeing.gain_sd=0.72", "wellbeing.savings.shift_6=2", "wellbeing.savings.shift_12=3",
			"wellbeing.education.shift_12=2", "wellbeing.satisfaction_effect=3"},
		{"wellbeing.disappointment=0", "wellbeing.health.drift=-0.3", "wellbeing.debts.drift=0.3"},
	} {
		s, err := scenarios.Load("groningen-structural", sets)
		if err != nil {
			t.Fatal(err)
		}
		country := model.NewCountry(s.Parameters, n/2, 36)
		off := map[string][]float64{} // by what is compared: the months' less the waves', by town
		for town := range towns {
			cohort := country.Town(sim.NewKey(uint64(town)).Child(0), 0).Recruit(n, waves)
			people := len(cohort.People)
			control := cohort.Live(model.Everybody(model.Refused, people), nil, make([]int8, people), 1, waves, nil)
			job := cohort.Live(model.Everybody(0, people), nil, make([]int8, people), 1, waves, nil)
			for wave, month := range waves {
				without, with := aside(control, wave, month), aside(job, wave, month)
				for k, what := range []string{"Brug total", "mark"} {
					name := fmt.Sprintf("%v: %s at %d months", sets[1:], what, month)
					off[name] = append(off[name], without[k])
					off[name+", effect"] = append(off[name+", effect"], with[k]-without[k])
				}
			}
		}
		for name, x := range off {
			mean, sd := meanSD(x)
			near(t, name, mean, 0, 4*sd/math.Sqrt(towns))
			if sd/math.Sqrt(towns) > 0.03 {
				t.Errorf("%s: the standard error is %.3f", name, sd/math.Sqrt(towns))
			}
		}
	}
}

// aside is how far the means of the month before a wave lie above those of the
// wave's scores: of the Brug total and of the mark.
func aside(w *model.World, wave, month int) [2]float64 {
	tally := w.Month(month - 1)
	alive, total, mark := 0.0, 0.0, 0.0
	for i := range w.People {
		v := w.At(wave, i)
		if v.Status == model.Dead {
			continue
		}
		alive++
		mark += float64(v.Satisfaction)
		for _, score := range v.Scores {
			total += float64(score)
		}
	}
	return [2]float64{tally.Brug/float64(tally.Alive) - total/alive, tally.Satisfaction/float64(tally.Alive) - mark/alive}
}

// Of every total that eight domains can have there is one level at which it is that, the
// higher the higher; of what they cannot have there are the ends.
func TestOneLevelHasTheTotal(t *testing.T) {
	even := [][]float64{{-1, 0, 1, 2}, {-2, -1, 0, 1}, {-1.5, 0.5, 1, 1.2}, {0, 1, 2, 3}, {-1, 0, 1, 2}, {-3, -1, 1, 3}, {-1, 0, 1, 2}, {-1, -0.9, 0.9, 1}}
	uneven := [][]float64{{-8, 0, 1, 9}, {-2, -1, 0, 1}, {-1.5, 0.5, 1, 1.2}, {0, 1, 2, 3}, {-1, 0, 1, 2}, {-3, -1, 1, 3}, {-1, 0, 1, 2}, {-1, 0, 6, 7}}
	for _, cutpoints := range [][][]float64{even, uneven} {
		before := math.Inf(-1)
		for i := range 3101 {
			total := 8.5 + float64(i)/100
			level, there := model.OneLevel(cutpoints, total)
			near(t, fmt.Sprintf("total at the level of %v", total), there, total, 1e-9)
			if level <= before {
				t.Fatalf("level %v of %v, %v of less", level, total, before)
			}
			before = level
		}
		lowest, least := model.OneLevel(cutpoints, 7)
		highest, most := model.OneLevel(cutpoints, 41)
		near(t, "least total", least, 8, 1e-5)
		near(t, "greatest total", most, 40, 1e-5)
		if lowest > -7 || highest < 7 {
			t.Errorf("levels go from %v to %v", lowest, highest)
		}
	}
}
