package model_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"proefbank/model"
)

// Above the caseload sickness rises by its elasticity and growth falls by its
// own: 1,000 jobs on one coach for 700.
func TestOverload(t *testing.T) {
	const n, months, load = 1000, 12, 1000 / 700.0
	sets := []string{"interference.caseload=true", "coaching.caseload=700", "absence.short_spells=3", "absence.short_days=2", "absence.overload=2",
		"coaching.minutes=[0]", "loonwaarde.coaching_elasticity=0.5", "coaching.person_sd=0", "coaching.manages_ratio=1"}
	w := live(t, n, months, nil, true, sets...)
	sick := 0.0
	for m := 1; m < months; m++ {
		month := w.Month(m)
		sick += month.Sick / month.Hours / (months - 1)
	}
	share := 2 * 12 / 261.0
	mean := 3 / 12. * load * load * share * -math.Expm1(-1/share)
	near(t, "sickness above the caseload", sick, mean, 4*math.Sqrt(2*share*mean/n/(months-1)))

	grown := live(t, n, months, []int{0, 1, 12}, true, slices.Concat(sets, []string{"absence.short_spells=0", "loonwaarde.growth=0.3", "loonwaarde.ceiling=90",
		"placement.poor_match=0", "placement.middling_match=0"})...)
	for i, p := range grown.people {
		if p.Potential {
			want := 90 - (90-float64(grown.At(1, i).Loonwaarde))*math.Pow(1-0.3/12/math.Sqrt(load), 11)
			near(t, "loonwaarde above the caseload", float64(grown.At(2, i).Loonwaarde), want, 1e-3)
		}
	}
}

// Jobs lift everybody in the neighbourhood, from the month after: liveability
// with the hours worked, and peers with the share who work.
func TestNeighboursGain(t *testing.T) {
	const n = 8000
	w := live(t, n, 6, []int{0, 1, 6}, true, slices.Concat(alike, []string{"interference.neighbourhood=true", "municipalities.Groningen.neighbourhoods=1",
		"arms.basisbaan.wellbeing_factor=0", "coaching.minutes=[0]", "neighbourhood.liveability_effect=0.4", "neighbourhood.liveability_scale=10000",
		"neighbourhood.peer_effect=0.3"})...)
	per1000 := n * 32 * 52 / 12. / (10000 / 54.3 * 1000) * 1000
	shared := 0.3 + 0.4*-math.Expm1(-per1000/10000)
	for k, d := range domains(t) {
		for wave, month := range []float64{0, 1, 6} {
			mean, se := w.scored(wave, k)
			near(t, fmt.Sprintf("domain %d at %v months", k, month), mean, expected(d, d.Drift*month/12+shared*min(month, 1)), 4.5*se)
		}
	}
}

// Jobs displace other work, more so the denser they are, and with it chances of
// regular work.
func TestDisplacement(t *testing.T) {
	const n = 8000
	density := n / (10000 / 54.3 * 1000) * 1000
	many := -math.Expm1(-density / 40)
	displaced := 0.5 + 0.4*many
	chances := 1 - 0.9*displaced*many
	w := live(t, n, 2, []int{0, 2}, true, "interference.displacement=true", "neighbourhood.displacement_low=0.5", "neighbourhood.displacement_high=0.9",
		"neighbourhood.displacement_density=40", "neighbourhood.chances_lost=0.9", "exit.regular=5", "exit.lock_in=1", "arms.basisbaan.search_factor=0")
	got := w.share(1, func(_ int, v *model.Wave) bool { return v.FirstRegular == 1 })
	holds(t, "regular work in the second month", got, -math.Expm1(-chances*5/12), n)
	near(t, "share displaced", w.MonthRows(nil, 0, 0)[0].Displaced, displaced, 1e-12)
	alone := live(t, 100, 2, nil, true, "neighbourhood.displacement_low=0.1", "neighbourhood.displacement_high=0.6", "neighbourhood.displacement_density=0.001")
	near(t, "share displaced where density does not count", alone.MonthRows(nil, 0, 0)[0].Displaced, 0.1, 0)
}

// Jobs displace no more than all of their hours, however much more than others they displace.
func TestAllIsTheMostThatIsDisplaced(t *testing.T) {
	n := model.Neighbourhood{DisplacementLow: 0.1, DisplacementHigh: 0.5, DisplacementDensity: 10}
	for ratio, want := range map[float64]float64{1: 0.5, 1.5: 0.75, 5: 1} {
		if got := n.DisplacedAt(1e6, ratio); !(math.Abs(got-want) <= 1e-9) {
			t.Errorf("at %v times the general: %v, want %v", ratio, got, want)
		}
	}
}
