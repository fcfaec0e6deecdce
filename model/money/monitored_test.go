package money

import (
	"math"
	"testing"
)

// structural is Groningen's structural year: fifty jobs of a full week, filled
// for twelve months, and the same people on bijstand.
func structural(l *Ledger) *Books {
	arm, control := fifty(50)
	arm.JobHours, arm.Hours, arm.Output, arm.Subsidised = 36, 36*50, 0.8*0.604*36*50, 0.396*36*50
	l.Income.PaidHours = 1
	arm.Satisfied = 9 // the people whose debts or health improved, net
	b := &Books{Ledger: l, Towns: []Town{{Residents: 184000, People: 50}}, Arm: [][]Facts{nil}, Control: [][]Facts{nil}}
	for range 12 {
		b.Arm[0], b.Control[0] = append(b.Arm[0], arm), append(b.Control[0], control)
	}
	return b
}

// The resource-cost balance of the social lens gives on Groningen's figures what
// follows from them by hand (validation/arithmetic): about 666,000, against the
// 362,000 that is printed and counts the wages above benefit as a cost.
func TestGroningenResourceBalance(t *testing.T) {
	l := groningen2022()
	l.Society = Society{Value: 1, WmoReduction: 0.094, WmoUse: 1, WmoCost: 15000, GgzReduction: 0.071, GgzUse: 1, GgzCost: 7000, QALY: 50000, QALYPerPoint: 0.187}
	l.Income.RegularProductive = 1
	balance := structural(l).Society(&Variant{Wages: "municipality"}, nil)
	if !(math.Abs(balance.Total()-666358) <= 0.01*666358) {
		t.Errorf("balance %.0f, by hand 666,358: %+v", balance.Total(), balance)
	}
}

// On Groningen's figures the State pays more than is printed once tax on the
// benefits is netted, and less once toeslagen are counted as well. By hand, of pay
// of 22,558 a year with the tax of this ledger: tax of 2,256 and Zvw of 1,511 come in,
// 7,280 of loonkostensubsidie and 2,451 of tax and Zvw on bijstand of 13,210 go out, and
// toeslagen fall by .4 x (20,302 - 13,210).
func TestGroningensState(t *testing.T) {
	const printed = 219000.0 / 50
	l := withoutPension()
	l.Subsidy.Coverage = 364000 / (0.396 * 1.08 * 1.235 * 12 * 50 * (1725.00 + 1756.20) / 2) // what is printed
	b := structural(l)
	v := &Variant{Wages: "municipality", Supervision: "municipality", Subsidy: 1}
	flows := b.Flows(nil, v, ArmWorld)
	with, without := net(flows), net(b.Flows(nil, v, ControlWorld))
	toeslagen := Cents(0)
	for _, f := range flows {
		if f.Kind == Toeslagen {
			toeslagen += f.Amount
		}
	}
	after := -(with[State] - without[State]).Euros() / 50
	before := after + toeslagen.Euros()/50
	for byHand, flowed := range map[float64]float64{5964: before, 3127: after} {
		if !(math.Abs(flowed-byHand) <= 0.001*byHand) {
			t.Errorf("%.0f by flows, %.0f by hand", flowed, byHand)
		}
	}
	if before < printed+1000 || after > printed-500 {
		t.Errorf("the State pays %.0f before toeslagen and %.0f after, %.0f is printed", before, after, printed)
	}
}

// By the monitor's own rules Groningen's structural year comes to the 7,240 per
// job that is printed, whatever the discount rate and whatever a variant adds;
// where the municipality pays no wages there is nothing to compare.
func TestAsMonitored(t *testing.T) {
	l := withoutPension()
	l.Subsidy.Coverage = 364000 / (0.396 * 1.08 * 1.235 * 12 * 50 * (1725.00 + 1756.20) / 2)
	l.Society.WmoReduction, l.Society.WmoUse, l.Society.WmoCost = 0.094, 1, 15000 // which is counted once, with care
	for _, discount := range []float64{0, 0.2} {
		l.Society.Discount = discount
		b := structural(l)
		b.Shown, b.Exposed = func() []Shown { return []Shown{{Bond: &l.Bond, Outcome: Outcome{12}, Noise: Outcome{0}}} }, []float64{600}
		control := b.Flows(nil, &Variant{Wages: ByMunicipality, Supervision: ByMunicipality}, ControlWorld)
		for _, v := range []*Variant{{Wages: "municipality", Supervision: "municipality", Subsidy: 1}, {Wages: "municipality", Supervision: "municipality", Subsidy: 1, ClawBack: true, Bond: true}} {
			m := b.AsMonitored(v, b.Flows(nil, v, ArmWorld), control)
			if each := m.Total() / m.JobYears; !(math.Abs(each-7240) <= 120) || !(math.Abs(m.JobYears-50) <= 1e-9) {
				t.Errorf("%+v: %.0f per job-year over %v job-years: %+v", *v, each, m.JobYears, m)
			}
			for what, parts := range map[string][2]float64{"production": {m.Production, 636858}, "quality": {m.Quality, 84150}, "care": {m.Care, 103400}, "State": {m.State, -219000}, "municipality": {m.Municipality, -243000}} {
				if !(math.Abs(parts[0]-parts[1]) <= 0.03*math.Abs(parts[1])) {
					t.Errorf("%s: %.0f, %.0f is printed", what, parts[0], parts[1])
				}
			}
		}
		for _, v := range []*Variant{{Wages: ByOrganisation, Supervision: ByMunicipality}, {Wages: ByMunicipality, Supervision: ByMunicipality, BenefitKept: true}} {
			if m := b.AsMonitored(v, b.Flows(nil, v, ArmWorld), control); !math.IsNaN(m.Total()) {
				t.Errorf("%+v: %v", *v, m.Total())
			}
		}
		kept := structural(l) // the job itself keeps the benefit, whoever would pay its wages
		for i := range kept.Arm[0] {
			kept.Arm[0][i].Pay.Kept = true
		}
		v := &Variant{Wages: ByMunicipality, Supervision: ByMunicipality}
		if m := kept.AsMonitored(v, kept.Flows(nil, v, ArmWorld), control); !math.IsNaN(m.Total()) {
			t.Errorf("without a wage the monitor's rules have %v", m.Total())
		}
	}
}
