package design

import (
	"math"
	"testing"
)

// TestEffectByHand: of three people one is dead in the first world and one in
// the second. The means are 2 and 1/2; over the one who is alive in both the
// difference would be 2. With everybody alive in both, the sampling variance is
// that of the differences 1, 3 and 2 between people: 1 over 3.
func TestEffectByHand(t *testing.T) {
	var f effect
	f.add(3, 1)
	f.add(math.NaN(), 0)
	f.add(1, math.NaN())
	if f.mean() != 1.5 {
		t.Errorf("the effect is %v", f.mean())
	}
	var alive effect
	alive.add(2, 1)
	alive.add(4, 1)
	alive.add(7, 5)
	if v := alive.error2(); !(math.Abs(v-1.0/3) <= 1e-12) {
		t.Errorf("the sampling variance is %v", v)
	}
}

// TestCausesByHand: two treated who have 5 and 7 in the trial, of whom the second
// is lost; four controls, one of whom got the offer and has 6 for 2, one 3 for 2
// and two 4 for 4. A coach adds 1 to who is treated. The truth was 3 and the
// estimate is 2.
//
// Alive the treated have a mean of 6, the controls 17/4, and 3 without the trial.
// So chance brings 6 - 3 - 3; the controls who were offered nothing gained 1/3
// each and are three in four; all gained 5/4. Seen are 5 against 17/4, scored 6.
func TestCausesByHand(t *testing.T) {
	o := observation{
		compared: &compared{seats: []seat{2: {crosses: true}, 5: {}}, arms: [2][]int32{{2, 3, 4, 5}, {0, 1}}, crossing: true},
		y:        []float64{6, math.NaN(), 6, 3, 4, 4},
		fair:     pairOfWorlds{in: []float64{5, 7, 6, 3, 4, 4}, out: []float64{0, 0, 2, 2, 4, 4}},
	}
	g := o.grouped()
	want := Causes{Chance: 0, Crossover: -1, Neighbours: -0.25, Loss: 0.75 - 1.75, Scoring: 1, Analysis: 2 - 1.75}
	sum := 0.0
	for i, got := range g.causes(3, 2) {
		if !(math.Abs(got-want[i]) <= 1e-12) {
			t.Errorf("cause %d brings %v, want %v", i, got, want[i])
		}
		sum += got
	}
	if !(math.Abs(sum-(2-3)) <= 1e-12) {
		t.Errorf("they add up to %v, and the estimate is off by -1", sum)
	}
}

// A municipality's level is what a line through the baseline leaves of it: of people at
// baselines of 1, 2, 3 and 6 who have 10, 13, 12 and 21, and one whose baseline is not
// known, the slope is 30 / 14; where all have one baseline there is none.
func TestLevelsAreBesideTheBaseline(t *testing.T) {
	o := &observation{compared: &compared{site: []int{0, 0, 1, 1, 1}}, baseline: []float64{1, 2, 3, 6, math.NaN()}}
	y := []float64{10, 13, 12, 21, 9}
	slope := 30.0 / 14
	if got := o.slope(y); !(math.Abs(got-slope) < 1e-12) {
		t.Errorf("slope %v, want %v", got, slope)
	}
	o.baseline, o.site = o.baseline[:4], o.site[:4]
	towns := make([]TownPart, 2)
	o.levels(towns, y[:4], slope)
	for i, want := range []float64{(11.5 - 16.5 - (1.5-4.5)*slope) / 2, (16.5 - 11.5 - (4.5-1.5)*slope) / 2} {
		if !(math.Abs(towns[i].Level-want) < 1e-12) {
			t.Errorf("level %v, want %v", towns[i].Level, want)
		}
	}
	o.baseline = []float64{3, 3, 3, 3}
	if got := o.slope(y[:4]); got != 0 {
		t.Errorf("a slope of %v on what does not vary", got)
	}
}
