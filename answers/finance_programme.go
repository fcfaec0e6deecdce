package answers

import (
	"fmt"

	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/results/report"
)

// programmeFinanced is the programme whose jobs are financed, for programs.
type programmeFinanced struct {
	Municipalities int     `json:"municipalities" means:"municipalities that take part"`
	Planned        int     `json:"jobs_planned" unit:"jobs" means:"jobs planned in all of them together, once the plan has grown"`
	Months         int     `json:"months" unit:"months" means:"months until the programme ends"`
	Followed       int     `json:"followed_months" unit:"months" means:"months that are simulated"`
	Served         float64 `json:"people_served" unit:"people" means:"people who ever hold a job, under the first way"`
}

// jobsIn are the jobs of a calendar year.
type jobsIn struct {
	Year    int     `json:"year" unit:"calendar year" means:"the year"`
	Held    float64 `json:"jobs_filled" unit:"jobs" means:"people in the job, mean over the months of the year that are simulated"`
	Planned float64 `json:"jobs_planned" unit:"jobs" means:"jobs of the plan, mean over the same months"`
}

// jobsByYear are the jobs under a variant by calendar year.
func (f *Financed) jobsByYear(variant int) (years []jobsIn) {
	for y := range f.Accounts.CalendarYears() {
		held, planned := f.Accounts.JobsIn(variant, y)
		years = append(years, jobsIn{f.firstYear() + y, held, planned})
	}
	return years
}

// country is whose months are financed: the programme's, or the trial's.
func (f *Financed) country() *model.Country {
	if f.Programme != nil {
		return f.Programme.Country
	}
	return f.Experiment.Country
}

// towns are the municipalities that take part.
func (f *Financed) towns() []model.Municipality {
	if f.Programme != nil {
		return f.country().Municipalities[:f.country().Programme.Municipalities]
	}
	return f.country().Municipalities[:f.Experiment.Sites()]
}

// programmed is the programme for programs; nil of a trial.
func (f *Financed) programmed() *programmeFinanced {
	if f.Programme == nil {
		return nil
	}
	p := &f.country().Programme
	return &programmeFinanced{p.Municipalities, p.Jobs, p.Months, p.Followed, f.Accounts.People(0)}
}

// whoseProgramme says how many of the programme's jobs are filled.
func (t *accounted) whoseProgramme() lang.Said {
	p, filled := &t.country().Programme, t.Accounts.Filled(0)
	start := t.country().Calendar.Start
	return lang.Say("%s, %s: %s in %s, from %s until %s, followed until %s: of the %s that the plan has on average while it runs %s "+
		"are held (P5 %s, P95 %s) by %s people in all, %s job-years (%s, seed %s).",
		"%s, %s: %s in %s, van %s tot %s, gevolgd tot %s: van de %s die het plan gemiddeld heeft zolang het loopt, zijn er %s "+
			"bezet (P5 %s, P95 %s) door in totaal %s mensen, %s baanjaren (%s, beginwaarde %s).",
		t.Scenario, t.Arm, lang.Count(p.Jobs, lang.Text{"%d job planned", "%d baan gepland"}, lang.Text{"%d jobs planned", "%d banen gepland"}), towns(p.Municipalities), monthOf(start), monthOf(start.AddMonths(p.Months)),
		monthOf(start.AddMonths(p.Followed)), lang.Whole.Of(t.Accounts.Planned(0)), lang.Whole.Of(filled.Mean), lang.Whole.Of(filled.P5),
		lang.Whole.Of(filled.P95), lang.Whole.Of(t.Accounts.People(0)), lang.Whole.Of(t.Accounts.JobYears(0)), replications(t.Replications), lang.Code(t.Seed))
}

// monthOf is a date's month, as in a file.
func monthOf(d model.Date) string { return d.String()[:7] }

// cliffOfProgramme says that contracts outlast what is followed; nothing where they do not.
func (t *accounted) cliffOfProgramme() []lang.Said {
	last := t.unseen()
	if last == 0 || last >= longest {
		return nil
	}
	return []lang.Said{lang.Say("The last contracts end after %d months and the programme is followed for %d: what becomes of those jobs is not in these "+
		"numbers. To follow it: %s.",
		"De laatste contracten eindigen na %d maanden en het programma wordt %d maanden gevolgd: wat er van die banen wordt, zit niet in deze "+
			"cijfers. Zo wel: %s.", last, t.country().Programme.Followed, fmt.Sprint("--set programme.followed_months=", min(last+12, longest)))}
}

// lastContract is the month by which the last contract of the programme can end: who starts
// in its last month has a whole one.
func (f *Financed) lastContract() int {
	c := f.country()
	return c.Programme.Months + c.Arms[c.Arm(c.Programme.Arm)].ContractMonths
}

// filledLine is a way of financing in a line: jobs filled beside what they cost.
type filledLine struct {
	Variant string    `head:""`
	Jobs    float64   `head:"jobs filled|vervulde banen" as:"whole"`
	Filled  lang.Said `head:"P5 .. P95"`
	gainers
}

// beside are the ways of financing in a table, amounts per unit.
func (t *accounted) beside(u finance.Unit) report.Table {
	var lines []filledLine
	for i := range t.Variants {
		v := &t.Variants[i]
		lines = append(lines, filledLine{v.Variant, v.Filled.Mean, between(v.Filled), t.gainersOf(i, u)})
	}
	return report.Of(nil, lines)
}

// programmeInShort is every way of financing in a line, per job-year and in total; in total alone
// where nobody takes part.
func (t *accounted) programmeInShort() []report.Section {
	all := []report.Section{{ID: "short", Title: lang.Say("Jobs filled and who gains, %s", "Vervulde banen en wie wint, %s", t.per), Tables: []report.Table{t.beside(t.toldPer())}},
		{ID: "total", Title: lang.Text{"Jobs filled and who gains, in total, euro", "Vervulde banen en wie wint, in totaal, euro"},
			Tables: []report.Table{t.beside(finance.InTotal)}}}
	if t.nobody() {
		all = all[1:]
	}
	all[0].Note("Jobs filled: people in a job on average over the months for which the plan has jobs.",
		"Vervulde banen: mensen in een baan, gemiddeld over de maanden waarvoor het plan banen heeft.")
	t.handed(&all[0])
	return all
}

// held is the row of a budget that has the jobs of each year, with their job-years.
func (t *accounted) held(variant int) []any {
	row, sum := []any{lang.Text{"jobs filled", "vervulde banen"}}, 0.0
	for y := range t.Accounts.CalendarYears() {
		held, _ := t.Accounts.JobsIn(variant, y)
		row, sum = append(row, lang.Whole.Of(held)), sum+held
	}
	return append(row, lang.Same(""), lang.Same(""))
}
