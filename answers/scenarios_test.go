package answers

import (
	"testing"

	"proefbank/internal/lang"
	"proefbank/scenarios"
)

// TestScenariosInDutch holds every scenario with all its parameters to Dutch; what
// a source says is in quotes.
func TestScenariosInDutch(t *testing.T) {
	var all []*scenarios.Scenario
	for _, name := range scenarios.Names() {
		s, err := scenarios.Load(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
		isDutch(t, terminal(Scenario(s), lang.Dutch))
		isDutch(t, terminal(Checked(name, s, nil), lang.Dutch))
	}
	isDutch(t, terminal(Scenarios(all), lang.Dutch))
}

// TestNumbersOfAScenario holds single numbers to the language, and what stands in
// a file as it is to the file.
func TestNumbersOfAScenario(t *testing.T) {
	s, err := scenarios.Load("national", []string{"trial.n_per_arm=1000"})
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"trial.alpha":     "trial.alpha = 0,05 kans",
		"trial.n_per_arm": "trial.n_per_arm = 1000 mensen",
		"trial.waves":     "trial.waves = 0; 6; 12; 18; 24; 30; 36 maanden sinds de nulmeting",
		"trial.spending":  "trial.spending = obrien-fleming",
	} {
		leaf, _ := s.Leaf(path)
		if got := leafItem(&leaf).Text.In(lang.Dutch); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	leaf, _ := s.Leaf("trial.n_per_arm")
	about := leafItem(&leaf).Of
	if got := about[len(about)-1].In(lang.Dutch); got != "bron: gegeven op de opdrachtregel (--set)" {
		t.Error(got)
	}
}
