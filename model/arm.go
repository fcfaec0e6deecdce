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
