package money

import "proefbank/model"

// Together is what municipalities have to do with each other: budgets that follow what
// the country spends, a bond, a fund. It keeps a line of every municipality's month, so
// that municipalities can be priced one after the other and forgotten.
type Together struct {
	*Ledger
	Towns   []Town
	Shown   Shows
	Exposed []float64 // months that people in the arm's world have spent with the offer, by year of the bond
	dates   []model.Date
	lines   [][]line // by municipality and month
}

// line is a municipality's month in the arm's world.
type line struct {
	jobs, planned float64 // held, and by the plan
	saved         Cents   // gross benefit that the control world spends more
	granted       Cents   // budget for benefits without the scheme
}

// Needed tells whether municipalities have to do with each other under the variant.
func (v *Variant) Needed() bool { return v.ClawBack || v.Bond || v.Wages == ByFund }

// TogetherAgreed tells whether the variant is agreed over all municipalities together, so that
// a sample of them does not do.
func (v *Variant) TogetherAgreed() bool { return v.Bond || v.Wages == ByFund }

// Add takes the municipalities of some books, as they are under a variant.
func (t *Together) Add(b *Books, v *Variant) {
	t.Ledger, t.Towns = b.Ledger, append(t.Towns, b.Towns...)
	if t.dates == nil {
		for m := range b.Arm[0] {
			t.dates = append(t.dates, b.Arm[0][m].Date)
		}
	}
	for i := range b.Arm {
		t.lines = append(t.lines, b.lines(i, v))
	}
}

// lines are a municipality's months.
func (b *Books) lines(town int, v *Variant) []line {
	months := make([]line, len(b.Arm[town]))
	for m := range months {
		f, l := &b.Arm[town][m], &months[m]
		l.jobs = f.InJob
		if len(b.Planned) > 0 {
			l.planned = b.Planned[town][m]
		}
		if v.ClawBack {
			control, arm := &b.priced(false, false)[town][m], &b.priced(true, v.BenefitKept)[town][m]
			l.saved, l.granted = spent(control, arm), b.granted(town, m, control)
		}
	}
	return months
}

// Flows adds what is agreed over all municipalities together under a variant, where a
// fund has received so much less what it has paid by month.
func (t *Together) Flows(flows []Flow, v *Variant, balance []Cents) []Flow {
	if v.ClawBack {
		flows = t.clawBack(flows)
	}
	if v.Bond {
		flows = t.bond(flows, t.own())
	}
	if v.Wages == ByFund {
		flows = t.fund(flows, balance)
	}
	return flows
}

// own is what the trial shows of the metric of the contract.
func (t *Together) own() *Shown {
	all := t.Shown()
	for i := range all {
		if all[i].Metric == t.Bond.Metric {
			return &all[i]
		}
	}
	panic("money: books without an outcome of " + string(t.Bond.Metric))
}

// since is how much prices have risen from a month to another: a budget is a share of a
// total in the prices of its own year.
func (t *Together) since(before, month int) float64 {
	return t.price(t.dates[month]).level / t.price(t.dates[before]).level
}
