package estimate_test

import (
	"strings"
	"testing"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
)

// TestFewTreatedAreNamed: two treated of ten people, clusters or units are named, three
// are not, and randomisation needs no spread.
func TestFewTreatedAreNamed(t *testing.T) {
	of := func(treated int) estimate.Input {
		var in estimate.Input
		for i := range 20 { // two rows a cluster
			first := 0
			if i/2 < treated {
				first = 3
			}
			in.Outcome, in.Treatment = append(in.Outcome, float64(i%7)), append(in.Treatment, float64(min(first, 1)))
			in.Event, in.Cluster, in.Unit = append(in.Event, 1), append(in.Cluster, i/2), append(in.Unit, i/2)
			in.FirstTreated = append(in.FirstTreated, first)
		}
		return in
	}
	for _, name := range []estimate.Estimator{"log-rank", "cox", "mixed-model", "staggered-did", "randomisation"} {
		for _, treated := range []int{2, 3} {
			in := of(treated)
			if name != "staggered-did" {
				in.FirstTreated = nil
			}
			said := ""
			for _, w := range estimate.Methods.Of(name).Remarks(in) {
				said += w.In(lang.English)
			}
			if want := treated < 3 && name != "randomisation"; strings.Contains(said, "the smaller arm has 2 ") != want {
				t.Errorf("%s, %d treated: %q", name, treated, said)
			}
		}
	}
}
