package scenarios

import (
	"math"
	"testing"
)

// Residents of 15 and over are some 84% of all whom was published: Rotterdam 649,975 in
// October 2020, Den Haag 553,417 and Utrecht 361,742 in January 2022. CBS's densities of
// 2016, per 1,000 of 15 to AOW age, gave 410,000, 318,000 and 222,000.
func TestResidentsOfTheLargeTowns(t *testing.T) {
	published := map[string]float64{"Rotterdam": 649_975, "Den Haag": 553_417, "Den-Haag": 553_417, "Utrecht": 361_742}
	found := 0
	for _, name := range []string{"national", "rotterdam-2021", "den-haag-stip", "den-haag-instapeconomie", "amvb-regelluw"} {
		s, err := Load(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, town := range s.Municipalities {
			all, known := published[town.Name]
			if !known {
				continue
			}
			found++
			if got := town.Residents(); !(math.Abs(got/(0.84*all)-1) <= 0.005) {
				t.Errorf("%s: %s has %.0f residents of 15 and over, want about %.0f", name, town.Name, got, 0.84*all)
			}
		}
	}
	if found != 7 {
		t.Errorf("%d towns are held to what was published", found)
	}
}

// Heerlen's jobs are full-time for two years at most and then end (heerlen.nl and
// binnenlandsbestuur.nl, April 2019); the Werkbrigade's contracts are of half a year, up
// to two years (MUG Magazine 2019).
func TestContractsAsPublished(t *testing.T) {
	for _, c := range []struct {
		scenario, arm         string
		hours                 float64
		contract, most        int
		extended, permanently bool
	}{
		{"heerlen-2019", "basisbaan", 36, 24, 24, false, false},
		{"municipal-variants", "heerlen", 36, 24, 24, false, false},
		{"amsterdam-werkbrigade", "werkbrigade", 32, 6, 24, true, false},
	} {
		s, err := Load(c.scenario, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range s.Arms {
			if a.Name != c.arm {
				continue
			}
			if a.HoursPerWeek != c.hours || a.ContractMonths != c.contract || a.MaxMonths != c.most || (a.Extension > 0) != c.extended || (a.Permanent > 0) != c.permanently {
				t.Errorf("%s: %+v", c.scenario, a)
			}
		}
	}
}
