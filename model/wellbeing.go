package model

// Wellbeing is how people fare: the eight domains of the Brug naar
// Zelfredzaamheid (1-5) and satisfaction with life (0-10), each from a latent
// level with standard deviation 1 at the baseline.
type Wellbeing struct {
	Housing       Domain `yaml:"housing"`
	FamilyCare    Domain `yaml:"family_care"`
	Health        Domain `yaml:"health"`
	SocialNetwork Domain `yaml:"social_network"`
	Debts         Domain `yaml:"debts"`
	Savings       Domain `yaml:"savings"`
	Education     Domain `yaml:"education"`
	Income        Domain `yaml:"income"`

	SatisfactionMean   float64 `yaml:"satisfaction_mean" unit:"mark of 10" range:"0,10" means:"satisfaction with life before a job"`
	SatisfactionSD     float64 `yaml:"satisfaction_sd" unit:"mark of 10" range:"0.1,5" means:"its standard deviation between people"`
	SatisfactionEffect float64 `yaml:"satisfaction_effect" unit:"latent SD" range:"-3,3" means:"effect of the job after twelve months"`
	SatisfactionDrift  float64 `yaml:"satisfaction_drift" unit:"latent SD per year" range:"-2,2" means:"drift without a job"`
	SatisfactionEarly  float64 `yaml:"satisfaction_early" unit:"share" range:"0,1.5" means:"part of the effect that is there after six months"`

	Correlation6Months float64 `yaml:"correlation_6_months" unit:"correlation" range:"0,0.999" means:"correlation of one domain's latent measurement with that of six months later"`
	MeasurementShare   float64 `yaml:"measurement_share" unit:"share of variance" range:"0,0.9" means:"measurement error"`
	StableShare        float64 `yaml:"stable_share" unit:"share of variance" range:"0,0.95" means:"what never fades of a person's level; cut off where correlation_6_months does not leave it room"`
	DomainCorrelation  float64 `yaml:"domain_correlation" unit:"correlation" range:"0,0.95" means:"correlation of the stable levels of two domains"`
	FrailtyHealth      float64 `yaml:"frailty_health" unit:"correlation" range:"0,0.95" means:"correlation of poor health, as scored, with frailty"`
	GainSD             float64 `yaml:"gain_sd" unit:"ratio" range:"0,5" means:"how much people differ in what they gain, around a mean of 1"`
	PoorMatch          float64 `yaml:"poor_match" unit:"ratio" range:"-1,1" means:"multiplies the gain at a poor match; a middling match lies halfway"`
	LongIllness        float64 `yaml:"long_illness" unit:"ratio" range:"-1,1" means:"multiplies the gain during long illness"`
	FadeMonths         float64 `yaml:"fade_months" unit:"months" range:"0.1,600" means:"time in which half of the gain is lost after the job"`
	Scar               float64 `yaml:"scar" unit:"share of the gain" range:"0,2" means:"how far below the old level wellbeing settles after the job"`
	Disappointment     float64 `yaml:"disappointment" unit:"latent SD" range:"-2,2" means:"what controls lose who were refused a job they consented to; fades as fade_months"`
	ICCMunicipality    float64 `yaml:"icc_municipality" unit:"share of variance" range:"0,0.5" means:"variance of the level that lies between municipalities"`
	SDEffect           float64 `yaml:"sd_effect_municipality" unit:"latent SD" range:"0,1" means:"how much the arm's effect differs between municipalities"`
	EffectSpeed        float64 `yaml:"effect_speed" unit:"correlation" range:"-1,1" means:"correlation of a municipality's effect with its speed of placement"`
}

// Domain is one domain of the Brug: where the latent level is cut into scores
// and what Groningen saw happen to it.
type Domain struct {
	Cutpoints []float64 `yaml:"cutpoints" unit:"latent SD" range:"-10,10" len:"4" means:"latent levels at which the score becomes 2, 3, 4 and 5, at the start"`
	Shift6    float64   `yaml:"shift_6" unit:"latent SD" range:"-10,10" means:"total change after six months in the job"`
	Shift12   float64   `yaml:"shift_12" unit:"latent SD" range:"-10,10" means:"total change after twelve months in the job"`
	Drift     float64   `yaml:"drift" unit:"latent SD per year" range:"-2,2" means:"change without a job; the job's effect is the total change less the drift"`
}
