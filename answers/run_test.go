package answers

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
	"proefbank/study"
)

// recorded is a run of a scenario.
func recorded(t *testing.T, name string, reps int, sets ...string) *study.Recorded {
	t.Helper()
	s, err := scenarios.Load(name, sets)
	if err != nil {
		t.Fatal(err)
	}
	r := study.Recording{Scenario: s, Dir: t.TempDir(), Tables: []string{"months"}, Seed: 1, Replications: reps, Shards: 1, Set: sets}
	o, err := r.Open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	left, err := o.Record(t.Context(), 2, nil)
	if err != nil {
		t.Fatal(err)
	}
	return left
}

// TestRun holds the sentence in front to the table below it, in both languages,
// and what programs read to what people do.
func TestRun(t *testing.T) {
	r := recorded(t, "groningen-structural", 4)
	a := Run(r)
	brug := a.Sections[1].Tables[0].Rows[7]
	for _, l := range []lang.Language{lang.English, lang.Dutch} {
		for _, cell := range brug[3:5] {
			holds(t, a.Lead[0].In(l), cell.In(l))
		}
	}
	isDutch(t, terminal(a, lang.Dutch))
	holds(t, terminal(a, lang.Dutch), "netto huishoudinkomen aan het eind, euro per maand 1.", "beginwaarde 1", "4 replicaties")
	data := a.Data.(ran)
	if w := data.Worlds[7]; w.World != "control" || w.Quantity != "brug_total" || lang.Plain.Of(w.Value.Mean).In(lang.Dutch) != brug[1].In(lang.Dutch) {
		t.Errorf("%+v beside %s", w, brug[1].In(lang.Dutch))
	}
	held := slices.IndexFunc(data.Worlds, func(w quantified) bool { return w.World != "control" && w.Quantity == "in_job" })
	if share := data.Worlds[held].Value.Mean; share < 5 || share > 95 { // percent, of which the sentence has as many
		t.Errorf("%v of 100 hold a job", share)
	} else {
		holds(t, a.Lead[0].In(lang.English), fmt.Sprintf("at the end %.0f%% of the people alive are in the job", share))
	}
	if RunWarning(r) != nil {
		t.Error("warns of a run in which nobody is short")
	}
	if two := Runs([]*report.Answer{a, a}).Data.(*severalRan); len(two.Runs) != 2 || two.Runs[1].Scenario != data.Scenario {
		t.Errorf("%d runs", len(two.Runs))
	}
}

// TestRunThatIsShort names the first five of the municipalities whose pools
// cannot bear the plan.
func TestRunThatIsShort(t *testing.T) {
	r := recorded(t, "national", 1, "trial.n_per_arm=50000", "trial.months=3", "trial.waves=[0,3]", "trial.municipalities=8")
	warning := RunWarning(r).In(lang.Dutch)
	isDutch(t, warning)
	holds(t, warning, "het bestand kan de geplande mensen niet leveren in Amsterdam (", " van 100.000)", " en nog 3")
	isDutch(t, terminal(Run(r), lang.Dutch))
	holds(t, terminal(Run(r), lang.Dutch), "Tekort: minder mensen dan gevraagd")
	brief := inBrief(Run(r), lang.Dutch)
	isDutch(t, brief)
	holds(t, brief, "Meer met --detail.", "welbevinden: Brug-totaal aan het eind")
	if strings.Contains(brief, "Tekort:") {
		t.Error("in short there is more than one table")
	}
}

// TestRunInWhichPeopleWait tells what waiting takes away, where people wait.
func TestRunInWhichPeopleWait(t *testing.T) {
	r := recorded(t, "national", 1, "trial.n_per_arm=20", "trial.municipalities=4", "trial.months=12", "trial.waves=[0,12]")
	dutch := terminal(Run(r), lang.Dutch)
	isDutch(t, dutch)
	year, all := r.Summary.Waiting(1)
	holds(t, dutch, "Deel van het effect op het Brug-totaal dat wachten op een plek wegneemt",
		"basisbaan voor iedereen "+lang.Plain.Of(100*year.Mean).In(lang.Dutch)+" - "+lang.Plain.Of(100*all.Mean).In(lang.Dutch))
}
