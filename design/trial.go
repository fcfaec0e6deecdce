// Package design declares, runs, diagnoses and sizes trials of the model's
// arms: who is assigned to what, when they are measured, who is seen, and what
// the trial's own analysis makes of it, beside the truth. The words (model,
// inquiry, data strategy, answer strategy, diagnosand) are those of Blair,
// Coppock & Humphreys, 2023, Research Design in the Social Sciences.
//
// It yields rows to whoever asks; files are left to others.
package design

import (
	"proefbank/design/estimate"
	"proefbank/design/formula"
)

// Trial is what a trial team decides: the declaration of its design.
type Trial struct {
	NPerArm        int              `yaml:"n_per_arm" unit:"people" range:"1,100000" means:"people per arm and municipality; a pool that cannot bear it comes out short and says so"`
	Municipalities int              `yaml:"municipalities" unit:"count" range:"1,342" means:"how many of the scenario's municipalities take part, in its order"`
	Months         int              `yaml:"months" unit:"months" range:"1,600" means:"follow-up of every person from the own baseline"`
	Controls       bool             `yaml:"controls" means:"whether a control arm is part of the trial; else everybody is assigned to the scenario's arms"`
	Waves          []int            `yaml:"waves" unit:"months since the baseline" range:"0,600" means:"when people are measured"`
	Closes         int              `yaml:"closes_months" unit:"months" range:"0,720" means:"month of the scenario after which the trial measures nobody, from whatever source, who began late neither; 0: everybody is followed for trial.months"`
	Assignment     Assignment       `yaml:"assignment"`
	Uptake         Uptake           `yaml:"uptake"`
	Attrition      Attrition        `yaml:"attrition"`
	Outcomes       []Outcome        `yaml:"outcomes"`
	Alpha          float64          `yaml:"alpha" unit:"probability" range:"0.0001,0.5" means:"two-sided level of the tests"`
	Sample         bool             `yaml:"municipalities_are_sample" means:"whether the municipalities stand for others; then the population effect is the mean over municipalities like them, else the mean over these"`
	Looks          []float64        `yaml:"looks" unit:"share of the people" range:"0.01,1" means:"interim looks: shares of the people who have been analysed; only 1 means none"`
	Spending       formula.Spending `yaml:"spending" means:"how alpha is spent over the looks (Lan & DeMets)"`
	Cost           Cost             `yaml:"cost"`
}

// Assignment is how people come into arms.
type Assignment struct {
	Unit       Unit       `yaml:"unit" means:"what is assigned; a pool holds one person per household, so household is person"`
	Method     Allocation `yaml:"method" means:"permuted blocks in order of recruitment; fixed numbers; a coin each; pairs alike at the baseline; municipalities crossing over in steps; controls who get the offer later; three arms that are one thing, another, and both, in permuted blocks"`
	Strata     []Trait    `yaml:"strata" empty:"true" means:"what people are alike in within whose blocks they are assigned, within the municipality; empty: all together"`
	Ratio      []int      `yaml:"ratio" unit:"people" range:"1,1000" means:"people per block in each group, control first, 1 where the list is shorter; n_per_arm is the first group's number"`
	Steps      int        `yaml:"steps" unit:"count" range:"1,100" means:"stepped wedge: sequences of municipalities"`
	StepMonths int        `yaml:"step_months" unit:"months" range:"1,120" means:"stepped wedge: months between steps; a wave is due at every step"`
	WaitMonths int        `yaml:"wait_months" unit:"months" range:"1,600" means:"waiting list: months after which controls get the offer"`
}

// Uptake is what people do with the offer.
type Uptake struct {
	NeverTakers float64 `yaml:"never_takers" unit:"share" range:"0,0.99" means:"people who consent and never take the job they are offered"`
	Crossover   float64 `yaml:"crossover" unit:"share" range:"0,0.99" means:"controls who get such a job elsewhere"`
}

// Attrition is who is not seen at a wave, by source.
type Attrition struct {
	Survey       float64 `yaml:"survey" unit:"share per year" range:"0,0.95" means:"people lost to interviews in the first year, and in every year after it of those still there"`
	Coach        float64 `yaml:"coach" unit:"share per year" range:"0,0.95" means:"people lost to forms filled in with a coach"`
	Register     float64 `yaml:"register" unit:"share per year" range:"0,0.95" means:"people who cannot be found in registers"`
	Frailty      float64 `yaml:"frailty" unit:"log points per SD" range:"-2,2" means:"growth of the loss with frailty"`
	Differential float64 `yaml:"differential" unit:"share per year" range:"-0.9,0.9" means:"loss among controls on top of the loss in the arms, registers apart"`
	Municipality float64 `yaml:"municipality" unit:"share per year" range:"0,0.95" means:"municipalities that leave the trial: nobody of theirs is interviewed or scored from then on, and registers go on"`
}

// Outcome is a question of the trial.
type Outcome struct {
	Name       string               `yaml:"name" label:"true" means:"what is measured: one of the measures"`
	Source     Source               `yaml:"source_of_data" means:"where it is seen, which sets who is missing"`
	Primary    bool                 `yaml:"primary" means:"whether the trial is sized and judged by it"`
	Mechanical bool                 `yaml:"mechanical" means:"whether it follows from holding the job by itself"`
	Estimators []estimate.Estimator `yaml:"estimators" means:"answers, the main one first; the others are given at the last wave only"`
	Waves      []int                `yaml:"waves" unit:"months since the baseline" range:"1,600" empty:"true" means:"when it is analysed; empty: at the last wave"`
	Contrast   estimate.Contrast    `yaml:"contrast" optional:"true" means:"what a method of repeated measures estimates: the mean over the waves at which the outcome is analysed, the last of them, or the slope over their months"`
	Smallest   float64              `yaml:"smallest_effect" unit:"the outcome's" range:"-10000,10000" means:"smallest effect worth finding, which power then rests on; 0: the model's own effect"`
	Events     []Handling           `yaml:"events" optional:"true" empty:"true" means:"how events between the offer and the outcome are handled otherwise than usual: death, AOW age, moving, waiting, crossover, early exit"`
	Cluster    Cluster              `yaml:"cluster" optional:"true" means:"what is analysed as a cluster where municipalities, which hold them whole, are not"`
}

// Cost is what a trial costs, in euro at the prices of its start.
type Cost struct {
	Fixed        float64 `yaml:"fixed" unit:"euro" range:"0,1e9" means:"protocol, ethics, data system, analysis"`
	Municipality float64 `yaml:"municipality" unit:"euro" range:"0,1e8" means:"setting up in a municipality"`
	Candidate    float64 `yaml:"candidate" unit:"euro" range:"0,100000" means:"speaking to a candidate"`
	PersonWave   float64 `yaml:"person_wave" unit:"euro" range:"0,100000" means:"an interview"`
	JobMonth     float64 `yaml:"job_month" unit:"euro per month" range:"-10000,20000" means:"a job of the scheme, net of loonkostensubsidie and the benefit saved"`
}
