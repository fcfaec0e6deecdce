package model

import (
	"math"
	"slices"
)

// Pool is who is on benefit: the margins of the long-term recipients, a
// stratum below three years, and how traits go together.
type Pool struct {
	Margins           Margins   `yaml:"margins"`
	BelowThreeYears   float64   `yaml:"below_three_years" unit:"ratio" range:"0,5" means:"people below three years of benefit per long-term recipient"`
	WWBefore          float64   `yaml:"ww_before" unit:"share" range:"0,1" means:"share of the people below three years who had WW before"`
	AgePosition       []float64 `yaml:"age_position" unit:"share of the band" range:"0.05,0.95" len:"5" means:"where the mean age lies within each age band"`
	DurationPosition  []float64 `yaml:"duration_position" unit:"share of the band" range:"0.05,0.95" len:"6" means:"where the mean duration lies within each band of benefit duration"`
	LongestBenefit    float64   `yaml:"longest_benefit" unit:"years" range:"21,50" means:"end of the last band of benefit duration"`
	AgeDuration       float64   `yaml:"age_duration" unit:"log odds per band squared" range:"-1,1" means:"association of age with duration of benefit before the margins are raked"`
	AgeSingle         float64   `yaml:"age_single" unit:"log odds per band" range:"-2,2" means:"association of age with living alone"`
	ExemptDuration    float64   `yaml:"exempt_duration" unit:"log odds per band" range:"-2,2" means:"association of exemption from the duty to work with duration of benefit"`
	EducationDuration float64   `yaml:"education_duration" unit:"log odds per band squared" range:"-1,1" means:"association of education with duration of benefit"`
	SizeFactor        float64   `yaml:"size_factor" unit:"ratio" range:"0.001,1000" means:"multiplies every municipality's pool: 1 is as it is"`
}

// Margins are shares per category of each trait, in the order of the category
// lists of person.go. Shares that do not sum to 1 exactly are rescaled.
type Margins struct {
	Woman            []float64 `yaml:"woman" unit:"share" range:"0,1" len:"2" means:"men, women"`
	Age              []float64 `yaml:"age" unit:"share" range:"0,1" len:"5" means:"20-29, 30-39, 40-49, 50-59, 60 to AOW age"`
	Household        []float64 `yaml:"household" unit:"share" range:"0,1" len:"5" means:"single, single with children, couple, couple with children, other"`
	Education        []float64 `yaml:"education" unit:"share" range:"0,1" len:"5" means:"no starting qualification, mbo 2-4 or havo or vwo, hbo, wo, unknown"`
	Duration         []float64 `yaml:"duration" unit:"share" range:"0,1" len:"6" means:"under 3, 3-5, 5-10, 10-15, 15-20, 20 or more years of benefit; in the pool the first is empty: below_three_years sets it"`
	Exempt           []float64 `yaml:"exempt" unit:"share" range:"0,1" len:"2" means:"not exempt, exempt from the duty to work"`
	ParticipationJob []float64 `yaml:"participation_job" unit:"share" range:"0,1" len:"2" means:"no participation job before, participation job before"`
}

// size is the number of people in a municipality's pool.
func (p *Pool) size(m *Municipality) int {
	return int(math.Round(m.Recipients * m.LongTermShare * (1 + p.BelowThreeYears) * p.SizeFactor))
}

// association is the table before raking.
func (p *Pool) association(t traits) float64 {
	age, duration := float64(t[1])-2, float64(t[4])-2.5
	log := p.AgeDuration*age*duration + p.EducationDuration*(float64(t[3])-2)*duration
	if t[2] == 0 {
		log += p.AgeSingle * age
	}
	if t[5] == 1 {
		log += p.ExemptDuration * duration
	}
	return math.Exp(log)
}

// age is one within a band, of a uniform number; the last band ends at AOW age.
func (p *Pool) age(band int, aow, u float64) float64 {
	high := aow
	if band+1 < len(AgeBands) {
		high = AgeBands[band+1]
	}
	return within(u, AgeBands[band], high, p.AgePosition[band])
}

// benefitMonths is a duration within a band, of a uniform number.
func (p *Pool) benefitMonths(band int, u float64) int {
	high := p.LongestBenefit
	if band+1 < len(Durations) {
		high = Durations[band+1]
	}
	return int(12 * within(u, Durations[band], high, p.DurationPosition[band]))
}

// long are the shares of the bands of duration from five years on, all alike where the
// pool has nobody in them.
func (p *Pool) long() []float64 {
	shares := p.Margins.Duration[fiveYears:]
	if slices.Max(shares) > 0 {
		return shares
	}
	return slices.Repeat([]float64{1}, len(shares))
}

const fiveYears = 2 // first band from there on

// within places a uniform number in a band so that the mean lies at the
// position, a share of the band's width.
func within(u, low, high, position float64) float64 {
	return low + (high-low)*math.Pow(u, 1/position-1)
}

func (m *Margins) lists() [7][]float64 {
	return [7][]float64{m.Woman, m.Age, m.Household, m.Education, m.Duration, m.Exempt, m.ParticipationJob}
}
