package answers

import (
	"proefbank/internal/lang"
	"proefbank/model/money"
)

// borne says who bears what in a way of financing.
func borne(v *money.Variant, b *money.Budget) lang.Said {
	parts := []lang.Said{v.Wages.Wages()}
	if v.BenefitKept {
		parts[0] = lang.Text{"people keep bijstand and the organisation adds a top-up; " +
			"wellbeing and exits are taken to be those of a wage, as nobody measured them without",
			"mensen houden bijstand en de organisatie vult aan; welbevinden en uitstroom zijn als bij een loon genomen, want zonder heeft niemand ze gemeten"}
	}
	for _, more := range []struct {
		holds bool
		said  lang.Said
	}{
		{v.Supervision == money.ByOrganisation, lang.Text{"the organisation pays the work supervision", "de organisatie betaalt de werkbegeleiding"}},
		{!v.BenefitKept && v.Wages != money.ByState, subsidised(v.Subsidy)},
		{v.BenefitTransfer > 0, lang.Text{"the municipality passes on net bijstand to the organisation", "de gemeente geeft netto bijstand door aan de organisatie"}},
		{v.BenefitReturned > 0, lang.Text{"the benefit saved goes back to the State", "de bespaarde uitkering gaat terug naar het Rijk"}},
		{v.ClawBack, followed(b)},
		{v.Bond, lang.Text{"investors prefund a part and are paid for results", "investeerders financieren een deel voor en worden voor resultaat betaald"}},
	} {
		if more.holds {
			parts = append(parts, more.said)
		}
	}
	return lang.Join("; ", parts...)
}

// followed says how BUIG budgets follow what is saved.
func followed(b *money.Budget) lang.Said {
	if b.Elsewhere == 0 {
		return lang.Text{"the BUIG budget follows what is saved: a small municipality loses it all, a large one its part of the country, and the " +
			"budgets of all others fall by the rest",
			"het BUIG-budget volgt de besparing: een kleine gemeente verliest alles, een grote haar deel van het land, en de budgetten van alle " +
				"andere dalen met de rest"}
	}
	return lang.Say("the BUIG budget follows what is saved, and %s of the rest of the country does the same: a small municipality loses it all, "+
		"a large one that part, and of the rest its part of the country",
		"het BUIG-budget volgt de besparing, en %s van de rest van het land doet hetzelfde: een kleine gemeente verliest alles, een grote dat "+
			"deel, en van de rest haar deel van het land", lang.Percent(b.Elsewhere))
}

// subsidised says which part of the loonkostensubsidie is claimed.
func subsidised(share float64) lang.Said {
	switch share {
	case 0:
		return lang.Text{"no loonkostensubsidie", "geen loonkostensubsidie"}
	case 1:
		return lang.Text{"loonkostensubsidie from the State", "loonkostensubsidie van het Rijk"}
	}
	return lang.Say("%s of the loonkostensubsidie", "%s van de loonkostensubsidie", lang.Percent(share))
}
