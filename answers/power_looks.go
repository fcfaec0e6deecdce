package answers

import (
	"math"

	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// looked is a primary outcome under interim looks.
type looked struct {
	Outcome    string   `json:"outcome" means:"outcome"`
	Arm        string   `json:"arm" means:"arm that is compared with control"`
	Power      float64  `json:"power" unit:"probability" means:"share of the trials in which it crosses a boundary at any look"`
	PowerMCSE  float64  `json:"power_mcse" unit:"probability" means:"its Monte Carlo standard error"`
	People     float64  `json:"expected_people" unit:"people" means:"expected sample of the trial, which goes on until every primary outcome is found; all groups together"`
	PeopleMCSE float64  `json:"expected_people_mcse" unit:"people" means:"its Monte Carlo standard error"`
	Months     float64  `json:"expected_months" unit:"months" means:"its expected duration since the first baseline"`
	MonthsMCSE float64  `json:"expected_months_mcse" unit:"months" means:"its Monte Carlo standard error"`
	Looks      []atLook `json:"looks" means:"every look"`
}

// atLook is one of the looks.
type atLook struct {
	Month     int     `json:"month" unit:"months" means:"calendar month of the look"`
	People    float64 `json:"people" unit:"share" means:"share of the people who are in it, by which alpha is spent: at least that of trial.looks, as people come in month by month"`
	Critical  float64 `json:"critical" unit:"standard errors" means:"|z| at or above which the outcome is found while no other primary outcome is"`
	Alone     float64 `json:"critical_alone" unit:"standard errors" means:"the same when all others are found"`
	Finds     float64 `json:"finds" unit:"share" means:"share of the trials in which it is found there"`
	FindsMCSE float64 `json:"finds_mcse" unit:"share" means:"its Monte Carlo standard error"`
	Stops     float64 `json:"stops" unit:"share" means:"share of the trials that end there"`
	StopsMCSE float64 `json:"stops_mcse" unit:"share" means:"its Monte Carlo standard error"`
}

func (d *Diagnosed) looked() (all []looked) {
	for _, l := range d.Looks {
		row := looked{Outcome: l.Outcome.Name, Arm: d.arm(l.Arm)}
		row.Power, row.PowerMCSE = parts(l.Power())
		row.People, row.PeopleMCSE = parts(l.People())
		row.Months, row.MonthsMCSE = parts(l.Months())
		first, alone, found, stopped := l.Boundaries.First(), l.Boundaries.Last(), l.Found(), l.Stopped()
		for k, month := range l.At {
			at := atLook{Month: month, People: l.Shares[k], Critical: first[k], Alone: alone[k]}
			at.Finds, at.FindsMCSE = parts(found[k])
			at.Stops, at.StopsMCSE = parts(stopped[k])
			row.Looks = append(row.Looks, at)
		}
		all = append(all, row)
	}
	return all
}

// looksSection tells what interim looks bring, in so many replications.
func looksSection(all []looked, replications int) (s report.Section) {
	for _, l := range all {
		power := shareSaid(l.Power, l.PowerMCSE, replications)
		if math.IsNaN(l.Power) {
			power = lang.Text{"not known", "niet bekend"}
		}
		item := report.Item{Text: lang.Say("Interim looks, %s (%s): power %s; the trial has %s people and lasts %s months on average",
			"Tussentijds kijken, %s (%s): power %s; de proef heeft gemiddeld %s mensen en duurt %s maanden", design.Measures.Of(l.Outcome).Said(), l.Arm, power,
			lang.Whole.Of(l.People), lang.One.Of(l.Months))}
		for _, at := range l.Looks {
			item.Of = append(item.Of, lang.Say("month %d, %s of the people, |z| at %s: found in %s of the trials; %s of the trials stop",
				"maand %d, %s van de mensen, |z| bij %s: gevonden in %s van de proeven; %s van de proeven stopt",
				at.Month, lang.Percent(at.People), at.boundary(), lang.Percent(at.Finds), lang.Percent(at.Stops)))
		}
		s.List = append(s.List, item)
	}
	if len(all) > 1 {
		s.Note("The primary outcomes share alpha at every look (Holm): |z| lies at the first number while none is found, at the second for the last. "+
			"The trial goes on until every one is found.",
			"De primaire uitkomsten delen alpha op elk kijkmoment (Holm): |z| ligt bij het eerste getal zolang er geen gevonden is, bij het tweede voor de laatste. "+
				"De proef gaat door tot ze alle gevonden zijn.")
	}
	return s
}

func (l *atLook) boundary() lang.Said {
	if l.Critical == l.Alone {
		return lang.Two.Of(l.Critical)
	}
	return lang.Range(lang.Two, l.Critical, l.Alone)
}
