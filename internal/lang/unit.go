package lang

// Unit is a unit in both languages, by its English name as the tags of fields
// have it; an unknown one panics.
func Unit(english string) Text {
	dutch, known := units[english]
	if !known {
		panic("lang: no Dutch for the unit " + english)
	}
	return Text{english, dutch}
}

var units = map[string]string{
	"": "",

	"count":        "aantal",
	"index":        "index",
	"households":   "huishoudens",
	"people":       "mensen",
	"jobs":         "banen",
	"days":         "dagen",
	"working days": "werkdagen",
	"months":       "maanden",
	"years":        "jaren",
	"hours":        "uren",

	"residents aged 15 and over":    "inwoners van 15 jaar en ouder",
	"months since the baseline":     "maanden sinds de nulmeting",
	"months of pay per year worked": "maanden loon per gewerkt jaar",

	"hours per month":          "uren per maand",
	"hours per week":           "uren per week",
	"minutes per week":         "minuten per week",
	"per year":                 "per jaar",
	"per 1,000":                "per 1.000",
	"per 100 people":           "per 100 mensen",
	"people per coach":         "mensen per begeleider",
	"people per host":          "mensen per werkplek",
	"jobs per 1,000 residents": "banen per 1.000 inwoners",
	"productive hours per month per 1,000 residents": "productieve uren per maand per 1.000 inwoners",

	"euro":                                     "euro",
	"euro per hour":                            "euro per uur",
	"euro per paid hour":                       "euro per betaald uur",
	"euro per month":                           "euro per maand",
	"euro per year":                            "euro per jaar",
	"euro per start":                           "euro per start",
	"euro per person":                          "euro per persoon",
	"euro per participant":                     "euro per deelnemer",
	"euro per job-year":                        "euro per baanjaar",
	"euro per user per year":                   "euro per gebruiker per jaar",
	"euro per resident per year":               "euro per inwoner per jaar",
	"share of the wage cost at the loonwaarde": "deel van de loonkosten bij loonwaarde",
	"euro per unit of the metric":              "euro per eenheid van de maatstaf",

	"probability":               "kans",
	"ratio":                     "verhouding",
	"correlation":               "correlatie",
	"correlation per month":     "correlatie per maand",
	"elasticity":                "elasticiteit",
	"standard errors":           "standaardfouten",
	"percent":                   "procent",
	"percentage points":         "procentpunten",
	"percent of WML":            "procent van het WML",
	"percent of contract hours": "procent van de contracturen",

	"share":                                    "aandeel",
	"share per year":                           "aandeel per jaar",
	"share of WML":                             "aandeel van het WML",
	"share of contract hours":                  "aandeel van de contracturen",
	"share of productive hours":                "aandeel van de productieve uren",
	"share of hours":                           "aandeel van de uren",
	"share of pay":                             "aandeel van het loon",
	"share of pay above the franchise":         "aandeel van het loon boven de franchise",
	"share of taxable income":                  "aandeel van het belastbaar inkomen",
	"share of single parents":                  "aandeel van de alleenstaande ouders",
	"share of the norm":                        "aandeel van de norm",
	"share of the wage":                        "aandeel van het loon",
	"share of the wage cost":                   "aandeel van de loonkosten",
	"share of sick pay":                        "aandeel van het loon bij ziekte",
	"share of the net bijstand saved":          "aandeel van de bespaarde nettobijstand",
	"share of a single person's norm":          "aandeel van de norm van een alleenstaande",
	"share of the band":                        "aandeel van de klasse",
	"share of the budget":                      "aandeel van het budget",
	"share of the contract":                    "aandeel van het contract",
	"share of the gain":                        "aandeel van de winst",
	"share of the people":                      "aandeel van de mensen",
	"share of variance":                        "aandeel van de variantie",
	"share of the principal per year":          "aandeel van de hoofdsom per jaar",
	"share of the gap to the ceiling per year": "aandeel van de afstand tot het plafond per jaar",
	"share of the gap to the floor per year":   "aandeel van de afstand tot de bodem per jaar",

	"score 1-5":                         "score 1-5",
	"score 4-20":                        "score 4-20",
	"score 8-40":                        "score 8-40",
	"mark 0-10":                         "cijfer 0-10",
	"mark of 10":                        "cijfer tot 10",
	"QALY per point and year":           "QALY per punt en jaar",
	"the outcome's":                     "die van de uitkomst",
	"the metric's, per person and year": "die van de maatstaf, per persoon en jaar",

	"latent SD":                 "latente SD",
	"latent SD per year":        "latente SD per jaar",
	"log odds per band":         "log-odds per klasse",
	"log odds per band squared": "log-odds per klasse in het kwadraat",
	"log weight per SD":         "log-gewicht per SD",
	"log points":                "logpunten",
	"log points per SD":         "logpunten per SD",
	"log points per year":       "logpunten per jaar",
	"log points per 10 years":   "logpunten per 10 jaar",
	"log points per 10 points":  "logpunten per 10 punten",
}
