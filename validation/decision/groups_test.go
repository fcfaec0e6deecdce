package decision

import (
	"reflect"
	"testing"

	"proefbank/scenarios"
)

// Every number that is not known is in one group: each element of a list, and of arms that
// are like each other what they share once.
func TestEveryNumberIsInOneGroup(t *testing.T) {
	country, err := scenarios.Load(National, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{National, "national", "debt-help"} {
		trial, err := scenarios.Load(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		d, err := New(Asked{Trial: trial, Programme: country, Viewpoint: Society, Follow: 1, Seed: 1})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := d.numbersOf(d.every()), numbersIn(country, trial); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: groups have %v, and the scenarios %v", name, got, want)
		}
		if informed := d.numbersOf(d.Informed.columns); informed["coaching.minutes"] != 8 {
			t.Errorf("%s: the trial can tell of %d of the coaching's minutes", name, informed["coaching.minutes"])
		}
	}
}

// numbersOf counts columns by their paths.
func (d *Decision) numbersOf(columns []int) map[string]int {
	paths, all := d.Programme.NumberPaths(), d.Trial.NumberPaths()
	for _, i := range d.apart {
		paths = append(paths, all[i])
	}
	count := map[string]int{}
	for _, i := range columns {
		count[paths[i]]++
	}
	return count
}

// numbersIn counts what is not known in scenarios by its path.
func numbersIn(all ...*scenarios.Scenario) map[string]int {
	count := map[string]int{}
	for _, s := range all {
		for leaf := range s.Leaves() {
			if leaf.Dist == nil || leaf.Copy() {
				continue
			}
			count[leaf.Path] = 1
			if list, is := leaf.Value.([]float64); is {
				count[leaf.Path] = len(list)
			}
		}
	}
	return count
}
