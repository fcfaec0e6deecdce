package sim_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"proefbank/sim"
)

// square takes longer for the first replications of every seven, so that
// products are ready out of order.
func square() func(int) int {
	return func(replication int) int {
		time.Sleep(time.Duration(6-replication%7) * 100 * time.Microsecond)
		return replication * replication
	}
}

func TestRunCollectsInOrderOnAnyNumberOfWorkers(t *testing.T) {
	var want []int
	for replication := 30; replication < 130; replication++ {
		want = append(want, replication*replication)
	}
	for _, workers := range []int{1, 2, 7} {
		var got []int
		begun := atomic.Int32{}
		done, err := sim.Run(t.Context(), 30, 100, workers, 1, func() func(int) int {
			begun.Add(1)
			return square()
		}, func(replication, product int) error {
			if replication*replication != product {
				t.Errorf("%d workers: replication %d comes with the product %d", workers, replication, product)
			}
			got = append(got, product)
			return nil
		})
		if done != 100 || err != nil || !slices.Equal(got, want) {
			t.Errorf("%d workers: %d done, error %v, products %v", workers, done, err, got)
		}
		if int(begun.Load()) != workers {
			t.Errorf("%d workers began %d times", workers, begun.Load())
		}
	}
}

func TestRunOfNothing(t *testing.T) {
	done, err := sim.Run(t.Context(), 5, 0, 3, 1, square, func(int, int) error { return errors.New("collected") })
	if done != 0 || err != nil {
		t.Errorf("%d done, error %v", done, err)
	}
}

func TestCancelKeepsTheFirst(t *testing.T) {
	why := errors.New("the user had enough")
	for _, workers := range []int{1, 2, 7} {
		ctx, cancel := context.WithCancelCause(t.Context())
		var got []int
		done, err := sim.Run(ctx, 0, 1000, workers, 1, square, func(replication, _ int) error {
			got = append(got, replication)
			if replication == 20 {
				cancel(why)
			}
			return nil
		})
		if err != why {
			t.Errorf("%d workers: error %v, want %v", workers, err, why)
		}
		if done != len(got) || done < 21 || done > 21+2*workers {
			t.Errorf("%d workers: %d done, %d collected, cancelled at 21", workers, done, len(got))
		}
		if !slices.IsSorted(got) || got[0] != 0 || got[len(got)-1] != len(got)-1 {
			t.Errorf("%d workers: %v are not the first ones in order", workers, got)
		}
	}
}

// What is under way when a run is cancelled is not waited for.
func TestCancelDropsWhatIsUnderWay(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	release := make(chan struct{})
	defer close(release)
	done, err := sim.Run(ctx, 0, 4, 2, 1, func() func(int) int {
		return func(i int) int {
			if i > 0 {
				<-release
			}
			return i
		}
	}, func(int, int) error {
		cancel()
		return nil
	})
	if done != 1 || err != context.Canceled {
		t.Errorf("%d done, error %v", done, err)
	}
}

func TestCancelledBeforeItBegins(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	done, err := sim.Run(ctx, 0, 10, 2, 1, square, func(int, int) error { return nil })
	if done != 0 || err != context.Canceled {
		t.Errorf("%d done, error %v", done, err)
	}
}

func TestAnErrorOfCollectStops(t *testing.T) {
	full := errors.New("disk full")
	for _, workers := range []int{1, 2, 7} {
		carried := atomic.Int32{}
		collected := 0
		done, err := sim.Run(t.Context(), 0, 1000, workers, 1, func() func(int) int {
			return func(i int) int { carried.Add(1); return i }
		}, func(replication, _ int) error {
			collected++
			if replication == 10 {
				return full
			}
			return nil
		})
		if err != full || done != 10 || collected != 11 {
			t.Errorf("%d workers: %d done, %d collected, error %v; want 10, 11, %v", workers, done, collected, err, full)
		}
		if n := int(carried.Load()); n > 11+2*workers {
			t.Errorf("%d workers: %d replications were carried out though the tenth could not be kept", workers, n)
		}
	}
}

func TestFewProductsWait(t *testing.T) {
	for _, c := range []struct{ workers, ahead int }{{1, 0}, {1, 1}, {2, 0}, {2, 1}, {7, 0}, {7, 1}} {
		begun, most := atomic.Int32{}, int32(0)
		collected := int32(0)
		_, err := sim.Run(t.Context(), 0, 200, c.workers, c.ahead, func() func(int) int {
			return func(i int) int { begun.Add(1); return i }
		}, func(int, int) error {
			time.Sleep(200 * time.Microsecond)
			most = max(most, begun.Load()-collected)
			collected++
			return nil
		})
		if err != nil || int(most) > c.workers+c.ahead {
			t.Errorf("%+v: %d were begun and not collected; error %v", c, most, err)
		}
	}
}

func TestWorkersWorkAtOnce(t *testing.T) {
	var meeting sync.WaitGroup
	meeting.Add(3)
	done, err := sim.Run(t.Context(), 0, 3, 3, 1, func() func(int) int {
		return func(i int) int {
			meeting.Done()
			meeting.Wait() // nobody goes on before all three are here
			return i
		}
	}, func(int, int) error { return nil })
	if done != 3 || err != nil {
		t.Errorf("%d done, error %v", done, err)
	}
}

func TestTogetherRunsAllAtOnce(t *testing.T) {
	for n := 1; n <= 4; n++ {
		var meeting sync.WaitGroup
		meeting.Add(n)
		ran := make([]int, n)
		var functions []func()
		for i := range ran {
			functions = append(functions, func() {
				meeting.Done()
				meeting.Wait()
				ran[i]++
			})
		}
		sim.Together(functions...)
		if slices.ContainsFunc(ran, func(times int) bool { return times != 1 }) {
			t.Errorf("of %d functions each ran %v times", n, ran)
		}
	}
}
