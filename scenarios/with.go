package scenarios

import (
	"fmt"
	"reflect"
)

// With is the scenario with other values of some parameters, by path: single
// numbers within their ranges, and not in a list of entries. What comes back
// holds the values alone; what they contradict is mended as in a draw.
func (s *Scenario) With(values map[string]float64) *Scenario {
	other := &Scenario{Parameters: s.Parameters, Trial: s.Trial, Money: s.Money}
	for path, x := range values {
		leaf, known := s.Leaf(path)
		if !known || !(x >= leaf.Low && x <= leaf.High) {
			panic(fmt.Sprintf("%s cannot be %g", path, x))
		}
		at(reflect.ValueOf(other).Elem(), leaf.steps).SetFloat(x)
	}
	mend(&other.Parameters, &s.Parameters)
	mendMoney(&other.Money)
	return other
}
