package power_test

import (
	"context"
	"math"
	"reflect"
	"testing"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/study"
)

// search looks for a trial of satisfaction alone, whose cost and power change
// slowly enough for a short search.
func search(t *testing.T, target, budget float64, perArm, workers int, together bool) *power.Found {
	t.Helper()
	s, err := scenarios.Load("national", []string{"trial.municipalities=6", "trial.months=12", "wellbeing.satisfaction_effect=0.5", "pool.size_factor=0.3"})
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range s.Trial.Outcomes {
		if o.Name == "satisfaction" {
			s.Trial.Outcomes = []design.Outcome{o}
			break
		}
	}
	if !together {
		s.Parameters.Interference = model.Interference{}
	}
	asks := power.Search{Power: target, Budget: budget, MostMunicipalities: 6, MostPerArm: perArm, Replications: 720}
	f, _, err := study.Search(context.Background(), s, 1, asks, study.Loop{Workers: workers})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestSize: the answer has the power asked for within its Monte Carlo error,
// the next smaller trial has no more but for that error, nothing cheaper is predicted to do better than asked,
// and nothing depends on the cores.
func TestSize(t *testing.T) {
	t.Parallel()
	f := search(t, 0.8, 0, 60, 2, false)
	if !f.Feasible || math.Abs(f.Power.Value-0.8) > 4*f.Power.MCSE+0.04 {
		t.Errorf("%+v: feasible %v with power %.3f (%.3f), not 0.8", f.Size, f.Feasible, f.Power.Value, f.Power.MCSE)
	}
	if f.Smaller.Power.Value > f.Power.Value+4*f.Power.MCSE {
		t.Errorf("%d per arm has power %.3f, %d per arm %.3f", f.Smaller.NPerArm, f.Smaller.Power.Value, f.NPerArm, f.Power.Value)
	}
	for _, p := range f.Surrogate {
		if p.Cost < f.Cost-1 && p.Power >= 0.87 && p.NPerArm*p.Municipalities < f.NPerArm*f.Municipalities {
			t.Errorf("%+v is cheaper than %+v and does as well", p, f.Size)
		}
	}
	if again := search(t, 0.8, 0, 60, 1, false); !reflect.DeepEqual(again, f) {
		t.Errorf("on one core %+v, on two %+v", again.Size, f.Size)
	}
}

// TestSizeLimits: what cannot be reached is said to be out of reach, and a
// budget is kept.
func TestSizeLimits(t *testing.T) {
	t.Parallel()
	if f := search(t, 0.99, 0, 6, 2, false); f.Feasible {
		t.Errorf("%+v with power %.2f passes for 0.99", f.Size, f.Power.Value)
	}
	f := search(t, 0.8, 1.2e6, 60, 2, false)
	if f.Cost > 1.2e6 || f.Cost < 0.9e6 || f.Binding != "budget" {
		t.Errorf("%+v costs %.0f of 1.2 million, bound by %s", f.Size, f.Cost, f.Binding)
	}
	for _, p := range f.Surrogate {
		if p.Cost <= 1.2e6 && p.Need < 0.97*need(f) {
			t.Errorf("%+v finds a smaller effect than %+v within the budget", p, f.Size)
		}
	}
}

// TestBudgetTogether: where people affect each other the jobs fill otherwise
// and the trial costs something else; the budget is kept all the same.
func TestBudgetTogether(t *testing.T) {
	t.Parallel()
	if f := search(t, 0.8, 1.0e6, 60, 2, true); !f.Feasible || f.Cost > 1.0e6 || f.Cost < 0.75e6 {
		t.Errorf("%+v costs %.0f of 1 million", f.Size, f.Cost)
	}
}

// need is what the surrogate says of the answer.
func need(f *power.Found) float64 {
	for _, p := range f.Surrogate {
		if p.Size == f.Size {
			return p.Need
		}
	}
	return math.NaN()
}
