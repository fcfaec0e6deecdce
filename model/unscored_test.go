package model_test

import (
	"math"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// Where nobody asks what months are scored, everything else of them is as it was, waves
// too, and the scores are no numbers: nobody can take them for any.
func TestMonthsWithoutScoresAreTheSameMonths(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", nil)
	if err != nil {
		t.Fatal(err)
	}
	lived := func(unscored bool) *model.World {
		cohort := model.NewCountry(s.Parameters, 60, 24).Town(sim.NewKey(3), 0).Recruit(120, []int{0, 12})
		cohort.Unscored = unscored
		n := len(cohort.People)
		return cohort.Live(model.Everybody(0, n), nil, make([]int8, n), 1, []int{0, 12}, nil)
	}
	with, without := lived(false), lived(true)
	for month := range 24 {
		full, bare := with.Month(month), without.Month(month)
		if full.Alive > 0 && !(math.IsNaN(bare.Brug) && math.IsNaN(bare.WaitingLoss) && math.IsNaN(bare.Satisfaction)) {
			t.Errorf("month %d is scored %v, %v and %v", month, bare.Brug, bare.WaitingLoss, bare.Satisfaction)
		}
		bare.Brug, bare.WaitingLoss, bare.Satisfaction = full.Brug, full.WaitingLoss, full.Satisfaction
		if bare != full {
			t.Errorf("month %d: %+v, not %+v", month, bare, full)
		}
	}
	for i := range with.Waves {
		if with.Waves[i] != without.Waves[i] {
			t.Errorf("wave %d: %+v, not %+v", i, without.Waves[i], with.Waves[i])
		}
	}
}
