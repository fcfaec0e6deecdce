package design_test

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/model"
	"proefbank/scenarios"
)

// remembered gives the traces of a scenario with values set, each worked out
// once.
func remembered(scenario string) func(sets []string, replication int) *trace {
	var mu sync.Mutex
	known := map[string]*trace{}
	return func(sets []string, replication int) *trace {
		mu.Lock()
		defer mu.Unlock()
		key := fmt.Sprint(sets, replication)
		if known[key] == nil {
			s, err := scenarios.Load(scenario, sets)
			if err != nil {
				panic(err)
			}
			known[key] = traceOf(s, replication)
		}
		return known[key]
	}
}

// turnsOf are the turns of what the scenario's own file gives, what it leaves out not.
func turnsOf(t *testing.T, s *scenarios.Scenario) (turns []turn) {
	t.Helper()
	under := map[string]*scenarios.Scenario{} // values that are set
	for own := range s.Leaves() {
		if own.Label || !strings.HasPrefix(own.Place.File, s.Name) || strings.HasPrefix(own.Path, "money.") || strings.HasPrefix(own.Path, "joint.") ||
			strings.HasPrefix(own.Source, "left out") || s.HasProgramme() && (own.Path == "trial.municipalities" || own.Path == "recruitment.order") { // of the trial, which a programme's trace is not of
			continue
		}
		sets := setsFor(s, own.Path)
		key := fmt.Sprint(sets)
		if under[key] == nil {
			set, err := scenarios.Load(s.Name, sets)
			if err != nil {
				t.Fatalf("%s: %v", own.Path, err)
			}
			under[key] = set
		}
		leaf, _ := under[key].Leaf(own.Path)
		for path, values := range turnsOfLeaf(leaf) {
			turns = append(turns, turn{path, values, sets})
		}
	}
	slices.SortFunc(turns, func(a, b turn) int { return strings.Compare(a.path, b.path) })
	return turns
}

// turnsOfLeaf gives other values of a parameter, lists element by element.
func turnsOfLeaf(leaf scenarios.Leaf) map[string][]string {
	switch name := leaf.Path[strings.LastIndexByte(leaf.Path, '.')+1:]; {
	case name == "smallest_effect": // power turns in jumps
		return map[string][]string{leaf.Path: {"0.000001", "10000"}}
	case leaf.Path == "exit.clock_share": // a small part of some months is none
		return map[string][]string{leaf.Path: {"1", "0"}}
	case leaf.Path == "who.match.barriers": // few have a barrier, and few of them another match
		return elements(leaf.Path, leaf.Value.([]float64), func(v float64) []string { return []string{fmt.Sprint(v + 1), fmt.Sprint(v - 1)} })
	case name == "looks":
		return map[string][]string{leaf.Path: {"[0.5, 1]"}}
	case name == "waves" && strings.HasPrefix(leaf.Path, "trial.outcomes."): // must be the trial's
		return map[string][]string{leaf.Path: {"[6]", "[6, 12]"}}
	case reflect.TypeOf(leaf.Value).Kind() == reflect.String: // a choice
		return map[string][]string{leaf.Path: words[name]}
	}
	switch x := leaf.Value.(type) {
	case float64:
		return map[string][]string{leaf.Path: numbers(x, leaf)}
	case int:
		return map[string][]string{leaf.Path: whole(x, leaf)}
	case bool:
		return map[string][]string{leaf.Path: {strconv.FormatBool(!x)}}
	case model.Date:
		return map[string][]string{leaf.Path: {"2021-03-01", "2027-03-01", "2019-03-01", "2028-06-01"}}
	case []float64:
		return elements(leaf.Path, x, func(v float64) []string { return numbers(v, leaf) })
	case []int:
		return elements(leaf.Path, x, func(v int) []string { return whole(v, leaf) })
	case []estimate.Estimator:
		return map[string][]string{leaf.Path: {`["difference-in-means"]`, `["ancova"]`, `["cox"]`}}
	case []design.Trait:
		return map[string][]string{leaf.Path: {`["woman"]`}}
	case model.Series:
		return map[string][]string{leaf.Path: {scaled(x)}}
	case []model.Inflow:
		return map[string][]string{leaf.Path: {"[{from: 2026-01-01, people: 30}, {from: 2026-04-01, people: 70}]"}}
	}
	panic(fmt.Sprintf("%s is a %T", leaf.Path, leaf.Value))
}

// words are the other values of parameters that are a choice.
var words = map[string][]string{
	"order": {"longest-on-benefit", "most-barriers"}, "unit": {"neighbourhood"}, "method": {"simple"}, "spending": {"pocock"}, "source_of_data": {"register", "survey"},
	"contract": {"permanent", "government"}, "size": {"small"}, "metric": {"regular_work_months", "satisfaction"}, "measured": {"overall", "either"}, "baseline": {"fixed"}, "basis": {"realised"},
	"guarantor": {"central_government"}, "wages": {"organisation", "municipality"}, "supervision": {"organisation", "municipality"},
}

// numbers are values above and below, within the range.
func numbers(x float64, leaf scenarios.Leaf) (values []string) {
	step := math.Max(0.3*math.Abs(x), 0.02*math.Min(leaf.High-leaf.Low, 10))
	for _, v := range []float64{x + step, x - step, x + step/10, x - step/10} {
		if v >= leaf.Low && v <= leaf.High {
			values = append(values, strconv.FormatFloat(v, 'f', -1, 64))
		}
	}
	return values
}

func whole(x int, leaf scenarios.Leaf) (values []string) {
	for _, v := range []int{x + 1, x - 1, 2 * x} {
		if float64(v) >= leaf.Low && float64(v) <= leaf.High {
			values = append(values, strconv.Itoa(v))
		}
	}
	return values
}

// elements turns a list one element at a time; an empty one gets an element.
func elements[T int | float64](path string, list []T, turned func(T) []string) map[string][]string {
	turns := map[string][]string{}
	if len(list) == 0 {
		turns[path] = []string{"[6]", "[12]", "[0.5]"}
	}
	for i := range list {
		key := fmt.Sprintf("%s[%d]", path, i)
		for _, value := range turned(list[i]) {
			var parts []string
			for j, v := range list {
				if parts = append(parts, fmt.Sprint(v)); i == j {
					parts[j] = value
				}
			}
			turns[key] = append(turns[key], "["+strings.Join(parts, ", ")+"]")
		}
	}
	return turns
}

func scaled(s model.Series) string {
	var parts []string
	for _, step := range s {
		parts = append(parts, fmt.Sprintf("{from: %s, value: %v}", step.From, step.Value*0.98))
	}
	return "[" + strings.Join(parts, ", ") + "]"
}
