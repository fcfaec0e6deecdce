package money

import "proefbank/model"

// means are what a person lives on in a month, by the model's rule of income, with the tax
// on the top-up.
type means struct {
	model.Household
	slip model.Payslip
	tax  float64
}

// meansBy are those by status of income and home.
type meansBy [model.LongIll + 1][model.Homes]means

// termed are the means of people whose job, or last job, was on some terms.
type termed struct {
	job model.Terms
	*meansBy
}

// means are those at a price. They are worked out once for months with the same rates: tax
// is sought backwards from what is net.
func (l *Ledger) means(p *price, job model.Terms) *meansBy {
	for _, known := range *p.means {
		if known.job == job {
			return known.meansBy
		}
	}
	all := new(meansBy)
	for _, status := range statuses {
		for home := range all[status] {
			all[status][home] = l.meansOf(status, model.Home(home), job, p)
		}
	}
	*p.means = append(*p.means, termed{job, all})
	return all
}

func (l *Ledger) meansOf(status model.Status, home model.Home, job model.Terms, p *price) (m means) {
	m.Household = l.Income.Household(status, home, job, &p.Rates)
	m.slip = l.Income.Payslip(status, home, job, &p.Rates)
	m.tax = p.TopUpTax(m.TopUp, home, &m.slip)
	return m
}
