package model

// Income is a household's net income per month on benefit, in the job and in
// regular work, allowances included. Tax is the law's (Tax).
type Income struct {
	Pension            float64 `yaml:"pension" unit:"share of pay above the franchise" range:"0,0.3" means:"employee's pension premium"`
	YoungChild         float64 `yaml:"young_child" unit:"share of single parents" range:"0,1" means:"single parents with a child under 12, who get the combination credit when they work"`
	NormShare          float64 `yaml:"norm_share" unit:"share of the norm" range:"0.3,1" means:"benefit that people are due over the full norm of their household, on average: less than 1 with people who share costs or have other income"`
	PaidHours          float64 `yaml:"paid_hours" unit:"ratio" range:"0.5,2" means:"hours paid over contract hours of the job: above 1 where a full week is paid for a shorter contract"`
	AllowanceLoss      float64 `yaml:"allowance_loss" unit:"share" range:"0,1" means:"part of pay above the benefit norm that is lost through rent, care and child allowances"`
	MunicipalAllowance float64 `yaml:"municipal_allowance" unit:"share of a single person's norm" range:"0,1" means:"municipal allowances on benefit that end with pay above the norm"`
	AllowanceRange     float64 `yaml:"allowance_range" unit:"share of the norm" range:"0,2" optional:"true" means:"pay above the norm over which municipal allowances fall away evenly; 0: at once"`
	RegularWage        float64 `yaml:"regular_wage" unit:"ratio" range:"1,5" means:"hourly wage in a regular job over the minimum wage"`
	RegularHours       float64 `yaml:"regular_hours" unit:"hours per week" range:"1,40" means:"hours in a regular job"`
	RegularProductive  float64 `yaml:"regular_productive" unit:"share of contract hours" range:"0.1,1" means:"productive share of a regular worker's hours: a regular wage pays for leave and sickness too"`
	WIAShare           float64 `yaml:"wia_share" unit:"share of pay" range:"0,1" means:"WIA over the pay before it"`
	SecondYear         float64 `yaml:"second_year_sick_pay" unit:"share of pay" range:"0.7,1" optional:"true" else:"1" means:"pay of the job in the second year of an illness, over the whole pay"`
}

// Workers are as many in regular work as yield so much, in productive hours a week at the worth of the work.
func (i *Income) Workers(output float64) float64 {
	return output / i.RegularProductive / i.RegularHours
}

const holidayPay = 1.08 // Wet minimumloon en minimumvakantiebijslag, art. 15: 8%

// fullTimeHours is the week to which the monthly minimum wage belonged, until
// 2023; in the sectors of the basisbanen it was 36 hours (Rijksoverheid,
// Bedragen minimumloon, 2023: hourly amounts by a week of 36, 38 or 40 hours).
const fullTimeHours = 36

// weeklyHour is the gross pay of one weekly hour at the minimum wage on a date:
// euro per month, holiday pay included.
func (c *Calendar) weeklyHour(d Date) float64 {
	if h := c.WMLHour; len(h) > 0 && !d.before(h[0].From) {
		return h.At(d) * 52 / 12 * holidayPay
	}
	return c.WMLMonth.At(d) / fullTimeHours * holidayPay
}

// Rates are what income rests on in a month, in euro.
type Rates struct {
	Single, Couple float64 // net norms of bijstand
	Hour           float64 // gross pay of one weekly hour at the minimum wage, per month, holiday pay included
	Insured        float64 // most pay that is insured and bears premiums, per month
	Franchise      float64 // pay of a full-time week that bears no pension premium, per month
	Levy           Levy
}

// Rates are those of a date; later than the last that are known, the last.
func (c *Calendar) Rates(d Date) Rates { return c.Risen(d, stays) }

func stays(Date, int) float64 { return 1 }

// Rise is what amounts of the law have risen by of which the last that are known are
// of a date, and which are renewed every so many months.
type Rise func(last Date, every int) float64

// Risen are the rates of a date, where those past their time have risen.
func (c *Calendar) Risen(d Date, rise Rise) Rates {
	norms, pay := rise(Last(c.BijstandSingle, c.BijstandCouple), HalfYearly), rise(Last(c.WMLMonth, c.WMLHour), HalfYearly)
	return Rates{
		Single: norms * c.BijstandSingle.At(d), Couple: norms * c.BijstandCouple.At(d), Hour: pay * c.weeklyHour(d),
		Insured:   rise(Last(c.Insured), Yearly) * c.Insured.At(d) / 12,
		Franchise: rise(Last(c.Franchise), Yearly) * c.Franchise.At(d) / 12,
		Levy:      c.Tax.At(d).times(rise(c.Tax.last(), Yearly)),
	}
}

// Home is who lives on a norm: alone, as a couple of whom one works, or as a single
// parent, who has a single person's norm and other credits.
type Home uint8

// The homes.
const (
	Single Home = iota
	Couple
	Parent
	Homes = 3
)

// Norm is what a household's income is topped up to.
func (r *Rates) Norm(home Home) float64 {
	if home == Couple {
		return r.Couple
	}
	return r.Single
}

// Household is what a household lives on in a month, net euro by origin. It is
// the one rule of income: what a wave measures is its sum, and the flows of
// money are its parts.
type Household struct {
	Pay       float64 // of the job, of regular or sheltered work, of WW or WIA
	TopUp     float64 // up to the norm: bijstand, beside WW and WIA a supplement
	Allowance float64 // municipal
	Lost      float64 // rent, care and child allowances that fall away
	Otherwise float64 // AOW, or what people off benefit live on
	Extra     float64 // beside a benefit, and not set off against it
}

// Income is what a household has.
func (h *Household) Income() float64 {
	return h.Pay + h.TopUp + h.Allowance - h.Lost + h.Otherwise + h.Extra
}

// Household is what a person with the status lives on whose job, or last job,
// has the terms. In a job in which the benefit is kept it is the benefit's, with what
// comes on top. People past AOW age and off benefit are taken to have
// the norm of their household: AOW is somewhat more, and what a partner or an
// inheritance brings is not known.
func (in *Income) Household(status Status, home Home, job Terms, r *Rates) Household {
	norm := in.NormShare * r.Norm(home)
	if job.Kept && (status == InJob || status == LongIll) {
		h := in.with(0, norm, r)
		h.Extra = job.TopUp * r.Single
		return h
	}
	switch status {
	case OnBenefit:
		return in.with(0, norm, r)
	case Dead:
		return Household{}
	case OffBenefit, OnAOW:
		return Household{Otherwise: norm}
	}
	slip := in.Payslip(status, home, job, r)
	return in.with(slip.Net(), norm, r)
}

// with is net pay beside a norm: below it pay is topped up and municipal
// allowances stay, above it they and other allowances fall away.
func (in *Income) with(pay, norm float64, r *Rates) Household {
	h, above := Household{Pay: pay, Allowance: in.MunicipalAllowance * r.Single}, pay-norm
	if above <= 0 {
		h.TopUp = -above
		return h
	}
	h.Allowance *= max(0, 1-above/(in.AllowanceRange*norm)) // at once where the range is 0
	h.Lost = above * in.AllowanceLoss
	return h
}

// incomes are the net household incomes of a month: by the job that people have
// or had last, 0 for regular hours and then the arms, and by status and home.
type incomes [][LongIll + 1][Homes]float64

func (c *Country) incomes(rates *Rates) incomes {
	all := make(incomes, 1+len(c.Arms))
	for job := range all {
		terms := Terms{Hours: c.Income.RegularHours}
		if job > 0 {
			terms = c.Arms[job-1].Terms()
		}
		for status := range all[job] {
			for home := range all[job][status] {
				h := c.Income.Household(Status(status), Home(home), terms, rates)
				all[job][status][home] = h.Income()
			}
		}
	}
	return all
}

// of is the income of a person.
func (all incomes) of(l *life) float64 { return all[l.paid][l.earns()][l.norm] }
