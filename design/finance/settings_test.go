package finance_test

import (
	"math"
	"strings"
	"testing"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// odd are settings at the ends of what may be asked for, under a way of financing, and
// the key and part of the rule with which it is refused; "" where it must be right.
var odd = []struct{ variant, sets, refused string }{
	{"p-wet", "arms.basisbaan.hours_per_week=8", ""},
	{"p-wet", "arms.basisbaan.hours_per_week=16", ""},
	{"p-wet", "arms.basisbaan.hours_per_week=24", ""},
	{"p-wet", "arms.basisbaan.hours_per_week=32", ""},
	{"p-wet", "income.norm_share=0.6", ""},
	{"p-wet", "money.variants.p-wet.benefit_returned=0", ""},
	{"p-wet", "money.variants.p-wet.claw_back=true", "p-wet.claw_back: benefit_returned 1"},
	{"p-wet", "money.variants.p-wet.benefit_kept=true", "does not save"},
	{"p-wet", "money.variants.p-wet.bond=true", ""},
	{"public-private", "arms.basisbaan.hours_per_week=8", ""},
	{"public-private", "arms.basisbaan.hours_per_week=10", ""},
	{"public-private", "arms.basisbaan.hours_per_week=16", ""},
	{"public-private", "money.variants.public-private.subsidy=1", ""},
	{"public-private", "money.variants.public-private.subsidy=1 arms.basisbaan.hours_per_week=8", ""},
	{"public-private", "money.variants.public-private.supervision=municipality", ""},
	{"public-private", "money.variants.public-private.wages=municipality", ""},
	{"public-private", "money.variants.public-private.wages=municipality money.variants.public-private.supervision=municipality", "bears neither wages nor supervision"},
	{"public-private", "money.variants.public-private.benefit_returned=0.5", "pass on 1.5"},
	{"public-private", "money.variants.public-private.claw_back=true", ""},
	{"public-private", "money.variants.public-private.benefit_kept=true", "leaves with people"},
	{"benefit-top-up", "money.variants.benefit-top-up.bond=true", "does not save"},
	{"benefit-top-up", "money.variants.benefit-top-up.bond=true money.sib.metric=publicly_paid_months money.sib.fixed_baseline_of=publicly_paid_months", "does not save"},
	{"benefit-top-up", "money.variants.benefit-top-up.bond=true money.sib.metric=regular_work_months money.sib.fixed_baseline_of=regular_work_months money.sib.fixed_baseline=0", ""},
	{"benefit-top-up", "money.variants.benefit-top-up.wages=fund", "benefit_kept pays none"},
	{"benefit-top-up", "money.variants.benefit-top-up.wages=contractors", "benefit_kept pays none"},
	{"benefit-top-up", "money.variants.benefit-top-up.claw_back=true", ""},
	{"benefit-top-up", "money.benefit.top_up=0", ""},
	{"sib", "money.sib.price=0", ""},
	{"sib", "money.sib.price=1000000", ""},
	{"sib", "money.sib.cap=0", ""},
	{"sib", "money.sib.cap=1", ""},
	{"sib", "money.sib.principal_at_risk=0", ""},
	{"sib", "money.sib.principal_at_risk=0.5 money.sib.price=0", ""},
	{"sib", "money.sib.set_up=10000000", ""},
	{"sib", "money.sib.set_up=0 money.sib.overhead=0", ""},
	{"sib", "money.sib.overhead=0.5 money.sib.set_up=20000", ""},
	{"sib", "money.sib.years=1", ""},
	{"sib", "money.sib.years=30", ""},
	{"sib", "money.sib.indexed=true", ""},
	{"sib", "money.sib.indexed=true calendar.start=2027-05-01", ""},
	{"sib", "calendar.start=2030-01-01", ""},
	{"sib", "calendar.start=2030-01-01 money.sib.set_up=0", ""},
	{"sib", "calendar.start=2026-01-01 money.prices.inflation=0.2", ""},
	{"sib", "calendar.start=2026-01-01 money.prices.inflation=-0.05", ""},
	{"sib", "money.sib.threshold=11.9", ""},
	{"sib", "money.sib.threshold=12", "money.sib.threshold: threshold 12 is never passed"},
	{"sib", "money.sib.metric=regular_work_months", "money.sib.metric: fixed_baseline is one of benefit_months"},
	{"sib", "money.sib.metric=satisfaction", "money.sib.metric: fixed_baseline is one of benefit_months"},
	{"sib", "money.sib.metric=satisfaction money.sib.fixed_baseline_of=satisfaction", "fixed_baseline 11.5 cannot be"},
	{"sib", "money.sib.metric=satisfaction money.sib.fixed_baseline_of=satisfaction money.sib.fixed_baseline=6 money.sib.threshold=10", "never passed"},
	{"sib", "money.sib.metric=satisfaction money.sib.fixed_baseline_of=satisfaction money.sib.fixed_baseline=6", ""},
	{"sib", "money.sib.metric=publicly_paid_months money.sib.fixed_baseline_of=publicly_paid_months money.sib.fixed_baseline=12", ""},
	{"sib", "money.sib.fixed_baseline=12.5", "fixed_baseline 12.5 cannot be"},
	{"sib", "money.sib.fixed_baseline=-1", "fixed_baseline -1 cannot be"},
	{"sib", "money.sib.municipality_share=0.5 money.sib.state_share=0.6", "sum to 1.1"},
	{"sib", "money.sib.municipality_share=0 money.sib.state_share=0", ""},
	{"sib", "money.sib.capital=1", ""},
	{"sib", "money.sib.capital=1000000", ""},
	{"sib", "money.variants.sib.wages=fund", ""},
	{"sib", "money.sib.threshold=11.9 money.sib.cliff=true", ""},
	{"sib", "money.sib.threshold=3 money.sib.measured=either", ""},
	{"sib", "money.sib.threshold=3 money.sib.measured=overall money.sib.cliff=true money.sib.overall_threshold=0", ""},
	{"sib", "money.sib.measured=never", "money.sib.measured"},
	{"sib", "money.sib.price=0 money.sib.rate_card.work-26-weeks.price=1000000 exit.regular=0.5", ""},
	{"sib", "money.sib.rate_card.satisfaction.price=5000 money.sib.rate_card.work-two-years.price=20000", ""},
	{"sib", "money.sib.rate_card.work-26-weeks.price=5000 money.sib.rate_card.work-26-weeks.threshold=1", "work-26-weeks.threshold: threshold 1 is never passed"},
	{"sib", "money.sib.rate_card.satisfaction.price=5000 money.sib.rate_card.satisfaction.fixed_baseline=11 money.sib.baseline=fixed", "satisfaction.fixed_baseline: fixed_baseline 11 cannot be"},
	{"benefit-top-up", "money.variants.benefit-top-up.bond=true money.sib.metric=regular_work_months money.sib.fixed_baseline_of=regular_work_months money.sib.fixed_baseline=0 money.sib.rate_card.regular-work.metric=benefit_months money.sib.rate_card.regular-work.price=100", "does not save"},
	{"sib", "money.sib.most=1", ""},
	{"sib", "money.sib.most=20000 money.sib.principal_at_risk=0", ""},
	{"sib", "money.sib.most_per_person=1 money.sib.delivery_fee=100000", ""},
	{"sib", "money.sib.least=1000000000 money.sib.price=0", ""},
	{"sib", "money.sib.least=200 money.sib.most=100", "money.sib.least: least 200 is above most 100"},
	{"sib", "money.sib.least_per_person=2 money.sib.most_per_person=1", "least_per_person 2 is above"},
	{"sib", "money.sib.delivery_fee=100000", ""},
	{"sib", "money.sib.delivery_fee=500 money.sib.price=0", ""},
	{"sib", "money.sib.tranches=[0.5,0.5]", ""},
	{"sib", "money.sib.tranches=[0.5,0.4]", "money.sib.tranches: tranches sum to 0.9"},
	{"sib", "money.sib.tranches=[0,1]", "nothing is paid in at the start"},
	{"sib", "money.sib.tranches=[0.2,0.2,0.2,0.2,0.2]", "5 tranches are more than the 4 years"},
	{"sib", "money.sib.tranches=[]", "money.sib.tranches"},
	{"sib", "money.sib.verification_months=3 money.sib.verification_cost=1000000", ""},
	{"sib", "money.sib.verification_months=24", "money.sib.verification_months: verification_months 24 leaves nothing"},
	{"sib", "money.sib.referrals_promised=10 money.sib.referral_compensation=100000", ""},
	{"sib", "money.sib.referrals_promised=0 money.sib.referral_compensation=100000", ""},
	{"sib", "money.sib.break_after=1 money.sib.break_below=100", ""},
	{"sib", "money.sib.break_after=4", "money.sib.break_after: break_after 4 ends nothing early"},
	{"sib", "money.sib.break_after=1 money.sib.break_below=100 money.sib.tranches=[0.5,0.5] money.sib.least_per_person=9000 money.sib.verification_months=2 calendar.start=2027-01-01", ""},
	{"sib", "money.sib.senior_share=0.7", ""},
	{"sib", "money.sib.senior_share=1", "money.sib.senior_share: leaves no junior part"},
	{"sib", "money.sib.municipality_share=0.4 money.sib.state_share=0.4 money.sib.housing_share=0.3", "municipality_share, state_share and housing_share sum to 1.1"},
	{"sib", "money.sib.municipality_share=0.3333 money.sib.state_share=0.3333 money.sib.housing_share=0.3334", ""},
	{"sib", "money.sib.borrowing_rate=0.3", "money.sib.borrowing_rate: 0.3 is outside"},
	{"sib", "money.sib.borrowing_rate=-0.05", ""},
	{"buig", "money.buig.macro_lag_months=0", ""},
	{"buig", "money.buig.macro_lag_months=60", ""},
	{"buig", "money.buig.historical_lag_months=0 money.buig.historical_below=1000000 money.buig.formula_above=2000000", ""},
	{"buig", "money.buig.elsewhere=1", ""},
	{"buig", "money.buig.country=1", ""},
	{"buig", "money.buig.own_risk=0.2 money.buig.half_risk=0.1", "half_risk 0.1 is below own_risk"},
	{"sroi", "money.sroi.norm=0", ""},
	{"sroi", "money.sroi.procurement=20000 money.sroi.available=1", ""},
	{"sroi", "money.sroi.pass_through=1", ""},
	{"sroi", "money.sroi.pass_through=1 money.variants.sroi.subsidy=0 money.sroi.work=1", ""},
	{"sroi", "money.sroi.pass_through=1.1", "money.sroi.pass_through: 1.1 is outside"},
	{"sroi", "money.sroi.credit_years=0 money.sroi.full_week=0", ""},
	{"sroi", "money.sroi.exempt=100000 money.sroi.contract=100000", "money.sroi.exempt: exempt 100000 leaves nothing"},
	{"sroi", "money.sroi.exempt=100000 money.sroi.contract=250000 money.sroi.bonus_older=10000 money.sroi.bonus_permanent=10000", ""},
	{"sroi", "arms.basisbaan.hours_per_week=8 money.sroi.procurement=20000 money.sroi.available=1 money.sroi.pass_through=1", ""},
	{"sroi", "money.variants.sroi.bond=true money.sroi.pass_through=1", ""},
	{"fund", "money.fund.expected_jobs=0", ""},
	{"fund", "money.fund.municipality=100000", ""},
	{"fund", "money.fund.indexed=false", ""},
	{"fund", "money.fund.indexed=false calendar.start=2030-01-01 money.fund.basis=realised", ""},
	{"fund", "money.fund.guarantor=central_government money.fund.municipality=0 money.fund.organisation=0", ""},
	{"fund", "money.variants.fund.benefit_kept=true", "benefit_kept pays none"},
}

// Every odd setting is right, in both price modes, or refused with its key and rule.
func TestOddSettings(t *testing.T) {
	for _, c := range odd {
		s, err := scenarios.Load("rotterdam-2021", strings.Fields(c.sets))
		switch {
		case c.refused != "":
			if err == nil || !strings.Contains(err.Error(), c.refused) {
				t.Errorf("%s, %s: %v, want a refusal with %q", c.variant, c.sets, err, c.refused)
			}
			continue
		case err != nil:
			t.Errorf("%s, %s: %v", c.variant, c.sets, err)
			continue
		}
		v := s.Money.Variant(c.variant)
		e := design.NewExperiment(s.Parameters, s.Trial, 1)
		b := e.Books(e.Replicate(0, false), &s.Money, 0, 0)
		isRight(t, c.variant+", "+c.sets, b, &s.Money.Variants[v])
		for _, b.Nominal = range []bool{false, true} {
			x := finance.Settle(b, []int{v}).Variants[0]
			if sum := total(x.Net[:]); !(math.Abs(sum) <= 1e-5) {
				t.Errorf("%s, %s: cash sums to %v", c.variant, c.sets, sum)
			}
			if !(math.Abs(x.Net[money.Intermediary]) <= 0.005) || !(math.Abs(x.Net[money.Fund]) <= 0.005) {
				t.Errorf("%s, %s: of what passes through stay %v and %v", c.variant, c.sets, x.Net[money.Intermediary], x.Net[money.Fund])
			}
		}
	}
	if len(odd) < 60 {
		t.Errorf("%d settings", len(odd))
	}
}

func total(x []float64) (sum float64) {
	for _, y := range x {
		sum += y
	}
	return sum
}

// isRight holds the flows of a variant to what any contract must be: nobody who passes
// on is ever short, what is returned and passed on was saved, an organisation does not
// earn by it, investors get no more than the cap, and set-up is paid whole.
func isRight(t *testing.T, name string, b *money.Books, v *money.Variant) {
	t.Helper()
	arm, control := b.Flows(nil, v, money.ArmWorld), b.Flows(nil, v, money.ControlWorld)
	held, of, saved := map[money.Party]money.Cents{}, map[money.Kind]money.Cents{}, money.Cents(0)
	for _, f := range control {
		if f.Kind == money.Bijstand || f.Kind == money.BijstandTax {
			saved += f.Amount
		}
	}
	passing := map[int]money.Cents{} // what the fund and the intermediary have more after a month
	for _, f := range arm {
		held[f.Payee] += f.Amount
		held[f.Payer] -= f.Amount
		of[f.Kind] += f.Amount
		if f.Amount <= 0 {
			t.Errorf("%s: %+v", name, f)
		}
		if f.Kind == money.Bijstand || f.Kind == money.BijstandTax {
			saved -= f.Amount
		}
		if f.Payee == money.Intermediary || f.Payee == money.Fund {
			passing[int(f.Month)] += f.Amount
		}
		if f.Payer == money.Intermediary || f.Payer == money.Fund {
			passing[int(f.Month)] -= f.Amount
		}
	}
	sum := money.Cents(0)
	for m := range len(b.Arm[0]) {
		if sum += passing[m]; sum < 0 {
			t.Errorf("%s: the intermediary or the fund is %d short in month %d", name, -sum, m)
		}
	}
	if passed := of[money.BenefitReturned] + of[money.BenefitTransfer]; passed > max(0, saved)+12 { // a cent a month for rounding
		t.Errorf("%s: %d is passed on of %d", name, passed, saved)
	}
	if of[money.BenefitTransfer] > 0 && held[money.Organisation] > 0 {
		t.Errorf("%s: the organisation earns %d", name, held[money.Organisation])
	}
	if v.Wages == money.ByFund && of[money.FundContribution] > 0 && of[money.NetWage] == 0 {
		t.Errorf("%s: a fund collects %d for no wages", name, of[money.FundContribution])
	}
	if in, cost := of[money.SocialReturn], of[money.SocialReturn]+of[money.SocialReturnWork]-held[money.Contractors]; in.Euros() > b.SROI.PassThrough*max(0, cost.Euros())+1 {
		t.Errorf("%s: %d of the %d that jobs cost contractors is in bids", name, in, cost)
	}
	if paid := of[money.OutcomePayment] + of[money.DeliveryFee] + of[money.ReferralCompensation] + of[money.Guarantee]; v.Bond {
		people := 0.0
		for _, town := range b.Towns {
			people += town.People
		}
		for limit, most := range map[string]float64{"most": b.Bond.Most, "most_per_person": b.Bond.MostPerPerson * people} {
			if most > 0 && paid.Euros() > most+0.005 {
				t.Errorf("%s: %d is paid, %s %v", name, paid, limit, most)
			}
		}
		if paid > 0 && of[money.Repayment] < paid {
			t.Errorf("%s: %d of %d is passed on", name, of[money.Repayment], paid)
		}
		cap := b.Bond.Cap
		if c, _ := b.Together(v).Contract(&b.Bond); of[money.Repayment].Euros() > of[money.Principal].Euros()*math.Pow(1+cap, float64(c.Lasts()+b.Bond.Delay+1)/12)+0.01 {
			t.Errorf("%s: %d is repaid of %d", name, of[money.Repayment], of[money.Principal])
		}
		if spent := of[money.BondSetUp] + of[money.BondOverhead]; spent.Euros() < b.Bond.SetUp-0.01 {
			t.Errorf("%s: %d is paid for set-up", name, spent)
		}
	}
}
