package main

import (
	"context"
	"errors"
	"strings"
	"testing"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
	"proefbank/study"
)

// TestInterruptedScale stops a sweep over sizes of so many replications: what is finished of
// the first is told, or else the sizes that are whole.
func TestInterruptedScale(t *testing.T) {
	const reps = 20
	for after, least := range map[int]int{0: 0, 2: 2, reps + 2: reps} {
		ctx, stop := context.WithCancel(t.Context())
		if after == 0 {
			stop()
		}
		done := 0
		loop := study.Loop{Reps: reps, Workers: 1, Progress: func(study.Reached) {
			if done++; done == after {
				stop()
			}
		}}
		asked, err := sweptTo(t, ctx, loop)
		stop()
		var status statusError
		if !errors.As(err, &status) || status.status != statusInterrupted {
			t.Fatalf("after %d: %v", after, err)
		}
		if least == 0 {
			if len(asked.Sizes) > 0 {
				t.Errorf("after none: %d sizes", len(asked.Sizes))
			}
			continue
		}
		if len(asked.Sizes) != 1 || asked.Sizes[0].Planned != 5 || asked.Sizes[0].Replications < least ||
			after < reps && asked.Sizes[0].Replications > 2*least+2 { // a few may have been under way
			t.Fatalf("after %d: %+v", after, asked.Sizes)
		}
		if err := report.JSON(t.Output(), answers.Scale(asked).Data); err != nil {
			t.Error(err)
		}
	}
}

func sweptTo(t *testing.T, ctx context.Context, l study.Loop) (*answers.Scaling, error) {
	of, err := scenarios.Load("municipal-pilot", nil)
	if err != nil {
		t.Fatal(err)
	}
	s := scaling{Years: []int{1}}
	asked := s.asked(of)
	return asked, s.sweep(ctx, asked, study.Sized{Years: 1}, []int{5, 10}, l)
}

// TestInterruptedSearch stops searches: for a budget and a turn the plans that were lived are told, or what there is of
// the first; for an uptake those that replications need.
func TestInterruptedSearch(t *testing.T) {
	const reps = 12
	for _, c := range []struct {
		scaling
		after, sizes, uptakes int
		says                  string
	}{
		{scaling{turn: true, Jobs: []int{2, 40}}, 0, 0, 0, "interrupted before the first replication was finished"},
		{scaling{turn: true, Jobs: []int{2, 40}}, 1, 1, 0, " of 12 replications of 40 jobs"},
		{scaling{turn: true, Jobs: []int{2, 40}}, 2, 1, 0, " of 12 replications of 40 jobs"},
		{scaling{turn: true, Jobs: []int{2, 40}}, 2*reps + 1, 2, 0, "before the end of the search: this is of the plans that it lived"},
		{scaling{budget: 10_000, Jobs: []int{40}}, 3*reps + 1, 3, 0, "of which the largest within the budget has "},
		{scaling{budget: 1, Jobs: []int{40}}, reps + 1, 1, 0, "before the end of the search: this is of the plans that it lived"},
		{scaling{fill: 0.8}, 0, 0, 0, "interrupted before the first replication was finished"},
		{scaling{fill: 0.8}, 2, 0, 2, " of 12 replications, and what the plan comes to at them is left out"},
	} {
		ctx, stop := context.WithCancel(t.Context())
		if c.after == 0 {
			stop()
		}
		of, err := scenarios.Load("municipal-pilot", nil)
		if err != nil {
			t.Fatal(err)
		}
		c.Years = []int{1}
		asked, done := c.asked(of), 0
		err = c.live(ctx, asked, study.Loop{Reps: reps, Workers: 1, Progress: func(study.Reached) {
			if done++; done == c.after {
				stop()
			}
		}})
		stop()
		var status statusError
		if !errors.As(err, &status) || status.status != statusInterrupted || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%+v: %v", c.scaling, err)
			continue
		}
		if len(asked.Sizes) != c.sizes || (asked.Sought != nil) != (c.uptakes > 0) || asked.Sought != nil && asked.Sought.Uptakes.N() < c.uptakes {
			t.Errorf("%+v: %d sizes, %+v", c.scaling, len(asked.Sizes), asked.Sought)
		}
		if c.sizes+c.uptakes > 0 {
			answer := answers.Scale(asked)
			for _, l := range []lang.Language{lang.English, lang.Dutch} {
				if err := errors.Join(report.JSON(t.Output(), answer.Data), report.Markdown(t.Output(), answer, l)); err != nil {
					t.Error(err)
				}
			}
		}
	}
}
