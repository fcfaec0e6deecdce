package main

import (
	"fmt"
	"strings"

	"proefbank/design/finance"
	"proefbank/model/money"
)

var partyWords = [money.Parties]words{{"municipality", "gemeente"}, {"State", "Rijk"}, {"participants", "deelnemers"},
	{"employing organisations", "werkgevende organisaties"}, {"work supervision", "werkbegeleiding"}, {"formal employer", "formele werkgever"},
	{"insurers, Wmo and ggz", "verzekeraars, Wmo en ggz"}, {"UWV", "UWV"}, {"residents", "bewoners"}, {"investors", "investeerders"},
	{"intermediary", "intermediair"}, {"contractors", "opdrachtnemers"}, {"participation fund", "participatiefonds"}, {"rest of the economy", "rest van de economie"}}

// paidForWork are parties whose receipts are no gain: they deliver work or goods
// for them, or pass them on.
var paidForWork = map[money.Party]bool{money.Fund: true, money.Supervisors: true, money.FormalEmployer: true, money.Intermediary: true, money.Economy: true}

var metricWords = map[string]words{
	"benefit_months":       {"months off bijstand", "maanden uit de bijstand"},
	"publicly_paid_months": {"months off bijstand and off the job", "maanden uit bijstand en baan"},
	"regular_work_months":  {"months in regular work", "maanden in regulier werk"},
	"satisfaction":         {"points of satisfaction", "punten tevredenheid"},
}

// termWords are the terms of the social balance.
var termWords = map[finance.Part]words{
	finance.Work:           words{"additional work", "additioneel werk"},
	finance.Displacing:     words{"work that displaces", "werk dat verdringt"},
	finance.Displaced:      words{"displaced work", "verdrongen werk"},
	finance.Regular:        words{"regular and sheltered work", "regulier en beschut werk"},
	finance.Volunteering:   words{"volunteering given up", "opgegeven vrijwilligerswerk"},
	finance.Time:           words{"participants' time", "tijd van deelnemers"},
	finance.Guidance:       words{"guidance and workplaces", "begeleiding en werkplekken"},
	finance.Administration: words{"administration of benefits", "uitvoering uitkeringen"},
	finance.Overhead:       words{"overhead of the bond", "overhead van de SIB"},
	finance.Care:           words{"care", "zorg"},
	finance.Quality:        words{"quality of life", "kwaliteit van leven"},
}

// euros is an amount in running text, which is not broken where a line ends.
func euros(x float64) string {
	if x > -0.5 && x < 0 {
		x = 0
	}
	return strings.ReplaceAll(thousands(x), " ", "\x00")
}

// signed is an amount in running text with its sign.
func signed(x float64) string {
	if x > 0 {
		return "+" + euros(x)
	}
	return euros(x)
}

// told is running text in lines.
func told(text string) string { return strings.ReplaceAll(folded(text), "\x00", " ") }

// borne says in words who bears what in a variant.
func borne(v *money.Variant, b *money.Budget, lang string) string {
	parts := []string{bears(v).in(lang)}
	if v.Supervision == "organisation" {
		parts = append(parts, words{"the organisation pays the work supervision", "de organisatie betaalt de werkbegeleiding"}.in(lang))
	}
	if !v.BenefitKept && v.Wages != "central_government" {
		switch v.Subsidy {
		case 0:
			parts = append(parts, words{"no loonkostensubsidie", "geen loonkostensubsidie"}.in(lang))
		case 1:
			parts = append(parts, words{"loonkostensubsidie from the State", "loonkostensubsidie van het Rijk"}.in(lang))
		default:
			parts = append(parts, fmt.Sprintf(words{"%.0f%% of the loonkostensubsidie", "%.0f%% van de loonkostensubsidie"}.in(lang), 100*v.Subsidy))
		}
	}
	for _, more := range []struct {
		holds bool
		words words
	}{
		{v.BenefitTransfer > 0, words{"the municipality passes on net bijstand to the organisation", "de gemeente geeft netto bijstand door aan de organisatie"}},
		{v.BenefitReturned > 0, words{"the benefit saved goes back to the State", "de bespaarde uitkering gaat terug naar het Rijk"}},
		{v.ClawBack, words{fmt.Sprintf("the BUIG budget follows what is saved, in small municipalities all of it and in large ones %.0f%%", 100*b.Macro),
			fmt.Sprintf("het BUIG-budget volgt de besparing, in kleine gemeenten geheel en in grote voor %.0f%%", 100*b.Macro)}},
		{v.Bond, words{"investors prefund a part and are paid for results", "investeerders financieren een deel voor en worden voor resultaat betaald"}},
	} {
		if more.holds {
			parts = append(parts, more.words.in(lang))
		}
	}
	return strings.Join(parts, "; ")
}

// bears says who bears the wages.
func bears(v *money.Variant) words {
	if v.BenefitKept {
		return words{"people keep bijstand and the organisation adds a top-up; wellbeing and exits are taken to be those of a wage, as nobody measured them without", "mensen houden bijstand en de organisatie vult aan; welbevinden en uitstroom zijn als bij een loon genomen, want zonder heeft niemand ze gemeten"}
	}
	switch v.Wages {
	case "organisation":
		return words{"the organisation bears the wages", "de organisatie draagt de lonen"}
	case "central_government":
		return words{"the State bears the wages", "het Rijk draagt de lonen"}
	case "contractors":
		return words{"contractors bear the wages as far as their social return goes, the municipality the rest", "opdrachtnemers dragen de lonen zover hun social return reikt, de gemeente de rest"}
	case "fund":
		return words{"a regional fund bears the wages, into which all pay", "een regionaal fonds draagt de lonen, waaraan allen bijdragen"}
	}
	return words{"the municipality bears the wages", "de gemeente draagt de lonen"}
}
