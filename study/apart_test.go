package study

import (
	"math"
	"testing"
)

// standing is a scheme whose first figure is so much in two replications, and in which people
// differ by a variance of 1 in every world.
func standing(of *Study, a, b float64) *Scheme {
	return &Scheme{Study: of, Over: []Product{{{a, 1}}, {{b, 1}}}, Noise: [][]Noise{{{1, 1}}, {{1, 1}}}}
}

// TestToldApartByHand: half an SD between two arms of one trial is found by 64 people in
// each (Cohen, 1988, Statistical Power Analysis, 2nd ed., table 2.4.1). Between two trials
// with controls of their own it is as an SD of sqrt(2): power.t.test(delta = .5, sd =
// sqrt(2), power = .8) of R 4.3 has 126.6, so 127. With half of the difference as its
// error nothing is told.
func TestToldApartByHand(t *testing.T) {
	one, two := &Study{}, &Study{}
	first, far := standing(one, 0, 1), standing(one, 0.5, 1.5) // paired: 0.5 apart, without error
	if got := far.Told(first, 0); got != (Told{64, 64, 64}) {
		t.Errorf("in one trial %v", got)
	}
	if got := standing(two, 0.5, 1.5).Told(first, 0); got != (Told{127, 127, 127}) {
		t.Errorf("in two trials %v", got)
	}
	wide := standing(one, 0.3, 1.7) // 0.5 ± 0.2
	if got := wide.Told(first, 0); !math.IsNaN(got.People) {
		t.Errorf("two replications tell apart what is 2.5 errors from zero: %v", got) // Student's t has 12.7
	}
	for range 5 {
		wide.Over, first.Over = append(wide.Over, wide.Over[:2]...), append(first.Over, first.Over[:2]...)
	}
	if got := wide.Told(first, 0); got.People != 64 || got.Least >= 64 || got.Most <= 64 { // 0.5 ± 0.06 over twelve
		t.Errorf("with an error %v", got)
	}
	first = standing(one, 0, 1)
	if got := standing(one, 0, 2).Told(first, 0); !math.IsNaN(got.People + got.Least + got.Most) {
		t.Errorf("what is not told apart takes %v", got)
	}
	if got := first.Told(first, 0); !math.IsNaN(got.People) {
		t.Errorf("a scheme is told from itself by %v", got)
	}
}

// TestBeyondByHand: Student's t at 97.5% is 12.706 with one degree of freedom, 2.228 with ten and
// 1.962 with 999, for which two errors are asked; one replication tells nothing.
func TestBeyondByHand(t *testing.T) {
	for replications, want := range map[int]float64{2: 12.706, 11: 2.228, 1000: 2} {
		if got := Beyond(replications); !(math.Abs(got-want) <= 5e-4) {
			t.Errorf("%d replications: %v errors, want %v", replications, got, want)
		}
	}
	if !math.IsInf(Beyond(1), 1) {
		t.Errorf("of one replication %v errors are enough", Beyond(1))
	}
}
