package money

// Budget is how the BUIG budgets, from which municipalities pay bijstand, follow what
// is spent (Participatiewet, art. 69; Besluit Participatiewet). The country's total
// rests on what all spent the year before (Kamerstuk 34 352, nr. 72, 2017). Of it a
// small municipality gets the part that it spent two years before, a large one a part
// by a formula that knows nothing of its own spending, one between a mixture. So what
// a large one saves is lost by all together, each by its part of the country; what a
// small one saves it loses itself.
type Budget struct {
	Small      float64 `yaml:"historical_below" unit:"residents aged 15 and over" range:"0,1000000" means:"at most so many residents: budget by own spending"`
	Large      float64 `yaml:"formula_above" unit:"residents aged 15 and over" range:"1,10000000" means:"at least so many residents: budget by formula"`
	Country    float64 `yaml:"country" unit:"households" range:"1,10000000" means:"households on bijstand in the country, whose benefits the total pays; of a cut of it a municipality bears the part that its own households are"`
	Elsewhere  float64 `yaml:"elsewhere" unit:"share" range:"0,1" means:"part of the rest of the country that does the same: 0 for a pilot alone, 1 for a national roll-out, in which everybody loses what they save"`
	OwnLag     int     `yaml:"historical_lag_months" unit:"months" range:"0,60" means:"time after which a budget follows the municipality's own spending"`
	CountryLag int     `yaml:"macro_lag_months" unit:"months" range:"0,60" means:"time after which the country's total follows what is spent"`
	OwnRisk    float64 `yaml:"own_risk" unit:"share of the budget" range:"0,1" means:"safety net: what a municipality is short over a year up to this share of its budget is its own"`
	HalfRisk   float64 `yaml:"half_risk" unit:"share of the budget" range:"0,1" means:"safety net: beyond the own risk and up to this share of the budget the State reimburses half, beyond it everything"`
}

// historical is the part of a budget that follows the municipality's own spending.
func (b *Budget) historical(residents float64) float64 {
	switch {
	case residents >= b.Large:
		return 0
	case residents > b.Small:
		return (b.Large - residents) / (b.Large - b.Small)
	}
	return 1
}

// claim is by what budgets fall for what a municipality saves in a month.
type claim struct {
	own     Cents // its own budget, by its own spending
	country Cents // its own, with the country's total, for what all of the books save
	others  Cents // those of municipalities outside the books, for what it saves
}

// claims are those of a month, by municipality. Budgets by formula fall together, by
// the households that are paid from them. Where others do the same, they lose for the
// books' municipalities what these lose for them.
func (t *Together) claims(saved []Cents) []claim {
	all, pool := make([]claim, len(saved)), Cents(0)
	formula, country, inside := make([]float64, len(saved)), t.Budget.Country, 0.0
	for i, x := range saved {
		own := t.Budget.historical(t.Towns[i].Residents)
		all[i].own = x.Part(own)
		pool += x - all[i].own
		formula[i] = (1 - own) * t.Towns[i].Recipients
		country -= own * t.Towns[i].Recipients
		inside += formula[i]
	}
	country = max(country, inside, 1)
	alone := 1 - t.Budget.Elsewhere
	for i, x := range saved {
		mine := (x - all[i].own).Euros()
		all[i].country = Euros(t.Budget.Elsewhere*mine + alone*formula[i]/country*pool.Euros())
		all[i].others = Euros(alone * (1 - inside/country) * mine)
	}
	return all
}

// clawBack lowers budgets by the benefit saved, later, and has the State bear
// its part of what a municipality is short over a calendar year. What is still to come
// when the simulation ends is booked in its last month, counts for less as it comes
// later, and stands apart from the safety net, as nobody knows what is saved by then.
func (t *Together) clawBack(flows []Flow) []Flow {
	claims, saved := make([][]claim, len(t.dates)), make([]Cents, len(t.lines))
	for m := range claims {
		for i := range saved {
			saved[i] = t.lines[i][m].saved
		}
		claims[m] = t.claims(saved)
	}
	for i := range t.lines {
		short, budget := Cents(0), Cents(0)
		for m, line := range t.lines[i] {
			r := router{flows: flows, month: m, town: i}
			cut, others := t.due(claims, i, m)
			r.either(Municipality, State, BudgetCut, cut)
			r.either(OtherTowns, State, BudgetCut, others)
			budget += line.granted - cut
			short += cut - line.saved
			if t.dates[m].Month == 12 || m == len(t.dates)-1 {
				r.pay(State, Municipality, SafetyNet, t.Budget.safetyNet(short, budget))
				short, budget = 0, 0
			}
			flows = r.flows
		}
		flows = t.later(flows, claims, i)
	}
	return flows
}

// due is by how much a municipality's budget is lower in a month, and others' for it: after
// the last that is simulated at the prices of that.
func (t *Together) due(claims [][]claim, town, m int) (cut, others Cents) {
	last := len(claims) - 1
	prices := min(m, last)
	if before := m - t.Budget.OwnLag; before >= 0 && before <= last {
		cut += claims[before][town].own.Part(t.since(before, prices))
	}
	if before := m - t.Budget.CountryLag; before >= 0 && before <= last {
		of, risen := &claims[before][town], t.since(before, prices)
		cut, others = cut+of.country.Part(risen), of.others.Part(risen)
	}
	return cut, others
}

// granted is the budget of a municipality's month without the scheme: what all its
// households cost, where the books hold some of them at what those cost on average, and
// where none of these is on benefit that month at what a single person costs.
func (b *Books) granted(town, m int, control *Amounts) Cents {
	costs, on := control[Bijstand]+control[BijstandTax], b.Control[town][m].OnBenefit
	if b.Towns[town].Whole {
		return costs
	}
	mean := costs.Euros() / on
	if on == 0 {
		one := b.Price(&Facts{Date: b.Control[town][m].Date, Alive: 1, OnBenefit: 1}, false)
		mean = (one[Bijstand] + one[BijstandTax]).Euros()
	}
	return max(costs, Euros(mean*b.Towns[town].Recipients))
}

// later books in the last month what budgets have yet to follow.
func (t *Together) later(flows []Flow, claims [][]claim, town int) []Flow {
	last := len(claims) - 1
	r := router{flows: flows, month: last, town: town}
	for r.after = 1; r.after <= max(t.Budget.OwnLag, t.Budget.CountryLag); r.after++ {
		cut, others := t.due(claims, town, last+r.after)
		r.either(Municipality, State, BudgetCutLater, cut)
		r.either(OtherTowns, State, BudgetCutLater, others)
	}
	return r.flows
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
