package design

import (
	"math"
	"slices"
)

// Moments are the summary of a number over replications: count, mean, square
// and how often it is above zero. A replication in which the number does not
// exist (NaN) is left out.
type Moments struct {
	n, above     int
	mean, square float64
}

// Add takes the next replication's number (Welford, 1962, Technometrics 4,
// p. 419-420).
func (m *Moments) Add(x float64) {
	if math.IsNaN(x) {
		return
	}
	m.n++
	if x > 0 {
		m.above++
	}
	d := x - m.mean
	m.mean += d / float64(m.n)
	m.square += d * (x - m.mean)
}

// N is how many replications had the number.
func (m *Moments) N() int { return m.n }

// Mean is the mean over them; NaN of none.
func (m *Moments) Mean() float64 {
	if m.n == 0 {
		return math.NaN()
	}
	return m.mean
}

// Variance is that of the replications; NaN of fewer than two.
func (m *Moments) Variance() float64 {
	if m.n < 2 {
		return math.NaN()
	}
	return m.square / float64(m.n-1)
}

// MCSE is the Monte Carlo standard error of the mean; NaN of fewer than two.
func (m *Moments) MCSE() float64 { return math.Sqrt(m.Variance() / float64(m.n)) }

// Above is the share of the replications above zero, with its Monte Carlo
// standard error.
func (m *Moments) Above() (share, mcse float64) { return Proportion(m.above, m.n) }

// Pairwise is the summary of two numbers that come together: how many pairs there are, both
// means, and sums of squares and products about them (Welford, 1962, Technometrics 4,
// p. 419-420). A pair in which a number does not exist (NaN) is left out.
type Pairwise struct{ N, X, Y, XX, XY, YY float64 }

// Add takes the next pair.
func (p *Pairwise) Add(x, y float64) {
	if math.IsNaN(x + y) {
		return
	}
	p.N++
	dx, dy := x-p.X, y-p.Y
	p.X, p.Y = p.X+dx/p.N, p.Y+dy/p.N
	p.XX, p.XY, p.YY = p.XX+dx*(x-p.X), p.XY+dx*(y-p.Y), p.YY+dy*(y-p.Y)
}

// Proportion is a share of replications, NaN of none, with its Monte Carlo
// standard error, NaN of fewer than two: one yes or no says nothing of how far
// the next may lie from it.
func Proportion(count, of int) (share, mcse float64) {
	share, mcse = math.NaN(), math.NaN()
	if of > 0 {
		share = float64(count) / float64(of)
	}
	if of > 1 {
		mcse = math.Sqrt(share * (1 - share) / float64(of))
	}
	return share, mcse
}

// Sample is a summary that percentiles are asked of: it keeps the first
// sampleSize values, so that memory stays bounded.
type Sample struct {
	Moments
	kept [][]float64 // in blocks, which need not be copied as they grow in number
}

const sampleSize, sampleBlock = 10000, 500

// Add takes the next replication's number.
func (s *Sample) Add(x float64) {
	s.Moments.Add(x)
	if math.IsNaN(x) || s.n > sampleSize {
		return
	}
	last := len(s.kept) - 1
	if last < 0 || len(s.kept[last]) == sampleBlock {
		s.kept = append(s.kept, nil)
		last++
	}
	s.kept[last] = append(s.kept[last], x)
}

// MCSE is taken from the values themselves where all are kept: of values that
// hardly differ the running square has few digits.
func (s *Sample) MCSE() float64 {
	if s.n < 2 || s.n > sampleSize {
		return s.Moments.MCSE()
	}
	squares := 0.0
	for _, block := range s.kept {
		for _, x := range block {
			squares += (x - s.mean) * (x - s.mean)
		}
	}
	return math.Sqrt(squares / float64(s.n-1) / float64(s.n))
}

// Clone is a sample that goes on apart from this one.
func (s *Sample) Clone() Sample {
	other := *s
	other.kept = nil
	for _, block := range s.kept {
		other.kept = append(other.kept, slices.Clone(block))
	}
	return other
}

// Values are those that are kept, in the order in which they came.
func (s *Sample) Values() []float64 { return slices.Concat(s.kept...) }

// Quantiles interpolate between order statistics (Hyndman & Fan, 1996, The
// American Statistician 50, p. 361-365, type 7); NaN of nothing.
func (s *Sample) Quantiles(chances ...float64) []float64 {
	sorted := slices.Concat(s.kept...)
	slices.Sort(sorted)
	at := make([]float64, len(chances))
	for i, p := range chances {
		at[i] = quantile(sorted, p)
	}
	return at
}

func quantile(sorted []float64, p float64) float64 {
	if len(sorted) == 0 {
		return math.NaN()
	}
	h := p * float64(len(sorted)-1)
	i := int(h)
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + (h-float64(i))*(sorted[i+1]-sorted[i])
}

// Figure is what replications say about a number: its mean, the Monte Carlo
// standard error of the mean, and between which values 95% of the replications
// lie. N counts the replications in which the number exists.
type Figure struct {
	Mean float64 `json:"mean" means:"mean over the replications"`
	MCSE float64 `json:"mcse" means:"Monte Carlo standard error of the mean"`
	Low  float64 `json:"low" means:"2.5% of the replications lie below it"`
	High float64 `json:"high" means:"2.5% of the replications lie above it"`
	N    int     `json:"replications" means:"replications in which the number exists"`
}

// Figure summarises what was collected.
func (s *Sample) Figure() Figure {
	ends := s.Quantiles(0.025, 0.975)
	return Figure{s.Mean(), s.MCSE(), ends[0], ends[1], s.N()}
}
