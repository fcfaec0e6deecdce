package sim

import (
	"context"
	"sync"
)

// Run carries out replications first, first+1, ... first+n-1 on the given
// number of workers and hands each product to collect, one at a time and in
// the order of the replications, whatever the order in which they finish.
// Every worker gets its own replicate from begin, so scratch memory is reused
// without locks. No more replications are begun and not collected than there are
// workers and so many ahead of them, 1 or 0: memory does not grow with n, and nobody
// need wait who is a little faster than the one before him.
//
// When ctx is cancelled no new replication starts, those under way are dropped
// (they end in their own time, unheard), and Run returns ctx's error. An error of
// collect stops the run and is returned. done is the number of replications
// collected: always the first ones.
func Run[T any](ctx context.Context, first, n, workers, ahead int,
	begin func() func(replication int) T, collect func(replication int, product T) error) (done int, err error) {

	type product struct {
		value T
		ready chan struct{}
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	queue := make(chan *product, workers+ahead-1) // in order, for the collector, who has one more
	todo := make(chan func(func(int) T))

	go func() { // the dispatcher
		defer close(queue)
		defer close(todo)
		for i := range n {
			if ctx.Err() != nil {
				return
			}
			p := &product{ready: make(chan struct{})}
			select {
			case queue <- p:
			case <-ctx.Done():
				return
			}
			todo <- func(replicate func(int) T) {
				p.value = replicate(first + i)
				close(p.ready)
			}
		}
	}()
	var working sync.WaitGroup
	for range workers {
		working.Go(func() {
			replicate := begin()
			for task := range todo {
				task(replicate)
			}
		})
	}
	for p := range queue {
		if !finished(ctx, p.ready) {
			break
		}
		if err = collect(first+done, p.value); err != nil {
			return done, err
		}
		done++
	}
	if done < n {
		return done, context.Cause(ctx)
	}
	working.Wait()
	return done, nil
}

// finished waits for a replication, but not once ctx is cancelled.
func finished(ctx context.Context, ready <-chan struct{}) bool {
	select {
	case <-ready:
		return true
	case <-ctx.Done():
	}
	select {
	case <-ready:
		return true
	default:
		return false
	}
}

// Together runs the functions in goroutines of their own and waits for all.
// The first runs on the caller's goroutine.
func Together(functions ...func()) {
	var others sync.WaitGroup
	for _, f := range functions[1:] {
		others.Go(f)
	}
	functions[0]()
	others.Wait()
}
