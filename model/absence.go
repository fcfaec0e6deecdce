package model

// Absence is time that is paid and not worked: short spells, long spells that
// build up with tenure, and leave.
type Absence struct {
	ShortSpells  float64 `yaml:"short_spells" unit:"per year" range:"0,11" means:"short spells of sickness"`
	ShortDays    float64 `yaml:"short_days" unit:"working days" range:"0.1,20" means:"mean length of a short spell"`
	LongOnset    float64 `yaml:"long_onset" unit:"per year" range:"0,5" means:"long spells of sickness begun, at age 54, mean frailty and good match"`
	LongMonths   float64 `yaml:"long_months" unit:"months" range:"1.5,120" means:"mean length of a long spell that ends"`
	NeverReturn  float64 `yaml:"never_return" unit:"share" range:"0,1" means:"share of long spells that do not end"`
	TenureGrowth float64 `yaml:"tenure_growth" unit:"log points per year" range:"-1,2" means:"growth of long_onset with time since the start, over the first three years"`
	AgeSlope     float64 `yaml:"age_slope" unit:"log points per 10 years" range:"-1,2" means:"growth of long_onset with age"`
	FrailtySlope float64 `yaml:"frailty_slope" unit:"log points per SD" range:"0,3" means:"growth of sickness with frailty"`
	PoorMatch    float64 `yaml:"poor_match" unit:"ratio" range:"0,20" means:"multiplies both kinds of spells at a poor match; a middling match lies halfway on the log scale"`
	Overload     float64 `yaml:"overload" unit:"elasticity" range:"0,5" means:"growth of sickness with the caseload over the normal caseload"`
	Leave        float64 `yaml:"leave" unit:"share of contract hours" range:"0,0.5" means:"leave taken by people who are not sick"`
	LeaveSummer  float64 `yaml:"leave_summer" unit:"ratio" range:"1,10" means:"leave in June to November over leave in December to May"`
	LeaveSD      float64 `yaml:"leave_sd" unit:"log points" range:"0,3" means:"how much leave differs between people and months"`
	WIA          float64 `yaml:"wia" unit:"share" range:"0,1" means:"share of people sick for 104 weeks who go to WIA"`
	Dismissal    float64 `yaml:"dismissal" unit:"share" range:"0,1" means:"share of people sick for 104 weeks who are dismissed to bijstand; the rest gets adapted work"`
}
