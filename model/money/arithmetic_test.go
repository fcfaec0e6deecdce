package money

import (
	"math"
	"testing"
)

// Every figure follows from its rule or says why not, and the known slips are
// there with both values.
func TestMonitorArithmetic(t *testing.T) {
	known := map[string][2]float64{ // published, product
		"municipal net cost per job":          {4680, 4860},
		"productive wage sum":                 {1924154, 1997600},
		"balance, low":                        {-2430, -2347},
		"balance, high":                       {-2974, -2767},
		"net social benefit per job":          {7240, 7087},
		"central government, gain":            {275, 30},
		"formal employer's fee, 2022":         {75, 75},
		"quality of life":                     {84150, 110724},
		"care savings":                        {103000, 95350},
		"municipality, net":                   {-603, -603},
		"municipality's share of the wage, %": {60, 49.2},
	}
	seen := map[string]bool{}
	for _, a := range MonitorArithmetic() {
		if !a.Reproduced && a.Reason == "" {
			t.Errorf("%s: %s: neither reproduced nor explained", a.Source, a.Item)
		}
		if want, ok := known[a.Item]; ok && !seen[a.Item] {
			seen[a.Item] = true
			if a.Published != want[0] || math.Abs(a.Product-want[1]) > 0.5 {
				t.Errorf("%s: %v and %v, want %v", a.Item, a.Published, a.Product, want)
			}
		}
	}
	if len(seen) != len(known) {
		t.Errorf("only %v", seen)
	}
}
