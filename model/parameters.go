// Package model lets people live months under an arm: pool, recruitment,
// placement, absence, loonwaarde, coaching, wellbeing, income, exit and
// neighbourhood, one process a file. The process's parameters are a type and its
// rules that type's methods; life.go and job.go call them month by month.
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
	Hosts          Hosts          `yaml:"hosts"`
	Wellbeing      Wellbeing      `yaml:"wellbeing"`
	Income         Income         `yaml:"income"`
	Exit           Exit           `yaml:"exit"`
	Neighbourhood  Neighbourhood  `yaml:"neighbourhood"`
	Ladder         Ladder         `yaml:"ladder" optional:"true"`
	Interference   Interference   `yaml:"interference"`
	Arms           []Arm          `yaml:"arms"`
	Stock          Stock          `yaml:"stock" optional:"true"`
	Programme      Programme      `yaml:"programme" optional:"true"`
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

// Municipality is where a pool of recipients lives.
type Municipality struct {
	Name           string  `yaml:"name" label:"true" means:"name"`
	Region         string  `yaml:"region" label:"true" means:"labour-market region; municipalities of one region share their labour market"`
	Recipients     float64 `yaml:"recipients" unit:"households" range:"1,1000000" means:"households on bijstand, of which the pool holds one person each; a source that counts persons says so"`
	LongTermShare  float64 `yaml:"long_term_share" unit:"share" range:"0.01,1" means:"share of recipients on benefit for three years or more"`
	Per1000        float64 `yaml:"per_1000" unit:"per 1,000" range:"1,1000" means:"recipients per 1,000 residents aged 15 and over; gives the number of residents"`
	Neighbourhoods int     `yaml:"neighbourhoods" unit:"count" range:"1,1000" means:"neighbourhoods over which the participants are spread"`
}

// Residents is the number of residents aged 15 and over.
func (m Municipality) Residents() float64 { return m.Recipients / m.Per1000 * 1000 }
