package finance

import (
	"slices"

	"proefbank/design"
	"proefbank/model/money"
)

// payers are the positions of those who pay a part of what is paid, at up to three
// prices: the scenario's, the one that is solved for and the cheapest.
func (a *Accounts) payers(variant int, bond *money.Bond, all []money.Repaid, prices []float64) (payers []Payer) {
	at := make([][][money.Parties]float64, len(prices)) // by price and replication
	for k, price := range prices {
		for i := range all {
			at[k] = append(at[k], all[i].Position(price))
		}
	}
	for _, p := range bond.Payers() {
		scheme := a.of[variant].scheme[slices.Index(money.OutcomePayers[:], p)]
		payer := Payer{Party: p, Scheme: spreadOf(sampled(scheme, nil)), AtPrice: parted(scheme, at[0], p), AtSolved: parted(nil, nil, p)}
		if len(prices) > 1 {
			payer.AtSolved = parted(scheme, at[1], p)
			payer.Least = parted(scheme, at[2], p).Together.Mean
		}
		payers = append(payers, payer)
	}
	return payers
}

// parted is what a party has of a bond and together with the scheme, over replications.
func parted(scheme []float64, bond [][money.Parties]float64, p money.Party) Parted {
	own := make([]float64, len(bond))
	for i := range bond {
		own[i] = bond[i][p]
	}
	return Parted{spreadOf(sampled(own, nil)), spreadOf(sampled(own, scheme))}
}

// sampled are numbers of replications, with others added one by one.
func sampled(x, more []float64) *design.Sample {
	s := &design.Sample{}
	for i := range x {
		if more != nil {
			s.Add(x[i] + more[i])
		} else {
			s.Add(x[i])
		}
	}
	return s
}
