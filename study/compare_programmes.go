package study

import (
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// ProgrammeScheme is the programme of a scenario as a scheme, followed for so many years
// (0: as the scenario has it), under its first way of financing that is agreed town by town.
func ProgrammeScheme(s *scenarios.Scenario, p Plan, years int) *Scheme {
	programme := NewProgramme(s, p.Seed, p.Uncertain)
	programme.Size(Sized{Years: years})
	return &Scheme{Scenario: s, Programme: programme, Arm: programme.Country.Arm(s.Programme.Arm), Way: Way(&s.Money)}
}

// livedYears is a programme's replication: all its years together, and the last.
type livedYears struct{ sum, last Year }

func livedYearsOf(years []Year) *livedYears {
	var all ScaledYear
	for i := range years {
		all.add(&years[i])
	}
	return &livedYears{all.Sum, years[len(years)-1]}
}

// heldIn is what a programme comes to in a replication.
func heldIn(years []Year) (p produced) {
	lived := livedYearsOf(years)
	for f := range programmeFigures {
		p.Product = append(p.Product, programmeFigures[f].held(lived))
	}
	return p
}

// programmeFigures are those of jobs over the years, in the order in which people read
// them. A served person is one who has ever held a job of the programme.
var programmeFigures = []Figure{
	{"served", lang.Text{"people who have held a job", "mensen die een baan hebben gehad"}, "people", "whole", ForPeople, nil,
		func(l *livedYears) Ratio { return Ratio{l.last.Served, 1} }},
	{"brug_served", lang.Text{"Brug total of those", "Brug-totaal van die mensen"}, "score 8-40", "two", ForPeople, nil,
		func(l *livedYears) Ratio { return Ratio{l.sum.Effect(), 1} }},
	{"waited", lang.Text{"months in the queue before a start", "maanden in de wachtrij voor een start"}, "months", "one", ForPeople, nil,
		func(l *livedYears) Ratio { return Ratio{l.sum.Waited, l.sum.First} }},
	{"poor_match", lang.Text{"starts with a poor match", "starts met een slechte match"}, "share", "percent1", ForPeople, nil,
		func(l *livedYears) Ratio { return Ratio{l.sum.Poor, l.sum.Starts} }},

	{"jobs", lang.Text{"jobs held", "bezette banen"}, "jobs", "one", ForWork, nil,
		func(l *livedYears) Ratio { return Ratio{l.sum.Jobs, l.sum.Months} }},
	{"months_per_start", lang.Text{"months in the job per start", "maanden in de baan per start"}, "months", "one", ForWork, nil,
		func(l *livedYears) Ratio { return Ratio{l.sum.Jobs, l.sum.Starts} }},
	{"regular_served", lang.Text{"in regular work, of who have held a job", "in regulier werk, van wie een baan heeft gehad"}, "share", "percent1", ForWork, nil,
		func(l *livedYears) Ratio { return Ratio{l.sum.regular(), 1} }},
	{"recipients", lang.Text{"recipients of bijstand at the end", "mensen in de bijstand aan het eind"}, "people", "whole", ForWork, nil,
		func(l *livedYears) Ratio { return Ratio{l.last.Stock[With] - l.last.Stock[Without], 1} }},

	{"municipality_per_job_year", lang.Text{"municipality, per job-year", "gemeente, per baanjaar"}, "euro per job-year", "whole", ForMoney, nil, perHeld(money.Municipality)},
	{"state_per_job_year", lang.Text{"State, per job-year", "Rijk, per baanjaar"}, "euro per job-year", "whole", ForMoney, nil, perHeld(money.State)},
	{"participants_per_job_year", lang.Text{"participants, per job-year", "deelnemers, per baanjaar"}, "euro per job-year", "whole", ForMoney, nil, perHeld(money.Participant)},
	{"public_funds", lang.Text{"public funds", "publieke middelen"}, "euro", "whole", ForMoney, nil,
		func(l *livedYears) Ratio { return Ratio{-l.paid(), 1} }},

	{"brug_years_per_euro", lang.Text{"years of a Brug point", "jaren van een Brug-punt"}, "point-years per 1,000 euro of public funds", "three", PerEuro, nil,
		func(l *livedYears) Ratio { return Ratio{l.sum.Effect() * l.sum.Alive[With] / 12, l.paid() / 1000} }},
	{"income_per_euro", lang.Text{"euro to participants", "euro voor deelnemers"}, "euro per euro of public funds", "two", PerEuro, nil,
		func(l *livedYears) Ratio { return Ratio{l.sum.Net[money.Participant], l.paid()} }},
}

// perHeld is what a party gains over job-years.
func perHeld(p money.Party) func(*livedYears) Ratio {
	return func(l *livedYears) Ratio { return Ratio{l.sum.Net[p], l.sum.JobYears} }
}

// paid is what the programme takes from public funds.
func (l *livedYears) paid() (sum float64) {
	for _, p := range publicFunds {
		sum -= l.sum.Net[p]
	}
	return sum
}

// regular is the share of who have held a job that is in regular work, less what it is
// without the programme.
func (y *Year) regular() float64 {
	return y.Regular[With]/y.Alive[With] - y.Regular[Without]/y.Alive[Without]
}
