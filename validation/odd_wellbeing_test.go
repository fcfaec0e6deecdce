package validation_test

import (
	"math"

	"proefbank/model"
)

// domains are the Brug's, in the order of the measures.
func (m *again) domains() [8]*model.Domain {
	w := &m.Wellbeing
	return [8]*model.Domain{&w.Housing, &w.FamilyCare, &w.Health, &w.SocialNetwork, &w.Debts, &w.Savings, &w.Education, &w.Income}
}

// doseOf remembers doses: they depend on the home, the measure and the work.
func (w *lived) doseOf(measure int, a *alive) float64 {
	key := [4]int{measure, 0, 0, 0}
	for i, is := range []bool{a.couple, a.parent, a.status == model.InRegular || a.status == model.InSheltered} {
		if is {
			key[1+i] = 1
		}
	}
	if _, known := w.doses[key]; !known {
		w.doses[key] = w.dose(measure, a)
	}
	return w.doses[key]
}

// dose is what the work somebody is in or was in last does over Groningen's job (7.10).
func (w *lived) dose(measure int, a *alive) float64 {
	d, g := &w.Wellbeing.Dose, &w.Wellbeing.Dose.Groningen
	works := *a
	if works.hours = w.Arms[0].HoursPerWeek; a.status == model.InRegular || a.status == model.InSheltered {
		works.hours, works.status = w.Income.RegularHours, model.InRegular
	} else {
		works.status = model.InJob
	}
	switch measure {
	case model.Housing, model.Debts, model.Savings, model.IncomeDomain:
	default:
		h := func(hours float64) float64 { return 1 - math.Exp(-hours/d.Scale) }
		return 1 + d.Hours*(h(works.hours)/h(g.Hours)-1)
	}
	_, risen := w.groningen()
	return 1 + d.Income*(w.rise(w.Income, w.Calendar.Start, works)/risen-1)
}

// rise is what work does to the logarithm of income.
func (w *lived) rise(in model.Income, date model.Date, works alive) float64 {
	benefit := works
	benefit.status = model.OnBenefit
	return math.Log(w.incomeBy(&in, &works, date) / w.incomeBy(&in, &benefit, date))
}

// groningen is the rise of Groningen's job by home, and on average.
func (w *lived) groningen() (rises [3]float64, risen float64) {
	g, in, all := &w.Wellbeing.Dose.Groningen, w.Income, 0.0
	in.PaidHours, in.Pension, in.NormShare = g.PaidHours, g.Pension, g.NormShare
	for home, share := range g.Homes {
		one := alive{soul: &soul{couple: home == 1, parent: home == 2}, status: model.InJob, hours: g.Hours}
		rises[home] = w.rise(in, g.Date, one)
		risen, all = risen+share*rises[home], all+share
	}
	return rises, math.Max(risen/all, 0.05)
}

// course is what an arm of the factor does to a measure after some months (7.10).
func (w *lived) course(measure int, factor, months float64, a *alive) float64 {
	if factor != 0 {
		factor *= w.doseOf(measure, a)
	}
	line := func(at6, at12 float64) float64 {
		if months <= 6 {
			return at6 * months / 6
		}
		return at6 + (at12-at6)*min(months-6, 6)/6
	}
	wb := &w.Wellbeing
	h := line(wb.SatisfactionEarly, 1)
	if measure == model.Satisfaction {
		return (factor*wb.SatisfactionEffect + w.effect) * h
	}
	d := w.domains()[measure]
	return factor*line(d.Shift6-d.Drift/2, d.Shift12-d.Drift) + w.effect*h
}

// exposed is the table of 7.10: factor, months, and the factor of the course.
func (w *lived) exposed(a *alive, left int) (factor, months, arm float64) {
	wb, pl := &w.Wellbeing, &w.Placement
	gain := a.gain
	if a.inJob > 0 || a.status == model.InJob {
		gain *= match(wb.PoorMatch, a.fit) / max(1-(1-wb.PoorMatch)*(pl.PoorMatch+pl.MiddlingMatch/2), 0.05)
	}
	arm = w.Arms[0].WellbeingFactor
	switch {
	case a.status == model.InJob:
		if a.ill != 0 {
			gain *= wb.LongIllness
		}
		if a.contract >= 0 && left <= wb.UnsureMonths {
			gain *= 1 - wb.Unsure
		}
		return gain, float64(a.inJob), arm
	case a.status == model.InRegular || a.status == model.InSheltered:
		return a.gain * wb.RegularWork, float64(a.inJob + a.since), 1
	case a.inJob > 0:
		k := float64(w.month - a.ended)
		return gain * faded(wb, k/wb.FadeMonths), float64(a.inJob), arm
	}
	return 0, 0, 0
}

// faded is what is left after so many half-lives.
func faded(wb *model.Wellbeing, halves float64) float64 {
	return (1+wb.Scar)*math.Exp2(-halves) - wb.Scar
}

// slower is what a lasting domain has left over what the others have (7.10).
func (w *lived) slower(a *alive, measure int) float64 {
	after := a.inJob > 0 && a.status != model.InJob && a.status != model.InRegular && a.status != model.InSheltered
	if !after || measure != model.SocialNetwork && measure != model.Health {
		return 1
	}
	halves := float64(w.month-a.ended) / w.Wellbeing.FadeMonths
	return faded(&w.Wellbeing, halves/w.Wellbeing.FadeLasting) / faded(&w.Wellbeing, halves)
}

// awaited is what a promised job does before it begins (7.10).
func (w *lived) awaited(a *alive, t int) float64 {
	if a.arm == 0 && a.inJob == 0 && a.status == model.OnBenefit && !a.moved && t > 0 {
		return w.Wellbeing.Anticipation
	}
	return 0
}

// company is what host and coach add to every measure's course (7.9 and 7.10).
func (w *lived) company(a *alive, months float64) float64 {
	if a.inJob == 0 || a.status == model.InRegular || a.status == model.InSheltered {
		return 0
	}
	h := w.Wellbeing.SatisfactionEarly * min(months, 6) / 6
	return a.met.wellbeing * (h + (1-w.Wellbeing.SatisfactionEarly)*max(min(months-6, 6), 0)/6)
}

// lasts is what a person has of the course, and of host and coach, in a measure.
func (w *lived) lasts(a *alive, measure int, factor, arm, months float64) float64 {
	return factor * (w.slower(a, measure)*w.course(measure, arm, months, a) + w.company(a, months))
}

func (w *lived) regret(a *alive, t int) float64 {
	if a.arm != -1 || t == 0 {
		return 0
	}
	return w.Wellbeing.Disappointment * math.Exp2(-float64(t)/w.Wellbeing.FadeMonths)
}

// drift is a measure's, per year.
func (w *lived) drift(measure int) float64 {
	if measure == model.Satisfaction {
		return w.Wellbeing.SatisfactionDrift
	}
	return w.domains()[measure].Drift
}

// measure is the level of 7.10 at a wave.
func (w *lived) measure(a *alive, wave int) {
	if a.status == model.Dead {
		return
	}
	t := w.month - a.base
	factor, months, arm := w.exposed(a, a.contract)
	var scores [9]float64
	for i := range scores {
		latent := a.levels[i] + a.noise[wave][i] + w.drift(i)*float64(t)/12 + w.shared[a.hood] + w.lasts(a, i, factor, arm, months) - w.regret(a, t) + w.awaited(a, t)
		if i == model.Satisfaction {
			scores[i] = math.Round(min(max(w.Wellbeing.SatisfactionMean+w.Wellbeing.SatisfactionSD*latent, 0), 10))
			continue
		}
		scores[i] = 1
		for _, cut := range w.domains()[i].Cutpoints {
			if latent > cut {
				scores[i]++
			}
		}
	}
	a.scores = append(a.scores, scores)
}

// counted adds a month to the sums: wellbeing on average (7.10) and income (7.11).
func (w *lived) counted(a *alive, t int) {
	add := func(what string, x float64) { w.count.add(w.month, what, x) }
	add(model.Statuses[a.status], 1)
	add("loonwaarde", a.worth)
	factor, months, arm := w.exposed(a, a.contract+1)
	lasting := func(i int) float64 {
		return a.levels[i] + w.drift(i)*float64(t)/12 + w.shared[a.hood] + w.lasts(a, i, factor, arm, months) - w.regret(a, t) + w.awaited(a, t)
	}
	sd, brug, mark := root(1-w.stable), 0.0, 0.0
	for i, d := range w.domains() {
		brug++
		level := lasting(i)
		for _, cut := range d.Cutpoints {
			brug += phi((level - cut) / sd)
		}
	}
	satisfied := lasting(model.Satisfaction)
	for k := 1.0; k <= 10; k++ {
		cut := (k - 0.5 - w.Wellbeing.SatisfactionMean) / w.Wellbeing.SatisfactionSD
		mark += phi((satisfied - cut) / sd)
	}
	add("brug", brug)
	add("satisfaction", mark)
	add("income", w.income(a))
}

func (w *lived) income(a *alive) float64 {
	return w.incomeBy(&w.Income, a, w.Calendar.Start.AddMonths(w.month))
}

// incomeBy is 7.11 on a date.
func (w *lived) incomeBy(in *model.Income, a *alive, date model.Date) float64 {
	c := &w.Calendar
	norm := c.BijstandSingle.At(date)
	if a.couple {
		norm = c.BijstandCouple.At(date)
	}
	norm *= in.NormShare
	hour := c.WMLHour.At(date) * 52 / 12 * 1.08
	if date.Year < 2024 {
		hour = c.WMLMonth.At(date) / 36 * 1.08
	}
	paidHours := a.hours * in.PaidHours
	insured := min(w.taxable(in, hour*paidHours, paidHours, date), c.Insured.At(date)/12)
	part := 1.0
	if a.less {
		part = in.SecondYear
	}
	net := map[model.Status]float64{model.InJob: w.paid(in, a, part*hour*paidHours, paidHours, date),
		model.InRegular:   w.paid(in, a, hour*in.RegularWage*in.RegularHours, in.RegularHours, date),
		model.InSheltered: w.paid(in, a, hour*in.RegularHours, in.RegularHours, date),
		model.InWW:        w.untaxed(0, w.wwShare(a)*insured, date), model.InWIA: w.untaxed(0, in.WIAShare*insured, date)}
	allowance := in.MunicipalAllowance * c.BijstandSingle.At(date)
	if n, works := net[a.status]; works {
		if n > norm {
			return norm + (n-norm)*(1-in.AllowanceLoss) + allowance*math.Max(0, 1-(n/norm-1)/in.AllowanceRange)
		}
		return norm + allowance
	}
	if a.status == model.OnBenefit {
		return norm + allowance
	}
	return norm
}

// wwShare is WW over the insured pay: more in its first two months.
func (w *lived) wwShare(a *alive) float64 {
	if a.since <= 2 {
		return 0.75
	}
	return 0.7
}

// paid is what is left of gross pay for so many hours a week.
func (w *lived) paid(in *model.Income, a *alive, gross, hours float64, date model.Date) float64 {
	pay := w.taxable(in, gross, hours, date)
	net := w.untaxed(pay, 0, date)
	if a.parent {
		x := &w.Calendar.Tax
		child := math.Min(x.ChildMost.At(date), x.Child.At(date)*math.Max(0, 12*pay-x.ChildFrom.At(date))) / 12
		net += in.YoungChild * math.Min(child, pay-net) // as far as there is tax
	}
	return net
}

// taxable is gross pay without the pension premium that is withheld.
func (w *lived) taxable(in *model.Income, gross, hours float64, date model.Date) float64 {
	franchise := w.Calendar.Franchise.At(date) / 12 * math.Min(1, hours/36)
	return gross - in.Pension*math.Max(0, gross-franchise)
}

// untaxed is what tax leaves of a month's pay and benefits.
func (w *lived) untaxed(pay, benefits float64, date model.Date) float64 {
	x := &w.Calendar.Tax
	at := func(s model.Series) float64 { return s.At(date) }
	income, tax := 12*(pay+benefits), 0.0
	for _, bracket := range [][3]float64{{0, at(x.To1), at(x.Rate1)}, {at(x.To1), at(x.To2), at(x.Rate2)}, {at(x.To2), math.Inf(1), at(x.Rate3)}} {
		if income > bracket[0] {
			tax += bracket[2] * (math.Min(income, bracket[1]) - bracket[0])
		}
	}
	general := math.Max(0, at(x.General)-at(x.GeneralOff)*math.Max(0, income-at(x.GeneralTo)))
	y := 12 * pay
	labour := at(x.Labour1)*y + (at(x.Labour2)-at(x.Labour1))*math.Max(0, y-at(x.LabourTo1)) +
		(at(x.Labour3)-at(x.Labour2))*math.Max(0, y-at(x.LabourTo2)) - (at(x.LabourOff)+at(x.Labour3))*math.Max(0, y-at(x.LabourTo3))
	return pay + benefits - math.Max(0, tax-general-math.Max(0, labour))/12
}
