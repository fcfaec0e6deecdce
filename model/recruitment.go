package model

// Recruitment turns a pool into a cohort: invited, spoken to, eligible,
// willing, consenting, and in what order.
type Recruitment struct {
	WantsActive         float64   `yaml:"wants_active" unit:"share" range:"0,1" means:"share of long-term recipients who want to become active"`
	Eligible            float64   `yaml:"eligible" unit:"share" range:"0,1" means:"share of those spoken to who meet the criteria"`
	Willing             float64   `yaml:"willing" unit:"share" range:"0,1" means:"share of the eligible who are able, willing and start"`
	Consent             float64   `yaml:"consent" unit:"share" range:"0,1" means:"share of them who consent to being followed"`
	Participants        Margins   `yaml:"participants"`
	ReferenceShare      float64   `yaml:"reference_share" unit:"share" range:"0.001,0.9" means:"part of those who would take part that had been recruited when the participants' margins were measured"`
	SelectionInWilling  float64   `yaml:"selection_in_willing" unit:"share" range:"0,1" means:"part of the difference between pool and participants that lies in who is willing, and stays at any scale; the rest lies in who is found first, and fades as the cohort grows"`
	SuitabilityFirst    float64   `yaml:"suitability_first" unit:"log weight per SD" range:"0,5" means:"how much sooner suitable people are found"`
	SuitabilityFrailty  float64   `yaml:"suitability_frailty" unit:"correlation" range:"-0.95,0.95" means:"correlation of frailty with suitability: how much health falls as the cohort uses up the pool"`
	ExcludeAOW          bool      `yaml:"exclude_aow" means:"whether people who reach AOW age within the follow-up are not eligible"`
	InflowMonths        int       `yaml:"inflow_months" unit:"months" range:"1,120" means:"months over which the cohort is recruited evenly"`
	Inflow              []Inflow  `yaml:"inflow" means:"number of people who enter at each date; empty: inflow_months applies"`
	Barriers            []float64 `yaml:"barriers" unit:"share" range:"0,1" len:"8" means:"participants with each barrier to regular work, in the order of person.go"`
	BarrierLoading      float64   `yaml:"barrier_loading" unit:"correlation" range:"0,0.95" means:"correlation of a barrier with what it is a barrier of: frailty, or the level of its Brug domain"`
	HoursPerCandidate   float64   `yaml:"hours_per_candidate" unit:"hours" range:"0,200" means:"coach time per candidate who is spoken to"`
	NeighbourhoodSpread float64   `yaml:"neighbourhood_spread" unit:"ratio" range:"0,1" means:"0: participants are spread evenly over neighbourhoods; 1: sizes fall off as 1/rank"`
}

// Inflow is a number of people who enter on a date.
type Inflow struct {
	From   Date `yaml:"from"`
	People int  `yaml:"people"`
}
