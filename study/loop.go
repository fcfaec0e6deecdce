package study

import (
	"context"

	"proefbank/design"
	"proefbank/sim"
)

// Loop is which replications are carried out, and on how many cores.
type Loop struct {
	First, Reps int
	Workers     int
	Progress    func(Reached) // called after every replication, in order; may be nil
	large       bool          // what is kept of a replication is: none is begun ahead of those that wait
}

// Reached is how far a loop came.
type Reached struct{ Done, Of int }

// Interrupted tells whether the loop was stopped before its end.
func (r Reached) Interrupted() bool { return r.Done < r.Of }

// Each lives the replications of a study, lets answer reduce every one to what is
// kept of it, on several cores, and hands that to collect one at a time, in order.
// When ctx is cancelled no new replication starts, those under way are finished,
// and what was reached says so; an error is collect's.
func Each[T any](ctx context.Context, s *Study, l Loop, answer func(*Replication) T, collect func(replication int, product T) error) (Reached, error) {
	workers, err := s.workers(l.Workers)
	if err != nil {
		return Reached{Of: l.Reps}, err
	}
	l.Workers = workers
	return repeat(ctx, l, func() func(int) T {
		var analyst design.Analyst
		return func(number int) T {
			r := s.Live(number)
			r.analyst = &analyst
			product := answer(r)
			analyst.Leave()
			return product
		}
	}, collect)
}

// Repeat does so with anything that is done by number.
func Repeat[T any](ctx context.Context, l Loop, do func(number int) T, collect func(number int, product T) error) (Reached, error) {
	return repeat(ctx, l, func() func(int) T { return do }, collect)
}

// repeat does so with what every worker begins for itself.
func repeat[T any](ctx context.Context, l Loop, begin func() func(number int) T, collect func(number int, product T) error) (Reached, error) {
	reached := Reached{Of: l.Reps}
	ahead := 1
	if l.large {
		ahead = 0
	} else {
		slack()
	}
	var failed error
	sim.Run(ctx, l.First, l.Reps, l.Workers, ahead, begin, func(number int, product T) error {
		if failed = collect(number, product); failed != nil {
			return failed
		}
		reached.Done++
		if l.Progress != nil {
			l.Progress(reached)
		}
		return nil
	})
	return reached, failed
}

// All is what everything yields that is done by number, in order. Interrupted, it
// is what was reached, and the error that of ctx.
func All[T any](ctx context.Context, l Loop, do func(number int) T) (products []T, err error) {
	reached, _ := Repeat(ctx, l, do, func(_ int, product T) error {
		products = append(products, product)
		return nil
	})
	if reached.Interrupted() {
		err = context.Cause(ctx)
	}
	return products, err
}
