package scenarios

import (
	"fmt"
	"slices"

	"proefbank/model"
)

// financing holds what money's parameters must be together.
func financing(s *Scenario) []conflict {
	m := &s.Money
	found := slices.Concat(
		atMostOne("money.sib", "municipality_share", m.Bond.Municipality, "state_share", m.Bond.State),
		one(m.Budget.Large <= m.Budget.Small, fmt.Sprintf("formula_above %s is not above historical_below %s", plain(m.Budget.Large), plain(m.Budget.Small)),
			"money.buig.formula_above", "money.buig.historical_below"),
		one(m.Budget.HalfRisk < m.Budget.OwnRisk, fmt.Sprintf("half_risk %s is below own_risk %s", plain(m.Budget.HalfRisk), plain(m.Budget.OwnRisk)),
			"money.buig.half_risk", "money.buig.own_risk"),
		one(len(m.Variants) == 0, "needs at least one entry, has none", "money.variants"))
	for _, charges := range []struct {
		key    string
		series model.Series
	}{{"charges_permanent", m.Wage.Permanent}, {"charges_temporary", m.Wage.Temporary}, {"charges_government", m.Wage.Government}} {
		found = append(found, one(len(charges.series) == 0, "is empty", join("money.wage", charges.key))...)
	}
	return found
}
