package page

import (
	"html/template"

	"proefbank/internal/lang"
)

// said is how a template says what can be said in a language.
func said(l lang.Language) func(lang.Said) string {
	return func(s lang.Said) string {
		if s == nil {
			return ""
		}
		return s.In(l)
	}
}

// saidf is how a template says one of the page's own words.
func saidf(l lang.Language) func(string) string {
	return func(word string) string {
		text, known := words[word]
		if !known {
			panic("page: no word is called " + word)
		}
		return text.In(l)
	}
}

// functions are those of templates in a language.
func functions(l lang.Language) template.FuncMap {
	return template.FuncMap{"say": said(l), "word": saidf(l), "language": l.String}
}

// words are what the page says of itself.
var words = map[string]lang.Text{
	"title":      {"What does a basisbaan cost, and who pays?", "Wat kost een basisbaan, en wie betaalt?"},
	"scheme":     {"Scheme", "Regeling"},
	"way":        {"Financed by", "Gefinancierd volgens"},
	"against":    {"held against", "tegenover"},
	"prices":     {"Prices", "Prijzen"},
	"real":       {"of the first month, discounted", "van de eerste maand, verdisconteerd"},
	"nominal":    {"as paid", "zoals betaald"},
	"programme":  {"The programme", "Het programma"},
	"answer":     {"The answer", "Het antwoord"},
	"computing":  {"Working it out …", "Bezig met rekenen …"},
	"who":        {"Who pays and who receives", "Wie betaalt en wie ontvangt"},
	"whohint":    {"Left of zero: pays. Right of zero: receives. Open a party for its items and their sources.", "Links van nul: betaalt. Rechts van nul: ontvangt. Open een partij voor de posten en hun bronnen."},
	"years":      {"By calendar year and budget item", "Per kalenderjaar en begrotingspost"},
	"ways":       {"Ways of financing compared", "Manieren van financieren vergeleken"},
	"bond":       {"Social impact bond and social return", "Social impact bond en social return"},
	"law":        {"Where this comes from", "Verantwoording"},
	"noscript":   {"This page needs JavaScript: it works the answer out while you change the scheme.", "Deze pagina heeft JavaScript nodig: zij rekent het antwoord uit terwijl u de regeling wijzigt."},
	"changed":    {"Changed", "Gewijzigd"},
	"nochange":   {"Nothing is changed: this is the scenario as it stands.", "Niets is gewijzigd: dit is het scenario zoals het er ligt."},
	"reset":      {"reset", "herstel"},
	"link":       {"Link to exactly this", "Link naar precies dit"},
	"done":       {"replications", "replicaties"},
	"disclaimer": {"Outcomes follow from assumptions; they are no observations.", "Uitkomsten volgen uit aannames; het zijn geen waarnemingen."},
	"other":      {"English", "Nederlands"},
	"lost":       {"The program no longer answers. Start it again: proefbank serve", "Het programma antwoordt niet meer. Start het opnieuw: proefbank serve"},
}
