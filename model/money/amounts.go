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
	hour           float64 // gross pay of one weekly hour at WML, a month, holiday pay included
	charges        float64
	single, couple float64 // net norms
	level          float64 // of prices, over those of the amounts without a date
}

func (l *Ledger) price(d model.Date) price {
	charges := map[string]model.Series{"permanent": l.Wage.Permanent, "temporary": l.Wage.Temporary, "government": l.Wage.Government}[l.Wage.Contract]
	return price{l.Calendar.WeeklyHour(d), charges.At(d), l.Calendar.BijstandSingle.At(d), l.Calendar.BijstandCouple.At(d), l.Prices.level(d)}
}

// Price works out every kind's amount in a month. kept tells whether people in
// a job keep their benefit and have no wage.
func (l *Ledger) Price(f *Facts, kept bool) (a Amounts) {
	p := l.price(f.Date)
	gross := f.Hours * p.hour * l.Wage.PaidHours
	if kept {
		gross = 0
	}
	l.priceWage(&a, &p, gross)
	l.priceSubsidy(&a, f, &p, gross)
	l.priceBenefit(&a, f, &p, kept)
	l.priceGuidance(&a, f, &p, kept)
	if !kept {
		l.priceEnd(&a, f, &p)
	}
	l.priceElsewhere(&a, f, &p)
	l.priceSheltered(&a, f, &p)
	l.priceToeslagen(&a, f, &p, gross)
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

// priceEnd is what follows a contract that ends: a payment on the day, and WW.
func (l *Ledger) priceEnd(a *Amounts, f *Facts, p *price) {
	pay := f.JobHours * p.hour * l.Wage.PaidHours
	a[TransitionPayment] = Euros(f.EndedYears * l.Wage.Transition * pay)
	ww := Euros(f.InWW * pay * l.Income.WWShare)
	a[WWTax] = ww.Part(l.Benefit.WWTax)
	a[WW] = ww - a[WWTax]
}

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
	wage := covered * p.hour * l.Wage.PaidHours
	a[Loonkostensubsidie] = Euros(wage * (1 + s.ChargeAllowance) * s.Coverage)
	paid := f.Hours * l.Wage.PaidHours * 52 / 12
	a[LKV] = Euros(paid * s.LKV.At(f.Date) * s.LKVShare)
	if f.JobHours*l.Wage.PaidHours*52 >= hoursForLIV {
		a[LIV] = Euros(paid * s.LIV.At(f.Date) * s.LIVShare * (1 - s.LKVShare))
	}
}

// hoursForLIV are the paid hours in a calendar year from which on an employer
// received lage-inkomensvoordeel (Wet tegemoetkomingen loondomein, art. 3.1).
const hoursForLIV = 1248

// priceBenefit is bijstand as two flows, net to the person and tax with Zvw to
// the State, and what comes with it. Couples in a job whose pay stays below
// their norm are paid the difference, and keep the municipal allowances.
func (l *Ledger) priceBenefit(a *Amounts, f *Facts, p *price, kept bool) {
	people, couples, jobs := f.OnBenefit, f.Couples, f.InJob
	if kept {
		people += jobs + f.InWW
		couples += (jobs + f.InWW) * f.CoupleShare
	}
	net, entitled := (people-couples)*p.single+couples*p.couple, people
	if !kept {
		pay := f.JobHours * p.hour * l.Wage.PaidHours * l.Income.NetShare
		for _, h := range p.households(f) {
			if pay < h.norm {
				net += jobs * h.share * (h.norm - pay)
				entitled += jobs * h.share
			}
		}
	}
	a[Bijstand] = Euros(net)
	a[BijstandTax] = Euros(net * l.Benefit.Tax)
	a[Administration] = Euros(people * l.Benefit.Administration / 12 * p.level)
	a[Allowances] = Euros(entitled * l.Income.MunicipalAllowance * p.level)
	a[Reintegration] = Euros(f.OnBenefit * l.Benefit.Reintegration / 12 * p.level)
	if kept {
		a[TopUp] = Euros(jobs * l.Benefit.TopUp * p.level)
	}
}

// priceGuidance is what keeps the jobs going, in whole people.
func (l *Ledger) priceGuidance(a *Amounts, f *Facts, p *price, kept bool) {
	g := &l.Guidance
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

// priceElsewhere is WIA and work outside the scheme; sheltered work is paid
// at the minimum wage.
func (l *Ledger) priceElsewhere(a *Amounts, f *Facts, p *price) {
	in := l.Income
	a[WIA] = Euros(f.InWIA * max(in.NetShare*f.JobHours*p.hour*in.WIAShare, p.single))
	gross := (f.InRegular*in.RegularWage + f.InSheltered) * in.RegularHours * p.hour
	whole := Euros(gross)
	a[RegularWage] = whole.Part(in.NetShare)
	a[RegularTax] = whole - a[RegularWage] + Euros(gross*l.Wage.Zvw)
	a[RegularPremiums] = Euros(gross * max(0, l.Wage.Permanent.At(f.Date)-l.Wage.Zvw))
}

// priceToeslagen is what falls away of rent, care and child allowances where
// pay exceeds the norm.
func (l *Ledger) priceToeslagen(a *Amounts, f *Facts, p *price, gross float64) {
	in := l.Income
	regular, sheltered := in.NetShare*in.RegularWage*in.RegularHours*p.hour, in.NetShare*in.RegularHours*p.hour
	job := 0.0
	if gross > 0 {
		job = in.NetShare * gross / f.InJob
	}
	lost := 0.0
	for _, h := range p.households(f) {
		lost += h.share * (f.InRegular*max(0, regular-h.norm) + f.InSheltered*max(0, sheltered-h.norm) + f.InJob*max(0, job-h.norm))
	}
	a[Toeslagen] = Euros(lost * in.AllowanceLoss)
}

// household is a norm and how many of the cohort live by it.
type household struct{ share, norm float64 }

func (p *price) households(f *Facts) [2]household {
	return [2]household{{1 - f.CoupleShare, p.single}, {f.CoupleShare, p.couple}}
}
