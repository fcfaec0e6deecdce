package design

import "proefbank/design/estimate"

// Holm counts what the trial finds when the primary outcomes share one alpha
// (Holm, 1979, Scandinavian Journal of Statistics 6, p. 65-70).
type Holm struct {
	sizes []holmSize
}

type holmSize struct {
	size         Size
	lines        []int // places of the primary lines among the answers
	rejected     []int
	any, all, of int
	names        []string
	alpha        float64
}

func newHolm(e *Experiment) *Holm { return &Holm{} }

// add takes a replication's answers.
func (h *Holm) add(p *Powers, answers []Answer) {
	if h.sizes == nil {
		for _, d := range p.sizes {
			s := holmSize{size: d.size, alpha: p.Experiment.Alpha}
			for _, l := range p.Primary(d.size) {
				s.lines = append(s.lines, p.indexOf(l))
				s.names = append(s.names, l.Outcome.Name)
			}
			s.rejected = make([]int, len(s.lines))
			h.sizes = append(h.sizes, s)
		}
	}
	for i := range h.sizes {
		h.sizes[i].add(answers)
	}
}

func (d *Diagnosis) indexOf(line *Line) int {
	for i, l := range d.Lines {
		if l == line {
			return i
		}
	}
	panic("design: a line that is not of the diagnosis")
}

func (s *holmSize) add(answers []Answer) {
	p := make([]float64, len(s.lines))
	for i, at := range s.lines {
		p[i] = answers[at].P
	}
	found := 0
	for i, adjusted := range estimate.Holm(p) {
		if adjusted < s.alpha {
			s.rejected[i]++
			found++
		}
	}
	s.of++
	if found > 0 {
		s.any++
	}
	if found == len(s.lines) {
		s.all++
	}
}

// Power is each primary outcome's power under Holm in a trial of the size, and
// the chances to find any and all of them.
func (h *Holm) Power(size Size) (names []string, each []Diagnosand, any, all Diagnosand) {
	for i := range h.sizes {
		if s := &h.sizes[i]; s.size == size {
			for _, r := range s.rejected {
				each = append(each, proportion(r, s.of))
			}
			return s.names, each, proportion(s.any, s.of), proportion(s.all, s.of)
		}
	}
	return nil, nil, Diagnosand{}, Diagnosand{}
}
