package scenarios

import (
	"errors"
	"testing"

	"proefbank/internal/english"
	"proefbank/internal/lang"
)

// speaksDutch holds each problem of a refusal to a Dutch rule of its own, with no
// English in it.
func speaksDutch(t *testing.T, err error) {
	t.Helper()
	var all Problems
	if !errors.As(err, &all) {
		t.Errorf("%T is not Problems", err)
	}
	for _, p := range all {
		dutch := p.Rule.In(lang.Dutch)
		if found := english.Words(dutch); len(found) > 0 || dutch == p.Rule.In(lang.English) {
			t.Errorf("%v: English %q in %q", p, found, dutch)
		}
	}
}

// TestFieldsSpeakDutch holds every field of a scenario to a meaning and a unit in
// Dutch, and every meaning in Dutch to a field.
func TestFieldsSpeakDutch(t *testing.T) {
	meant := map[string]bool{}
	var walk func(f *field, path string)
	walk = func(f *field, path string) {
		if lang.Unit(f.unit); f.leaf() && f.means != (lang.Text{}) {
			dutch := f.means.In(lang.Dutch)
			meant[dutch] = true
			if found := english.Words(dutch); len(found) > 0 || dutch == "" || dutch == f.means.In(lang.English) {
				t.Errorf("%s: English %q in %q", path, found, dutch)
			}
		}
		for _, child := range f.fields {
			walk(child, join(path, child.name))
		}
	}
	walk(root, "")
	for key, dutch := range dutchMeans {
		if !meant[dutch] {
			t.Errorf("means.txt: %s is no field", key)
		}
	}
}

func TestProblemsInDutch(t *testing.T) {
	_, err := Load("national", []string{"trial.alpha=0.7", "trial.n_per_am=5"})
	want := "--set: trial.alpha: “0.7” ligt buiten 0,0001 tot 0,5 (kans)\n" +
		"--set: trial.n_per_am: is geen parameter van dit scenario: bedoelt u trial.n_per_arm?"
	if got := lang.InLanguage(err, lang.Dutch); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
