package answers

import (
	"strings"
	"testing"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
	"proefbank/validation/calibrate"
)

// exampleFit is a fit that holds, of two parameters.
func exampleFit() *calibrate.Fit {
	return &calibrate.Fit{Guesses: 4000, Near: 200, Beyond: 0.48, Seed: 7,
		Parameters: []calibrate.Parameter{
			{Path: "loonwaarde.mean", Prior: calibrate.Interval{Centre: 55, Low: 38.55, High: 71.4}, Posterior: calibrate.Interval{Centre: 59.62, Low: 56.3,
				High: 62.5},
				Error: 0.143, Contraction: 0.962, ContractionError: 0.001, Rank: 0.5, Fitted: true,
				Marginal: calibrate.Marginal{Value: 59.5, Dist: scenarios.Normal{SD: 2}}, Source: "fitted to Groningen 2023"},
			{Path: "loonwaarde.growth", Error: 0.002, Limited: true, Marginal: calibrate.Marginal{Value: 0.06, Dist: scenarios.Lognormal{SDLog: 0.6}},
				Source: "assumption"},
		},
		Ridges: []calibrate.Ridge{{Name: "loonwaarde", Parameters: []string{"loonwaarde.mean", "loonwaarde.growth"}, Correlation: [][]float64{{1, -0.17},
			{-0.17, 1}}}},
		Meets: []calibrate.Meeting{{Source: lang.Same("Tabel 7"), Item: lang.Text{"mean", "gemiddelde"}, Published: 60.4, Simulated: 60.12, Low: 57,
			High: 63.2, Inside: true},
			{Source: lang.Same("Tabel 8"), Item: lang.Text{"sick", "ziek"}, Published: 0, Simulated: 1.6, Low: 0.1, High: 6}},
		Summit: calibrate.Summit{Distance: 9.1, FromCentre: 9.33, Parameters: []string{"loonwaarde.mean"}, Away: []float64{-0.44}},
	}
}

// TestCalibrationInBothLanguages holds what people see of a fit to what is in it.
func TestCalibrationInBothLanguages(t *testing.T) {
	for l, wanted := range map[lang.Language][]string{
		lang.English: {"The fit holds: 1 of 2 parameters are fitted, and 1 of 2 figures lie within",
			"4,000 Groningens drawn from what was known before the tables, seed 7",
			"nearest 200. 48% of the prior is left out: a third year beyond 14.7% of hours sick.",
			"loonwaarde.mean        55  38.5 .. 71.4   59.6  56.3 .. 62.5      0.14  0.96 ± 0.00  fitted", "keeps its prior within the limit",
			"loonwaarde.growth  -0.17  1.00", "lies within 0.44 posterior standard deviations",
			"squared distance 9.10 there, 9.33 at the centres.", "Tabel 8: sick          0   1.60  0.100 .. 6  outside",
			"loonwaarde:\n  mean: {value: 59.5, dist: {normal: {sd: 2}}, source: \"fitted to Groningen 2023\"}\n  growth:", "      - [-0.17, 1]\n"},
		lang.Dutch: {"De fit houdt stand: 1 van de 2 parameters zijn gefit",
			"4.000 keer Groningen getrokken uit wat vóór de tabellen bekend was, beginwaarde 7",
			"houdt zijn verdeling vooraf binnen de grens", "een derde jaar boven 14,7% van de uren ziek", "59,6", "Tabel 8: ziek", "erbuiten", "Als scenario:"},
	} {
		text := terminal(Calibration(exampleFit()), l)
		for _, want := range wanted {
			if !strings.Contains(strings.ReplaceAll(text, "\n", " "), strings.ReplaceAll(want, "\n", " ")) {
				t.Errorf("%s: no %q in\n%s", l, want, text)
			}
		}
	}
}

// Programs read the parameters with their distributions, and whether it holds.
func TestCalibrationForPrograms(t *testing.T) {
	var out strings.Builder
	if err := report.JSON(&out, Calibration(exampleFit()).Data); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"dist": "{normal: {sd: 2}}"`, `"holds": true`, `"guesses": 4000`,
		`"scenario": "# Made by proefbank calibrate --reps 4000 --seed 7`} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %s in\n%s", want, out.String())
		}
	}
}

// A fit that does not hold says which condition is broken.
func TestWhyAFitDoesNotHold(t *testing.T) {
	c := exampleFit()
	c.Summit.FromCentre = 30
	if got, want := WhyNot(c).In(lang.Dutch), "het hoogste punt ligt te ver van de middens, op een gekwadrateerde afstand van 9,10 tegen 30,00"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	c.Parameters[0].Rank = 0
	if got := WhyNot(c).In(lang.English); !strings.HasSuffix(got, "the published figures of loonwaarde.mean") {
		t.Error(got)
	}
	if text := terminal(Calibration(c), lang.English); !strings.HasPrefix(text, "The fit does not hold: ") {
		t.Error(text[:60])
	}
}

// The Brug's step shows every number that basisbaan holds.
func TestBrug(t *testing.T) {
	text := terminal(Brug(calibrate.Brug()), lang.Dutch)
	for _, want := range []string{"\nhousing          -2,408   -2,186   -0,532    0,370 ", "\n    shift_6: {value: 0.670, dist: {normal: {sd: 0.167}}"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}
