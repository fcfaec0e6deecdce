package money

import (
	"math"
	"testing"

	"proefbank/model"
	"proefbank/sim"
)

// What a variant has parties pass on by hand: of two people in the job one has a
// couple's norm, at the norms of 2022 with a flat tax. For 32 hours net pay is above
// both norms, so that all of both benefits is saved; for 10 it is 10 x 1.125 hours of
// minimum wage with holiday pay, which is all that is saved of each. Where only one
// benefit is saved over the world without jobs, a single person's, that is all. In the
// second year of illness the municipality tops up nothing: the couple's whole norm is saved.
func TestAgreedByHand(t *testing.T) {
	pay := 10 * 1.125 * 1740.60 / 36 * 1.08 * netShare
	for _, c := range []struct{ hours, without, ill, saved float64 }{{32, 9, 0, 1100.85 + 1572.79}, {10, 9, 0, 2 * pay}, {32, 4, 0, 1100.85},
		{32, 9, 1, 1100.85 + 1572.79}, {10, 9, 1, pay + 1572.79}} {
		b, arm, control := oneMonth()
		*arm = Facts{Date: arm.Date, Alive: 9, OnBenefit: 3, InJob: 2, OffBenefit: 4, Hours: 2 * c.hours, JobHours: c.hours}
		*control = Facts{Date: arm.Date, Alive: 9, OnBenefit: c.without, OffBenefit: 9 - c.without}
		arm.Couples[model.InJob], arm.LongIll[model.Couple] = 1, c.ill
		if c.without == 9 {
			control.Couples[model.OnBenefit] = 1
		}
		b.Arm[0][0], b.Control[0][0] = *arm, *control
		got := amounts(b.Flows(nil, &Variant{Wages: ByOrganisation, Supervision: ByOrganisation, BenefitTransfer: 0.4, BenefitReturned: 0.5}, ArmWorld))
		for who, want := range map[between]float64{
			{Municipality, Organisation, BenefitTransfer}: 0.4 * c.saved,
			{Municipality, State, BenefitReturned}:        0.5 * (1 + ofNet) * c.saved,
		} {
			if !(math.Abs(got[who].Euros()-want) <= 0.03) {
				t.Errorf("%v hours, %v ill: %v: %d, want %.2f", c.hours, c.ill, who, got[who], want)
			}
		}
	}
}

// An organisation is passed on no more than its jobs cost it: where all of their
// loonkostensubsidie is claimed besides, it does not earn.
func TestOrganisationDoesNotEarn(t *testing.T) {
	for hours := 8.0; hours <= 36; hours += 4 {
		arm, control := fifty(50)
		arm.JobHours, arm.Hours, arm.Subsidised = hours, 50*hours, 0.7*50*hours
		b := Books{Ledger: groningen2022(), Towns: []Town{{Residents: 184000, People: 50}}, Arm: [][]Facts{{arm}}, Control: [][]Facts{{control}}}
		b.Ledger.Subsidy.Coverage = 1
		got := net(b.Flows(nil, &Variant{Wages: ByOrganisation, Supervision: ByMunicipality, Subsidy: 1, BenefitTransfer: 1}, ArmWorld))[Organisation]
		if got != 0 {
			t.Errorf("%v hours: the organisation has %d", hours, got)
		}
	}
}

// Who bears the wages and the work supervision, and receives the subsidies, by
// variant; contractors bear half where their obligations carry half of the jobs.
func TestWhoBearsTheWages(t *testing.T) {
	b, arm, _ := oneMonth()
	b.SROI = SROI{Procurement: 1200, Norm: 0.05, Credit: 40000, Available: 1} // 1.5 jobs of 3
	b.Planned, b.Regional = [][]float64{{3}}, Regional{Basis: "realised", Guarantor: "municipality"}
	b.Guidance.Supervision = 2400
	arm.Subsidised = 30
	b.Arm[0][0] = *arm
	whole := b.Price(arm, false)
	for wages, boss := range map[Bearer]Party{"municipality": Municipality, "organisation": Organisation, "central_government": State, "fund": Fund, "contractors": Contractors} {
		for name, supervisor := range map[Bearer]Party{"municipality": Municipality, "organisation": Organisation} {
			got := amounts(b.Flows(nil, &Variant{Wages: wages, Supervision: name, Subsidy: 0.5}, ArmWorld))
			wage, subsidy := whole[NetWage], whole[Loonkostensubsidie].Part(0.5)
			if boss == Contractors {
				wage, subsidy = wage.Part(0.5), subsidy.Part(0.5)
				if rest := got[between{Municipality, Participant, NetWage}]; rest != whole[NetWage]-wage {
					t.Errorf("the municipality pays the other half: %d", rest)
				}
			}
			if boss == State {
				subsidy = 0 // which it would pay itself
			}
			if got[between{boss, Participant, NetWage}] != wage || got[between{State, boss, Loonkostensubsidie}] != subsidy || wage == 0 || whole[Loonkostensubsidie] == 0 {
				t.Errorf("%s: wages of %d, loonkostensubsidie of %d, want %d and %d", wages, got[between{boss, Participant, NetWage}], got[between{State, boss, Loonkostensubsidie}], wage, subsidy)
			}
			if got[between{supervisor, Supervisors, Supervision}] != whole[Supervision] || whole[Supervision] == 0 {
				t.Errorf("%s: supervision of %d, want %d", name, got[between{supervisor, Supervisors, Supervision}], whole[Supervision])
			}
		}
	}
}

// Who pays what of a bond of a month by hand: 3,000 of principal, 500 of set-up, 10% a year of
// overhead; 1,000 due, of which the municipality pays 50, the State 30 and
// insurers 20%; of 1,500 guaranteed what is missing, alike.
func TestBondPartiesByHand(t *testing.T) {
	b, _, _ := oneMonth()
	b.Bond = Bond{Metric: "benefit_months", Price: 100, Cap: 0.1, Years: 1, Capital: 300, AtRisk: 0.5, SetUp: 500, Overhead: 0.1, Municipality: 0.5, State: 0.3}
	b.Exposed, b.Shown = []float64{12}, func() []Shown { return []Shown{{Bond: &b.Bond, Outcome: Outcome{10}, Noise: Outcome{0}}} }
	got := amounts(b.Together(&Variant{}).bond(nil, b.Together(&Variant{}).own()))
	want := map[between]Cents{
		{Investors, Intermediary, Principal}:         3000_00,
		{Intermediary, Economy, BondSetUp}:           500_00,
		{Intermediary, Economy, BondOverhead}:        25_00,
		{Intermediary, Municipality, ProjectFunding}: 2475_00,
		{Municipality, Intermediary, OutcomePayment}: 500_00,
		{State, Intermediary, OutcomePayment}:        300_00,
		{Insurers, Intermediary, OutcomePayment}:     200_00,
		{Municipality, Intermediary, Guarantee}:      250_00,
		{State, Intermediary, Guarantee}:             150_00,
		{Insurers, Intermediary, Guarantee}:          100_00,
		{Intermediary, Investors, Repayment}:         1500_00,
	}
	for who, amount := range want {
		if got[who] != amount {
			t.Errorf("%v: %d, want %d", who, got[who], amount)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%v", got)
	}
}

// The metrics by hand: two people over two months, one of whom is on benefit in
// both and the other in the job and then in regular work, with marks of 7 and 8. Half
// of a benefit still tops up the job's pay, and a tenth that of regular work: of 24
// months in a year they are on benefit for 12 + 3 + .6, publicly paid for 6 + 12 + .6.
func TestMeasureByHand(t *testing.T) {
	first, second := model.Tally{People: 2, Alive: 2, Satisfaction: 15}, model.Tally{People: 2, Alive: 1, Satisfaction: 8}
	first.Status[model.OnBenefit], first.Status[model.InJob], first.Homes[model.InJob][model.Couple] = 1, 1, 1
	second.Status[model.OnBenefit], second.Status[model.InRegular], second.Homes[model.InRegular][model.Couple] = 1, 1, 1
	left := &Left{}
	left[model.InJob][model.Couple], left[model.InRegular][model.Couple], left[model.InJob][model.Single] = 0.5, 0.1, 0.9
	for metric, want := range map[Metric]float64{"benefit_months": (12 + 3 + 0.6) / 2, "publicly_paid_months": (12 + 6 + 0.6) / 2, "regular_work_months": 3, "satisfaction": 23.0 / 3} {
		if got := metric.Measure([]Month{{&first, left}, {&second, left}}); !(math.Abs(got-want) <= 1e-12) {
			t.Errorf("%s: %v a year, want %v", metric, got, want)
		}
	}
}

// What is left of a benefit by hand: ten hours of minimum wage with holiday pay, less
// premium and a flat tax, leave the rest of either norm, and full weeks nothing.
func TestLeftByHand(t *testing.T) {
	l, d := groningen2022(), model.Date{Year: 2022, Month: 1, Day: 1}
	pay := 10 * 1.125 * 1740.60 / 36 * 1.08 * netShare
	left := l.Left(d, model.Terms{Hours: 10})
	if one, two := left[model.InJob][model.Single], left[model.InJob][model.Couple]; !(math.Abs(one-(1-pay/1100.85)) <= 1e-9) || !(math.Abs(two-(1-pay/1572.79)) <= 1e-9) {
		t.Errorf("%v and %v are left", one, two)
	}
	if full := l.Left(d, model.Terms{Hours: 36}); full[model.InJob] != [model.Homes]float64{} {
		t.Errorf("%v is left beside a full week", full[model.InJob])
	}
}

// Procurement differs from year to year around its mean, the same all year, and
// obligations carry no more jobs than there are.
func TestContractorsVolume(t *testing.T) {
	b, _, _ := oneMonth()
	b.SROI = SROI{Procurement: 1200, Norm: 0.05, Credit: 400000, Available: 1, VolumeSD: 0.5} // 0.15 jobs of 3
	v, facts := &Variant{Wages: "contractors"}, b.Arm[0][0]
	for range 23 {
		b.Arm[0] = append(b.Arm[0], facts)
	}
	mean, squares := 0.0, 0.0
	const n = 4000
	for i := range n {
		b.Key = sim.NewKey(uint64(i))
		x := b.contractors(v, 0, 0, true)
		if b.contractors(v, 0, 11, true) != x || b.contractors(v, 0, 12, true) == x {
			t.Fatal("volumes are not those of years")
		}
		mean += x / n
		squares += x * x / n
	}
	sd := math.Sqrt(squares - mean*mean)
	if want := 0.05; !(math.Abs(mean-want) <= 4*sd/math.Sqrt(n)) {
		t.Errorf("obligations carry %v of the wages on average, want %v", mean, want)
	}
	if want := 0.05 * math.Sqrt(math.Exp(0.25)-1); !(math.Abs(sd/want-1) <= 0.1) {
		t.Errorf("standard deviation %v, want %v", sd, want)
	}
	b.SROI.Credit = 1000
	if got := b.contractors(v, 0, 0, true); got != 1 {
		t.Errorf("contractors carry %v of the wages", got)
	}
	if got := b.contractors(v, 0, 0, false) + b.contractors(&Variant{Wages: "fund"}, 0, 0, true); got != 0 {
		t.Errorf("contractors carry %v elsewhere", got)
	}
}

// What of social return is in bids, by hand: contractors bear half of the wages less
// subsidies, as their obligations carry 1.5 of 3 jobs. At 0 the municipality pays them
// nothing, at .4 that part of it; at 1 it is back at bearing all wages itself, to the
// cent, and contractors keep what the work brings: .6 of half of 40 productive hours
// at a wage cost of the minimum wage with 8% and 16.5% of charges.
func TestSocialReturnInBids(t *testing.T) {
	for _, share := range []float64{0, 0.4, 1} {
		b, arm, _ := oneMonth()
		b.SROI = SROI{Procurement: 1200, Norm: 0.05, Credit: 40000, Available: 1, PassThrough: share, Work: 0.6}
		b.Income.RegularProductive = 1
		arm.Subsidised, arm.Output = 30, 40
		b.Arm[0][0] = *arm
		got := net(b.Flows(nil, &Variant{Wages: ByContractors, Supervision: ByMunicipality, Subsidy: 1}, ArmWorld))
		self := net(b.Flows(nil, &Variant{Wages: ByMunicipality, Supervision: ByMunicipality, Subsidy: 1}, ArmWorld))
		wages := Cents(0)
		for _, f := range b.Flows(nil, &Variant{Wages: ByFund, Supervision: ByMunicipality, Subsidy: 1}, ArmWorld) {
			if f.Payer == Fund && kinds[f.Kind].payer == employer {
				wages += f.Amount
			}
			if f.Payee == Fund && kinds[f.Kind].payee == employer {
				wages -= f.Amount
			}
		}
		work := 0.6 * 0.5 * 40 * 1740.60 / 36 * 1.08 * jobCost
		if want := work - (1-share)*wages.Euros()/2; !(math.Abs(got[Contractors].Euros()-want) <= 0.05) {
			t.Errorf("at %v contractors have %d, want %.2f", share, got[Contractors], want)
		}
		if want := self[Municipality].Euros() + (1-share)*wages.Euros()/2; !(math.Abs(got[Municipality].Euros()-want) <= 0.05) || share == 1 && got[Municipality] != self[Municipality] {
			t.Errorf("at %v the municipality has %d, want %.2f of %d", share, got[Municipality], want, self[Municipality])
		}
	}
}

// Who is longer in the job than counts is borne by the municipality again: of ten
// people three are in their first two years, though obligations could carry five.
func TestCreditYears(t *testing.T) {
	b, arm, _ := oneMonth()
	arm.InJob, arm.InYear = 10, [model.JobYears]float64{2, 1, 4, 3}
	b.Arm[0][0] = *arm
	for years, want := range map[int]float64{0: 0.5, 1: 0.2, 2: 0.3, 3: 0.5, 5: 0.5} {
		b.SROI = SROI{Procurement: 4000, Norm: 0.05, Credit: 40000, Available: 1, CreditYears: years}
		if got := b.contractors(&Variant{Wages: ByContractors}, 0, 0, true); !(math.Abs(got-want) <= 1e-12) {
			t.Errorf("%d years: %v, want %v", years, got, want)
		}
	}
}
