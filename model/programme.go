package model

import (
	"math"

	"proefbank/internal/list"
	"proefbank/sim"
)

// Programme is jobs for years, in a stock that people enter and leave: how many jobs
// there are when, who may have one, how people are found, who goes first, how
// vacancies are filled and what ends.
type Programme struct {
	Arm            string  `yaml:"arm" label:"true" means:"arm whose jobs they are"`
	Municipalities int     `yaml:"municipalities" unit:"count" range:"1,342" means:"how many of the scenario's municipalities take part, in its order"`
	Jobs           int     `yaml:"jobs" unit:"jobs" range:"1,1000000" means:"jobs planned in all municipalities together, shared out by recipients"`
	Ramp           int     `yaml:"ramp_months" unit:"months" range:"0,600" means:"months in which the plan grows evenly to all its jobs"`
	Months         int     `yaml:"months" unit:"months" range:"1,600" means:"months until the programme ends: nobody starts from then on, and contracts that run out are not renewed"`
	Followed       int     `yaml:"followed_months" unit:"months" range:"1,600" means:"months that are simulated; longer than months and the contracts, or their end is not seen"`
	Uptake         float64 `yaml:"uptake" unit:"share" range:"0,1" means:"share of the recipients who would take part if they were asked; who they are is drawn once, so that a higher uptake adds people and changes nobody"`
	Reach          float64 `yaml:"reach_months" unit:"months" range:"0.01,1200" means:"months in which recruitment.reference_share of those who would take part are found; the best suited first"`
	OnBenefit      int     `yaml:"benefit_months" unit:"months" range:"0,600" means:"months on benefit from which on people may sign up"`
	AgeFrom        float64 `yaml:"age_from" unit:"years" range:"0,75" means:"age from which on people may sign up"`
	AgeTo          float64 `yaml:"age_to" unit:"years" range:"0,75" means:"age from which on they no longer may"`
	Exempt         bool    `yaml:"exempt" means:"whether people who are exempt from the duty to work may sign up"`
	AOWMargin      int     `yaml:"aow_margin_months" unit:"months" range:"0,600" means:"months before AOW age from which on people no longer may sign up"`
	Order          Order   `yaml:"order" means:"who goes first in the queue"`
	Pace           float64 `yaml:"pace" unit:"jobs per 1,000 residents per month" range:"0,1000" means:"most jobs that a municipality's organisations open; 0: as fast as the plan"`
	HireMonths     int     `yaml:"hire_months" unit:"months" range:"0,60" means:"months before the coaches of newly planned jobs are there; until then the jobs do not open"`
	PerCoach       float64 `yaml:"starts_per_coach" unit:"jobs per coach per month" range:"0,1000" means:"most jobs that can open for every coach whom the plan has; 0: any number"`
	Invited        float64 `yaml:"invited_per_coach" unit:"people per coach per month" range:"0,100000" means:"recipients whom a coach of the plan can invite; people are found more slowly where that is not everybody once a month; 0: any number"`
	Saturation     float64 `yaml:"saturation" unit:"share" range:"0,0.99" means:"part by which the pace at which people are found falls with every year of inviting"`
	WordOfMouth    float64 `yaml:"word_of_mouth" unit:"ratio" range:"0,1000" means:"growth of the pace at which people are found, over people in a job per recipient"`
	Refill         int     `yaml:"refill_months" unit:"months" range:"0,60" means:"months that a job stays vacant before somebody may start in it"`
	Starts         int     `yaml:"starts" unit:"count" range:"1,50" means:"most times that a person may start in a job of the programme"`
	Again          int     `yaml:"again_months" unit:"months" range:"0,600" means:"months on benefit after a job before a person may sign up again"`
	Returning      int     `yaml:"return_months" unit:"months" range:"0,600" means:"months after a job within which a person who falls back from regular work goes first in the queue; 0: no right of return"`
	PoorMatch      float64 `yaml:"poor_match_many" unit:"share" range:"0,1" means:"share of placements with a poor match where jobs are many and tasks run out; placement.poor_match: it does not depend on how many there are"`
	PoorDensity    float64 `yaml:"poor_match_density" unit:"jobs per 1,000 residents" range:"0.001,1000" means:"density at which the share of poor matches has gone 63% of the way"`
	Learning       float64 `yaml:"learning" unit:"share" range:"0,0.9" means:"part by which poor matches and the time that vacancies last fall with every doubling of the municipality's job-years, from the first on"`
	Willing        Willing `yaml:"willing"`
	StaffPart      float64 `yaml:"staff_part" unit:"share of a full-time job" range:"0.01,1" means:"smallest part of a coach or a project leader that a municipality takes on, the rest of whose week goes to its neighbours; 1: whole people"`
	Supervision    float64 `yaml:"supervision_many" unit:"ratio" range:"0.1,20" means:"supervision of a job where jobs are many, and held by people who need more of it, over that where they are few; 1: it does not depend on how many there are"`
	Deterred       float64 `yaml:"deterred" unit:"share" range:"-1,1" means:"part of those who would enter bijstand for the first time who stay away once the plan has all its jobs; below 0: more come"`
	Waits          float64 `yaml:"waits" unit:"share" range:"0,1" means:"part of leaving bijstand before benefit_months that does not happen once the plan has all its jobs, as people wait until they may sign up"`
	Displaced      float64 `yaml:"displaced_enter" unit:"share" range:"0,1" means:"part of the other displaced who find no other work that comes into bijstand"`
}

// HasProgramme tells whether jobs for years are part of the parameters.
func (p *Parameters) HasProgramme() bool { return p.Programme.Months > 0 }

// Order is who goes first in the queue for a job.
type Order string

// The orders.
const (
	BySignUp  Order = "sign-up"
	ByBenefit Order = "longest-on-benefit"
	ByBarrier Order = "most-barriers"
)

// order is a rule of the queue: who has the least of it goes first.
type order struct {
	Order
	of func(t *Town, p *Person) float64
}

// Key is its name.
func (o order) Key() Order { return o.Order }

var orders = list.List[Order, order]{
	{BySignUp, func(_ *Town, p *Person) float64 { return float64(p.Baseline) }},
	{ByBenefit, func(_ *Town, p *Person) float64 { return float64(p.Baseline - p.BenefitMonths) }},
	{ByBarrier, func(t *Town, p *Person) float64 {
		_, count := t.barriers(p)
		return -float64(count)
	}},
}

// Choices are the orders that there are.
func (Order) Choices() []string { return orders.Names() }

// planned is the number of jobs that the plan has of so many here in a month. While it
// grows, municipalities are ahead of its whole jobs by parts of one that lie evenly between
// 0 and 1, the first by none: of one job each all would else come in its last month.
func (t *Town) planned(jobs, month int) int {
	p := &t.Programme
	switch {
	case month < 0, month >= p.Months:
		return 0
	case month+1 >= p.Ramp:
		return jobs
	}
	_, ahead := math.Modf(float64(t.Number) / math.Phi)
	return min(jobs, int(float64(jobs)*float64(month+1)/float64(p.Ramp)+ahead))
}

// learned multiplies what gets better with experience, after so many job-years.
func (p *Programme) learned(jobYears float64) float64 {
	return math.Pow(1-p.Learning, math.Log2(max(jobYears, 1)))
}

// poor is the share of placements with a poor match at a density of jobs and after
// so many job-years.
func (t *Town) poor(density, jobYears float64) float64 {
	p, few := &t.Programme, t.Placement.PoorMatch
	return (few + (p.PoorMatch-few)*p.many(density)) * p.learned(jobYears)
}

// many is how far a density of jobs has gone from few to many.
func (p *Programme) many(density float64) float64 { return -math.Expm1(-density / p.PoorDensity) }

// Harder is the growth of supervision per job in a month over that where jobs are few; 0
// in a trial.
func (w *World) Harder(m int) float64 {
	t := w.Town
	if t.stock == nil {
		return 0
	}
	density := float64(w.inJob(m)) / t.Residents() * 1000
	return (t.Programme.Supervision - 1) * t.Programme.many(density)
}

// Jobs are those of the programme by municipality, for its Municipalities, in proportion to
// recipients: whole ones that add up.
func (c *Country) Jobs() []int {
	p := &c.Programme
	towns := c.Municipalities[:p.Municipalities]
	all := 0.0
	for i := range towns {
		all += towns[i].Recipients
	}
	jobs, before := make([]int, len(towns)), 0.0
	for i := range towns {
		after := before + towns[i].Recipients/all*float64(p.Jobs)
		jobs[i] = int(math.Round(after)) - int(math.Round(before))
		before = after
	}
	return jobs
}

// wouldFrom is the first month in which somebody whose spell began in a month may sign
// up, and their traits by then.
func (c *crowd) wouldFrom(e *entrant, since int) (month, cell int) {
	p := &c.Programme
	month = max(since+p.OnBenefit, 0, int(12*p.AgeFrom)-int(e.age))
	return month, c.traits(e, month, since)
}

// would tells whether somebody would sign up if they were found in time: that depends
// on the person and the rules alone, and on nothing that others do.
func (c *crowd) would(e *entrant, from, cell int) bool {
	p := &c.Programme
	return from < min(p.Months, c.Months) && c.may(e, from) && (p.Exempt || everyTraits[cell][5] == 0) &&
		e.key.Uniform(drawUptake, 0) < p.Uptake*c.stock.uptake[cell]
}

// may tells whether somebody of an age may sign up in a month.
func (c *crowd) may(e *entrant, month int) bool {
	p := &c.Programme
	return month < min(p.Months, int(e.aow)-p.AOWMargin) && float64(int(e.age)+month) < 12*p.AgeTo
}

// traits draws who somebody is from the pool, given age and months on benefit in the
// month in which they may first sign up.
func (c *crowd) traits(e *entrant, month, since int) int {
	age, years := float64(int(e.age)+month)/12, float64(month-since)/12
	table := &c.stock.traits[bandOf(AgeBands, age)][bandOf(Durations, years)]
	return int(table.cells[table.alias.draw(uint32(e.key.Uint64(drawTraits, 0)>>32))])
}

// bandOf is the band that a value lies in, the first where it lies below all.
func bandOf(bands []float64, x float64) int {
	band := 0
	for band+1 < len(bands) && x >= bands[band+1] {
		band++
	}
	return band
}

// found is the time in months after which somebody who would take part is found, in
// the order of recruitment: the better suited the sooner. One who comes back is
// looked for anew.
func (c *crowd) found(e *entrant, cell int) float64 {
	u, _ := sim.Halves(e.key.Uint64(drawArrival, 0))
	w, _ := sim.Halves(e.key.Uint64(drawContact, int(e.spells)))
	return math.Exp(c.Recruitment.arrival(c.population.logSoon[cell], normal(u), wait(w))) * c.Programme.Reach
}
