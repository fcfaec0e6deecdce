// Package model lets people live months under an arm: pool, recruitment,
// placement, absence, loonwaarde, coaching, wellbeing, income, exit and
// neighbourhood, one process a file, the process's parameters its type.
//
// It promises that a person's draws depend on (seed, replication,
// municipality, person, process, month) alone: worlds differ only by what the
// arm does, and one more person changes nobody else. Parameters come in good
// from the scenario's door and are not checked again. Trials, money and files
// are left to others.
package model

// Parameters is everything the model needs to know from outside. The tags of
// its fields are the only place where a parameter's unit, valid range and
// meaning stand: `yaml` is its name in a scenario, `range` the least and
// largest valid value, `unit` and `means` are for people. A field tagged
// `label` names a thing and needs no source.
type Parameters struct {
	Calendar       Calendar       `yaml:"calendar"`
	Municipalities []Municipality `yaml:"municipalities"`
	SizeClasses    []SizeClass    `yaml:"size_classes"`
	Pool           Pool           `yaml:"pool"`
	Recruitment    Recruitment    `yaml:"recruitment"`
	Placement      Placement      `yaml:"placement"`
	Absence        Absence        `yaml:"absence"`
	Loonwaarde     Loonwaarde     `yaml:"loonwaarde"`
	Coaching       Coaching       `yaml:"coaching"`
	Wellbeing      Wellbeing      `yaml:"wellbeing"`
	Income         Income         `yaml:"income"`
	Exit           Exit           `yaml:"exit"`
	Neighbourhood  Neighbourhood  `yaml:"neighbourhood"`
	Interference   Interference   `yaml:"interference"`
	Arms           []Arm          `yaml:"arms"`
}

// Interference switches the channels through which people of one world affect
// each other. With all of them off everybody's life is their own, and the
// trial world can be composed from the worlds of its arms.
type Interference struct {
	Slots         bool `yaml:"slots" means:"jobs open one by one and people queue for them in order of recruitment; off: everybody waits a time of their own"`
	Caseload      bool `yaml:"caseload" means:"coaches share their hours over the people in a job; off: everybody gets the minutes of a coach with a normal caseload"`
	Neighbourhood bool `yaml:"neighbourhood" means:"liveability and working peers change the wellbeing of everybody in the neighbourhood, controls included"`
	Displacement  bool `yaml:"displacement" means:"jobs displace other work, more so the denser they are, and with it the chances of regular work; off: the share at low density, and no one's chances change"`
}

// Any tells whether people affect each other at all.
func (i Interference) Any() bool {
	return i.Slots || i.Caseload || i.Neighbourhood || i.Displacement
}

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
	WellbeingFactor float64   `yaml:"wellbeing_factor" unit:"ratio" range:"-5,5" means:"multiplies the job's effect on wellbeing; for a benefit regime the share of it that the regime brings"`
	GuidanceHours   float64   `yaml:"guidance_hours" unit:"hours per month" range:"0,40" means:"guidance of a person on benefit under the arm, over regular service: what money reckons for it; a job's own coaching is apart"`
	RatingBias      []float64 `yaml:"rating_bias" unit:"latent SD" range:"-3,3" means:"what a coach who scores adds to every Brug domain, by wave; the last holds on"`
}

// Municipality is where a pool of recipients lives.
type Municipality struct {
	Name           string  `yaml:"name" label:"true" means:"name"`
	Region         string  `yaml:"region" label:"true" means:"labour-market region; municipalities of one region share their labour market"`
	Recipients     float64 `yaml:"recipients" unit:"people" range:"1,1000000" means:"people on bijstand"`
	LongTermShare  float64 `yaml:"long_term_share" unit:"share" range:"0.01,1" means:"share of recipients on benefit for three years or more"`
	Per1000        float64 `yaml:"per_1000" unit:"per 1,000" range:"1,1000" means:"recipients per 1,000 residents aged 15 and over; gives the number of residents"`
	Neighbourhoods int     `yaml:"neighbourhoods" unit:"count" range:"1,1000" means:"neighbourhoods over which the participants are spread"`
}

// Residents is the number of residents aged 15 and over.
func (m Municipality) Residents() float64 { return m.Recipients / m.Per1000 * 1000 }
