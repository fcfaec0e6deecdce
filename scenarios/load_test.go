package scenarios

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"proefbank/internal/lang"
	"proefbank/model"
)

// load reads a scenario that must be good from files in a folder of its own.
func load(t *testing.T, files map[string]string, name string, sets ...string) *Scenario {
	t.Helper()
	t.Chdir(t.TempDir())
	for file, content := range files {
		writeFile(t, file, content)
	}
	s, err := Load(name, sets)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func leafOf(t *testing.T, s *Scenario, path string) Leaf {
	t.Helper()
	leaf, ok := s.Leaf(path)
	if !ok {
		t.Fatalf("%s is no leaf of %s", path, s.Name)
	}
	return leaf
}

func TestEmbedded(t *testing.T) {
	want := []string{"amsterdam-regelluw", "amsterdam-werkbrigade", "amvb-regelluw", "basisbaan", "debt-help", "den-haag-instapeconomie", "den-haag-stip",
		"furthest-first", "groningen-2020", "groningen-before-after", "groningen-prior", "groningen-structural", "heerlen-2019", "hoogeveen", "melkert", "municipal-pilot", "municipal-variants",
		"national", "national-programme", "oss-regelluw", "part-time-premium", "rotterdam-2021", "wageningen-regelluw", "wijkconsultatie"}
	if got := Names(); !slices.Equal(got, want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for _, name := range Names() {
		s, err := Load(name, nil)
		if err != nil {
			t.Errorf("%s:\n%v", name, err)
			continue
		}
		if s.Name != name || s.Description[lang.English] == "" || s.Description[lang.Dutch] == "" {
			t.Errorf("%s: named %q, described as %+v", name, s.Name, s.Description)
		}
		if (s.Base == "") != (name == "basisbaan") {
			t.Errorf("%s rests on %q", name, s.Base)
		}
		if s.Uncertain() == 0 {
			t.Errorf("%s is certain of everything", name)
		}
		for leaf := range s.Leaves() {
			if leaf.Source == "" && !leaf.Label {
				t.Errorf("%s: %s has no source", name, leaf.Path)
			}
		}
	}
}

// TestFields holds every parameter in Go to tags that say what it is.
func TestFields(t *testing.T) {
	var walk func(f *field, path string)
	walk = func(f *field, path string) {
		for _, child := range f.keys() {
			at := join(path, child.name)
			switch child.kind {
			case group, list:
				walk(child, at)
				continue
			case number, whole, numbers, wholes:
				if child.unit == "" || child.low >= child.high || !(child.high-child.low <= 1e9) {
					t.Errorf("%s: unit %q, range %g to %g", at, child.unit, child.low, child.high)
				}
			}
			if child.means[lang.English] == "" {
				t.Errorf("%s: nothing says what it means", at)
			}
		}
	}
	walk(root, "")
}

func TestMerge(t *testing.T) {
	s := load(t, map[string]string{
		"top.yaml": `
base: middle.yaml
description: {en: top, nl: boven}
absence:
  source: "table 1"
  long_onset: 0.02
  long_months: {value: 9, source: "table 2"}
`,
		"middle.yaml": `
base: basisbaan
absence:
  long_onset: {value: 0.03, dist: {normal: {sd: 0.01}}, source: "middle"}
  leave: 0.05
`}, "top.yaml")
	central, err := Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	want := central.Absence
	want.LongOnset, want.LongMonths, want.Leave = 0.02, 9, 0.05
	if s.Absence != want {
		t.Errorf("got %+v, want %+v", s.Absence, want)
	}
	if !reflect.DeepEqual(s.Wellbeing, central.Wellbeing) {
		t.Error("what is not listed differs from the base")
	}
	if s.Name != "top" || s.Base != "middle.yaml" || s.Description.In(lang.Dutch) != "boven" {
		t.Errorf("%s on %s: %v", s.Name, s.Base, s.Description)
	}
	for _, c := range []struct{ path, source, place, dist string }{
		{"absence.long_onset", "table 1", "top.yaml:6:15", ""},
		{"absence.long_months", "table 2", "top.yaml:7:24", ""},
		{"absence.leave", "", "middle.yaml:5:10", ""},
	} {
		leaf := leafOf(t, s, c.path)
		if leaf.Source != c.source || leaf.Place.String() != c.place || leaf.DistText() != c.dist {
			t.Errorf("%s: %q at %s, %s", c.path, leaf.Source, leaf.Place, leaf.DistText())
		}
	}
	if got := leafOf(t, s, "absence.leave").Origin().String(); got != "no source given" {
		t.Errorf("origin %q", got)
	}
	for path, english := range map[string]bool{"absence.long_onset": false, "absence.short_days": true, "absence.leave": false} {
		leaf := leafOf(t, s, path)
		if _, is := leaf.Sourced().(lang.Quote); is != english || leaf.Sourced().In(lang.Dutch) != leaf.Origin().In(lang.Dutch) {
			t.Errorf("%s: the source in %s is told to be English: %t", path, leaf.Place, is)
		}
	}
}

func TestSets(t *testing.T) {
	s, err := Load("national", []string{
		"trial.n_per_arm=50", "trial.n_per_arm=60", "interference.slots=false", "arms.basisbaan.hours_per_week=28",
		"municipalities.Groningen.recipients=9000", "wellbeing.debts.shift_12=0.5", "coaching.minutes=[60, 30]",
		"calendar.lockdown=[{from: 2027-01-01, value: 0.5}]", "calendar.end=2035-12-01", "municipalities.Rotterdam.region=Zuid",
	})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(s.Municipalities, func(m model.Municipality) bool { return m.Name == "Groningen" })
	for _, c := range []struct{ got, want any }{
		{s.Trial.NPerArm, 60}, {s.Interference.Slots, false}, {s.Arms[0].HoursPerWeek, 28.0},
		{s.Municipalities[i].Recipients, 9000.0}, {s.Wellbeing.Debts.Shift12, 0.5}, {s.Coaching.Minutes, []float64{60, 30}},
		{s.Calendar.Lockdown, model.Series{{From: model.Date{Year: 2027, Month: 1, Day: 1}, Value: 0.5}}},
		{s.Calendar.End, model.Date{Year: 2035, Month: 12, Day: 1}},
	} {
		if !reflect.DeepEqual(c.got, c.want) {
			t.Errorf("got %v, want %v", c.got, c.want)
		}
	}
	leaf := leafOf(t, s, "arms.basisbaan.hours_per_week")
	if !leaf.Set() || leaf.Source != onCommandLine.String() || leaf.Dist != nil || leaf.Place.String() != "--set" {
		t.Errorf("%+v", leaf)
	}
	if leafOf(t, s, "arms.basisbaan.extension").Set() {
		t.Error("a value counts as set that was not")
	}
}

// TestShorterFollowUp holds that waves of the base that a scenario does not
// have fall away, and say so, those of analyses included.
func TestShorterFollowUp(t *testing.T) {
	base := `
base: basisbaan
trial:
  months: 36
  waves: {value: [0, 6, 12, 36], source: design}
  outcomes: [{name: satisfaction, waves: {value: [12, 36], source: plan}}, {name: brug_total, waves: []}]
`
	for _, c := range []struct {
		set              string
		waves, analysed  []int
		measured, wanted string
	}{
		{"trial.months=36", []int{0, 6, 12, 36}, []int{12, 36}, "design", "plan"},
		{"trial.months=35", []int{0, 6, 12}, []int{12}, "design; within trial.months", "plan; within trial.months"},
		{"trial.months=6", []int{0, 6}, nil, "design; within trial.months", "plan; within trial.months"},
		{"trial.months=3", []int{0, 3}, nil, "design; within trial.months", "plan; within trial.months"},
		{"trial.waves=[0, 12, 24]", []int{0, 12, 24}, []int{12}, onCommandLine.String(), "plan; within trial.waves"},
	} {
		s := load(t, map[string]string{"base.yaml": base}, "base.yaml", c.set)
		if !slices.Equal(s.Trial.Waves, c.waves) || !slices.Equal(s.Trial.Outcomes[0].Waves, c.analysed) {
			t.Errorf("%s: measured at %v, analysed at %v", c.set, s.Trial.Waves, s.Trial.Outcomes[0].Waves)
		}
		if got := leafOf(t, s, "trial.waves").Source; got != c.measured {
			t.Errorf("%s: %q, want %q", c.set, got, c.measured)
		}
		if got := leafOf(t, s, "trial.outcomes.satisfaction.waves").Source; got != c.wanted {
			t.Errorf("%s: %q, want %q", c.set, got, c.wanted)
		}
	}
}

// TestEmbeddedNeedsSources puts a value without one into an embedded scenario.
func TestEmbeddedNeedsSources(t *testing.T) {
	complete, err := embedded.ReadFile("basisbaan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	lib := libraryOf(fstest.MapFS{"basisbaan.yaml": {Data: complete},
		"bare.yaml":  {Data: []byte("base: basisbaan\nabsence: {leave: 0.1}\ntrial: {source: design choice, months: 24}\n")},
		"vague.yaml": {Data: []byte("base: basisbaan\ntrial: {source: own, months: 24}\n")}})
	_, err = lib.load("bare", nil)
	if want := "bare.yaml:2:18: absence.leave: has no source"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	speaksDutch(t, err)
	_, err = lib.load("vague", nil)
	if want := "vague.yaml:2:30: trial.months: its source does not say whether"; err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
	speaksDutch(t, err)
}

// TestOthersLeaveAScenarioAlone: what is wrong with one that rests on a scenario, so many
// bases deep that the fault stands in that scenario's file, spoils it for nobody else.
func TestOthersLeaveAScenarioAlone(t *testing.T) {
	t.Chdir(t.TempDir())
	base := "national"
	for i := range mostBases {
		file := fmt.Sprintf("%d.yaml", i)
		if err := os.WriteFile(file, []byte("base: "+base+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		base = file
	}
	if _, err := Load(base, nil); err == nil || !strings.HasPrefix(err.Error(), "national.yaml:") {
		t.Fatalf("%d bases and two more: %v", mostBases, err)
	}
	if _, err := Load("national", nil); err != nil {
		t.Error(err)
	}
}

// TestScenariosShareNoLists: whoever changes an element of a scenario's list changes it in
// that one alone.
func TestScenariosShareNoLists(t *testing.T) {
	load := func() (*Scenario, reflect.Value) {
		s, err := Load("national-programme", nil)
		if err != nil {
			t.Fatal(err)
		}
		return s, reflect.ValueOf(s).Elem()
	}
	s, one := load()
	_, other := load()
	lists := 0
	for leaf := range s.Leaves() {
		if v := at(one, leaf.steps); v.Kind() == reflect.Slice && v.Len() > 0 && leaf.Place.File != "" {
			lists++
			if v.Pointer() == at(other, leaf.steps).Pointer() {
				t.Errorf("%s is one list in both", leaf.Path)
			}
			if inner := v.Index(0); inner.Kind() == reflect.Slice && inner.Pointer() == at(other, leaf.steps).Index(0).Pointer() {
				t.Errorf("%s has a row of both", leaf.Path)
			}
		}
	}
	if lists < 50 {
		t.Errorf("only %d lists", lists)
	}
}

// TestBases holds that a base is looked for beside the file that names it, and
// that an embedded scenario comes first.
func TestBases(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, folder := range []string{"a", "b"} {
		if err := os.Mkdir(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	writeFile(t, "a/top.yaml", "base: ../b/middle.yaml\n")
	writeFile(t, "b/middle.yaml", "base: basisbaan\nabsence: {leave: 0.11}\n")
	writeFile(t, "b/basisbaan", "base: nowhere\n")
	s, err := Load("a/top.yaml", nil)
	if err != nil {
		t.Fatal(err)
	}
	if s.Absence.Leave != 0.11 {
		t.Errorf("leave %g", s.Absence.Leave)
	}
}

// TestPlainValues holds the ways of writing a value that are good.
func TestPlainValues(t *testing.T) {
	s := load(t, map[string]string{"f.yaml": "\ufeffbase: basisbaan\r\nname: \"my own\"\r\n" +
		"absence: {leave: .25, long_months: 1.5e1, short_spells: +2, age_slope: -0.0, wia: 0., dismissal: 1.}\r\n" +
		"trial: {n_per_arm: +7, controls: True}\r\ncalendar: {start: \"2025-02-01\", end: \"\", lockdown: []}\r\n"}, "f.yaml")
	a := s.Absence
	got := []float64{a.Leave, a.LongMonths, a.ShortSpells, 1 / a.AgeSlope, a.WIA, a.Dismissal}
	want := []float64{0.25, 15, 2, 1 / zero, 0, 1}
	if !slices.Equal(got, want) || s.Trial.NPerArm != 7 || !s.Trial.Controls || s.Name != "my own" {
		t.Errorf("got %v, %+v, %s", got, s.Trial, s.Name)
	}
}

var zero = 0.0

// A municipality borrows at the rates of the scenario's own time: until early 2022 at hardly any.
func TestBorrowingIsOfItsTime(t *testing.T) {
	for _, name := range Names() {
		s, err := Load(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		start, rate := s.Calendar.Start, s.Money.Bond.Borrowing
		if job := slices.ContainsFunc(s.Arms, func(a model.Arm) bool { return a.Job }); !job {
			continue // no bond finances it
		}
		if early := start.Year < 2023; early != (rate < 0.01) {
			t.Errorf("%s begins in %v and its municipality borrows at %v", name, start, rate)
		}
	}
}
