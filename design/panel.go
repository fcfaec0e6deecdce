package design

import (
	"math"

	"proefbank/design/estimate"
)

// panel analyses all waves at once: a stepped wedge by its mixed model, or
// staggered starts by difference-in-differences. The truth is the mean, over
// what was measured under the arm, of the trial's world less the control
// world, person by person.
func (a *analyst) panel(sites []Site, size Size, q *Question) (r estimate.Result, truth float64) {
	e := a.e
	m, _ := MeasureOf(q.Outcome.Name)
	trial := len(e.Country.Arms) + 1
	var d estimate.Data
	var period, unit, first []int
	var effect moments
	for i := range sites[:min(size.Municipalities, len(sites))] {
		s := &sites[i]
		for j := range s.Assigned[:min(e.planned(size.NPerArm), len(s.Assigned))] {
			starts := e.startOf(s, j)
			for w, month := range e.Waves {
				if month > size.Months {
					break
				}
				v := s.Worlds[trial].At(w, j)
				y := m.value(v)
				treated := month > starts
				if treated {
					effect.add(m.value(v.Fair()) - m.value(s.Worlds[0].At(w, j)))
				}
				if !e.seen(q.Outcome.Source, s, j, treated, month, v) {
					y = math.NaN()
				}
				d.Outcome = append(d.Outcome, y)
				d.Treatment = append(d.Treatment, oneIf(treated))
				d.Cluster = append(d.Cluster, i)
				period, unit = append(period, w), append(unit, i<<20|j)
				first = append(first, e.firstWave(starts))
			}
		}
	}
	d.Alpha = e.Alpha
	if q.Estimator == "stepped-wedge" {
		return estimate.SteppedWedge(d, period), effect.mean()
	}
	return estimate.StaggeredDiD(d.Outcome, unit, period, first, e.Alpha), effect.mean()
}

const neverStarts = 1 << 20

// startOf is the number of months after the baseline at which a person is
// offered the arm.
func (e *Experiment) startOf(s *Site, j int) int {
	offer := e.offered(s, j)
	if offer.Arm < 0 {
		return neverStarts
	}
	return int(offer.After)
}

// firstWave is the first wave after the start, counted from 0; 0 is never,
// as the estimator has it: nobody is treated at the baseline.
func (e *Experiment) firstWave(starts int) int {
	for w, month := range e.Waves {
		if month > starts {
			return w
		}
	}
	return 0
}
