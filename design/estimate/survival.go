package estimate

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"

	"proefbank/internal/lang"
)

// LogRank is the two-sided log-rank test of time to event between the arms
// (Mantel 1966, Cancer Chemotherapy Reports 50, 163-170; Peto & Peto 1972, J.
// Royal Statistical Society A 135, 185-207), as R's survdiff. d.Outcome holds
// the time at risk of each person (any unit), event is 1 where it ended in the
// event and 0 where it was censored; at the same time events come before
// censorings. Statistic is the chi-square with DF 1, variance by the
// hypergeometric. There is no Estimate or SE (see Cox). Covariates and Block
// are not used; clusters are ignored with a warning.
func LogRank(d Data, event []float64) Result {
	d.Covariates = nil
	c := completeCases(d, event)
	c.ignoreClusters(d)
	s := c.spells(event)
	if why := c.unobservable(s); why != nil {
		return c.none(why)
	}
	excess, variance := logRankScore(s, &c)
	if !(variance > 0) {
		return c.none(lang.Text{"no event happened while both arms were at risk", "geen gebeurtenis terwijl beide armen nog meetelden"})
	}
	r := none(c.n, c.notes...)
	r.DF, r.Statistic = 1, excess*excess/variance
	r.P = math.Erfc(math.Sqrt(r.Statistic / 2))
	return r
}

// logRankScore is observed minus expected events among the treated, and its
// variance, from the longest spell down.
func logRankScore(s []spell, c *cases) (excess, variance float64) {
	risk, treatedRisk := 0.0, 0.0
	for i := 0; i < len(s); {
		events, treatedEvents, j := 0.0, 0.0, i
		for ; j < len(s) && s[j].time == s[i].time; j++ {
			treated := c.at(s[j].of)[1]
			risk, treatedRisk = risk+1, treatedRisk+treated
			if s[j].event {
				events, treatedEvents = events+1, treatedEvents+treated
			}
		}
		if events > 0 {
			share := treatedRisk / risk
			excess += treatedEvents - events*share
			if risk > 1 {
				variance += events * share * (1 - share) * (risk - events) / (risk - 1)
			}
		}
		i = j
	}
	return excess, variance
}

// Cox is the log hazard ratio of treatment in a proportional hazards model with
// covariates (Cox 1972, J. Royal Statistical Society B 34, 187-220), ties by
// Efron (1977, J. American Statistical Association 72, 557-565), with
// Wald's z, as R's coxph. d.Outcome holds the times and event the endings, as
// for LogRank; a negative Estimate means that the treated wait longer. DF is
// +Inf. A likelihood that rises for ever gives NaN and a warning when it is for the
// treatment (no events in an arm); when it is for a covariate, the treatment's
// coefficient in the limit (where only people with the same of it are compared)
// and a warning that names it, as for Logistic. Block is not used; clusters are ignored
// with a warning.
func Cox(d Data, event []float64) Result {
	c := completeCases(d, event)
	c.ignoreClusters(d)
	s := c.spells(event)
	if why := c.unobservable(s); why != nil {
		return c.none(why)
	}
	h := newHazard(&c, s)
	beta := make([]float64, h.p)
	if delta, still := climb(beta, h.value, h.newton); !still {
		variance := tendency(0, beta, delta, h.value, func() float64 { return h.partialVariance(0) })
		if !math.IsNaN(variance) {
			return c.inTheLimit(d, beta[0], variance, delta[1:])
		}
		return c.none(lang.Text{"no finite estimate: the order of events is predicted perfectly, or an arm has no events",
			"geen eindige schatting: de volgorde van gebeurtenissen is volmaakt voorspeld, of een arm heeft er geen"})
	}
	return waldAnswer(beta[0], h.variance(0), math.Inf(1), d.Alpha, c.n, c.notes)
}

// spell is a person's time at risk, the place of the case and how it ended.
type spell struct {
	time  float64
	of    int
	event bool
}

// spells are the cases from the longest time to the shortest. Times that
// differ by rounding only (0.1+0.2 and 0.3) are made equal, by the rule of R's
// aeqSurv: closer than 1.5e-8, absolute or as a share of the mean time.
func (c *cases) spells(event []float64) []spell {
	s := make([]spell, c.n)
	mean := 0.0
	for i, t := range c.y {
		s[i] = spell{t, i, event[c.row[i]] != 0}
		mean += math.Abs(t) / float64(c.n)
	}
	slices.SortFunc(s, func(a, b spell) int {
		if order := cmp.Compare(b.time, a.time); order != 0 {
			return order
		}
		return cmp.Compare(a.of, b.of)
	})
	near := 0x1p-26 * math.Max(1, mean)
	for i := 1; i < len(s); i++ {
		if s[i-1].time-s[i].time <= near {
			s[i].time = s[i-1].time
		}
	}
	return s
}

// unobservable says why spells cannot tell the arms apart; nil when they can.
// A constant time with events and censorings is no obstacle, so that part of
// unfit does not apply.
func (c *cases) unobservable(s []spell) lang.Said {
	control, treated := c.arms()
	if !c.coded || control == 0 || treated == 0 {
		return c.unfit()
	}
	if len(s) > 0 && s[len(s)-1].time < 0 {
		return lang.Text{"a time at risk is negative", "een tijd tot de gebeurtenis is negatief"}
	}
	if !slices.ContainsFunc(s, func(x spell) bool { return x.event }) {
		return lang.Text{"no events", "geen gebeurtenissen"}
	}
	return nil
}

// hazard is the partial likelihood with its running sums over the risk set and
// over the events tied at a time: s0 of weights, s1 of weighted covariates, s2
// of their products (upper triangle by row).
type hazard struct {
	spells []spell
	x      []float64 // rows in the order of spells, p columns
	p      int
	*slope
	risk, tied moments
	mean       []float64
	square     []float64 // what the diagonal of the information is a small part of
}

type moments struct {
	s0     float64
	s1, s2 []float64
}

func (m *moments) clear(p int) {
	m.s0 = 0
	room(p, &m.s1)
	room(p*p, &m.s2)
}

func (m *moments) add(x []float64, w float64) {
	m.s0 += w
	floats.AddScaled(m.s1, w, x)
	addUpper(m.s2, x, w)
}

func newHazard(c *cases, s []spell) *hazard {
	p := c.p - 1 // no intercept
	h := &hazard{spells: s, p: p, x: make([]float64, 0, c.n*p), slope: newSlope(p)}
	_, treated := c.arms()
	for _, spell := range s {
		h.x = append(h.x, c.at(spell.of)[1:]...)
		h.x[len(h.x)-p] -= float64(treated) / float64(c.n)
	}
	return h
}

// value is the log partial likelihood at beta; its derivatives go to slope.
func (h *hazard) value(beta []float64) float64 {
	h.reset()
	h.risk.clear(h.p)
	room(h.p, &h.mean, &h.square)
	sum := 0.0
	for i := 0; i < len(h.spells); {
		h.tied.clear(h.p)
		j, events := i, 0
		for ; j < len(h.spells) && h.spells[j].time == h.spells[i].time; j++ {
			x := rowOf(h.x, j, h.p)
			eta := dot(x, beta)
			weight := math.Exp(eta)
			h.risk.add(x, weight)
			if h.spells[j].event {
				h.tied.add(x, weight)
				sum += eta
				events++
				floats.Add(h.score, x)
			}
		}
		for l := range events {
			sum -= h.efron(float64(l) / float64(events))
		}
		i = j
	}
	return sum
}

// efron takes away the terms of one event among the tied, when a share of the
// tied has left the risk set; it returns the log of the risk set's weight.
func (h *hazard) efron(share float64) float64 {
	s0 := h.risk.s0 - share*h.tied.s0
	for a := range h.mean {
		h.mean[a] = (h.risk.s1[a] - share*h.tied.s1[a]) / s0
		h.score[a] -= h.mean[a]
	}
	information := h.information.RawSymmetric().Data
	for a, ma := range h.mean {
		h.square[a] += (h.risk.s2[a*h.p+a] - share*h.tied.s2[a*h.p+a]) / s0
		for b := a; b < h.p; b++ {
			k := a*h.p + b
			information[k] += (h.risk.s2[k]-share*h.tied.s2[k])/s0 - ma*h.mean[b]
		}
	}
	return math.Log(s0)
}

// newton is the step of climb; false when rounding is all that is left of the
// variance of a covariate among those at risk.
func (h *hazard) newton(delta []float64) bool {
	for a, square := range h.square {
		if !(h.information.At(a, a) > 1e-12*square) {
			return false
		}
	}
	return h.slope.newton(delta)
}
