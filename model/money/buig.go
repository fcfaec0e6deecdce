package money

// Budget is how the BUIG budget, from which a municipality pays bijstand,
// follows what it spends (Participatiewet, art. 69; Besluit Participatiewet):
// small municipalities are budgeted by what they spent two years before, large
// ones by a formula that knows nothing of their own spending, those between by
// a mixture; the total follows the country's spending.
type Budget struct {
	Small     float64 `yaml:"historical_below" unit:"residents aged 15 and over" range:"0,1000000" means:"at most so many residents: budget by own spending"`
	Large     float64 `yaml:"formula_above" unit:"residents aged 15 and over" range:"1,10000000" means:"at least so many residents: budget by formula"`
	Macro     float64 `yaml:"macro_share" unit:"share" range:"0,1" means:"part of the benefit saved by which the country's total falls, and every formula budget with it: 0 for one pilot, 1 for a national roll-out"`
	LagMonths int     `yaml:"lag_months" unit:"months" range:"0,60" means:"time after which a budget follows"`
	OwnRisk   float64 `yaml:"own_risk" unit:"share of the budget" range:"0,1" means:"safety net: what a municipality is short over a year up to this share of its budget is its own"`
	HalfRisk  float64 `yaml:"half_risk" unit:"share of the budget" range:"0,1" means:"safety net: beyond the own risk and up to this share of the budget the State reimburses half, beyond it everything"`
}

// share is the part of the benefit saved by which a municipality's budget falls.
func (b *Budget) share(residents float64) float64 {
	historical := 1.0
	switch {
	case residents >= b.Large:
		historical = 0
	case residents > b.Small:
		historical = (b.Large - residents) / (b.Large - b.Small)
	}
	return historical + (1-historical)*b.Macro
}

// clawBack lowers budgets by the benefit saved, later, and has the State bear
// its part of what a municipality is short over a year. What is still to come
// when the simulation ends is booked in its last month, for what it counts
// there, and apart from the safety net, as nobody knows what is saved by then.
func (b *Books) clawBack(flows []Flow, kept bool) []Flow {
	control, arm := b.priced(false, false), b.priced(true, kept)
	for i := range arm {
		share := b.Budget.share(b.Towns[i].Residents)
		short, budget := Cents(0), Cents(0)
		for m := range arm[i] {
			r := router{flows: flows, month: m, town: i}
			cut := Cents(0)
			if before := m - b.Budget.LagMonths; before >= 0 {
				cut = spent(&control[i][before], &arm[i][before]).Part(share * b.pricesSince(before, m))
			}
			r.either(Municipality, State, BudgetCut, cut)
			budget += control[i][m][Bijstand] + control[i][m][BijstandTax] - cut
			short += cut - spent(&control[i][m], &arm[i][m])
			if m%12 == 11 || m == len(arm[i])-1 {
				r.pay(State, Municipality, SafetyNet, b.Budget.safetyNet(short, budget))
				short, budget = 0, 0
			}
			flows = r.flows
		}
		r := router{flows: flows, month: len(arm[i]) - 1, town: i}
		r.either(Municipality, State, BudgetCutLater, b.outstanding(control[i], arm[i], share))
		flows = r.flows
	}
	return flows
}

// pricesSince is how much prices have risen from a month to another: a budget is a
// share of a total in the prices of its own year.
func (b *Books) pricesSince(before, month int) float64 {
	return b.Prices.at(b.Arm[0][month].Date) / b.Prices.at(b.Arm[0][before].Date)
}

// outstanding is what a budget has yet to follow in the last month, at the prices
// of that month, discounted over the months that are left to go.
func (b *Books) outstanding(control, arm []Amounts, share float64) Cents {
	last, sum := len(arm)-1, 0.0
	for m := max(0, last+1-b.Budget.LagMonths); m <= last; m++ {
		sum += spent(&control[m], &arm[m]).Euros() * b.pricesSince(m, last) * b.Discount(m+b.Budget.LagMonths-last)
	}
	return Euros(share * sum)
}

// safetyNet is what the State reimburses of a year's shortfall: half between
// the own risk and the half risk, everything beyond.
func (b *Budget) safetyNet(short, budget Cents) Cents {
	own, half := budget.Part(b.OwnRisk), budget.Part(b.HalfRisk)
	return max(0, min(short, half)-own).Part(0.5) + max(0, short-half)
}

// spent is the gross benefit that the control world spends more.
func spent(control, arm *Amounts) Cents {
	return control[Bijstand] + control[BijstandTax] - arm[Bijstand] - arm[BijstandTax]
}
