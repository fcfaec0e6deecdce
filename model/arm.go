package model

// Arm is what a group of people is offered. The control world needs none.
type Arm struct {
	Name            string    `yaml:"name" label:"true" means:"name of the arm and of the world in which everybody is offered it"`
	Job             bool      `yaml:"job" means:"whether the arm is a job; else it is a benefit regime"`
	HoursPerWeek    float64   `yaml:"hours_per_week" unit:"hours" range:"0,40" means:"contract hours"`
	ContractMonths  int       `yaml:"contract_months" unit:"months" range:"1,600" means:"length of one contract"`
	Extension       float64   `yaml:"extension" unit:"share" range:"0,1" means:"chance that a contract that ends is followed by another, while temporary contracts last at most max_months"`
	MaxMonths       int       `yaml:"max_months" unit:"months" range:"1,600" means:"longest time in temporary contracts together; then permanent or out"`
	Permanent       float64   `yaml:"permanent" unit:"share" range:"0,1" means:"chance of a permanent job when the temporary contracts are used up"`
	ExitIsGoal      bool      `yaml:"exit_is_goal" means:"whether moving on to regular work is a goal of the scheme"`
	SearchFactor    float64   `yaml:"search_factor" unit:"ratio" range:"0,10" means:"multiplies the hazard of regular work of people who are offered the arm and have held no job under it"`
	WellbeingFactor float64   `yaml:"wellbeing_factor" unit:"ratio" range:"-5,5" means:"multiplies the job's mean effect on wellbeing, for a benefit regime the share of it that the regime brings; how it differs between municipalities stays"`
	GuidanceHours   float64   `yaml:"guidance_hours" unit:"hours per month" range:"0,40" means:"guidance of a person on benefit under the arm, over regular service: what money reckons for it; a job's own coaching is apart"`
	Capacity        int       `yaml:"capacity" unit:"jobs" range:"0,100000" optional:"true" means:"most jobs of the arm that a municipality has at once, where slots are shared; 0: as many as open at the plan's pace"`
	Pay             float64   `yaml:"pay" unit:"ratio" range:"0.5,3" optional:"true" else:"1" means:"hourly pay in the job over the minimum wage"`
	BenefitKept     bool      `yaml:"benefit_kept" optional:"true" means:"whether people keep their benefit in the job and have no wage: then it brings no right to WW, WIA or sick pay either"`
	TopUp           float64   `yaml:"top_up" unit:"share of a single person's norm" range:"0,1" optional:"true" means:"what comes on top of the benefit that is kept and is not set off against it; whoever pays the work supervision pays it"`
	CoachingRatio   float64   `yaml:"coaching_ratio" unit:"ratio" range:"0,10" optional:"true" else:"1" means:"multiplies coaching minutes in the job"`
	SupervisionCost float64   `yaml:"supervision_ratio" unit:"ratio" range:"0,10" optional:"true" else:"1" means:"multiplies the price of the work supervision of a job"`
	FillRatio       float64   `yaml:"fill_ratio" unit:"ratio" range:"0,20" optional:"true" else:"1" means:"multiplies the months in which organisations open the arm's jobs"`
	PoorMatchRatio  float64   `yaml:"poor_match_ratio" unit:"ratio" range:"0,5" optional:"true" else:"1" means:"multiplies the share of placements with a poor match: tasks that a neighbourhood asks for fit other people than those that a host has"`
	Displacing      float64   `yaml:"displacement_ratio" unit:"ratio" range:"0,5" optional:"true" else:"1" means:"multiplies the share of the arm's hours that displaces other work"`
	Consulting      float64   `yaml:"consulting_hours" unit:"hours per start" range:"0,200" optional:"true" means:"hours of consulting a neighbourhood or hosts for the tasks of one job, at the price of a coach's hour"`
	MoveOn          float64   `yaml:"move_on_ratio" unit:"ratio" range:"0,50" optional:"true" else:"1" means:"multiplies the hazard of regular work in the job"`
	MoveOnAfter     float64   `yaml:"move_on_after_ratio" unit:"ratio" range:"0,50" optional:"true" else:"1" means:"multiplies the hazard of regular work after the job"`
	Hired           float64   `yaml:"hired" unit:"share" range:"0,1" optional:"true" means:"people whose contract ends for good and whom the host, or an employer found by the scheme, then hires in a regular job"`
	TrialMonths     int       `yaml:"trial_months" unit:"months" range:"0,24" optional:"true" means:"length of the trial period at the start of the job; 0: none"`
	TrialEnds       float64   `yaml:"trial_ends" unit:"share" range:"0,1" optional:"true" means:"people with a poor match whose job ends with the trial period"`
	ClimbRatio      float64   `yaml:"climb_ratio" unit:"ratio" range:"0,50" optional:"true" else:"1" means:"multiplies the rates of taking part and volunteering of people on benefit under the arm"`
	PartTimeRatio   float64   `yaml:"part_time_ratio" unit:"ratio" range:"0,50" optional:"true" else:"1" means:"multiplies the rate of part-time work of people on benefit under the arm"`
	EarningsKept    float64   `yaml:"earnings_kept" unit:"share of earnings" range:"0,1" optional:"true" means:"earnings beside the benefit that people keep under the arm, for as long as it lasts; 0: as the ladder has it"`
	KeptMost        float64   `yaml:"kept_most" unit:"share of a single person's norm" range:"0,1" optional:"true" else:"1" means:"most that they keep of them in a month"`
	Help            []float64 `yaml:"help" unit:"latent SD" range:"-3,3" len:"8" optional:"true" empty:"true" means:"what help beside the job, or alone where the arm is none, adds to every Brug domain, in the order of housing, family care, health, social network, debts, savings, education and income; in months as satisfaction"`
	HelpHours       float64   `yaml:"help_hours" unit:"hours per month" range:"0,200" optional:"true" means:"hours of that help to a person, in the job or, where the arm is none, on benefit"`
	HelpPrice       float64   `yaml:"help_price" unit:"ratio" range:"0,10" optional:"true" else:"1" means:"price of an hour of it over that of a coach"`
	RatingBias      []float64 `yaml:"rating_bias" unit:"latent SD" range:"-3,3" means:"what a coach who scores adds to every Brug domain, by wave; the last holds on"`
}

// renewed is the contract after one that ends, of a uniform number: another for
// so many months while the law's room for temporary contracts lasts, then a
// permanent job or none.
func (a *Arm) renewed(inJob int, u float64) (months int16, goesOn bool) {
	room := a.MaxMonths - inJob
	switch {
	case room > 0 && u < a.Extension:
		return int16(min(a.ContractMonths, room)), true
	case room <= 0 && u < a.Permanent:
		return never, true
	}
	return 0, false
}

// helps are what help adds to the domains; nothing where there is none.
func (a *Arm) helps() (all [8]float64) {
	copy(all[:], a.Help)
	return all
}

// Pay is what a job pays beside its hours.
type Pay struct {
	Above float64 // hourly pay above the minimum wage, as a share of it
	Kept  bool    // the benefit is kept and there is no wage
	TopUp float64 // beside a benefit that is kept, over a single person's norm
}

// Terms are the contract hours and the pay of a job.
type Terms struct {
	Hours float64
	Pay
}

// Terms are those of the arm's job.
func (a *Arm) Terms() Terms {
	return Terms{a.HoursPerWeek, Pay{a.Pay - 1, a.BenefitKept, a.TopUp}}
}

// goesOnAfterTrial tells whether a job goes on after its trial period, of a match and a
// uniform number.
func (a *Arm) goesOnAfterTrial(fit uint8, u float64) bool { return fit != 2 || u >= a.TrialEnds }

// hires tells whether somebody whose contract ended for good, of the same uniform
// number that ended it, is hired: the part of it on the side of the chance of going on
// where it lies is cut anew, as a programme that stops renews nobody.
func (a *Arm) hires(inJob int, u float64) bool {
	past := a.Extension
	if inJob >= a.MaxMonths {
		past = a.Permanent
	}
	if u < past {
		return u/past < a.Hired
	}
	return (u-past)/(1-past) < a.Hired
}
