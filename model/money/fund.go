package money

import "slices"

// Regional is a participation fund: parties contribute per job-year, the fund
// bears the wages of all municipalities together, and a guarantor pays what
// it is short.
type Regional struct {
	Basis        string  `yaml:"basis" oneof:"expected,realised" means:"whether parties contribute for the jobs planned or for the jobs held"`
	Expected     float64 `yaml:"expected_jobs" unit:"share" range:"0,1" means:"jobs that are expected to be held over people who are offered one"`
	Municipality float64 `yaml:"municipality" unit:"euro per job-year" range:"0,100000" means:"contribution of the municipality"`
	State        float64 `yaml:"central_government" unit:"euro per job-year" range:"0,100000" means:"contribution of the State"`
	Insurers     float64 `yaml:"insurers" unit:"euro per job-year" range:"0,100000" means:"contribution of health insurers and funders of care"`
	Organisation float64 `yaml:"organisation" unit:"euro per job-year" range:"0,100000" means:"contribution of the organisation where people work"`
	Guarantor    string  `yaml:"guarantor" oneof:"municipality,central_government" means:"who pays what the fund is short"`
}

// fund adds contributions and calls on the guarantor, month by month, so that
// the fund never owes.
func (b *Books) fund(flows []Flow) []Flow {
	balance := b.balanceByMonth(flows)
	f := &b.Regional
	guarantor := Municipality
	if f.Guarantor == "central_government" {
		guarantor = State
	}
	held := Cents(0)
	for m := range balance {
		held += balance[m]
		jobs := make([]float64, len(b.Towns))
		for i := range b.Towns {
			r := router{flows: flows, month: m, town: i}
			jobs[i] = b.Arm[i][m].InJob
			basis := jobs[i]
			if f.Basis == "expected" && b.Arm[i][m].JobHours > 0 {
				basis = b.Towns[i].People * f.Expected
			}
			for _, c := range []struct {
				payer Party
				rate  float64
			}{{Municipality, f.Municipality}, {State, f.State}, {Insurers, f.Insurers}, {Organisation, f.Organisation}} {
				amount := Euros(c.rate * basis / 12 * b.Prices.level(b.Arm[i][m].Date))
				held += amount
				r.pay(c.payer, Fund, FundContribution, amount)
			}
			flows = r.flows
		}
		if held < 0 {
			for i, part := range (-held).Split(jobs) {
				r := router{flows: flows, month: m, town: i}
				r.pay(guarantor, Fund, FundCall, part)
				flows = r.flows
			}
			held = 0
		}
	}
	return flows
}

// balanceByMonth is what the fund receives less what it pays.
func (b *Books) balanceByMonth(flows []Flow) []Cents {
	balance := make([]Cents, len(b.Arm[0]))
	for _, f := range flows {
		if f.Payee == Fund {
			balance[f.Month] += f.Amount
		}
		if f.Payer == Fund {
			balance[f.Month] -= f.Amount
		}
	}
	return balance
}

// FundAccount is what became of a fund: its balance after every month and what
// the guarantor paid.
type FundAccount struct {
	Balance []Cents
	Called  Cents
}

// FundAccount follows the fund through the flows of a world.
func (b *Books) FundAccount(flows []Flow) (a FundAccount) {
	a.Balance = b.balanceByMonth(flows)
	for m := 1; m < len(a.Balance); m++ {
		a.Balance[m] += a.Balance[m-1]
	}
	for _, f := range flows {
		if f.Kind == FundCall {
			a.Called += f.Amount
		}
	}
	return a
}

// Dry tells whether the guarantor was called on.
func (a *FundAccount) Dry() bool { return a.Called > 0 }

// Lowest is the least that the fund held at the end of a month.
func (a *FundAccount) Lowest() Cents { return slices.Min(a.Balance) }
