package scenarios

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"proefbank/internal/lang"
)

// country is the scenario that lists the country's municipalities.
const country = "national"

// Town is a municipality that a scenario can be moved to: one that is listed by its
// name, or one like those of a class of sizes.
type Town struct {
	Name string
	Said lang.Said
}

// Towns are all of them, listed ones first.
func Towns() (all []Town) {
	s := embeddedScenario(country)
	for _, m := range s.Municipalities {
		all = append(all, Town{m.Name, lang.Same(m.Name)})
	}
	for _, c := range s.SizeClasses {
		all = append(all, Town{c.Name, lang.Say("like one with some %s households on bijstand", "als een met zo'n %s huishoudens in de bijstand", lang.Whole.Of(c.Recipients))})
	}
	return all
}

func embeddedScenario(name string) *Scenario {
	s, err := Load(name, nil)
	if err != nil {
		panic(err) // it comes with the program
	}
	return s
}

// InTown is the text of a scenario that is an embedded one in another municipality: with
// the values of the country's list, their uncertainty and their sources.
func InTown(name, town string) ([]byte, error) {
	if !slices.Contains(Names(), name) {
		return nil, lang.Errorf("%q is not one of %s", "%q is niet een van %s", name, strings.Join(Names(), ", "))
	}
	if !slices.ContainsFunc(Towns(), func(t Town) bool { return t.Name == town }) {
		return nil, lang.Errorf("%q is not a municipality of the list, nor a class of sizes", "%q is geen gemeente van de lijst, en geen grootteklasse", town)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "description: {en: %[1]s, nl: %[1]s}\nbase: %[2]s\nmunicipalities:\n  - name: %[3]s\n", quoted(name+", "+town), quoted(name), quoted(town))
	s := embeddedScenario(country)
	region, recipients := false, 0.0
	for leaf := range s.Leaves() {
		key, of := townKey(leaf.Path, town)
		if x, is := leaf.Value.(float64); of && is && key == "recipients" {
			recipients = x
		}
		switch {
		case !of || key == "count":
		case leaf.Label:
			region = region || key == "region"
			fmt.Fprintf(&b, "    %s: %s\n", key, leaf.Text())
		default:
			fmt.Fprintf(&b, "    %s: {value: %s%s, source: %s}\n", key, leaf.Text(), distOf(leaf), quoted(leaf.Source))
		}
	}
	if !region {
		fmt.Fprintf(&b, "    region: %s\n", quoted(town))
	}
	fmt.Fprintf(&b, "trial:\n  municipalities: {value: 1, source: \"assumption: design choice; one municipality\"}\n")
	if own := embeddedScenario(name); own.HasProgramme() {
		fmt.Fprint(&b, own.share(recipients))
	}
	return []byte(b.String()), nil
}

// share is a programme in one municipality with so many recipients: of a programme in
// several it has its share of the jobs, by recipients.
func (s *Scenario) share(recipients float64) string {
	text := "programme:\n  municipalities: {value: 1, source: \"assumption: design choice; one municipality\"}\n"
	n, all := s.Programme.Municipalities, 0.0
	if n == 1 {
		return text
	}
	for _, m := range s.AllMunicipalities()[:n] {
		all += m.Recipients
	}
	jobs := max(1, math.Round(float64(s.Programme.Jobs)*recipients/all))
	return text + fmt.Sprintf("  jobs: {value: %.0f, source: \"assumption: its share by recipients of the %d jobs of %s\"}\n", jobs, s.Programme.Jobs, s.Name)
}

// townKey is the last key of a path of a municipality or a class of sizes.
func townKey(path, town string) (key string, of bool) {
	for _, list := range []string{"municipalities", "size_classes"} {
		if key, of = strings.CutPrefix(path, join(list, town)+"."); of {
			return key, true
		}
	}
	return "", false
}

// LoadInTown reads an embedded scenario in another municipality, and sets values on top
// as Load does.
func LoadInTown(name, town string, sets []string) (*Scenario, error) {
	text, err := InTown(name, town)
	if err != nil {
		return nil, err
	}
	file := name + "-" + town
	return library{shipped.embedded, map[string][]byte{file: text}}.load(file, sets)
}

// TakeNoPart says which municipalities the scenario lists beyond those of its trial, or of
// its programme, of which no answer is.
func (s *Scenario) TakeNoPart() (said []lang.Said) {
	beyond := func(takes int, path string) {
		var names []string
		for _, m := range s.Municipalities[min(takes, len(s.Municipalities)):] {
			names = append(names, m.Name)
		}
		if len(names) > 0 {
			said = append(said, lang.Say("%s takes the first %d of the list, without %s", "%s neemt de eerste %d van de lijst, zonder %s",
				path, takes, strings.Join(names, ", ")))
		}
	}
	beyond(s.Trial.Municipalities, "trial.municipalities")
	if s.HasProgramme() {
		beyond(s.Programme.Municipalities, "programme.municipalities")
	}
	return said
}
