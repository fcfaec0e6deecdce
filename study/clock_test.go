package study

import (
	"context"
	"testing"

	"proefbank/design"
	"proefbank/scenarios"
)

// TestBothEndsOfTheClock: an end is what a scenario with that share has, replication by
// replication, drawn or not, and the difference is theirs; where the job ends and chances
// fall fast with time on benefit, running clocks leave less regular work.
func TestBothEndsOfTheClock(t *testing.T) {
	sets := []string{"trial.n_per_arm=60", "trial.months=36", "trial.waves=[0,36]", "exit.regular=0.3", "exit.short_duration=20",
		"arms.basisbaan.contract_months=18", "arms.basisbaan.max_months=18", "arms.basisbaan.permanent=0", "trial.outcomes.satisfaction.waves=[36]"}
	set := func(more ...string) *scenarios.Scenario {
		s, err := scenarios.Load("basisbaan", append(more, sets...))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	const reps = 8
	plan := Plan{Seed: 5, Measured: true, Unread: true}
	ends, _, err := New(set(), plan).ClockEnds(context.Background(), Loop{Reps: reps, Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	for end, got := range map[string]Stands{"0": ends[0].Stopped, "1": ends[0].Running} {
		s, mean := New(set("exit.clock_share="+end), plan), 0.0
		for r := range reps {
			lived := s.Live(r)
			mean += lived.Experiment.Gain(lived.Sites, 0, design.Measures.Of("in_regular_work")) / reps
		}
		if d := got.Mean - mean; d > 1e-12 || d < -1e-12 {
			t.Errorf("at %s the effect is %v, of the scenario set so %v", end, got.Mean, mean)
		}
	}
	if d := ends[0].Apart; d.Mean >= 0 || d.Mean != d.Mean || d.Mean-(ends[0].Running.Mean-ends[0].Stopped.Mean) > 1e-12 {
		t.Errorf("a running clock changes the effect by %v", d)
	}
	plan.Uncertain = true
	drawn, _, err := New(set(), plan).ClockEnds(context.Background(), Loop{Reps: 2, Workers: 1})
	if err != nil || drawn[0].Stopped == drawn[0].Running {
		t.Errorf("drawn: %v, %v", drawn, err)
	}
}

// TestEveryArmHasItsOwnClock: of schemes that are arms of one scenario each has what the clock does to its own job, as
// it is asked of the study.
func TestEveryArmHasItsOwnClock(t *testing.T) {
	s, err := scenarios.Load("melkert", []string{"trial.n_per_arm=20"})
	if err != nil {
		t.Fatal(err)
	}
	plan, l := Plan{Seed: 1, Measured: true}, Loop{Reps: 4, Workers: 2}
	want, _, err := New(s, plan).ClockEnds(context.Background(), l)
	if err != nil || want[0] == want[1] {
		t.Fatalf("%v, %v", want, err)
	}
	of := New(s, plan)
	schemes := []*Scheme{{Scenario: s, Study: of, Arm: 1}, {Scenario: s, Study: of, Arm: 0}}
	if _, err := Compare(context.Background(), schemes, l); err != nil {
		t.Fatal(err)
	}
	for _, scheme := range schemes {
		if got := scheme.Clock(); got != want[scheme.Arm] {
			t.Errorf("arm %d: %+v, alone %+v", scheme.Arm, got, want[scheme.Arm])
		}
	}
}
