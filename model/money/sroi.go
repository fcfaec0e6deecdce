package money

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// SROI is social return on investment: contractors of a public body owe a norm
// of their contracts, and a job-year of somebody who was on benefit counts for
// a credit. The credit is a way of accounting, not cash: the cash is the wages, what
// of them comes back in the bids, and what the work brings.
type SROI struct {
	Procurement    float64 `yaml:"procurement" unit:"euro per resident per year" range:"0,20000" means:"procurement of the municipality that is large enough for a norm, per resident aged 15 and over"`
	Contract       float64 `yaml:"contract" unit:"euro" range:"1000,1000000000" means:"sum of a contract that is large enough for a norm"`
	Exempt         float64 `yaml:"exempt" unit:"euro" range:"0,1000000000" means:"part of every contract's sum that owes nothing"`
	Norm           float64 `yaml:"norm" unit:"share of the contract" range:"0,0.5" means:"social return that a contract owes, of its sum that is not exempt"`
	Credit         float64 `yaml:"credit" unit:"euro per job-year" range:"1000,200000" means:"obligation that a job-year meets"`
	BonusOlder     float64 `yaml:"bonus_older" unit:"euro per job-year" range:"0,100000" means:"credit on top for somebody of an age that the region names, as 50 or 55"`
	OlderShare     float64 `yaml:"older_share" unit:"share" range:"0,1" means:"people in the job who are of that age"`
	BonusPermanent float64 `yaml:"bonus_permanent" unit:"euro per job-year" range:"0,100000" means:"credit on top for a permanent contract"`
	FullWeek       float64 `yaml:"full_week" unit:"hours per week" range:"0,48" means:"contract hours at which a job-year counts whole; shorter jobs count pro rata; 0: every job counts whole"`
	CreditYears    int     `yaml:"credit_years" unit:"years" range:"0,5" means:"years in the job for which a person counts; 0: for as long as the job lasts"`
	Available      float64 `yaml:"available" unit:"share" range:"0,1" means:"part of the obligations that can be met by basisbanen; the rest is met otherwise"`
	VolumeSD       float64 `yaml:"volume_sd" unit:"log points" range:"0,2" means:"how much a municipality's procurement differs from year to year"`
	Displacement   float64 `yaml:"displacement" unit:"share of productive hours" range:"0,1" means:"work displaced by jobs at contractors"`
	PassThrough    float64 `yaml:"pass_through" unit:"share" range:"0,1" means:"part of what the jobs cost contractors, wages less subsidies, that is in their bids, so that the municipality pays it after all"`
	Work           float64 `yaml:"work" unit:"share of the wage cost at the loonwaarde" range:"0,1" means:"what the work brings contractors, over what it would cost at its loonwaarde"`
}

const drawVolume = 90 // process of the yearly procurement under a replication's key

// Jobs is the number of jobs of so many contract hours that the obligations of a
// municipality carry in a year of mean volume.
func (s *SROI) Jobs(residents, hours float64, permanent bool) float64 {
	owed := residents * s.Procurement * s.Norm
	if s.Exempt > 0 {
		owed *= max(0, 1-s.Exempt/s.Contract)
	}
	return owed * s.Available / s.credit(hours, permanent)
}

// credit is what a year of a job counts for.
func (s *SROI) credit(hours float64, permanent bool) float64 {
	credit := s.Credit + s.OlderShare*s.BonusOlder
	if permanent {
		credit += s.BonusPermanent
	}
	if hours > 0 && hours < s.FullWeek {
		credit *= hours / s.FullWeek
	}
	return credit
}

// Permanent tells whether the jobs' contracts are.
func (w *Wage) Permanent() bool { return w.Contract == "permanent" }

// counted are the people in the job of a month who count for an obligation.
func (s *SROI) counted(f *Facts) (people float64) {
	if s.CreditYears == 0 {
		return f.InJob
	}
	for _, n := range f.InYear[:s.CreditYears] {
		people += n
	}
	return people
}

// contractors is the share of a municipality's wages that obligations carry in
// a month.
func (b *Books) contractors(v *Variant, town, month int, arm bool) float64 {
	f := &b.Arm[town][month]
	if v.Wages != ByContractors || !arm || f.InJob == 0 {
		return 0
	}
	z := distuv.UnitNormal.Quantile(b.Key.Child(uint64(b.First+town)).Uniform(drawVolume, month/12))
	volume := math.Exp(b.SROI.VolumeSD*z - b.SROI.VolumeSD*b.SROI.VolumeSD/2)
	jobs := b.SROI.Jobs(b.Towns[town].Residents, f.JobHours, b.Wage.Permanent()) * volume
	return min(jobs, b.SROI.counted(f)) / f.InJob
}

// procure adds what contractors receive for their part of a month's wages: what of
// them is in their bids, from the municipality, and what the work brings them.
func (b *Books) procure(r *router) {
	if r.contractors == 0 {
		return
	}
	cost := r.outlay(Contractors)
	f := &b.Arm[r.town][r.month]
	p := b.price(f.Date)
	worth := r.contractors * b.SROI.Work * b.workCost(f, p)
	r.pay(Municipality, Contractors, SocialReturn, max(0, cost.Part(b.SROI.PassThrough)))
	r.pay(Economy, Contractors, SocialReturnWork, Euros(worth))
}
