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

// word is how a template says one of the page's own words.
func word(l lang.Language) func(string) string {
	return func(name string) string {
		text, known := words[name]
		if !known {
			panic("page: no word is called " + name)
		}
		return text.In(l)
	}
}

// functions are those of templates in a language.
func functions(l lang.Language) template.FuncMap {
	return template.FuncMap{"say": said(l), "word": word(l), "language": l.String, "foreign": func(s lang.Said) string { return lang.Foreign(s, l) }, "downloads": func() map[string]lang.Said { return downloads }}
}

// downloads are what the files of an answer are called.
var downloads = map[string]lang.Said{
	"antwoord.csv":  lang.Text{"numbers (CSV)", "cijfers (CSV)"},
	"antwoord.xlsx": lang.Text{"workbook (XLSX)", "werkmap (XLSX)"},
	"antwoord.html": lang.Text{"report (HTML)", "rapport (HTML)"},
	"antwoord.json": lang.Text{"for programs (JSON)", "voor programma's (JSON)"},
	"antwoord.md":   lang.Text{"text (Markdown)", "tekst (Markdown)"},
	"scenario.yaml": lang.Text{"scenario (YAML)", "scenario (YAML)"},
}

// words are what the page says of itself.
var words = map[string]lang.Text{
	"title":           {"What does a basisbaan cost, and who pays?", "Wat kost een basisbaan, en wie betaalt?"},
	"comparetitle":    {"How do two schemes differ?", "Waarin verschillen twee regelingen?"},
	"comparequestion": {"Which two schemes", "Welke twee regelingen"},
	"other scheme":    {"Beside", "Naast"},
	"third":           {"Two schemes", "Twee regelingen"},
	"comparehint": {"Both are lived with the same luck, by everybody; what you changed on the first screen counts for the first of the two. Of a programme beside a scheme it is the trial; of two programmes the jobs over the years.",
		"Beide worden met hetzelfde geluk geleefd, door iedereen; wat u op het eerste scherm wijzigde, geldt voor de eerste van de twee. Van een programma naast een regeling is het de proef; van twee programma's zijn het de banen door de jaren."},
	"valuetitle":    {"Is the trial worth its price?", "Is de proef haar prijs waard?"},
	"valuequestion": {"Which trial, and who weighs it", "Welke proef, en wie weegt"},
	"view":          {"Whose gain counts", "Wiens winst telt"},
	"fourth":        {"Its worth", "Wat de proef waard is"},
	"valuehint": {"After the trial somebody chooses: the programme for everybody, or none. Give numbers, or lists such as 60,120, to see which trial helps that choice most for its price. The first answer takes some seconds.",
		"Na de proef kiest iemand: het programma voor iedereen, of niet. Geef getallen, of lijsten zoals 60,120, en zie welke proef die keuze voor zijn prijs het meest helpt. Het eerste antwoord duurt enkele seconden."},
	"trialtitle":    {"What could a trial find?", "Wat kan een proef vinden?"},
	"screens":       {"Screens", "Schermen"},
	"first":         {"Who pays", "Wie betaalt"},
	"second":        {"The trial", "De proef"},
	"skip":          {"To the answer", "Naar het antwoord"},
	"question":      {"Which scheme, and who finances it", "Welke regeling, en wie financiert"},
	"trialquestion": {"Which trial", "Welke proef"},
	"scheme":        {"Scheme", "Regeling"},
	"town":          {"Municipality", "Gemeente"},
	"way":           {"Financed by", "Financiering"},
	"against":       {"Held against", "Tegenover"},
	"prices":        {"Prices", "Prijzen"},
	"real":          {"of the first month, discounted", "van de eerste maand, verdisconteerd"},
	"nominal":       {"as paid", "zoals betaald"},
	"programme":     {"The programme", "Het programma"},
	"go":            {"Work it out", "Reken uit"},
	"answer":        {"The answer", "Het antwoord"},
	"computing":     {"Working it out …", "Bezig met rekenen …"},
	"from":          {"From %1 of %2 replications; it grows sharper.", "Uit %1 van %2 replicaties; het wordt nog scherper."},
	"stopped":       {"From %1 of %2 replications.", "Uit %1 van %2 replicaties."},
	"stands":        {"From all %1 replications.", "Uit alle %1 replicaties."},
	"why":           {"Why: chance, lot, municipality or parameters", "Waarom: toeval, loting, gemeente of parameters"},
	"who":           {"Who pays and who receives", "Wie betaalt en wie ontvangt"},
	"whohint": {"Left of zero pays, right of zero receives; the line holds 90% of the outcomes. Open a party for its items and what they rest on.",
		"Links van nul betaalt, rechts van nul ontvangt; de lijn bevat 90% van de uitkomsten. Open een partij voor de posten en waar die op berusten."},
	"years":    {"By calendar year and budget item", "Per kalenderjaar en begrotingspost"},
	"ways":     {"Ways of financing compared", "Manieren van financieren vergeleken"},
	"bond":     {"Social impact bond and social return", "Social impact bond en social return"},
	"month":    {"A participant's own month", "De maand van een deelnemer"},
	"law":      {"Accountability", "Verantwoording"},
	"repeat":   {"The command that gives these numbers", "De opdracht die deze cijfers geeft"},
	"knobs":    {"Twelve knobs", "Twaalf knoppen"},
	"drawn":    {"95% of draws:", "95% van de trekkingen:"},
	"may":      {"may be", "mag zijn"},
	"source":   {"source", "bron"},
	"whatif":   {"What if …", "Wat als …"},
	"take":     {"Take it along", "Meenemen"},
	"changed":  {"Changed", "Gewijzigd"},
	"reset":    {"reset", "herstel"},
	"was":      {"the scenario has", "het scenario heeft"},
	"link":     {"Link to exactly this question", "Link naar precies deze vraag"},
	"other":    {"Nederlands", "English"},
	"loopback": {"This page runs on this machine alone.", "Deze pagina draait alleen op deze machine."},
	"knobshint": {"What is not known exactly varies between the ends that are shown, until you give it a value. The effect is that of going from low to high.",
		"Wat niet precies bekend is, varieert tussen de uitersten die erbij staan, tot u een waarde geeft. Het effect is dat van laag naar hoog."},
	"whatifhint": {"Each moves one parameter, which is named; press again to take it back.",
		"Elk verandert één parameter, die erbij staat; druk nog eens om het terug te nemen."},
	"twokinds": {"The dots hold chance and ignorance together. More people make chance smaller; ignorance of what a parameter is, they do not.",
		"De stippen bevatten toeval en onwetendheid samen. Meer mensen maken het toeval kleiner; niet weten wat een parameter is, blijft."},
	"trialhint": {"Give numbers, or lists such as 30,60,120, and see the power of every combination with what it costs.",
		"Geef getallen, of lijsten zoals 30,60,120, en zie de power van elke combinatie met wat die kost."},
	"noscript": {"This page needs JavaScript: it works the answer out while you change the scheme.",
		"Deze pagina heeft JavaScript nodig: zij rekent het antwoord uit terwijl u de regeling wijzigt."},
	"earlier":  {"The answer below is still that to the question before.", "Het antwoord hieronder is nog dat op de vraag hiervoor."},
	"nochange": {"Nothing is changed: this is the scenario as it stands.", "Niets is gewijzigd: dit is het scenario zoals het er ligt."},
	"disclaimer": {"What is shown follows from assumptions, and is no observation.",
		"Wat hier staat volgt uit aannames, en is geen waarneming."},
	"made":     {"This link was made by version", "Deze link is gemaakt met versie"},
	"madehere": {"What that version found stands beside what this one finds, version", "Wat die versie vond, staat naast wat deze vindt, versie"},
	"lost": {"The program no longer answers. Start it again with proefbank serve, and open the new address.",
		"Het programma antwoordt niet meer. Start het opnieuw met proefbank serve, en open het nieuwe adres."},
}
