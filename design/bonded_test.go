package design_test

import (
	"math"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// secured is a replication of a bond of ten people over a year that shows a gain
// and, by chance, another where there is no effect.
func secured(bond *money.Bond, real, noise float64) finance.Settled {
	contract := money.Contract{Bond: bond, People: 10, Months: 12, Exposed: []float64{120}}
	worth := slices.Repeat([]float64{0.5}, 12)
	s := finance.Settled{Bonds: []finance.Secured{{Repaid: money.Repaid{Contract: contract, Outcome: money.Outcome{real}, Worth: worth},
		Noise: money.Repaid{Contract: contract, Outcome: money.Outcome{noise}, Worth: worth}}}, Variants: []finance.Settlement{{}}}
	for k, p := range []money.Party{money.Municipality, money.State, money.Insurers} {
		s.Variants[0].Net[p] = []float64{9000, -100, 50}[k]
		s.Variants[0].Kinds[p][money.OutcomePayment] = -float64(k)
		s.Variants[0].Kinds[p][money.Guarantee] = -1000
	}
	return s
}

// Two replications of a bond by hand: one shows a month per person and returns
// what was put in, the other shows nothing; chance shows 0.4 months in one of them.
func TestBondByHand(t *testing.T) {
	bond := &money.Bond{Metric: "benefit_months", Price: 1000, Cap: 1, Years: 1, Capital: 1000, AtRisk: 1, Target: 0.05, Municipality: 1}
	f := finance.Accounts{Variants: []money.Variant{{Bond: true}}, Settled: []finance.Settled{secured(bond, 1, -1), secured(bond, 0, 0.4)}}
	b := f.Bonds(0, "benefit_months")[0]
	if b.Lost.Gain != 0.5 || b.Noise.Gain != 0.5 || b.Noise.Mean != 10*400*0.5/2 || b.Gain.Mean != 0.5 || b.IRR.Mean != -0.5 {
		t.Errorf("%+v", b)
	}
	if half := math.Sqrt(0.5 * 0.5 / 2); b.Lost.GainError != half || b.Noise.GainError != half || b.Noise.Error != 1000 {
		t.Errorf("Monte Carlo errors: %+v", b)
	}
	if b.Solved || b.CanRepay() {
		t.Errorf("a price of %v out of noise", b.Price)
	}
}

// Who pays how much of a bond by hand: 10,500 returns 5% on 10,000 after a
// year, of which euro count half; each payer's own position is without what it
// pays at the scenario's price.
func TestPayersByHand(t *testing.T) {
	bond := &money.Bond{Metric: "benefit_months", Price: 1000, Cap: 1, Years: 1, Capital: 1000, AtRisk: 1, Target: 0.05, Municipality: 0.6, State: 0.3}
	f := finance.Accounts{Variants: []money.Variant{{Bond: true}}, Settled: []finance.Settled{secured(bond, 1, 0), secured(bond, 1, 0)}}
	b := f.Bonds(0, "benefit_months")[0]
	if !b.Solved || b.Price.Euros != 1050 || len(b.Payers) != 3 || b.Lost.Gain != 0 || b.Noise.Gain != 0 {
		t.Fatalf("%+v", b)
	}
	for k, want := range []finance.Payer{{Party: money.Municipality, AtSolved: 9000 + 0 + 1000 - 0.6*5250, AtCheapest: 6850}, {Party: money.State, AtSolved: -100 + 1 + 1000 - 0.3*5250, AtCheapest: -674}, {Party: money.Insurers, AtSolved: 50 + 2 + 1000 - 0.1*5250, AtCheapest: 527}} {
		if got := b.Payers[k]; got.Party != want.Party || math.Abs(got.AtSolved-want.AtSolved) > 1e-6 || math.Abs(got.AtCheapest-want.AtCheapest) > 1e-6 {
			t.Errorf("%+v, want %+v", got, want)
		}
	}
	if b.CanRepay() {
		t.Error("the State can repay at a loss")
	}
}

// Investors are paid for months that are really saved, where people queue for
// the jobs and come in over a year as where they do not: on average over
// replications the outcome, over all people who have been offered the arm, is
// the months on benefit of the control world less those of the arm's. Controls
// who find such a job elsewhere make the trial show less.
func TestPaidForMonthsReallySaved(t *testing.T) {
	for _, name := range []string{"basisbaan", "national", "groningen-structural"} {
		s, err := scenarios.Load(name, []string{"trial.uptake.crossover=0"})
		if err != nil {
			t.Fatal(err)
		}
		e := design.NewExperiment(s.Parameters, s.Trial, 1)
		paid, saved := 0.0, 0.0
		for replication := range 20 {
			b := e.Books(e.Replicate(replication, false), &s.Money, replication, 0)
			for y, gain := range b.Shown[0].Outcome {
				paid += gain * b.Exposed[y] / 12
			}
			for i := range b.Arm {
				for m := range min(len(b.Arm[i]), 12*s.Money.Bond.Years) {
					saved += b.Control[i][m].OnBenefit - b.Arm[i][m].OnBenefit
				}
			}
		}
		if math.Abs(paid/saved-1) > 0.03 {
			t.Errorf("%s: %.0f months paid for, %.0f saved: %.3f", name, paid, saved, paid/saved)
		}
	}
}

// Controls who find such a job elsewhere make a trial show less than the scheme
// saves, by their share.
func TestCrossoverIsNotPaidFor(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", []string{"trial.uptake.crossover=0.4", "trial.months=12"})
	if err != nil {
		t.Fatal(err)
	}
	e := design.NewExperiment(s.Parameters, s.Trial, 1)
	shown, saved := 0.0, 0.0
	for replication := range 20 {
		b := e.Books(e.Replicate(replication, false), &s.Money, replication, 0)
		shown += b.Shown[0].Outcome[0] * b.Exposed[0] / 12
		for m := range b.Arm[0] {
			saved += b.Control[0][m].OnBenefit - b.Arm[0][m].OnBenefit
		}
	}
	if math.Abs(shown/saved-0.6) > 0.05 {
		t.Errorf("%.3f of what is saved is shown where 40%% of the controls have the job", shown/saved)
	}
}

// Without controls a bond is held against its fixed baseline, everybody's own
// months are seen, and what the baseline gets wrong is paid for.
func TestBondWithoutControls(t *testing.T) {
	s, err := scenarios.Load("groningen-2020", []string{"money.sib.fixed_baseline=11.9"})
	if err != nil {
		t.Fatal(err)
	}
	e := design.NewExperiment(s.Parameters, s.Trial, 1)
	b := e.Books(e.Replicate(0, false), &s.Money, 0, 0)
	if len(b.Shown) != 1 || b.Shown[0].Metric != "benefit_months" || b.Shown[0].Baseline != "fixed" {
		t.Fatalf("%+v", b.Shown)
	}
	on := func(all []money.Facts) (sum float64) {
		for m := range 12 {
			sum += all[m].OnBenefit
		}
		return 12 * sum / b.Exposed[0]
	}
	if got, want := b.Shown[0].Outcome[0], 11.9-on(b.Arm[0]); math.Abs(got-want) > 1e-9 {
		t.Errorf("outcome %v, want %v", got, want)
	}
	if got, want := b.Shown[0].Noise[0], 11.9-on(b.Control[0]); math.Abs(got-want) > 1e-9 || want == 0 {
		t.Errorf("noise %v, want %v", got, want)
	}
}

// A mark is asked, and asking is not exact: the fewer answer, the more what is
// shown differs from trial to trial; where registers tell, it does not.
func TestSatisfactionIsSurveyed(t *testing.T) {
	spread := func(lost string) (noise, paid, months float64) {
		s, err := scenarios.Load("groningen-structural", []string{"trial.months=12", "trial.attrition.survey=" + lost})
		if err != nil {
			t.Fatal(err)
		}
		e := design.NewExperiment(s.Parameters, s.Trial, 1)
		for replication := range 60 {
			b := e.Books(e.Replicate(replication, false), &s.Money, replication, 0)
			months += b.Shown[0].Noise[0] * b.Shown[0].Noise[0] / 60
			for _, shown := range b.Shown {
				if shown.Metric == "satisfaction" {
					noise += shown.Noise[0] * shown.Noise[0] / 60
					paid += shown.Outcome[0] * shown.Outcome[0] / 60
				}
			}
		}
		return noise, paid, months
	}
	few, fewPaid, same := spread("0.9")
	many, manyPaid, again := spread("0")
	if few < 3*many || fewPaid-manyPaid < many || same != again {
		t.Errorf("variance of the mark %v where a tenth answers, %v where all do; squares paid for %v and %v; of months %v and %v", few, many, fewPaid, manyPaid, same, again)
	}
	// Fifty people each: the groups themselves differ by 2 x stable / 50 and the
	// answers by 2 x (1 - stable + 1/12) / 50, of a variance of 1.
	if want := 2.0 / 50 * (1 + 1.0/12); math.Abs(many/want-1) > 0.4 {
		t.Errorf("variance %v where all answer, %v by hand", many, want)
	}
}

// Held against a fixed baseline a mark is surveyed too.
func TestFixedMarkIsSurveyed(t *testing.T) {
	outcome := func(lost string) float64 {
		s, err := scenarios.Load("groningen-structural", []string{"trial.months=12", "trial.attrition.survey=" + lost, "money.sib.metric=satisfaction",
			"money.sib.baseline=fixed", "money.sib.fixed_baseline=7.5"})
		if err != nil {
			t.Fatal(err)
		}
		e := design.NewExperiment(s.Parameters, s.Trial, 1)
		for _, shown := range e.Books(e.Replicate(0, false), &s.Money, 0, 0).Shown {
			if shown.Metric == "satisfaction" && shown.Baseline == "fixed" {
				return shown.Outcome[0]
			}
		}
		t.Fatal("nothing shown")
		return 0
	}
	if outcome("0.9") == outcome("0") {
		t.Error("who answers changes nothing")
	}
}
