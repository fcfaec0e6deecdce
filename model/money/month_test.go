package money

import (
	"math"
	"slices"
	"testing"

	"proefbank/model"
)

// january is a month of 2022 with a job of 32 hours for each of so many, and their gross
// pay at the minimum wage.
func january(n float64) (l *Ledger, f *Facts, gross float64) {
	f = &Facts{Date: model.Date{Year: 2022, Month: 1, Day: 1}, Alive: 9, InJob: n, Hours: 32 * n, JobHours: 32}
	return groningen2022(), f, 32 * n * 1.125 * 1740.60 / 36 * 1.08
}

// Pay that is a fifth above the minimum wage is a fifth more to everybody who has a part
// of it, and no more subsidy, by hand.
func TestPayAboveTheMinimumByHand(t *testing.T) {
	l, f, gross := january(3)
	l.Wage.Pension, f.Subsidised = 0.1, 30
	lower := l.Price(f, false)
	f.Above = 0.2
	got := l.Price(f, false)
	for k, part := range map[Kind]float64{NetWage: netShare, WageTax: taxShare, Pension: 0.035, ZvwLevy: insuredShare * 0.067, Premiums: insuredShare * 0.098, EmployerPension: 0.1} {
		if want := 1.2 * gross * part; !(math.Abs(got[k].Euros()-want) < 0.02) || want == 0 {
			t.Errorf("%s: %d, want %.2f", k, got[k], want)
		}
	}
	f.EndedYears = 3 // a third of a month's pay for each
	if end := l.Price(f, false); end[TransitionPayment] != Euros(1.2*gross/3*0.9) {
		t.Errorf("a payment at the end of %d, want %.2f less tax", end[TransitionPayment], 1.2*gross/3)
	}
	if got[Loonkostensubsidie] != lower[Loonkostensubsidie] || lower[Loonkostensubsidie] == 0 {
		t.Errorf("loonkostensubsidie of %d, want %d", got[Loonkostensubsidie], lower[Loonkostensubsidie])
	}
}

// What is set off of earnings is no bijstand, nor its tax and Zvw; who earns keeps a
// benefit that is administered.
func TestSetOffByHand(t *testing.T) {
	l, f, _ := january(0)
	f.OnBenefit, f.SetOff, f.Earned = 2, 300, 400
	a := l.Price(f, false)
	if left := 2*1100.85 - 300; !(math.Abs(a[Bijstand].Euros()-left) < 0.01) || !(math.Abs(a[BijstandTax].Euros()-left*ofNet) < 0.01) ||
		a[Administration] != 500_00 || a[RegularWage] != 400_00 {
		t.Errorf("%d of bijstand, %d of tax, %d of administration, %d earned; %.2f is left", a[Bijstand], a[BijstandTax], a[Administration], a[RegularWage], left)
	}
}

// Who keeps a benefit in the job has beside it what the arm says, and not what benefits
// that are kept have in general.
func TestTopUpOfAnArm(t *testing.T) {
	l, f, _ := january(3)
	if a := l.Price(f, true); a[TopUp] != 3*175_00 || a[NetWage] != 0 {
		t.Errorf("a top-up of %d, want 525 euro", a[TopUp])
	}
	f.Pay = model.Pay{Kept: true, TopUp: 0.1}
	for _, ill := range []float64{0, 1} { // in the second year of illness as in the first: there is no pay to be less
		f.Parents[model.InJob], f.LongIll[model.Parent] = ill, ill
		if a := l.Price(f, false); a[TopUp] != Euros(3*110.085) || a[NetWage] != 0 || a[Bijstand] != 3*1100_85 || a[Supplement] != 0 {
			t.Errorf("%v ill: a top-up of %d, want 330.26 euro, beside bijstand of %d and a supplement of %d", ill, a[TopUp], a[Bijstand], a[Supplement])
		}
	}
}

// Premiums and Zvw are of insured pay only, and an employer's pension premium of all: of
// two people in regular work and one in sheltered work, where half of the pay of sheltered
// work is insured, and of those whose work is displaced.
func TestInsuredPayByHand(t *testing.T) {
	l, f, _ := january(0)
	hour := 1740.60 / 36 * 1.08
	insured := 13 * hour
	l.Calendar.Insured = model.Series{{Value: 12 * insured}}
	f.InRegular, f.InSheltered = 2, 1
	a := l.Price(f, false)
	gross := (2*1.15 + 1) * 26 * hour
	if want := 3 * insured * 0.118; !(math.Abs(a[RegularPremiums].Euros()-want) < 0.01) {
		t.Errorf("premiums of %d, want %.2f", a[RegularPremiums], want)
	}
	if want := gross*taxShare + 3*insured*0.067; !(math.Abs(a[RegularTax].Euros()-want) < 0.01) {
		t.Errorf("tax of %d, want %.2f", a[RegularTax], want)
	}
	l.Wage.Pension = 0.1
	one, hours := l.regularPay(l.price(f.Date))
	if got, want := l.onTop(l.price(f.Date), 0.118, one, hours), (0.067+0.118)/2/1.15+0.1; !(math.Abs(got-want) < 1e-9) {
		t.Errorf("%v on top of pay, want %v", got, want)
	}
	f.Output, f.Displaced, f.Insured = 26*0.85, 0.5, 1 // half of a regular worker's hours
	before := l.Price(f, false)[DisplacedWW]
	other := groningen2022()
	other.Calendar, other.Wage.AwfLow = l.Calendar, model.Series{{Value: 0}}
	if missed, want := before-other.Price(f, false)[DisplacedWW], 0.5*insured*0.118; !(math.Abs(missed.Euros()-want) < 0.01) {
		t.Errorf("premiums of %d are missed, want %.2f", missed, want)
	}
}

// At a minimum wage of nothing nobody is paid, and no premium nor Zvw is due.
func TestNoMinimumWage(t *testing.T) {
	l, f, _ := january(3)
	l.Calendar.WMLMonth, f.InRegular, f.InSheltered = model.Series{{Value: 0}}, 2, 1
	a := l.Price(f, false)
	for _, k := range []Kind{NetWage, ZvwLevy, Premiums, RegularWage, RegularTax, RegularPremiums} {
		if a[k] != 0 {
			t.Errorf("%s of %d", k, a[k])
		}
	}
}

// A payment at the end of a contract bears the rate that comes on top of a year's pay: of
// a month's pay 100 euro below the second bracket, and the rest in it.
func TestTransitionIsTaxedOnTop(t *testing.T) {
	l, f, gross := january(1)
	f.EndedYears = 3 // a third of a month's pay for each
	to := model.Series{{Value: 12*gross*0.965 + 100}}
	l.Calendar.Tax.To1, l.Calendar.Tax.Rate2 = to, model.Series{{Value: 0.4}}
	a := l.Price(f, false)
	want := 0.1*100 + 0.4*(gross-100)
	if zvw := 0.067 * gross; !(math.Abs(a[TransitionTax].Euros()-want-zvw) < 0.02) || !(math.Abs(a[TransitionPayment].Euros()-gross+want) < 0.01) {
		t.Errorf("%d is paid out of %.2f, want %.2f less; tax and Zvw of %d, want %.2f more", a[TransitionPayment], gross, want, a[TransitionTax], zvw)
	}
}

// What is paid at the end of two years of illness UWV pays back to every employer until a
// date, and from then on to small ones: of three years worked one, so a ninth of a month's pay.
// Nothing is paid back of contracts that end, nor where the date is empty.
func TestTransitionIsRepaid(t *testing.T) {
	until := model.Date{Year: 2022, Month: 2, Day: 1}
	for _, c := range []struct {
		size  string
		until model.Date
		ill   float64
		want  float64
	}{
		{"large", until, 1, 1.0 / 3}, {"large", until, 0, 0}, {"large", until.AddMonths(-1), 1, 0}, {"large", model.Date{}, 1, 0},
		{"small", until.AddMonths(-1), 1, 1.0 / 3}, {"small", model.Date{}, 1, 0},
	} {
		l, f, gross := january(1)
		l.Wage.Size, l.Wage.AofLow = c.size, model.Series{{Value: 0}}
		l.Wage.TransitionRepaidUntil, f.EndedYears, f.EndedIll = c.until, 3, c.ill
		if got := l.Price(f, false)[TransitionRepaid]; got != Euros(c.want*gross) {
			t.Errorf("%+v: %d is paid back, want %.2f", c, got, c.want*gross)
		}
		if got := l.Price(f, true)[TransitionRepaid]; got != 0 {
			t.Errorf("%+v: %d is paid back to nobody who paid", c, got)
		}
	}
}

// In the second year of illness 70% is paid, by hand: of three people one is ill that long, and
// another half of the month. Zvw and premiums are of what a premium of 3.5% above a
// franchise of 1,000 euro leaves; UWV pays four fifths of the sick pay, and for the hours for
// which it does there is no loonkostensubsidie.
func TestSecondYearOfIllnessByHand(t *testing.T) {
	l, f, gross := january(3)
	one := gross / 3
	l.Calendar.Franchise, l.Wage.Pension = model.Series{{Value: 12000}}, 0.1
	l.Subsidy.NoRisk, l.Subsidy.NoRiskFrom = 0.8, f.Date
	f.LongIll[model.Parent], f.Parents[model.InJob], f.Sick, f.Subsidised = 1, 1, 32+16, 30
	above, lessAbove := one-1000, 0.7*one-1000
	insured, less := one-0.035*above, 0.7*one-0.035*lessAbove
	a := l.Price(f, false)
	for k, want := range map[Kind]float64{NetWage: 0.9 * (2*insured + less), WageTax: 0.1 * (2*insured + less), Pension: 0.035 * (2*above + lessAbove),
		ZvwLevy: 0.067 * (2*insured + less), Premiums: 0.098 * (2*insured + less), EmployerPension: 0.1 * (2*above + lessAbove),
		NoRisk: 0.8 * (0.5*insured + less), Loonkostensubsidie: 30 * 1.125 * 1740.60 / 36 * 1.08 * 1.235 * 0.657 * (1 - 0.8*0.5),
		Toeslagen: 0.4 * (2*(0.9*insured-1100.85) + 0.9*less - 1100.85)} {
		if !(math.Abs(a[k].Euros()-want) < 0.02) || want <= 0 {
			t.Errorf("%s: %d, want %.2f", k, a[k], want)
		}
	}
	f.JobHours, f.Hours, f.Sick = 20, 60, 20 // 822.43 a month
	a = l.Price(f, false)
	if want := 1100.85 - netOf(0.7*one*20/32); a[Supplement] != Euros(want) {
		t.Errorf("a supplement of %d beside 70%% of pay, want %.2f", a[Supplement], want)
	}
	if want := 2 * (1100.85 - netOf(one*20/32)); !(math.Abs(a[Bijstand].Euros()-want) < 0.02) {
		t.Errorf("bijstand of %d beside whole pay, want %.2f", a[Bijstand], want)
	}
}

// netOf is net pay of 20 hours: above the franchise of so many hours a premium of 3.5% is
// withheld, and a tenth of the rest.
func netOf(gross float64) float64 { return 0.9 * (gross - 0.035*max(0, gross-1000*20*1.125/36)) }

// Supervision by hand: of three jobs at 3,000 a year, a half more for what is done and a
// fifth more for whom it is done with.
func TestSupervisionByHand(t *testing.T) {
	l, f, _ := january(3)
	f.Supervision, f.Harder = 0.5, 0.2
	if a := l.Price(f, false); a[Supervision] != 1350_00 {
		t.Errorf("supervision of %d, want 3 x 250 x 1.5 x 1.2", a[Supervision])
	}
}

// Hours for which an employer gets loonkostenvoordeel are paid hours, holidays too.
func TestLKVIsOfPaidHours(t *testing.T) {
	l, f, _ := january(3)
	l.Subsidy.LKV, l.Subsidy.LKVShare = model.Series{{Value: 1.01}}, 0.2
	if got, want := l.Price(f, false)[LKV], 0.2*1.01*3*32*1.125*52/12; !(math.Abs(got.Euros()-want) < 0.01) {
		t.Errorf("%d, want %.2f", got, want)
	}
}

// Low pay is subsidised of whoever has 1,248 paid hours a year, holidays too: of 21.4 hours
// a week and more where 1.125 are paid for each.
func TestLIVIsOfPaidHours(t *testing.T) {
	for hours, want := range map[float64]Cents{21: 0, 22: Euros(3 * 22 * 1.125 * 52 / 12 * 0.5)} {
		l, f, _ := january(3)
		l.Subsidy.LIV, l.Subsidy.LIVShare = model.Series{{Value: 0.5}}, 1
		f.JobHours, f.Hours = hours, 3*hours
		if got := l.Price(f, false)[LIV]; got != want {
			t.Errorf("%v hours: %d, want %d", hours, got, want)
		}
	}
}

// Three people cost three times what one does, of every status and household.
func TestPeopleAddUp(t *testing.T) {
	l, date := groningen2022(), model.Date{Year: 2022, Month: 1, Day: 1}
	for status := range model.Dead {
		for home := range model.Home(model.Homes) {
			of := func(n int32) Amounts {
				tally := model.Tally{Alive: n}
				tally.Status[status], tally.Homes[status][home] = n, n
				if status == model.InJob {
					tally.Hours = 10 * float64(n)
				}
				f := (&offered{job: Facts{JobHours: 10}}).facts(&tally, date)
				return l.Price(&f, false)
			}
			one, three := of(1), of(3)
			for k := range one {
				if k != int(Leaders) && !(math.Abs(float64(three[k]-3*one[k])) <= 2) {
					t.Errorf("status %v, home %v, %s: %d of three people, %d of one", status, home, Kind(k), three[k], one[k])
				}
			}
		}
	}
}

// The budget of a municipality of which the books hold a part is what all of its households
// cost; of one that they hold as a whole it is what these cost. It is none the less where
// nobody of the part is on benefit.
func TestGrantedByHand(t *testing.T) {
	b, _, _ := oneMonth()
	control := &Amounts{Bijstand: 800_00, BijstandTax: 80_00}
	b.Control[0][0].OnBenefit = 8
	for _, c := range []struct {
		town Town
		want Cents
	}{{Town{Recipients: 20}, 2200_00}, {Town{Recipients: 20, Whole: true}, 880_00}, {Town{Recipients: 4}, 880_00}} {
		b.Towns[0] = c.town
		if got := b.granted(0, 0, control); got != c.want {
			t.Errorf("%+v: %d, want %d", c.town, got, c.want)
		}
	}
	b.Control[0][0].OnBenefit, b.Towns[0] = 0, Town{Recipients: 20}
	if got, want := b.granted(0, 0, &Amounts{}), 20*1100.85*(1+ofNet); !(math.Abs(got.Euros()-want) < 0.2) {
		t.Errorf("with nobody of the books on benefit %.2f, want %.2f", got.Euros(), want)
	}
}

// Where a fund bears the wages an organisation bears what it contributes.
func TestHostCostOfAFund(t *testing.T) {
	l := groningen2022()
	l.Calendar.Start = model.Date{Year: 2022, Month: 1, Day: 1}
	h := &Hosted{Town: Town{Residents: 1000, People: 10}, Arm: &model.Arm{Job: true, HoursPerWeek: 32}, Jobs: 4, Loonwaarde: 60}
	got := l.HostCost(&Variant{Wages: ByFund, Supervision: ByMunicipality, Subsidy: 1}, h)
	if !(math.Abs(got.Organisation-2000.0/12) < 0.01) || got.Carried != 0 {
		t.Errorf("%+v, want %.2f a month", got, 2000.0/12)
	}
}

// What a contract uses up is its set-up, its overhead and its verification, in what a euro
// of the month counts for.
func TestOverheadByHand(t *testing.T) {
	flows := []Flow{{Kind: BondSetUp, Amount: 100_00}, {Month: 1, Kind: BondOverhead, Amount: 10_00}, {Month: 1, Kind: BondVerification, Amount: 1_00}, {Month: 1, Kind: Repayment, Amount: 1000_00}}
	if got := Overhead(flows, []float64{1, 0.5}); got != 105.5 {
		t.Errorf("%v, want 105.50", got)
	}
}

// Of municipalities in which nobody has a job the monitor knows nothing, together either.
func TestNobodyIsMonitored(t *testing.T) {
	none, some := Monitored{Production: math.NaN()}, Monitored{JobYears: 2, Production: 30}
	both := none
	if both.Add(none); !math.IsNaN(both.Production) {
		t.Errorf("of nobody: %+v", both)
	}
	if both.Add(some); both.Production != 30 || both.JobYears != 2 {
		t.Errorf("of two years: %+v", both)
	}
}

// The fund gives back to every municipality's parties what is theirs.
func TestFundGivesBackByMunicipality(t *testing.T) {
	p := purse{held: 600_00, paid: make([][Parties]Cents, 2)}
	p.paid[0][Municipality], p.paid[1][State] = 100_00, 300_00
	flows := p.giveBack(nil, 4)
	want := []Flow{{Month: 4, Payer: Fund, Payee: Municipality, Kind: FundReturn, Amount: 150_00}, {Month: 4, Municipality: 1, Payer: Fund, Payee: State, Kind: FundReturn, Amount: 450_00}}
	if !slices.Equal(flows, want) {
		t.Errorf("%+v, want %+v", flows, want)
	}
}
