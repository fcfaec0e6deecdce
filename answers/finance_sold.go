package answers

import (
	"math"

	"proefbank/design/finance"
)

// bond is the contract of a variant's bond in rows.
func (f *Financed) bond(i int) *bondReturns {
	contract := &f.Scenario.Money.Bond
	b := &bondReturns{ContractMonths: contract.Follows(f.country().Months)}
	for _, sold := range f.Accounts.Bonds(i, contract.Metric) {
		b.Metrics = append(b.Metrics, soldOf(&sold, contract.Borrowing))
	}
	b.soldMetric = b.Metrics[0]
	return b
}

func soldOf(b *finance.Bonded, rate float64) soldMetric {
	none := math.NaN()
	m := soldMetric{Metric: b.Metric, Baseline: b.Baseline, Gain: b.Gain, IRR: b.IRR.Mean, IRRError: b.IRR.Error, IRRP5: b.IRR.P5, IRRP95: b.IRR.P95, RealIRR: b.Real,
		Several: b.Several.Share, SeveralLow: b.Several.Low, SeveralTop: b.Several.High, NoRate: b.Several.None,
		Loss: b.Lost.Gain, LossError: b.Lost.GainError, Noise: b.Noise.Gain, NoiseError: b.Noise.GainError, NoisePaid: b.Noise.Mean, NoiseMCSE: b.Noise.Error,
		Price: none, PriceError: none, Cheapest: none, CanRepay: b.CanRepay(), Loan: loanOf(&b.Borrowed, rate)}
	for k, layer := range b.Layers {
		m.Layers = append(m.Layers, bondLayer{[]string{"senior", "junior"}[k], layer.IRR, layer.Lost.Gain, layer.Lost.GainError})
	}
	if b.Solved {
		m.Price, m.PriceError, m.Cheapest = b.Price.Euros, b.Price.Error, b.Cheapest
		solved := loanOf(&b.AtSolved, rate)
		m.SolvedLoan = &solved
	}
	for _, p := range b.Payers {
		m.Payers = append(m.Payers, payerOf(&p, b.Solved))
	}
	return m
}

func loanOf(b *finance.Borrowed, rate float64) besideLoan {
	return besideLoan{rate, b.Loan, b.Bond, b.Risk, b.Costs}
}

func payerOf(p *finance.Payer, solved bool) outcomePayer {
	row := outcomePayer{Party: p.Party, Scheme: p.Scheme, Bond: p.AtPrice.Bond, Together: p.AtPrice.Together, AtSolved: math.NaN(), AtCheapest: math.NaN()}
	if solved {
		row.SolvedBond, row.SolvedBoth = &p.AtSolved.Bond, &p.AtSolved.Together
		row.AtSolved, row.AtCheapest, row.CanRepay = p.AtSolved.Together.Mean, p.Least, p.Least >= 0
	}
	return row
}
