package money

import (
	"math"
	"testing"

	"proefbank/model"
)

// oneMonth is a January 2022 with a job and what goes with it, against a
// control world in which somebody works elsewhere and one more lives.
func oneMonth() (*Books, *Facts, *Facts) {
	l := groningen2022()
	d := model.Date{Year: 2022, Month: 1, Day: 1}
	arm := &Facts{Date: d, Alive: 9, OnBenefit: 5, InJob: 3, InRegular: 1, Hours: 96, JobHours: 32, Output: 40, Displaced: 0.25, Jobless: 0.6, Coaches: 2,
		RecruitmentHours: 4, Starts: 1, Satisfied: 72}
	control := &Facts{Date: d, Alive: 10, OnBenefit: 8, InRegular: 2, Satisfied: 70}
	b := &Books{Ledger: l, Towns: []Town{{Residents: 1000, People: 10}}, Arm: [][]Facts{{*arm}}, Control: [][]Facts{{*control}}}
	return b, arm, control
}

// Every part of society's balance by hand.
func TestSocietyByHand(t *testing.T) {
	b, _, _ := oneMonth()
	s := &b.Parameters.Society
	*s = Society{Discount: 0.0225, Value: 0.6, Volunteering: 60, Time: 2, WmoReduction: 0.1, WmoUse: 0.5, WmoCost: 12000,
		GgzReduction: 0.2, GgzUse: 0.25, GgzCost: 6000, QALY: 50000, QALYPerPoint: 0.1}
	b.Income.RegularHours, b.Income.RegularWage, b.Income.RegularProductive = 26, 1.1, 0.8
	b.Guidance = Guidance{Coach: 36000, Leader: 48000, JobsPerLeader: 2, Supervision: 2400, Fee: 1200, Hour: 55, Workplace: 500}
	b.Benefit.Administration, b.Benefit.Reintegration = 3000, 600
	hour := 1740.60 / 36 * 1.08
	work := 40 * hour * jobCost / 0.8
	for _, part := range []struct {
		name      string
		got, want float64
	}{
		{"additional work", b.month().Work, work * 0.75},
		{"its value", b.month().Value, 0.6},
		{"work that displaces", b.month().Displacing, work * 0.25},
		{"displaced work", b.month().Displaced, -work * 0.25 * 0.6},
		{"regular work", b.month().Regular, -26 * 1.1 * hour * regularCost},
		{"volunteering", b.month().Volunteering, -3 * 60},
		{"time", b.month().Time, -(96 - 26) * 52.0 / 12 * 2},
		{"guidance", b.month().Guidance, -(2*3000 + 2*4000 + 3*200 + 3*100 + 4*55 + 500)},
		{"administration", b.month().Administration, 3 * (3000 + 600) / 12.0},
		{"care", b.month().Care, 3 * (0.1*0.5*12000 + 0.2*0.25*6000) / 12},
		{"quality of life", b.month().Quality, (72 - 63) / 12.0 * 0.1 * 50000},
	} {
		if !(math.Abs(part.got-part.want) <= 0.02) {
			t.Errorf("%s: %.2f, by hand %.2f", part.name, part.got, part.want)
		}
	}
	all := Balance{Work: 10, Value: 0.5, Displacing: 100, Displaced: 1e3, Regular: 1e4, Volunteering: 1e5, Time: 1e6, Guidance: 1e7, Administration: 1e8, Overhead: 1e9, Care: 1e10, Quality: 1e11}
	if all.Total() != 111111111105 || all.WithoutQuality() != 11111111105 || all.Bare() != 1111111105 {
		t.Errorf("%v in all, %v without quality, %v without care too", all.Total(), all.WithoutQuality(), all.Bare())
	}
	if got, want := (&Balance{Work: 200, Value: 0.5, Guidance: -30}).BreakEven(), 0.15; !(math.Abs(got-want) <= 1e-12) {
		t.Errorf("worth at least %v, want %v", got, want)
	}
}

// month is the balance of books of one month under a municipality.
func (b *Books) month() *Balance {
	balance := b.Society(&Variant{Wages: "municipality"}, nil)
	return &balance
}

// Work that displaces counts for its cost, whatever additional work is worth:
// when all displaced find other work its whole production is gained, when none
// does nothing is.
func TestDisplacementIsWorthItsCost(t *testing.T) {
	for _, c := range []struct{ value, jobless, share float64 }{{0.2, 0, 1}, {0.2, 1, 0}, {1, 0.5, 0.5}} {
		b, _, _ := oneMonth()
		b.Arm[0][0].Displaced, b.Arm[0][0].Jobless = 1, c.jobless
		b.Parameters.Society, b.Income.RegularProductive = Society{Value: c.value}, 1
		got := b.month()
		if want := c.share * 40 * 1740.60 / 36 * 1.08 * jobCost; got.Work != 0 || !(math.Abs(got.Displacing+got.Displaced-want) <= 1e-6) {
			t.Errorf("%+v: %v, want %v", c, got.Displacing+got.Displaced, want)
		}
	}
}

// Contractors displace more, as far as their obligations carry the wages: half
// of them at 0.45 and the rest at 0.25.
func TestContractorsDisplaceByHand(t *testing.T) {
	b, _, _ := oneMonth()
	b.SROI = SROI{Procurement: 1200, Norm: 0.05, Credit: 40000, Available: 1, Displacement: 0.45}
	v := &Variant{Wages: "contractors"}
	got := b.Society(v, nil)
	if want := 0.35 / 0.65; !(math.Abs(got.Displacing/got.Work-want) <= 1e-9) {
		t.Errorf("displacing over additional %v, want %v", got.Displacing/got.Work, want)
	}
	b.SROI.Displacement = 0.1
	if got := b.Society(v, nil); !(math.Abs(got.Displacing/got.Work-0.25/0.75) <= 1e-9) {
		t.Errorf("contractors who displace less than others: %v", got.Displacing/got.Work)
	}
}

// Who lives in one world only brings no quality of life by that, whichever world it is.
func TestLifeItselfIsNoQuality(t *testing.T) {
	for name, nobody := range map[string]func(*Books) *Facts{
		"control": func(b *Books) *Facts { return &b.Control[0][0] },
		"the arm": func(b *Books) *Facts { return &b.Arm[0][0] },
	} {
		b, _, _ := oneMonth()
		b.Parameters.Society.QALY, b.Parameters.Society.QALYPerPoint = 50000, 0.1
		*nobody(b) = Facts{Date: b.Arm[0][0].Date}
		if got := b.month().Quality; got != 0 {
			t.Errorf("nobody lives in %s: %.2f of quality", name, got)
		}
	}
}
