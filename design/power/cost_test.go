package power_test

import (
	"math"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/toy"
	"proefbank/scenarios"
)

// The trial's cost by hand: its jobs are paid for the months that the people of its
// own world spent in them by the last wave.
func TestTrialCostByHand(t *testing.T) {
	cost := func(jobMonth string) (euros, months float64) {
		s, err := scenarios.Load("groningen-structural", []string{"trial.months=12", "trial.n_per_arm=20", "trial.cost.job_month=" + jobMonth})
		if err != nil {
			t.Fatal(err)
		}
		e := design.NewExperiment(s.Parameters, s.Trial, 4)
		sites := e.Replicate(0, true)
		w := sites[0].Worlds[2]
		for j := range sites[0].Cohort.People {
			months += float64(w.At(len(e.Waves)-1, j).MonthsInJob)
		}
		return power.TrialCost(e, sites), months
	}
	with, months := cost("1000")
	without, _ := cost("0")
	if months < 100 || !(math.Abs(with-without-1000*months) <= 0.01) {
		t.Errorf("%v months in the job cost %v at 1,000 a month", months, with-without)
	}
}

// What a smaller trial costs within a replication of a larger one is by the months in the job of its own first people in
// its own first municipalities, until its own last wave.
func TestCostOfASmallerTrialByHand(t *testing.T) {
	s, err := scenarios.Load("national", []string{"trial.months=24", "trial.waves=[0, 12, 24]", "trial.n_per_arm=20", "trial.municipalities=3", "trial.cost.candidate=0"})
	if err != nil {
		t.Fatal(err)
	}
	s.Municipalities[1].Recipients = 40 // fewer than the plan asks
	large, small := design.Size{Municipalities: 3, NPerArm: 20, Months: 24}, design.Size{Municipalities: 2, NPerArm: 8, Months: 12}
	e := design.NewExperiment(s.Parameters, s.Trial, 4, large, small)
	sites := e.Replicate(0, true)
	months, people := 0.0, 0.0
	for i := range 2 {
		for j := range min(16, len(sites[i].Cohort.People)) {
			months += float64(sites[i].Worlds[2].At(slices.Index(e.Waves, 12), j).MonthsInJob)
			people++
		}
	}
	c := &s.Trial.Cost
	want := c.Fixed + 2*c.Municipality + people*2*c.PersonWave + months*c.JobMonth
	if cost, held := power.CostOf(e, sites, small); held != months || !(math.Abs(cost-want) <= 0.01) || months < 50 || people < 17 || people > 31 {
		t.Errorf("%v for %v months in the job, by hand %v for %v of %v people", cost, held, want, months, people)
	}
}

// Of the months that a trial's people spend in jobs those of other arms are not of the one
// that is financed; of an arm without a job none are.
func TestMonthsOfOtherArms(t *testing.T) {
	s, err := scenarios.Load("debt-help", []string{"trial.months=12", "trial.waves=[0, 12]", "trial.n_per_arm=20", "trial.municipalities=2", "trial.uptake.crossover=0.5"})
	if err != nil {
		t.Fatal(err)
	}
	e := design.NewExperiment(s.Parameters, s.Trial, 4)
	sites := e.Replicate(0, true)
	var of [4]float64 // by who is assigned: control, the job, help without one, the job with help
	for i := range sites {
		for j, group := range sites[i].Assigned {
			of[group] += float64(sites[i].Worlds[4].At(1, j).MonthsInJob)
		}
	}
	for arm, want := range []float64{of[2] + of[3], of[0] + of[1] + of[2] + of[3], of[1] + of[2]} {
		if all, others := power.TrialJobMonths(e, sites, arm); others != want || all != of[0]+of[1]+of[2]+of[3] || of[0] == 0 || of[1] < 100 || of[3] < 100 {
			t.Errorf("%s: %v months in jobs, of which %v of other arms, want %v of %v", s.Arms[arm].Name, all, others, want, of)
		}
	}
}

// unsure has take-up follow contracts alone, of which half is sure: as in model's own test
// exp(-.25) of those take part who would at Groningen's offer.
var unsure = []string{"recruitment.take_up.gain=0", "recruitment.take_up.tasks=0", "recruitment.take_up.hours=0", "recruitment.take_up.certainty=0.5",
	"arms.basisbaan.contract_months=18", "arms.basisbaan.extension=0.5"}

// The cost of a size by hand: one in five who are spoken to is eligible, willing
// and consents, and fewer are willing where the job is not sure. The second municipality supplies eight of the twenty people
// planned; a smaller trial takes the first six of the first and ends before the
// second wave.
func TestCostByHand(t *testing.T) {
	p, trial := toy.World(t, 2, 10, slices.Concat(unsure, []string{"recruitment.eligible=0.5", "recruitment.willing=0.8", "recruitment.consent=0.5"})...)
	trial.Cost = design.Cost{Fixed: 5000, Municipality: 1000, Candidate: 10, PersonWave: 100, JobMonth: 500}
	e := design.NewExperiment(p, trial, seed)
	candidates := 5 / math.Exp(-0.25)
	for _, c := range []struct {
		size design.Size
		want float64
	}{
		{e.Size(), 5000 + 2*1000 + 28*10*candidates + 28*(2*100+6*500)},
		{design.Size{Municipalities: 1, NPerArm: 3, Months: 6}, 5000 + 1000 + 6*10*candidates + 6*(100+6*500)},
	} {
		if got := power.Cost(e, c.size, []float64{20, 8}, 6); !(math.Abs(got-c.want) <= 1e-6) {
			t.Errorf("%+v costs %v, want %v", c.size, got, c.want)
		}
	}
}

// TestCostFollowsMonths: by hand, 60 people measured for 100 euro at 0, 30 and 36
// months; at 42, 48, 54 and 60 too when they are followed for 60; and at 40 when
// for 40. A trial costs the same alone and beside one that ends at another month.
func TestCostFollowsMonths(t *testing.T) {
	p, trial := toy.World(t, 1, 30)
	trial.Months, trial.Waves, trial.Cost = 36, []int{0, 30, 36}, design.Cost{PersonWave: 100}
	size := func(months int) design.Size { return design.Size{Municipalities: 1, NPerArm: 30, Months: months} }
	declared := power.Cost(design.NewExperiment(p, trial, seed), size(36), []float64{60}, 0)
	alone := power.Cost(design.NewExperiment(p, trial.Followed(60), seed), size(60), []float64{60}, 0)
	e := design.NewExperiment(p, trial, seed, size(40), size(60))
	if declared != 60*100*3 || alone != 60*100*7 {
		t.Errorf("36 months cost %v, 60 months %v", declared, alone)
	}
	if beside := power.Cost(e, size(60), []float64{60}, 0); beside != alone {
		t.Errorf("60 months cost %v alone, %v beside 40", alone, beside)
	}
	if short := power.Cost(e, size(40), []float64{60}, 0); short != 60*100*4 {
		t.Errorf("40 months cost %v", short)
	}
}
