package design

import (
	"slices"

	"proefbank/model/money"
)

// Bonded is what the replications say of a bond that pays for a metric.
type Bonded struct {
	Metric            string
	Gain              Spread  // of the metric, per person and year of the contract
	IRR               Spread  // at the scenario's price
	Loss              float64 // chance that investors do not get their principal back
	Price             float64 // at which investors can expect their target return
	Solved            bool
	PaidForNoise      float64 // share of replications with a payment where there is no effect
	NoisePayments     float64 // mean payment then, at the scenario's price
	MunicipalAtSolved float64 // what the municipality gains at the solved price
}

// Bonds weighs a variant with a bond by every metric that could be paid for,
// the contract's own first.
func (f *Finance) Bonds(variant int, own string) (all []Bonded) {
	for k := range f.Settled[0].Bonds {
		if b := f.bond(variant, k); b.Metric == own {
			all = slices.Insert(all, 0, b)
		} else {
			all = append(all, b)
		}
	}
	return all
}

// bond weighs a variant with a bond by the metric of a number.
func (f *Finance) bond(variant, metric int) (b Bonded) {
	b.Metric = f.Settled[0].Bonds[metric].Metric
	n := float64(len(f.Settled))
	var real, noise []money.Repaid
	lost, paid := 0, 0
	for i := range f.Settled {
		s := &f.Settled[i].Bonds[metric]
		real, noise = append(real, s.Repaid), append(noise, s.Noise)
		if _, repaid := s.Repaid.Return(s.Repaid.Contract.Price); repaid < 1 {
			lost++
		}
		if x := money.Payments(noise[i:i+1], s.Noise.Contract.Price); x > 0 {
			paid++
			b.NoisePayments += x / n
		}
	}
	b.Loss, b.PaidForNoise = float64(lost)/n, float64(paid)/n
	b.Gain = f.Over(func(s *Settled) float64 { return s.Bonds[metric].Repaid.Gain() })
	b.IRR = f.Over(func(s *Settled) float64 {
		r := &s.Bonds[metric].Repaid
		irr, _ := r.Return(r.Contract.Price)
		return irr
	})
	b.Price, b.Solved = money.BreakEvenPrice(real)
	own := f.Net(variant, money.Municipality).Mean - f.Kind(variant, money.Municipality, money.OutcomePayment) - f.Kind(variant, money.Municipality, money.Guarantee)
	b.MunicipalAtSolved = own - real[0].Contract.Municipality*money.Payments(real, b.Price)
	return b
}
