package report

import (
	"strings"
	"testing"

	"proefbank/internal/lang"
)

// TestHistogramsByHand: of four replications two gave none, a bar of 50 percent; a published 3.14 stands as 3.1.
func TestHistogramsByHand(t *testing.T) {
	chart := Chart{ID: "x", Title: lang.Same("x"), Table: lang.Same("x"), Description: lang.Same("x"), Unit: lang.Same("people")}
	counts := string(Counts{Chart: chart, Simulated: []float64{0, 0, 1, 2}, Published: 1}.SVG(lang.English))
	if !strings.Contains(counts, ">50<") || strings.Contains(counts, ">60<") {
		t.Errorf("no bar of 50 percent in\n%s", counts)
	}
	density := string(Density{Chart: chart, Simulated: []float64{1, 2, 3, 4}, Published: 3.14}.SVG(lang.English))
	if !strings.Contains(density, ": 3.1<") {
		t.Errorf("no 3.1 in\n%s", density)
	}
}
