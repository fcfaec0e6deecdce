package answers

import (
	"math"
	"strings"
	"testing"

	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/results/report"
	"proefbank/scenarios"
	"proefbank/study"
)

// Every kind of flow rests on parameters that there are.
func TestEveryItemRestsOnSomething(t *testing.T) {
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	for k := range money.Kind(money.Kinds) {
		if len(restsOn[k]) == 0 {
			t.Errorf("%s rests on nothing", k)
		}
		for _, path := range restsOn[k] {
			if _, known := s.Leaf(path); !known {
				t.Errorf("%s rests on %s, which is no parameter", k, path)
			}
		}
	}
}

// What a party's items come to is what it gains, and every sentence has a number.
func TestScreenAddsUp(t *testing.T) {
	s := OnScreen(financed(t, "groningen-structural", 3))
	for _, p := range s.Parties {
		rows := p.Items.Rows
		if together := rows[len(rows)-1][1].In(lang.English); together != lang.Whole.Of(p.Mean).In(lang.English) {
			t.Errorf("%s: %s is not %g", p.Party, together, p.Mean)
		}
	}
	for _, said := range s.Sentences {
		for _, l := range []lang.Language{lang.English, lang.Dutch} {
			if !strings.ContainsAny(said.In(l), "0123456789") {
				t.Errorf("no number in %q", said.In(l))
			}
		}
	}
}

// Twenty dots that stand between fewer replications say so.
func TestFewReplicationsAreTold(t *testing.T) {
	for reps, want := range map[int]bool{3: true, 20: false} {
		title := OnScreen(financed(t, "rotterdam-2021", reps)).Dots.(report.Dots).Title
		if told := strings.Contains(title.In(lang.English), "3 replications"); told != want {
			t.Errorf("of %d replications: %s", reps, title.In(lang.English))
		}
		isDutch(t, title.In(lang.Dutch))
	}
}

// Where no job is offered no table stands without rows, and a fund that bears no wages says so.
func TestNoJobLeavesNoEmptyTable(t *testing.T) {
	f := financed(t, "wageningen-regelluw", 2)
	if tables := OnScreen(f).Law[2].Tables; len(tables) != 1 {
		t.Errorf("%d tables beside the monitor's", len(tables))
	}
	accounts := f.accounted()
	for i := range accounts.Variants {
		if accounts.Variants[i].Variant != "fund" {
			continue
		}
		s := accounts.fund(i)
		if len(s.Tables) > 0 || len(s.Text) != 1 {
			t.Errorf("the fund has %d tables and says %v", len(s.Tables), s.Text)
		}
		isDutch(t, s.Text[0].In(lang.Dutch))
	}
}

// What differs between schemes is written as the language writes numbers.
func TestComparedInputsAreDutch(t *testing.T) {
	in := comparedInput{said: map[string]lang.Text{"a": {"0.95", "0,95"}}, Status: map[string]string{"a": string(scenarios.Choice)}}
	if got := in.cell("a").In(lang.Dutch); got != "0,95 (keuze)" {
		t.Error(got)
	}
	var schemes []*study.Scheme
	for _, name := range []string{"basisbaan", "melkert"} {
		s, err := scenarios.Load(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		some, err := study.SchemesOf(s, study.Plan{Seed: 1}, "")
		if err != nil {
			t.Fatal(err)
		}
		schemes = append(schemes, some...)
	}
	for _, in := range (&Compared{Schemes: schemes}).inputs() {
		if in.Path == "arm.extension" && (in.said["basisbaan"] != lang.Text{"0.9", "0,9"} || in.Values["basisbaan"] != "0.9") {
			t.Errorf("%+v", in)
		}
	}
}

// A single person in January 2026, by hand: .918 of the norm on benefit, and in
// the job 32 hours of 52/12 weeks at the minimum wage of 14.71, with 8% holiday pay,
// 2,203.0 gross. What is more in the job is the difference of both.
func TestMonthByHand(t *testing.T) {
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	rates := s.Parameters.Calendar.Rates(s.Parameters.Calendar.Start)
	m := householdMonth(&s.Parameters.Income, 0, homes[0], s.Arms[0].Terms(), &rates)
	norm := 0.918 * s.Parameters.Calendar.BijstandSingle.At(s.Parameters.Calendar.Start)
	gross := 32 * 52.0 / 12 * 14.71 * 1.08
	if !(math.Abs(m.Benefit-norm) <= 0.01) || !(math.Abs(m.Gross-gross) <= 0.01) || !(math.Abs(m.Left-(m.Pay+m.TopUp+m.Kept-m.Lost-m.Benefit-m.Extra)) <= 0.01) {
		t.Errorf("%+v: norm %g, gross %g", m, norm, gross)
	}
}

// Where hosts bear the wages of a programme fewer of its jobs are filled: what the municipality is
// better off is told per job-year, as the table of both ways has it.
func TestWaysThatFillFewerJobsAreComparedPerJobYear(t *testing.T) {
	s, err := scenarios.Load("municipal-pilot", []string{"programme.jobs=40"})
	if err != nil {
		t.Fatal(err)
	}
	asks := study.Financing{Variants: []int{s.Money.Variant("public-private"), s.Money.Variant("municipal")}}
	planned := study.NewProgramme(s, 1, true)
	accounts, _, err := study.FinanceProgramme(t.Context(), planned, asks, study.Loop{Reps: 4, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	f := &Financed{Study: &study.Study{Scenario: s}, Financing: asks, Accounts: accounts, Programme: planned}
	both := f.found().Variants
	better := both[0].Parties[money.Municipality].PerJobYear - both[1].Parties[money.Municipality].PerJobYear
	a := f.accounted()
	spread := accounts.Beside(0, 1, money.Municipality, finance.JobYear)
	if a.units(0) > 0.8*a.units(1) || !(math.Abs(spread.Mean-better) < 0.01) {
		t.Errorf("%g and %g job-years; %g better, want %g", a.units(0), a.units(1), spread.Mean, better)
	}
	want := lang.Say("That is %s better for it than municipal", "", inEuro(rounded(better, spread.Error))).In(lang.English)
	if said := a.townSays().In(lang.English); !strings.Contains(said, want) {
		t.Errorf("%q says not %q", said, want)
	}
}

// An amount of nothing is neither paid nor gained.
func TestNothingIsNotPaid(t *testing.T) {
	spread := func(mean, p5, p95 float64) finance.Spread {
		return finance.Spread{Mean: mean, P5: p5, P95: p95, Error: 100}
	}
	for want, s := range map[string]finance.Spread{
		"it pays and gains about nothing per job-year (90% of the outcomes: paying € 3,000 to gaining € 2,000)": spread(-40, -3000, 2000),
		"it gains € 200 per job-year (90% of the outcomes: € 0 to € 800)":                                       spread(200, -20, 800),
		"it pays € 200 per job-year (90% of the outcomes: € 0 to € 800)":                                        spread(-200, -800, 20),
		"it pays and gains about nothing per job-year (90% of the outcomes: paying € 0 to € 800)":               spread(-40, -800, 20),
		"it pays and gains about nothing per job-year (90% of the outcomes: gaining € 0 to € 800)":              spread(40, -20, 800),
	} {
		a := &accounted{nil, nil, lang.Text{"per job-year", "per baanjaar"}, 1}
		if said := a.gainsOrPays(lang.Same("it"), s).In(lang.English); said != want {
			t.Errorf("%q, want %q", said, want)
		}
	}
}
