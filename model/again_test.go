package model_test

import (
	"testing"

	"proefbank/model"
)

// Who has a second job of a programme is paid at its end for the months of that one: those
// of the first were paid at the end of the first, or were left by one's own choice. Here
// every job lasts twelve months and ends with its contract.
func TestOnlyTheLastJobEnds(t *testing.T) {
	town := programme(t, 4000, forYears(10), "programme.uptake=0.1", "programme.starts=3", "programme.again_months=1", "programme.ramp_months=0",
		"programme.pace=0", "programme.hire_months=0", "programme.starts_per_coach=0", "programme.refill_months=0", "arms.basisbaan.contract_months=12",
		"arms.basisbaan.max_months=12", "arms.basisbaan.permanent=0", "exit.withdrawal=0", "exit.lock_in=0", "exit.sheltered=0", "exit.moving=0",
		"absence.long_onset=0")
	_, with := town.LiveProgramme(400)
	starts, first, months, last := 0, 0, 0.0, int32(0)
	for m := range with.Months {
		now := with.Month(m)
		starts, first = starts+int(with.Months[m].Starts), first+int(with.Months[m].First)
		months, last = months+now.EndedMonths, with.Months[m].Jobs
	}
	if ended := starts - int(last); months != 12*float64(ended) || starts-first < 100 {
		t.Errorf("%d jobs ended after %.0f months, want 12 each; %d were not a person's first", ended, months, starts-first)
	}
}

// Who no longer may sign up does not queue again: of people who may until they are 21 nobody is
// back after a job of a year, and of people who may at any age some are; none of them falls back from
// regular work.
func TestWhoMayNotSignUpIsNotBack(t *testing.T) {
	for until, back := range map[string]bool{"21": false, "75": true} {
		town := programme(t, 4000, forYears(10), "programme.uptake=1", "programme.starts=3", "programme.again_months=1", "programme.ramp_months=0",
			"programme.pace=0", "programme.hire_months=0", "programme.starts_per_coach=0", "programme.refill_months=0", "arms.basisbaan.contract_months=12",
			"arms.basisbaan.max_months=12", "arms.basisbaan.permanent=0", "exit.regular=0", "exit.withdrawal=0", "exit.sheltered=0", "exit.moving=0",
			"absence.long_onset=0", "programme.age_to="+until)
		_, with := town.LiveProgramme(400)
		starts, first := 0, 0
		for m := range with.Months {
			starts, first = starts+int(with.Months[m].Starts), first+int(with.Months[m].First)
		}
		if first < 5 || starts > first != back {
			t.Errorf("until %s: %d starts, %d of them a person's first", until, starts, first)
		}
	}
}

// The right to come back lasts the months that it is given for, the last included.
func TestTheRightToComeBackLasts(t *testing.T) {
	p := model.Programme{Returning: 12}
	for months, want := range map[int]bool{1: true, 12: true, 13: false} {
		if got := p.ReturnsAfter(months); got != want {
			t.Errorf("%d months after the job: %v", months, got)
		}
	}
}
