package power_test

import (
	"math"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/scenarios"
	"proefbank/study"
)

// TestHolm: the adjusted power lies between that at a shared and at a full
// alpha, any between the largest and the sum, all at the least; and a smallest
// effect worth finding takes the place of the model's.
func TestHolm(t *testing.T) {
	t.Parallel()
	s, err := scenarios.Load("groningen-structural", []string{"trial.months=12", "trial.n_per_arm=60"})
	if err != nil {
		t.Fatal(err)
	}
	holm := func(smallest float64) (power.Holm, []*power.Line) {
		s.Trial.Outcomes = slices.DeleteFunc(slices.Clone(s.Trial.Outcomes), func(o design.Outcome) bool {
			return o.Name == "in_regular_work" // in some replications nobody has it
		})
		for i := range s.Trial.Outcomes {
			s.Trial.Outcomes[i].Smallest = smallest
		}
		p := replicated(t, study.New(s, study.Plan{Seed: 1, Measured: true, Unread: true}), true, 200)
		return p.Holm(p.Experiment.Size()), p.Primary(p.Experiment.Size())
	}
	h, lines := holm(0)
	found := func(i int) []bool { // by the trial of which the outcome is the only primary one
		only := *s
		only.Trial.Outcomes = slices.Clone(s.Trial.Outcomes)
		for j := range only.Trial.Outcomes {
			o := &only.Trial.Outcomes[j]
			o.Smallest, o.Primary = 0, o.Name == lines[i].Outcome.Name
		}
		p := replicated(t, study.New(&only, study.Plan{Seed: 1, Measured: true, Unread: true}), true, 200)
		return p.Holm(p.Experiment.Size()).Found[0]
	}
	if len(h.Lines) != len(lines) || len(lines) < 2 {
		t.Fatalf("%d lines of %d primary outcomes", len(h.Lines), len(lines))
	}
	least, most, sum := 1.0, 0.0, 0.0
	for i, l := range lines {
		if h.Each[i].Value > l.Power().Value {
			t.Errorf("%s: adjusted %.3f, alone %.3f", l.Outcome.Name, h.Each[i].Value, l.Power().Value)
		}
		least, most, sum = min(least, h.Each[i].Value), max(most, h.Each[i].Value), sum+h.Each[i].Value
	}
	if h.Any.Value < most || h.Any.Value > sum || h.All.Value > least {
		t.Errorf("any %.3f, all %.3f of %v", h.Any.Value, h.All.Value, h.Each)
	}
	both := 0
	if first, second := found(0), found(1); len(lines) == 2 {
		for k := range first {
			if first[k] && second[k] {
				both++
			}
		}
	}
	if want := float64(both) / 200; h.Alone.Value != want || h.Alone.Value < h.All.Value || both == 0 {
		t.Errorf("all at the whole alpha %.3f, as the only primary outcomes %.3f, after Holm %.3f", h.Alone.Value, want, h.All.Value)
	}
	sure, lines := holm(10)
	if sure.All.Value < 0.99 {
		t.Errorf("an effect of 10 in everything is found in all with %.3f", sure.All.Value)
	}
	for _, l := range lines { // the replications found the model's own effect, not the smallest one
		if x, y := l.TypeS(), l.TypeM(); !math.IsNaN(x.Value) || !math.IsNaN(y.Value) {
			t.Errorf("%s: errors of sign %v and of size %v of an effect that no replication had", l.Outcome.Name, x, y)
		}
	}
	if less, _ := holm(-10); less.Above(0) != 0 || less.Above(1) != 0 {
		t.Errorf("an effect of -10 is found above zero in %.3f and %.3f", less.Above(0), less.Above(1))
	}
	if math.IsNaN(h.Any.MCSE) {
		t.Error("no Monte Carlo error")
	}
}
