package money

// bond adds the flows of the contract, divided over the municipalities by
// their people.
func (t *Together) bond(flows []Flow, shown *Shown) []Flow {
	c, weights := t.Contract(&t.Bond)
	c.Beside = shown.Beside
	for _, in := range c.Waterfall(shown.Outcome, t.Bond.Price) {
		for _, part := range t.Bond.parts(&in) {
			for town, amount := range part.amount.Split(weights) {
				r := router{flows: flows, month: in.Month, town: town}
				r.pay(part.payer, part.payee, part.kind, amount)
				flows = r.flows
			}
		}
	}
	return flows
}

// Contract is a bond for everybody in the municipalities, and how many people each
// of them has.
func (t *Together) Contract(bond *Bond) (c Contract, people []float64) {
	c = Contract{Bond: bond, Months: len(t.dates), Exposed: t.Exposed, Start: t.dates[0]}
	for m := range len(t.dates) + 1 {
		c.Levels = append(c.Levels, t.price(c.Start.AddMonths(m)).level/t.price(c.Start).level)
	}
	for _, town := range t.Towns {
		people = append(people, town.People)
		c.People += town.People
		c.Sought += town.Sought
	}
	return c, people
}

// bondPart is an amount of an instalment.
type bondPart struct {
	payer, payee Party
	kind         Kind
	amount       Cents
}

// parts names who pays what of an instalment.
func (b *Bond) parts(in *Instalment) []bondPart {
	parts := []bondPart{
		{Investors, Intermediary, Principal, in.Principal},
		{Intermediary, Economy, BondSetUp, in.SetUp},
		{Intermediary, Economy, BondOverhead, in.Overhead},
		{Municipality, Economy, BondOverhead, in.Short},
		{Intermediary, Municipality, ProjectFunding, in.Project},
		{Municipality, Intermediary, ReferralCompensation, in.Compensation},
		{Intermediary, Investors, Repayment, in.Repayment},
	}
	for _, due := range []struct {
		payee  Party
		kind   Kind
		amount Cents
	}{{Intermediary, OutcomePayment, in.Payment}, {Intermediary, DeliveryFee, in.Fee}, {Intermediary, Guarantee, in.Guarantee}, {Economy, BondVerification, in.Verification}} {
		rest := due.amount
		for _, p := range []Party{Municipality, State, HousingCorporation} {
			part := min(due.amount.Part(b.Share(p)), rest) // of rounded halves the last may be a cent less
			parts = append(parts, bondPart{p, due.payee, due.kind, part})
			rest -= part
		}
		parts = append(parts, bondPart{Insurers, due.payee, due.kind, rest})
	}
	return parts
}

// OfBond tells whether a flow of the kind is a bond's.
func (k Kind) OfBond() bool { return k >= Principal && k <= Repayment }

// Position is what every party gains by the contract at a price, in what a euro of
// the month counts for.
func (r *Repaid) Position(price float64) (net [Parties]float64) {
	for _, in := range r.Contract.Waterfall(r.Outcome, price) {
		for _, part := range r.Contract.parts(&in) {
			x := part.amount.Euros() * r.Worth[in.Month]
			net[part.payee] += x
			net[part.payer] -= x
		}
	}
	return net
}
