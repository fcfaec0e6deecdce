package design_test

import (
	"fmt"
	"testing"

	"proefbank/design"
)

// TestFollowed: waves by hand. Of a trial of 36 months with waves at 0, 12, 24
// and 36 the first outcome is analysed at the last, the second at 12 and at the
// end, the third at 12 alone, and the fourth at 24 alone.
func TestFollowed(t *testing.T) {
	trial := design.Trial{Months: 36, Waves: []int{0, 12, 24, 36}, Outcomes: []design.Outcome{{}, {Waves: []int{12, 36}}, {Waves: []int{12}}, {Waves: []int{24}}}}
	for months, want := range map[int]string{
		36: "[0 12 24 36] [] [12 36] [12] [24]",
		60: "[0 12 24 36 48 60] [] [12 36 60] [12] [24]",
		50: "[0 12 24 36 48 50] [] [12 36 50] [12] [24]",
		30: "[0 12 24 30] [] [12 30] [12] [24]",
		12: "[0 12] [] [12] [12] [12]",
		6:  "[0 6] [] [6] [6] [6]",
	} {
		of := trial.Followed(months)
		got := fmt.Sprint(of.Waves)
		for _, o := range of.Outcomes {
			got += fmt.Sprint(" ", o.Waves)
		}
		if got != want || of.Months != months {
			t.Errorf("%d months: %s, want %s", of.Months, got, want)
		}
	}
	if uneven := (design.Trial{Months: 30, Waves: []int{0, 6, 12, 18, 30}}).Followed(60); fmt.Sprint(uneven.Waves) != "[0 6 12 18 30 42 54 60]" {
		t.Errorf("%v: waves go on as far apart as the last two", uneven.Waves)
	}
	if fmt.Sprint(trial.Waves, trial.Outcomes[1].Waves) != "[0 12 24 36] [12 36]" {
		t.Errorf("the trial itself has changed: %v", trial)
	}
}
