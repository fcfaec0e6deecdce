package validation

import "proefbank/internal/lang"

// Incomparable is a published figure that is held against nothing, and why.
type Incomparable struct {
	Source lang.Text `json:"source" means:"document and table" head:"source|bron"`
	Item   lang.Text `json:"item" means:"what the figure is" head:"figure|cijfer"`
	Why    lang.Text `json:"why" means:"why it is compared with nothing" head:"why|waarom"`
}

// Why a figure is not compared.
var (
	isInput       = lang.Text{"an input: the model takes it as it is", "een invoer: het model neemt het over"}
	isPrior       = lang.Text{"a prior range that nobody measured, not a published figure", "een bereik vooraf dat niemand mat, geen gepubliceerd cijfer"}
	isMoney       = lang.Text{"a price or share that the model's money takes as it is", "een prijs of aandeel dat de geldregels van het model overnemen"}
	otherPrices   = lang.Text{"prices and rules of another country", "prijzen en regels van een ander land"}
	nonePublished = lang.Text{"the documents that were read name the scheme and print no result: Groningen 2023, SEOR 2021, Platform31 2022, Visie op de wijkbasisbaan",
		"de gelezen documenten noemen de regeling en drukken geen resultaat: Groningen 2023, SEOR 2021, Platform31 2022, Visie op de wijkbasisbaan"}
	whoLeft     = lang.Text{"of all who had begun by then; when they began is not told", "van allen die tot dan waren begonnen; wanneer dat was staat er niet bij"}
	notMeasured = lang.Text{"the model has no such measure", "het model kent zo'n maat niet"}
)

var (
	unverified      = lang.Text{"unverified", "niet geverifieerd"}
	marienthalStudy = lang.Text{"Kasy and Lehner, Marienthal job guarantee", "Kasy en Lehner, baangarantie in Marienthal"}
)

// incomparable are the figures of the monitored documents and of the later
// sources that the model does not speak to, or takes in.
func incomparable() []Incomparable {
	return []Incomparable{
		{tabel("3"), lang.Text{"profile of the comparison group of 7,693", "profiel van de vergelijkingsgroep van 7.693"}, isInput},
		{tabel("3"), lang.Text{"profile of the 98 candidates who did not start", "profiel van de 98 kandidaten die niet startten"},
			lang.Text{"the model draws those who take part, not those who nearly did", "het model trekt wie meedoet, niet wie bijna meedeed"}},
		{tabel("2"), lang.Text{"reasons not to start, and 50 starts of 151 spoken to",
			"redenen om niet te starten, en 50 starters van 151 gesproken kandidaten"}, isInput},
		{inInterviews, lang.Text{"fitness for regular work and for the basisbaan, meaning, belonging, work, supervision",
			"geschiktheid voor regulier werk en voor de basisbaan, zin, erbij horen, werk, begeleiding"}, notMeasured},
		{inInterviews, lang.Text{"health good or better, 20 of 33", "gezondheid goed of beter, 20 van 33"},
			lang.Text{"another question than the Brug's health, which is compared", "een andere vraag dan gezondheid op de Brug, die wel vergeleken wordt"}},
		{inInterviews, lang.Text{"33 of 49 interviewed", "33 van 49 geïnterviewd"}, lang.Text{
			"held once, with whoever could be reached; no rate per time follows",
			"eenmalig, met wie bereikbaar was; daaruit volgt geen kans per tijd"}},
		{inMonitor("Tabel 17 to 21", "Tabel 17 tot en met 21"), lang.Text{"social balance and who gains and pays",
			"maatschappelijk saldo en wie wint en betaalt"}, lang.Text{"reproduced from its own rules by validate --arithmetic",
			"nagerekend naar de eigen regels door validate --arithmetic"}},
		{lang.Same("SEOR 2021"), lang.Text{"results of Den Haag's Instapeconomie", "resultaten van de Haagse Instapeconomie"}, nonePublished},
		{lang.Same("Platform31 2022"), lang.Text{"results of Amsterdam's Werkbrigade", "resultaten van de Amsterdamse Werkbrigade"}, nonePublished},
		{lang.Same("Visie op de wijkbasisbaan"), lang.Text{"results of Hoogeveen's instapbaan", "resultaten van de Hoogeveense instapbaan"}, nonePublished},
		{lang.Same("Platform31 2022"), lang.Text{"results of Apeldoorn, Epe and Geldrop-Mierlo, outside the decree",
			"resultaten van Apeldoorn, Epe en Geldrop-Mierlo, buiten de AMvB"}, nonePublished},
		{lang.Same("MUG Magazine 2019"), lang.Text{"Werkbrigade: of the first 118 who left 55 went on to other work",
			"Werkbrigade: van de eerste 118 die vertrokken gingen er 55 naar ander werk"}, whoLeft},
		{lang.Text{"NRC, 11 August 1998", "NRC, 11 augustus 1998"}, lang.Text{"Melkert-1: one in five in Amsterdam found regular work, 15% left in the country",
			"Melkert-1: een op de vijf in Amsterdam vond regulier werk, in het land vertrok 15%"}, whoLeft},
		{rotterdamText, lang.Text{"one of four a mismatch; contracts mostly extended", "een van de vier een mismatch; contracten meestal verlengd"}, isInput},
		{rotterdamText, lang.Text{"three of four saw their chance of work rise to a 7 or 8",
			"drie van de vier zagen hun kans op werk stijgen tot een 7 of 8"}, notMeasured},
		{rotterdamText, lang.Text{"income gains small, because allowances fall away", "inkomenswinst klein, doordat toeslagen wegvallen"},
			lang.Text{"no figure is printed", "er is geen getal gedrukt"}},
		{rotterdamTable, lang.Text{"supervision of 363 to 907, guidance of 1,200 and reintegration of 242 a month",
			"begeleiding van 363 tot 907, projectbegeleiding van 1.200 en re-integratie van 242 per maand"}, isInput},
		{unverified, lang.Text{"to work over 45 and after three years, 1.5 to 3% a year", "naar werk boven de 45 en na drie jaar, 1,5 tot 3% per jaar"},
			isPrior},
		{unverified, lang.Text{"deadweight of a basisbaan, 1 to 5%", "deadweight van een basisbaan, 1 tot 5%"}, isPrior},
		{unverified, lang.Text{"displacement by basisbanen and by SROI", "verdringing door basisbanen en door SROI"}, isPrior},
		{unverified, lang.Text{"Marienthal: effect on wellbeing, 0.2 to 0.6 SD", "Marienthal: effect op welbevinden, 0,2 tot 0,6 SD"}, isPrior},
		{unverified, lang.Text{"mortality of recipients over the population's; differences between municipalities",
			"sterfte van ontvangers ten opzichte van de bevolking; verschillen tussen gemeenten"}, isPrior},
		{lang.Same("SBCM"), lang.Text{"short spells of sheltered workers, 1.84 a year",
			"korte verzuimmeldingen in de sociale werkvoorziening, 1,84 per jaar"}, isInput},
		{inText, lang.Text{"recipients who want to become active, 20%", "ontvangers die actief willen worden, 20%"}, isInput},
		{lang.Same("Welters & Muysken 2004"), lang.Text{"deadweight of older Dutch wage subsidies, 75 to 80%",
			"deadweight van oudere Nederlandse loonkostensubsidies, 75 tot 80%"}, lang.Text{
			"subsidies for people whom employers would hire anyway; the model has no such instrument",
			"subsidies voor mensen die werkgevers toch zouden aannemen; zo'n instrument kent het model niet"}},
		{lang.Text{"Finland, basic income", "Finland, basisinkomen"}, lang.Text{"6 days more work a year on 78", "6 dagen meer werk per jaar op 78"},
			lang.Text{"work is counted in days, for people on unemployment benefit; the model knows months in regular work",
				"werk geteld in dagen, voor mensen met een werkloosheidsuitkering; het model kent maanden regulier werk"}},
		{marienthalStudy, lang.Text{"excess cost per person, 10,200 to 10,800 euro over three and a half years, derived",
			"meerkosten per persoon, 10.200 tot 10.800 euro over drieënhalf jaar, afgeleid"}, otherPrices},
		{lang.Text{"TZCLD, France", "TZCLD, Frankrijk"}, lang.Text{"cost per full-time job, 26,000 euro a year where 18,000 was planned", "kosten per voltijdbaan, 26.000 euro per jaar waar 18.000 was gepland"}, otherPrices},
		{lang.Text{"exit rates of large municipalities in 2012", "uitstroom uit grote gemeenten in 2012"}, lang.Text{
			"spread of exits to work between municipalities, ICC 0.007, derived", "spreiding van uitstroom naar werk tussen gemeenten, ICC 0,007, afgeleid"}, isInput},
		{lang.Text{"Groningen 2023 and others", "Groningen 2023 en andere"}, lang.Text{"use of Wmo and ggz, QALY, discount rate, SIB overhead, BUIG, no-risk",
			"gebruik van Wmo en ggz, QALY, discontovoet, overhead van een SIB, BUIG, no-risk"}, isMoney},
	}
}
