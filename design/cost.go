package design

import "math"

// Of is what a trial of the size costs, in euro: setting up, recruiting,
// measuring everybody at every wave, and the jobs. people is the number
// recruited in each municipality, all groups together (a pool that cannot
// supply the plan makes the trial cheaper), jobMonths what each of them spends
// in a job of the scheme on average.
func (c *Cost) Of(e *Experiment, size Size, people []float64, jobMonths float64) float64 {
	r := &e.Country.Recruitment
	waves := 0
	for _, month := range e.Waves {
		if month <= size.Months {
			waves++
		}
	}
	cost := c.Fixed
	for i := range min(size.Municipalities, len(people)) {
		n := math.Min(people[i], float64(e.planned(size.NPerArm)))
		cost += c.Municipality + n*c.Candidate/max(r.Eligible*r.Willing*r.Consent, 1e-9)
		cost += n * (float64(waves)*c.PersonWave + jobMonths*c.JobMonth)
	}
	return cost
}

// TrialCost is what the trial costs as it came out in a replication, in euro.
// Its people must have been measured.
func (e *Experiment) TrialCost(sites []Site) float64 {
	people := make([]float64, len(sites))
	for i := range sites {
		people[i] = float64(len(sites[i].Cohort.People))
	}
	months := e.jobMonths(sites)
	return e.Cost.Of(e, e.Size(), people, months[len(months)-1])
}

// jobMonths is the mean time in a job of the scheme by each wave, over
// everybody in the trial.
func (e *Experiment) jobMonths(sites []Site) []float64 {
	trial := len(e.Country.Arms) + 1
	mean := make([]float64, len(e.Waves))
	for w := range e.Waves {
		var m moments
		for i := range sites {
			for j := range sites[i].Cohort.People {
				m.add(float64(sites[i].Worlds[trial].At(w, j).MonthsInJob))
			}
		}
		mean[w] = m.mean()
	}
	return mean
}
