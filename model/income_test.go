package model_test

import (
	"math"
	"testing"

	"proefbank/model"
)

// What a household lives on, by hand: norms of 1,000 and 1,400, a weekly hour of 50
// a month, 20 hours of which 1.2 are paid for one.
func TestHouseholdByHand(t *testing.T) {
	in := model.Income{NetShare: 0.9, PaidHours: 1.2, AllowanceLoss: 0.3, MunicipalAllowance: 0.1, RegularWage: 1.1, RegularHours: 30, WWShare: 0.7, WIAShare: 0.75, BenefitTax: 0.1}
	r := model.Rates{Single: 1000, Couple: 1400, Hour: 50}
	for _, c := range []struct {
		status model.Status
		couple bool
		want   model.Household
	}{
		{model.OnBenefit, false, model.Household{TopUp: 1000, Allowance: 100}},
		{model.OnBenefit, true, model.Household{TopUp: 1400, Allowance: 100}},
		{model.InJob, false, model.Household{Pay: 1080, Lost: 24}},
		{model.InJob, true, model.Household{Pay: 1080, TopUp: 320, Allowance: 100}},
		{model.InWW, false, model.Household{Pay: 756, TopUp: 244, Allowance: 100}},
		{model.InWIA, false, model.Household{Pay: 810, TopUp: 190, Allowance: 100}},
		{model.InRegular, false, model.Household{Pay: 1485, Lost: 145.5}},
		{model.InRegular, true, model.Household{Pay: 1485, Lost: 25.5}},
		{model.InSheltered, false, model.Household{Pay: 1350, Lost: 105}},
		{model.OffBenefit, true, model.Household{Otherwise: 1400}},
		{model.OnAOW, false, model.Household{Otherwise: 1000}},
		{model.Dead, false, model.Household{}},
	} {
		got := in.Household(c.status, c.couple, 20, &r)
		for i, x := range [][2]float64{{got.Pay, c.want.Pay}, {got.TopUp, c.want.TopUp}, {got.Allowance, c.want.Allowance}, {got.Lost, c.want.Lost}, {got.Otherwise, c.want.Otherwise},
			{got.Income(), c.want.Pay + c.want.TopUp + c.want.Allowance - c.want.Lost + c.want.Otherwise}} {
			if math.Abs(x[0]-x[1]) > 1e-9 {
				t.Errorf("%s, couple %v: part %d of %+v, want %+v", model.Statuses[c.status], c.couple, i, got, c.want)
			}
		}
	}
}
