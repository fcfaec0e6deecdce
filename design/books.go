package design

import (
	"proefbank/model"
	"proefbank/model/money"
)

// Books are a replication's worlds as money sees them: everybody offered the
// arm, against the control world. The trial's own estimate is what outcome
// payments follow.
func (e *Experiment) Books(sites []Site, m *money.Parameters, replication, arm int) *money.Books {
	b := &money.Books{
		Ledger: &money.Ledger{Parameters: m, Calendar: &e.Country.Calendar, Income: &e.Country.Income},
		Key:    e.Key.Child(uint64(replication)),
	}
	hours := 0.0
	if e.Country.Arms[arm].Job {
		hours = e.Country.Arms[arm].HoursPerWeek
	}
	for i := range sites {
		s := &sites[i]
		b.Towns = append(b.Towns, money.Town{Residents: s.Cohort.Town.Residents(), People: float64(len(s.Cohort.People))})
		b.Control = append(b.Control, money.Read(s.Worlds[0], 0, 0))
		b.Arm = append(b.Arm, money.Read(s.Worlds[arm+1], hours, m.Subsidy.ForfaitMonths))
	}
	b.Outcome = e.outcome(sites, &m.Bond, arm, len(e.Country.Arms)+1)
	b.Noise = e.outcome(sites, &m.Bond, arm, 0)
	return b
}

// outcome is what the trial's groups show in a world, year by year: in the
// trial's own, the estimate; in the control world, what chance makes of no
// effect. Without controls the treated are held against the control world.
func (e *Experiment) outcome(sites []Site, bond *money.Bond, arm, world int) (o money.Outcome) {
	for first := 0; first < min(12*bond.Years, e.Country.Months); first += 12 {
		var treated, control []*model.Tally
		for i := range sites {
			w := sites[i].Worlds
			for m := first; m < min(first+12, e.Country.Months); m++ {
				treated = append(treated, w[world].Group(m, arm+1))
				if e.Controls {
					control = append(control, w[world].Group(m, 0))
				} else {
					control = append(control, w[0].Group(m, arm+1))
				}
			}
		}
		o = append(o, bond.Gain(bond.Measure(treated), bond.Measure(control)))
	}
	return o
}

// FlowRows are the flows of the control world and of every arm's world, under
// every variant.
func (e *Experiment) FlowRows(sites []Site, m *money.Parameters, replication int) (rows []money.FlowRow) {
	for arm := range e.Country.Arms {
		b := e.Books(sites, m, replication, arm)
		for v := range m.Variants {
			if arm == 0 {
				rows = b.Rows(rows, b.Flows(nil, &m.Variants[v], money.ControlWorld), replication, 0, v)
			}
			rows = b.Rows(rows, b.Flows(nil, &m.Variants[v], money.ArmWorld), replication, arm+1, v)
		}
	}
	return rows
}
