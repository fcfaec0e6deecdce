package validation

// Incomparable is a published figure that is held against nothing, and why.
type Incomparable struct {
	Source string `json:"source"`
	Item   string `json:"item"`
	Why    string `json:"why"`

	Dutch Dutch `json:"-"` // item, and why as its reason
}

// Why a figure is not compared.
var (
	isInput     = text{"an input: the model takes it as it is", "een invoer: het model neemt het over"}
	isPrior     = text{"a prior range that nobody measured, not a published figure", "een bereik vooraf dat niemand mat, geen gepubliceerd cijfer"}
	isMoney     = text{"a price or share that the model's money takes as it is", "een prijs of aandeel dat de geldregels van het model overnemen"}
	otherPrices = text{"prices and rules of another country", "prijzen en regels van een ander land"}
	notMeasured = text{"the model has no such measure", "het model kent zo'n maat niet"}
)

// incomparable are the figures of the monitored documents and of the later
// sources that the model does not speak to, or takes in.
func incomparable() (list []Incomparable) {
	for _, row := range []struct {
		source    string
		item, why text
	}{
		{monitorOf + "Tabel 3", text{"profile of the comparison group of 7,693", "profiel van de vergelijkingsgroep van 7.693"}, isInput},
		{monitorOf + "Tabel 3", text{"profile of the 98 candidates who did not start", "profiel van de 98 kandidaten die niet startten"}, text{"the model draws those who take part, not those who nearly did", "het model trekt wie meedoet, niet wie bijna meedeed"}},
		{monitorOf + "Tabel 2", text{"reasons not to start, and 50 starts of 151 spoken to", "redenen om niet te starten, en 50 starters van 151 gesproken kandidaten"}, isInput},
		{monitorOf + "interviews", text{"fitness for regular work and for the basisbaan, meaning, belonging, work, supervision", "geschiktheid voor regulier werk en voor de basisbaan, zin, erbij horen, werk, begeleiding"}, notMeasured},
		{monitorOf + "interviews", text{"health good or better, 20 of 33", "gezondheid goed of beter, 20 van 33"}, text{"another question than the Brug's health, which is compared", "een andere vraag dan gezondheid op de Brug, die wel vergeleken wordt"}},
		{monitorOf + "interviews", text{"33 of 49 interviewed", "33 van 49 geïnterviewd"}, text{"held once, with whoever could be reached; no rate per time follows", "eenmalig, met wie bereikbaar was; daaruit volgt geen kans per tijd"}},
		{monitorOf + "Tabel 17 to 21", text{"social balance and who gains and pays", "maatschappelijk saldo en wie wint en betaalt"}, text{"reproduced from its own rules by validate --arithmetic", "nagerekend naar de eigen regels door validate --arithmetic"}},
		{rotterdamOf + "text", text{"one of four a mismatch; contracts mostly extended", "een van de vier een mismatch; contracten meestal verlengd"}, isInput},
		{rotterdamOf + "text", text{"three of four saw their chance of work rise to a 7 or 8", "drie van de vier zagen hun kans op werk stijgen tot een 7 of 8"}, notMeasured},
		{rotterdamOf + "text", text{"income gains small, because allowances fall away", "inkomenswinst klein, doordat toeslagen wegvallen"}, text{"no figure is printed", "er is geen getal gedrukt"}},
		{rotterdamOf + "Tabel 4.2", text{"supervision of 363 to 907, guidance of 1,200 and reintegration of 242 a month", "begeleiding van 363 tot 907, projectbegeleiding van 1.200 en re-integratie van 242 per maand"}, isInput},
		{"unverified", text{"to work over 45 and after three years, 1.5 to 3% a year", "naar werk boven de 45 en na drie jaar, 1,5 tot 3% per jaar"}, isPrior},
		{"unverified", text{"deadweight of a basisbaan, 1 to 5%", "deadweight van een basisbaan, 1 tot 5%"}, isPrior},
		{"unverified", text{"displacement by basisbanen and by SROI", "verdringing door basisbanen en door SROI"}, isPrior},
		{"unverified", text{"Marienthal: effect on wellbeing, 0.2 to 0.6 SD", "Marienthal: effect op welbevinden, 0,2 tot 0,6 SD"}, isPrior},
		{"unverified", text{"mortality of recipients over the population's; differences between municipalities", "sterfte van ontvangers ten opzichte van de bevolking; verschillen tussen gemeenten"}, isPrior},
		{"published", text{"short spells of sheltered workers, 1.84 a year", "korte verzuimmeldingen in de sociale werkvoorziening, 1,84 per jaar"}, isInput},
		{"document", text{"recipients who want to become active, 20%", "ontvangers die actief willen worden, 20%"}, isInput},
		{"Welters & Muysken 2004", text{"deadweight of older Dutch wage subsidies, 75 to 80%", "deadweight van oudere Nederlandse loonkostensubsidies, 75 tot 80%"}, text{"subsidies for people whom employers would hire anyway; the model has no such instrument", "subsidies voor mensen die werkgevers toch zouden aannemen; zo'n instrument kent het model niet"}},
		{"Finland, basic income", text{"6 days more work a year on 78", "6 dagen meer werk per jaar op 78"}, text{"work is counted in days, for people on unemployment benefit; the model knows months in regular work", "werk geteld in dagen, voor mensen met een werkloosheidsuitkering; het model kent maanden regulier werk"}},
		{"Kasy and Lehner, Marienthal job guarantee", text{"excess cost per person", "meerkosten per persoon"}, otherPrices},
		{"TZCLD, France", text{"cost per full-time job, 26,000 euro", "kosten per voltijdbaan, 26.000 euro"}, otherPrices},
		{"derived", text{"spread of exits to work between municipalities, ICC 0.007", "spreiding van uitstroom naar werk tussen gemeenten, ICC 0,007"}, isInput},
		{"Groningen 2023 and others", text{"use of Wmo and ggz, QALY, discount rate, SIB overhead, BUIG, no-risk", "gebruik van Wmo en ggz, QALY, discontovoet, overhead van een SIB, BUIG, no-risk"}, isMoney},
	} {
		list = append(list, Incomparable{row.source, row.item.en, row.why.en, Dutch{Item: row.item.nl, Reason: row.why.nl}})
	}
	return list
}
