package money

import "proefbank/model"

// agreed is what the variant has parties pass on per job: of the bijstand that jobs
// save, to the organisation no more than its jobs cost it.
func (b *Books) agreed(r *router) {
	v := r.variant
	if v.BenefitTransfer == 0 && v.BenefitReturned == 0 {
		return
	}
	net, tax := b.saved(r.town, r.month, v.BenefitKept)
	r.pay(Municipality, Organisation, BenefitTransfer, max(0, min(net.Part(v.BenefitTransfer), r.outlay(Organisation))))
	r.pay(Municipality, State, BenefitReturned, (net + tax).Part(v.BenefitReturned))
}

// saved is the bijstand of a month, and its tax with Zvw, that people in the job do
// not receive any more: a full benefit less what pay is still topped up by, by the
// municipality that is: in the second year of illness the State does. It is no
// more than what is saved over the world without jobs, in which some leave too.
func (b *Books) saved(town, m int, kept bool) (net, tax Cents) {
	if kept {
		return 0, 0
	}
	f := &b.Arm[town][m]
	p := b.price(f.Date)
	means := b.means(p, f.terms())
	for home := range model.Home(model.Homes) {
		var without, with living
		for _, status := range []model.Status{model.InJob, model.LongIll} {
			n, as := f.people(status, home), f.livesAs(status, false)
			without.add(model.OnBenefit, n, &means[model.OnBenefit][home])
			with.add(as, n, &means[as][home])
		}
		net += Euros(without.bijstand - with.bijstand)
		tax += Euros(p.withZvw(without.bijstand, without.tax) - p.withZvw(with.bijstand, with.tax))
	}
	control, arm := &b.priced(false, false)[town][m], &b.priced(true, false)[town][m]
	return max(0, min(net, control[Bijstand]-arm[Bijstand])), max(0, min(tax, control[BijstandTax]-arm[BijstandTax]))
}

// outlay is what a party has paid in the router's town and month less what it has
// received.
func (r *router) outlay(p Party) (sum Cents) {
	for i := len(r.flows) - 1; i >= 0 && int(r.flows[i].Month) == r.month && int(r.flows[i].Municipality) == r.town; i-- {
		switch p {
		case r.flows[i].Payer:
			sum += r.flows[i].Amount
		case r.flows[i].Payee:
			sum -= r.flows[i].Amount
		}
	}
	return sum
}
