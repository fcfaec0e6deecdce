package money

import (
	"math"

	"proefbank/model"
)

// Amounts are what a month in a world costs by kind, whoever pays.
type Amounts [Kinds]Cents

// Ledger prices a country's months: the parameters of money with those of the
// model that money rests on.
type Ledger struct {
	*Parameters
	Calendar *model.Calendar
	Income   *model.Income
	Nominal  bool // amounts count as they are paid, not at the prices of the start and discounted
}

// price is what things cost in a month.
type price struct {
	model.Rates
	charges float64
	level   float64 // of prices, over those of the amounts without a date
}

func (l *Ledger) price(d model.Date) price {
	var charges *model.Series
	switch l.Wage.Contract {
	case "permanent":
		charges = &l.Wage.Permanent
	case "temporary":
		charges = &l.Wage.Temporary
	case "government":
		charges = &l.Wage.Government
	default:
		panic("no charges are known of contract " + l.Wage.Contract)
	}
	return price{l.Calendar.Rates(d), charges.At(d), l.Prices.level(d)}
}

// Price works out every kind's amount in a month. kept tells whether people in
// a job keep their benefit and have no wage.
func (l *Ledger) Price(f *Facts, kept bool) (a Amounts) {
	p := l.price(f.Date)
	gross := f.Hours * p.Hour * l.Income.PaidHours
	if kept {
		gross = 0
	}
	l.priceWage(&a, &p, gross)
	l.priceSubsidy(&a, f, &p, gross)
	l.priceIncome(&a, f, &p, kept)
	l.priceGuidance(&a, f, &p, kept)
	if !kept {
		l.priceEnd(&a, f, &p)
	}
	l.priceRegular(&a, f, &p)
	l.priceDisplaced(&a, f, &p)
	l.priceSheltered(&a, f, &p)
	care := l.Society.careBase() * f.Alive
	a[Care] = Euros((care - l.Society.careSaved()*f.InJob) / 12 * p.level)
	return a
}

// priceWage divides the wage: net to the person, tax and pension out of the
// gross, charges on top.
func (l *Ledger) priceWage(a *Amounts, p *price, gross float64) {
	whole := Euros(gross)
	a[NetWage] = whole.Part(l.Income.NetShare)
	a[Pension] = whole.Part(min(l.Wage.Pension, 1-l.Income.NetShare))
	a[WageTax] = whole - a[NetWage] - a[Pension]
	charges := Euros(gross * p.charges)
	a[ZvwLevy] = Euros(gross * min(l.Wage.Zvw, p.charges))
	a[Premiums] = charges - a[ZvwLevy]
}

// priceEnd is the payment on the day that a contract ends, taxed as pay.
func (l *Ledger) priceEnd(a *Amounts, f *Facts, p *price) {
	whole := Euros(f.EndedYears * l.Wage.Transition * f.JobHours * p.Hour * l.Income.PaidHours)
	a[TransitionTax] = whole.Part(l.taxShare())
	a[TransitionPayment] = whole - a[TransitionTax]
}

// taxShare is the tax on pay: what is neither net nor the pension premium.
func (l *Ledger) taxShare() float64 { return max(0, 1-l.Income.NetShare-l.Wage.Pension) }

// priceSubsidy is the loonkostensubsidie, min(1 - loonwaarde, 70%) of the
// minimum wage with holiday pay and an allowance for charges (Participatiewet,
// art. 10d), and the no-risk sick pay, never both for the same hours.
func (l *Ledger) priceSubsidy(a *Amounts, f *Facts, p *price, gross float64) {
	if gross == 0 || f.Hours == 0 {
		return
	}
	s := &l.Subsidy
	covered := f.Subsidised
	if f.Fresh > 0 {
		covered = covered*(1-f.Fresh/f.Hours) + s.Forfait*f.Fresh
	}
	if s.NoRiskFrom != (model.Date{}) && s.NoRiskFrom.MonthsUntil(f.Date) >= 0 {
		sick := f.Sick / f.Hours * s.NoRisk
		a[NoRisk] = Euros(gross * sick)
		covered *= 1 - sick
	}
	wage := covered * p.Hour * l.Income.PaidHours
	a[Loonkostensubsidie] = Euros(wage * (1 + s.ChargeAllowance) * s.Coverage)
	paid := f.Hours * l.Income.PaidHours * 52 / 12
	a[LKV] = Euros(min(paid*s.LKV.At(f.Date), f.InJob*mostLKV/12) * s.LKVShare)
	if f.JobHours*l.Income.PaidHours*52 >= hoursForLIV {
		a[LIV] = Euros(paid * s.LIV.At(f.Date) * s.LIVShare * (1 - s.LKVShare))
	}
}

// mostLKV is the most loonkostenvoordeel for a job in a year (Wet tegemoetkomingen
// loondomein, art. 2.3).
const mostLKV = 2000

// hoursForLIV are the paid hours in a calendar year from which on an employer
// received lage-inkomensvoordeel (Wet tegemoetkomingen loondomein, art. 3.1).
const hoursForLIV = 1248

// priceGuidance is what an arm asks of those who guide: hours for people on
// benefit, and what keeps the jobs going, in whole people.
func (l *Ledger) priceGuidance(a *Amounts, f *Facts, p *price, kept bool) {
	g := &l.Guidance
	a[BenefitGuidance] = Euros(f.Guided * g.Hour * p.level)
	if f.JobHours == 0 {
		return
	}
	a[Coaching] = Euros(f.Coaches * g.Coach / 12 * p.level)
	a[Leaders] = Euros(math.Ceil(f.InJob/g.JobsPerLeader) * g.Leader / 12 * p.level)
	a[Supervision] = Euros(f.InJob * g.Supervision / 12 * p.level)
	a[Recruitment] = Euros(f.RecruitmentHours * g.Hour * p.level)
	a[Workplace] = Euros(f.Starts * g.Workplace * p.level)
	if !kept {
		a[FormalEmployerFee] = Euros(f.InJob * g.Fee / 12 * p.level)
	}
}

// priceRegular is work outside the scheme, at the employer's side; sheltered work
// is paid at the minimum wage. Pension premiums stay within the rest of the
// economy.
func (l *Ledger) priceRegular(a *Amounts, f *Facts, p *price) {
	in := l.Income
	gross := (f.InRegular*in.RegularWage + f.InSheltered) * in.RegularHours * p.Hour
	whole := Euros(gross)
	a[RegularWage] = whole.Part(in.NetShare)
	a[RegularTax] = whole.Part(l.taxShare()) + Euros(gross*l.Wage.Zvw)
	a[RegularPremiums] = Euros(gross * max(0, l.Wage.Permanent.At(f.Date)-l.Wage.Zvw))
}

// priceDisplaced is what regular workers cost whose work is displaced and who
// find no other: UWV pays their WW and misses their premiums, the State misses
// tax and Zvw but for the tax on WW. They belong to the rest of the economy. The
// hours are those in which a regular worker yields what is displaced.
func (l *Ledger) priceDisplaced(a *Amounts, f *Facts, p *price) {
	if f.Output*f.Displaced == 0 {
		return
	}
	s, in := &l.Society, l.Income
	gross := f.Output / s.Normal * f.Displaced * (1 - s.Reemployed) * in.RegularWage * p.Hour
	a[DisplacedWW] = Euros(gross * (in.WWShare + max(0, l.Wage.Permanent.At(f.Date)-l.Wage.Zvw)))
	a[DisplacedTax] = Euros(gross * max(0, l.taxShare()+l.Wage.Zvw-in.WWShare*in.BenefitTax))
}
