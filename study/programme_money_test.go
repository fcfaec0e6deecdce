package study_test

import (
	"math"
	"testing"

	"proefbank/model/money"
	"proefbank/study"
)

// allWays are the numbers of a programme's variants.
func allWays(p *study.Programme) (all []int) {
	for i := range p.Scenario.Money.Variants {
		all = append(all, i)
	}
	return all
}

// In every way of financing a programme cash sums to zero over parties, and in real terms the
// items of all calendar years add up to what a party gains, as for a trial.
func TestAProgrammesYearsAddUpToTheGain(t *testing.T) {
	p := study.NewProgramme(loaded(t), 3, true)
	for i, v := range p.Settle(0, study.Financing{Variants: allWays(p)}).Variants {
		name, cash := p.Scenario.Money.Variants[i].Name, 0.0
		for party := range v.Net {
			cash += v.Net[party]
			years, items := 0.0, 0.0
			for y := range v.Years {
				years += v.Years[y][party]
			}
			for _, year := range v.Calendar {
				for _, x := range year.Real[party] {
					items += x
				}
			}
			if math.Abs(items-v.Net[party]) > 1e-3 || math.Abs(years-v.Net[party]) > 1e-3 {
				t.Errorf("%s, %s: items of years sum to %v, years of the programme to %v, %v gained", name, money.Party(party), items, years, v.Net[party])
			}
		}
		if math.Abs(cash) > 1e-3 || v.JobYears == 0 {
			t.Errorf("%s: cash sums to %v, %v job-years", name, cash, v.JobYears)
		}
	}
}

// What an uncertain draw gains is what its settlement says, and another draw gains otherwise.
func TestGainsOfADraw(t *testing.T) {
	p := study.NewProgramme(loaded(t), 3, true)
	v := p.Settle(1, study.Financing{Variants: []int{1}}).Variants[0]
	want := study.Gains{Society: v.Society.Total(), Municipalities: v.Net[money.Municipality], State: v.Net[money.State],
		Participants: v.Net[money.Participant], JobYears: v.JobYears}
	if got := p.Gains(1, 1); got != want {
		t.Errorf("%+v, settled %+v", got, want)
	}
	if other := p.Gains(2, 1); other == want {
		t.Error("two draws gain the same")
	}
}
