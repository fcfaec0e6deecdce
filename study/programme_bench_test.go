package study

import (
	"fmt"
	"math"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"proefbank/internal/need"
	"proefbank/model"
	"proefbank/scenarios"
)

// national is the programme of 40,000 jobs in 342 municipalities, or a part of it.
func national(t testing.TB, sets ...string) *Programme {
	t.Helper()
	s, err := scenarios.Load("national-programme", sets)
	if err != nil {
		t.Fatal(err)
	}
	return NewProgramme(s, 1, false)
}

// BenchmarkNationalProgramme is 20 replications of 40,000 jobs in 342 municipalities over ten years on
// two cores, both worlds with their money: 30 s, 1 GiB and 0.75 s of the processor for a world of a
// replication are allowed. The memory is the most that the whole process has ever held.
func BenchmarkNationalProgramme(b *testing.B) {
	const reps = 20
	p := national(b)
	began := processorTime()
	for b.Loop() {
		if _, err := p.Live(b.Context(), Loop{Reps: reps, Workers: 2}, func([]Year) {}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric((processorTime()-began).Seconds()/float64(b.N)/reps/2, "cpu-s/world")
	b.ReportMetric(peakMemory(), "peak-MiB")
}

// BenchmarkCostIsLinear is the cost of a recipient's month, in a town of more and more recipients over more
// and more months: it stays what it is where cost is linear in both.
func BenchmarkCostIsLinear(b *testing.B) {
	for _, size := range []struct{ recipients, months int }{{5000, 120}, {20000, 120}, {80000, 120}, {20000, 60}, {20000, 240}, {20000, 480}} {
		b.Run(fmt.Sprintf("recipients=%d/months=%d", size.recipients, size.months), func(b *testing.B) {
			p := national(b, "programme.municipalities=1", fmt.Sprintf("programme.jobs=%d", size.recipients/10),
				fmt.Sprintf("programme.followed_months=%d", size.months), fmt.Sprintf("programme.months=%d", size.months))
			p.Country.Municipalities[0].Recipients = float64(size.recipients)
			began := processorTime()
			for i := 0; b.Loop(); i++ {
				p.Years(i)
			}
			months := float64(size.recipients*size.months) * float64(b.N)
			b.ReportMetric(float64((processorTime()-began).Nanoseconds())/months, "cpu-ns/recipient-month")
		})
	}
}

// peakOf is the most that the heap grows by while something is done, garbage nearly left out.
func peakOf(do func()) int64 {
	defer debug.SetGCPercent(debug.SetGCPercent(5))
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	before, most, done := int64(m.HeapAlloc), int64(0), make(chan bool)
	go func() {
		do()
		close(done)
	}()
	for {
		select {
		case <-done:
			return most
		case <-time.After(5 * time.Millisecond):
			runtime.ReadMemStats(&m)
			most = max(most, int64(m.HeapAlloc)-before)
		}
	}
}

// TestProgrammeHeld compares what a replication of a programme is said to take with what its largest
// municipality takes, at the scenario's uptake and where everybody would take part.
func TestProgrammeHeld(t *testing.T) {
	for _, sets := range [][]string{nil, {"programme.uptake=1", "programme.jobs=400000"}} {
		p := national(t, append(sets, "programme.municipalities=1")...)
		held := peakOf(func() { p.Years(0) })
		if said := p.held(); said < held/2 || said > 3*held {
			t.Errorf("%v: said to take %d bytes, and takes %d", sets, said, held)
		}
	}
}

// TestProgrammeWorkersFit: no more replications of a programme go at once than memory bears, and one that
// no machine bears is refused before anybody lives.
func TestProgrammeWorkersFit(t *testing.T) {
	limit, known := memory()
	if !known {
		need.Lacking(t, "the system does not say how much memory there is")
	}
	p := national(t)
	if n, err := bearable("", p.held(), math.MaxInt); err != nil || float64(n)*float64(p.held()) > float64(limit) {
		t.Errorf("%d workers, %v", n, err)
	}
	p.Country.Municipalities = []model.Municipality{{Name: "everybody", Recipients: 1e12, Per1000: 50}}
	p.Country.Programme.Municipalities = 1
	if _, err := p.Live(t.Context(), Loop{Reps: 1, Workers: 1}, nil); err == nil || !strings.Contains(err.Error(), "national-programme: one replication needs about ") {
		t.Error(err)
	}
}
