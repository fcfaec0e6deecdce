package answers

import (
	"math"
	"strings"
	"testing"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
	"proefbank/validation/sensitivity"
)

// exampleSensed is an analysis whose numbers are made up: of two results, one of
// which no parameter moves.
func exampleSensed(t *testing.T) *Sensed {
	t.Helper()
	s, err := scenarios.Load("groningen-structural", nil)
	if err != nil {
		t.Fatal(err)
	}
	a, err := sensitivity.New(s, 0, []string{"power:satisfaction", "society:municipal"}, nil, 7)
	if err != nil {
		t.Fatal(err)
	}
	n := len(a.Groups)
	first, total := make([]sensitivity.Share, n), make([]sensitivity.Share, n)
	first[0], total[0] = sensitivity.Share{Value: 0.52, SE: 0.05}, sensitivity.Share{Value: 0.45, SE: 0.04}
	first[1], total[1] = sensitivity.Share{Value: 0.3, SE: 0.05}, sensitivity.Share{Value: 0.35, SE: 0.05}
	total[2] = sensitivity.Share{Value: 0.01, SE: 0.1}
	nan := math.NaN()
	return &Sensed{Analysis: a, Scenario: s.Name, Uncertain: s.Uncertain(), Seed: 7, Rows: 1200, OneWayReps: 6,
		Indices: []sensitivity.Indices{
			{Rows: 1200, Mean: 1234.7, MCSE: 12, SD: 0.0456, Noise: 0.25, First: first, Total: total, Sum: sensitivity.Share{Value: 0.82, SE: 0.1}},
			{Rows: 1200, Mean: 0.5, MCSE: 1e-9, SD: nan, First: first, Total: total},
		},
		OneWay: []sensitivity.OneWay{
			{Centre: 1000, MCSE: 0.0123, Replications: 6, Swings: []sensitivity.Swing{
				{Path: "exit.regular", From: 0.01, To: 1500, Low: 900, High: 1050, Moves: 150, MCSE: 1}, {Path: "exit.young", From: nan, To: nan, Moves: 1,
					MCSE: 10}}},
			{Centre: 0.5, MCSE: 0.1, Replications: 6},
		}}
}

// The conclusion comes first, in the language asked.
func TestSensitivityInBothLanguages(t *testing.T) {
	a := Sensitivity(exampleSensed(t))
	for l, wanted := range map[lang.Language][]string{
		lang.English: {"power:satisfaction: most of what is not known about it comes from wellbeing: change in the job (45%); wellbeing: ", "1,200 rows of ",
			", seed 7. ",
			"\npower:satisfaction: power for satisfaction at month 36, probability\nMost of what",
			"\nmean 1,235, SD over the parameters 0.0456; chance brought 25% of", " ~52   42 .. 62                 45  37 .. 53\n", "\nall groups alone ",
			"\n~ more alone than with interactions", "\nBelow 1%, or not to be told from 0: ",
			"z, on which power turns, is 1,000 at the scenario's values (MC error 0.012,",
			"exit.regular  0.0100  1,500     900  1,050     1  ░░░░░░░░░░░░│██████\n",
			"\nsociety:municipal: society's balance under municipal, euro per job-year\nWith 1,200 rows, ",
			"\nmean 0.500 (MC error 0)", "\nno parameter moves it more than chance might.\n"},
		lang.Dutch: {"power:satisfaction: het meeste van wat er niet over bekend is, komt van welbevinden: verandering in de baan (45%); ",
			"1.200 rijen van ", "beginwaarde 7. ",
			"\npower:satisfaction: power voor tevredenheid na 36 maanden, kans\n", "\ngemiddeld 1.235, SD over de parameters 0,0456; toeval bracht 25% van",
			"exit.regular  0,0100  1.500       900  1.050     1  ░░░░░░░░░░░░│██████\n",
			"maatschappelijk saldo bij municipal, euro per baanjaar\nMet 1.200 rijen is"},
	} {
		text := terminal(a, l)
		for _, want := range wanted {
			if !strings.Contains(strings.ReplaceAll(text, "\n", " "), strings.ReplaceAll(want, "\n", " ")) {
				t.Errorf("%s: no %q in\n%s", l, want, text)
			}
		}
	}
}

// What is drawn in letters keeps its places on a page.
func TestTornadoOnAPage(t *testing.T) {
	var out strings.Builder
	if err := report.HTML(&out, Sensitivity(exampleSensed(t)), lang.Dutch); err != nil {
		t.Fatal(err)
	}
	if want := `<td class="drawn"><span aria-hidden="true">░░░░░░░░░░░░│██████`; !strings.Contains(out.String(), want) {
		t.Errorf("no %s", want)
	}
}

// Programs read every group and parameter, what does not exist as null.
func TestSensitivityForPrograms(t *testing.T) {
	var out strings.Builder
	v := exampleSensed(t)
	v.OneWay = v.OneWay[:1:1]
	v.OneWay = append(v.OneWay, sensitivity.OneWay{})
	if err := report.JSON(&out, Sensitivity(v).Data); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"seed": 7`, `"group": "wellbeing-job"`, `"noisy": true`, `"sd": null`, `"swing": 150`, `"from": null`, `"clear": true`,
		`"one_way_replications": 6`} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %s in JSON", want)
		}
	}
	v.OneWay = nil
	out.Reset()
	if err := report.JSON(&out, Sensitivity(v).Data); err != nil || !strings.Contains(out.String(), `"one_way": null`) {
		t.Errorf("one_way is not null where nothing was moved (%v)", err)
	}
}

// TestConclusionByHand: groups are named until they bring more than half, of .6 and .3 the first alone.
func TestConclusionByHand(t *testing.T) {
	v := &Sensed{Analysis: &sensitivity.Analysis{Groups: []sensitivity.Group{{Means: lang.Same("a")}, {Means: lang.Same("b")}, {Means: lang.Same("c")}}}}
	total := func(shares ...float64) *sensitivity.Indices {
		x := &sensitivity.Indices{Rows: 100, SD: 1}
		for _, s := range shares {
			x.Total = append(x.Total, sensitivity.Share{Value: s, SE: 0.01})
		}
		return x
	}
	for want, x := range map[string]*sensitivity.Indices{"comes from b (60%)": total(0.3, 0.6, 0.1), "comes from c (45%); b (35%)": total(0.2, 0.35, 0.45), "what stands out of what is not known about it: a (40%)": total(0.4, 0.01, 0)} {
		if got := v.conclusion(x).In(lang.English); !strings.HasSuffix(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
