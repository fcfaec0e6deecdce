package money

import (
	"slices"

	"proefbank/model"
)

// living is what the people of a month live on but for wages, in euro.
type living struct {
	bijstand, tax, allowances, lost float64 // tax: on bijstand
	supplement                      float64 // of WW, WIA and pay in the second year of illness
	off, aow                        float64
	benefits                        float64 // people who receive bijstand
	extra                           float64 // beside it
}

// add counts n people with the status who live on h.
func (l *living) add(status model.Status, n float64, h *means) {
	l.allowances += n * h.Allowance
	l.lost += n * h.Lost
	l.extra += n * h.Extra
	switch status {
	case model.InWW, model.EarlyWW, model.InWIA, model.LongIll:
		l.supplement += n * h.TopUp
	case model.OffBenefit:
		l.off += n * h.Otherwise
	case model.OnAOW:
		l.aow += n * h.Otherwise
	default:
		l.bijstand += n * h.TopUp
		l.tax += n * h.tax
		if h.TopUp > 0 {
			l.benefits += n
		}
	}
}

// livingOf goes through the people of a month by status and household.
func (l *Ledger) livingOf(f *Facts, p *price, kept bool) (sum living) {
	means := l.means(p, f.terms())
	for _, status := range statuses {
		as := f.livesAs(status, kept)
		for home := range model.Home(model.Homes) {
			if n := f.people(status, home); n > 0 {
				sum.add(as, n, &means[as][home])
			}
		}
	}
	return sum
}

// livesAs is the status as which people of a status live. Where people keep their
// benefit a job brings no wage, and so neither WW nor WIA.
func (f *Facts) livesAs(status model.Status, kept bool) model.Status {
	if kept && !f.Pay.Kept && slices.Contains([]model.Status{model.InJob, model.LongIll, model.InWW, model.EarlyWW, model.InWIA}, status) {
		return model.OnBenefit
	}
	if status == model.LongIll && f.Pay.Kept {
		return model.InJob // there is no pay of which illness would leave a part
	}
	return status
}

// setOff takes earnings beside it from the bijstand, with the tax on that part.
func (l *living) setOff(earned float64) {
	if earned == 0 {
		return
	}
	left := 1 - earned/l.bijstand
	l.bijstand *= left
	l.tax *= left
}

// priceIncome is what people live on but for wages, by the model's rule of income
// (model.Income.Household). Bijstand is two flows, net to the person and tax with
// Zvw to the State; so are WW and WIA. What these and pay in the second year of
// illness lack of the norm is a supplement (Toeslagenwet), which the State pays and, before
// tax, taxes; what other work lacks is bijstand. Nobody knows what people off benefit live on: it comes from
// the rest of the economy.
func (l *Ledger) priceIncome(a *Amounts, f *Facts, p *price, kept bool) {
	sum := l.livingOf(f, p, kept)
	sum.setOff(f.SetOff)
	a[Bijstand] = Euros(sum.bijstand)
	a[BijstandTax] = Euros(p.withZvw(sum.bijstand, sum.tax))
	a[Administration] = Euros(sum.benefits * l.Benefit.Administration / 12 * p.level)
	a[Allowances] = Euros(sum.allowances)
	a[Reintegration] = Euros(f.OnBenefit * l.Benefit.Reintegration / 12 * p.level)
	a[Toeslagen] = Euros(sum.lost)
	a[Supplement] = Euros(sum.supplement)
	a[OtherIncome], a[AOW] = Euros(sum.off), Euros(sum.aow)
	if kept {
		a[TopUp] = Euros(f.InJob*l.Benefit.TopUp*p.level*oneUnless(f.Pay.Kept) + sum.extra)
		return
	}
	l.priceInsured(a, f, p)
}

// priceInsured is WW and WIA. A government employer bears the WW of its own people.
func (l *Ledger) priceInsured(a *Amounts, f *Facts, p *price) {
	ww, wia := l.slips(f, p, model.InWW, model.EarlyWW), l.slips(f, p, model.InWIA)
	net, tax := WW, WWTax
	if l.Wage.Contract == "government" {
		net, tax = OwnWW, OwnWWTax
	}
	a[net], a[tax] = Euros(ww.Net()), Euros(p.withZvw(ww.Net(), ww.Tax))
	a[WIA], a[WIATax] = Euros(wia.Net()), Euros(p.withZvw(wia.Net(), wia.Tax))
}

// withZvw is the tax on a net benefit with the Zvw levy on both.
func (p *price) withZvw(net, tax float64) float64 { return tax + p.zvw*(net+tax) }

// oneUnless is 0 where something holds: an arm's own top-up stands in the place of the
// general one.
func oneUnless(holds bool) float64 {
	if holds {
		return 0
	}
	return 1
}
