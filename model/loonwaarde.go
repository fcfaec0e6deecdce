package model

import "math"

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
	Ceiling         float64 `yaml:"ceiling" unit:"percent of WML" range:"0,100" means:"where growth ends"`
	CoachingElastic float64 `yaml:"coaching_elasticity" unit:"elasticity" range:"0,3" means:"growth of loonwaarde with coaching minutes over the normal minutes"`
	PoorMatch       float64 `yaml:"poor_match" unit:"ratio" range:"0,1" means:"multiplies growth at a poor match; a middling match lies halfway"`
	Decay           float64 `yaml:"decay" unit:"share of the gap to the floor per year" range:"0,5" means:"loss of loonwaarde out of work"`
	Floor           float64 `yaml:"floor" unit:"percent of WML" range:"0,100" means:"where the loss ends"`
}

// first is a person's true loonwaarde at the start, of a standard normal number.
func (w *Loonwaarde) first(suitability, z float64) float64 {
	return min(max(w.Mean+w.SD*mixed(w.Suitability, suitability, z), 0), 100)
}

// develops is the latent level above which people can develop.
func (w *Loonwaarde) develops() float64 { return normal(1 - min(max(w.Potential, 1e-12), 1-1e-12)) }

// growth is the share of the gap to the ceiling that a month of productive hours
// closes, with so many minutes of coaching over the normal ones.
func (w *Loonwaarde) growth(minutes float64, fit uint8) float64 {
	return w.Growth / 12 * math.Pow(minutes, w.CoachingElastic) * towards(w.PoorMatch, fit)
}

// shared multiplies growth where a coach has more people than planned.
func (w *Loonwaarde) shared(load float64) float64 { return math.Pow(load, -w.CoachingElastic) }

// grown is what work is worth after a month that closes a share of the gap, all
// of it at most.
func (w *Loonwaarde) grown(worth, share float64) float64 {
	if gap := w.Ceiling - worth; gap > 0 {
		worth += bounded(share, 0, 1) * gap
	}
	return worth
}

// faded is what work is worth after months without any.
func (w *Loonwaarde) faded(worth float64, months int) float64 {
	decay := w.Decay / 12
	for range months {
		if gap := worth - w.Floor; gap > 0 {
			worth -= decay * gap
		}
	}
	return worth
}

// assessed is what the praktijkroute finds, of a standard normal number: the
// true loonwaarde with error.
func (w *Loonwaarde) assessed(worth, z float64) float64 {
	return min(max(worth+w.AssessmentSD*z, 0), 100)
}
