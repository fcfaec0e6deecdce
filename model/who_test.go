package model_test

import (
	"math"
	"slices"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// supplies are how many people a pool supplies under an offer, and of them the shares
// that are couples, that have children at home or are exempt, and their mean number.
func supplies(t *testing.T, sets ...string) (supply int, couples, strained float64) {
	t.Helper()
	s, err := scenarios.Load("basisbaan", append([]string{"pool.size_factor=20"}, sets...))
	if err != nil {
		t.Fatal(err)
	}
	cohort := model.NewCountry(s.Parameters, 10, 12).Town(sim.NewKey(3).Child(0), 0).Recruit(1<<20, nil)
	for i := range cohort.People {
		p := &cohort.People[i]
		couples += share(p.Household == 2 || p.Household == 3, len(cohort.People))
		strained += share(p.Household == 1 || p.Household == 3 || p.Exempt, len(cohort.People))
	}
	return cohort.Supply, couples, strained
}

func share(is bool, n int) float64 {
	if is {
		return 1 / float64(n)
	}
	return 0
}

var following = []string{"recruitment.take_up.gain=1", "recruitment.take_up.tasks=1", "recruitment.take_up.hours=1", "recruitment.take_up.certainty=0.5"}
var indifferent = []string{"recruitment.take_up.gain=0", "recruitment.take_up.tasks=0", "recruitment.take_up.hours=0", "recruitment.take_up.certainty=0"}

// At Groningen's offer, at its prices and pay, nobody more or fewer takes part, and where
// take-up does not follow the offer no offer changes who does.
func TestGroningensOfferChangesNobody(t *testing.T) {
	groningen := []string{"calendar.start=2021-06-01", "income.paid_hours=1.125", "income.pension=0", "income.norm_share=0.918", "income.allowance_range=0"}
	as, _, _ := supplies(t, append(slices.Clone(groningen), indifferent...)...)
	follows, _, _ := supplies(t, append(slices.Clone(groningen), following...)...)
	other, _, _ := supplies(t, slices.Concat(groningen, indifferent, []string{"arms.basisbaan.hours_per_week=8", "arms.basisbaan.contract_months=1"})...)
	if as != follows || as != other {
		t.Errorf("%d would take part, %d where they follow the offer, %d of another offer that they do not follow", as, follows, other)
	}
}

// A worse offer finds fewer: less pay, tasks that fit less often, contracts of half a
// year. By hand the pay of a tenth of a week is topped up to benefit, which leaves a single
// person without a gain: 35.8 / (35.8 + 4 (e - 1)) = 0.839 of those who take part in Groningen, where 4, 9 and 1 of
// the 34 with a recorded reason refused beside 50 x 34 / 78 = 21.8 who started.
func TestAWorseOfferFindsFewer(t *testing.T) {
	paid := []string{"calendar.start=2021-06-01", "income.paid_hours=1.125", "income.pension=0", "income.norm_share=0.918", "income.allowance_range=0"}
	with := func(sets ...string) float64 {
		supply, _, _ := supplies(t, slices.Concat(paid, indifferent, sets)...)
		return float64(supply)
	}
	at := with()
	near(t, "no gain", with("recruitment.take_up.gain=1", "income.paid_hours=0.5")/at, 35.8/(35.8+4*(math.E-1)), 0.02)
	near(t, "twice the poor matches", with("recruitment.take_up.tasks=1", "arms.basisbaan.poor_match_ratio=2")/at, 35.8/(35.8+9*(math.E-1)), 0.02)
	near(t, "six months, surely renewed in half", with("recruitment.take_up.certainty=0.5", "arms.basisbaan.contract_months=18", "arms.basisbaan.extension=0.5")/at, math.Exp(-0.25), 0.02)
	_, _, strained := supplies(t, slices.Concat(paid, indifferent)...)
	of := 35.8 / (35.8 + 1/strained*(math.Exp(2.5)-1)) // of those for whom a longer week is too long
	near(t, "a week of eight hours more", with("recruitment.take_up.hours=2.5", "arms.basisbaan.hours_per_week=40")/at, 1-strained+strained*of, 0.02)
	below := with("recruitment.take_up.gain=1", "arms.basisbaan.benefit_kept=true", "arms.basisbaan.top_up=0")
	kept := with("recruitment.take_up.gain=1", "arms.basisbaan.benefit_kept=true", "arms.basisbaan.top_up=0.2")
	if below >= kept {
		t.Errorf("%v take part for benefit alone, %v with a fifth on top", below, kept)
	}
}

// At 16 hours more of those take part who have children at home or are exempt; less pay
// for everybody takes couples away, who lose most by it.
func TestShorterWeeksFindOthers(t *testing.T) {
	_, _, long := supplies(t, slices.Concat(indifferent, []string{"recruitment.take_up.hours=1"})...)
	_, _, short := supplies(t, slices.Concat(indifferent, []string{"recruitment.take_up.hours=1", "arms.basisbaan.hours_per_week=16"})...)
	if short <= long+0.005 {
		t.Errorf("strained: %.3f at 32 hours, %.3f at 16", long, short)
	}
}

// The jobs held in a programme respond to what they pay: where the plan is more than
// there are people, fewer are held at benefit alone.
func TestJobsHeldFollowTheOffer(t *testing.T) {
	held := func(sets ...string) (jobs int32) {
		s, err := scenarios.Load("national-programme", append([]string{"programme.municipalities=1", "programme.jobs=5000", "programme.pace=0", "programme.ramp_months=0"}, sets...))
		if err != nil {
			t.Fatal(err)
		}
		p := s.Parameters
		p.Municipalities, p.SizeClasses, p.Programme.Followed = p.Municipalities[4:5], nil, 36
		_, with := model.NewProgrammeCountry(p).Town(sim.NewKey(9).Child(1), 0).LiveProgramme(5000)
		return with.Months[35].Jobs
	}
	paid, unpaid := held("recruitment.take_up.gain=2"), held("recruitment.take_up.gain=2", "arms.basisbaan.benefit_kept=true", "arms.basisbaan.top_up=0")
	if float64(unpaid) > 0.9*float64(paid) || paid < 100 {
		t.Errorf("%d jobs held for benefit alone, %d for the minimum wage", unpaid, paid)
	}
}

// What differs between people is 1 on average over the participants, and each of the five
// acts on its own: with physical ill health as the trait, people who have it are poorly
// matched, sick, gone and in regular work as much more often as the parameter says.
func TestWhoYouAre(t *testing.T) {
	const n = 20000
	has := "[0.5, 0, 0, 0, 0, 0, 0, 0]"
	base := []string{"recruitment.barriers=" + has, "who.groningen.barriers=" + has, "recruitment.barrier_loading=0", "wellbeing.gain_sd=0",
		"placement.poor_match=0.2", "placement.middling_match=0"}
	half := "[1, 0, 0, 0, 0, 0, 0, 0]" // 1.5 with it, 0.5 without
	w := live(t, n, 12, []int{12}, true, slices.Concat(base, []string{"who.gain.barriers=" + half, "who.withdrawal.barriers=" + half,
		"exit.withdrawal=0.05", "exit.withdrawal_poor_match=1"})...)
	var gain, left, count [2]float64
	for i := range w.People {
		barriers, _ := w.Town.Barrier(&w.People[i])
		k := 0
		if barriers[0] {
			k = 1
		}
		count[k]++
		gain[k] += w.People[i].Gain
		if w.At(0, i).Status == model.OnBenefit {
			left[k]++
		}
	}
	near(t, "gain without", gain[0]/count[0], 0.5, 1e-9)
	near(t, "gain with", gain[1]/count[1], 1.5, 1e-9)
	near(t, "gain of all", (gain[0]+gain[1])/n, 1, 0.02)
	near(t, "withdrawn with it over without", left[1]/count[1]/(left[0]/count[0]), 3, 0.5)
	poor := live(t, n, 12, []int{12}, true, slices.Concat(base, []string{"who.match.barriers=" + half, "exit.withdrawal=5", "exit.withdrawal_poor_match=0"})...)
	// Whoever has a poor match stays, 0.3 with it and 0.1 without; of the others e^-5 do.
	var stays [2]float64
	for i := range poor.People {
		barriers, _ := poor.Town.Barrier(&poor.People[i])
		if k := 0; poor.At(0, i).Status == model.InJob {
			if barriers[0] {
				k = 1
			}
			stays[k]++
		}
	}
	near(t, "poorly matched with it over without", stays[1]/stays[0], (0.3+0.7*math.Exp(-5))/(0.1+0.9*math.Exp(-5)), 0.25)
}

// A queue that puts most barriers first serves other people, and where barriers shorten
// the time in a job other jobs are filled.
func TestTheQueueMatters(t *testing.T) {
	served := func(order string) (first int32, exits int32) {
		s, err := scenarios.Load("national-programme", []string{"programme.municipalities=1", "programme.jobs=200", "programme.order=" + order,
			"who.withdrawal.barriers=[1, 1, 1, 1, 1, 1, 1, 1]", "exit.withdrawal=0.3", "programme.reach_months=0.5"})
		if err != nil {
			t.Fatal(err)
		}
		p := s.Parameters
		p.Municipalities, p.SizeClasses, p.Programme.Followed = p.Municipalities[4:5], nil, 60
		_, with := model.NewProgrammeCountry(p).Town(sim.NewKey(9).Child(1), 0).LiveProgramme(200)
		for _, m := range with.Months {
			first += m.Starts
		}
		return first, with.Months[59].People
	}
	signUp, _ := served("sign-up")
	barriers, _ := served("most-barriers")
	if float64(barriers) < 1.1*float64(signUp) {
		t.Errorf("%d starts in order of signing up, %d where most barriers go first and leave sooner", signUp, barriers)
	}
}
