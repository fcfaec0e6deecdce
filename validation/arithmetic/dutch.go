package arithmetic

import (
	"regexp"
	"strings"
)

// In is what a figure is called, its rule and the reason in the words of a
// language.
func (a *Figure) In(language string) (item, rule, reason string) {
	if language != "nl" {
		return a.Item, a.Rule, a.Reason
	}
	return inDutch(a.Item), inDutch(a.Rule), inDutch(a.Reason)
}

// number has the mark between two digits, which differs by language.
var number = regexp.MustCompile(`(\d)([.,])(\d)`)

// inDutch translates a text, first as a whole and then by its phrases, and
// writes its numbers as Dutch does.
func inDutch(text string) string {
	if whole, ok := dutch[text]; ok {
		return whole
	}
	base, of, cut := strings.Cut(text, ", ")
	if whole, ok := dutch[base]; ok && cut && len(of) <= len("total") {
		text = whole + ", " + of
	}
	for _, p := range phrases {
		text = strings.ReplaceAll(text, p[0], p[1])
	}
	return number.ReplaceAllStringFunc(text, func(s string) string {
		if strings.Contains(s, ",") {
			return strings.Replace(s, ",", ".", 1)
		}
		return strings.Replace(s, ".", ",", 1)
	})
}

// phrases are parts of rules and reasons, longer ones first.
var phrases = [][2]string{
	{"loonkostensubsidie by the formula", "loonkostensubsidie volgens de formule"},
	{"no count of jobs in the monitor gives it: it is ", "geen telling van banen in de monitor geeft dit: het zijn "},
	{" at the year's wage, supervision counts ", " tegen het loon van het jaar, de begeleiding telt er "},
	{"job-years", "baanjaren"}, {", total", ", totaal"}, {" people", " mensen"}, {" of the printed ", " van de gedrukte "}, {" of the wage cost", " van de loonkosten"},
	{", a rule of thumb", ", een vuistregel"}, {" a month over ten jobs", " per maand over tien banen"}, {" of ", " van "},
}

// dutch are the items, rules and reasons that are translated as a whole.
var dutch = map[string]string{
	"balance, high, gross benefit":                          "saldo, hoog, bruto-uitkering",
	"balance, low, gross benefit":                           "saldo, laag, bruto-uitkering",
	"balance, with the State":                               "saldo, met het Rijk",
	"basisbaner, net, without charges and tax":              "basisbaner, saldo, zonder lasten en belasting",
	"basisbaner, net, after toeslagen that fall away":       "basisbaner, saldo, na toeslagen die vervallen",
	"benefit saved, gross":                                  "bespaarde uitkering, bruto",
	"central government, gain, tax on bijstand set off":     "Rijk, baten, belasting over bijstand verrekend",
	"net social benefit with quality of life on fifty jobs": "netto maatschappelijke baten met kwaliteit van leven op vijftig banen",
	"quality of life on fifty jobs":                         "kwaliteit van leven op vijftig banen",
	"administration of benefits saved":                      "bespaarde uitvoering uitkeringen",
	"balance, high":                                         "saldo, hoog",
	"balance, low":                                          "saldo, laag",
	"balance, without the State":                            "saldo, zonder het Rijk",
	"basisbaner, cost":                                      "basisbaner, kosten",
	"basisbaner, gain":                                      "basisbaner, baten",
	"basisbaner, net":                                       "basisbaner, saldo",
	"benefit saved":                                         "bespaarde uitkering",
	"bijstand saved":                                        "bespaarde bijstand",
	"care savings":                                          "besparing op zorg",
	"central government cost":                               "kosten van het Rijk",
	"central government cost per job-year":                  "kosten van het Rijk per baanjaar",
	"central government cost per job-year before toeslagen": "kosten van het Rijk per baanjaar vóór toeslagen",
	"central government cost per job-year with toeslagen that fall away": "kosten van het Rijk per baanjaar met toeslagen die vervallen",
	"central government, cost":                     "Rijk, kosten",
	"central government, gain":                     "Rijk, baten",
	"central government, net":                      "Rijk, saldo",
	"formal employer's fee":                        "vergoeding formele werkgever",
	"formal employer, net":                         "formele werkgever, saldo",
	"formal employer, net (left out of the table)": "formele werkgever, saldo (ontbreekt in de tabel)",
	"gross wage":                                   "brutoloon",
	"gross wages":                                  "brutolonen",
	"gross wages with employer charges":            "brutolonen met werkgeverslasten",
	"loonkostensubsidie":                           "loonkostensubsidie",
	"municipal allowances saved":                   "bespaarde gemeentelijke toeslagen",
	"municipal net cost":                           "nettokosten van de gemeente",
	"municipal net cost per job":                   "nettokosten van de gemeente per baan",
	"municipality's share of the wage, %":          "aandeel van de gemeente in het loon, %",
	"municipality, cost":                           "gemeente, kosten",
	"municipality, gain":                           "gemeente, baten",
	"municipality, net":                            "gemeente, saldo",
	"net production value":                         "netto productiewaarde",
	"net social benefit":                           "netto maatschappelijke baten",
	"net social benefit on a resource basis":       "netto maatschappelijke baten, overdrachten weggelaten",
	"net social benefit per job":                   "netto maatschappelijke baten per baan",
	"participation coaches":                        "participatiecoaches",
	"productive wage sum":                          "productieve loonsom",
	"project guidance":                             "projectbegeleiding",
	"quality of life":                              "kwaliteit van leven",
	"re-integration saved":                         "bespaarde re-integratie",
	"supervision providers, net":                   "werkbegeleiders, saldo",
	"supervision, high":                            "begeleiding, hoog",
	"supervision, low":                             "begeleiding, laag",
	"total benefits":                               "baten, totaal",
	"total costs":                                  "kosten, totaal",
	"work supervision":                             "werkbegeleiding",

	"(364 + tax on bijstand 122 - tax on pay 172) / 50":                                                           "(364 + belasting over bijstand 122 - belasting over loon 172) / 50",
	"39.6% x 1.235 of the wage without charges":                                                                   "39,6% x 1,235 van het loon zonder lasten",
	"42% of the wage cost at a loonwaarde of 60.4%; what is printed is two thirds of it (money.subsidy.coverage)": "42% van de loonkosten bij een loonwaarde van 60,4%; gedrukt is twee derde daarvan (money.subsidy.coverage)",
	"88% of gross wages - net bijstand - allowances":                                                              "88% van de brutolonen - netto bijstand - toeslagen",
	"11% of the wage cost - 18.5% of the net bijstand that ends":                                                  "11% van de loonkosten - 18,5% van de netto bijstand die vervalt",
	"nobody receives the employer's charges":                                                                      "niemand ontvangt de werkgeverslasten",
	"the State loses tax and Zvw on it":                                                                           "belasting en Zvw daarover verliest het Rijk",
	"the balance, put right, - 84,150 + 110,724":                                                                  "het saldo, verbeterd, - 84.150 + 110.724",
	"the line above, put right, - 414,000":                                                                        "de regel hierboven, verbeterd, - 414.000",
	"the structural year counts the State":                                                                        "het structurele jaar telt het Rijk mee",
	"with the lines above put right":                                                                              "met de regels hierboven verbeterd",
	"with the gross benefit saved":                                                                                "met de bespaarde bruto-uitkering",
	"1,075 and 18.5% tax and Zvw":                                                                                 "1.075 en 18,5% belasting en Zvw",
	"as Tabel 18":                                                                                                 "als Tabel 18",
	"benefits - costs":                                                                                            "baten - kosten",
	"benefits - guidance 300,000 + administration 150,000":                                                        "baten - begeleiding 300.000 + uitvoering 150.000",
	"benefits - municipal net cost":                                                                               "baten - nettokosten van de gemeente",
	"bijstand + allowances + tax":                                                                                 "bijstand + toeslagen + belasting",
	"costs of 2022":                                                                                               "kosten van 2022",
	"costs of Tabel 16":                                                                                           "kosten van Tabel 16",
	"gain - cost":                                                                                                 "baten - kosten",
	"gross wages with charges":                                                                                    "brutolonen met lasten",
	"job-years x full-time WML x 1.08 x charges":                                                                  "baanjaren x voltijds WML x 1,08 x lasten",
	"municipality and State":                                                                                      "gemeente en Rijk",
	"net bijstand over gross wage":                                                                                "netto bijstand gedeeld door brutoloon",
	"net norm of a single person, January 2021":                                                                   "nettonorm van een alleenstaande, januari 2021",
	"savings of 2022":                                                                                             "besparingen van 2022",
	"savings of Tabel 16":                                                                                         "besparingen van Tabel 16",
	"sum":                                                                                                         "som",
	"sum of the years":                                                                                            "som van de jaren",
	"the line above - 40% of the net pay above the norm":                                                          "de regel hierboven - 40% van het nettoloon boven de norm",
	"two coaches of 37.5":                                                                                         "twee coaches van 37,5",
	"two coaches of 37.5 each year":                                                                               "elk jaar twee coaches van 37,5",

	"1,314 by the statutory amounts; 26.36 per job is printed": "1.314 volgens de wettelijke bedragen; 26,36 per baan is gedrukt",
	"16.5 is printed as 16": "16,5 is gedrukt als 16",
	"32 is 10.67 job-years, those of the annex; the other lines count 11":                                     "32 is 10,67 baanjaren, die van de bijlage; de andere regels tellen er 11",
	"48 is 1,600 per job, the other years 1,620":                                                              "48 is 1.600 per baan, in de andere jaren 1.620",
	"9 of 38 scaled to the 50 jobs that the other items count":                                                "9 van 38 op de 50 banen gebracht die de andere posten tellen",
	"Tabel 17 has the line, Tabel 19 does not":                                                                "Tabel 17 heeft de regel, Tabel 19 niet",
	"by the scenarios' rates of tax; more than the printed figures give":                                      "met de belastingtarieven van de scenario's; meer dan uit de gedrukte cijfers volgt",
	"ggz is multiplied by 9.4%, the factor of Wmo; the text gives 7.1%":                                       "ggz is met 9,4% vermenigvuldigd, de factor van de Wmo; de tekst geeft 7,1%",
	"misprint: 1,075 of 2,184 is 49%; 60% holds only before employer charges":                                 "drukfout: 1.075 van 2.184 is 49%; 60% geldt alleen vóór werkgeverslasten",
	"misprint: 243,000 / 50 is 4,860, two digits were swapped, and no rule yields 4,680":                      "drukfout: 243.000 / 50 is 4.860, twee cijfers zijn verwisseld en geen regel geeft 4.680",
	"misprint: 77.06% was used, and no rule in the text yields it":                                            "drukfout: er is 77,06% gebruikt, en geen regel in de tekst geeft dat",
	"the municipality saves the gross benefit, 1,200 to 1,340 a month":                                        "de gemeente bespaart de bruto-uitkering, 1.200 tot 1.340 per maand",
	"the table says that 2,800 already holds holiday pay and charges":                                         "volgens de tabel bevat 2.800 al vakantiegeld en lasten",
	"toeslagen are the State's cash too, and the monitor leaves them out; less than the printed figures give": "ook toeslagen zijn kas van het Rijk, en de monitor laat ze weg; minder dan uit de gedrukte cijfers volgt",
	"wages above the benefit are a transfer to participants and no cost to society; the product also sets productive hours against a regular worker's 85%, and counts volunteering, time and displaced work": "loon boven de uitkering is een overdracht aan deelnemers en geen kosten voor de samenleving; dit model zet productieve uren ook af tegen de 85% van een gewone werknemer, en telt vrijwilligerswerk, tijd en verdringing mee",
}
