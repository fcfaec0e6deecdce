package design

import (
	"math"

	"proefbank/design/estimate"
	"proefbank/model"
)

// A reading is what an outcome measures, of those in whom it counts.
type reading struct {
	*Measure
	care    care
	dead    bool // who died counts
	atRisk  bool // who is past AOW age does not
	inSight bool // who moved does not
}

// reading is that of an outcome at a month after the baseline.
func (e *Experiment) reading(o *Outcome, month int) reading {
	r := e.measured(o.Measure(), month)
	r.dead, r.atRisk, r.inSight = o.asks(DeathAsWorst), o.asks(WhileAtRisk), o.asks(WhileInSight)
	return r
}

// measured is the reading of a measure, events handled as usual.
func (e *Experiment) measured(m *Measure, month int) reading {
	return reading{Measure: m, care: e.care(month)}
}

// value is the measure at a wave, and NaN where it does not count: usually of the
// dead, as death is reported on its own and closes everything else (a while-alive
// strategy in the terms of ICH E9(R1), 2019, section A.3.2).
func (r *reading) value(p *model.Person, w *model.Wave) float64 { return r.scored(p, w, &w.Scores) }

// fair is the value without the bias of a coach who scores.
func (r *reading) fair(p *model.Person, w *model.Wave) float64 { return r.scored(p, w, &w.Unbiased) }

// both are the value and the fair one.
func (r *reading) both(p *model.Person, w *model.Wave) (value, fair float64) {
	fair = r.fair(p, w)
	return r.scoredTo(fair, p, w), fair
}

// column fills in what people fairly have at a wave.
func (r *reading) column(into []float64, people []model.Person, seen []model.Wave) {
	for j := range into {
		into[j] = r.fair(&people[j], &seen[j])
	}
}

// scoredTo is the value of whom the fair one is known.
func (r *reading) scoredTo(fair float64, p *model.Person, w *model.Wave) float64 {
	if w.Scores == w.Unbiased {
		return fair
	}
	return r.value(p, w)
}

// lowest are the scores of the dead, where they count; their marks and amounts are 0.
var lowest = [8]int8{1, 1, 1, 1, 1, 1, 1, 1}

func (r *reading) scored(p *model.Person, w *model.Wave, scores *[8]int8) float64 {
	if !r.counts(w) {
		return math.NaN()
	}
	if w.Status == model.Dead {
		scores = &lowest
	}
	return r.seen(p, w, scores)
}

// counts tells whether who is measured counts.
func (r *reading) counts(w *model.Wave) bool {
	return w.Taken && (w.Status != model.Dead || r.dead) && !(r.atRisk && w.Pension) && !(r.inSight && w.Moved)
}

// seen is the measure of whoever is there.
func (r *reading) seen(p *model.Person, w *model.Wave, scores *[8]int8) float64 {
	return r.of(look{w, scores, p, &r.care})
}

// traced tells whether a source is asked of the dead too: where death is part of the
// outcome, or closes it.
func (r *reading) traced() bool { return r.dead || r.Kind == estimate.Duration }

// told tells whether a source tells a trial of the j-th person of a site at a wave.
func (r *reading) told(source *eye, s *Site, j, starts, month int, v *model.Wave) bool {
	if r.traced() {
		return source.traces(s, j, starts, month, v)
	}
	return source.sees(s, j, starts, month, v)
}
