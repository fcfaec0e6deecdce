package answers

import (
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

var nan = math.NaN()

func sought() *Sought {
	at := func(n int, p, cost float64, feasible bool) *power.Found {
		return &power.Found{Size: design.Size{Municipalities: 12, NPerArm: n, Months: 36}, Feasible: feasible, Power: power.Diagnosand{Value: p, MCSE: 0.01},
			Low: 0.79, High: 0.83, Predicted: power.Diagnosand{Value: 0.74, MCSE: 0.02}, Cost: cost, Outcome: "brug_other", MDE: power.Diagnosand{Value: 0.31, MCSE: 0.012}}
	}
	answer := at(1060, 0.8128, 10724910.4, true)
	return &Sought{Scenario: "national", Seed: 3, Target: 0.8, Trial: declared(), Answer: &power.Answer{Found: answer, Binding: power.ByNothing,
		Judged: []*power.Found{at(954, 0.76, 9800000, false), answer}, On: 333, Interferes: true, Alone: power.Diagnosand{Value: 0.85, MCSE: 0.02},
		Missed: 0.031, Replications: 1900, Enough: map[power.Step]int{}, Surrogate: predicted(), Variant: power.Variant{Unit: design.Person}}}
}

// declared is a trial of one outcome.
func declared() design.Trial {
	o := design.Outcome{Name: "brug_other", Primary: true, Estimators: []estimate.Estimator{"ancova"}}
	return design.Trial{Waves: []int{0, 36}, Months: 36, Outcomes: []design.Outcome{o}}
}

// predicted are four sizes.
func predicted() (all []power.Predicted) {
	for i, k := range []int{6, 12} {
		for j, n := range []int{500, 1060} {
			all = append(all, power.Predicted{Size: design.Size{Municipalities: k, NPerArm: n, Months: 36}, Power: float64(4+2*i+j) / 10, MCSE: 0.02, Cost: 5e6})
		}
	}
	return all
}

func TestSizeForPeople(t *testing.T) {
	s := sought()
	for l, want := range map[lang.Language]string{
		lang.English: `The cheapest trial with power 0.8 for every primary outcome has 1,060 people per arm in each of 12
municipalities, followed for 36 months. It costs about 10,724,910 euro and finds the effect on
brug_other, which needs the most, with power 0.813 (95% interval 0.790 to 0.830).
The primary outcomes share one alpha (Holm). What binds: nothing: it does.
The interval includes 0.8: on other replications this size may fall short; more of them (--reps)
tell.

unit                                                      person
ratio                                                        1:1
waves                                                          2
estimator                                                 ancova
smallest effect on it that is found                        0.310
its MC error                                               0.012
power were people not to affect each other, as predicted   0.850
error of that prediction                                   0.020
powers judged less those predicted, root mean square       0.031
replications                                               1,900

Trials judged, all on the same 333 replications
municipalities  per arm  months  power   ± MC  less than the answer   ± MC  predicted  cost, euro  answer
            12      954      36  0.760  0.010                     -      -      0.740   9,800,000
            12    1,060      36  0.813  0.010                 0.000  0.000      0.740  10,724,910  yes

Power that the search predicts for other sizes, followed for 36 months
municipalities  500 per arm  1,060 per arm
6                      0.40           0.50
12                     0.60           0.70
`,
		lang.Dutch: `De goedkoopste proef met power 0,8 voor elke primaire uitkomst heeft 1.060 mensen per arm in elk van
12 gemeenten, 36 maanden gevolgd. De kosten zijn ongeveer 10.724.910 euro; het effect op Brug
niet-materieel, dat het meest vraagt, vindt die proef met power 0,813 (95%-interval 0,790 tot
0,830).
De primaire uitkomsten delen één alpha (Holm). Wat bindt: niets: het lukt.
Het interval bevat 0,8: op andere replicaties kan deze omvang tekortschieten; meer ervan (--reps)
wijst het uit.

eenheid                                                     person
verhouding                                                     1:1
metingen                                                         2
schatter                                                    ancova
kleinste effect daarop dat gevonden wordt                    0,310
de MC-fout daarvan                                           0,012
power als mensen elkaar niet beïnvloedden, zoals voorspeld   0,850
fout van die voorspelling                                    0,020
beoordeelde min voorspelde power, gemiddeld kwadratisch      0,031
replicaties                                                  1.900

Beoordeelde proeven, alle op dezelfde 333 replicaties
gemeenten  per arm  maanden  power   ± MC  minder dan het antwoord   ± MC  voorspeld  kosten, euro  antwoord
       12      954       36  0,760  0,010                        -      -      0,740     9.800.000
       12    1.060       36  0,813  0,010                    0,000  0,000      0,740    10.724.910  ja

Power die de zoektocht voor andere maten voorspelt, 36 maanden gevolgd
gemeenten  500 per arm  1.060 per arm
6                 0,40           0,50
12                0,60           0,70
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
		power.ByNothing: {0, true, "De goedkoopste proef met power 0,8 voor elke primaire uitkomst", "", "niets: het lukt"},
		power.ByPool: {0, false, "Geen proef haalt power 0,8 voor elke primaire uitkomst binnen de grenzen",
			"geen proef haalt de power 0,8 (de beste: 0,813); wat bindt: bestand (met meer mensen per arm lukt het, en de bestanden hebben er te weinig); " +
				"meer gemeenten kunnen helpen: --municipalities, ten hoogste 342", "bestand"},
		power.ByPeople:         {0, false, "Geen proef haalt power 0,8", "", "mensen per arm (met meer dan de grens --n lukt het)"},
		power.ByDifferences:    {0, false, "Geen proef haalt power 0,8", "", "verschillen tussen gemeenten (met geen aantal"},
		power.ByFollowUp:       {0, false, "Geen proef haalt power 0,8", "", "duur (langer volgen, of openblijven"},
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

// TestSizeTellsWhatWouldDo: what one more of each brings, and the numbers at which it
// would do, stand beside what binds; and what the trial is to find in the headline.
func TestSizeTellsWhatWouldDo(t *testing.T) {
	s := sought()
	s.Feasible, s.Binding, s.Aim = false, power.ByDifferences, power.AnyOutcome
	s.More = []power.More{{Step: power.Municipality, Power: 0.83, Gain: 0.0172, Cost: 869226}, {Step: power.HalfYear, Power: nan, Gain: nan, Cost: 3},
		{Step: power.Differences, Power: 0.9, Gain: 0.1, Cost: nan}}
	s.Enough = map[power.Step]int{power.Municipality: 17}
	dutch := terminal(Size(s), lang.Dutch)
	holds(t, dutch, "Geen proef haalt power 0,8 voor een of meer van de primaire uitkomsten binnen de grenzen",
		"De power zou veranderen met: één gemeente meer +0,017 voor 869.226 euro (+0,020 per miljoen). Wat één meer zou brengen is voorspeld uit de delen van de variantie, en heeft geen Monte-Carlofout: een andere --seed toont hoe het beweegt. Bij verder gelijke omstandigheden vraagt het: 17 gemeenten als deze")
	s.Enough = map[power.Step]int{}
	holds(t, terminal(Size(s), lang.English), "A hundred times as many people or municipalities are not predicted to do either.")
}

func TestSizeForPrograms(t *testing.T) {
	var out strings.Builder
	if err := report.JSON(&out, Size(sought()).Data); err != nil {
		t.Fatal(err)
	}
	want := `{ "scenario": "national", "seed": 3, "feasible": true, "municipalities": 12, "n_per_municipality": 1060, "months": 36, ` +
		`"unit": "person", "ratio": "1:1", "waves": 2, "estimator": "ancova", "target": "", "uncertain": false, ` +
		`"power": 0.8128, "power_mcse": 0.01, "power_low": 0.79, "power_high": 0.83, "cost": 10724910, "binding": "none", "n_enough": 0, ` +
		`"municipalities_enough": 0, "outcome": "brug_other", "mde": 0.31, "mde_mcse": 0.012, "power_without_interference": 0.85, "power_without_interference_mcse": 0.02, ` +
		`"prediction_error": 0.031, "replications": 1900, "budget": [], "more": [], "designs": [], "judged": [ ` +
		`{ "municipalities": 12, "n_per_municipality": 954, "months": 36, "power": 0.76, "power_mcse": 0.01, "less": null, "less_mcse": null, ` +
		`"predicted": 0.74, "predicted_mcse": 0.02, "cost": 9800000, "feasible": false }, ` +
		`{ "municipalities": 12, "n_per_municipality": 1060, "months": 36, "power": 0.8128, "power_mcse": 0.01, "less": 0, "less_mcse": 0, ` +
		`"predicted": 0.74, "predicted_mcse": 0.02, "cost": 10724910, "feasible": true } ], "surface": [ ` +
		`{ "municipalities": 6, "n_per_municipality": 500, "months": 36, "power": 0.4, "power_mcse": 0.02, "cost": 5000000, "need": 0 }, ` +
		`{ "municipalities": 6, "n_per_municipality": 1060, "months": 36, "power": 0.5, "power_mcse": 0.02, "cost": 5000000, "need": 0 }, ` +
		`{ "municipalities": 12, "n_per_municipality": 500, "months": 36, "power": 0.6, "power_mcse": 0.02, "cost": 5000000, "need": 0 }, ` +
		`{ "municipalities": 12, "n_per_municipality": 1060, "months": 36, "power": 0.7, "power_mcse": 0.02, "cost": 5000000, "need": 0 } ], "curve": [] }`
	if got := strings.Join(strings.Fields(out.String()), " "); got != want {
		t.Errorf("got\n%s, want\n%s", got, want)
	}
}

// TestSmallestEffect: a line for each number of municipalities, in the order of people
// per arm, of the answer's follow-up alone; sizes that find only what is more than four
// times the effect are of no use and left out.
func TestSmallestEffect(t *testing.T) {
	s := sought()
	var rows []surfaced
	for _, r := range []struct {
		towns, n, months int
		need             float64
	}{{6, 100, 36, 2}, {6, 50, 36, 3}, {6, 10, 36, 7}, {12, 50, 36, 1.5}, {12, 100, 36, 1}, {12, 100, 24, 9}, {24, 100, 36, 0.8}} {
		rows = append(rows, surfaced{sized: sized{r.towns, r.n, r.months}, Need: r.need})
	}
	p := s.smallest(rows).Pictures[0].(report.Curves)
	if len(p.Lines) != 2 || !slices.Equal(p.Lines[0].X, []float64{50, 100}) || !slices.Equal(p.Lines[0].Y, []float64{3, 2}) || !slices.Equal(p.Lines[1].Y, []float64{1.5, 1}) {
		t.Errorf("%+v", p.Lines)
	}
	if got := p.Lines[1].Name.In(lang.Dutch); got != "12 gemeenten" {
		t.Error(got)
	}
}

// TestJudgedHaveBounds: a trial that finds nothing in any replication has no power of 0 without
// an error.
func TestJudgedHaveBounds(t *testing.T) {
	s := sought()
	s.Judged[0].Power = power.Diagnosand{}
	holds(t, terminal(Size(s), lang.English), "12 954 36 < 0.011 - ")
}

// TestEitherWouldDo: more people or more municipalities would do, each without the other.
func TestEitherWouldDo(t *testing.T) {
	for l, want := range map[lang.Language]string{lang.English: "it would take: 205 people per arm, or 6 municipalities like these", lang.Dutch: "vraagt het: 205 mensen per arm, of 6 gemeenten als deze"} {
		if got := sought().would(&found{EnoughPeople: 205, EnoughTowns: 6}).In(l); !strings.Contains(got, want) {
			t.Error(got)
		}
	}
}

// A design that is tried may leave an outcome its declared estimator, and is told from
// one that does not.
func TestDesignNamesEveryMainEstimator(t *testing.T) {
	s := &Sought{Trial: declared()}
	s.Trial.Outcomes[0].Estimators = []estimate.Estimator{"mmrm", "ancova"}
	s.Trial.Outcomes = append(s.Trial.Outcomes,
		design.Outcome{Name: "satisfaction", Primary: true, Estimators: []estimate.Estimator{"mmrm"}},
		design.Outcome{Name: "health", Estimators: []estimate.Estimator{"proportional-odds"}},
		design.Outcome{Name: "time_to_regular_work", Primary: true, Estimators: []estimate.Estimator{"cox"}})
	for tried, want := range map[estimate.Estimator]string{"": "mmrm, cox", "mmrm": "mmrm, cox", "two-stage": "two-stage, cox"} {
		if got := s.variant(power.Variant{Estimator: tried}, 36).Estimator; got != want {
			t.Errorf("%q tried: %s, want %s", tried, got, want)
		}
	}
}

// What is to be found is said as outcomes are everywhere, and not by its identifier.
func TestAimIsSaidInWords(t *testing.T) {
	s := &Sought{Aim: "brug_other"}
	if english, dutch := s.aim().In(lang.English), s.aim().In(lang.Dutch); english != "brug_other" || dutch != "Brug niet-materieel" {
		t.Errorf("%q, %q", english, dutch)
	}
}

// TestEvenlyByHand: of fifteen numbers seven are told, both ends among them.
func TestEvenlyByHand(t *testing.T) {
	all := []int{9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}
	if got := evenly(all); !slices.Equal(got, []int{1, 3, 5, 8, 10, 12, 15}) {
		t.Errorf("%v", got)
	}
	if got := evenly([]int{3, 1, 3}); !slices.Equal(got, []int{1, 3}) {
		t.Errorf("%v", got)
	}
	if got := split([]int{1, 2}, 10, 3); !slices.Equal(got, []int{10, 20, 10}) {
		t.Errorf("10 people, twice as many and as many are %v", got)
	}
}
