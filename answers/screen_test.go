package answers

import (
	"math"
	"strings"
	"testing"

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

// A single person in January 2026, by hand: the norm of the scenario on benefit, and in
// the job 32 hours of 52/12 weeks at the minimum wage of 14.71, with 8% holiday pay,
// 2,203.0 gross. What is more in the job is the difference of both.
func TestMonthByHand(t *testing.T) {
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	rates := s.Parameters.Calendar.Rates(s.Parameters.Calendar.Start)
	m := householdMonth(&s.Parameters.Income, 0, homes[0], s.Arms[0].Terms(), &rates)
	norm := s.Parameters.Calendar.BijstandSingle.At(s.Parameters.Calendar.Start)
	gross := 32 * 52.0 / 12 * 14.71 * 1.08
	if !(math.Abs(m.Benefit-norm) <= 0.01) || !(math.Abs(m.Gross-gross) <= 0.01) || !(math.Abs(m.Left-(m.Pay+m.TopUp+m.Kept-m.Lost-m.Benefit-m.Extra)) <= 0.01) {
		t.Errorf("%+v: norm %g, gross %g", m, norm, gross)
	}
}
