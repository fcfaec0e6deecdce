package page

import (
	"context"
	"sync"
)

// turns are whose turn it is: whoever waits for a first answer goes before whoever has
// one, and of those who have one, one works at a time.
type turns struct {
	mu      sync.Mutex
	free    *sync.Cond
	waiting int  // for a first answer
	taken   bool // by somebody who has one
}

// begin and end stand around the work on a first answer.
func (t *turns) begin() {
	t.mu.Lock()
	t.waiting++
	t.mu.Unlock()
}

func (t *turns) end() {
	t.mu.Lock()
	t.waiting--
	t.mu.Unlock()
	t.free.Broadcast()
}

// take waits for the turn of somebody who has an answer; false: ctx ended first.
func (t *turns) take(ctx context.Context) bool {
	stop := context.AfterFunc(ctx, t.free.Broadcast)
	defer stop()
	t.mu.Lock()
	defer t.mu.Unlock()
	for t.taken && ctx.Err() == nil {
		t.free.Wait()
	}
	if ctx.Err() != nil {
		return false
	}
	t.taken = true
	return true
}

func (t *turns) give() {
	t.mu.Lock()
	t.taken = false
	t.mu.Unlock()
	t.free.Broadcast()
}

// yield waits while anybody is without an answer.
func (t *turns) yield(ctx context.Context) {
	stop := context.AfterFunc(ctx, t.free.Broadcast)
	defer stop()
	t.mu.Lock()
	for t.waiting > 0 && ctx.Err() == nil {
		t.free.Wait()
	}
	t.mu.Unlock()
}
