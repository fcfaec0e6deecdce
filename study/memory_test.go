package study

import (
	"runtime"
	"strings"
	"testing"

	"proefbank/internal/need"
	"proefbank/results"
	"proefbank/scenarios"
)

func loaded(t *testing.T, sets ...string) *Study {
	t.Helper()
	s, err := scenarios.Load("national", sets)
	if err != nil {
		t.Fatal(err)
	}
	return New(s, Plan{Seed: 1, Measured: true})
}

// TestHeld compares what a replication is said to take with what it takes.
func TestHeld(t *testing.T) {
	s := loaded(t, "trial.n_per_arm=400", "trial.municipalities=5")
	bytes := func() int64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	before := bytes()
	r := s.Live(0)
	held := bytes() - before
	runtime.KeepAlive(r)
	if said := s.Experiment.Held(true); said < held/2 || said > 2*held {
		t.Errorf("said to take %d bytes, and takes %d", said, held)
	}
}

// TestWorkersFit: a country of a hundred thousand people per arm and municipality
// leaves room for fewer workers, and a replication that no machine bears is refused
// before anybody lives.
func TestWorkersFit(t *testing.T) {
	limit, known := memory()
	if !known {
		need.Lacking(t, "the system does not say how much memory there is")
	}
	s := loaded(t)
	if n, err := s.workers(2); n != 2 || err != nil {
		t.Errorf("%d workers, %v", n, err)
	}
	if n, err := s.workers(1 << 30); err != nil || n < 2 || float64(n)*float64(s.Experiment.Held(true)) > float64(limit) {
		t.Errorf("%d workers, %v", n, err)
	}
	for i := range s.Experiment.Country.Municipalities {
		s.Experiment.Country.Municipalities[i].Recipients = 1e10
	}
	s.Experiment.NPerArm = 1e9
	if _, err := s.workers(1); err == nil || !strings.Contains(err.Error(), "national: one replication needs about ") {
		t.Error(err)
	}
}

// TestRecordedProgrammeFits: a programme that is lived beside a trial takes its own memory, of
// which workers are as many as there is room for.
func TestRecordedProgrammeFits(t *testing.T) {
	limit, known := memory()
	if !known {
		need.Lacking(t, "the system does not say how much memory there is")
	}
	scenario, err := scenarios.Load("national-programme", nil)
	if err != nil {
		t.Fatal(err)
	}
	s := recorded(scenario, results.Manifest{Seed: 1, Records: []string{programme}})
	if n, err := s.workers(1 << 30); err != nil || float64(n)*float64(s.Programme.held()) > float64(limit) {
		t.Errorf("%d workers, %v", n, err)
	}
}

// TestSlack: work of small replications counts slack as held, so that garbage may gather as
// long as there is as much of it; large replications hold enough themselves.
func TestSlack(t *testing.T) {
	own, asked := slack, 0
	defer func() { slack = own }()
	slack = func() []byte { asked++; return own() }
	for _, large := range []bool{false, true} {
		_, err := Repeat(t.Context(), Loop{Reps: 2, Workers: 1, large: large}, func(int) int { return 0 }, func(int, int) error { return nil })
		if err != nil || asked != 1 {
			t.Errorf("of large replications %v: asked %d times, %v", large, asked, err)
		}
	}
	want := uint64(64 << 20)
	if limit, known := memory(); known {
		want = min(want, limit/16)
	}
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	if held := uint64(len(own())); held != want || m.HeapAlloc < want || m.NextGC < 2*want {
		t.Errorf("%d bytes of slack, %d wanted; %d count as held and garbage is collected at %d", held, want, m.HeapAlloc, m.NextGC)
	}
}
