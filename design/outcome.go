package design

import (
	"math"

	"proefbank/internal/lang"
	"proefbank/model"
)

// kind of a measure, which sets how an effect on it is expressed.
type kind int

const (
	scale   kind = iota // a mean of it makes sense
	ordered             // scores 1 to 5
	yesNo
	duration // time to an event, with an event flag
)

// A Measure is something that can be seen of a person at a wave.
type Measure struct {
	Name     string
	Means    lang.Text
	Unit     string
	kind     kind
	of       func(*model.Wave) float64
	baseline bool // whether its value at the baseline tells people apart
}

// Measures are what an outcome can be.
var Measures = append([]Measure{
	{"brug_total", lang.Text{"Brug naar Zelfredzaamheid: sum of the eight domains", "Brug naar Zelfredzaamheid: som van de acht domeinen"}, "score 8-40", scale, brug(0, 1, 2, 3, 4, 5, 6, 7), true},
	{"brug_material", lang.Text{"Brug: income, savings, housing and debts, which follow from pay", "Brug: inkomen, spaargeld, wonen en schulden, die uit het loon volgen"}, "score 4-20", scale,
		brug(model.IncomeDomain, model.Savings, model.Housing, model.Debts), true},
	{"brug_other", lang.Text{"Brug: care for the family, health, social network and education", "Brug: zorg voor het gezin, gezondheid, sociaal netwerk en opleiding"}, "score 4-20", scale,
		brug(model.FamilyCare, model.Health, model.SocialNetwork, model.Education), true},
	{"satisfaction", lang.Text{"satisfaction with life", "tevredenheid met het leven"}, "mark 0-10", scale, func(w *model.Wave) float64 { return float64(w.Satisfaction) }, true},
	{"net_income", lang.Text{"net household income", "netto inkomen van het huishouden"}, "euro per month", scale, func(w *model.Wave) float64 { return float64(w.NetIncome) }, true},
	{"loonwaarde", lang.Text{"true loonwaarde", "ware loonwaarde"}, "percent of WML", scale, func(w *model.Wave) float64 { return float64(w.Loonwaarde) }, true},
	{"in_regular_work", lang.Text{"holds a regular job", "heeft een reguliere baan"}, "share", yesNo, is(model.InRegular), false},
	{"on_benefit", lang.Text{"receives bijstand", "ontvangt bijstand"}, "share", yesNo, is(model.OnBenefit), false},
	{"in_job", lang.Text{"holds a job of the scheme", "heeft een baan van de regeling"}, "share", yesNo, is(model.InJob), false},
	{"months_in_regular_work", lang.Text{"months in regular work since the baseline", "maanden in regulier werk sinds de nulmeting"}, "months", scale, func(w *model.Wave) float64 { return float64(w.MonthsInRegular) }, false},
	{"months_on_benefit", lang.Text{"months on bijstand since the baseline", "maanden bijstand sinds de nulmeting"}, "months", scale, func(w *model.Wave) float64 { return float64(w.MonthsOnBenefit) }, false},
	{"time_to_regular_work", lang.Text{"months to the first regular job", "maanden tot de eerste reguliere baan"}, "months", duration, func(w *model.Wave) float64 { return float64(w.FirstRegular) }, false},
}, domains()...)

func domains() (all []Measure) {
	dutch := []string{"wonen", "zorg voor het gezin", "gezondheid", "sociaal netwerk", "schulden", "spaargeld", "opleiding", "inkomen"}
	for i, name := range []string{"housing", "family_care", "health", "social_network", "debts", "savings", "education", "income"} {
		all = append(all, Measure{name, lang.Text{"Brug: " + name, "Brug: " + dutch[i]}, "score 1-5", ordered, brug(i), true})
	}
	return all
}

func brug(domains ...int) func(*model.Wave) float64 {
	return func(w *model.Wave) float64 {
		sum := 0
		for _, d := range domains {
			sum += int(w.Scores[d])
		}
		return float64(sum)
	}
}

func is(s model.Status) func(*model.Wave) float64 {
	return func(w *model.Wave) float64 {
		if w.Status == s {
			return 1
		}
		return 0
	}
}

// MeasureOf finds a measure by its name; ok is false where there is none.
func MeasureOf(name string) (m *Measure, ok bool) {
	for i := range Measures {
		if Measures[i].Name == name {
			return &Measures[i], true
		}
	}
	return nil, false
}

// YesNo tells whether people either have it or not, so that there is no multiple
// of what they have.
func (m *Measure) YesNo() bool { return m.kind == yesNo }

// value is the measure at a wave, and NaN for the dead: death is reported on
// its own and closes everything else (a while-alive strategy in the terms of
// ICH E9(R1), 2019, section A.3.2).
func (m *Measure) value(w *model.Wave) float64 {
	if w.Status == model.Dead || !w.Taken {
		return math.NaN()
	}
	return m.of(w)
}
