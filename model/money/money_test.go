package money

import (
	"math"
	"slices"
	"testing"

	"proefbank/model"
)

// groningen2022 is a ledger at Groningen's prices, without uncertainty, and with a
// tax that is easy by hand: a tenth of everything.
func groningen2022() *Ledger {
	p := &Parameters{
		Wage: Wage{Contract: "government", Size: "large", Ufo: model.Series{{Value: 0.098}}, AwfLow: model.Series{{Value: 0.118}}, Zvw: model.Series{{Value: 0.067}},
			Transition: 1.0 / 3},
		Subsidy:  Subsidy{ChargeAllowance: 0.235, Coverage: 0.657, Forfait: 0.5},
		Benefit:  Benefit{Administration: 3000, Reintegration: 0, TopUp: 175},
		Guidance: Guidance{Coach: 37500, JobsPerLeader: 100, Supervision: 3000, Fee: 1500},
		Society:  Society{Value: 1, Discount: 0.0225, QALY: 50000, QALYPerPoint: 0.1},
		Budget:   Budget{Small: 12500, Large: 33500, OwnRisk: 0.075, OwnLag: 3, CountryLag: 2, Country: 400000},
		Bond: Bond{Metric: "benefit_months", Baseline: "control-group", Price: 1000, Cap: 0.12, Years: 3, Capital: 10000, AtRisk: 1,
			SetUp: 50000, Overhead: 0.03, Target: 0.08, Municipality: 0.6, State: 0.3},
		SROI:     SROI{Procurement: 900, Norm: 0.05, Credit: 40000, Available: 0.3, VolumeSD: 0.3, Displacement: 0.35},
		Regional: Regional{Basis: "realised", Municipality: 9000, State: 3000, Insurers: 700, Organisation: 2000, Guarantor: "central_government"},
	}
	for _, wages := range Bearer("").Choices() {
		for _, bits := range []int{0, 1, 2, 3, 4, 5, 6, 7} {
			p.Variants = append(p.Variants, Variant{Name: wages, Wages: Bearer(wages), Supervision: []Bearer{ByMunicipality, ByOrganisation}[bits&1],
				BenefitKept: bits&2 > 0, Subsidy: 1 / float64(1+bits), BenefitTransfer: float64(bits) / 7, BenefitReturned: 1 - float64(bits)/7, ClawBack: bits&4 > 0, Bond: bits&1 > 0})
		}
	}
	return &Ledger{Parameters: p,
		Calendar: &model.Calendar{WMLMonth: model.Series{{Value: (1725.00 + 1756.20) / 2}}, BijstandSingle: model.Series{{Value: 1100.85}}, BijstandCouple: model.Series{{Value: 1572.79}},
			Insured: model.Series{{Value: 1e9}}, Tax: flat(0.1)},
		Income: &model.Income{Pension: 0.035, NormShare: 1, PaidHours: 1.125, AllowanceLoss: 0.4, MunicipalAllowance: 135 / 1100.85, RegularWage: 1.15, RegularHours: 26, RegularProductive: 0.85,
			WIAShare: 0.7, SecondYear: 0.7}}
}

// flat is a tax without credits, so that amounts are easy by hand.
func flat(rate float64) model.Tax {
	all, far := model.Series{{Value: rate}}, model.Series{{Value: 1e9}}
	return model.Tax{Rate1: all, Rate2: all, Rate3: all, To1: far, To2: far}
}

// What the flat tax of 10%, a pension premium of 3.5% and Zvw of 6.7% leave of gross
// pay, take of it, and add to a net benefit. What the pension premium leaves is insured:
// over it go Zvw and premiums of 9.8%, or of 11.8% elsewhere, on top of gross pay.
const (
	insuredShare = 1 - 0.035
	netShare     = insuredShare * 0.9
	taxShare     = insuredShare * 0.1
	ofNet        = 1.067/0.9 - 1
	jobCost      = 1 + insuredShare*(0.067+0.098)
	regularCost  = 1 + insuredShare*(0.067+0.118)
)

// withoutPension is groningen2022 as the monitor of Groningen and its scenarios have it: charges over
// the whole wage, as no pension premium is withheld.
func withoutPension() *Ledger {
	l := groningen2022()
	l.Income.Pension = 0
	return l
}

// fifty are n full jobs in a month of 2022, and the same people without them.
func fifty(n float64) (arm, control Facts) {
	d := model.Date{Year: 2022, Month: 1, Day: 1}
	arm = Facts{Date: d, Alive: n, InJob: n, JobHours: 32, Hours: 32 * n, Productive: 0.8 * 32 * n, Output: 0.8 * 0.604 * 32 * n, Subsidised: 0.396 * 32 * n, Coaches: 2}
	return arm, Facts{Date: d, Alive: n, OnBenefit: n}
}

// On Groningen's figures the municipality loses about 4,860 per job-year, and
// the State more than is published once tax on the benefits is netted.
func TestGroningenByItself(t *testing.T) {
	arm, control := fifty(50)
	b := Books{Ledger: withoutPension(), Towns: []Town{{Residents: 184000, People: 50}}}
	for range 12 {
		b.Arm, b.Control = [][]Facts{append(first(b.Arm), arm)}, [][]Facts{append(first(b.Control), control)}
	}
	v := &Variant{Wages: "municipality", Supervision: "municipality", Subsidy: 1}
	with, without := net(b.Flows(nil, v, ArmWorld)), net(b.Flows(nil, v, ControlWorld))
	if loss := -(with[Municipality] - without[Municipality]).Euros() / 50; !(math.Abs(loss-4860) <= 150) {
		t.Errorf("the municipality loses %.0f per job-year, not about 4,860", loss)
	}
	toeslagen := Cents(0)
	for _, f := range b.Flows(nil, v, ArmWorld) {
		if f.Kind == Toeslagen {
			toeslagen += f.Amount
		}
	}
	if loss := -(with[State] - without[State] - toeslagen).Euros() / 50; loss < 219000.0/50+500 {
		t.Errorf("but for toeslagen, which the monitor leaves out, the State loses %.0f per job-year, not more than the published 4,380", loss)
	}
}

func first(all [][]Facts) []Facts {
	if len(all) == 0 {
		return nil
	}
	return all[0]
}

// A job of 32 hours in 2022 by hand: 1740.60 / 36 x 32 x 1.125 x 1.08 a month.
func TestWageByHand(t *testing.T) {
	arm, _ := fifty(1)
	a := groningen2022().Price(&arm, false)
	gross := Euros(1740.60 * 1.08)
	if got := a[NetWage] + a[WageTax] + a[Pension]; got != gross {
		t.Errorf("gross wage %d cents, want %d", got, gross)
	}
	if got, want := a[ZvwLevy]+a[Premiums], Euros(1740.60*1.08*insuredShare*0.067)+Euros(1740.60*1.08*insuredShare*0.098); got != want {
		t.Errorf("charges %d cents, want %d", got, want)
	}
	if want := Euros(0.396 * 1740.60 * 1.08 * 1.235 * 0.657); a[Loonkostensubsidie] != want {
		t.Errorf("loonkostensubsidie %d, want %d", a[Loonkostensubsidie], want)
	}
	if a[Bijstand] != 0 || a[NoRisk] != 0 || a[LKV] != 0 {
		t.Error("a job brings benefit, no-risk or LKV where none is due")
	}
}

// Singles and couples end up with the income that the model says: above the
// norm less what falls away of allowances, below it topped up with municipal
// allowances.
func TestParticipantsIncome(t *testing.T) {
	l := groningen2022()
	for _, couple := range []float64{0, 1} {
		for _, hours := range []float64{12, 20, 32, 36} {
			arm, _ := fifty(1)
			arm.Hours, arm.JobHours, arm.Couples[model.InJob] = hours, hours, couple
			a := l.Price(&arm, false)
			got := (a[NetWage] + a[Bijstand] + a[Allowances] - a[Toeslagen]).Euros()
			norm := 1100.85 + couple*(1572.79-1100.85)
			want := norm + 135
			if net := netShare * hours / 32 * 1740.60 * 1.08; net > norm {
				want = norm + (net-norm)*0.6
			}
			if !(math.Abs(got-want) <= 0.02) {
				t.Errorf("couple %v, %v hours: %v, want %v", couple, hours, got, want)
			}
		}
	}
}

// Sick hours are paid by no-risk or by loonkostensubsidie, never by both.
func TestNoRiskOrSubsidy(t *testing.T) {
	arm, _ := fifty(10)
	arm.Sick = arm.Hours / 4
	l := groningen2022()
	before := l.Price(&arm, false)
	l.Subsidy.NoRisk, l.Subsidy.NoRiskFrom = 1, model.Date{Year: 2022, Month: 1, Day: 1}
	after := l.Price(&arm, false)
	if want := before[Loonkostensubsidie].Part(0.75); !(math.Abs(float64(after[Loonkostensubsidie]-want)) <= 1) {
		t.Errorf("loonkostensubsidie %d, want three quarters of %d", after[Loonkostensubsidie], before[Loonkostensubsidie])
	}
	if want := Euros(10 * 1740.60 * 1.08 * insuredShare / 4); after[NoRisk] != want {
		t.Errorf("no-risk %d, want %d", after[NoRisk], want)
	}
	l.Subsidy.NoRiskFrom = model.Date{Year: 2022, Month: 2, Day: 1}
	if l.Price(&arm, false) != before {
		t.Error("no-risk before its date")
	}
}

// The forfait holds in the first months; a transition payment and WW follow
// the end of a contract.
func TestForfaitAndEnd(t *testing.T) {
	arm, _ := fifty(1)
	arm.Fresh, arm.EndedYears, arm.InWW = arm.Hours, 3, 1
	a := groningen2022().Price(&arm, false)
	if want := Euros(0.5 * 1740.60 * 1.08 * 1.235 * 0.657); a[Loonkostensubsidie] != want {
		t.Errorf("forfait %d, want %d", a[Loonkostensubsidie], want)
	}
	if want := Euros(1740.60 * 1.08); a[TransitionPayment] != want-want.Part(0.1) || a[TransitionTax] != want.Part(0.1)+want.Part(0.067) {
		t.Errorf("transition payment %d, its tax and Zvw %d, of a month's pay, %d", a[TransitionPayment], a[TransitionTax], want)
	}
	if ww := 0.7 * 1740.60 * 1.08 * insuredShare; a[OwnWW] != Euros(0.9*ww) || a[OwnWWTax] != Euros((0.1+0.067)*ww) || a[WW] != 0 {
		t.Errorf("a government employer bears %d of WW and %d of tax and Zvw, gross %.2f; UWV %d", a[OwnWW], a[OwnWWTax], ww, a[WW])
	}
}

// lively are books of three municipalities in which everything happens.
func lively(l *Ledger) *Books {
	b := &Books{Ledger: l, Shown: func() []Shown {
		return []Shown{{Bond: &l.Bond, Outcome: Outcome{4, 5.5, -1}, Noise: Outcome{0.2, -0.1, 0.3}}}
	}, Exposed: []float64{4000, 4500, 1900}}
	for i, n := range []float64{7, 40, 333} {
		b.Towns = append(b.Towns, Town{Residents: []float64{9000, 20000, 184000}[i], People: n, Recipients: []float64{200, 800, 10000}[i]})
		var arms, controls []Facts
		for m := range 29 {
			share := float64(m%11) / 11
			arm, control := fifty(n * share)
			arm.Date, control.Date = arm.Date.AddMonths(m), control.Date.AddMonths(m)
			arm.Alive, arm.OnBenefit, arm.OffBenefit, arm.OnAOW = n, n*(1-share)*0.8, n/50, n/60
			arm.Couples = [model.Dead]float64{model.OnBenefit: n * (1 - share) / 20, model.InJob: n * share / 8, model.InWW: n / 200, model.InRegular: n / 100}
			arm.InWW, arm.InWIA, arm.InRegular, arm.InSheltered, arm.EndedYears, arm.EndedIll, arm.Starts = n/30, 1, n/25, 0.5, n/9, n/20, n/17
			arm.LongIll, arm.Sick = [model.Homes]float64{n * share / 10}, 32*n*share/8
			arm.RecruitmentHours, arm.Displaced, arm.Jobless, arm.Insured, arm.Satisfied = 3, 0.1, 1, 1, 7.9*n
			control.Alive, control.OnBenefit, control.InRegular, control.Satisfied = n, n*0.97, n*0.03, 7.5*n
			control.Couples[model.OnBenefit] = 0.13 * n
			arms, controls = append(arms, arm), append(controls, control)
		}
		b.Arm, b.Control = append(b.Arm, arms), append(b.Control, controls)
		b.Planned = append(b.Planned, slices.Repeat([]float64{0.7 * n}, len(arms)))
	}
	return b
}

// Cash sums to zero over the parties in every month, municipality and variant;
// nobody pays himself; a bond's intermediary and a fund never owe; control
// worlds are the same under every variant.
func TestCash(t *testing.T) {
	b := lively(groningen2022())
	control := b.Flows(nil, &b.Variants[0], ControlWorld)
	for i := range b.Variants {
		v := &b.Variants[i]
		flows := b.Flows(nil, v, ArmWorld)
		months := make([][Parties]Cents, len(b.Arm[0]))
		held := [Parties]Cents{}
		for m := range months {
			var month []Flow
			for _, f := range flows {
				if int(f.Month) == m {
					month = append(month, f)
				}
				if f.Payer == f.Payee || int(f.Payer) >= Parties || int(f.Payee) >= Parties {
					t.Fatalf("%s: %+v", v.Name, f)
				}
			}
			sum := Cents(0)
			for p, x := range net(month) {
				sum += x
				held[p] += x
			}
			if sum != 0 {
				t.Fatalf("%s: month %d sums to %d cents", v.Name, m, sum)
			}
			if held[Fund] < 0 || held[Intermediary] < 0 {
				t.Fatalf("%s: month %d: the fund has %d, the intermediary %d", v.Name, m, held[Fund], held[Intermediary])
			}
		}
		if held[Intermediary] != 0 {
			t.Errorf("%s: the intermediary keeps %d cents", v.Name, held[Intermediary])
		}
		if again := b.Flows(nil, v, ControlWorld); !slices.Equal(again, control) {
			t.Errorf("%s: the control world differs", v.Name)
		}
	}
}

// Transfers never enter the social balance: variants that differ in who pays
// have the same one; a bond costs its overhead, contractors displace more.
func TestSocietyIgnoresWhoPays(t *testing.T) {
	b := lively(groningen2022())
	base := b.Society(&Variant{Wages: "municipality"}, nil)
	for _, wages := range []Bearer{"organisation", "central_government", "fund"} {
		v := &Variant{Wages: wages, Supervision: "organisation", BenefitTransfer: 1, BenefitReturned: 1, ClawBack: true}
		if got := b.Society(v, b.Flows(nil, v, ArmWorld)); got != base {
			t.Errorf("%s: %+v, want %+v", wages, got, base)
		}
	}
	v := &Variant{Wages: ByMunicipality, Supervision: ByMunicipality, Bond: true}
	bond := b.Society(v, b.Flows(nil, v, ArmWorld))
	if bond.Overhead >= 0 || bond.Total()-bond.Overhead != base.Total() && !(math.Abs(bond.Total()-bond.Overhead-base.Total()) <= 1e-6) {
		t.Errorf("a bond: %+v", bond)
	}
	v = &Variant{Wages: "contractors"}
	if got := b.Society(v, nil); got.Displaced >= base.Displaced {
		t.Error("contractors displace no more than others")
	}
	zero := base
	zero.Value = base.BreakEven()
	if !(math.Abs(zero.Total()) <= 1e-6) {
		t.Errorf("at the break-even value the balance is %v", zero.Total())
	}
}

func TestSplit(t *testing.T) {
	for _, c := range []Cents{0, 1, -1, 100, 99999, -31} {
		for _, weights := range [][]float64{{1, 1, 1}, {0, 0}, {0.1, 0, 7, 3}, {5}} {
			sum := Cents(0)
			for _, part := range c.Split(weights) {
				sum += part
			}
			if sum != c {
				t.Errorf("%d split by %v sums to %d", c, weights, sum)
			}
		}
	}
}

// Jobs that obligations carry, by hand: a million at 5% and 40,000 a job-year is 1.25
// job-years. Of contracts of 500,000 of which the first 100,000 is exempt four fifths
// owes; 32 hours of 36 count for 35,556; 5,000 for the half who are older and 10,000
// for a permanent contract make it 52,500, and as many ninths less.
func TestSROIJobs(t *testing.T) {
	plain := SROI{Procurement: 1000, Norm: 0.05, Credit: 40000, Available: 1}
	exempt, week, bonus := plain, plain, plain
	exempt.Contract, exempt.Exempt = 500000, 100000
	week.FullWeek = 36
	bonus.FullWeek, bonus.BonusOlder, bonus.OlderShare, bonus.BonusPermanent = 36, 5000, 0.5, 10000
	for _, c := range []struct {
		s         SROI
		hours     float64
		permanent bool
		want      float64
	}{{plain, 32, true, 1.25}, {exempt, 32, false, 1}, {week, 32, false, 1.25 * 36 / 32}, {week, 36, false, 1.25}, {week, 40, false, 1.25},
		{week, 0, false, 1.25}, {bonus, 36, false, 50000 / 42500.0}, {bonus, 32, true, 50000 / 52500.0 * 36 / 32}} {
		if got := c.s.Jobs(1000, c.hours, c.permanent); !(math.Abs(got-c.want) <= 1e-12) {
			t.Errorf("%+v, %v hours: %v jobs, want %v", c.s, c.hours, got, c.want)
		}
	}
}

// net is what every party has received less what it has paid.
func net(flows []Flow) (net [Parties]Cents) {
	for _, f := range flows {
		net[f.Payee] += f.Amount
		net[f.Payer] -= f.Amount
	}
	return net
}
