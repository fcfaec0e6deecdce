package main

import (
	"context"
	"errors"
	"testing"

	"proefbank/answers"
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
