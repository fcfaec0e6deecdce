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
	Insurers     float64 `yaml:"insurers" unit:"euro per job-year" range:"0,100000" means:"contribution of health insurers"`
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
func (t *Together) fund(flows []Flow, balance []Cents) []Flow {
	p := purse{paid: make([][Parties]Cents, len(t.Towns))}
	for m := range balance {
		p.held += balance[m]
		for i := range t.Towns {
			flows = t.contribute(&p, flows, i, m)
		}
		if p.held < 0 {
			flows = t.call(&p, flows, m)
		}
	}
	return p.giveBack(flows, len(balance)-1)
}

// contribute has every party pay for a municipality's jobs of a month.
func (t *Together) contribute(p *purse, flows []Flow, town, m int) []Flow {
	f, r, line := &t.Regional, router{flows: flows, month: m, town: town}, &t.lines[town][m]
	basis, level := line.jobs, 1.0
	if f.Indexed {
		level = t.Prices.At(t.dates[m])
	}
	if f.Basis == "expected" {
		basis = line.planned * f.Expected
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
func (t *Together) call(p *purse, flows []Flow, m int) []Flow {
	guarantor := t.Regional.Guarantor.Party()
	jobs := make([]float64, len(t.Towns))
	for i := range jobs {
		jobs[i] = t.lines[i][m].jobs
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

// FundBalance adds what the fund receives less what it pays, by month of so many.
func FundBalance(balance []Cents, flows []Flow, months int) []Cents {
	if balance == nil {
		balance = make([]Cents, months)
	}
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

// NewFundAccount follows a fund that has received so much less what it has paid by
// month, through what is agreed over all municipalities together.
func NewFundAccount(balance []Cents, agreed []Flow) (a FundAccount) {
	agreed = slices.DeleteFunc(slices.Clone(agreed), func(f Flow) bool { return f.Kind == FundReturn })
	a.Balance = FundBalance(slices.Clone(balance), agreed, len(balance))
	for m := 1; m < len(a.Balance); m++ {
		a.Balance[m] += a.Balance[m-1]
	}
	for _, f := range agreed {
		if f.Kind == FundCall {
			a.Called += f.Amount
		}
	}
	return a
}

// Lowest is the least that the fund held at the end of a month.
func (a *FundAccount) Lowest() Cents { return slices.Min(a.Balance) }
