package power

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/estimate"
)

// Holm is what a trial finds when its primary outcomes share one alpha (Holm,
// 1979, Scandinavian Journal of Statistics 6, p. 65-70).
type Holm struct {
	Lines    []*Line      // the primary outcomes
	Each     []Diagnosand // power of each
	Any, All Diagnosand   // chance to find one or more, and every one
	Alone    Diagnosand   // chance that each is found at the whole alpha: who must find all need not share (Berger, 1982, Technometrics 24, p. 295-300)
	Found    [][]bool     // which replications find each
}

// Holm adjusts the p values of the primary lines of a size, replication by
// replication, over the replications kept. Where one has no power, it takes its
// part of alpha and is never found, and of any and all nothing is told.
func (d *Diagnosis) Holm(size design.Size) (h Holm) {
	h.Lines = d.Primary(size)
	if len(h.Lines) == 0 {
		return h
	}
	rejected := make([]int, len(h.Lines))
	h.Found = make([][]bool, len(h.Lines))
	some, all, alone, of := 0, 0, 0, len(h.Lines[0].answers)
	ps := make([][]float64, len(h.Lines))
	for i, l := range h.Lines {
		ps[i], h.Found[i] = l.ps(), make([]bool, of)
	}
	p := make([]float64, len(h.Lines))
	for k := range of {
		for i := range p {
			p[i] = ps[i][k]
		}
		found := 0
		for i, adjusted := range estimate.Holm(p) {
			if adjusted <= h.Lines[i].alpha {
				h.Found[i][k] = true
				rejected[i]++
				found++
			}
		}
		if found > 0 {
			some++
		}
		if found == len(p) {
			all++
		}
		if h.wholly(p) {
			alone++
		}
	}
	for _, n := range rejected {
		h.Each = append(h.Each, proportion(n, of))
	}
	h.Any, h.All, h.Alone = proportion(some, of), proportion(all, of), proportion(alone, of)
	for i, l := range h.Lines {
		if !l.tells() {
			h.Each[i], h.Any, h.All, h.Alone = unknown, unknown, unknown, unknown
		}
	}
	return h
}

// wholly tells whether every p value is within the whole alpha; one that does not exist is not.
func (h *Holm) wholly(p []float64) bool {
	for i, x := range p {
		if !(x <= h.Lines[i].alpha) {
			return false
		}
	}
	return true
}

// ps are the p values of a line: of the model's own effect, or of the smallest
// one worth finding; NaN where an answer cannot be asked for that, 1 where none can.
func (l *Line) ps() []float64 {
	if !l.tells() {
		return slices.Repeat([]float64{1}, len(l.answers))
	}
	all := make([]float64, 0, len(l.answers))
	if l.smallest == 0 {
		for i := range l.answers {
			all = append(all, l.answers[i].p)
		}
		return all
	}
	for i, t := range l.statistics(l.smallest) {
		all = append(all, twoSided(t, l.answers[i].scaling.df))
	}
	return all
}

// twoSided is the p value of a t statistic.
func twoSided(t, df float64) float64 {
	switch {
	case math.IsNaN(t) || math.IsNaN(df):
		return math.NaN()
	case df > 1e5:
		return 2 * distuv.UnitNormal.CDF(-math.Abs(t))
	}
	return 2 * distuv.StudentsT{Sigma: 1, Nu: df}.CDF(-math.Abs(t))
}

// Above is the share of the replications that find the i-th outcome's effect in which it is
// above zero. Where every replication draws its parameters, the effect may be of one sign in
// some draws and of the other in others, and power counts both. NaN where none is found, or
// where there is no estimate. Of a smallest effect worth finding it is what would be found.
func (h *Holm) Above(i int) float64 {
	l, above, of := h.Lines[i], 0, 0
	said := func(k int) float64 { return l.answers[k].estimate }
	if l.smallest != 0 {
		t := l.statistics(l.smallest)
		said = func(k int) float64 { return t[k] }
	}
	for k, found := range h.Found[i] {
		if x := said(k); found && !math.IsNaN(x) {
			of++
			if x > 0 {
				above++
			}
		}
	}
	return float64(above) / float64(of)
}
