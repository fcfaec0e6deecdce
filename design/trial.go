// Package design declares, runs, diagnoses and sizes trials of the model's
// arms: who is assigned to what, when they are measured and who is seen. It
// yields rows to a function it is given; files are left to others.
package design

// Trial is what a trial team decides.
type Trial struct {
	NPerArm        int       `yaml:"n_per_arm" unit:"people" range:"1,100000" means:"people per arm and municipality; a pool that cannot bear it comes out short and says so"`
	Municipalities int       `yaml:"municipalities" unit:"count" range:"1,342" means:"how many of the scenario's municipalities take part, in its order"`
	Months         int       `yaml:"months" unit:"months" range:"1,600" means:"follow-up of every person from the own baseline"`
	Controls       bool      `yaml:"controls" means:"whether a control arm is part of the trial; else everybody is assigned to the scenario's arms"`
	Waves          []int     `yaml:"waves" unit:"months since the baseline" range:"0,600" means:"when people are measured"`
	Attrition      Attrition `yaml:"attrition"`
}

// Attrition is who is not seen at a wave.
type Attrition struct {
	Survey       float64 `yaml:"survey" unit:"share per year" range:"0,0.95" means:"share of people lost to the survey in the first year, and in every year after it of those still there"`
	Frailty      float64 `yaml:"frailty" unit:"log points per SD" range:"-2,2" means:"growth of the loss with frailty"`
	Differential float64 `yaml:"differential" unit:"share per year" range:"-0.9,0.9" means:"loss among controls on top of the loss in the arms"`
}
