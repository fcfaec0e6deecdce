package model

// Loonwaarde is what a person's work is worth, in percent of the statutory
// minimum wage: a true value that grows at work and fades out of it, and an
// assessed one on which the loonkostensubsidie rests.
type Loonwaarde struct {
	Mean            float64 `yaml:"mean" unit:"percent of WML" range:"0,100" means:"true loonwaarde at the start of the people first recruited"`
	SD              float64 `yaml:"sd" unit:"percentage points" range:"0,50" means:"spread of the true loonwaarde at the start"`
	Suitability     float64 `yaml:"suitability" unit:"correlation" range:"0,1" means:"correlation of loonwaarde with suitability: how much it falls as the cohort uses up the pool"`
	AssessmentSD    float64 `yaml:"assessment_sd" unit:"percentage points" range:"0,50" means:"error of one assessment (praktijkroute)"`
	ReassessMonths  int     `yaml:"reassess_months" unit:"months" range:"1,120" means:"months between assessments"`
	Potential       float64 `yaml:"potential" unit:"share" range:"0,1" means:"share of people with potential to develop"`
	Growth          float64 `yaml:"growth" unit:"share of the gap to the ceiling per year" range:"0,5" means:"growth of loonwaarde at full productive hours, normal coaching and a good match, for people with potential"`
	Ceiling         float64 `yaml:"ceiling" unit:"percent of WML" range:"0,150" means:"where growth ends"`
	CoachingElastic float64 `yaml:"coaching_elasticity" unit:"elasticity" range:"0,3" means:"growth of loonwaarde with coaching minutes over the normal minutes"`
	PoorMatch       float64 `yaml:"poor_match" unit:"ratio" range:"0,1" means:"multiplies growth at a poor match; a middling match lies halfway"`
	Decay           float64 `yaml:"decay" unit:"share of the gap to the floor per year" range:"0,5" means:"loss of loonwaarde out of work"`
	Floor           float64 `yaml:"floor" unit:"percent of WML" range:"0,100" means:"where the loss ends"`
}
