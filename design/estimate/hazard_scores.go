package estimate

import "math"

// clusteredVariance is that of the treatment's log hazard ratio when people of a cluster
// hang together (Lin & Wei 1989, J. American Statistical Association 84, 1074-1078): the
// sum over clusters of the square of what their people's scores, added up, move it. It is
// 0 where the scores of every cluster add up to nothing but rounding, as where one alone
// has both arms at risk, or where everybody's event is at one time and nobody scores. of is the cluster of each case.
func (h *hazard) clusteredVariance(c *cases, strata [][]spell, beta []float64, of []int, clusters int) (variance float64) {
	h.value(beta)
	toward := h.inverseRow(0)
	if toward == nil {
		toward = h.partialRow(0)
	}
	moved, size := make([]float64, clusters), math.Abs(toward[0]) // the variance of the model
	for _, s := range strata {
		for i, score := range c.scores(s, beta, toward) {
			moved[of[s[i].of]] += score
			size += score * score
		}
	}
	if variance = squares(moved); variance <= 1e-20*size {
		return 0
	}
	return variance
}

// jump is an event time in a stratum, whose tied events leave the risk set one after the
// other (Efron): the sums over them of 1/s0 and of the mean along the direction over s0,
// with s0 the weight left, for who stays at risk; the same for the tied, of whom a
// growing share has left; and the mean over the events of the mean.
type jump struct{ stays, staysMean, tied, tiedMean, mean float64 }

// scores are the score residuals of a stratum's spells along a direction: the event's
// own, less what was expected of the person at every event time up to the own
// (Therneau & Grambsch 2000, Modeling Survival Data, p. 80-84).
func (c *cases) scores(s []spell, beta, toward []float64) []float64 {
	along, weight := make([]float64, len(s)), make([]float64, len(s))
	for i := range s {
		eta := 0.0
		for k, column := range c.columns {
			x := column[s[i].of]
			eta += beta[k] * x
			along[i] += toward[k] * x
		}
		weight[i] = math.Exp(eta)
	}
	jumps := jumpsOf(s, along, weight)
	out := make([]float64, len(s))
	before := jump{} // of earlier times
	for last := len(s); last > 0; {
		first := last - 1
		for first > 0 && s[first-1].time == s[last-1].time {
			first--
		}
		now := jumps[first]
		for i := first; i < last; i++ {
			out[i] = -weight[i] * (along[i]*before.stays - before.staysMean)
			if s[i].event {
				out[i] += along[i] - now.mean - weight[i]*(along[i]*now.tied-now.tiedMean)
			} else {
				out[i] -= weight[i] * (along[i]*now.stays - now.staysMean)
			}
		}
		before.stays, before.staysMean = before.stays+now.stays, before.staysMean+now.staysMean
		last = first
	}
	return out
}

// jumpsOf are the event times of a stratum, by the place of the first spell of a time.
func jumpsOf(s []spell, along, weight []float64) map[int]jump {
	jumps := map[int]jump{}
	risk, riskAlong := 0.0, 0.0
	for first := 0; first < len(s); {
		events, tied, tiedAlong, next := 0.0, 0.0, 0.0, first
		for ; next < len(s) && s[next].time == s[first].time; next++ {
			risk, riskAlong = risk+weight[next], riskAlong+weight[next]*along[next]
			if s[next].event {
				events, tied, tiedAlong = events+1, tied+weight[next], tiedAlong+weight[next]*along[next]
			}
		}
		var j jump
		for l := range int(events) {
			share := float64(l) / events
			s0 := risk - share*tied
			mean := (riskAlong - share*tiedAlong) / s0
			j.stays, j.staysMean = j.stays+1/s0, j.staysMean+mean/s0
			j.tied, j.tiedMean = j.tied+(1-share)/s0, j.tiedMean+(1-share)*mean/s0
			j.mean += mean / events
		}
		jumps[first] = j
		first = next
	}
	return jumps
}
