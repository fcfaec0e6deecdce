package model_test

import (
	"math"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// Where nobody asks what months are scored, or not all of it, everything else of them is as
// it was, waves too, and the scores are no numbers: nobody can take them for any.
func TestMonthsWithoutScoresAreTheSameMonths(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", nil)
	if err != nil {
		t.Fatal(err)
	}
	lived := func(asked model.Asked, waves []int) *model.World {
		town := model.NewCountry(s.Parameters, 60, 24).Town(sim.NewKey(3), 0)
		town.Asked = asked
		cohort := town.Recruit(120, waves)
		n := len(cohort.People)
		return cohort.Live(model.Everybody(0, n), nil, make([]int8, n), 1, []int{0, 12}, nil)
	}
	all := lived(model.AllScores, []int{0, 12})
	for _, asked := range []model.Asked{model.MarkAlone, model.NoScores} {
		some := lived(asked, []int{0, 12})
		for month := range 24 {
			sameMonth(t, month, all.Month(month), some.Month(month), asked)
		}
		for i := range all.Waves {
			if all.Waves[i] != some.Waves[i] {
				t.Errorf("wave %d: %+v, not %+v", i, some.Waves[i], all.Waves[i])
			}
		}
	}
	unscored := lived(model.AllScores, nil)
	for i, wave := range all.Waves {
		wave.Scores, wave.Unbiased, wave.Satisfaction = [8]int8{}, [8]int8{}, 0
		if unscored.Waves[i] != wave {
			t.Errorf("wave %d without scores: %+v, not %+v", i, unscored.Waves[i], wave)
		}
	}
}

func sameMonth(t *testing.T, month int, full, bare model.Tally, asked model.Asked) {
	t.Helper()
	if full.Alive > 0 && !(math.IsNaN(bare.Brug) && math.IsNaN(bare.WaitingLoss)) {
		t.Errorf("month %d is scored %v and %v", month, bare.Brug, bare.WaitingLoss)
	}
	bare.Brug, bare.WaitingLoss = full.Brug, full.WaitingLoss
	if asked == model.NoScores {
		if full.Alive > 0 && !math.IsNaN(bare.Satisfaction) {
			t.Errorf("month %d is marked %v", month, bare.Satisfaction)
		}
		bare.Satisfaction = full.Satisfaction
	}
	if bare != full {
		t.Errorf("month %d: %+v, not %+v", month, bare, full)
	}
}
