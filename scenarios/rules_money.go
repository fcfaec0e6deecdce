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
	c.baseline()
	c.bond()
	c.exempt()
	for i := range c.Money.Variants {
		c.terms(&c.Money.Variants[i])
		c.unsaved(&c.Money.Variants[i])
	}
}

// exempt leaves something that owes social return.
func (c *conflicts) exempt() {
	r := &c.Money.SROI
	c.when(r.Exempt >= r.Contract, lang.Say("exempt %s leaves nothing of a contract of %s that owes", "exempt %s laat van een contract van %s niets over dat verschuldigd is",
		lang.Exact(r.Exempt), lang.Exact(r.Contract)), "money.sroi.exempt", "money.sroi.contract")
}

// unsaved holds a way of financing to pay for what exists: a benefit that is kept
// saves no months and leaves no wages to bear, the same benefit is passed on once, and
// nothing is passed on to an organisation that bears nothing.
func (c *conflicts) unsaved(v *money.Variant) {
	path := "money.variants." + v.Name + "."
	metric := c.Money.Bond.Metric
	c.when(v.BenefitKept && v.Bond && metric.OfBenefit(), lang.Say("bond pays for %s, which benefit_kept does not save",
		"bond betaalt voor %s, wat benefit_kept niet bespaart", string(metric)), path+"bond", path+"benefit_kept", "money.sib.metric")
	for _, rate := range c.Money.Bond.Priced() {
		c.when(v.BenefitKept && v.Bond && rate.Metric.OfBenefit(), lang.Say("bond pays for %s, which benefit_kept does not save",
			"bond betaalt voor %s, wat benefit_kept niet bespaart", string(rate.Metric)), path+"bond", path+"benefit_kept", "money.sib.rate_card."+rate.Name+".price")
	}
	c.when(v.BenefitKept && (v.Wages == money.ByFund || v.Wages == money.ByContractors), lang.Say("wages are to be borne by %s, and benefit_kept pays none",
		"lonen komen voor rekening van %s, en benefit_kept betaalt er geen", string(v.Wages)), path+"wages", path+"benefit_kept")
	sum := v.BenefitTransfer + v.BenefitReturned
	c.when(sum > 1+tolerance, lang.Say("benefit_transfer and benefit_returned pass on %s of the benefit that is saved", "benefit_transfer en benefit_returned geven %s van de bespaarde uitkering door",
		lang.Short.Of(sum)), path+"benefit_transfer", path+"benefit_returned")
	c.when(v.BenefitTransfer > 0 && v.Wages != money.ByOrganisation && v.Supervision != money.ByOrganisation,
		lang.Say("benefit_transfer %s passes on to an organisation that bears neither wages nor supervision",
			"benefit_transfer %s geeft door aan een organisatie die lonen noch werkbegeleiding draagt", lang.Exact(v.BenefitTransfer)),
		path+"benefit_transfer", path+"wages", path+"supervision")
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
