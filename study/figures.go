package study

import (
	"proefbank/internal/lang"
	"proefbank/model/money"
)

// Side is what schemes are compared for.
type Side string

// The sides.
const (
	ForPeople Side = "people"
	ForWork   Side = "work"
	ForMoney  Side = "money"
	PerEuro   Side = "per-euro"
)

// Figure is what schemes are compared by. A scheme's figure is the sum of the parts of
// all replications over the sum of what they are told per.
type Figure struct {
	Key  string
	Name lang.Text
	Unit string
	As   string // precision with which people read it
	Side Side
	of   func(l *livedUnder) Ratio // of a trial; nil: the mean gain of a person in the measure with the key
	held func(l *livedYears) Ratio // of a programme
}

// Figures are those of trials, in the order in which people read them.
var Figures = []Figure{
	{"brug_total", lang.Text{"Brug total", "Brug-totaal"}, "score 8-40", "two", ForPeople, nil, nil},
	{"brug_material", lang.Text{"material domains", "materiële domeinen"}, "score 4-20", "two", ForPeople, nil, nil},
	{"brug_other", lang.Text{"other domains", "andere domeinen"}, "score 4-20", "two", ForPeople, nil, nil},
	{"satisfaction", lang.Text{"satisfaction", "tevredenheid"}, "mark 0-10", "two", ForPeople, nil, nil},
	{"net_income", lang.Text{"net income, euro a month", "netto inkomen, euro per maand"}, "euro per month", "whole", ForPeople, nil, nil},

	{"in_job", lang.Text{"in the scheme's job", "in de baan van de regeling"}, "share", "percent1", ForWork, nil, nil},
	{"in_regular_work", lang.Text{"in regular work", "in regulier werk"}, "share", "percent1", ForWork, nil, nil},
	{"months_in_regular_work", lang.Text{"months in regular work", "maanden in regulier werk"}, "months", "two", ForWork, nil, nil},
	{"on_benefit", lang.Text{"on bijstand", "in de bijstand"}, "share", "percent1", ForWork, nil, nil},
	{"months_on_benefit", lang.Text{"months on bijstand", "maanden bijstand"}, "months", "two", ForWork, nil, nil},

	{"job_years", lang.Text{"job-years per participant", "baanjaren per deelnemer"}, "job-years", "two", ForMoney,
		func(l *livedUnder) Ratio { return Ratio{l.settled.Variants[0].JobYears, l.people} }, nil},
	{"municipality_per_job_year", lang.Text{"municipality, per job-year", "gemeente, per baanjaar"}, "euro per job-year", "whole", ForMoney, perJobYear(money.Municipality), nil},
	{"state_per_job_year", lang.Text{"State, per job-year", "Rijk, per baanjaar"}, "euro per job-year", "whole", ForMoney, perJobYear(money.State), nil},
	{"society_per_job_year", lang.Text{"society, per job-year", "samenleving, per baanjaar"}, "euro per job-year", "whole", ForMoney,
		func(l *livedUnder) Ratio { return Ratio{l.society(), l.settled.Variants[0].JobYears} }, nil},
	{"participants_per_participant", lang.Text{"participants, each", "deelnemers, elk"}, "euro per participant", "whole", ForMoney,
		func(l *livedUnder) Ratio { return Ratio{l.net(money.Participant), l.people} }, nil},
	{"public_per_participant", lang.Text{"public funds, per participant", "publieke middelen, per deelnemer"}, "euro per participant", "whole", ForMoney,
		func(l *livedUnder) Ratio { return Ratio{-l.paid(), l.people} }, nil},
	{"society_per_participant", lang.Text{"society, per participant", "samenleving, per deelnemer"}, "euro per participant", "whole", ForMoney,
		func(l *livedUnder) Ratio { return Ratio{l.society(), l.people} }, nil},

	{"brug_per_euro", lang.Text{"Brug points", "Brug-punten"}, "score per 1,000 euro of public funds", "three", PerEuro, perEuro("brug_total"), nil},
	{"work_per_euro", lang.Text{"months in regular work", "maanden in regulier werk"}, "months per 1,000 euro of public funds", "three", PerEuro, perEuro("months_in_regular_work"), nil},
	{"income_per_euro", lang.Text{"euro to participants", "euro voor deelnemers"}, "euro per euro of public funds", "two", PerEuro,
		func(l *livedUnder) Ratio { return Ratio{l.net(money.Participant), l.paid()} }, nil},
	{"society_per_euro", lang.Text{"society's balance", "saldo van de samenleving"}, "euro per euro of public funds", "two", PerEuro,
		func(l *livedUnder) Ratio { return Ratio{l.society(), l.paid()} }, nil},
}

// Person tells whether it is the mean gain of a person, which a trial can see.
func (f *Figure) Person() bool { return f.of == nil && f.held == nil }

// perJobYear is what a party gains over job-years.
func perJobYear(p money.Party) func(*livedUnder) Ratio {
	return func(l *livedUnder) Ratio { return Ratio{l.net(p), l.settled.Variants[0].JobYears} }
}

// perEuro is what all people gain over thousands of euro of public funds.
func perEuro(measure string) func(*livedUnder) Ratio {
	return func(l *livedUnder) Ratio { return Ratio{l.gain(measure) * l.people, l.paid() / 1000} }
}

// society is its balance.
func (l *livedUnder) society() float64 { return l.settled.Variants[0].Society.Total() }
