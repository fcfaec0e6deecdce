package money

import (
	"slices"

	"proefbank/sim"
)

// Books are a replication as money sees it: the months of every municipality
// in the control world and in the world in which everybody is offered the arm.
type Books struct {
	*Ledger
	Towns   []Town
	Control [][]Facts
	Arm     [][]Facts
	Shown   Shows
	Exposed []float64   // months that people in the arm's world have spent with the offer, by year of the bond
	Planned [][]float64 // jobs that a plan has filled, by municipality and month
	Key     sim.Key
	First   int // number of the first municipality

	amounts  map[book][][]Amounts
	balances map[counted]Balance // of society, where who pays displaces nothing
	worked   *Monitored          // of the arm, whoever pays: years in the job, and what they produce
}

// Town is what money knows of a municipality.
type Town struct {
	Residents  float64
	People     float64 // recruited
	Sought     float64 // as the plan has it
	Recipients float64 // households on bijstand
	Whole      bool    // the books hold all of them, and not those alone to whom the scheme is offered
}

// Shows works out what is shown of the arm, by metric of a bond, where one is asked.
type Shows func() []Shown

// Shown is what investors are paid for of one metric of a bond: the effect in
// the world that is financed, as far off as the trial's estimate is. Noise is
// what is shown where there is no effect.
type Shown struct {
	*Bond
	Outcome, Noise      Outcome
	Beside, BesideNoise []Outcome // of the priced rates of the card
}

// book is a world, priced with benefits kept or not.
type book struct{ arm, kept bool }

// Worlds that are financed.
const (
	ControlWorld = 0
	ArmWorld     = 1
)

// priced gives the amounts of every municipality and month, worked out once.
func (b *Books) priced(arm, kept bool) [][]Amounts {
	key := book{arm, kept && arm}
	if done, ok := b.amounts[key]; ok {
		return done
	}
	facts := b.Control
	if arm {
		facts = b.Arm
	}
	all := make([][]Amounts, len(facts))
	for i := range facts {
		all[i] = make([]Amounts, len(facts[i]))
		for m := range facts[i] {
			all[i][m] = b.Price(&facts[i][m], key.kept)
		}
	}
	if b.amounts == nil {
		b.amounts = map[book][][]Amounts{}
	}
	b.amounts[key] = all
	return all
}

// Flows are all payments of a world under a variant, by municipality and month;
// what is agreed over all municipalities together comes last.
func (b *Books) Flows(flows []Flow, v *Variant, world int) []Flow {
	flows = b.Own(flows, v, world)
	if world != ArmWorld || !v.Needed() {
		return flows
	}
	return b.Together(v).Flows(flows, v, FundBalance(nil, flows, len(b.Arm[0])))
}

// Together is what the books' municipalities have to do with each other.
func (b *Books) Together(v *Variant) *Together {
	t := &Together{Shown: b.Shown, Exposed: b.Exposed}
	t.Add(b, v)
	return t
}

// perMonth is room for the payments of a municipality's month, of which most have about thirty.
const perMonth = 40

// Own are the payments of a world under a variant that are each municipality's own.
func (b *Books) Own(flows []Flow, v *Variant, world int) []Flow {
	arm := world == ArmWorld
	amounts := b.priced(arm, v.BenefitKept)
	flows = slices.Grow(flows, perMonth*len(amounts)*len(amounts[0]))
	for i := range amounts {
		for m := range amounts[i] {
			r := router{flows: flows, month: m, town: i, variant: v, contractors: b.contractors(v, i, m, arm)}
			r.all(&amounts[i][m])
			if arm {
				b.procure(&r)
				b.agreed(&r)
			}
			flows = r.flows
		}
	}
	return flows
}

// router sends a month's amounts to whoever pays and receives them.
type router struct {
	flows       []Flow
	month, town int
	variant     *Variant
	contractors float64 // share of the wages that obligations carry
	after       int     // months after month
}

func (r *router) pay(payer, payee Party, k Kind, amount Cents) {
	if amount != 0 && payer != payee {
		r.flows = append(r.flows, Flow{int32(r.month), int32(r.town), payer, payee, k, int16(r.after), amount})
	}
}

// either pays an amount, or has it paid back when it is below zero.
func (r *router) either(payer, payee Party, k Kind, amount Cents) {
	if amount < 0 {
		payer, payee, amount = payee, payer, -amount
	}
	r.pay(payer, payee, k, amount)
}

func (r *router) all(a *Amounts) {
	boss, supervisor := r.variant.Wages.Party(), r.variant.Supervision.Party()
	for k, amount := range a {
		if amount == 0 {
			continue
		}
		kind := Kind(k)
		if kind == Loonkostensubsidie {
			amount = amount.Part(r.variant.Subsidy)
		}
		payer, payee := kinds[k].payer, kinds[k].payee
		switch {
		case payer == supervised:
			r.pay(supervisor, payee, kind, amount)
		case payer != employer && payee != employer:
			r.either(payer, payee, kind, amount)
		case boss == Contractors:
			part := amount.Part(r.contractors)
			r.employ(Contractors, kind, part)
			r.employ(Municipality, kind, amount-part)
		default:
			r.employ(boss, kind, amount)
		}
	}
}

// employ pays or receives as the employer.
func (r *router) employ(boss Party, k Kind, amount Cents) {
	if kinds[k].payer == employer {
		r.pay(boss, kinds[k].payee, k, amount)
		return
	}
	r.pay(kinds[k].payer, boss, k, amount)
}
