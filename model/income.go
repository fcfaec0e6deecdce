package model

// Income is a household's net income per month on benefit, in the job and in
// regular work, allowances included.
type Income struct {
	NetShare           float64 `yaml:"net_share" unit:"share" range:"0.3,1" means:"net pay over gross pay of a minimum-wage job, holiday pay included"`
	AllowanceLoss      float64 `yaml:"allowance_loss" unit:"share" range:"0,1" means:"part of pay above the benefit norm that is lost through rent, care and child allowances"`
	MunicipalAllowance float64 `yaml:"municipal_allowance" unit:"euro per month" range:"0,2000" means:"municipal allowances on benefit that end with a job"`
	RegularWage        float64 `yaml:"regular_wage" unit:"ratio" range:"1,5" means:"hourly wage in a regular job over the minimum wage"`
	RegularHours       float64 `yaml:"regular_hours" unit:"hours per week" range:"1,40" means:"hours in a regular job"`
	WWShare            float64 `yaml:"ww_share" unit:"share of pay" range:"0,1" means:"WW over the pay before it"`
	WIAShare           float64 `yaml:"wia_share" unit:"share of pay" range:"0,1" means:"WIA over the pay before it; never below the benefit norm"`
}

// incomes are a month's net household incomes in euro, by kind of household:
// single, then couple.
type incomes struct {
	benefit [2]float64
	hour    float64 // gross pay of one weekly hour at the minimum wage, per month, holiday pay included
}

const holidayPay = 1.08 // Wet minimumloon en minimumvakantiebijslag, art. 15: 8%

// fullTimeHours is the week to which the monthly minimum wage belonged, until
// 2023; in the sectors of the basisbanen it was 36 hours (Rijksoverheid,
// Bedragen minimumloon, 2023: hourly amounts by a week of 36, 38 or 40 hours).
const fullTimeHours = 36

// WeeklyHour is the gross pay of one weekly hour at the minimum wage on a date:
// euro per month, holiday pay included.
func (c *Calendar) WeeklyHour(d Date) float64 {
	if h := c.WMLHour; len(h) > 0 && !d.before(h[0].From) {
		return h.At(d) * 52 / 12 * holidayPay
	}
	return c.WMLMonth.At(d) / fullTimeHours * holidayPay
}

func (in *Income) on(d Date, c *Calendar) incomes {
	i := incomes{benefit: [2]float64{c.BijstandSingle.At(d), c.BijstandCouple.At(d)}}
	i.hour = c.WeeklyHour(d)
	return i
}

// net is a household's net income from gross pay: below its benefit norm it is
// topped up and keeps the municipal allowances, above it allowances fall away.
func (in *Income) net(gross, norm float64) float64 {
	if above := in.NetShare*gross - norm; above > 0 {
		return norm + above*(1-in.AllowanceLoss)
	}
	return norm + in.MunicipalAllowance
}

// of is the net household income of a person with the status whose job, or
// last job, has the hours. People past AOW age and off benefit are taken to have
// the benefit norm of their household: AOW is somewhat more, and what a partner
// or an inheritance brings is not known.
func (in *Income) of(status Status, couple bool, hours float64, i *incomes) float64 {
	norm := i.benefit[0]
	if couple {
		norm = i.benefit[1]
	}
	switch status {
	case InJob:
		return in.net(i.hour*hours, norm)
	case InRegular:
		return in.net(i.hour*in.RegularWage*in.RegularHours, norm)
	case InSheltered:
		return in.net(i.hour*in.RegularHours, norm)
	case InWW:
		return in.net(i.hour*hours*in.WWShare, norm)
	case InWIA:
		return in.net(i.hour*hours*in.WIAShare, norm)
	case OnBenefit:
		return norm + in.MunicipalAllowance
	case Dead:
		return 0
	}
	return norm
}
