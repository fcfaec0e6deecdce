package design

import (
	"slices"
	"strings"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
	"proefbank/internal/list"
	"proefbank/model"
)

// A Measure is something that can be seen of a person at a wave.
type Measure struct {
	Name     string
	Dutch    string // what it is called in Dutch where people read; its name is a code
	Means    lang.Text
	Unit     string
	Kind     estimate.Kind
	baseline bool // whether its value at the baseline tells people apart
	of       func(look) float64
}

// look is what is seen of a person at a wave, with scores of the Brug.
type look struct {
	*model.Wave
	scores *[8]int8
	person *model.Person
	care   *care
}

// Key is the measure's name.
func (m Measure) Key() string { return m.Name }

// Said is the measure's name for whoever reads: in English that of scenarios.
func (m Measure) Said() lang.Text { return lang.Text{m.Name, m.Dutch} }

// Measures are what an outcome can be.
var Measures = append(list.List[string, Measure]{
	{"brug_total", "Brug totaal", lang.Text{"Brug naar Zelfredzaamheid: sum of the eight domains", "Brug naar Zelfredzaamheid: som van de acht domeinen"},
		"score 8-40", estimate.Scale, true, brug(0, 1, 2, 3, 4, 5, 6, 7)},
	{"brug_material", "Brug materieel", lang.Text{"Brug: income, savings, housing and debts, which follow from pay",
		"Brug: inkomen, sparen, huisvesting en schulden, die uit het loon volgen"},
		"score 4-20", estimate.Scale, true, brug(model.IncomeDomain, model.Savings, model.Housing, model.Debts)},
	{"brug_other", "Brug niet-materieel", lang.Text{"Brug: care for the family, health, social network and education",
		"Brug: zorg voor het gezin, gezondheid, sociaal netwerk en opleiding"},
		"score 4-20", estimate.Scale, true, brug(model.FamilyCare, model.Health, model.SocialNetwork, model.Education)},
	{"satisfaction", "tevredenheid", lang.Text{"satisfaction with life", "tevredenheid met het leven"}, "mark 0-10", estimate.Scale, true,
		func(l look) float64 { return float64(l.Satisfaction) }},
	{"net_income", "netto inkomen", lang.Text{"net household income", "netto inkomen van het huishouden"}, "euro per month", estimate.Scale, true,
		func(l look) float64 { return float64(l.NetIncome) }},
	{"loonwaarde", "loonwaarde", lang.Text{"true loonwaarde", "ware loonwaarde"}, "percent of WML", estimate.Scale, true,
		func(l look) float64 { return float64(l.Loonwaarde) }},
	{"in_regular_work", "regulier werk", lang.Text{"holds a regular job", "heeft een reguliere baan"}, "share", estimate.Binary, false, is(model.InRegular)},
	{"on_benefit", "bijstand", lang.Text{"receives bijstand", "ontvangt bijstand"}, "share", estimate.Binary, false,
		func(l look) float64 { return oneIf(l.Benefit) }},
	{"in_job", "baan van de regeling", lang.Text{"holds a job of the scheme", "heeft een baan van de regeling"}, "share", estimate.Binary, false, is(model.InJob)},
	{"works", "werk", lang.Text{"works: a regular job, or hours beside the benefit", "werkt: een reguliere baan, of uren naast de uitkering"}, "share", estimate.Binary, false,
		func(l look) float64 {
			return oneIf(l.Status == model.InRegular || l.Rung == model.PartTime)
		}},
	{"volunteers", "vrijwilligerswerk", lang.Text{"volunteers beside the benefit", "doet vrijwilligerswerk naast de uitkering"}, "share", estimate.Binary, false,
		func(l look) float64 { return oneIf(l.Rung == model.Volunteering) }},
	{"months_in_regular_work", "maanden regulier werk", lang.Text{"months in regular work since the baseline", "maanden in regulier werk sinds de nulmeting"},
		"months", estimate.Scale, false, func(l look) float64 { return float64(l.MonthsInRegular) }},
	{"months_on_benefit", "maanden bijstand", lang.Text{"months on bijstand since the baseline", "maanden bijstand sinds de nulmeting"},
		"months", estimate.Scale, false, func(l look) float64 { return float64(l.MonthsOnBenefit) }},
	{"time_to_regular_work", "tijd tot regulier werk", lang.Text{"months to the first regular job", "maanden tot de eerste reguliere baan"},
		"months", estimate.Duration, false, func(l look) float64 { return float64(l.FirstRegular) }},
	{Name: "care_use", Dutch: "zorggebruik", Means: lang.Text{"uses Wmo support or mental health care (ggz)", "gebruikt Wmo-voorzieningen of ggz"}, Unit: "share",
		Kind: estimate.Binary, baseline: true, of: func(l look) float64 { return l.care.any(l.person, l.Wave) }},
	{Name: "care_cost", Dutch: "zorgkosten", Means: lang.Text{"cost of Wmo support and mental health care (ggz)", "kosten van Wmo-voorzieningen en ggz"}, Unit: "euro per year",
		Kind: estimate.Scale, baseline: true, of: func(l look) float64 { return l.care.cost(l.person, l.Wave) }},
	{Name: NetBenefit, Dutch: "netto baat", Means: lang.Text{"net benefit to society since the baseline: work, guidance, administration and care",
		"netto baat voor de samenleving sinds de nulmeting: werk, begeleiding, uitvoering en zorg"},
		Unit: "euro", Kind: estimate.Scale, of: func(l look) float64 { return float64(l.Net) }},
}, domains()...)

// NetBenefit asks what people's months were worth, which is worked out only where an
// outcome asks.
const NetBenefit = "net_benefit"

func domains() (all []Measure) {
	for i, d := range []struct {
		name  string
		means lang.Text
	}{
		{"housing", lang.Text{"housing", "huisvesting"}}, {"family_care", lang.Text{"care for the family", "zorg voor het gezin"}},
		{"health", lang.Text{"health", "gezondheid"}}, {"social_network", lang.Text{"social network", "sociaal netwerk"}},
		{"debts", lang.Text{"debts", "schulden"}}, {"savings", lang.Text{"savings", "sparen"}},
		{"education", lang.Text{"education", "opleiding"}}, {"income", lang.Text{"income", "inkomen"}},
	} {
		means := lang.Text{"Brug: " + d.means[lang.English], "Brug: " + d.means[lang.Dutch]}
		all = append(all, Measure{d.name, d.means[lang.Dutch], means, "score 1-5", estimate.Ordered, true, brug(i)})
	}
	return all
}

func brug(domains ...int) func(look) float64 {
	return func(l look) float64 {
		sum := 0
		for _, d := range domains {
			sum += int(l.scores[d])
		}
		return float64(sum)
	}
}

func is(s model.Status) func(look) float64 {
	return func(l look) float64 { return oneIf(l.Status == s) }
}

// Measure is what the outcome measures.
func (o *Outcome) Measure() *Measure { return Measures.Of(o.Name) }

// Answers tells whether a method suits the measure.
func (m *Measure) Answers(method *estimate.Method) bool { return slices.Contains(method.Suits, m.Kind) }

// felt tells whether the measure is one of wellbeing: a domain of the Brug, a sum of them, or a mark.
func (m *Measure) felt() bool {
	return strings.HasPrefix(m.Unit, "score") || strings.HasPrefix(m.Unit, "mark")
}

// swayed tells whether what people with whom a job is held differ in reaches the measure:
// wellbeing reaches measures of it alone, absence and exits all.
func (m *Measure) swayed(by *model.Differ) bool {
	return by.Absence != 0 || by.Exit != 0 || by.Wellbeing != 0 && m.felt()
}

// YesNo tells whether people either have it or not, so that there is no multiple
// of what they have.
func (m *Measure) YesNo() bool { return m.Kind == estimate.Binary }
