package answers

import (
	"math"
	"testing"

	"proefbank/internal/lang"
)

// TestSharesOfFew: of none in twenty the score bound is z²/(n+z²), 3.8415/23.8415 = 0.161;
// of all it is 1 less that. What lies between is told as it is, and no share at all as none.
func TestSharesOfFew(t *testing.T) {
	for p, want := range map[float64][3]string{
		0:    {"< 0,16", "-", "0,16 of minder (geen van 20 replicaties)"},
		1:    {"> 0,84", "-", "0,84 of meer (alle 20 replicaties)"},
		0.25: {"0,25", "0,097", "0,25 (MC-fout 0,097)"},
	} {
		mcse := math.Sqrt(p * (1 - p) / 20)
		got := [3]string{shareCell(p, 20, lang.Two).In(lang.Dutch), errorCell(p, mcse, lang.Spread).In(lang.Dutch), shareSaid(p, mcse, 20).In(lang.Dutch)}
		if got != want {
			t.Errorf("%g: %q, want %q", p, got, want)
		}
	}
	if got := shareCell(math.NaN(), 20, lang.Two).In(lang.English); got != "-" {
		t.Errorf("no share is %q", got)
	}
}
