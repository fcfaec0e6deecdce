package answers

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/results/report"
	"proefbank/scenarios"
	"proefbank/study"
)

// financed lives a few replications and finances them by every variant.
func financed(t *testing.T, scenario string, reps int) *Financed {
	t.Helper()
	return financedOf(t, scenario, reps, "trial.months=24")
}

func financedOf(t *testing.T, scenario string, reps int, set string) *Financed {
	t.Helper()
	s, err := scenarios.Load(scenario, []string{"trial.n_per_arm=20", set})
	if err != nil {
		t.Fatal(err)
	}
	var all []int
	for i := range s.Money.Variants {
		all = append(all, i)
	}
	return financedBy(t, s, reps, all)
}

// financedBy is that by some variants.
func financedBy(t *testing.T, s *scenarios.Scenario, reps int, variants []int) *Financed {
	t.Helper()
	f := &Financed{Study: study.New(s, study.Plan{Seed: 1, Measured: true})}
	f.Variants = variants
	var err error
	f.Accounts, _, err = study.Finance(t.Context(), f.Study, f.Financing, study.Loop{Reps: reps, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// Cash sums to zero over the parties, terms to the balance of society, kinds to
// what a party gains; what is owed and gained is what the table of parties says.
func TestFinanceAddsUp(t *testing.T) {
	f := financed(t, "groningen-structural", 3)
	for i, v := range f.found().Variants {
		if jobs, years := f.Accounts.Errors(i); v.JobsMCSE != jobs || v.JobYearsMCSE != years {
			t.Errorf("%s: errors of jobs %v and job-years %v, want %v and %v", v.Variant, v.JobsMCSE, v.JobYearsMCSE, jobs, years)
		}
		cash, owed := 0.0, 0.0
		for _, p := range v.Parties {
			cash += p.Mean
			each := f.Accounts.NetEach(i, p.Party, finance.JobYear)
			if p.each != each || p.PerJobYear != each.Mean || p.PerJobYearMCSE != each.Error || p.PerJobYearP5 != each.P5 || p.PerJobYearP95 != each.P95 || len(p.ByYear) != len(p.ByYearMCSE) {
				t.Errorf("%s: %s: per job-year %+v, in tables %+v, want %+v", v.Variant, p.Party, p, p.each, each)
			}
			kinds := 0.0
			for _, k := range p.ByKind {
				kinds += k.Amount
			}
			if !(math.Abs(kinds-p.Mean) <= 20) { // kinds of less than half a euro are left out
				t.Errorf("%s: %s: kinds sum to %v, want %v", v.Variant, p.Party, kinds, p.Mean)
			}
			if p.Mean < -0.5 && !p.Party.Delivers() {
				owed -= p.Mean
			}
		}
		terms := 0.0
		for _, part := range v.Society.Parts {
			terms += part.Euros
		}
		for _, x := range v.ToMakeWhole.Owed {
			owed -= x.Euros
		}
		if !(math.Abs(cash) <= 1e-6) || !(math.Abs(terms-v.Society.Total.Mean) <= 1e-6) || !(math.Abs(owed) <= 1e-6) {
			t.Errorf("%s: cash %v, terms %v of %v, %v owed and not told", v.Variant, cash, terms, v.Society.Total.Mean, owed)
		}
	}
}

// The headline says what the tables say, in both languages, and no number in
// Dutch has a decimal point.
func TestFinanceIsToldFromItsTables(t *testing.T) {
	f := financed(t, "groningen-structural", 3)
	a := Finance(f)
	for l, mark := range map[lang.Language]string{lang.English: ",", lang.Dutch: "."} {
		var out strings.Builder
		report.Terminal(&out, a, l)
		lead, rest, _ := strings.Cut(out.String(), "\n\n")
		numbers := regexp.MustCompile(`[0-9]+\`+mark+`[0-9]{3}`).FindAllString(lead, -1)
		if len(numbers) < 6 {
			t.Errorf("%s: %q", l, lead)
		}
		for _, n := range numbers {
			if !strings.Contains(rest, n) {
				t.Errorf("%s: %s stands in no table", l, n)
			}
		}
		if odd := regexp.MustCompile(`[0-9]\.[0-9]{1,2}\b[^.]`).FindString(out.String()); l == lang.Dutch && odd != "" {
			t.Errorf("%q in Dutch", odd)
		}
	}
}

// What is told per job-year is told with the percentiles of the replications' own amounts in the
// lead, in its tables, and on a screen; where some replications have no jobs it is said that they
// are in none of those, and where all have or none has nothing is.
func TestRangesPerJobYearAreOfOwnAmounts(t *testing.T) {
	f := financed(t, "groningen-structural", 6)
	v, told := &f.found().Variants[0], f.accounted()
	own, total := f.Accounts.NetEach(0, money.Municipality, finance.JobYear), f.Accounts.Net(0, money.Municipality)
	if math.Abs(own.P5-total.P5/v.JobYears) < 1 {
		t.Fatalf("%v and %v hardly differ", own.P5, total.P5/v.JobYears)
	}
	if got := told.twenty().Rows[0].Dots; !(got[0] >= own.P5-math.Abs(own.P5) && got[0] < own.P5 && got[len(got)-1] > own.P95) {
		t.Errorf("dots from %v to %v, of which nine tenths lie within %v and %v", got[0], got[len(got)-1], own.P5, own.P95)
	}
	if g := told.partyGains()[0]; g.P5 != own.P5 || g.P95 != own.P95 || g.Mean != own.Mean {
		t.Errorf("the page has %+v, want %+v", g, own)
	}
	said, _ := saidOf(t, f)
	holds(t, said, lang.Say("P5 %s, P95 %s", "", euros(own.P5), euros(own.P95)).In(lang.English), between(own).In(lang.English))
	if strings.Contains(said, "nobody holds a job") {
		t.Error("all replications have jobs")
	}
	some := finance.NewAccounts(make([]money.Variant, 2))
	for _, years := range []float64{0, 2, 0} {
		some.Add(&finance.Settled{Variants: []finance.Settlement{{JobYears: 1, People: 2}, {JobYears: years, People: 2}}})
	}
	told.Accounts, told.Replications = some, 3
	told.Variants = told.Variants[:2]
	var s report.Section
	told.ownUnits(&s)
	if len(s.Text) != 1 {
		t.Fatalf("%d sentences", len(s.Text))
	}
	holds(t, s.Text[0].In(lang.English), told.Variants[1].Variant+": in 2 of 3 replications nobody holds a job, and P5 and P95 are of the others.")
	holds(t, s.Text[0].In(lang.Dutch), told.Variants[1].Variant+": in 2 van 3 replicaties heeft niemand een baan, en P5 en P95 zijn van de andere.")
}

// Kinds that belong together are one item, by the name that holds with their
// first kind in them or without; a single one keeps its own.
func TestItems(t *testing.T) {
	for _, c := range []struct {
		kinds []finance.Difference
		want  string
	}{
		{[]finance.Difference{{Kind: money.NetWage, Amount: -60}, {Kind: money.WageTax, Amount: -30}, {Kind: money.Ggz, Amount: 100}},
			"ggz +50; lonen met belasting en premies -45"},
		{[]finance.Difference{{Kind: money.WageTax, Amount: 30}, {Kind: money.ZvwLevy, Amount: 10}}, "belasting en heffingen over lonen +20"},
		{[]finance.Difference{{Kind: money.WageTax, Amount: 30}, {Kind: money.AOW, Amount: -0.6}}, "loonheffing +15"},
		{[]finance.Difference{{Kind: money.Ggz, Amount: 20}, {Kind: money.Reintegration, Amount: -100}}, money.Reintegration.In(lang.Dutch) + " -50; ggz +10"},
	} {
		if got := listed(items(c.kinds), 2).In(lang.Dutch); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// Work need not be worth less than nothing, nor more than it costs.
func TestValueOfWorkAtItsEnds(t *testing.T) {
	for mean, want := range map[float64]string{-0.01: "<0%", 0.4: "40%", 1: "100%", 1.01: ">100%"} {
		if got := valueOf(finance.Spread{Mean: mean}).In(lang.English); got != want {
			t.Errorf("%v is told as %s, want %s", mean, got, want)
		}
	}
}

// Whoever may bear the wages is said to, and what else a variant agrees on.
func TestBorne(t *testing.T) {
	b := &money.Budget{Elsewhere: 0.2}
	for _, name := range money.Bearer("").Choices() {
		v := &money.Variant{Wages: money.Bearer(name), Supervision: money.ByMunicipality, Subsidy: 0.25}
		got := borne(v, b).In(lang.Dutch)
		want := v.Wages.Wages().In(lang.Dutch)
		if v.Wages != money.ByState {
			want += "; 25% van de loonkostensubsidie"
		}
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	v := &money.Variant{Wages: money.ByMunicipality, Supervision: money.ByOrganisation, BenefitKept: true, ClawBack: true}
	for _, said := range []string{"mensen houden bijstand", "de organisatie betaalt de werkbegeleiding", "20% van de rest van het land doet hetzelfde"} {
		if got := borne(v, b).In(lang.Dutch); !strings.Contains(got, said) || strings.Contains(got, "draagt de lonen") {
			t.Errorf("%q, want %q in it", got, said)
		}
	}
}

// Where a programme of a month fills no job, amounts are told in total: there is nothing to tell
// them per.
func TestNobodyInAJobIsToldInTotal(t *testing.T) {
	s, err := scenarios.Load("municipal-pilot", []string{"programme.months=1"})
	if err != nil {
		t.Fatal(err)
	}
	asks := study.Financing{Variants: []int{s.Money.Variant("municipal"), s.Money.Variant("public-private")}}
	planned := study.NewProgramme(s, 1, true)
	accounts, _, err := study.FinanceProgramme(t.Context(), planned, asks, study.Loop{Reps: 2, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	english, dutch := saidOf(t, &Financed{Study: &study.Study{Scenario: s}, Financing: asks, Accounts: accounts, Programme: planned})
	for said, want := range map[string]string{english: "Gain under municipal, in total: municipality 0 euro (MC error 0, P5 0, P95 0)", dutch: "Winst bij municipal, in totaal: gemeente 0 euro (MC-fout 0, P5 0, P95 0)"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q says not %q", said, want)
		}
	}
}

// byHand are accounts of two replications, of 4 and 6 job-years by 8 and 12 people. The first way
// costs the municipality 400 and 800 euro and the State 100 and 200, of which 20 and 40 come back in
// toeslagen; participants gain 300 and 600, and who is paid for the work the rest. To society the work
// is worth half of 600, guidance costs 100 and 160, care brings 50 and quality of life 30.
func byHand(variants []money.Variant, jobs float64) *finance.Accounts {
	a := finance.NewAccounts(variants)
	for _, r := range []float64{0, 1} {
		first := finance.Settlement{JobYears: jobs * (4 + 2*r), People: 8 + 4*r, Society: money.Balance{Work: 600, Value: 0.5, Guidance: -100 - 60*r, Care: 50, Quality: 30}}
		first.Net = [money.Parties]float64{money.Municipality: -400 - 400*r, money.State: -100 - 100*r, money.Participant: 300 + 300*r,
			money.OtherTowns: -40 - 20*r, money.FormalEmployer: 240 + 220*r}
		first.Kinds[money.State][money.Toeslagen] = 20 + 20*r
		first.Calendar = make([]finance.Booked, 2)
		for y := 0.; y < 2; y++ {
			b := &first.Calendar[int(y)]
			b.Paid[money.Municipality][money.NetWage], b.Real[money.Municipality][money.NetWage] = -100-200*r-200*y, -90-180*r-180*y
			b.Paid[money.Municipality][money.Reintegration] = 0.3 * y // too little to be told
			b.Months, b.JobMonths, b.PlannedMonths = 8+4*y, 16+8*r+20*y, 32+40*y
		}
		bids, fund := first, first
		bids.Carried, bids.Net[money.Municipality], bids.Kinds[money.Municipality][money.SocialReturn] = 100, -50, -30
		bids.Net[money.OtherTowns], bids.Net[money.Contractors], bids.Net[money.Investors] = 0, -30-4*r, -5+8*r
		bids.Calendar = slices.Clone(first.Calendar)
		bids.Calendar[0].JobMonths = 64
		fund.Called, fund.Lowest, fund.Balance = 500+200*r, 40, []float64{1000}
		fund.JobYears *= 2
		a.Add(&finance.Settled{Variants: []finance.Settlement{first, bids, fund}[:len(variants)]})
	}
	return a
}

// TestFinanceByHand: what is told of those accounts, by hand.
func TestFinanceByHand(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", nil)
	if err != nil {
		t.Fatal(err)
	}
	of := func(jobs float64, variants ...money.Variant) *Financed {
		return &Financed{Study: study.New(s, study.Plan{Seed: 1, Measured: true}), Accounts: byHand(variants, jobs)}
	}
	first := money.Variant{Name: "first", Wages: money.ByMunicipality}
	f := of(1, first, money.Variant{Name: "bids", Wages: money.ByContractors}, money.Variant{Name: "fund", Wages: money.ByFund})
	found := f.found()
	v := &found.Variants[0]
	town, state, people := &v.Parties[money.Municipality], &v.Parties[money.State], &v.Parties[money.Participant]
	near := func(what string, got, want float64) {
		t.Helper()
		if !(math.Abs(got-want) <= 1e-9*max(1, math.Abs(want))) {
			t.Errorf("%s: %v, by hand %v", what, got, want)
		}
	}
	near("municipality", town.Mean, -600)
	near("per job-year", town.PerJobYear, -120)
	near("per participant", town.PerParticipant, -60)
	near("participants, each", people.PerParticipant, 45)
	near("State before toeslagen", v.StateBefore.Mean, -180)
	near("the same per job-year", v.StateBefore.PerJobYear, -36)
	near("State", state.PerJobYear, -30)
	near("covered", v.ToMakeWhole.Covered, 450./800)
	near("society", v.Society.Total.PerJobYear, 50)
	near("without quality of life", v.Society.WithoutQuality.PerJobYear, 44)
	near("nor care", v.Society.Bare.PerJobYear, 34)
	near("work worth", v.Society.BreakEven.Mean, 0.5-500./1200)
	near("without them", v.Society.BareBreakEven.Mean, 0.5-340./1200)
	if each := &v.Society.Total; !(each.EachP5 >= 220./6 && each.EachP5 < each.EachP95 && each.EachP95 <= 280./4) {
		t.Errorf("society from %v to %v per job-year", each.EachP5, each.EachP95)
	}
	near("what the work is taken to be worth", v.Society.Value, 0.6)
	near("where nothing is in bids", found.Variants[1].Bids.None.Mean, -20)
	near("where all is", found.Variants[1].Bids.All.Mean, -120)
	near("fund runs dry", found.Variants[2].Fund.Dry, 1)
	near("guarantor pays", found.Variants[2].Fund.Called.Mean, 600)
	told := f.accounted()
	row := func(table report.Table, row int, columns ...int) (cells []string) {
		for _, c := range columns {
			cells = append(cells, table.Rows[row][c].In(lang.English))
		}
		return cells
	}
	apart := func(table report.Table, item string) int {
		return slices.IndexFunc(table.Rows, func(r []lang.Said) bool { return r[1].In(lang.English) == item })
	}
	for what, c := range map[string]struct{ got, want []string }{
		"cash":    {row(told.cash().Tables[0], 0, 1, 4, 7, 8), []string{"-120", "-30", "-36", "150"}},
		"society": {row(told.society().Tables[1], 0, 1, 2), []string{"44", "34"}},
		"budget":  {row(told.budget(0, money.Municipality), 0, 1, 2, 3, 4), []string{"-200", "-400", "-600", "-540"}},
		"jobs":    {[]string{told.held(0)[2].(lang.Said).In(lang.English), told.held(1)[1].(lang.Said).In(lang.English)}, []string{"3", "8"}},
		"apart":   {append(row(told.itemsApart(), 0, 1, 2, 4), row(told.itemsApart(), apart(told.itemsApart(), "care"), 1, 2, 4)...), []string{"together", "0", "60", "care", "0", "-5"}},
		"parties": {append(row(told.byYear(), 0, 2, 3, 4), row(told.byYear(), 1, 2, 3, 4)...), []string{"-200", "-400", "-600", "-200", "-400", "-600"}},
		"items":   {append(row(told.itemsByYear(), 0, 3, 4, 5), row(told.itemsByYear(), 2, 3, 4, 5)...), []string{"-200", "-400", "-600", "-200", "-400", "-600"}},
		"years":   {[]string{told.parts().In(lang.English), f.inRuns(0.5).In(lang.English)}, []string{"2022 has 8 months", "1 of 2"}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s: %q, by hand %q", what, c.got, c.want)
		}
	}
	holds(t, told.work().In(lang.English), "Without quality of life and care: at least 22% (17% to 26%).")
	last := told.balanceRow(0, money.Municipality, []float64{-200, -400}, 1)
	if _, sum := last[1].(report.Sum); !sum {
		t.Error("the first year is the sum of its items")
	}
	if _, sum := last[2].(report.Sum); sum {
		t.Error("the second year is a sum of its items, of which one is not told")
	}
	var handed report.Section
	told.handed(&handed)
	said := lang.Join(" ", handed.Notes...).In(lang.English)
	holds(t, said, "first: budgets follow what is saved, so that other municipalities, which have no column, lose 10 euro per job-year to the State.",
		"bids: contractors, which have no column, lose 6 euro per job-year.")
	if strings.Contains(said, "investors") {
		t.Errorf("investors lose 1 with an error of 4, and are told: %s", said)
	}
	line, year := found.Budget[1], found.Balances[1]
	near("paid in the second year", line.Paid, -400)
	near("real", year.Real, -360)
	if year.Year != f.firstYear()+1 || !(year.P5 >= -500 && year.P5 < year.P95 && year.P95 <= -300) {
		t.Errorf("%+v", year)
	}
	near("jobs held", v.ByYear[1].Held, 80./24)
	near("jobs planned", v.ByYear[1].Planned, 6)
	each := Balances(f)
	near("society in the first replication", each[0], 70)
	near("in the second", each[1], 220./6)
	f.Nominal = true
	if f.found().Discount != 0 {
		t.Error("euro as paid are discounted")
	}
	jobless := of(0, first).found().Variants[0].Parties[money.Municipality]
	near("nobody in a job, per participant", jobless.JoblessMean, -60)
	if !math.IsNaN(jobless.PerJobYear) {
		t.Errorf("%v per job-year of none", jobless.PerJobYear)
	}
	f.Accounts.Replications = 100
	holds(t, f.inRuns(0.29).In(lang.English), "29 of 100") // .29 x 100 is a little less than 29
}

// TestSoldByHand: every figure of a bond stands where it is told to, and who pays can repay where the
// least it can expect is not below zero.
func TestSoldByHand(t *testing.T) {
	spread := func(x float64) finance.Spread {
		return finance.Spread{Mean: x, P5: x - 1, P95: x + 1, Gain: x / 100, Error: x / 10, GainError: x / 1000}
	}
	parted := func(x float64) finance.Parted { return finance.Parted{Bond: spread(x), Together: spread(x + 10)} }
	of := finance.Bonded{IRR: spread(1), Real: 2, Several: finance.Several{Share: 3, None: 4, Low: 5, High: 6}, Lost: spread(7), Noise: spread(8), Layers: []finance.Layer{{IRR: spread(9), Lost: spread(10)}},
		Borrowed: finance.Borrowed{Loan: spread(11), Bond: spread(12), Costs: spread(13), Risk: spread(14)}, AtSolved: finance.Borrowed{Loan: spread(15)},
		Price: money.Price{Euros: 16, Error: 17}, Solved: true, Cheapest: 18, Gain: spread(19),
		Payers: []finance.Payer{{Scheme: spread(20), AtPrice: parted(21), AtSolved: parted(40), Least: 0}, {AtSolved: parted(0), Least: -1}}}
	m := soldOf(&of, 0.03)
	p := &m.Payers[0]
	for i, pair := range [][2]float64{{m.IRR, 1}, {m.IRRP5, 0}, {m.IRRP95, 2}, {m.IRRError, 0.1}, {m.RealIRR, 2}, {m.Several, 3}, {m.NoRate, 4}, {m.SeveralLow, 5}, {m.SeveralTop, 6},
		{m.Loss, 0.07}, {m.LossError, 0.007}, {m.Noise, 0.08}, {m.NoiseError, 0.008}, {m.NoisePaid, 8}, {m.NoiseMCSE, 0.8}, {m.Layers[0].IRR.Mean, 9}, {m.Layers[0].Loss, 0.1},
		{m.Loan.Rate, 0.03}, {m.Loan.Loan.Mean, 11}, {m.Loan.Bond.Mean, 12}, {m.Loan.Costs.Mean, 13}, {m.Loan.Risk.Mean, 14}, {m.SolvedLoan.Loan.Mean, 15}, {m.Price, 16},
		{m.PriceError, 17}, {m.Cheapest, 18}, {m.Gain.Mean, 19}, {p.Scheme.Mean, 20}, {p.Bond.Mean, 21}, {p.Together.Mean, 31}, {p.SolvedBond.Mean, 40}, {p.SolvedBoth.Mean, 50},
		{p.AtSolved, 50}, {p.AtCheapest, 0}} {
		if !(math.Abs(pair[0]-pair[1]) <= 1e-12) {
			t.Errorf("number %d is %v, want %v", i, pair[0], pair[1])
		}
	}
	if !p.CanRepay || m.Payers[1].CanRepay || m.CanRepay {
		t.Errorf("the first can repay %t, the second %t, all %t", p.CanRepay, m.Payers[1].CanRepay, m.CanRepay)
	}
	of.Solved = false
	if m = soldOf(&of, 0.03); m.solved() || m.SolvedLoan != nil || m.Payers[0].CanRepay || !math.IsNaN(m.Cheapest) || !math.IsNaN(m.Payers[0].AtSolved) {
		t.Errorf("without a price: %+v", m)
	}
}

// TestLastContractByHand: who starts in the last of 24 months has a contract of 36.
func TestLastContractByHand(t *testing.T) {
	s, err := scenarios.Load("municipal-pilot", []string{"programme.months=24", "arms.basisbaan.contract_months=36"})
	if err != nil {
		t.Fatal(err)
	}
	if got := (&Financed{Programme: study.NewProgramme(s, 1, false)}).lastContract(); got != 60 {
		t.Errorf("the last contract ends in month %d", got)
	}
}
