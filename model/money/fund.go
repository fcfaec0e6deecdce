package money

import "slices"

// Regional is a participation fund: parties contribute per job-year, the fund
// bears the wages of all municipalities together, and a guarantor pays what
// it is short.
type Regional struct {
	Basis        string  `yaml:"basis" oneof:"expected,realised" means:"whether parties contribute for the jobs expected or for the jobs held"`
	Expected     float64 `yaml:"expected_jobs" unit:"share" range:"0,1" means:"jobs that are expected to be held over jobs planned: as many as are open, and people who have been offered one"`
	Municipality float64 `yaml:"municipality" unit:"euro per job-year" range:"0,100000" means:"contribution of the municipality"`
	State        float64 `yaml:"central_government" unit:"euro per job-year" range:"0,100000" means:"contribution of the State"`
	Insurers     float64 `yaml:"insurers" unit:"euro per job-year" range:"0,100000" means:"contribution of health insurers and funders of care"`
	Organisation float64 `yaml:"organisation" unit:"euro per job-year" range:"0,100000" means:"contribution of the organisation where people work"`
	Indexed      bool    `yaml:"indexed" means:"contributions follow prices from the date of the base; if not, they stay what the contract says, in euro as paid"`
	Guarantor    Bearer  `yaml:"guarantor" oneof:"municipality,central_government" means:"who pays what the fund is short"`
}

// purse is a fund on its way through the months.
type purse struct {
	held Cents
	paid [][Parties]Cents // by municipality, contributions and calls
}

// fund adds contributions and calls on the guarantor, month by month, so that
// the fund never owes. What is left at the end goes back to those who paid in,
// by what they paid.
func (b *Books) fund(flows []Flow) []Flow {
	balance := b.balanceByMonth(flows)
	p := purse{paid: make([][Parties]Cents, len(b.Towns))}
	for m := range balance {
		p.held += balance[m]
		for i := range b.Towns {
			flows = b.contribute(&p, flows, i, m)
		}
		if p.held < 0 {
			flows = b.call(&p, flows, m)
		}
	}
	return p.giveBack(flows, len(balance)-1)
}

// contribute has every party pay for a municipality's jobs of a month.
func (b *Books) contribute(p *purse, flows []Flow, town, m int) []Flow {
	f, r := &b.Regional, router{flows: flows, month: m, town: town}
	basis, level := b.Arm[town][m].InJob, 1.0
	if f.Indexed {
		level = b.Prices.at(b.Arm[town][m].Date)
	}
	if f.Basis == "expected" && b.Arm[town][m].JobHours > 0 {
		basis = b.Planned[town][m] * f.Expected
	}
	for _, c := range []struct {
		payer Party
		rate  float64
	}{{Municipality, f.Municipality}, {State, f.State}, {Insurers, f.Insurers}, {Organisation, f.Organisation}} {
		p.pay(&r, c.payer, FundContribution, Euros(c.rate*basis/12*level))
	}
	return r.flows
}

// call has the guarantor pay what the fund is short, by the jobs held.
func (b *Books) call(p *purse, flows []Flow, m int) []Flow {
	guarantor := b.Regional.Guarantor.Party()
	jobs := make([]float64, len(b.Towns))
	for i := range jobs {
		jobs[i] = b.Arm[i][m].InJob
	}
	for i, part := range (-p.held).Split(jobs) {
		r := router{flows: flows, month: m, town: i}
		p.pay(&r, guarantor, FundCall, part)
		flows = r.flows
	}
	return flows
}

func (p *purse) pay(r *router, payer Party, k Kind, amount Cents) {
	r.pay(payer, Fund, k, amount)
	p.held += amount
	p.paid[r.town][payer] += amount
}

// giveBack empties the purse.
func (p *purse) giveBack(flows []Flow, m int) []Flow {
	var weights []float64
	for _, paid := range p.paid {
		for _, x := range paid {
			weights = append(weights, x.Euros())
		}
	}
	for k, part := range p.held.Split(weights) {
		r := router{flows: flows, month: m, town: k / Parties}
		r.pay(Fund, Party(k%Parties), FundReturn, part)
		flows = r.flows
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

// FundAccount is what became of a fund: its balance after every month, before
// what is left at the end goes back, and what the guarantor paid.
type FundAccount struct {
	Balance []Cents
	Called  Cents
}

// FundAccount follows the fund through the flows of a world.
func (b *Books) FundAccount(flows []Flow) (a FundAccount) {
	a.Balance = b.balanceByMonth(slices.DeleteFunc(slices.Clone(flows), func(f Flow) bool { return f.Kind == FundReturn }))
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

// Lowest is the least that the fund held at the end of a month.
func (a *FundAccount) Lowest() Cents { return slices.Min(a.Balance) }
