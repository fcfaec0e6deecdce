package finance_test

import (
	"math"
	"testing"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// Cash sums to zero over the parties in every replication and variant, and the
// balance of society knows no transfer.
func TestSettledCashSumsToZero(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", nil)
	if err != nil {
		t.Fatal(err)
	}
	for replication := range 3 {
		e := design.NewExperiment(s.Parameters, s.Trial, 5)
		b := e.Books(e.Replicate(replication, false), &s.Money, replication, 0)
		settled := finance.Settle(b, []int{0, 1, 2, 3, 4, 5, 6, 7})
		for v, x := range settled.Variants {
			sum := 0.0
			for _, net := range x.Net {
				sum += net
			}
			if sum > 1e-6 || sum < -1e-6 {
				t.Errorf("%s: parties sum to %v", s.Money.Variants[v].Name, sum)
			}
			if b := &s.Money.Variants[v]; !b.Bond && !b.BenefitKept && b.Wages != "contractors" && x.Society != settled.Variants[0].Society {
				t.Errorf("%s: society differs from %s", b.Name, s.Money.Variants[0].Name)
			}
		}
	}
}

// Ways of financing whose control worlds differ are each settled against their own, as alone.
func TestSettledAgainstTheirOwnControls(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", nil)
	if err != nil {
		t.Fatal(err)
	}
	e := design.NewExperiment(s.Parameters, s.Trial, 5)
	ways := []int{0, 1}
	lived := make([]finance.Lived, len(ways))
	for i, way := range ways { // the same arm, and control worlds of another luck
		lived[i] = finance.Lived{Books: e.Books(e.Replicate(0, false), &s.Money, 0, 0), Variants: []int{way}}
	}
	lived[1].Control = e.Books(e.Replicate(1, false), &s.Money, 1, 0).Control
	fold := finance.NewFold(ways)
	fold.Add(lived...)
	together := fold.Settled(func(int) (money.Shows, []float64) { return nil, nil }).Variants
	for i, way := range ways {
		alone := finance.Settle(lived[i].Books, []int{way}).Variants[0]
		if gap := together[i].Net[money.State] - alone.Net[money.State]; !(math.Abs(gap) <= 1e-6) || alone.Net[money.State] == 0 {
			t.Errorf("%s: the State gains %v together, alone %v", s.Money.Variants[way].Name, together[i].Net[money.State], alone.Net[money.State])
		}
		if gap := together[i].Calendar[1].Paid[money.State][money.Bijstand] - alone.Calendar[1].Paid[money.State][money.Bijstand]; !(math.Abs(gap) <= 1e-6) {
			t.Errorf("%s: in the second year %v apart", s.Money.Variants[way].Name, gap)
		}
	}
}

// Every way to finance combines with every scenario that has a job, and with
// every arm: cash sums to zero, everything is a number.
func TestEveryVariantFinancesEveryScenario(t *testing.T) {
	jobs := 0
	for _, name := range scenarios.Names() {
		s, err := scenarios.Load(name, []string{"trial.months=12", "money.sib.years=1"})
		if err != nil {
			t.Fatal(err)
		}
		var variants []int
		for i := range s.Money.Variants {
			variants = append(variants, i)
		}
		e := design.NewExperiment(s.Parameters, s.Trial, 3)
		sites := e.Replicate(0, false)
		for arm := range s.Arms {
			if s.Arms[arm].Job {
				jobs++
			}
			settled := finance.Settle(e.Books(sites, &s.Money, 0, arm), variants)
			for v, x := range settled.Variants {
				sum := x.Society.Total()
				for _, net := range x.Net {
					sum += net
				}
				if cash := sum - x.Society.Total(); !(math.Abs(cash) <= 1e-4) || math.IsNaN(sum) || s.Arms[arm].Job != (x.Jobs > 0) || len(settled.Variants) != 8 {
					t.Errorf("%s, %s: cash sums to %v over parties, balance %v, %v jobs", name, s.Money.Variants[v].Name, cash, x.Society.Total(), x.Jobs)
				}
			}
		}
	}
	if jobs < 5 {
		t.Errorf("only %d arms are a job", jobs)
	}
}

// Job-years count for less the later, as euro do; as paid they do not.
func TestJobYearsAreDiscounted(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", nil)
	if err != nil {
		t.Fatal(err)
	}
	e := design.NewExperiment(s.Parameters, s.Trial, 1)
	b := e.Books(e.Replicate(0, false), &s.Money, 0, 0)
	real := finance.Settle(b, []int{0}).Variants[0]
	whole := 3 * real.Jobs
	b.Nominal = true
	if nominal := finance.Settle(b, []int{0}).Variants[0]; !(math.Abs(nominal.JobYears-whole) <= 1e-6) || real.JobYears > 0.98*whole || real.JobYears < 0.95*whole {
		t.Errorf("%v job-years, %v in real terms and %v nominally", whole, real.JobYears, nominal.JobYears)
	}
}
