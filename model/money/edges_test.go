package money

import (
	"math"
	"slices"
	"testing"

	"proefbank/model"
)

// What is cut of a budget has risen with prices from the month in which it was saved to the month of the
// budget, after the last that is simulated to that: prices are half as high again from the 13th month on. Of
// the own saving the 7th of 24 months comes back 12 months later, of the country's 6 months later.
func TestCutsRiseWithPrices(t *testing.T) {
	l := groningen2022()
	first := model.Date{Year: 2022, Month: 1, Day: 1}
	l.Prices = Prices{Index: model.Series{{From: first, Value: 100}, {From: first.AddMonths(12), Value: 150}}, Base: first}
	l.Parameters.Budget = Budget{OwnLag: 12, CountryLag: 6}
	together := &Together{Ledger: l}
	var claims [][]claim
	for m := range 24 {
		together.dates = append(together.dates, first.AddMonths(m))
		claims = append(claims, []claim{{own: 100_00, country: 40_00, others: 10_00}})
	}
	for m, want := range map[int][2]Cents{5: {0, 0}, 6: {40_00, 10_00}, 12: {150_00 + 60_00, 15_00}, 18: {150_00 + 40_00, 10_00}, 29: {100_00 + 40_00, 10_00}, 30: {100_00, 0}, 36: {0, 0}} {
		if cut, others := together.due(claims, 0, m); cut != want[0] || others != want[1] {
			t.Errorf("month %d: %d, of others %d, want %d", m, cut, others, want)
		}
	}
}

// Up to a threshold nothing is paid for, at it neither.
func TestThresholdItselfIsNotPaidFor(t *testing.T) {
	for _, c := range []struct {
		cliff         bool
		outcome, want float64
	}{{true, 1.5, 0}, {true, 1.75, 1.75}, {false, 1.5, 0}, {false, 1.75, 0.25}} {
		rate := Rate{Threshold: 3, Cliff: c.cliff}
		if got := rate.units(c.outcome, 0.5); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}

// Of 100 who are sought 100 were promised: where 80 come a quarter as many more is compensated. Of a
// fee of 50 euro a year half a year of 100 people takes 2,500.
func TestWhoIsThereByHand(t *testing.T) {
	c := contract()
	c.Fee, c.Promised, c.Sought, c.People, c.Exposed = 50, 1, 100, 80, []float64{600, 1200}
	if got := c.missing(); !(math.Abs(got-0.25) <= 1e-12) {
		t.Errorf("%v did not come over those who came, want a quarter", got)
	}
	if due := c.Pays(Outcome{0, 0}, 0); due[0].Fee != 2500_00 || due[1].Fee != 5000_00 {
		t.Errorf("fees of %d and %d, want 2,500 and 5,000", due[0].Fee, due[1].Fee)
	}
}

// The price for the whole of a contract is that of its last year, if prices follow prices: two
// months each at 100 euro, that are 120 in the second year.
func TestWholeIsPaidAtItsLastPrice(t *testing.T) {
	c := contract()
	c.Indexed, c.Measured, c.Cap = true, "overall", 1
	c.Levels = append(slices.Repeat([]float64{1}, 12), slices.Repeat([]float64{1.2}, 12)...)
	if years, _ := paidBy(&c, Outcome{1, 1}, 100); years[0] != 0 || years[1] != 24000_00 {
		t.Errorf("paid %d, want 100 x 1.2 x 200 at the end", years)
	}
}

// Payers pay when a year has been verified, and it counts for what a euro does then.
func TestPaymentsCountWhenVerified(t *testing.T) {
	c, shown := carded()
	worth := make([]float64, 30)
	worth[17], worth[29] = 0.9, 0.8
	if got, want := (&Repaid{c, shown, worth}).payers(100), 0.9*31000+0.8*19000; !(math.Abs(got-want) <= 1e-6) {
		t.Errorf("payers pay %v, want %v", got, want)
	}
}

// A price that repays sooner costs less and brings investors less: one of two contracts loses all, and
// the other has to make up for that. Its cap of 60% is reached above 2,207 euro, and above 6,454 it is so soon
// that what it earns up to then is too little.
func TestCheapestKeepsTheTarget(t *testing.T) {
	c := contract()
	c.Cap = 0.6
	worths := slices.Repeat([]float64{1}, 24)
	all := []Repaid{{c, Outcome{0.1, 1}, worths}, {c, Outcome{-1, -1}, worths}}
	price, paid := Cheapest(all, 1996)
	if price < 6454/1.05 || price > 6454 || !(math.Abs(paid-(256000-6*price)/2) <= 1) {
		t.Errorf("cheapest at %.0f, where %.0f is paid", price, paid)
	}
}

// Investors who are all alike have no layers.
func TestOneLayerIsNone(t *testing.T) {
	for senior, layers := range map[float64]int{0: 0, 0.5: 2, 1: 0} {
		c := contract()
		c.Senior = senior
		if got := (&Repaid{c, Outcome{1, 1}, nil}).Return(100); len(got.Layers) != layers {
			t.Errorf("senior share %v: %d layers", senior, len(got.Layers))
		}
	}
}

// Contracts that are exempt as a whole carry no job.
func TestExemptContractsCarryNothing(t *testing.T) {
	s := SROI{Procurement: 900, Norm: 0.05, Credit: 40000, Available: 0.3, Contract: 100000, Exempt: 250000}
	if got := s.Jobs(100000, 32, true); got != 0 {
		t.Errorf("%v jobs", got)
	}
}

// In lockdown no illness is recorded, that of a second year neither: UWV reimburses nothing.
func TestNoIllnessIsRecordedInLockdown(t *testing.T) {
	l, f, _ := january(3)
	l.Subsidy.NoRisk, l.Subsidy.NoRiskFrom = 0.8, f.Date
	f.LongIll[model.Single], f.Sick = 1, 0
	if got := l.Price(f, false)[NoRisk]; got != 0 {
		t.Errorf("%d reimbursed", got)
	}
}

// Consulting comes beside what finding people takes: 4 hours, and 3 for each of two starts.
func TestConsultingByHand(t *testing.T) {
	l, f, _ := january(3)
	l.Guidance.Hour, f.RecruitmentHours, f.Consulting, f.Starts = 50, 4, 3, 2
	if got := l.Price(f, false)[Recruitment]; got != 500_00 {
		t.Errorf("%d, want 10 hours of 50 euro", got)
	}
}

// Who is long ill is in the job, and who is new on WW on WW: of five people in a job three have a
// couple's norm and one of these is ill for long, as is one of the single people.
func TestHomesOfTheLongIll(t *testing.T) {
	for _, of := range []struct{ all, part model.Status }{{model.InJob, model.LongIll}, {model.InWW, model.EarlyWW}} {
		tally := model.Tally{Alive: 7}
		tally.Status[of.all] = 7
		tally.Homes[of.all] = [model.Homes]int32{model.Single: 1, model.Couple: 2, model.Parent: 1}
		tally.Homes[of.part] = [model.Homes]int32{model.Single: 1, model.Couple: 1, model.Parent: 1}
		var o offered
		f := o.facts(&tally, model.Date{Year: 2022, Month: 1, Day: 1})
		for home := range model.Home(model.Homes) {
			all, part := f.people(of.all, home), f.people(of.part, home)
			if all != float64(tally.Homes[of.all][home]) || part != float64(tally.Homes[of.part][home]) {
				t.Errorf("%v, home %v: %v and %v, want %d and %d", of.all, home, all, part, tally.Homes[of.all][home], tally.Homes[of.part][home])
			}
		}
	}
}

// What a fund is short the guarantor pays by the jobs that municipalities hold: of 400 euro a quarter
// where one is held, and the rest where there are three.
func TestCallsByTheJobsHeld(t *testing.T) {
	l := groningen2022()
	together := &Together{Ledger: l, Towns: make([]Town, 2), lines: [][]line{{{jobs: 1}}, {{jobs: 3}}}}
	flows := together.call(&purse{held: -400_00, paid: make([][Parties]Cents, 2)}, nil, 0)
	want := []Flow{{Payer: State, Payee: Fund, Kind: FundCall, Amount: 100_00}, {Municipality: 1, Payer: State, Payee: Fund, Kind: FundCall, Amount: 300_00}}
	if !slices.Equal(flows, want) {
		t.Errorf("%+v, want %+v", flows, want)
	}
}

// What hosts bear of a job is what they pay: what the work brings them is why they are willing, and what
// a fund gives back at its end is not known when they open a place.
func TestHostCostIsWhatTheyPay(t *testing.T) {
	of := func(v *Variant, change func(*Parameters)) HostCost {
		l := groningen2022()
		l.Calendar.Start = model.Date{Year: 2022, Month: 1, Day: 1}
		change(l.Parameters)
		return l.HostCost(v, &Hosted{Town: Town{Residents: 1000, People: 10}, Arm: &model.Arm{Job: true, HoursPerWeek: 32, Pay: 1}, Jobs: 4, Loonwaarde: 60})
	}
	contractors := &Variant{Wages: ByContractors, Supervision: ByMunicipality, Subsidy: 1}
	plain := of(contractors, func(*Parameters) {})
	if work := of(contractors, func(p *Parameters) { p.SROI.Work = 1 }); work != plain || plain.Contractors <= 0 {
		t.Errorf("%+v where the work brings something, %+v where it does not", work, plain)
	}
	rich := of(&Variant{Wages: ByFund, Supervision: ByMunicipality, Subsidy: 1}, func(p *Parameters) { p.Regional.Municipality = 1e5 })
	if !(math.Abs(rich.Organisation-2000.0/12) < 0.01) {
		t.Errorf("an organisation bears %v where the fund gives back, want its contribution of %v", rich.Organisation, 2000.0/12)
	}
}

// Low pay of sheltered work is topped up too, and is no whole month saved.
func TestShelteredIsToppedUp(t *testing.T) {
	tally := model.Tally{People: 3, Alive: 3}
	tally.Status[model.InSheltered], tally.Homes[model.InSheltered][model.Couple] = 2, 2
	left := &Left{}
	left[model.InSheltered][model.Couple] = 0.25
	if got := BenefitMonths.Measure([]Month{{&tally, left}}); !(math.Abs(got-12*0.5/3) <= 1e-12) {
		t.Errorf("%v months on benefit a year, want 2 x .25 of three people", got)
	}
}

// An employer's pension premium is of what lies above the franchise, in what work costs too.
func TestOnTopByHand(t *testing.T) {
	l, f, _ := january(1)
	l.Calendar.Franchise, l.Wage.Pension = model.Series{{Value: 12000}}, 0.1
	gross := 1740.60 * 1.08 // of 36 hours
	insured := gross - 0.035*(gross-1000)
	want := (0.165*insured + 0.1*(gross-1000)) / gross
	if got := l.onTop(l.price(f.Date), 0.098, gross, 36); !(math.Abs(got-want) <= 1e-9) {
		t.Errorf("%v on top of pay, want %v", got, want)
	}
}

// Where an arm has people keep their benefit no bijstand is saved, of who is ill for long neither, although
// others have left it.
func TestKeptBenefitIsNotSavedByIllness(t *testing.T) {
	b, _, _ := oneMonth()
	f := &b.Arm[0][0]
	f.Pay.Kept, f.LongIll[model.Single] = true, 2
	if net, tax := b.saved(0, 0, false); net != 0 || tax != 0 {
		t.Errorf("%d and tax of %d are saved", net, tax)
	}
}

// Of the same books society's balance is asked for in real terms and as paid.
func TestSocietyIsInTheEuroThatIsAsked(t *testing.T) {
	b, _, _ := oneMonth()
	later := b.Arm[0][0]
	later.Date = later.Date.AddMonths(12)
	b.Arm[0], b.Control[0] = append(b.Arm[0], later), append(b.Control[0], b.Control[0][0])
	v := &Variant{Wages: ByMunicipality}
	real := b.Society(v, nil)
	b.Nominal = true
	paid := b.Society(v, nil)
	if want := paid.Work / 2 * (1 + b.discounted(1)); !(math.Abs(real.Work-want) <= 1e-6) || real.Work >= paid.Work {
		t.Errorf("work of %v in real terms and %v as paid", real.Work, paid.Work)
	}
}
