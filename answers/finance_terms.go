package answers

import (
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/results/report"
)

// terms says which terms of a bond are in force beyond price, cap and years: whoever
// reads what it pays must see by what rules. Terms at their neutral value are not told.
func terms(s *report.Section, c *money.Bond) {
	told := lang.Join("; ")
	for _, clauses := range [][]clause{paidFor(c), limits(c), paidIn(c), besides(c)} {
		for _, x := range clauses {
			if x.holds {
				told.Parts = append(told.Parts, x.said)
			}
		}
	}
	if len(told.Parts) > 0 {
		s.Tell("Further terms: %s.", "Verdere voorwaarden: %s.", told)
	}
}

// clause is a term that may be in force.
type clause struct {
	holds bool
	said  lang.Said
}

// paidFor are the terms by which an outcome is paid for.
func paidFor(c *money.Bond) []clause {
	year, whole := lang.Short.Of(c.Threshold), lang.Short.Of(c.Threshold*c.Overall)
	return []clause{
		{c.Threshold > 0 && c.Measured == "year", lang.Say("up to %s nothing is paid, %s", "tot %s wordt niets betaald, %s", year, beyond(c.Cliff))},
		{c.Measured == "overall", lang.Say("it is paid at the end, over the whole contract: up to %s a year nothing, %s",
			"betaald wordt aan het eind, over het hele contract: tot %s per jaar niets, %s", whole, beyond(c.Cliff))},
		{c.Measured == "either", lang.Say("up to %s nothing is paid for a year, %s; at the end what is more over the whole contract, up to %s a year nothing",
			"tot %s wordt voor een jaar niets betaald, %s; aan het eind wat het over het hele contract meer is, tot %s per jaar niets", year, beyond(c.Cliff), whole)},
		{c.Indexed, lang.Text{"prices follow inflation", "de prijzen volgen de inflatie"}},
		{c.Fee > 0, lang.Say("%s euro per person per year for delivery", "%s euro per persoon per jaar voor de uitvoering", euros(c.Fee))},
	}
}

// beyond says what is paid for beyond a threshold.
func beyond(cliff bool) lang.Text {
	if cliff {
		return lang.Text{"and beyond it everything", "en daarboven alles"}
	}
	return lang.Text{"and beyond it the excess", "en daarboven het meerdere"}
}

// limits are the most and the least that is paid.
func limits(c *money.Bond) []clause {
	return []clause{
		{c.Most > 0, lang.Say("%s euro at most", "hoogstens %s euro", euros(c.Most))},
		{c.MostPerPerson > 0, lang.Say("%s euro per person at most", "hoogstens %s euro per persoon", euros(c.MostPerPerson))},
		{c.Least > 0, lang.Say("%s euro at least", "minstens %s euro", euros(c.Least))},
		{c.LeastPerPerson > 0, lang.Say("%s euro per person at least", "minstens %s euro per persoon", euros(c.LeastPerPerson))},
	}
}

// paidIn are the terms of the principal.
func paidIn(c *money.Bond) []clause {
	return []clause{
		{len(c.Tranches) > 1, lang.Say("principal in %d tranches", "inleg in %d delen", len(c.Tranches))},
		{c.AtRisk < 1, lang.Say("%s of the principal can be lost", "%s van de inleg kan verloren gaan", lang.Percent(c.AtRisk))},
		{c.BreakAfter > 0, lang.Say("it ends early if a year, from year %d on, shows less than %s",
			"het eindigt voortijdig als een jaar, vanaf jaar %d, minder dan %s laat zien", c.BreakAfter, lang.Short.Of(c.BreakBelow))},
	}
}

// besides are what else is paid and when.
func besides(c *money.Bond) []clause {
	return []clause{
		{c.Delay > 0, lang.Say("payment %s after a year", "betaling %s na een jaar", lang.Months(c.Delay))},
		{c.Verification > 0, lang.Say("%s euro a year for verification", "%s euro per jaar voor de verificatie", euros(c.Verification))},
		{c.Compensation > 0, lang.Say("%s euro a year for each of the promised people who does not come (%s of those whom the trial seeks are promised)",
			"%s euro per jaar voor ieder van de beloofde mensen die niet komt (beloofd is %s van wie de proef zoekt)",
			euros(c.Compensation), lang.Percent(c.Promised))},
	}
}
