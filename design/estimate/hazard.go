package estimate

import "gonum.org/v1/gonum/floats"

// hazard is the partial likelihood with its running sums over the risk set and
// over the events tied at a time. Rows are people or, without covariates, those of
// an arm with the same time, from the longest time down, stratum by stratum.
type hazard struct {
	time           []float64
	begins         []bool    // whether the row is the first of a stratum
	people, events []float64 // of each row
	x              []float64 // rows of p
	p              int
	ended          []float64 // sum of the covariates of those with the event
	weight         []float64
	*slope
	risk, tied moments
	logs       logarithms
	square     []float64 // what the diagonal of the information is a small part of
}

// moments are a sum of weights, of weighted covariates and of their products (upper
// triangle by row).
type moments struct {
	s0     float64
	s1, s2 []float64
}

func newMoments(p int) moments { return moments{s1: make([]float64, p), s2: make([]float64, p*p)} }

func (m *moments) clear() {
	m.s0 = 0
	clear(m.s1)
	clear(m.s2)
}

func (m *moments) add(x []float64, w float64) {
	m.s0 += w
	p := len(x)
	s1 := m.s1[:p]
	for a, xa := range x {
		wx := w * xa
		s1[a] += wx
		row := m.s2[a*p+a : a*p+p]
		for b, xb := range x[a:] {
			row[b] += wx * xb
		}
	}
}

func (m *moments) addAll(other *moments) {
	m.s0 += other.s0
	floats.Add(m.s1, other.s1)
	floats.Add(m.s2, other.s2)
}

func newHazard(c *cases, strata [][]spell) *hazard {
	p := c.p - 1 // no intercept
	h := &hazard{p: p, slope: newSlope(p), risk: newMoments(p), tied: newMoments(p), square: make([]float64, p)}
	if p > 1 {
		h.time, h.people, h.events = c.room(c.n)[:0], c.room(c.n)[:0], c.room(c.n)[:0]
		h.x, h.begins = c.room(c.n * p)[:0], c.flags.take(c.n)[:0]
	}
	_, treated := c.arms()
	share := float64(treated) / float64(c.n)
	for _, s := range strata {
		for i, of := range s {
			row := -1
			if p == 1 && i > 0 && of.time == s[i-1].time {
				row = h.alike(c.columns[0][of.of] - share)
			}
			if row < 0 {
				row = h.open(of.time, c.columns, of.of, share)
				h.begins = append(h.begins, i == 0)
			}
			h.take(row, of.event)
		}
	}
	h.weight, h.ended = c.room(len(h.time)), make([]float64, p)
	for i, n := range h.events {
		floats.AddScaled(h.ended, n, rowOf(h.x, i, p))
	}
	return h
}

// open begins a row of nobody; the treatment less its mean keeps sums small.
func (h *hazard) open(time float64, columns [][]float64, of int, share float64) (row int) {
	h.time, h.people, h.events = append(h.time, time), append(h.people, 0), append(h.events, 0)
	h.x = append(h.x, columns[0][of]-share)
	for _, column := range columns[1:] {
		h.x = append(h.x, column[of])
	}
	return len(h.time) - 1
}

// alike is which of the last two rows, of the time at hand, has this treatment; -1
// for neither.
func (h *hazard) alike(treatment float64) int {
	last := len(h.time) - 1
	for row := last; row >= 0 && row > last-2 && h.time[row] == h.time[last]; row-- {
		if h.x[row] == treatment {
			return row
		}
		if h.begins[row] {
			break
		}
	}
	return -1
}

func (h *hazard) take(row int, event bool) {
	h.people[row]++
	if event {
		h.events[row]++
	}
}

// value is the log partial likelihood at beta; its derivatives go to slope.
func (h *hazard) value(beta []float64) float64 {
	h.reset()
	h.logs.begin()
	clear(h.square)
	copy(h.score, h.ended)
	h.weigh(beta)
	for i := 0; i < len(h.time); {
		if h.begins[i] {
			h.risk.clear()
		}
		h.tied.clear()
		events, j := 0.0, i
		for ; j < len(h.time) && h.time[j] == h.time[i] && (j == i || !h.begins[j]); j++ {
			x, n := rowOf(h.x, j, h.p), h.events[j]
			if n > 0 {
				h.tied.add(x, n*h.weight[j])
				events += n
			}
			if left := h.people[j] - n; left > 0 {
				h.risk.add(x, left*h.weight[j])
			}
		}
		if events > 0 {
			h.risk.addAll(&h.tied)
			h.efron(int(events))
		}
		i = j
	}
	return dot(h.ended, beta) - h.logs.total()
}

// weigh sets the hazard of each row's people, beside the shared one.
func (h *hazard) weigh(beta []float64) {
	for i := range h.weight {
		h.weight[i] = dot(rowOf(h.x, i, h.p), beta)
	}
	exponentials(h.weight, h.weight)
}

// efron takes away the terms of events that are tied: of each when a growing share
// of the tied has left the risk set. With s0 the weight that is left then, all sums
// over the events are of 1/s0 and 1/s0^2 times powers of the share.
func (h *hazard) efron(events int) {
	var once [2]float64  // sums of share^k / s0
	var twice [3]float64 // sums of share^k / s0^2
	for l := range events {
		share := float64(l) / float64(events)
		s0 := h.risk.s0 - share*h.tied.s0
		h.logs.add(s0)
		part := 1 / s0
		rest := share * part
		once[0], once[1] = once[0]+part, once[1]+rest
		twice[0], twice[1], twice[2] = twice[0]+part*part, twice[1]+part*rest, twice[2]+rest*rest
	}
	information, p := h.information.RawSymmetric().Data, h.p
	for a, ra := range h.risk.s1 {
		ta := h.tied.s1[a]
		h.score[a] -= once[0]*ra - once[1]*ta
		h.square[a] += once[0]*h.risk.s2[a*p+a] - once[1]*h.tied.s2[a*p+a]
		for b := a; b < p; b++ {
			k, rb, tb := a*p+b, h.risk.s1[b], h.tied.s1[b]
			information[k] += once[0]*h.risk.s2[k] - once[1]*h.tied.s2[k] -
				(twice[0]*ra*rb - twice[1]*(ra*tb+ta*rb) + twice[2]*ta*tb)
		}
	}
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

// unseen tells of which columns the events show nothing beside those before them; what
// they show is singular in the same directions at any coefficients.
func (h *hazard) unseen() []bool {
	h.value(make([]float64, h.p))
	seen, least, unseen := make([]float64, h.p*h.p), make([]float64, h.p), make([]bool, h.p)
	for a := range h.p {
		for b := range a + 1 {
			seen[a*h.p+b] = h.information.At(a, b)
		}
		least[a] = max(1e-11*seen[a*h.p+a], 1e-12*h.square[a])
	}
	cholesky(seen, least, unseen)
	return unseen
}

// treatmentUnseen tells whether no event happened while both arms were at risk.
func (h *hazard) treatmentUnseen() bool { return h.unseen()[0] }
