package design

import "math"

// Of is what a trial of the size costs, in euro: setting up, recruiting,
// measuring everybody at every wave, and the jobs of those who are assigned to
// one. people is the number recruited in each municipality, all groups
// together; a pool that cannot supply the plan makes the trial cheaper.
func (c *Cost) Of(e *Experiment, size Size, people []float64) float64 {
	r := &e.Country.Recruitment
	waves := 0
	for _, month := range e.Waves {
		if month <= size.Months {
			waves++
		}
	}
	jobs := e.jobShare()
	cost := c.Fixed
	for i := range min(size.Municipalities, len(people)) {
		n := math.Min(people[i], float64(e.planned(size.NPerArm)))
		cost += c.Municipality + n*c.Candidate/max(r.Eligible*r.Willing*r.Consent, 1e-9)
		cost += n * float64(waves) * c.PersonWave
		cost += n * jobs * c.JobMonth * e.jobMonths(size.Months)
	}
	return cost
}

// jobShare is the share of the people who are assigned to an arm with a job.
func (e *Experiment) jobShare() float64 {
	block := e.block()
	jobs := 0
	for _, g := range block {
		if g > 0 && e.Country.Arms[g-1].Job {
			jobs++
		}
	}
	return float64(jobs) / float64(len(block))
}

// jobMonths is the mean time in the job within the follow-up, when people wait
// half of the time it takes to fill the jobs.
func (e *Experiment) jobMonths(months int) float64 {
	return max(0, float64(months)-min(e.Country.Placement.MonthsToFill, float64(months))/2)
}
