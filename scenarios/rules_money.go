package scenarios

import (
	"fmt"
	"slices"

	"proefbank/model"
	"proefbank/model/money"
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
	for i := range m.Variants {
		found = append(found, terms(&m.Variants[i])...)
	}
	return found
}

// terms holds what a way of financing cannot have together: a benefit that is
// kept is not saved, and what is saved goes back to the State once.
func terms(v *money.Variant) []conflict {
	at := func(key string) string { return join(join("money.variants", v.Name), key) }
	return slices.Concat(
		one(v.BenefitKept && v.BenefitTransfer > 0, fmt.Sprintf("benefit_transfer %s passes on a benefit that benefit_kept leaves with people", plain(v.BenefitTransfer)),
			at("benefit_transfer"), at("benefit_kept")),
		one(v.BenefitKept && v.BenefitReturned > 0, fmt.Sprintf("benefit_returned %s returns a benefit that benefit_kept does not save", plain(v.BenefitReturned)),
			at("benefit_returned"), at("benefit_kept")),
		one(v.BenefitReturned > 0 && v.ClawBack, fmt.Sprintf("benefit_returned %s and claw_back both give the State what is saved", plain(v.BenefitReturned)),
			at("claw_back"), at("benefit_returned")))
}
