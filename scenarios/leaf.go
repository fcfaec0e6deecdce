package scenarios

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"

	"proefbank/internal/lang"
	"proefbank/model"
)

// Leaf is one parameter of a scenario: its value, what is known about the
// value, and where both come from.
type Leaf struct {
	Path   string       // as in --set: absence.long_onset, arms.basisbaan.job
	Value  any          // float64, int, bool, a text, model.Date, or a slice: see Text
	Unit   string       // "" for what has none
	Low    float64      // least valid value, -Inf where there is none
	High   float64      // largest valid value, +Inf where there is none
	Means  lang.Text    // what the parameter is
	Label  bool         // names a thing; needs no source
	Dist   Distribution // nil where the value is taken as known
	Source string       // document and table; "" where a user gave none
	Place  Place        // where the value stands

	steps []int  // field and entry numbers that lead to the value in a Scenario
	drawn string // path at which it is drawn: that of the first arm's with which it is one parameter
}

// onCommandLine is the source of every value given with --set.
var onCommandLine = lang.Text{"set on the command line", "gegeven op de opdrachtregel"}

// Set tells whether the value was given on the command line.
func (l Leaf) Set() bool { return l.Place.OnCommandLine() }

// Origin is the source in words, also where there is none. What a scenario says
// is quoted in Dutch, since it may be in any language.
func (l Leaf) Origin() lang.Text {
	switch {
	case l.Set():
		return onCommandLine
	case l.Source != "":
		return lang.Text{l.Source, "“" + l.Source + "”"}
	case l.Label:
		return lang.Text{"a name", "een naam"}
	}
	return lang.Text{"no source given", "geen bron gegeven"}
}

// Sourced is the origin for people. The program's own scenarios have their sources in English.
func (l Leaf) Sourced() lang.Said {
	if l.Source != "" && !l.Set() && shipped.holds(strings.TrimSuffix(l.Place.File, ".yaml")) {
		return lang.Quote(l.Source)
	}
	return l.Origin()
}

// Text is the value as it stands in a file.
func (l Leaf) Text() string { return write(reflect.ValueOf(l.Value), yamlKey) }

// Range is the valid range in words, "" where there is none.
func (l Leaf) Range() string {
	if math.IsInf(l.Low, 0) {
		return ""
	}
	return plain(l.Low) + " – " + plain(l.High)
}

// DistText is the distribution as it stands in a file, "" where there is none.
func (l Leaf) DistText() string {
	if l.Dist == nil {
		return ""
	}
	return writeDist(l.Dist, yamlKey)
}

// Interval is where 95% of the draws of a single number lie, by the leaf's own
// distribution; NaN for what has none.
func (l Leaf) Interval() (low, high float64) {
	value, single := l.Value.(float64)
	if l.Dist == nil || !single {
		return math.NaN(), math.NaN()
	}
	within := func(x float64) float64 { return min(max(x, l.Low), l.High) }
	return within(l.Dist.Quantile(0.025, value)), within(l.Dist.Quantile(0.975, value))
}

// LatestStep is the day from which the last value of a series holds; false for what is
// no series.
func (l Leaf) LatestStep() (day lang.Day, dated bool) {
	v := reflect.ValueOf(l.Value)
	if v.Kind() != reflect.Slice || v.Len() == 0 || v.Type().Elem().Kind() != reflect.Struct {
		return day, false
	}
	from, is := v.Index(v.Len() - 1).Field(0).Interface().(model.Date)
	return lang.Day{Year: from.Year, Month: from.Month, Date: from.Day}, is
}

// Section is the part of the scenario that the leaf stands in: the first key
// of its path.
func (l Leaf) Section() string {
	section, _, _ := strings.Cut(l.Path, ".")
	return section
}

func yamlKey(name string) string { return name + ": " }
func jsonKey(name string) string { return quoted(name) + ": " }

// write writes a value on one line, its keys as key does.
func write(v reflect.Value, key func(string) string) string {
	switch x := v.Interface().(type) {
	case float64:
		return plain(x)
	case model.Date:
		return quoted(x.String())
	case int, bool:
		return fmt.Sprint(x)
	}
	var parts []string
	switch v.Kind() {
	case reflect.String:
		return quoted(v.String())
	case reflect.Struct:
		for _, f := range fieldsOf(v.Type()) {
			parts = append(parts, key(f.name)+write(v.Field(f.index), key))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	for i := range v.Len() {
		parts = append(parts, write(v.Index(i), key))
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// plain writes a number with all its digits and without an exponent where
// people would not use one.
func plain(x float64) string {
	if size := math.Abs(x); size == 0 || size >= 1e-6 && size < 1e15 {
		return strconv.FormatFloat(x, 'f', -1, 64)
	}
	return strconv.FormatFloat(x, 'e', -1, 64)
}

// quoted writes a text as JSON does, which YAML reads too.
func quoted(s string) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		panic(err) // a string always encodes
	}
	return strings.TrimSuffix(b.String(), "\n")
}
