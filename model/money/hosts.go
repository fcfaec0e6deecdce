package money

import (
	"proefbank/model"
	"proefbank/sim"
)

// HostCost is what hosts bear of a job themselves under a variant, in euro a month at the
// prices of the amounts without a date: organisations of each of the plan's jobs, and
// contractors of each that their obligations carry, which is a part of them.
type HostCost struct {
	Organisation, Contractors float64
	Carried                   float64
}

// Hosted is a municipality's plan as its hosts look at it before it begins: so many jobs of
// an arm, of people at a loonwaarde in percent of WML.
type Hosted struct {
	Town
	First      int // number of the municipality
	Key        sim.Key
	Arm        *model.Arm
	Jobs       float64
	Loonwaarde float64
}

// HostCost is that of a plan by the rules of the first month: what whoever employs pays for a
// person who is on average and never ill, once the loonwaarde is assessed, less what comes
// back. What the work brings a host is no cost that is spared: it is why hosts are willing.
func (l *Ledger) HostCost(v *Variant, h *Hosted) (c HostCost) {
	if h.Jobs == 0 {
		return c
	}
	b := l.planned(h)
	flows := b.Own(nil, v, ArmWorld)
	if v.Wages == ByFund {
		flows = b.Together(v).Flows(flows, v, FundBalance(nil, flows, 1))
	}
	paid := map[Party]float64{}
	for _, f := range flows {
		if f.Kind == SocialReturnWork || f.Kind == FundReturn {
			continue
		}
		paid[f.Payer] += f.Amount.Euros()
		paid[f.Payee] -= f.Amount.Euros()
	}
	level := l.Prices.At(b.Arm[0][0].Date) * h.Jobs
	c.Organisation, c.Carried = paid[Organisation]/level, b.contractors(v, 0, 0, true)
	if c.Carried > 0 {
		c.Contractors = paid[Contractors] / level / c.Carried
	}
	return c
}

// planned are the books of a month in which all of the plan's jobs are held.
func (l *Ledger) planned(h *Hosted) *Books {
	f := jobOf(h.Arm)
	f.Date, f.Alive, f.InJob, f.InYear[0] = l.Calendar.Start, h.Jobs, h.Jobs, h.Jobs
	f.Hours = h.Jobs * f.JobHours
	f.Subsidised = f.Hours * model.Subsidised(h.Loonwaarde)
	before := Facts{Date: f.Date, Alive: h.Jobs, OnBenefit: h.Jobs}
	return &Books{Ledger: l, Key: h.Key, First: h.First, Towns: []Town{h.Town}, Planned: [][]float64{{h.Jobs}},
		Arm: [][]Facts{{f}}, Control: [][]Facts{{before}}}
}

// Willing is the share of the plan's places that open at what they cost hosts.
func (c *HostCost) Willing(w *model.Willing) float64 {
	return c.Carried*w.OpensAtContractors(c.Contractors) + (1-c.Carried)*w.Opens(c.Organisation)
}
