package model

import "math"

// Dose is how much of Groningen's effect other pay and other hours bring. What
// follows pay (income, savings, debts, housing) goes with the household's own net
// income: with its logarithm, as satisfaction does (Layard, Mayraz & Nickell, 2008,
// Journal of Public Economics 92, p. 1846-1857: marginal utility falls with income
// to the power 1.26, a little faster than for the logarithm). What follows from having
// work at all saturates in hours: most of it is there within 8 to 16 a week (Kamerade,
// Wang, Burchell, Balderson & Coutts, 2019, Social Science & Medicine 241, 112353).
// Both are 1 in Groningen's own job, where the effects were measured.
type Dose struct {
	Income    float64      `yaml:"income" unit:"share" range:"0,2" means:"how far what work does to housing, debts, savings and income follows the change in the household's own net income, by its logarithm; 0: not at all"`
	Hours     float64      `yaml:"hours" unit:"share" range:"0,1" means:"how far what work does to the other domains and to satisfaction follows hours a week; 0: not at all"`
	Scale     float64      `yaml:"hours_scale" unit:"hours per week" range:"0.5,100" means:"hours a week at which 63% of what the longest week would do is there"`
	Groningen GroningenJob `yaml:"groningen"`
}

// GroningenJob is the job whose effects were measured, and whose: what a dose of 1 is.
type GroningenJob struct {
	Date      Date      `yaml:"date" means:"month of the amounts of the law: in the middle of the measurements"`
	Hours     float64   `yaml:"hours_per_week" unit:"hours" range:"1,40" means:"contract hours"`
	PaidHours float64   `yaml:"paid_hours" unit:"ratio" range:"0.5,2" means:"hours paid over contract hours"`
	Pension   float64   `yaml:"pension" unit:"share of pay above the franchise" range:"0,0.3" means:"employee's pension premium"`
	NormShare float64   `yaml:"norm_share" unit:"share of the norm" range:"0.3,1" means:"benefit that people were due over the full norm of their household"`
	Homes     []float64 `yaml:"homes" unit:"share" range:"0,1" len:"3" means:"participants by home: alone, as a couple, as a single parent"`
}

// doses are what a job does over what Groningen's did: to the domains that follow
// pay, and to the others and satisfaction.
type doses struct{ material, other float64 }

// leastRise keeps doses within reason where parameters leave Groningen's job next to
// no gain in income.
const leastRise = 0.05

// rise is how much more income a household has than another, in log points.
func rise(with, without float64) float64 { return math.Log(with / without) }

// rises are what Groningen's job did to income, by home.
func (g *GroningenJob) rises(in Income, c *Calendar) (all [Homes]float64) {
	in.PaidHours, in.Pension, in.NormShare = g.PaidHours, g.Pension, g.NormShare
	rates, terms := c.Rates(g.Date), Terms{Hours: g.Hours}
	for home := range all {
		job := in.Household(InJob, Home(home), terms, &rates)
		benefit := in.Household(OnBenefit, Home(home), terms, &rates)
		all[home] = rise(job.Income(), benefit.Income())
	}
	return all
}

// risen is their mean over its participants.
func (g *GroningenJob) risen(in Income, c *Calendar) (mean float64) {
	all, rises := 0.0, g.rises(in, c)
	for home, share := range g.Homes {
		mean += share * rises[home]
		all += share
	}
	return max(mean/max(all, 1e-12), leastRise)
}

// lasting is the part of what the longest week would do that so many hours do.
func (d *Dose) lasting(hours float64) float64 { return -math.Expm1(-hours / d.Scale) }

// of is the dose of work of so many hours that raises income by so much, where
// Groningen's job raised it by risen.
func (d *Dose) of(rise, hours, risen float64) doses {
	dose := doses{1, 1}
	if d.Income != 0 {
		dose.material = 1 + d.Income*(rise/risen-1)
	}
	if d.Hours != 0 {
		dose.other = 1 + d.Hours*(d.lasting(hours)/d.lasting(d.Groningen.Hours)-1)
	}
	return dose
}

// jobDoses are the doses of the jobs that there are, by home: 0 regular work, then
// the arms, at the prices of the scenario's start. What is no job has no dose of its own:
// arms.*.wellbeing_factor says what it brings.
func (c *Country) jobDoses() [][Homes]doses {
	d, all := &c.Wellbeing.Dose, make([][Homes]doses, 1+len(c.Arms))
	rates := c.Calendar.Rates(c.Calendar.Start)
	incomes, risen := c.incomes(&rates), 0.0
	if d.Income != 0 {
		risen = d.Groningen.risen(c.Income, &c.Calendar)
	}
	for job := range all {
		status, hours, has := InRegular, c.Income.RegularHours, true
		if job > 0 {
			status, hours, has = InJob, c.Arms[job-1].HoursPerWeek, c.Arms[job-1].Job
		}
		for home := range all[job] {
			all[job][home] = doses{1, 1}
			if has {
				earned := rise(incomes[job][status][home], incomes[job][OnBenefit][home])
				all[job][home] = d.of(earned, hours, risen)
			}
		}
	}
	return all
}

// material tells which domains follow pay.
func material(domain int) bool {
	switch domain {
	case Housing, Debts, Savings, IncomeDomain:
		return true
	}
	return false
}

// to is the dose for a domain.
func (d *doses) to(domain int) float64 {
	if material(domain) {
		return d.material
	}
	return d.other
}
