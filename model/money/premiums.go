package money

import "proefbank/model"

// price is what things cost in a month.
type price struct {
	model.Rates
	zvw, premiums float64   // of the jobs' pay
	regular       float64   // premiums of pay elsewhere, for a permanent contract
	level         float64   // of prices, over those of the amounts without a date
	means         *[]termed // at the same rates, by the terms of the job
}

// price is worked out once a date: every world, municipality and way of financing asks for
// the same.
func (l *Ledger) price(d model.Date) *price {
	if known := l.prices[d]; known != nil {
		return known
	}
	if l.prices == nil {
		l.prices = map[model.Date]*price{}
	}
	p := l.priceOf(d)
	if before := l.prices[d.AddMonths(-1)]; before != nil && before.Rates == p.Rates {
		p.means = before.means
	}
	l.prices[d] = &p
	return &p
}

func (l *Ledger) priceOf(d model.Date) price {
	return price{l.Calendar.Risen(d, l.Prices.due(d)), l.Wage.Zvw.At(d), l.Wage.premiums(l.Wage.Contract, l.Wage.Size, d), l.Wage.premiums("permanent", "large", d), l.Prices.At(d), new([]termed)}
}

// premiums are those of the employee insurances that an employer of a size pays, over pay.
func (w *Wage) premiums(contract, size string, d model.Date) float64 {
	return w.unemployment(contract).At(d) + w.disability(size).At(d) + w.Wko.At(d) + w.Whk.At(d)
}

// disability is the premium of an employer's size.
func (w *Wage) disability(size string) model.Series {
	switch size {
	case "large":
		return w.AofHigh
	case "small":
		return w.AofLow
	}
	panic("no disability premium is known of an employer that is " + size)
}

// unemployment is the premium of a contract.
func (w *Wage) unemployment(contract string) model.Series {
	switch contract {
	case "permanent":
		return w.AwfLow
	case "temporary":
		return w.AwfHigh
	case "government":
		return w.Ufo
	}
	panic("no unemployment premium is known of contract " + contract)
}

// bears is the share of gross pay for paid hours a week that is insured and bears premiums and Zvw.
func (l *Ledger) bears(p *price, gross, hours float64) float64 {
	if gross == 0 { // a minimum wage of nothing
		return 0
	}
	return l.Income.Insured(gross, hours, &p.Rates) / gross
}

// onTop is what an employer pays on top of gross pay for paid hours a week, over
// that pay: Zvw, premiums and pension.
func (l *Ledger) onTop(p *price, premiums, gross, hours float64) float64 {
	if gross == 0 {
		return 0
	}
	return (p.zvw+premiums)*l.bears(p, gross, hours) + l.Wage.Pension*p.Pensionable(gross, hours)/gross
}

// jobPay is the gross pay of a job on some terms, and its paid hours a week.
func (l *Ledger) jobPay(p *price, job model.Terms) (gross, hours float64) {
	hours = job.Hours * l.Income.PaidHours
	return hours * p.Hour * (1 + job.Above), hours
}

// regularPay is that of regular work.
func (l *Ledger) regularPay(p *price) (gross, hours float64) {
	return l.Income.RegularHours * l.Income.RegularWage * p.Hour, l.Income.RegularHours
}
