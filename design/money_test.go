package design_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// lavish lets everything happen that money knows: forfait, bonds that are
// neither capped nor worthless, obligations that fall short, a fund that runs
// dry.
var lavish = []string{"money.subsidy.forfait_months=3", "money.sib.price=150", "money.sib.cap=0.9", "money.sib.principal_at_risk=0.5",
	"money.sib.municipality_share=0.5", "money.sib.state_share=0.3", "money.sroi.procurement=60", "money.fund.municipality=2000",
	"money.buig.historical_below=1000", "money.buig.formula_above=400000", "money.buig.own_risk=0.001", "money.guidance.jobs_per_leader=10",
	"money.guidance.leader=80000", "money.subsidy.no_risk=0.8", "money.subsidy.lkv_share=0.2", "money.sib.years=2", "absence.wia=0.1", "absence.dismissal=0.6"}

// moneyWhere says what else has to be switched on for a parameter of money.
var moneyWhere = map[string][]string{
	"money.wage.awf_low":                             {"money.wage.contract=permanent"},
	"money.wage.ufo":                                 {"money.wage.contract=government"},
	"money.wage.awf_high":                            {"money.wage.contract=temporary"},
	"money.wage.aof_low":                             {"money.wage.size=small"},
	"money.subsidy.lkv_older":                        {"calendar.start=2022-01-01"},
	"money.subsidy.lkv_older_share":                  {"calendar.start=2022-01-01"},
	"money.sib.fixed_baseline":                       {"money.sib.baseline=fixed"},
	"money.sib.cap":                                  {"money.sib.price=100000", "money.sib.cap=0.1"},
	"money.sib.principal_at_risk":                    {"money.sib.price=0"},
	"money.sib.cliff":                                {"money.sib.threshold=1"},
	"money.sib.measured":                             {"money.sib.threshold=1"},
	"money.sib.overall_threshold":                    {"money.sib.threshold=1", "money.sib.measured=overall"},
	"money.sib.least":                                {"money.sib.price=0", "money.sib.principal_at_risk=1", "money.sib.least=50000"},
	"money.sib.least_per_person":                     {"money.sib.price=0", "money.sib.principal_at_risk=1", "money.sib.least_per_person=500"},
	"money.sib.break_after":                          {"money.sib.break_below=100"},
	"money.sib.break_below":                          {"money.sib.break_after=1", "money.sib.break_below=-100"},
	"money.sib.senior_return":                        {"money.sib.senior_share=0.5", "money.sib.price=1000"},
	"money.sib.referrals_promised":                   {"money.sib.referral_compensation=1000", "money.sib.referrals_promised=1.3"},
	"money.sib.referral_compensation":                {"money.sib.referrals_promised=1.3"},
	"money.prices.inflation":                         {"calendar.start=2027-01-01"},
	"money.subsidy.liv":                              {"calendar.start=2022-01-01"},
	"money.subsidy.liv_share":                        {"calendar.start=2022-01-01"},
	"money.buig.half_risk":                           {"money.buig.half_risk=0.002", "placement.months_to_fill=240", "arms.basisbaan.search_factor=0"},
	"money.buig.own_risk":                            {"placement.months_to_fill=240", "arms.basisbaan.search_factor=0"},
	"money.sroi.contract":                            {"money.sroi.exempt=100000"},
	"money.sroi.older_share":                         {"money.sroi.bonus_older=10000"},
	"money.sroi.bonus_permanent":                     {"money.wage.contract=permanent"},
	"money.sroi.credit_years":                        {"trial.months=36", "arms.basisbaan.max_months=36", "arms.basisbaan.contract_months=36", "money.sroi.procurement=2000", "money.sroi.credit_years=1"},
	"money.fund.guarantor":                           {"money.fund.municipality=100"},
	"money.variants.municipal.benefit_transfer":      {"money.variants.municipal.supervision=organisation"},
	"money.variants.buig.benefit_transfer":           {"money.variants.buig.supervision=organisation"},
	"money.variants.sib.benefit_transfer":            {"money.variants.sib.supervision=organisation"},
	"money.variants.sroi.benefit_transfer":           {"money.variants.sroi.supervision=organisation"},
	"money.variants.fund.benefit_transfer":           {"money.variants.fund.supervision=organisation"},
	"money.variants.p-wet.benefit_transfer":          {"money.variants.p-wet.supervision=organisation", "money.variants.p-wet.benefit_returned=0.5"},
	"money.variants.public-private.benefit_returned": {"money.variants.public-private.benefit_transfer=0.5"},
	"money.variants.benefit-top-up.bond":             {"money.sib.metric=regular_work_months"},
	"money.variants.sib.benefit_kept":                {"money.sib.metric=regular_work_months"},
	"arms.basisbaan.help_hours":                      {"money.guidance.recruitment_hour=60"},
	"arms.basisbaan.help_price":                      {"money.guidance.recruitment_hour=60", "arms.basisbaan.help_hours=10"},
	"arms.basisbaan.consulting_hours":                {"money.guidance.recruitment_hour=60"}, // Rotterdam books none
}

// onCard are the values at which a term of a rate of the card matters: it is priced,
// people find work, and something is shown beyond a threshold.
func onCard(path string) (sets []string) {
	if !strings.HasPrefix(path, "money.sib.rate_card.") {
		return nil
	}
	last := strings.LastIndexByte(path, '.')
	at := path[:last]
	sets = []string{at + ".price=5000", "exit.regular=0.4", "trial.months=30", "money.sib.years=3", "money.sib.baseline=fixed"}
	if path[last+1:] == "cliff" {
		sets = append(sets, at+".threshold=0.001")
	}
	return sets
}

// A settlement is all that a replication's money comes to.
type settlement struct {
	names []string
	flows []money.FlowRow
	all   func() string // asked for only where the flows are the same
}

func (a *settlement) equal(b *settlement) bool {
	return slices.Equal(a.names, b.names) && identical(a.flows, b.flows) && a.all() == b.all()
}

func settledBy(s *scenarios.Scenario, replication int) *settlement {
	e := design.NewExperiment(s.Parameters, s.Trial, 1)
	sites := e.Replicate(replication, false)
	return &settlement{s.Money.Names(), e.FlowRows(sites, &s.Money, replication), sync.OnceValue(func() string { return balancesOf(s, e, sites, replication) })}
}

func balancesOf(s *scenarios.Scenario, e *design.Experiment, sites []design.Site, replication int) string {
	var variants []int
	for i := range s.Money.Variants {
		variants = append(variants, i)
	}
	settled := finance.Settle(e.Books(sites, &s.Money, replication, 0), variants)
	text := ""
	for i := range settled.Variants {
		for k := range settled.Variants[i].Bonds {
			b := &settled.Variants[i].Bonds[k]
			price, ok := money.BreakEvenPrice([]money.Repaid{b.Repaid, b.Repaid}) // of one, nobody knows what is noise
			got := b.Repaid.Return(b.Repaid.Contract.Price)
			text += fmt.Sprint(price, ok, got, b.Repaid.Borrowed(b.Repaid.Contract.Price))
			b.Repaid.Contract.Bond, b.Noise.Contract.Bond = nil, nil
		}
	}
	nominal := e.Books(sites, &s.Money, replication, 0)
	nominal.Nominal = true
	paid := finance.Settle(nominal, variants).Variants
	for i := range paid {
		paid[i].Bonds = nil // they are told as paid in any case
	}
	return text + fmt.Sprint(settled, paid)
}

// Every parameter of money, turned where its switch is on, moves what somebody
// pays or what society gains.
func TestEveryParameterOfMoneyMovesSomething(t *testing.T) {
	for _, name := range []string{"basisbaan", "groningen-structural", "rotterdam-2021"} {
		s, err := scenarios.Load(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		plain := map[string]*settlement{}
		for own := range s.Leaves() {
			if own.Label || !strings.HasPrefix(own.Place.File, name) || !strings.HasPrefix(own.Path, "money.") && !slices.Contains(priced, own.Path[strings.LastIndexByte(own.Path, '.')+1:]) {
				continue
			}
			sets := slices.Concat(setsFor(s, own.Path), lavish, moneyWhere[own.Path], onCard(own.Path))
			if fault := turnMoney(t, name, own.Path, sets, plain); fault != "" && !idle(own.Path) {
				t.Errorf("%s: %s: %s", name, own.Path, fault)
			}
		}
	}
}

// idle are the parameters of variants that have nothing to say there: without a
// wage nobody bears it, and the State pays itself no subsidy; and those that
// contradict the variant: a benefit is kept, passed on or given back once, and leaves
// no wages to bear. What the fixed baseline is of only allows or forbids.
func idle(path string) bool {
	return slices.Contains([]string{"money.sib.fixed_baseline_of", "money.variants.public-private.benefit_kept", "money.variants.benefit-top-up.benefit_transfer",
		"money.variants.benefit-top-up.benefit_returned", "money.variants.p-wet.benefit_kept", "money.variants.p-wet.claw_back", "money.variants.buig.benefit_returned",
		"money.variants.benefit-top-up.wages",
		"money.variants.fund.benefit_kept", "money.variants.sroi.benefit_kept", "money.variants.benefit-top-up.subsidy", "money.variants.p-wet.subsidy"}, path)
}

func turnMoney(t *testing.T, name, path string, sets []string, plain map[string]*settlement) string {
	t.Helper()
	set, err := scenarios.Load(name, sets)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	key := fmt.Sprint(sets)
	if plain[key] == nil {
		plain[key] = settledBy(set, 0)
	}
	leaf, _ := set.Leaf(path)
	turns := turnsOfLeaf(leaf)
	if path == "money.prices.index" { // an index at another scale is the same index
		turns = map[string][]string{path: {"[{from: 2026-01-01, value: 100}]"}}
	}
	if path == "money.sib.tranches" { // one part is the whole
		turns = map[string][]string{path: {"[0.6, 0.4]"}}
	}
	if path == "money.sib.break_below" {
		turns = map[string][]string{path: {"100"}}
	}
	for turned, values := range turns {
		for _, value := range values {
			at, _, _ := strings.Cut(turned, "[")
			s, err := scenarios.Load(name, append(slices.Clip(sets), at+"="+value))
			if err == nil && !settledBy(s, 0).equal(plain[key]) {
				return ""
			}
		}
	}
	return fmt.Sprintf("none of %v moves anything", turnsOfLeaf(leaf))
}

// What participants receive less what they lose is the net income that the
// model measures, in every month of every world, to the rounding of the flows;
// only the payment at the end of a contract comes on top. Flows are as paid and the
// income that is measured keeps to the last known norms, so prices stand still here.
func TestParticipantsFlowsAreTheirIncome(t *testing.T) {
	seen := map[money.Kind]bool{}
	for _, sets := range [][]string{nil, {"absence.long_onset=2", "absence.never_return=1", "absence.wia=0.9", "absence.dismissal=0.05"}, {"income.paid_hours=1.125", "arms.basisbaan.contract_months=6", "arms.basisbaan.extension=0",
		"exit.regular=0.3", "exit.sheltered=0.2", "exit.other_from_benefit=0.3", "exit.death=0.1"}} {
		s, err := scenarios.Load("basisbaan", append(sets, "recruitment.aow_margin_months=0", "trial.months=36", "money.prices.inflation=0"))
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
				if tally := sites[0].Worlds[world].Month(m); !(math.Abs(cash[m]-tally.Income) <= 0.05) {
					t.Fatalf("world %d, month %d: flows of %.2f, income of %.2f", world, m, cash[m], tally.Income)
				}
			}
		}
	}
	if len(seen) != 9 { // WW is UWV's: the contract is no government's
		t.Errorf("not every kind is received: %v", seen)
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
	ended, early, capped := 0.0, 0.0, false
	for m := range b.Arm[0] {
		f, now := &b.Arm[0][m], sites[0].Worlds[1].Month(m)
		fresh := 0.0
		for back := max(0, m-2); back <= m; back++ {
			then := sites[0].Worlds[1].Month(back)
			fresh += 32 * float64(then.Starts)
		}
		capped = capped || fresh > now.Hours
		if fresh = min(fresh, now.Hours); f.Fresh != fresh || f.EndedYears != now.EndedMonths/12 || f.EndedIll != now.EndedIll/12 || f.Guided != 1.5*f.OnBenefit || f.JobHours != 32 || f.Hours != 32*f.InJob {
			t.Fatalf("month %d: %+v, %v hours are fresh", m, f, fresh)
		}
		for status, couples := range f.Couples {
			homes := now.Homes[status]
			if status == int(model.InWW) {
				for home, early := range now.Homes[model.EarlyWW] {
					homes[home] += early
				}
			}
			if status == int(model.InJob) {
				for home, ill := range now.Homes[model.LongIll] {
					homes[home] += ill
				}
			}
			if couples != float64(homes[model.Couple]) || f.Parents[status] != float64(homes[model.Parent]) {
				t.Fatalf("month %d: %v couples and %v parents of status %d, not %v", m, couples, f.Parents[status], status, homes)
			}
			if all := homes[0] + homes[1] + homes[2]; all != now.Status[status] {
				t.Fatalf("month %d: %d of status %d in homes, not %d", m, all, status, now.Status[status])
			}
		}
		if f.EarlyWW[model.Single] > float64(now.Status[model.InWW]) {
			t.Fatalf("month %d: %v of %d on WW are new to it", m, f.EarlyWW, now.Status[model.InWW])
		}
		early += f.EarlyWW[model.Single]
		ended += f.EndedYears
		if c := &b.Control[0][m]; c.JobHours != 0 || c.Guided != 0 || c.InJob != 0 {
			t.Fatalf("month %d of the control world: %+v", m, c)
		}
	}
	if ended == 0 || early == 0 || !capped {
		t.Error("no contract ends, or none within the months of the forfait")
	}
}

// An arm that is no job plans none, and the arms beside it plan theirs.
func TestNoJobIsPlannedWhereNoneIsOffered(t *testing.T) {
	s, err := scenarios.Load("debt-help", []string{"trial.n_per_arm=5"})
	if err != nil {
		t.Fatal(err)
	}
	e := design.NewExperiment(s.Parameters, s.Trial, 1)
	sites := e.Replicate(0, false)
	for arm, offers := range s.Arms {
		planned := 0.0
		for _, jobs := range e.Books(sites, &s.Money, 0, arm).Planned[0] {
			planned += jobs
		}
		if planned > 0 != offers.Job {
			t.Errorf("%s: %v job-months are planned", offers.Name, planned)
		}
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
		if !(math.Abs(expected/held-1) <= 0.1) {
			t.Errorf("%s: %.0f job-months expected, %.0f held", name, expected, held)
		}
	}
}
