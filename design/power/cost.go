package power

import (
	"math"

	"proefbank/design"
)

// Cost is what a trial of the size costs, in euro: setting up, recruiting,
// measuring everybody at every wave, and the jobs. people is the number
// recruited in each municipality, all groups together (a pool that cannot
// supply the plan makes the trial cheaper), jobMonths what each of them spends
// in a job of the scheme on average.
func Cost(e *design.Experiment, size design.Size, people []float64, jobMonths float64) float64 {
	c := &e.Trial.Cost
	waves := e.Interviews(size.Months)
	cost := c.Fixed
	for i := range min(size.Municipalities, len(people)) {
		n := math.Min(people[i], float64(e.PlannedWith(size.NPerArm)))
		cost += c.Municipality + c.Candidate*e.Country.SpokenTo(n)
		cost += n * (waves*c.PersonWave + jobMonths*c.JobMonth)
	}
	return cost
}

// TrialCost is what the trial costs as it came out in a replication, in euro.
// Its people must have been measured.
func TrialCost(e *design.Experiment, sites []design.Site) float64 {
	cost, _ := CostOf(e, sites, e.Size())
	return cost
}

// TrialJobMonths is how long everybody in a trial spends in a job of the scheme, in
// person-months, and of it those who were assigned another arm than the one that is asked;
// everybody, where that is no job.
// Its people must have been measured.
func TrialJobMonths(e *design.Experiment, sites []design.Site, arm int) (all, others float64) {
	_, all = CostOf(e, sites, e.Size())
	wave, trial := e.LastWave(e.Months), len(e.Country.Arms)+1
	for i := range sites {
		for j, group := range sites[i].Assigned {
			if !e.Country.Arms[arm].Job || group != 0 && int(group) != arm+1 {
				others += float64(sites[i].Worlds[trial].AtMonth(wave, j).MonthsInJob)
			}
		}
	}
	return all, others
}

// CostOf is what a trial of a size costs within a replication of a larger one, in euro,
// and how long everybody in it spends in a job of the scheme, in person-months. Its
// people must have been measured.
func CostOf(e *design.Experiment, sites []design.Site, size design.Size) (cost, months float64) {
	sites = sites[:min(size.Municipalities, len(sites))]
	wave, trial, all := e.LastWave(size.Months), len(e.Country.Arms)+1, 0.0
	people := make([]float64, len(sites))
	for i := range sites {
		n := min(len(sites[i].Cohort.People), e.PlannedWith(size.NPerArm))
		people[i] = float64(n)
		all += people[i]
		for j := range n {
			months += float64(sites[i].Worlds[trial].AtMonth(wave, j).MonthsInJob)
		}
	}
	return Cost(e, size, people, months/all), months
}

// jobMonths is the mean time in a job of the scheme by each wave, over
// everybody in the trial.
func jobMonths(e *design.Experiment, sites []design.Site) []float64 {
	trial := len(e.Country.Arms) + 1
	mean := make([]float64, len(e.Waves))
	for w := range e.Waves {
		sum, people := 0.0, 0.0
		for i := range sites {
			for j := range sites[i].Cohort.People {
				people++
				sum += float64(sites[i].Worlds[trial].At(w, j).MonthsInJob)
			}
		}
		mean[w] = sum / people
	}
	return mean
}
