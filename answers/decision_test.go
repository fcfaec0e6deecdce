package answers

import (
	"math"
	"strings"
	"testing"

	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/scenarios"
	"proefbank/validation/decision"
	"proefbank/validation/value"
)

// TestDecisionSaysWhatDrawsTell: a gain within two of its errors is no gain or loss, and a choice
// stays the same along a parameter only where both ends are surely on one side.
func TestDecisionSaysWhatDrawsTell(t *testing.T) {
	v := &Decided{Worth: &decision.Worth{JobYears: 1, Chosen: decision.Design{Whole: value.Amount{Value: -2.84e6, SE: 6.3e6}}}}
	if said := v.lasting().In(lang.English); !strings.Contains(said, "these draws do not tell whether choosing then or now") || strings.Contains(said, "less") {
		t.Error(said)
	}
	v.Chosen.Whole.Value = -20e6
	if said := v.lasting().In(lang.Dutch); !strings.Contains(said, "20 miljoen (fout 6,3) minder dan nu kiezen") {
		t.Error(said)
	}
	end := func(x float64) value.End { return value.End{X: 0.1, More: value.Amount{Value: x, SE: 1}} }
	v.Worth.Turns = []decision.Turn{
		{Path: "programme.uptake", Along: value.Along{From: end(5), To: end(4)}},
		{Path: "neighbourhood.displacement_low", Along: value.Along{From: end(0.5), To: end(1)}},
	}
	said := lang.Join(" ", v.turns()...).In(lang.English)
	if said != "It does not turn on uptake. These draws do not tell whether it turns on displacement where jobs are few." {
		t.Error(said)
	}
}

// TestProgrammeOfAnotherArmIsTold: what a trial of no job is worth rests on a programme of jobs, and
// says so.
func TestProgrammeOfAnotherArmIsTold(t *testing.T) {
	for name, want := range map[string]string{"amsterdam-regelluw": "Dat programma is van de arm basisbaan, en de proef gaat over regelluw.", "groningen-structural": ""} {
		trial, err := scenarios.Load(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		programme, err := decision.Follows(trial)
		if err != nil {
			t.Fatal(err)
		}
		v := &Decided{Drawn: &decision.Drawn{Decision: &decision.Decision{Asked: decision.Asked{Trial: trial, Programme: programme}}}}
		if said := lang.Join(" ", v.otherArm()...).In(lang.Dutch); said != want {
			t.Errorf("%s: %q, want %q", name, said, want)
		}
	}
}

// TestFinancingIsToldAsFarAsDrawsTell: a way of financing that brings a party an amount within two of its errors is
// neither one that brings it money nor one that does not.
func TestFinancingIsToldAsFarAsDrawsTell(t *testing.T) {
	programme, err := scenarios.Load("national-programme", nil)
	if err != nil {
		t.Fatal(err)
	}
	amounts := func(values ...float64) *Decided {
		d := &decision.Decision{Asked: decision.Asked{Programme: programme, Variant: "buig"}, Viewpoint: decision.Viewpoint{Name: "municipalities"}, Ways: []string{"buig", "municipal", "sroi"}}
		w := &decision.Worth{}
		for _, x := range values {
			w.Ways = append(w.Ways, value.Amount{Value: x, SE: 1})
		}
		return &Decided{Drawn: &decision.Drawn{Decision: d}, Worth: w}
	}
	for want, v := range map[string]*Decided{
		"Bij geen manier van financieren brengt nu uitrollen gemeenten geld.":                                                              amounts(-5, -5, -5),
		"Of nu uitrollen gemeenten geld brengt, zeggen deze trekkingen niet bij: municipal.":                                               amounts(-5, 1.5, -5),
		"Nu uitrollen brengt gemeenten geld bij: sroi. Of nu uitrollen gemeenten geld brengt, zeggen deze trekkingen niet bij: municipal.": amounts(-5, -1.5, 5),
	} {
		if got := v.financed().In(lang.Dutch); got != "Dit is gefinancierd als buig. "+want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// What knowing is worth is told as the tables have it where its error does not tell it from nothing, and never as 0 beside them.
func TestUnclearWorthIsTold(t *testing.T) {
	said := worthOf(value.Amount{Value: 14.5e6, SE: 9.1e6})
	if got, want := said.In(lang.Dutch), "14,5 miljoen (fout 9,1), wat deze trekkingen niet van 0 onderscheiden"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := said.In(lang.English), "14.5 million (error 9.1), which these draws do not tell from 0"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := worthOf(value.Amount{}).In(lang.Dutch); got != "niets" {
		t.Errorf("%q, want niets", got)
	}
}

// TestDesignsByHand: every amount of a design stands where it is told to, and an interval is 1.96 errors
// to both sides.
func TestDesignsByHand(t *testing.T) {
	a := func(x float64) value.Amount { return value.Amount{Value: x, SE: x / 10} }
	got := designOf(&decision.Design{Size: design.Size{Municipalities: 1, NPerArm: 2, Months: 3}, Value: a(4), Cost: 5, Delay: 6, Jobs: 7, Net: a(8), Whole: a(9), People: 10, Planned: 11})
	if want := (designWorth{1, 2, 3, 10, 11, 4, 0.4, 5, 6, 7, 8, 0.8, 9, 0.9}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	e := estimated(lang.Same("x"), value.Amount{Value: 3e6, SE: 1e6}, []float64{2e6})
	if !(math.Abs(e.At-3) <= 1e-12) || !(math.Abs(e.Low-1.04) <= 1e-12) || !(math.Abs(e.High-4.96) <= 1e-12) || e.Over[0] != 2 {
		t.Errorf("%+v", e)
	}
	// Five million lost over 100 job-years are 50,000 each, and five errors from nothing.
	v := &Decided{Drawn: &decision.Drawn{Decision: &decision.Decision{Asked: decision.Asked{Programme: &scenarios.Scenario{}}, Viewpoint: decision.Viewpoint{Name: "state"}}},
		Worth: &decision.Worth{Now: value.Amount{Value: -5e6, SE: 1e6}, JobYears: 100}}
	holds(t, v.each().In(lang.English), "-5 million (error 1)", "-50,000 euro per job-year")
	holds(t, v.before().In(lang.English), "never rolling out is best for the State")
	v.Now.SE = 3e6
	holds(t, v.before().In(lang.English), "do not tell whether rolling out now is better")
	if clearly(worth{Value: 1.9, SE: 1}) || !clearly(worth{Value: 2.1, SE: 1}) {
		t.Error("a worth is clear from two errors on")
	}
}
