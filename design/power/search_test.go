package power_test

import (
	"context"
	"fmt"
	"math"
	"testing"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/toy"
	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/study"
)

// search looks for a trial of satisfaction alone, whose cost and power change
// slowly enough for a short search.
func search(t *testing.T, target, budget float64, perArm, workers int, together bool) *power.Answer {
	t.Helper()
	s := sought(t)
	if !together {
		s.Parameters.Interference = model.Interference{}
	}
	asks := power.Search{Power: target, Budget: budget, MostMunicipalities: 6, MostPerArm: perArm, Replications: 720}
	f, _, err := study.Search(context.Background(), s, 1, asks, study.Loop{Workers: workers})
	if err != nil {
		t.Fatal(err)
	}
	if f.Replications > asks.Replications {
		t.Errorf("%d replications are spent, of %d", f.Replications, asks.Replications)
	}
	return f
}

// sought is the scenario of such a search.
func sought(t *testing.T, sets ...string) *scenarios.Scenario {
	t.Helper()
	s, err := scenarios.Load("national", append([]string{"trial.municipalities=6", "trial.months=12", "wellbeing.satisfaction_effect=0.5", "pool.size_factor=0.3"}, sets...))
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range s.Trial.Outcomes {
		if o.Name == "satisfaction" {
			s.Trial.Outcomes = []design.Outcome{o}
			break
		}
	}
	return s
}

// TestSize: the answer has the power asked for, and not much more, nothing cheaper
// is predicted to do better than asked, and nothing depends on the cores.
func TestSize(t *testing.T) {
	t.Parallel()
	f := search(t, 0.76, 0, 60, 2, false)
	if !f.Feasible || f.Power.Value > 0.76+4*f.Power.MCSE+0.04 {
		t.Errorf("%+v: feasible %v with power %.3f (%.3f), not 0.76", f.Size, f.Feasible, f.Power.Value, f.Power.MCSE)
	}
	consistent(t, f, 0.76)
	for _, p := range f.Surrogate {
		if p.Cost < f.Cost-1 && p.Power >= 0.83 && p.NPerArm*p.Municipalities < f.NPerArm*f.Municipalities {
			t.Errorf("%+v is cheaper than %+v and does as well", p, f.Size)
		}
	}
	if one, two := told(search(t, 0.76, 0, 60, 1, false)), told(f); one != two {
		t.Errorf("on one core %s, on two %s", one, two)
	}
}

// told is all that a search says.
func told(f *power.Answer) string {
	all := fmt.Sprintf("%+v %+v %v %v %v %v %v", f.Size, f.Power, f.Cost, f.Binding, f.More, f.Enough, f.Surrogate)
	for _, j := range f.Judged {
		all += fmt.Sprintf(" %+v %v %v", j.Size, j.Power, j.Predicted)
	}
	for _, v := range f.Screened {
		all += fmt.Sprintf(" %+v %v %v %v", v.Variant, v.Power, v.Gain, v.Cheap)
	}
	return all
}

// consistent wants one rule in all that a search says: what is feasible has the
// power, no cheaper trial that was judged has it if the answer has, none at all if it
// has not, and what binds does not contradict that. All were judged on as many
// replications.
func consistent(t *testing.T, f *power.Answer, target float64) {
	t.Helper()
	for _, j := range f.Judged {
		if j.Feasible != (j.Power.Value >= target) {
			t.Errorf("%+v: feasible %v with power %.3f of %v", j.Size, j.Feasible, j.Power.Value, target)
		}
		if j.Feasible && (!f.Feasible || j.Cost < f.Cost) {
			t.Errorf("%+v costs %.0f and has power %.3f; the answer %+v costs %.0f and has %.3f", j.Size, j.Cost, j.Power.Value, f.Size, f.Cost, f.Power.Value)
		}
		if share := j.Power.Value * float64(f.On); !(math.Abs(share-math.Round(share)) <= 1e-9) {
			t.Errorf("%+v: power %v is no share of %d replications", j.Size, j.Power.Value, f.On)
		}
	}
	if f.Feasible && f.Low > target && len(f.Judged) < 12 {
		lacking := 0
		for _, j := range f.Judged {
			if j.Municipalities == f.Municipalities && j.Months == f.Months && j.NPerArm < f.NPerArm {
				lacking = max(lacking, j.NPerArm)
			}
		}
		if lacking < int(0.88*float64(f.NPerArm)) {
			t.Errorf("%+v has power %.3f where %.2f is asked for, and nothing is judged between it and %d per arm", f.Size, f.Power.Value, target, lacking)
		}
	}
	switch by := f.Binding; {
	case f.Feasible != (by == power.ByNothing), by == power.ByBudget:
		t.Errorf("feasible %v, and %q binds", f.Feasible, by)
	}
}

// TestSizeHasOneRule: twenty searches in a toy, whose answers are consistent. Some
// targets are within reach and some are not.
func TestSizeHasOneRule(t *testing.T) {
	t.Parallel()
	p, trial := toy.Calm(t, 3, 24, "wellbeing.icc_municipality=0.02", "wellbeing.satisfaction_effect=0.7")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova")}
	trial.Sample = false
	feasible := 0
	for seed := range uint64(20) {
		target := []float64{0.5, 0.7, 0.8, 0.95}[seed%4]
		asks := power.Search{Power: target, MostMunicipalities: 3, MostPerArm: []int{24, 4}[seed/10], Replications: 300}
		f, _, err := study.Search(context.Background(), &scenarios.Scenario{Parameters: p, Trial: trial}, seed, asks, study.Loop{Workers: 2})
		if err != nil {
			t.Fatal(err)
		}
		consistent(t, f, target)
		if f.Feasible {
			feasible++
		}
	}
	if feasible == 0 || feasible == 20 {
		t.Errorf("%d of 20 are within reach, which shows one side of the rule only", feasible)
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
	if f.Cost > 1.2e6 || f.Cost < 0.9e6 || f.Binding != power.ByBudget {
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

// TestBudgetIsKeptOrOutOfReach: what a trial costs is known only when it is judged, and the
// first ones may break the budget when no replications are left. A trial that keeps it is
// still found, with fewer people per arm than are looked at first where it must be, but where
// not even the cheapest that there could be does.
func TestBudgetIsKeptOrOutOfReach(t *testing.T) {
	t.Parallel()
	s, short := sought(t, "trial.months=36"), 0
	for _, budget := range []float64{2e4, 4.5e5, 7e5, 9e5} {
		asks := power.Search{Power: 0.8, Budget: budget, MostMunicipalities: 6, MostPerArm: 60, Replications: 60,
			Choices: power.Choices{Ratios: [][]int{{1, 1}, {2, 1}}}}
		f, _, err := study.Search(context.Background(), s, 1, asks, study.Loop{Workers: 2})
		if err != nil {
			t.Fatal(err)
		}
		if f.Replications > asks.Replications {
			short++
		}
		if cheapest := f.Surrogate[0]; f.Feasible != (budget > 2e4) || !f.Feasible && f.NPerArm >= cheapest.NPerArm {
			t.Errorf("%.0f euro: %+v for %.0f, feasible %v; the cheapest is %+v", budget, f.Size, f.Cost, f.Feasible, cheapest)
		}
	}
	if short == 0 {
		t.Error("there were replications left for every budget, which shows nothing")
	}
}

// TestSizeOfOneMunicipality: a municipality may look for the size of its own trial. Of small ones
// more is predicted than there is, and the search goes on, past its replications, until one
// that is judged has the power.
func TestSizeOfOneMunicipality(t *testing.T) {
	t.Parallel()
	asks := power.Search{Power: 0.3, MostMunicipalities: 1, MostPerArm: 60, Replications: 150, Choices: power.Choices{Ratios: [][]int{{1, 1}, {2, 1}}}}
	for seed := uint64(1); seed <= 5; seed++ {
		f, _, err := study.Search(context.Background(), sought(t, "trial.municipalities=1", "trial.months=36"), seed, asks, study.Loop{Workers: 2})
		if err != nil {
			t.Fatal(err)
		}
		if f.Municipalities != 1 || !f.Feasible || seed == 1 && f.Replications <= asks.Replications {
			t.Errorf("seed %d: %+v, feasible %v, after %d replications", seed, f.Size, f.Feasible, f.Replications)
		}
		consistent(t, f, 0.3)
		// What one municipality's error does not owe to its people it cannot owe to differences:
		// four times as many find half the effect, but for the degrees of freedom.
		need := map[int]float64{}
		for _, p := range f.Surrogate {
			if p.Months == 36 {
				need[p.NPerArm] = p.Need
			}
		}
		if ratio := need[10] / need[40]; !(ratio > 1.95 && ratio < 2.2) {
			t.Errorf("seed %d: ten per arm find %.3f times what forty find", seed, ratio)
		}
	}
}

// TestNothingBindsThatWouldNotDo: where not even a hundred times the people find an effect, neither
// people nor pools bind, and no number of them is told.
func TestNothingBindsThatWouldNotDo(t *testing.T) {
	t.Parallel()
	p, trial := toy.Calm(t, 4, 30, "wellbeing.satisfaction_effect=0.02")
	trial.Outcomes, trial.Sample = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means")}, false
	asks := power.Search{Power: 0.8, MostMunicipalities: 4, MostPerArm: 30, Replications: 300}
	f, _, err := study.Search(context.Background(), &scenarios.Scenario{Parameters: p, Trial: trial}, 3, asks, study.Loop{Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	if f.Enough[power.Person] != 0 || f.Binding == power.ByPool || f.Binding == power.ByPeople {
		t.Errorf("%s binds, and %d people per arm would do", f.Binding, f.Enough[power.Person])
	}
}

// TestUsedUpPools: a search does not go on to more people per arm than there are.
func TestUsedUpPools(t *testing.T) {
	t.Parallel()
	asks := power.Search{Power: 0.999, MostMunicipalities: 1, MostPerArm: 400, Replications: 60}
	f, _, err := study.Search(context.Background(), sought(t, "trial.municipalities=1", "pool.size_factor=0.03"), 1, asks, study.Loop{Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	if supply := 2 * f.Judged[0].NPerArm; f.Feasible || len(f.Judged) > 3 || supply > 400 {
		t.Errorf("%d trials are judged, the first of %d people", len(f.Judged), supply)
	}
}

// need is what the surrogate says of the answer.
func need(f *power.Answer) float64 {
	for _, p := range f.Surrogate {
		if p.Size == f.Size {
			return p.Need
		}
	}
	return math.NaN()
}

// TestSizeOfAssurance: with --uncertain a trial is judged by its assurance: its power is
// that of the same trial diagnosed with parameters of every replication's own, on the
// luck of the third batch (the pilot and the one around it come before), and not that
// with the parameters as they are.
func TestSizeOfAssurance(t *testing.T) {
	t.Parallel()
	s := sought(t)
	s.Parameters.Interference = model.Interference{}
	asks := power.Search{Power: 0.8, MostMunicipalities: 6, MostPerArm: 40, Replications: 500, Uncertain: true}
	f, _, err := study.Search(context.Background(), s, 1, asks, study.Loop{Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	consistent(t, f, 0.8)
	own := *s
	own.Trial = own.Trial.Followed(f.Months)
	own.Trial.NPerArm, own.Trial.Municipalities = f.NPerArm, f.Municipalities
	for _, drawn := range []bool{true, false} {
		d := replicated(t, study.New(&own, study.Plan{Seed: 1 + 3<<32, Measured: true, Unread: true, Uncertain: drawn}), true, f.On)
		if got := d.Primary(f.Size)[0].Power(); (got == f.Power) != drawn {
			t.Errorf("%+v: power %v; parameters drawn (%v): %v", f.Size, f.Power, drawn, got)
		}
	}
}

// TestBudgetFindsTheSmallestEffect: where hardly any replication finds the effect that is there,
// the answer is still the trial within the budget that finds the smallest one, and not the
// one that was lucky. Smallest beside the effect that is there, which is another one of the
// first eight people of a pool than of the first ten, by a percent or so.
func TestBudgetFindsTheSmallestEffect(t *testing.T) {
	t.Parallel()
	p, trial := toy.Calm(t, 4, 30, "wellbeing.satisfaction_effect=0.05")
	trial.Outcomes, trial.Sample = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova")}, false
	for seed := range uint64(8) {
		asks := power.Search{Power: 0.8, Budget: 6e5, MostMunicipalities: 4, MostPerArm: 30, Replications: 300}
		f, _, err := study.Search(context.Background(), &scenarios.Scenario{Parameters: p, Trial: trial}, seed, asks, study.Loop{Workers: 2})
		if err != nil {
			t.Fatal(err)
		}
		for _, j := range f.Judged {
			if j.Feasible && j.MDE.Value < 0.98*f.MDE.Value {
				t.Errorf("seed %d: %+v finds %.3f, the answer %+v %.3f", seed, j.Size, j.MDE.Value, f.Size, f.MDE.Value)
			}
		}
	}
}
