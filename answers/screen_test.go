package answers

import (
	"math"
	"strings"
	"testing"

	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/scenarios"
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
	if math.Abs(m.Benefit-norm) > 0.01 || math.Abs(m.Gross-gross) > 0.01 || math.Abs(m.Left-(m.Pay+m.TopUp+m.Kept-m.Lost-m.Benefit-m.Extra)) > 0.01 {
		t.Errorf("%+v: norm %g, gross %g", m, norm, gross)
	}
}
