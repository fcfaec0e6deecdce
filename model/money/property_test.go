package money

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"proefbank/model"
)

// anything is a month of a municipality with n people in which everything may
// happen, and a variant and parameters that may be anything in their ranges.
func anything(r *rand.Rand, d model.Date, n float64, hours float64) Facts {
	left := n
	some := func() float64 {
		part := math.Floor(left * r.Float64() * 0.7)
		left -= part
		return part
	}
	f := Facts{Date: d, Alive: n, InJob: some(), OnBenefit: some(), InWW: some(), InWIA: some(), InRegular: some(), InSheltered: some(),
		JobHours: hours, OffBenefit: some(), OnAOW: some(), Starts: float64(r.IntN(4)), EndedYears: 3 * r.Float64(), Coaches: float64(r.IntN(5)),
		RecruitmentHours: 20 * r.Float64(), Displaced: r.Float64(), Jobless: r.Float64(), Insured: r.Float64(), Satisfied: 10 * n * r.Float64()}
	for status := range f.Couples {
		f.Couples[status] = math.Floor(f.people(model.Status(status), model.Single) * r.Float64())
		f.Parents[status] = math.Floor(f.people(model.Status(status), model.Single) * r.Float64())
	}
	f.EarlyWW = [model.Homes]float64{f.people(model.InWW, model.Single) / 2, f.Couples[model.InWW] / 3, f.Parents[model.InWW]}
	f.Hours = f.InJob * hours
	f.Sick, f.Subsidised, f.Fresh = f.Hours*r.Float64()/2, f.Hours*0.7*r.Float64(), f.Hours*r.Float64()
	f.Output = f.Hours * r.Float64()
	return f
}

// drawn are books of a few municipalities with parameters at random.
func drawn(r *rand.Rand) *Books {
	l := groningen2022()
	l.Income.PaidHours, l.Wage.Contract, l.Wage.AwfHigh = 0.5+r.Float64(), []string{"permanent", "temporary", "government"}[r.IntN(3)], model.Series{{Value: 0.2 * r.Float64()}}
	l.Wage.Pension, l.Income.Pension, l.Income.NormShare, l.Calendar.Tax = 0.3*r.Float64(), 0.2*r.Float64(), 0.5+r.Float64()/2, flat(0.5*r.Float64())
	l.Calendar.Insured, l.Calendar.Franchise = model.Series{{Value: 40000 * r.Float64()}}, model.Series{{Value: 20000 * r.Float64()}}
	l.Subsidy = Subsidy{ChargeAllowance: r.Float64(), Coverage: r.Float64(), Forfait: 0.7 * r.Float64(), NoRisk: r.Float64(), NoRiskFrom: model.Date{Year: 2022, Month: 6, Day: 1},
		LKV: model.Series{{Value: 3 * r.Float64()}}, LKVShare: r.Float64(), LIV: model.Series{{Value: r.Float64()}}, LIVShare: r.Float64()}
	l.Sheltered = Sheltered{r.Float64(), 10000 * r.Float64()}
	l.Prices = Prices{Index: model.Series{{From: model.Date{Year: 2022, Month: 1, Day: 1}, Value: 100}, {From: model.Date{Year: 2023, Month: 1, Day: 1}, Value: 80 + 40*r.Float64()}}, Base: model.Date{Year: 2022, Month: 1, Day: 1}}
	l.Bond.Price, l.Bond.Cap, l.Bond.AtRisk, l.Bond.Years = 3000*r.Float64(), r.Float64(), r.Float64(), 1+r.IntN(4)
	l.Bond.Municipality = r.Float64()
	l.Bond.State = r.Float64() * (1 - l.Bond.Municipality)
	l.Regional.Expected, l.Regional.Basis = r.Float64(), []string{"expected", "realised"}[r.IntN(2)]
	l.Parameters.Budget = Budget{Small: 5000, Large: 50000, Elsewhere: r.Float64(), Country: 20000 * r.Float64(),
		OwnLag: r.IntN(20), CountryLag: r.IntN(20), OwnRisk: 0.1 * r.Float64()}
	l.Parameters.Budget.HalfRisk = l.Parameters.Budget.OwnRisk + 0.1*r.Float64()
	b := &Books{Ledger: l, Shown: func() []Shown {
		return []Shown{{Bond: &l.Bond, Outcome: Outcome{12 * r.Float64(), 12*r.Float64() - 3, r.Float64(), r.Float64()}, Noise: nil}}
	}, Exposed: []float64{2000, 3000, 3000, 1000}}
	months, hours := 1+r.IntN(40), 8+32*r.Float64()
	for range 1 + r.IntN(3) {
		n := math.Floor(1 + 200*r.Float64())
		b.Towns = append(b.Towns, Town{Residents: 100000 * r.Float64(), People: n, Recipients: 5000 * r.Float64()})
		var arm, control []Facts
		for m := range months {
			d := model.Date{Year: 2022, Month: 1, Day: 1}.AddMonths(m)
			arm = append(arm, anything(r, d, n, hours))
			other := anything(r, d, n, 0)
			other.InJob, other.Hours, other.Sick, other.Subsidised, other.Fresh, other.Output = 0, 0, 0, 0, 0, 0
			control = append(control, other)
		}
		b.Arm, b.Control = append(b.Arm, arm), append(b.Control, control)
		b.Planned = append(b.Planned, slices.Repeat([]float64{n * r.Float64()}, months))
	}
	return b
}

// Whatever happens and whatever the parameters: under every combination of a
// variant's terms cash sums to zero over the parties in every month, nobody pays himself or less than nothing, neither the fund nor
// the intermediary ever owes, and who pays does not change society's balance but
// for what a bond costs, contractors displace and kept benefits take to run.
func TestCashOfAnything(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for round := range 60 {
		b := drawn(r)
		base := b.Society(&Variant{Wages: "municipality"}, nil)
		for i := range b.Variants {
			v := &b.Variants[i]
			flows := b.Flows(nil, v, ArmWorld)
			held := make([][Parties]Cents, len(b.Arm[0]))
			for _, f := range flows {
				if f.Amount <= 0 || f.Payer == f.Payee || int(f.Payer) >= Parties || int(f.Payee) >= Parties {
					t.Fatalf("round %d, %+v: %+v", round, *v, f)
				}
				held[f.Month][f.Payee] += f.Amount
				held[f.Month][f.Payer] -= f.Amount
			}
			for m := range held {
				sum := Cents(0)
				for p, x := range held[m] {
					sum += x
					if m > 0 {
						held[m][p] += held[m-1][p]
					}
				}
				if sum != 0 || held[m][Fund] < 0 || held[m][Intermediary] < 0 {
					t.Fatalf("round %d, %+v: month %d sums to %d; the fund has %d, the intermediary %d", round, *v, m, sum, held[m][Fund], held[m][Intermediary])
				}
			}
			got := b.Society(v, flows)
			if v.Bond != (got.Overhead < 0) {
				t.Fatalf("round %d, %+v: overhead %v", round, *v, got.Overhead)
			}
			if got.Overhead = 0; !v.BenefitKept && v.Wages != "contractors" && got != base {
				t.Fatalf("round %d, %+v: society has %+v, not %+v", round, *v, got, base)
			}
		}
	}
}
