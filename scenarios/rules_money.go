package scenarios

import (
	"proefbank/internal/lang"
	"proefbank/model/money"
)

// financing holds what money's parameters must be together.
func financing(s *checked) {
	m := &s.Money
	s.atMostOne("money.sib", "municipality_share", m.Bond.Municipality, "state_share", m.Bond.State)
	s.when(m.Budget.Large <= m.Budget.Small, lang.Say("formula_above %s is not above historical_below %s", "formula_above %s is niet groter dan historical_below %s",
		lang.Exact(m.Budget.Large), lang.Exact(m.Budget.Small)), "money.buig.formula_above", "money.buig.historical_below")
	s.notBelow("money.buig", "half_risk", m.Budget.HalfRisk, "own_risk", m.Budget.OwnRisk)
	s.when(len(m.Variants) == 0, noEntry, "money.variants")
	s.filled("money.wage", "charges_permanent", m.Wage.Permanent)
	s.filled("money.wage", "charges_temporary", m.Wage.Temporary)
	s.filled("money.wage", "charges_government", m.Wage.Government)
	for i := range m.Variants {
		s.terms(&m.Variants[i])
	}
}

// terms holds what a way of financing cannot have together: a benefit that is
// kept is not saved, and what is saved goes back to the State once.
func (s *checked) terms(v *money.Variant) {
	at := func(key string) string { return join("money.variants", v.Name, key) }
	s.when(v.BenefitKept && v.BenefitTransfer > 0, lang.Say("benefit_transfer %s passes on a benefit that benefit_kept leaves with people",
		"benefit_transfer %s geeft een uitkering door die benefit_kept bij mensen laat", lang.Exact(v.BenefitTransfer)), at("benefit_transfer"), at("benefit_kept"))
	s.when(v.BenefitKept && v.BenefitReturned > 0, lang.Say("benefit_returned %s returns a benefit that benefit_kept does not save",
		"benefit_returned %s geeft een uitkering terug die benefit_kept niet bespaart", lang.Exact(v.BenefitReturned)), at("benefit_returned"), at("benefit_kept"))
	s.when(v.BenefitReturned > 0 && v.ClawBack, lang.Say("benefit_returned %s and claw_back both give the State what is saved",
		"benefit_returned %s en claw_back geven beide het Rijk wat bespaard is", lang.Exact(v.BenefitReturned)), at("claw_back"), at("benefit_returned"))
}
