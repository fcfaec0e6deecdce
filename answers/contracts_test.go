package answers

import (
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
)

// TestContractsEndUnseen: contracts of Groningen's structural year end after 36
// months, so 36 months do not see it and 37 do; what is proposed sees it.
func TestContractsEndUnseen(t *testing.T) {
	for _, c := range []struct {
		scenario string
		sets     []string
		end      int
		try      string
	}{
		{"groningen-structural", nil, 36, "--set trial.months=48"},
		{"groningen-structural", []string{"trial.months=37"}, 0, ""},
		{"groningen-structural", []string{"trial.months=48"}, 0, ""},
		{"groningen-structural", []string{"arms.basisbaan.max_months=35", "arms.basisbaan.contract_months=35"}, 0, ""},
		{"basisbaan", nil, 36, "--set trial.months=72"}, // the last starts after 24
		{"groningen-2020", nil, 36, `--set trial.months=48 --set 'calendar.end=""'`},
		{"groningen-2020", []string{"trial.months=48"}, 36, `--set trial.months=48 --set 'calendar.end=""'`}, // it ends after 34
		{"groningen-2020", []string{"trial.months=48", `calendar.end=""`}, 0, ""},
		{"wageningen-regelluw", nil, 0, ""},
	} {
		s, err := scenarios.Load(c.scenario, c.sets)
		if err != nil {
			t.Fatal(err)
		}
		e := design.NewExperiment(s.Parameters, s.Trial, 1)
		said := cliff(e, e.Country.Arms, e.Months, setMonths)
		if got := unseen(e, e.Country.Arms, e.Months); got != c.end || len(said) != min(c.end, 1) {
			t.Errorf("%s %v: %d, %v", c.scenario, c.sets, got, said)
		}
		for _, s := range said {
			isDutch(t, s.In(lang.Dutch))
			holds(t, s.In(lang.English), "temporary contracts end after 36", c.try+".")
		}
	}
}

// TestContractsWithoutEnd: jobs that are permanent or long, as Hoogeveen's, have no end to see, and nothing is proposed that
// the program refuses; those of its other arm end.
func TestContractsWithoutEnd(t *testing.T) {
	s, err := scenarios.Load("hoogeveen", []string{"arms.instapbaan.max_months=590"})
	if err != nil {
		t.Fatal(err)
	}
	e := design.NewExperiment(s.Parameters, s.Trial, 1)
	if said := cliff(e, e.Country.Arms[:1], e.Months, setMonths); said != nil {
		t.Errorf("an end without end: %s", said[0].In(lang.English))
	}
	holds(t, cliff(e, e.Country.Arms, e.Months, setMonths)[0].In(lang.English), "temporary contracts end after 590", "--set trial.months=600.")
}

// TestContractsEndInFrontOfEveryAnswer: it stands in front where people look and
// where programs do, for the trial that is followed longest.
func TestContractsEndInFrontOfEveryAnswer(t *testing.T) {
	year, three := design.Size{Municipalities: 1, NPerArm: 9, Months: 12}, design.Size{Municipalities: 1, NPerArm: 9, Months: 36}
	for _, months := range []string{"36", "48"} {
		set := "trial.months=" + months
		run, trial := Run(recorded(t, "groningen-structural", 1, set)), Power(diagnose(t, "groningen-structural", 2, nil, set))
		money := Finance(financedOf(t, "groningen-structural", 2, set))
		want := 0
		if months == "36" {
			want = 36
		}
		if got := []int{run.Data.(ran).Unseen, trial.Data.(powered).Unseen, money.Data.(*financing).Unseen}; !slices.Equal(got, []int{want, want, want}) {
			t.Errorf("%s months: %v", months, got)
		}
		for i, a := range []*report.Answer{run, trial, money} {
			last := a.Lead[len(a.Lead)-1].In(lang.English)
			if told := last[:19] == "People are followed"; told != (want > 0) {
				t.Errorf("%s months: answer %d says %s", months, i, last)
			}
		}
	}
	surface := Power(diagnose(t, "groningen-structural", 2, []design.Size{year, three}))
	holds(t, surface.Lead[len(surface.Lead)-1].In(lang.English), "followed for 36 months", "To follow it: --months 48.")
	longer := three
	longer.Months = 48
	if d := Power(diagnose(t, "groningen-structural", 2, []design.Size{three, longer})); d.Data.(powered).Unseen != 0 {
		t.Error("a trial of 48 months does not see contracts end after 36")
	}
}

// TestOtherArmsContractsAreNotFinanced: what is financed is one arm, whose contracts
// end when they do, whatever those of other arms; a job that is permanent or long has none.
func TestOtherArmsContractsAreNotFinanced(t *testing.T) {
	for scenario, ends := range map[string][]int{"debt-help": {36, 0, 36}, "hoogeveen": {0, 24}, "melkert": {36, 0}} {
		f := financedOf(t, scenario, 1, "trial.waves=[0, 12]")
		for arm, end := range ends {
			if f.Arm = arm; f.unseen() != end {
				t.Errorf("%s, %s: contracts end unseen after %d months, not %d", scenario, f.Experiment.Country.Arms[arm].Name, f.unseen(), end)
			}
		}
	}
}
