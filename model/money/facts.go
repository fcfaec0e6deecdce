package money

import (
	"math"

	"proefbank/model"
)

// Facts are what a municipality's month in a world holds for money.
type Facts struct {
	Date                                      model.Date
	Alive, OnBenefit, InJob, InWW, InWIA      float64
	InRegular, InSheltered, OffBenefit, OnAOW float64
	Couples                                   [model.Dead]float64     // of them by status, with a couple's norm
	Parents                                   [model.Dead]float64     // and single parents
	EarlyWW                                   [model.Homes]float64    // of those on WW, in its first months
	LongIll                                   [model.Homes]float64    // of those in the job, in the second year of illness
	InYear                                    [model.JobYears]float64 // of those in the job, by year of the job
	Starts                                    float64
	Hours, Productive, Sick, Subsidised       float64 // contract hours a week
	Output                                    float64 // productive hours at the worth of the work
	Fresh                                     float64 // hours of people in the forfait's months
	EndedYears                                float64 // years worked in contracts that ended against people's will
	EndedIll                                  float64 // of them, in those that ended after two years of illness
	Coaches, RecruitmentHours, Satisfied      float64
	Displaced, Jobless, Insured               float64 // share of the work that displaces, and of the displaced those without other work, and with WW
	Part                                      float64 // smallest part of somebody's week that is hired; 0: whole people
	Harder                                    float64 // growth of supervision per job, of people who need more
	JobHours                                  float64 // contract hours of one job
	model.Pay                                         // of a job, beside its hours
	Supervision                               float64 // price of the supervision of the arm's jobs over the general one, less 1
	Consulting                                float64 // hours of consulting for the tasks of a job that starts
	Earned, SetOff, BesideHours               float64 // euro earned beside benefits this month, of which set off; hours a week of it
	Guided                                    float64 // hours of guidance of people on benefit, and of help, this month, at the price of a coach's
}

// Read takes the facts of every month out of a world. arm is what everybody is
// offered there, nil for nothing, forfait the months before the assessment counts.
func Read(w *model.World, arm *model.Arm, forfait int) []Facts {
	of := offeredBy(arm)
	facts := make([]Facts, w.Town.Months)
	for m := range facts {
		t := w.Month(m)
		f := of.facts(&t, w.Town.Calendar.Start.AddMonths(m))
		f.Coaches, f.Part, f.Harder, f.RecruitmentHours = w.Coaches(m), w.Town.StaffPart(), w.Harder(m), w.RecruitmentHours(m)
		if f.InJob > 0 {
			f.Displaced = w.Displaced(f.InJob)
			f.Jobless, f.Insured = w.Jobless()
		}
		facts[m] = f
		for back := range min(forfait, m+1) {
			facts[m].Fresh += facts[m-back].Starts * of.job.JobHours
		}
		facts[m].Fresh = min(facts[m].Fresh, t.Hours)
	}
	return facts
}

// offered is what the facts of all months have of what people are offered.
type offered struct {
	job            Facts   // the terms of a job
	guided, helped float64 // hours a month: on benefit, and in the job
}

// offeredBy is that of an arm; of nil nothing is offered.
func offeredBy(arm *model.Arm) (o offered) {
	if arm == nil {
		return o
	}
	o.guided = arm.GuidanceHours
	if help := arm.HelpHours * arm.HelpPrice; arm.Job {
		o.job, o.helped = jobOf(arm), help
	} else {
		o.guided += help
	}
	return o
}

// facts are those of the people who are counted in a month under the offer, but for
// what the municipality's jobs make of each other.
func (o *offered) facts(t *model.Tally, d model.Date) Facts {
	s, job := t.Status, &o.job
	f := Facts{
		Date: d, Alive: float64(t.Alive), OnBenefit: float64(s[model.OnBenefit]),
		InJob: float64(s[model.InJob]), InWW: float64(s[model.InWW]), InWIA: float64(s[model.InWIA]),
		InRegular: float64(s[model.InRegular]), InSheltered: float64(s[model.InSheltered]),
		OffBenefit: float64(s[model.OffBenefit]), OnAOW: float64(s[model.OnAOW]), Starts: float64(t.Starts),
		Hours: t.Hours, Productive: t.Productive, Sick: t.Sick, Subsidised: t.Subsidised, Output: t.Output, EndedYears: t.EndedMonths / 12, EndedIll: t.EndedIll / 12,
		Satisfied: t.Satisfaction,
		JobHours:  job.JobHours, Pay: job.Pay, Supervision: job.Supervision, Consulting: job.Consulting,
		Guided: o.guided*float64(s[model.OnBenefit]) + o.helped*float64(s[model.InJob]),
		Earned: t.Earned, SetOff: t.SetOff, BesideHours: t.BesideHours,
	}
	f.house(t)
	return f
}

// jobOf are the terms of an arm's job, as facts.
func jobOf(arm *model.Arm) Facts {
	return Facts{JobHours: arm.HoursPerWeek, Pay: arm.Terms().Pay, Supervision: arm.SupervisionCost - 1, Consulting: arm.Consulting}
}

// terms are those of the job.
func (f *Facts) terms() model.Terms { return model.Terms{Hours: f.JobHours, Pay: f.Pay} }

// house takes who lives on which norm, and who is how long in the job, out of a tally.
func (f *Facts) house(t *model.Tally) {
	for home := range t.Homes[model.EarlyWW] {
		f.EarlyWW[home], f.LongIll[home] = float64(t.Homes[model.EarlyWW][home]), float64(t.Homes[model.LongIll][home])
	}
	for status := range f.Couples {
		f.Couples[status], f.Parents[status] = float64(t.Homes[status][model.Couple]), float64(t.Homes[status][model.Parent])
	}
	for year, n := range t.InYear {
		f.InYear[year] = float64(n)
	}
	f.Couples[model.InWW] += f.EarlyWW[model.Couple]
	f.Parents[model.InWW] += f.EarlyWW[model.Parent]
	f.Couples[model.InJob] += f.LongIll[model.Couple]
	f.Parents[model.InJob] += f.LongIll[model.Parent]
}

// statuses are those of income, of the living.
var statuses = []model.Status{model.OnBenefit, model.InJob, model.LongIll, model.InWW, model.EarlyWW, model.InRegular, model.InSheltered, model.InWIA, model.OffBenefit, model.OnAOW}

// people are how many there are of a status of income and home.
func (f *Facts) people(status model.Status, home model.Home) float64 {
	switch status {
	case model.EarlyWW:
		return f.EarlyWW[home]
	case model.InWW:
		return f.all(status, home) - f.EarlyWW[home]
	case model.LongIll:
		return f.LongIll[home]
	case model.InJob:
		return f.all(status, home) - f.LongIll[home]
	}
	return f.all(status, home)
}

// all are how many there are of a status, WW and the job as a whole.
func (f *Facts) all(status model.Status, home model.Home) float64 {
	switch home {
	case model.Couple:
		return f.Couples[status]
	case model.Parent:
		return f.Parents[status]
	}
	of := [model.Dead]float64{model.OnBenefit: f.OnBenefit, model.InJob: f.InJob, model.InWW: f.InWW, model.InRegular: f.InRegular,
		model.InSheltered: f.InSheltered, model.InWIA: f.InWIA, model.OffBenefit: f.OffBenefit, model.OnAOW: f.OnAOW}
	return of[status] - f.Couples[status] - f.Parents[status]
}

// leaders are those that the jobs need, one for so many, in parts that are hired.
func (f *Facts) leaders(jobs float64) float64 {
	if f.Part == 0 {
		return math.Ceil(f.InJob / jobs)
	}
	return f.Part * math.Ceil(f.InJob/jobs/f.Part)
}
