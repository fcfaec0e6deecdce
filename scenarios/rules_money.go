package scenarios

import (
	"proefbank/internal/lang"
	"proefbank/model/money"
)

// financing holds what money's parameters must be together.
func financing(c *conflicts) {
	large, small := c.Money.Budget.Large, c.Money.Budget.Small
	c.when(large <= small, lang.Say("formula_above %s is not above historical_below %s", "formula_above %s is niet groter dan historical_below %s",
		lang.Exact(large), lang.Exact(small)), "money.buig.formula_above", "money.buig.historical_below")
	for i := range c.Money.Variants {
		c.terms(&c.Money.Variants[i])
	}
}

// terms holds what a way of financing cannot have together: a benefit that is
// kept is not saved, and what is saved goes back to the State once.
func (c *conflicts) terms(v *money.Variant) {
	path := "money.variants." + v.Name + "."
	transfer, returned, kept := path+"benefit_transfer", path+"benefit_returned", path+"benefit_kept"
	c.when(v.BenefitKept && v.BenefitTransfer > 0, lang.Say("benefit_transfer %s passes on a benefit that benefit_kept leaves with people",
		"benefit_transfer %s geeft een uitkering door die benefit_kept bij mensen laat", lang.Exact(v.BenefitTransfer)), transfer, kept)
	c.when(v.BenefitKept && v.BenefitReturned > 0, lang.Say("benefit_returned %s returns a benefit that benefit_kept does not save",
		"benefit_returned %s geeft een uitkering terug die benefit_kept niet bespaart", lang.Exact(v.BenefitReturned)), returned, kept)
	c.when(v.BenefitReturned > 0 && v.ClawBack, lang.Say("benefit_returned %s and claw_back both give the State what is saved",
		"benefit_returned %s en claw_back geven beide het Rijk wat bespaard is", lang.Exact(v.BenefitReturned)), path+"claw_back", returned)
}
