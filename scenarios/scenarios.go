// Package scenarios reads scenario files: it is the only door through which
// values come in from outside.
//
// A scenario that has passed Load is good: every parameter has a value of its
// type and within its range, nothing contradicts anything else, and every
// value can say where it comes from. What is wrong with a scenario is told all
// at once, each with file, line, column, key and the rule that it breaks. A
// drawn scenario (see Draw) is as good as the one it was drawn from.
//
// What a parameter is, its unit and its range stand at its field in Go, and
// nowhere else; files hold values, distributions and sources:
//
//	base: basisbaan
//	absence:
//	  long_onset: {value: 0.07, dist: {lognormal: {sd_log: 0.3}}, source: "fitted to Groningen 2023, Tabel 8"}
//
// A scenario names its base and lists only what differs from it. A value may
// stand bare where it, or a group around it, has its source beside it. Entries
// of lists (arms, municipalities) go by name: the list says which take part
// and in what order, and an entry takes from the base's entry of that name
// what it does not say itself.
package scenarios

import (
	"cmp"
	"embed"
	"iter"
	"reflect"
	"slices"

	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/model/money"
)

//go:embed *.yaml
var embedded embed.FS

var shipped = libraryOf(embedded)

// Scenario is a country's worth of parameters and a trial in it. It is read
// only: to change a value, load it again with the value set.
type Scenario struct {
	Name        string
	Base        string // as the file says it; "" for a complete scenario
	Description Description

	model.Parameters
	Trial design.Trial     `yaml:"trial"`
	Money money.Parameters `yaml:"money"`

	// Joints are parameters whose uncertainties hang together.
	Joints []Joint `yaml:"joint" optional:"true"`

	file      string // its own
	given     string // by what it was loaded
	leaves    []Leaf
	lists     [][]int // steps to the lists of named entries
	idle      []Idle
	uncertain []uncertain
}

// Description is a line for people who choose a scenario.
type Description lang.Text

// In is the description in a language, or in the other where it has but one.
func (d Description) In(l lang.Language) string { return cmp.Or(d[l], d[1-l]) }

// String is the description in English, for files.
func (d Description) String() string { return d.In(lang.English) }

// Load reads a scenario by the name of an embedded one or from a file,
// resolves its bases, and sets values on top: each set is path=value, the
// value as it would stand in a file. The error, if any, is of type Problems.
func Load(nameOrFile string, sets []string) (*Scenario, error) {
	return shipped.load(nameOrFile, sets)
}

// Given is the name or the file by which it was loaded: what a command is told to load it
// again.
func (s *Scenario) Given() string { return s.given }

// Idle is a set, path=value, of the value that the parameter had. Where that was
// uncertain it is so no more, and nothing else is changed.
type Idle struct {
	Set       string
	Uncertain bool
}

// Idle are the sets that changed no value.
func (s *Scenario) Idle() []Idle { return s.idle }

// Names lists the embedded scenarios.
func Names() []string { return shipped.names() }

// Leaves yields every parameter in the order in which files hold them.
func (s *Scenario) Leaves() iter.Seq[Leaf] { return slices.Values(s.leaves) }

// Leaf gives the parameter at a path as Leaves and --set write it.
func (s *Scenario) Leaf(path string) (Leaf, bool) {
	for _, leaf := range s.leaves {
		if leaf.Path == path {
			return leaf, true
		}
	}
	return Leaf{}, false
}

// Bounds are the least and the most that a whole number may be: municipalities take part
// that there are.
func (s *Scenario) Bounds(path string) (least, most int) {
	leaf, _ := s.Leaf(path)
	least, most = int(leaf.Low), int(leaf.High)
	if path == "trial.municipalities" {
		most = min(most, len(s.AllMunicipalities()))
	}
	return least, most
}

// Own tells whether the scenario says a value itself, in its file or on the
// command line, and does not take it from a base.
func (s *Scenario) Own(leaf Leaf) bool { return leaf.Set() || leaf.Place.File == s.file }

// at follows field and entry numbers down from a scenario.
func at(v reflect.Value, steps []int) reflect.Value {
	for _, i := range steps {
		if v.Kind() == reflect.Slice {
			v = v.Index(i)
		} else {
			v = v.Field(i)
		}
	}
	return v
}
