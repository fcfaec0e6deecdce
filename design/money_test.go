package design_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/design/power"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// lavish lets everything happen that money knows: forfait, bonds that are
// neither capped nor worthless, obligations that fall short, a fund that runs
// dry.
var lavish = []string{"money.subsidy.forfait_months=3", "money.sib.price=150", "money.sib.cap=0.9", "money.sib.principal_at_risk=0.5",
	"money.sib.municipality_share=0.5", "money.sib.state_share=0.3", "money.sroi.procurement=60", "money.fund.municipality=2000",
	"money.buig.historical_below=1000", "money.buig.formula_above=400000", "money.buig.own_risk=0.001", "money.guidance.jobs_per_leader=10",
	"money.guidance.leader=80000", "money.subsidy.no_risk=0.8", "money.subsidy.lkv_share=0.2", "money.benefit.tax=0.5", "money.sib.years=2", "absence.wia=0.1", "absence.dismissal=0.6"}

// moneyWhere says what else has to be switched on for a parameter of money.
var moneyWhere = map[string][]string{
	"money.wage.charges_permanent":  {"money.wage.contract=permanent"},
	"money.wage.charges_government": {"money.wage.contract=government"},
	"money.wage.charges_temporary":  {"money.wage.contract=temporary"},
	"money.sib.fixed_baseline":      {"money.sib.baseline=fixed"},
	"money.sib.cap":                 {"money.sib.price=100000", "money.sib.cap=0.1"},
	"money.sib.principal_at_risk":   {"money.sib.price=0"},
	"money.prices.inflation":        {"calendar.start=2027-01-01"},
	"money.subsidy.liv":             {"calendar.start=2022-01-01"},
	"money.subsidy.liv_share":       {"calendar.start=2022-01-01"},
	"money.buig.half_risk":          {"money.buig.half_risk=0.002", "placement.months_to_fill=240", "arms.basisbaan.search_factor=0"},
	"money.buig.own_risk":           {"placement.months_to_fill=240", "arms.basisbaan.search_factor=0"},
	"money.fund.guarantor":          {"money.fund.municipality=100"},
}

// settledBy is all that a replication's money comes to.
func settledBy(s *scenarios.Scenario, replication int) string {
	e := design.NewExperiment(s.Parameters, s.Trial, 1)
	sites := e.Replicate(replication, false)
	var variants []int
	for i := range s.Money.Variants {
		variants = append(variants, i)
	}
	settled := finance.Settle(e.Books(sites, &s.Money, replication, 0), variants)
	text := fmt.Sprint(s.Money.Names(), e.FlowRows(sites, &s.Money, replication))
	for i := range settled.Bonds {
		b := &settled.Bonds[i]
		price, ok := money.BreakEvenPrice([]money.Repaid{b.Repaid, b.Repaid}) // of one, nobody knows what is noise
		irr, repaid := b.Repaid.Return(b.Repaid.Contract.Price)
		text += fmt.Sprint(price, ok, irr, repaid)
		b.Repaid.Contract.Bond, b.Noise.Contract.Bond = nil, nil
	}
	nominal := e.Books(sites, &s.Money, replication, 0)
	nominal.Nominal = true
	return text + fmt.Sprint(settled, finance.Settle(nominal, variants).Variants)
}

// Every parameter of money, turned where its switch is on, moves what somebody
// pays or what society gains.
func TestEveryParameterOfMoneyMovesSomething(t *testing.T) {
	for _, name := range []string{"basisbaan", "groningen-structural", "rotterdam-2021"} {
		s, err := scenarios.Load(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		plain := map[string]string{}
		for own := range s.Leaves() {
			if own.Label || !strings.HasPrefix(own.Place.File, name) || !strings.HasPrefix(own.Path, "money.") && !strings.HasSuffix(own.Path, ".guidance_hours") {
				continue
			}
			sets := slices.Concat(setsFor(s, own.Path), lavish, moneyWhere[own.Path])
			if fault := turnMoney(t, name, own.Path, sets, plain); fault != "" && !idle(own.Path) {
				t.Errorf("%s: %s: %s", name, own.Path, fault)
			}
		}
	}
}

// idle are the parameters of variants that have nothing to say there: without a
// wage nobody bears it, and the State pays itself no subsidy; and those that
// contradict the variant: a benefit is kept, passed on or given back once.
func idle(path string) bool {
	return slices.Contains([]string{"money.variants.public-private.benefit_kept", "money.variants.benefit-top-up.benefit_transfer",
		"money.variants.benefit-top-up.benefit_returned", "money.variants.p-wet.benefit_kept", "money.variants.p-wet.claw_back", "money.variants.buig.benefit_returned",
		"money.variants.benefit-top-up.wages", "money.variants.benefit-top-up.subsidy", "money.variants.p-wet.subsidy"}, path)
}

func turnMoney(t *testing.T, name, path string, sets []string, plain map[string]string) string {
	t.Helper()
	set, err := scenarios.Load(name, sets)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	key := fmt.Sprint(sets)
	if plain[key] == "" {
		plain[key] = settledBy(set, 0)
	}
	leaf, _ := set.Leaf(path)
	turns := turnsOfLeaf(leaf)
	if path == "money.prices.index" { // an index at another scale is the same index
		turns = map[string][]string{path: {"[{from: 2026-01-01, value: 100}]"}}
	}
	for turned, values := range turns {
		for _, value := range values {
			at, _, _ := strings.Cut(turned, "[")
			s, err := scenarios.Load(name, append(slices.Clip(sets), at+"="+value))
			if err == nil && settledBy(s, 0) != plain[key] {
				return ""
			}
		}
	}
	return fmt.Sprintf("none of %v moves anything", turnsOfLeaf(leaf))
}

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

// What participants receive less what they lose is the net income that the
// model measures, in every month of every world, to the rounding of the flows;
// only the payment at the end of a contract comes on top.
func TestParticipantsFlowsAreTheirIncome(t *testing.T) {
	seen := map[money.Kind]bool{}
	for _, sets := range [][]string{nil, {"absence.long_onset=2", "absence.never_return=1", "absence.wia=0.9", "absence.dismissal=0.05"}, {"income.paid_hours=1.125", "arms.basisbaan.contract_months=6", "arms.basisbaan.extension=0",
		"exit.regular=0.3", "exit.sheltered=0.2", "exit.other_from_benefit=0.3", "exit.death=0.1"}} {
		s, err := scenarios.Load("basisbaan", append(sets, "recruitment.exclude_aow=false", "trial.months=36"))
		if err != nil {
			t.Fatal(err)
		}
		e := design.NewExperiment(s.Parameters, s.Trial, 2)
		sites := e.Replicate(0, false)
		b := e.Books(sites, &s.Money, 0, 0)
		for world := range 2 {
			cash := make([]float64, len(b.Arm[0]))
			for _, f := range b.Flows(nil, &s.Money.Variants[0], world) {
				if f.Payee == money.Participant && f.Kind != money.TransitionPayment {
					seen[f.Kind] = true
					cash[f.Month] += f.Amount.Euros()
				}
				if f.Payer == money.Participant {
					cash[f.Month] -= f.Amount.Euros()
				}
			}
			for m := range cash {
				if tally := sites[0].Worlds[world].Month(m); math.Abs(cash[m]-tally.Income) > 0.05 {
					t.Fatalf("world %d, month %d: flows of %.2f, income of %.2f", world, m, cash[m], tally.Income)
				}
			}
		}
	}
	if len(seen) != 9 {
		t.Errorf("not every kind is received: %v", seen)
	}
}

// The trial's cost by hand: its jobs are paid for the months that the people of its
// own world spent in them by the last wave.
func TestTrialCostByHand(t *testing.T) {
	cost := func(jobMonth string) (euros, months float64) {
		s, err := scenarios.Load("groningen-structural", []string{"trial.months=12", "trial.n_per_arm=20", "trial.cost.job_month=" + jobMonth})
		if err != nil {
			t.Fatal(err)
		}
		e := design.NewExperiment(s.Parameters, s.Trial, 4)
		sites := e.Replicate(0, true)
		w := sites[0].Worlds[2]
		for j := range sites[0].Cohort.People {
			months += float64(w.At(len(e.Waves)-1, j).MonthsInJob)
		}
		return power.TrialCost(e, sites), months
	}
	with, months := cost("1000")
	without, _ := cost("0")
	if months < 100 || math.Abs(with-without-1000*months) > 0.01 {
		t.Errorf("%v months in the job cost %v at 1,000 a month", months, with-without)
	}
}

// What money reads of a world's months, against the tallies.
func TestFactsOfAWorld(t *testing.T) {
	s, err := scenarios.Load("basisbaan", []string{"arms.basisbaan.contract_months=2", "arms.basisbaan.extension=0.1", "arms.basisbaan.guidance_hours=1.5", "placement.months_to_fill=6", "money.subsidy.forfait_months=3"})
	if err != nil {
		t.Fatal(err)
	}
	e := design.NewExperiment(s.Parameters, s.Trial, 2)
	sites := e.Replicate(0, false)
	b := e.Books(sites, &s.Money, 0, 0)
	ended, capped := 0.0, false
	for m := range b.Arm[0] {
		f, now := &b.Arm[0][m], sites[0].Worlds[1].Month(m)
		fresh := 0.0
		for back := max(0, m-2); back <= m; back++ {
			then := sites[0].Worlds[1].Month(back)
			fresh += 32 * float64(then.Starts)
		}
		capped = capped || fresh > now.Hours
		if fresh = min(fresh, now.Hours); f.Fresh != fresh || f.EndedYears != now.EndedMonths/12 || f.Guided != 1.5*f.OnBenefit || f.JobHours != 32 || f.Hours != 32*f.InJob {
			t.Fatalf("month %d: %+v, %v hours are fresh", m, f, fresh)
		}
		for status, couples := range f.Couples {
			if couples != float64(now.Couples[status]) {
				t.Fatalf("month %d: %v couples of status %d, not %d", m, couples, status, now.Couples[status])
			}
		}
		ended += f.EndedYears
		if c := &b.Control[0][m]; c.JobHours != 0 || c.Guided != 0 || c.InJob != 0 {
			t.Fatalf("month %d of the control world: %+v", m, c)
		}
	}
	if ended == 0 || !capped {
		t.Error("no contract ends, or none within the months of the forfait")
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
				if cash := sum - x.Society.Total(); math.Abs(cash) > 1e-4 || math.IsNaN(sum) || s.Arms[arm].Job != (settled.Jobs > 0) || len(settled.Variants) != 8 {
					t.Errorf("%s, %s: cash sums to %v over parties, balance %v, %v jobs", name, s.Money.Variants[v].Name, cash, x.Society.Total(), settled.Jobs)
				}
			}
		}
	}
	if jobs < 5 {
		t.Errorf("only %d arms are a job", jobs)
	}
}

// What a fund expects is near what is held, where people queue for jobs that
// open over years as where everybody starts at once.
func TestFundExpectsWhatIsHeld(t *testing.T) {
	for _, name := range []string{"basisbaan", "national", "groningen-structural"} {
		s, err := scenarios.Load(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		e := design.NewExperiment(s.Parameters, s.Trial, 1)
		expected, held := 0.0, 0.0
		for replication := range 5 {
			b := e.Books(e.Replicate(replication, false), &s.Money, replication, 0)
			for i := range b.Arm {
				for m := range b.Arm[i] {
					expected += b.Planned[i][m] * s.Money.Regional.Expected
					held += b.Arm[i][m].InJob
				}
			}
		}
		if math.Abs(expected/held-1) > 0.1 {
			t.Errorf("%s: %.0f job-months expected, %.0f held", name, expected, held)
		}
	}
}

// On Groningen's figures, in the prices of its structural year, the known truths
// come out of the simulated jobs by themselves: the municipality loses about
// 4,860 per job-year, the State pays more than is printed before toeslagen and
// less after, and a bond that pays for months off bijstand cannot be repaid from
// municipal cash.
func TestKnownTruths(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", []string{"trial.months=12", "trial.n_per_arm=25"})
	if err != nil {
		t.Fatal(err)
	}
	e := design.NewExperiment(s.Parameters, s.Trial, 1)
	variants := []int{s.Money.Variant("municipal"), s.Money.Variant("sib")}
	f := finance.Accounts{Variants: []money.Variant{s.Money.Variants[variants[0]], s.Money.Variants[variants[1]]}}
	for replication := range 60 {
		f.Settled = append(f.Settled, finance.Settle(e.Books(e.Replicate(replication, false), &s.Money, replication, 0), variants))
	}
	const published, printed = 4860, 219000.0 / 50
	town, state, years := f.Net(0, money.Municipality), -f.Net(0, money.State).Mean, f.JobYears()
	if -town.P95/years > published || -town.P5/years < published {
		t.Errorf("the municipality loses %.0f (%.0f to %.0f) per job-year, not %d", -town.Mean/years, -town.P95/years, -town.P5/years, published)
	}
	before := (state + f.Kind(0, money.State, money.Toeslagen)) / years
	if before < printed+1000 || state/years > printed-200 {
		t.Errorf("the State pays %.0f per job-year before toeslagen and %.0f after, %.0f is printed", before, state/years, printed)
	}
	if _, each := f.Monitored(0); math.Abs(each-7240) > 1000 {
		t.Errorf("by the monitor's rules a job-year yields %.0f, 7,240 is printed", each)
	}
	bond := f.Bonds(1, "benefit_months")
	if b := bond[0]; b.Metric != "benefit_months" || !b.Solved || b.CanRepay() || b.Payers[0].Party != money.Municipality || b.Payers[0].AtCheapest >= 0 || b.Gain.Mean < 5 {
		t.Errorf("a bond on months off bijstand: %+v", b)
	}
	if later := bond[1]; later.Metric != "publicly_paid_months" || later.Gain.Mean > 0.5 {
		t.Errorf("months off bijstand and off the publicly paid job: %+v", later)
	}
}

// The percentiles, the chance and their Monte Carlo errors, by hand.
func TestSpreadByHand(t *testing.T) {
	var f finance.Accounts
	for _, x := range []float64{3, -1, 1, 5} {
		f.Settled = append(f.Settled, finance.Settled{JobYears: x})
	}
	got := f.Over(func(s *finance.Settled) float64 { return s.JobYears })
	want := finance.Spread{Mean: 2, P5: -0.7, P50: 2, P95: 3 + 0.85*2, Gain: 0.75, Error: math.Sqrt(20.0 / 3 / 4), GainError: math.Sqrt(0.75 * 0.25 / 4)}
	if math.Abs(got.P95-want.P95) < 1e-12 {
		got.P95 = want.P95
	}
	if got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// The year from which on a party is never behind again, by hand: at once, in the
// second, in the third after falling back, never, and none for who takes no part.
func TestBreakEvenYearByHand(t *testing.T) {
	for p, years := range [][]float64{{1, -0.5, 0}, {-2, 2, 0}, {1, -3, 2}, {-1, 0.5, 0.4}, {0, 0, 0}} {
		s := finance.Settlement{Years: make([][money.Parties]float64, 3)}
		for y, x := range years {
			s.Years[y][p] = x
			s.Kinds[p][money.Bijstand] += math.Abs(x)
		}
		f := finance.Accounts{Settled: []finance.Settled{{Variants: []finance.Settlement{s}}}}
		if got, want := f.BreakEvenYear(0, money.Party(p)), []int{1, 2, 3, 0, 0}[p]; got != want {
			t.Errorf("%v: from year %d on, want %d", years, got, want)
		}
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
	real, whole := finance.Settle(b, nil), 3*finance.Settle(b, nil).Jobs
	b.Nominal = true
	if nominal := finance.Settle(b, nil); math.Abs(nominal.JobYears-whole) > 1e-6 || real.JobYears > 0.98*whole || real.JobYears < 0.95*whole {
		t.Errorf("%v job-years, %v in real terms and %v nominally", whole, real.JobYears, nominal.JobYears)
	}
}
