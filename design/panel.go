package design

import (
	"math"

	"proefbank/design/estimate"
)

// A panel is what a trial team holds of one outcome at all waves: a row for
// every person and wave, its period the month of the wave.
type panel struct {
	estimate.Input
	effect effect // of the arm, over what was measured under it
}

// panel analyses all waves at once, of people whose baseline came before a month.
// The truth is the mean, over what was measured under the arm, of the trial's
// world less that of the control world.
func (a *Analyst) panel(size Size, q *Question, before int) (r estimate.Result, truth float64) {
	var p panel
	p.Alpha = a.alpha
	waves := a.e.wavesWithin(size.Months)
	for i := range a.sites[:min(size.Municipalities, len(a.sites))] {
		s := &a.sites[i]
		for j, g := range s.Assigned[:min(a.e.PlannedWith(size.NPerArm), len(s.Assigned))] {
			if (g == 0 || int(g) == q.Arm) && s.Cohort.People[j].Baseline < before && q.takes(&s.Cohort.People[j]) {
				p.add(a.e, s, i, j, waves, q)
			}
		}
	}
	return q.method.Answer(p.Input), p.effect.mean()
}

// add takes in the j-th person of the i-th site.
func (p *panel) add(e *Experiment, s *Site, i, j int, waves []int, q *Question) {
	m := e.reading(q.Outcome, 0)
	person := &s.Cohort.People[j]
	source := e.Attrition.eye(q.Outcome.Source)
	starts, cluster := e.startOf(s, j), e.clusterOf(s, i, j)
	if e.Sample && !q.Whole && e.Sites() > 1 {
		cluster = i
	}
	for _, w := range waves {
		month := e.Waves[w]
		m.care.month = month
		v := s.Worlds[e.trial()].At(w, j)
		y, treated := m.value(person, v), month > starts
		if treated {
			p.effect.add(m.fair(person, v), m.value(person, s.Worlds[0].At(w, j)))
		}
		if math.IsNaN(y) {
			continue // the dead have no outcome, at whatever exposure
		}
		if !m.told(&source, s, j, starts, month, v) {
			y = math.NaN()
		}
		p.Outcome = append(p.Outcome, y)
		p.Treatment = append(p.Treatment, oneIf(treated))
		p.Cluster = append(p.Cluster, cluster)
		p.Period, p.Unit = append(p.Period, month), append(p.Unit, i<<20|j)
		p.FirstTreated = append(p.FirstTreated, e.firstWave(waves, starts))
	}
}

// firstWave is the month of the first of the waves after the start, 0 for never, as the
// estimator has it: nobody is treated at the baseline.
func (e *Experiment) firstWave(waves []int, starts int) int {
	for _, w := range waves {
		if month := e.Waves[w]; month > starts {
			return month
		}
	}
	return 0
}
