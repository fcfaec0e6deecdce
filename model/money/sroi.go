package money

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// SROI is social return on investment: contractors of a public body owe a norm
// of their contracts, and a job-year of somebody who was on benefit counts for
// a credit. The credit is a way of accounting, not cash: the cash is the wages.
type SROI struct {
	Procurement  float64 `yaml:"procurement" unit:"euro per resident per year" range:"0,20000" means:"procurement of the municipality that is large enough for a norm, per resident aged 15 and over"`
	Norm         float64 `yaml:"norm" unit:"share of the contract" range:"0,0.5" means:"social return that a contract owes"`
	Credit       float64 `yaml:"credit" unit:"euro per job-year" range:"1000,200000" means:"obligation that a job-year meets"`
	Available    float64 `yaml:"available" unit:"share" range:"0,1" means:"part of the obligations that can be met by basisbanen; the rest is met otherwise"`
	VolumeSD     float64 `yaml:"volume_sd" unit:"log points" range:"0,2" means:"how much a municipality's procurement differs from year to year"`
	Displacement float64 `yaml:"displacement" unit:"share of productive hours" range:"0,1" means:"work displaced by jobs at contractors"`
}

const drawVolume = 90 // process of the yearly procurement under a replication's key

// Jobs is the number of jobs that the obligations of a municipality carry in a
// year of mean volume.
func (s *SROI) Jobs(residents float64) float64 {
	return residents * s.Procurement * s.Norm * s.Available / s.Credit
}

// contractors is the share of a municipality's wages that obligations carry in
// a month.
func (b *Books) contractors(v *Variant, town, month int, arm bool) float64 {
	if v.Wages != ByContractors || !arm || b.Arm[town][month].InJob == 0 {
		return 0
	}
	z := distuv.UnitNormal.Quantile(b.Key.Child(uint64(town)).Uniform(drawVolume, month/12))
	volume := math.Exp(b.SROI.VolumeSD*z - b.SROI.VolumeSD*b.SROI.VolumeSD/2)
	return min(1, b.SROI.Jobs(b.Towns[town].Residents)*volume/b.Arm[town][month].InJob)
}
