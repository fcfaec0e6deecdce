package answers

import (
	"maps"
	"strings"
	"testing"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

func sought() *Sought {
	at := func(n int, p, cost float64, feasible bool) *power.Found {
		return &power.Found{Size: design.Size{Municipalities: 12, NPerArm: n, Months: 36}, Feasible: feasible, Power: power.Diagnosand{Value: p, MCSE: 0.01},
			Low: 0.79, High: 0.83, Cost: cost, Outcome: "brug_other", MDE: power.Diagnosand{Value: 0.31}}
	}
	answer := at(1060, 0.8128, 10724910.4, true)
	return &Sought{Scenario: "national", Seed: 3, Target: 0.8, Answer: &power.Answer{Found: answer, Binding: power.ByPower,
		Judged: []*power.Found{at(954, 0.76, 9800000, false), answer}, On: 333, Interferes: true, Alone: 0.85, Replications: 1900}}
}

func TestSizeForPeople(t *testing.T) {
	s := sought()
	for l, want := range map[lang.Language]string{
		lang.English: `The cheapest trial with power 0.8 for every primary outcome has 1,060 people per arm in each of 12
municipalities, followed for 36 months. It costs about 10,724,910 euro and finds the effect on
brug_other, which needs the most, with power 0.813 (95% interval 0.790 to 0.830).
The primary outcomes share one alpha (Holm). What binds: power (cheaper trials that were judged lack
it).
The interval includes 0.8: on other replications this size may fall short; more of them (--reps)
tell.

smallest effect on it that is found                       0.310
power were people not to affect each other, as predicted  0.850
replications                                              1,900

Trials judged, all on the same 333 replications
municipalities  per arm  months  power   ± MC  cost, euro  answer
            12      954      36  0.760  0.010   9,800,000
            12    1,060      36  0.813  0.010  10,724,910  yes
`,
		lang.Dutch: `De goedkoopste proef met power 0,8 voor elke primaire uitkomst heeft 1.060 mensen per arm in elk van
12 gemeenten, 36 maanden gevolgd. De kosten zijn ongeveer 10.724.910 euro; het effect op brug_other,
dat het meest vraagt, vindt die proef met power 0,813 (95%-interval 0,790 tot 0,830).
De primaire uitkomsten delen één alpha (Holm). Wat bindt: power (goedkopere proeven die beoordeeld
zijn halen die niet).
Het interval bevat 0,8: op andere replicaties kan deze omvang tekortschieten; meer ervan (--reps)
wijst het uit.

kleinste effect daarop dat gevonden wordt                   0,310
power als mensen elkaar niet beïnvloedden, zoals voorspeld  0,850
replicaties                                                 1.900

Beoordeelde proeven, alle op dezelfde 333 replicaties
gemeenten  per arm  maanden  power   ± MC  kosten, euro  antwoord
       12      954       36  0,760  0,010     9.800.000
       12    1.060       36  0,813  0,010    10.724.910  ja
`} {
		if got := terminal(Size(s), l); got != want {
			t.Errorf("got\n%s, want\n%s", got, want)
		}
	}
	s.Interferes = false
	if strings.Contains(terminal(Size(s), lang.English), "not to affect") {
		t.Error("where nobody affects others it says what were if they did not")
	}
}

// TestSizeSaysWhatItIs wants each of the four answers, and why it is not the one
// that was asked for.
func TestSizeSaysWhatItIs(t *testing.T) {
	left := maps.Clone(bindings)
	for binding, c := range map[power.Binding]struct {
		budget              float64
		feasible            bool
		head, missed, binds string
	}{
		power.ByPower:   {0, true, "De goedkoopste proef met power 0,8", "", "power (goedkopere proeven die beoordeeld zijn halen die niet)"},
		power.ByNothing: {0, true, "De goedkoopste proef met power 0,8", "", "niets (het is de kleinste"},
		power.ByPool: {0, false, "Geen proef haalt power 0,8 binnen de grenzen",
			"geen proef haalt de power 0,8 (de beste: 0,813); wat bindt: bestand (de meeste gemeenten leveren te weinig mensen); " +
				"meer gemeenten kunnen helpen: --municipalities, ten hoogste 342", "bestand"},
		power.ByPeople:         {0, false, "Geen proef haalt power 0,8 binnen de grenzen", "", "mensen per arm (de grens --n)"},
		power.ByMunicipalities: {6e6, true, "Binnen het budget van 6.000.000 euro heeft de proef die", "", "gemeenten (met meer mensen"},
		power.ByBudget: {100, false, "Geen proef past binnen het budget van 100 euro",
			"geen proef past binnen het budget; de goedkoopste die gevonden is kost 10.724.910 euro", "budget"},
	} {
		s := sought()
		s.Budget, s.Feasible, s.Binding = c.budget, c.feasible, binding
		dutch := terminal(Size(s), lang.Dutch)
		holds(t, dutch, c.head, "Wat bindt: "+c.binds)
		isDutch(t, dutch)
		if said := lang.InLanguage(SizeMissed(s, 342), lang.Dutch); c.missed != "" && said != c.missed {
			t.Errorf("%s: %q, want %q", binding, said, c.missed)
		}
		delete(left, binding)
	}
	for b := range left {
		t.Errorf("%s is not tried", b)
	}
	if said := SizeMissed(sought(), 0).Error(); strings.Contains(said, "more municipalities") {
		t.Errorf("there are no more municipalities: %s", said)
	}
}

func TestSizeForPrograms(t *testing.T) {
	var out strings.Builder
	if err := report.JSON(&out, Size(sought()).Data); err != nil {
		t.Fatal(err)
	}
	want := `{ "scenario": "national", "seed": 3, "feasible": true, "municipalities": 12, "n_per_municipality": 1060, "months": 36, ` +
		`"power": 0.8128, "power_mcse": 0.01, "power_low": 0.79, "power_high": 0.83, "cost": 10724910, "binding": "power", "outcome": "brug_other", "mde": 0.31, ` +
		`"power_without_interference": 0.85, "replications": 1900, "judged": [ ` +
		`{ "municipalities": 12, "n_per_municipality": 954, "months": 36, "power": 0.76, "power_mcse": 0.01, "cost": 9800000, "feasible": false }, ` +
		`{ "municipalities": 12, "n_per_municipality": 1060, "months": 36, "power": 0.8128, "power_mcse": 0.01, "cost": 10724910, "feasible": true } ] }`
	if got := strings.Join(strings.Fields(out.String()), " "); got != want {
		t.Errorf("got\n%s, want\n%s", got, want)
	}
}
