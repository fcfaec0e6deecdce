package model

import (
	"math"

	"proefbank/sim"
)

// Calendar is time as everybody in a world shares it: prices and norms by
// date, lockdown, AOW age and the labour market.
type Calendar struct {
	Start                 Date    `yaml:"start" means:"first month that is simulated"`
	End                   Date    `yaml:"end" means:"last month that is simulated, whatever the follow-up; empty: none"`
	Lockdown              Series  `yaml:"lockdown" unit:"share of contract hours" range:"0,1" means:"hours lost to lockdown, from each date on; paid, and no sickness is recorded in them"`
	WMLMonth              Series  `yaml:"wml_month" unit:"euro per month" range:"0,10000" means:"statutory minimum wage at full time, without holiday pay, until it became hourly"`
	WMLHour               Series  `yaml:"wml_hour" unit:"euro per hour" range:"0,100" means:"statutory minimum wage per hour, without holiday pay"`
	BijstandSingle        Series  `yaml:"bijstand_single" unit:"euro per month" range:"0,10000" means:"net norm of a single person, holiday allowance included"`
	BijstandCouple        Series  `yaml:"bijstand_couple" unit:"euro per month" range:"0,10000" means:"net norm of a couple, holiday allowance included"`
	Insured               Series  `yaml:"insured_pay" unit:"euro per year" range:"1,1000000" means:"most pay that is insured for WW and WIA and that bears premiums and Zvw"`
	Franchise             Series  `yaml:"pension_franchise" unit:"euro per year" range:"0,1000000" means:"pay of a full-time week that bears no pension premium"`
	Tax                   Tax     `yaml:"tax"`
	AOWAge                Series  `yaml:"aow_age" unit:"years" range:"60,75" means:"state pension age of people who reach it from each date on"`
	TightnessSD           float64 `yaml:"tightness_sd" unit:"log points" range:"0,2" means:"standard deviation of the labour market's tightness over the long run; multiplies hazards of regular work"`
	TightnessPersistence  float64 `yaml:"tightness_persistence" unit:"correlation per month" range:"0,0.9999" means:"correlation of tightness from one month to the next"`
	TightnessCountryShare float64 `yaml:"tightness_country_share" unit:"share of variance" range:"0,1" means:"part of the tightness that regions have in common"`
}

// tightness is the labour market of a region by month, which multiplies hazards
// of regular work: a first-order autoregression in logs with mean 1 over time, in
// part the country's and in part the region's.
func (c *Calendar) tightness(country, region sim.Key, months int) []float64 {
	a, b := math.Sqrt(c.TightnessCountryShare), rest(1, c.TightnessCountryShare)
	step := rest(1, c.TightnessPersistence*c.TightnessPersistence)
	path := make([]float64, months)
	x := 0.0
	for m := range path {
		shock := a*normal(country.Uniform(drawTightness, m)) + b*normal(region.Uniform(drawTightness, m))
		if m == 0 {
			x = shock
		} else {
			x = c.TightnessPersistence*x + step*shock
		}
		path[m] = math.Exp(c.TightnessSD*x - c.TightnessSD*c.TightnessSD/2)
	}
	return path
}
