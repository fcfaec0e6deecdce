package validation_test

import (
	"math"

	"proefbank/model"
)

// met is what host and coach make of a job in the second model (7.9).
type met struct{ wellbeing, sickness, regular float64 }

// meet gives everybody of a cohort, assigned in blocks of two, a host and a coach
// among those of the own group.
func (m *again) meet(cohort []soul) {
	groups := make([]int, len(cohort))
	for i := range groups {
		if groups[i] = i % 2; i%2 == 0 && m.r.Float64() < 0.5 {
			groups[i] = 1
		} else if i%2 == 1 {
			groups[i] = 1 - groups[i-1]
		}
	}
	hosts, coaches, rank := map[[2]int]met{}, map[[2]int]met{}, [2]int{}
	for i := range cohort {
		g := groups[i]
		host := m.one(hosts, [2]int{g, int(math.Floor(float64(rank[g]) / m.Hosts.Jobs))}, &m.Hosts.Host)
		coach := m.one(coaches, [2]int{g, int(math.Floor(float64(rank[g]) / m.Coaching.Caseload))}, &m.Hosts.Coach)
		rank[g]++
		cohort[i].met = met{host.wellbeing + coach.wellbeing, host.sickness * coach.sickness, host.regular * coach.regular}
	}
}

// one is that with the number, drawn when it is first met.
func (m *again) one(known map[[2]int]met, number [2]int, d *model.Differ) met {
	if _, drawn := known[number]; !drawn {
		ratio := func(s float64) float64 { return math.Exp(s*m.z() - s*s/2) }
		known[number] = met{d.Wellbeing * m.z(), ratio(d.Absence), ratio(d.Exit)}
	}
	return known[number]
}
