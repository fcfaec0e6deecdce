package money

import "proefbank/model"

// living is what the people of a month live on but for wages, in euro.
type living struct {
	bijstand, allowances, lost float64
	ww, wia, supplement        float64 // net
	off, aow                   float64
	benefits                   float64 // people who receive bijstand
}

// add counts n people with the status who live on h.
func (l *living) add(status model.Status, n float64, h *model.Household) {
	l.allowances += n * h.Allowance
	l.lost += n * h.Lost
	switch status {
	case model.InWW:
		l.ww += n * h.Pay
		l.supplement += n * h.TopUp
	case model.InWIA:
		l.wia += n * h.Pay
		l.supplement += n * h.TopUp
	case model.OffBenefit:
		l.off += n * h.Otherwise
	case model.OnAOW:
		l.aow += n * h.Otherwise
	default:
		l.bijstand += n * h.TopUp
		if h.TopUp > 0 {
			l.benefits += n
		}
	}
}

// livingOf goes through the people of a month by status and household. Where
// people keep their benefit a job brings no wage, and so neither WW nor WIA.
func (l *Ledger) livingOf(f *Facts, p *price, kept bool) (sum living) {
	for status := range model.Dead {
		as := status
		if kept && (status == model.InJob || status == model.InWW || status == model.InWIA) {
			as = model.OnBenefit
		}
		for _, couple := range []bool{false, true} {
			if n := f.people(status, couple); n > 0 {
				h := l.Income.Household(as, couple, f.JobHours, &p.Rates)
				sum.add(as, n, &h)
			}
		}
	}
	return sum
}

// priceIncome is what people live on but for wages, by the model's rule of income
// (model.Income.Household). Bijstand is two flows, net to the person and tax with
// Zvw to the State; so are WW and WIA. What these lack of the norm is a
// supplement (Toeslagenwet), which the State pays; what work lacks is bijstand.
// Nobody knows what people off benefit live on: it comes from the rest of the
// economy.
func (l *Ledger) priceIncome(a *Amounts, f *Facts, p *price, kept bool) {
	sum := l.livingOf(f, p, kept)
	a[Bijstand] = Euros(sum.bijstand)
	a[BijstandTax] = Euros(sum.bijstand * l.Benefit.Tax)
	a[Administration] = Euros(sum.benefits * l.Benefit.Administration / 12 * p.level)
	a[Allowances] = Euros(sum.allowances)
	a[Reintegration] = Euros(f.OnBenefit * l.Benefit.Reintegration / 12 * p.level)
	a[Toeslagen] = Euros(sum.lost)
	a[WW], a[WWTax] = l.withheld(sum.ww)
	a[WIA], a[WIATax] = l.withheld(sum.wia)
	a[Supplement] = Euros(sum.supplement)
	a[OtherIncome], a[AOW] = Euros(sum.off), Euros(sum.aow)
	if kept {
		a[TopUp] = Euros(f.InJob * l.Benefit.TopUp * p.level)
	}
}

// withheld is a net benefit of UWV and the tax on it.
func (l *Ledger) withheld(net float64) (benefit, tax Cents) {
	return Euros(net), Euros(net * l.Income.BenefitTax / (1 - l.Income.BenefitTax))
}
