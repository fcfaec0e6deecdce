package scenarios

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/sim"
)

// TestRoundTrip holds that a resolved scenario, loaded as a file, is the same
// scenario: values, distributions, sources, draws, and bytes.
func TestRoundTrip(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "odd.yaml", `
base: national
name: "odd: a name # with \"marks\""
description: {nl: "één \\ regel"}
municipalities:
  - name: "'s-Gravenhage (L.)"
    region: "yes"
    source: "a: b # c"
    recipients: 1e5
    long_term_share: 0.123456789012345678
    per_1000: 1.0000000000000002
    neighbourhoods: 7
  - name: "12"
    region: "null"
    recipients: 100
    long_term_share: {value: 0.3, dist: {beta: {n: 12.5}}}
    per_1000: 20
    neighbourhoods: 1
trial: {municipalities: 2}
pool: {size_factor: {value: 0.001, dist: {uniform: {low: 0.0000001, high: 123456789}}}}
`)
	for _, name := range append(Names(), "odd.yaml") {
		s, err := Load(name, []string{"trial.n_per_arm=33", "wellbeing.debts.cutpoints=[-1.5, -0.25, 1e-7, 2]"})
		if err != nil {
			t.Fatal(err)
		}
		file := fileName(name) + "-resolved.yaml"
		writeFile(t, file, string(s.Resolved()))
		r, err := Load(file, nil)
		if err != nil {
			t.Fatal(err)
		}
		if string(r.Resolved()) != string(s.Resolved()) || r.Digest() != s.Digest() {
			t.Errorf("%s: resolved again it differs", name)
		}
		if r.Name != s.Name || r.Description != s.Description || r.Base != "" {
			t.Errorf("%s: got %q, %q, base %q", name, r.Name, r.Description, r.Base)
		}
		if diff := cmp.Diff(s.Parameters, r.Parameters); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if diff := cmp.Diff(s.Trial, r.Trial); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		sameLeaves(t, s, r)
		if !reflect.DeepEqual(s.Draw(sim.NewKey(5)), r.Draw(sim.NewKey(5))) {
			t.Errorf("%s: draws differ", name)
		}
	}
}

func sameLeaves(t *testing.T, s, r *Scenario) {
	t.Helper()
	want := slices.Collect(r.Leaves())
	for i, leaf := range slices.Collect(s.Leaves()) {
		leaf.Place = want[i].Place
		if !reflect.DeepEqual(leaf, want[i]) {
			t.Errorf("%s: got %+v, want %+v", s.Name, want[i], leaf)
		}
	}
}

func TestDigest(t *testing.T) {
	digest := func(sets ...string) string { return load(t, nil, "basisbaan", sets...).Digest() }
	plain := digest()
	if plain != digest() {
		t.Error("the same scenario has two digests")
	}
	if len(plain) != 64 || plain == digest("trial.n_per_arm=7") {
		t.Errorf("digest %s", plain)
	}
}

// TestLeaves holds that every value of the structs is a leaf, once, and the
// leaf's value the struct's.
func TestLeaves(t *testing.T) {
	s := load(t, nil, "national")
	seen := map[string]bool{}
	for leaf := range s.Leaves() {
		if seen[leaf.Path] {
			t.Errorf("%s comes twice", leaf.Path)
		}
		seen[leaf.Path] = true
		if v := at(reflect.ValueOf(s).Elem(), leaf.steps); !reflect.DeepEqual(v.Interface(), leaf.Value) {
			t.Errorf("%s: leaf %v, struct %v", leaf.Path, leaf.Value, v)
		}
	}
	for _, path := range []string{"calendar.end", "arms.basisbaan.rating_bias", "municipalities.Groningen.region",
		"wellbeing.debts.shift_12", "recruitment.inflow", "trial.attrition.differential", "interference.slots"} {
		if !seen[path] {
			t.Errorf("%s is no leaf", path)
		}
	}
	for leaf := range s.Leaves() {
		if leaf.Path != "calendar.start" {
			t.Errorf("the first leaf is %s", leaf.Path)
		}
		break
	}
}

func TestLeafJSON(t *testing.T) {
	s := load(t, map[string]string{"f.yaml": `
base: basisbaan
absence: {long_onset: {value: 0.07, dist: {lognormal: {sd_log: 0.3}}, source: "Tabel <8>"}}
calendar: {lockdown: [{from: 2020-03-01, value: 0.5}]}
`}, "f.yaml")
	for path, want := range map[string]string{
		"absence.long_onset": `{"section":"absence","path":"absence.long_onset","value":0.07,"unit":"per year",` +
			`"draws_95":{"low":0.03888101350186713,"high":0.1260255214222925},"dist":{"lognormal":{"sd_log":0.3}},"low":0,"high":5,` +
			`"status":"unstated","source":"Tabel <8>","means":"long spells of sickness begun, at age 54, mean frailty and good match","place":"f.yaml:3:31"}`,
		"calendar.lockdown": `{"section":"calendar","path":"calendar.lockdown","value":[{"from":"2020-03-01","value":0.5}],` +
			`"unit":"share of contract hours","draws_95":null,"dist":null,"low":0,"high":1,"status":"unstated","source":"no source given",` +
			`"means":"hours lost to lockdown, from each date on; paid, and no sickness is recorded in them","place":"f.yaml:4:22"}`,
	} {
		var got, compact bytes.Buffer
		if err := errors.Join(report.JSON(&got, leafOf(t, s, path).Known()), json.Compact(&compact, got.Bytes())); err != nil || compact.String() != want {
			t.Errorf("got  %s\nwant %s\n%v", &compact, want, err)
		}
	}
}

// TestStarter holds that a starting file is good as it is, and with all its
// examples taken in, in either language.
func TestStarter(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range Names() {
		for _, l := range []lang.Language{lang.English, lang.Dutch} {
			startedIn(t, name, l)
		}
	}
}

func startedIn(t *testing.T, name string, l lang.Language) {
	base, err := Load(name, nil)
	if err != nil {
		t.Fatal(err)
	}
	starter := string(base.Starter(name, l))
	writeFile(t, "plain.yaml", starter)
	s, err := Load("plain.yaml", nil)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(s.Parameters, base.Parameters) || !reflect.DeepEqual(s.Trial, base.Trial) {
		t.Errorf("%s: the starting file differs from its base", name)
	}
	head, examples, ok := strings.Cut(starter, moreToChange.In(l)+"\n")
	if !ok {
		t.Fatalf("no examples in\n%s", starter)
	}
	writeFile(t, "full.yaml", head+strings.ReplaceAll("\n"+examples, "\n# ", "\n"))
	var sets []string
	if base.HasProgramme() && base.Programme.Municipalities == len(base.AllMunicipalities()) {
		sets = append(sets, "programme.municipalities=3") // fewer are left once three are all that are listed
	}
	full, err := Load("full.yaml", sets)
	if err != nil {
		t.Errorf("%s:\n%v", name, err)
		return
	}
	if got := leafOf(t, full, "absence.long_onset").Source; got != someSource.In(l) {
		t.Errorf("%s: source %q", name, got)
	}
	first, own := base.Municipalities[0], full.Municipalities[len(full.Municipalities)-1]
	if idle := full.TakeNoPart(); len(idle) > 0 {
		t.Errorf("%s: one who takes all examples in asks of other towns: %v", name, idle)
	}
	if own.Name = first.Name; !reflect.DeepEqual(own, first) {
		t.Errorf("%s: a town of one's own is %+v, not as %+v", name, own, first)
	}
}

// TestEmbeddedFiles holds that every file in the folder is embedded, and that
// none of them is large.
func TestEmbeddedFiles(t *testing.T) {
	files, err := filepath.Glob("*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range files {
		names = append(names, fileName(file))
		if info, err := os.Stat(file); err != nil || info.Size() > mostBytes/4 {
			t.Errorf("%s: %v", file, err)
		}
	}
	slices.Sort(names)
	if !slices.Equal(names, Names()) {
		t.Errorf("files %v, embedded %v", names, Names())
	}
}

// TestDrawn: of a uniform from 0 to 10 95% of the draws lie from 0.25 to 9.75, and within the range 0.5
// to 20 from 0.5.
func TestDrawn(t *testing.T) {
	around := Uniform{Low: 0, High: 10}
	for want, leaf := range map[string]Leaf{
		"0.500 .. 9.75": {Value: 5.0, Dist: around, Low: 0.5, High: 20},
		"each varies":   {Value: []float64{5, 6}, Dist: around, Low: 0.5, High: 20},
		"":              {Value: 5.0, Low: 0.5, High: 20},
	} {
		if got := leaf.Drawn().In(lang.English); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}
