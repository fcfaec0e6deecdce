package power

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
)

// Assurance is the power averaged over what is not known about the parameters
// (O'Hagan, Stevens & Campbell, 2005, Pharmaceutical Statistics 4, p. 187-201),
// and how the power differs from draw to draw of them. A replication says yes
// or no, which is power and chance in one. So every draw is replicated once
// more, with other luck: what both replications of a draw have in common,
// beyond others, is the draw's.
type Assurance struct {
	Mean      Diagnosand
	SD        Diagnosand // of the power over draws; 0, without an error, where chance explains all
	Low, High float64    // 95% of the draws have a power between these; NaN where chance explains all
}

// twice counts draws by what their two replications said.
type twice struct{ both, first, second, neither int }

func (t *twice) add(first, second bool) {
	switch {
	case first && second:
		t.both++
	case first:
		t.first++
	case second:
		t.second++
	default:
		t.neither++
	}
}

// Assurance of a line; false where no parameters were drawn, or power does not
// rest on the model's own effect.
func (l *Line) Assurance() (Assurance, bool) {
	if l.draws == (twice{}) || l.smallest != 0 {
		return Assurance{}, false
	}
	return l.draws.assurance(l.Power()), true
}

// assurance is that of the power with the spread of what is in common. The
// variance over draws is the covariance of the two replications; where between
// them the power lies follows from the beta distribution with that mean and
// variance (the beta-binomial: Skellam, 1948, JRSS B 10, p. 257-261).
func (t *twice) assurance(mean Diagnosand) Assurance {
	n := float64(t.both + t.first + t.second + t.neither)
	if n < 2 {
		return Assurance{Mean: mean, SD: Diagnosand{math.NaN(), math.NaN()}, Low: math.NaN(), High: math.NaN()}
	}
	p := (float64(t.both) + float64(t.first+t.second)/2) / n
	nan := math.NaN()
	a := Assurance{Mean: mean, SD: Diagnosand{0, nan}, Low: nan, High: nan} // chance explains all: nothing tells how far draws differ
	variance, square := 0.0, 0.0
	for _, c := range []struct {
		count   int
		product float64
	}{{t.both, (1 - p) * (1 - p)}, {t.first + t.second, -p * (1 - p)}, {t.neither, p * p}} {
		variance += float64(c.count) * c.product / (n - 1)
		square += float64(c.count) * c.product * c.product / n
	}
	if !(variance > 0) {
		return a
	}
	a.SD.Value = math.Sqrt(variance)
	a.SD.MCSE = math.Sqrt(max(square-variance*variance, 0)/n) / (2 * a.SD.Value)
	size := mean.Value*(1-mean.Value)/variance - 1
	if size < leastSize { // all draws find the effect for certain, or never
		a.Low, a.High = 0, 1
		return a
	}
	beta := distuv.Beta{Alpha: mean.Value * size, Beta: (1 - mean.Value) * size}
	a.Low, a.High = beta.Quantile(0.025), beta.Quantile(0.975)
	return a
}

// leastSize keeps the beta distribution where its quantiles can be computed.
const leastSize = 1e-3

// Again adds whether every line rejects in the draw's second replication.
func (s *Said) Again(d *Diagnosis, a *design.Analyst) {
	for i, answer := range d.answers(a) {
		s.again = append(s.again, answer.Rejects(d.Lines[i].alpha))
	}
}
