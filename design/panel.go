package design

import (
	"fmt"
	"math"

	"proefbank/design/estimate"
)

// A panel is what a trial team holds of one outcome at all waves: a row for
// every person and wave.
type panel struct {
	estimate.Data
	period, unit, first []int
	effect              sums // of the arm, over what was measured under it
}

// panel analyses all waves at once. The truth is the mean, over what was
// measured under the arm, of the trial's world less the control world, person
// by person.
func (a *analyst) panel(sites []Site, size Size, q *Question) (r estimate.Result, truth float64) {
	p := panel{Data: estimate.Data{Alpha: a.alpha}}
	for i := range sites[:min(size.Municipalities, len(sites))] {
		s := &sites[i]
		for j, g := range s.Assigned[:min(a.e.PlannedWith(size.NPerArm), len(s.Assigned))] {
			if g == 0 || int(g) == q.Arm {
				p.add(a.e, s, i, j, size.Months, q)
			}
		}
	}
	if q.Estimator == "stepped-wedge" {
		return a.steppedWedge(&p), p.effect.mean()
	}
	return estimate.StaggeredDiD(p.Outcome, p.unit, p.period, p.first, a.alpha), p.effect.mean()
}

// add takes in the j-th person of the i-th site.
func (p *panel) add(e *Experiment, s *Site, i, j, months int, q *Question) {
	m, _ := MeasureOf(q.Outcome.Name)
	source := e.Attrition.eye(q.Outcome.Source)
	starts, cluster := e.startOf(s, j), e.clusterOf(s, i, j)
	if e.Sample && e.Sites() > 1 {
		cluster = i
	}
	for w, month := range e.Waves {
		if month > months {
			break
		}
		v := s.Worlds[len(e.Country.Arms)+1].At(w, j)
		y, treated := m.value(v), month > starts
		if treated {
			p.effect.add(m.value(v.Fair()) - m.value(s.Worlds[0].At(w, j)))
		}
		if !source.sees(s, j, starts, month, v) {
			y = math.NaN()
		}
		p.Outcome = append(p.Outcome, y)
		p.Treatment = append(p.Treatment, oneIf(treated))
		p.Cluster = append(p.Cluster, cluster)
		p.period, p.unit = append(p.period, w), append(p.unit, i<<20|j)
		p.first = append(p.first, e.firstWave(starts))
	}
}

// steppedWedge is least squares with an effect of every person's own and one of
// every period, and CR2 by what was assigned, or by municipality. A cohort measured again hangs together
// within people, more at waves near each other than far apart, which a mixed
// model with an intercept for the municipality takes for independent; here what
// is stable falls out, and the rest of it is the clusters' (Hughes, Granston &
// Heagerty, 2015, Contemporary Clinical Trials 45, p. 55-60).
func (a *analyst) steppedWedge(p *panel) estimate.Result {
	d := p.Data
	d.Block = p.unit
	for w := 1; w < len(a.e.Waves); w++ {
		column := make([]float64, len(p.period))
		varied := false
		for i, period := range p.period {
			column[i] = oneIf(period == w)
			varied = varied || period == w
		}
		if varied {
			d.Covariates, d.Names = append(d.Covariates, column), append(d.Names, fmt.Sprint("wave ", a.e.Waves[w]))
		}
	}
	a.fits.Set(d)
	return a.fits.Fit(d.Outcome)
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
