package answers

import (
	"math"
	"strings"
	"testing"

	"proefbank/internal/lang"
	"proefbank/scenarios"
	"proefbank/study"
	"proefbank/validation/sensitivity"
)

// TestReportTellsDriversByTheirUnit: what a parameter brings society stands under a title that
// says per job-year, beside a gain of as much.
func TestReportTellsDriversByTheirUnit(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", nil)
	if err != nil {
		t.Fatal(err)
	}
	f := &Financed{Study: study.New(s, study.Plan{Seed: 1, Measured: true, Uncertain: true})}
	f.Variants = []int{0}
	if f.Accounts, _, err = study.Finance(t.Context(), f.Study, f.Financing, study.Loop{Reps: 50, Workers: 1}); err != nil {
		t.Fatal(err)
	}
	r := &Reported{Scenario: f.Scenario, Finance: f, Drivers: sensitivity.Drivers(f.Scenario, f.Experiment.ParameterKey, Balances(f))}
	r.books = f.accounted()
	rows, society := r.driverRows(len(r.Drivers)), r.books.Variants[0].Society.Total
	if len(rows) == 0 {
		t.Fatal("nothing goes along with it")
	}
	widest := 2 * (society.EachP95 - society.EachP5)
	for i := range rows {
		if math.Abs(rows[i].Swing) > widest {
			t.Errorf("%s brings %.0f euro per job-year, where 90%% of what society gains lies within %.0f", rows[i].Path, rows[i].Swing, widest/2)
		}
	}
}

// Where causes lie within each other's errors it is told how the command that was given, and no
// other, asks for more rows.
func TestMoreRowsAreAskedAsTheCommandDoes(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", nil)
	if err != nil {
		t.Fatal(err)
	}
	analysis, err := sensitivity.New(s, 0, sensitivity.Main(s, study.New(s, study.Plan{Seed: 1}).Experiment)[:1], nil, 1)
	if err != nil {
		t.Fatal(err)
	}
	unclear := sensitivity.Indices{Total: make([]sensitivity.Share, sensitivity.NCauses)}
	for c := range unclear.Total {
		unclear.Total[c].Value, unclear.Total[c].SE = 0.5, 0.5
	}
	for more, want := range map[string]string{"": "(--why, meer rijen)", "--causes": "(--causes, meer rijen)"} {
		said := (&Split{Analysis: analysis, More: more}).largest(&analysis.Results()[0], &unclear).In(lang.Dutch)
		if !strings.Contains(said, want) {
			t.Errorf("%q says not %q", said, want)
		}
	}
}
