package money

import (
	"math"

	"proefbank/model"
)

// Facts are what a municipality's month in a world holds for money.
type Facts struct {
	Date                                            model.Date
	Alive, OnBenefit, Couples                       float64
	InJob, InWW, InWIA, InRegular, InSheltered      float64
	Starts                                          float64
	Hours, Productive, Sick, Subsidised             float64 // contract hours a week
	Output                                          float64 // productive hours at the worth of the work
	Fresh                                           float64 // hours of people in the forfait's months
	EndedYears                                      float64 // years worked in contracts that ended against people's will
	Coaches, RecruitmentHours, Displaced, Satisfied float64
	JobHours                                        float64 // contract hours of one job
	CoupleShare                                     float64 // people with a couple's norm, of the cohort
}

// Read takes the facts of every month out of a world. hours are the contract
// hours of a job, forfait the months before the assessment counts.
func Read(w *model.World, hours float64, forfait int) []Facts {
	rows := w.MonthRows(nil, 0, 0)
	couples := 0.0
	for i := range w.People {
		if w.People[i].Couple() {
			couples++
		}
	}
	facts := make([]Facts, len(rows))
	for m := range rows {
		t, row := w.Month(m), &rows[m]
		s := t.Status
		facts[m] = Facts{
			Date: w.Town.Calendar.Start.AddMonths(m), Alive: float64(t.Alive), OnBenefit: float64(s[model.OnBenefit]), Couples: float64(t.Couples),
			InJob: float64(s[model.InJob]), InWW: float64(s[model.InWW]), InWIA: float64(s[model.InWIA]),
			InRegular: float64(s[model.InRegular]), InSheltered: float64(s[model.InSheltered]), Starts: float64(t.Starts),
			Hours: t.Hours, Productive: t.Productive, Sick: t.Sick, Subsidised: t.Subsidised, Output: t.Output, EndedYears: t.EndedMonths / 12,
			Coaches: float64(row.Coaches), RecruitmentHours: row.RecruitmentHours, Displaced: row.Displaced, Satisfied: t.Satisfaction,
			JobHours: hours, CoupleShare: couples / math.Max(1, float64(len(w.People))),
		}
		for back := range min(forfait, m+1) {
			facts[m].Fresh += facts[m-back].Starts * hours
		}
		facts[m].Fresh = min(facts[m].Fresh, t.Hours)
	}
	return facts
}
