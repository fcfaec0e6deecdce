package main

import (
	"strings"
	"testing"

	"proefbank/scenarios"
	"proefbank/validation/calibrate"
)

// TestCalibrationInBothLanguages holds what people see of a fit to what is in it.
func TestCalibrationInBothLanguages(t *testing.T) {
	c := &calibrate.Fit{Guesses: 4000, Near: 200, Beyond: 0.48, Seed: 7,
		Parameters: []calibrate.Parameter{
			{Path: "loonwaarde.mean", Prior: calibrate.Interval{Centre: 55, Low: 38.55, High: 71.4}, Posterior: calibrate.Interval{Centre: 59.62, Low: 56.3, High: 62.5},
				Error: 0.143, Contraction: 0.962, ContractionError: 0.001, Fitted: true, Marginal: calibrate.Marginal{Value: 59.5, Dist: scenarios.Normal{SD: 2}}, Source: "fitted to Groningen 2023"},
			{Path: "loonwaarde.growth", Error: 0.002, Limited: true, Marginal: calibrate.Marginal{Value: 0.06, Dist: scenarios.Lognormal{SDLog: 0.6}}, Source: "assumption"},
		},
		Ridges: []calibrate.Ridge{{Name: "loonwaarde", Parameters: []string{"loonwaarde.mean", "loonwaarde.growth"}, Correlation: [][]float64{{1, -0.17}, {-0.17, 1}}}},
		Meets:  []calibrate.Meeting{{Source: "Tabel 7", Item: "mean", Published: 60.4, Simulated: 60.12, Low: 57, High: 63.2, Inside: true}, {Source: "Tabel 8", Item: "sick", Published: 0, Simulated: 1.6, Low: 0.1, High: 6}},
		Summit: calibrate.Summit{Distance: 7.9, FromCentre: 9.33, Parameters: []string{"loonwaarde.mean"}, Away: []float64{-0.44}},
	}
	for lang, wanted := range map[string][]string{
		"en": {"4000 Groningens drawn from what was known before the tables, seed 7", "nearest 200. 48% of the prior is left out: a third year beyond 14.7% of hours sick.",
			"loonwaarde.mean        55  38.5 .. 71.4   59.6  56.3 .. 62.5      0.14  0.96 ± 0.00                            fitted", "keeps its prior within the limit",
			"loonwaarde.growth  -0.17  1.00", "lies within 0.44 posterior standard deviations of these centres\n(furthest: loonwaarde.mean); squared distance 7.90 there, 9.33 at the centres.",
			"1 of 2 within what 95% of its monitors print", "Tabel 8: sick          0    1.6    0.1 .. 6  outside",
			"loonwaarde:\n  mean: {value: 59.5, dist: {normal: {sd: 2}}, source: \"fitted to Groningen 2023\"}\n  growth:", "      - [-0.17, 1]\n"},
		"nl": {"4000 keer Groningen getrokken uit wat vóór de tabellen bekend was, seed 7", "afgestemd", "houdt zijn verdeling vooraf binnen de grens",
			"1 van 2 binnen wat 95% van zijn monitoren geeft", "erbuiten", "Als scenario:"},
	} {
		var out strings.Builder
		printCalibration(&out, c, lang)
		for _, want := range wanted {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%s: no %q in\n%s", lang, want, out.String())
			}
		}
	}
}
