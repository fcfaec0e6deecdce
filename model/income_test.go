package model_test

import (
	"math"
	"testing"

	"proefbank/model"
)

// untaxed is a tax of nothing, so that other rules can be worked out by hand.
func untaxed(r model.Rates) *model.Rates {
	r.Levy, r.Insured = (&model.Tax{}).At(model.Date{}), 1e6
	return &r
}

// What a household lives on, by hand: norms of 1,000 and 1,400, a weekly hour of 50
// a month, 20 hours of which 1.2 are paid for one, a pension premium of a tenth of
// pay above 10 euro per weekly hour, no tax. WW and WIA are shares of what is left of the
// job's pay after that premium.
func TestHouseholdByHand(t *testing.T) {
	in := model.Income{Pension: 0.1, NormShare: 1, PaidHours: 1.2, AllowanceLoss: 0.3, MunicipalAllowance: 0.1, RegularWage: 1.1, RegularHours: 30, WIAShare: 0.75, SecondYear: 0.7}
	r := untaxed(model.Rates{Single: 1000, Couple: 1400, Hour: 50, Franchise: 360})
	const job, regular, sheltered = 1200 - 0.1*(1200-240), 1650 - 0.1*(1650-300), 1500 - 0.1*(1500-300)
	for _, c := range []struct {
		status model.Status
		home   model.Home
		want   model.Household
	}{
		{model.OnBenefit, model.Single, model.Household{TopUp: 1000, Allowance: 100}},
		{model.OnBenefit, model.Parent, model.Household{TopUp: 1000, Allowance: 100}},
		{model.OnBenefit, model.Couple, model.Household{TopUp: 1400, Allowance: 100}},
		{model.InJob, model.Single, model.Household{Pay: job, Lost: 0.3 * (job - 1000)}},
		{model.InJob, model.Couple, model.Household{Pay: job, TopUp: 1400 - job, Allowance: 100}},
		{model.InWW, model.Single, model.Household{Pay: 0.7 * job, TopUp: 1000 - 0.7*job, Allowance: 100}},
		{model.LongIll, model.Single, model.Household{Pay: 840 - 0.1*(840-240), TopUp: 220, Allowance: 100}},
		{model.InWIA, model.Single, model.Household{Pay: 0.75 * job, TopUp: 1000 - 0.75*job, Allowance: 100}},
		{model.InRegular, model.Single, model.Household{Pay: regular, Lost: 0.3 * (regular - 1000)}},
		{model.InRegular, model.Couple, model.Household{Pay: regular, Lost: 0.3 * (regular - 1400)}},
		{model.InSheltered, model.Parent, model.Household{Pay: sheltered, Lost: 0.3 * (sheltered - 1000)}},
		{model.OffBenefit, model.Couple, model.Household{Otherwise: 1400}},
		{model.OnAOW, model.Single, model.Household{Otherwise: 1000}},
		{model.Dead, model.Single, model.Household{}},
	} {
		got := in.Household(c.status, c.home, model.Terms{Hours: 20}, r)
		for i, x := range [][2]float64{{got.Pay, c.want.Pay}, {got.TopUp, c.want.TopUp}, {got.Allowance, c.want.Allowance}, {got.Lost, c.want.Lost}, {got.Otherwise, c.want.Otherwise},
			{got.Income(), c.want.Pay + c.want.TopUp + c.want.Allowance - c.want.Lost + c.want.Otherwise}} {
			if !(math.Abs(x[0]-x[1]) <= 1e-9) {
				t.Errorf("status %d, home %v: part %d of %+v, want %+v", c.status, c.home, i, got, c.want)
			}
		}
	}
	in.NormShare = 0.9
	if got := in.Household(model.OnBenefit, model.Couple, model.Terms{}, r); !(math.Abs(got.TopUp-1260) <= 1e-9) {
		t.Errorf("nine tenths of a couple's norm is %v", got.TopUp)
	}
}

// Of gross pay for 18 of 36 hours what is insured is what a pension premium of a tenth above half
// the franchise leaves, and of that no more than the maximum.
func TestInsuredByHand(t *testing.T) {
	in, r := model.Income{Pension: 0.1}, model.Rates{Franchise: 1000, Insured: 1300}
	for gross, want := range map[float64]float64{400: 400, 500: 500, 1000: 950, 1380: 1292, 1400: 1300, 2000: 1300} {
		if got := in.Insured(gross, 18, &r); !(math.Abs(got-want) <= 1e-9) {
			t.Errorf("of %v is insured %v, by hand %v", gross, got, want)
		}
	}
}
