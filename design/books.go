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
	b.Shown = e.shown(sites, &m.Bond, arm)
	return b
}

// shown is what the trial's groups show of every metric, year by year: in the
// trial's own world, the estimate; in the control world, what chance makes of
// no effect. Without controls the treated are held against the control world.
func (e *Experiment) shown(sites []Site, bond *money.Bond, arm int) (all []money.Shown) {
	for _, metric := range money.Metrics {
		all = append(all, money.Shown{Metric: metric})
	}
	for first := 0; first < min(12*bond.Years, e.Country.Months); first += 12 {
		for _, world := range []int{len(e.Country.Arms) + 1, 0} {
			treated, control := e.grouped(sites, arm, world, first)
			for i := range all {
				paying := bond.Paying(all[i].Metric)
				gain := paying.Gain(paying.Measure(treated), paying.Measure(control))
				if world == 0 {
					all[i].Noise = append(all[i].Noise, gain)
				} else {
					all[i].Outcome = append(all[i].Outcome, gain)
				}
			}
		}
	}
	return all
}

// grouped are the tallies of the treated and of those whom they are held
// against, over the year that begins with a month.
func (e *Experiment) grouped(sites []Site, arm, world, first int) (treated, control []*model.Tally) {
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
	return treated, control
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
