package money

import (
	"regexp"
	"strings"
)

// In is what a figure is called, its rule and the reason in the words of a
// language.
func (a *Arithmetic) In(language string) (item, rule, reason string) {
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
	{"no count of jobs in the monitor gives it: it is ", "geen telling van banen in de monitor geeft dit: het zijn "},
	{" at the year's wage, supervision counts ", " tegen het loon van het jaar, de begeleiding telt er "},
	{"job-years", "baanjaren"}, {", total", ", totaal"}, {" people", " mensen"}, {" of the printed ", " van de gedrukte "}, {" of the wage cost", " van de loonkosten"},
	{", a rule of thumb", ", een vuistregel"}, {" a month over ten jobs", " per maand over tien banen"}, {" of ", " van "},
}

// dutch are the items, rules and reasons that are translated as a whole.
var dutch = map[string]string{
	"administration of benefits saved":     "bespaarde uitvoering uitkeringen",
	"balance, high":                        "saldo, hoog",
	"balance, low":                         "saldo, laag",
	"balance, without the State":           "saldo, zonder het Rijk",
	"basisbaner, cost":                     "basisbaner, kosten",
	"basisbaner, gain":                     "basisbaner, baten",
	"basisbaner, net":                      "basisbaner, saldo",
	"benefit saved":                        "bespaarde uitkering",
	"bijstand saved":                       "bespaarde bijstand",
	"care savings":                         "besparing op zorg",
	"central government cost":              "kosten van het Rijk",
	"central government cost per job-year": "kosten van het Rijk per baanjaar",
	"central government cost per job-year before toeslagen":              "kosten van het Rijk per baanjaar vóór toeslagen",
	"central government cost per job-year with toeslagen that fall away": "kosten van het Rijk per baanjaar met toeslagen die vervallen",
	"central government, cost":                                           "Rijk, kosten",
	"central government, gain":                                           "Rijk, baten",
	"central government, net":                                            "Rijk, saldo",
	"formal employer's fee":                                              "vergoeding formele werkgever",
	"formal employer, net":                                               "formele werkgever, saldo",
	"formal employer, net (left out of the table)":                       "formele werkgever, saldo (ontbreekt in de tabel)",
	"gross wage":                             "brutoloon",
	"gross wages":                            "brutolonen",
	"gross wages with employer charges":      "brutolonen met werkgeverslasten",
	"loonkostensubsidie":                     "loonkostensubsidie",
	"municipal allowances saved":             "bespaarde gemeentelijke toeslagen",
	"municipal net cost":                     "nettokosten van de gemeente",
	"municipal net cost per job":             "nettokosten van de gemeente per baan",
	"municipality's share of the wage, %":    "aandeel van de gemeente in het loon, %",
	"municipality, cost":                     "gemeente, kosten",
	"municipality, gain":                     "gemeente, baten",
	"municipality, net":                      "gemeente, saldo",
	"net production value":                   "netto productiewaarde",
	"net social benefit":                     "netto maatschappelijke baten",
	"net social benefit on a resource basis": "netto maatschappelijke baten, overdrachten weggelaten",
	"net social benefit per job":             "netto maatschappelijke baten per baan",
	"participation coaches":                  "participatiecoaches",
	"productive wage sum":                    "productieve loonsom",
	"project guidance":                       "projectbegeleiding",
	"quality of life":                        "kwaliteit van leven",
	"re-integration saved":                   "bespaarde re-integratie",
	"supervision providers, net":             "werkbegeleiders, saldo",
	"supervision, high":                      "begeleiding, hoog",
	"supervision, low":                       "begeleiding, laag",
	"total benefits":                         "baten, totaal",
	"total costs":                            "kosten, totaal",
	"work supervision":                       "werkbegeleiding",

	"(364 + tax on bijstand 122 - tax on pay 172) / 50": "(364 + belasting over bijstand 122 - belasting over loon 172) / 50",
	"as Tabel 18":      "als Tabel 18",
	"benefits - costs": "baten - kosten",
	"benefits - guidance 300,000 + administration 150,000": "baten - begeleiding 300.000 + uitvoering 150.000",
	"benefits - municipal net cost":                        "baten - nettokosten van de gemeente",
	"bijstand + allowances + tax":                          "bijstand + toeslagen + belasting",
	"costs of 2022":                                        "kosten van 2022",
	"costs of Tabel 16":                                    "kosten van Tabel 16",
	"gain - cost":                                          "baten - kosten",
	"gross wages with charges":                             "brutolonen met lasten",
	"job-years x full-time WML x 1.08 x charges":           "baanjaren x voltijds WML x 1,08 x lasten",
	"municipality and State":                               "gemeente en Rijk",
	"net bijstand over gross wage":                         "netto bijstand gedeeld door brutoloon",
	"net norm of a single person, January 2021":            "nettonorm van een alleenstaande, januari 2021",
	"savings of 2022":                                      "besparingen van 2022",
	"savings of Tabel 16":                                  "besparingen van Tabel 16",
	"sum":                                                  "som",
	"sum of the years":                                     "som van de jaren",
	"the line above - 40% of the net pay above the norm":   "de regel hierboven - 40% van het nettoloon boven de norm",
	"two coaches of 37.5":                                  "twee coaches van 37,5",
	"two coaches of 37.5 each year":                        "elk jaar twee coaches van 37,5",

	"1,314 by the statutory amounts; 26.36 per job is printed": "1.314 volgens de wettelijke bedragen; 26,36 per baan is gedrukt",
	"16.5 is printed as 16": "16,5 is gedrukt als 16",
	"32 is 10.67 job-years, those of the annex; the other lines count 11": "32 is 10,67 baanjaren, die van de bijlage; de andere regels tellen er 11",
	"48 is 1,600 per job, the other years 1,620":                          "48 is 1.600 per baan, in de andere jaren 1.620",
	"9 of 38 scaled to the 50 jobs that the other items count":            "9 van 38 op de 50 banen gebracht die de andere posten tellen",
	"Tabel 17 has the line, Tabel 19 does not":                            "Tabel 17 heeft de regel, Tabel 19 niet",
	"as in Tabel 17": "als in Tabel 17",
	"by the product's own rates of tax; more than the printed figures give":                  "met de belastingtarieven van dit model; meer dan uit de gedrukte cijfers volgt",
	"ggz is multiplied by 9.4%, the factor of Wmo; the text gives 7.1%":                      "ggz is met 9,4% vermenigvuldigd, de factor van de Wmo; de tekst geeft 7,1%",
	"misprint: 1,075 of 2,184 is 49%; 60% holds only before employer charges":                "drukfout: 1.075 van 2.184 is 49%; 60% geldt alleen vóór werkgeverslasten",
	"misprint: 243,000 / 50 is 4,860, two digits were swapped, and no rule yields 4,680":     "drukfout: 243.000 / 50 is 4.860, twee cijfers zijn verwisseld en geen regel geeft 4.680",
	"misprint: 77.06% was used, and no rule in the text yields it":                           "drukfout: er is 77,06% gebruikt, en geen regel in de tekst geeft dat",
	"net bijstand and allowances; tax is out of the gain already":                            "netto bijstand en toeslagen; de belasting is al van de baten af",
	"nobody receives the employer's charges; net pay is some 88% of gross":                   "niemand ontvangt de werkgeverslasten; nettoloon is zo'n 88% van bruto",
	"production and care as above":                                                           "productie en zorg als hierboven",
	"tax and Zvw on the bijstand that ends, some 130, are lost to the State and not set off": "belasting en Zvw over de bijstand die vervalt, zo'n 130, verliest het Rijk en zijn niet verrekend",
	"tax and Zvw on the bijstand that ends, some 245, are lost to the State and not set off": "belasting en Zvw over de bijstand die vervalt, zo'n 245, verliest het Rijk en zijn niet verrekend",
	"the formula gives 39.6% of the wage cost at a loonwaarde of 60.4%":                      "de formule geeft 39,6% van de loonkosten bij een loonwaarde van 60,4%",
	"the formula, as above": "de formule, als hierboven",
	"the municipality saves the gross benefit, 1,200 to 1,340 a month":                                        "de gemeente bespaart de bruto-uitkering, 1.200 tot 1.340 per maand",
	"the table says that 2,800 already holds holiday pay and charges":                                         "volgens de tabel bevat 2.800 al vakantiegeld en lasten",
	"toeslagen are the State's cash too, and the monitor leaves them out; less than the printed figures give": "ook toeslagen zijn kas van het Rijk, en de monitor laat ze weg; minder dan uit de gedrukte cijfers volgt",
	"wages above the benefit are a transfer to participants and no cost to society; the product also sets productive hours against a regular worker's 85%, and counts volunteering, time and displaced work": "loon boven de uitkering is een overdracht aan deelnemers en geen kosten voor de samenleving; dit model zet productieve uren ook af tegen de 85% van een gewone werknemer, en telt vrijwilligerswerk, tijd en verdringing mee",
	"with the State's 414,000, which the structural year counts":         "met de 414.000 van het Rijk, die het structurele jaar meetelt",
	"with the tax and Zvw on bijstand netted, as in Tabel 19":            "met belasting en Zvw over bijstand verrekend, als in Tabel 19",
	"without employer charges of 20 to 23.5% the same sum is 180 to 239": "zonder werkgeverslasten van 20 tot 23,5% is dezelfde som 180 tot 239",
}
