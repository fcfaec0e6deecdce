package money

import (
	"math"

	"proefbank/model"
)

// Amounts are what a month in a world costs by kind, whoever pays.
type Amounts [Kinds]Cents

// Ledger prices a country's months: the parameters of money with those of the
// model that money rests on, which must not change once a price was asked for. It
// belongs to one goroutine, as it remembers prices.
type Ledger struct {
	*Parameters
	Calendar *model.Calendar
	Income   *model.Income
	Nominal  bool // amounts count as they are paid, not at the prices of the start and discounted

	prices  map[model.Date]*price // of dates that were asked for
	lasting []float64             // what anything counts for by the months that it comes later
}

// Price works out every kind's amount in a month, in euro as paid. kept tells whether the way
// of financing has people in a job keep their benefit, without a wage, whatever the arm's terms.
func (l *Ledger) Price(f *Facts, kept bool) (a Amounts) {
	p := l.price(f.Date)
	kept = kept || f.Pay.Kept
	w := wages{}
	if !kept {
		w = l.wages(f, p)
	}
	l.priceWage(&a, f, p, &w)
	l.priceSubsidy(&a, f, p, &w)
	l.priceIncome(&a, f, p, kept)
	l.priceGuidance(&a, f, p, kept)
	if !kept {
		l.priceEnd(&a, f, p)
	}
	l.priceRegular(&a, f, p)
	l.priceDisplaced(&a, f, p)
	l.priceSheltered(&a, f, p)
	for _, c := range l.Society.care() {
		a[c.kind] = Euros(c.yearly * (f.Alive - c.reduction*f.InJob) / 12 * p.level)
	}
	return a
}

// slips is the payslip of all people of some statuses together.
func (l *Ledger) slips(f *Facts, p *price, statuses ...model.Status) (sum model.Payslip) {
	means := l.means(p, f.terms())
	for _, status := range statuses {
		for home := range model.Home(model.Homes) {
			n := f.people(status, home)
			if n == 0 {
				continue
			}
			slip := &means[status][home].slip
			sum.Gross += n * slip.Gross
			sum.Pension += n * slip.Pension
			sum.Tax += n * slip.Tax
		}
	}
	return sum
}

// wages are a month's pay of the jobs: as a whole, what of it is insured, what lies above
// the franchise of a pension, and what of the insured pay is sick pay.
type wages struct{ gross, insured, above, sick float64 }

// wages are those of people who are paid in full, and of those in the second year of
// illness.
func (l *Ledger) wages(f *Facts, p *price) (w wages) {
	less := 0.0 // contract hours of the second year
	for _, n := range f.LongIll {
		less += n * f.JobHours
	}
	sick := min(less, f.Sick) // in lockdown no illness is recorded
	l.paid(&w, f, p, f.Hours-less, f.Sick-sick, 1)
	l.paid(&w, f, p, less, sick, l.Income.SecondYear)
	return w
}

// paid adds contract hours, of which some are sick, that are paid a part of the pay.
func (l *Ledger) paid(w *wages, f *Facts, p *price, hours, sick, part float64) {
	one, week := l.jobPay(p, f.terms())
	if one *= part; one == 0 || hours == 0 {
		return
	}
	gross := hours * p.Hour * l.Income.PaidHours * (1 + f.Pay.Above) * part
	insured := gross * l.bears(p, one, week)
	w.gross += gross
	w.insured += insured
	w.above += gross * p.Pensionable(one, week) / one
	w.sick += insured * sick / hours
}

// priceWage divides the wage: net to the person, tax and pension out of the
// gross; Zvw, premiums and the employer's pension premium on top.
func (l *Ledger) priceWage(a *Amounts, f *Facts, p *price, w *wages) {
	if w.gross == 0 {
		return
	}
	whole, job := Euros(w.gross), l.slips(f, p, model.InJob, model.LongIll)
	a[Pension] = whole.Part(job.Pension / job.Gross)
	a[WageTax] = whole.Part(job.Tax / job.Gross)
	a[NetWage] = whole - a[WageTax] - a[Pension]
	a[ZvwLevy] = Euros(w.insured * p.zvw)
	a[Premiums] = Euros(w.insured * p.premiums)
	a[EmployerPension] = Euros(l.Wage.Pension * w.above)
}

// priceEnd is the payment on the day that a contract ends. It comes on top of a
// year's pay, whose credits it does not share. It is pay of a job that is over: it bears
// the employer's Zvw, and no premiums of employee insurances.
func (l *Ledger) priceEnd(a *Amounts, f *Facts, p *price) {
	if f.EndedYears == 0 {
		return
	}
	gross, hours := l.jobPay(p, f.terms())
	whole := Euros(f.EndedYears * l.Wage.Transition * gross)
	slip := l.Income.Works(gross, hours, model.Single, &p.Rates)
	pay := 12 * (slip.Gross - slip.Pension)
	tax := whole.Part((p.Levy.Tax(pay, gross, false) - p.Levy.Tax(pay, 0, false)) / max(gross, 1))
	a[TransitionPayment] = whole - tax
	a[TransitionTax] = tax + whole.Part(p.zvw)
	if l.Wage.compensated(f.Date) {
		a[TransitionRepaid] = Euros(f.EndedIll * l.Wage.Transition * gross)
	}
}

// compensated tells whether UWV pays back what an employer pays at the end of two years of
// illness (Burgerlijk Wetboek, art. 7:673e): to all until a date, then to small ones.
func (w *Wage) compensated(d model.Date) bool {
	until := w.TransitionRepaidUntil
	return until != model.Date{} && (w.Size == "small" || d.MonthsUntil(until) > 0)
}

// priceSubsidy is the loonkostensubsidie, min(1 - loonwaarde, 70%) of the
// minimum wage with holiday pay and an allowance for charges (Participatiewet,
// art. 10d), and the no-risk sick pay, never both for the same hours.
func (l *Ledger) priceSubsidy(a *Amounts, f *Facts, p *price, w *wages) {
	if w.gross == 0 {
		return
	}
	s := &l.Subsidy
	covered := f.Subsidised
	if f.Fresh > 0 {
		covered = covered*(1-f.Fresh/f.Hours) + s.Forfait*f.Fresh
	}
	if s.NoRiskFrom != (model.Date{}) && s.NoRiskFrom.MonthsUntil(f.Date) >= 0 {
		a[NoRisk] = Euros(w.sick * s.NoRisk)
		covered *= 1 - f.Sick/f.Hours*s.NoRisk
	}
	wage := covered * p.Hour * l.Income.PaidHours
	a[Loonkostensubsidie] = Euros(wage * (1 + s.ChargeAllowance) * s.Coverage)
	paid := f.Hours * l.Income.PaidHours * 52 / 12
	older := (1 - s.LKVShare) * s.LKVOlderShare
	in := func(hour model.Series, most float64) float64 { // the law names the euro, which follow no prices
		return min(paid*hour.At(f.Date), f.InJob*most/12)
	}
	a[LKV] = Euros(in(s.LKV, mostLKV)*s.LKVShare + in(s.LKVOlder, mostLKVOlder)*older)
	if f.JobHours*l.Income.PaidHours*52 >= hoursForLIV {
		a[LIV] = Euros(in(s.LIV, math.Inf(1)) * s.LIVShare * (1 - s.LKVShare - older))
	}
}

// The most loonkostenvoordeel for a job in a year (Wet tegemoetkomingen loondomein,
// art. 2.3), and for people of 56 and over.
const (
	mostLKV      = 2000
	mostLKVOlder = 6000
)

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
	a[Leaders] = Euros(f.leaders(g.JobsPerLeader) * g.Leader / 12 * p.level)
	a[Supervision] = Euros(f.InJob * g.Supervision * (1 + f.Supervision) * (1 + f.Harder) / 12 * p.level)
	a[Recruitment] = Euros((f.RecruitmentHours + f.Consulting*f.Starts) * g.Hour * p.level)
	a[Workplace] = Euros(f.Starts * g.Workplace * p.level)
	if !kept {
		a[FormalEmployerFee] = Euros(f.InJob * g.Fee / 12 * p.level)
	}
}

// priceRegular is work outside the scheme, at the employer's side; sheltered work
// is paid at the minimum wage. Pension premiums stay within the rest of the
// economy. Part-time work beside a benefit pays too little for tax once the credits are
// used.
func (l *Ledger) priceRegular(a *Amounts, f *Facts, p *price) {
	regular, sheltered := l.slips(f, p, model.InRegular), l.slips(f, p, model.InSheltered)
	one, hours := l.regularPay(p)
	insured := regular.Gross*l.bears(p, one, hours) + sheltered.Gross*l.bears(p, hours*p.Hour, hours)
	a[RegularWage] = Euros(regular.Net() + sheltered.Net() + f.Earned)
	a[RegularTax] = Euros(regular.Tax + sheltered.Tax + insured*p.zvw)
	a[RegularPremiums] = Euros(insured * p.regular)
}

// priceDisplaced is what regular workers cost whose work is displaced and who
// have WW: UWV pays it and misses their premiums, the State misses
// tax and Zvw but for those on WW. They belong to the rest of the economy.
func (l *Ledger) priceDisplaced(a *Amounts, f *Facts, p *price) {
	if f.Output*f.Displaced == 0 {
		return
	}
	gross, hours := l.regularPay(p)
	job := l.Income.Works(gross, hours, model.Single, &p.Rates)
	insured := l.Income.Insured(gross, hours, &p.Rates)
	ww := p.Displaced(insured)
	jobs := l.Income.Workers(f.Output) * f.Displaced * f.Insured
	a[DisplacedWW] = Euros(jobs * (ww.Gross*(1+p.zvw) + insured*p.regular))
	a[DisplacedTax] = Euros(jobs * (job.Tax - ww.Tax + p.zvw*(insured-ww.Gross)))
}
