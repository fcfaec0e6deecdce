package answers

import (
	"strings"
	"testing"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

func sought() *Sought {
	return &Sought{Scenario: "national", Seed: 3, Target: 0.8, Found: &power.Found{
		Size: design.Size{Municipalities: 12, NPerArm: 1060, Months: 36}, Feasible: true, Power: power.Diagnosand{Value: 0.8128, MCSE: 0.01},
		Low: 0.79, High: 0.83, Cost: 10724910.4, Binding: "power", Outcome: "brug_other", MDE: power.Diagnosand{Value: 0.31},
		Interferes: true, Alone: 0.85, Smaller: &power.Found{Size: design.Size{NPerArm: 954}, Power: power.Diagnosand{Value: 0.76}}, Replications: 1900}}
}

func TestSizeForPeople(t *testing.T) {
	s := sought()
	for l, want := range map[lang.Language]string{
		lang.English: `The cheapest trial with power 0.8 for every primary outcome has 1,060 people per arm in each of 12
municipalities, followed for 36 months. It costs about 10,724,910 euro and finds the effect on
brug_other, which needs the most, with power 0.813 (95% interval 0.790 to 0.830).
The primary outcomes share one alpha (Holm). What binds: power (a smaller trial would miss it).

smallest effect on it that is found                       0.310
power were people not to affect each other, as predicted  0.850
replications                                              1,900
people per arm one size smaller                             954
power of that trial                                       0.760
`,
		lang.Dutch: `De goedkoopste proef met power 0,8 voor elke primaire uitkomst heeft 1.060 mensen per arm in elk van
12 gemeenten, 36 maanden gevolgd. De kosten zijn ongeveer 10.724.910 euro; het effect op brug_other,
dat het meest vraagt, vindt die proef met power 0,813 (95%-interval 0,790 tot 0,830).
De primaire uitkomsten delen één alpha (Holm). Wat bindt: power (een kleinere proef haalt die niet).

kleinste effect daarop dat gevonden wordt                   0,310
power als mensen elkaar niet beïnvloedden, zoals voorspeld  0,850
replicaties                                                 1.900
mensen per arm een maat kleiner                               954
power van die proef                                         0,760
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
	for binding, c := range map[string]struct {
		budget              float64
		feasible            bool
		head, missed, binds string
	}{
		"power":  {0, true, "De goedkoopste proef met power 0,8", "", "power (een kleinere"},
		"budget": {6e6, true, "Binnen het budget van 6.000.000 euro heeft de proef die", "", "budget"},
		"pool": {0, false, "Geen proef haalt power 0,8 binnen de grenzen",
			"geen proef haalt de power 0,8 (de beste: 0,81); wat bindt: bestand (de meeste gemeenten leveren te weinig mensen); " +
				"meer gemeenten kunnen helpen: --municipalities, ten hoogste 342", "bestand"},
		"capacity": {100, false, "Geen proef past binnen het budget van 100 euro",
			"geen proef past binnen het budget; de goedkoopste die gevonden is kost 10.724.910 euro", "capaciteit"},
	} {
		s := sought()
		s.Budget, s.Feasible, s.Binding = c.budget, c.feasible, binding
		dutch := terminal(Size(s), lang.Dutch)
		holds(t, dutch, c.head, "Wat bindt: "+c.binds)
		isDutch(t, dutch)
		if said := lang.InLanguage(SizeMissed(s, 342), lang.Dutch); c.missed != "" && said != c.missed {
			t.Errorf("%s: %q, want %q", binding, said, c.missed)
		}
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
		`"power": 0.8128, "power_low": 0.79, "power_high": 0.83, "cost": 10724910, "binding": "power", "outcome": "brug_other", "mde": 0.31, ` +
		`"power_without_interference": 0.85, "replications": 1900, "smaller": { "n_per_municipality": 954, "power": 0.76 } }`
	if got := strings.Join(strings.Fields(out.String()), " "); got != want {
		t.Errorf("got\n%s, want\n%s", got, want)
	}
}
