package model_test

import (
	"math"
	"testing"
)

// TestCandidatesTakeTime: of a hundred candidates fifty may take part, forty of them would and
// twenty of these let themselves be followed, so that twenty participants take four hours with
// each of a hundred.
func TestCandidatesTakeTime(t *testing.T) {
	town := programme(t, 4000, nil, "recruitment.eligible=0.5", "recruitment.willing=0.8", "recruitment.consent=0.5", "recruitment.hours_per_candidate=4",
		"recruitment.take_up.gain=0", "recruitment.take_up.tasks=0", "recruitment.take_up.hours=0", "recruitment.take_up.certainty=0")
	if got := town.RecruitmentHours(20); !(math.Abs(got-400) < 1e-9) {
		t.Errorf("%v hours, want 400", got)
	}
}
