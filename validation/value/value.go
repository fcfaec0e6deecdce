// Package value tells what information is worth to whoever chooses, from plain
// numbers: what each choice gives in each draw of what is not known, and what would
// be known. Knowing more is worth what better choices bring: the mean over draws of
// the best choice given what is known, less the best choice made today.
//
// What a choice gives on average, given what is known, is a regression over the
// draws (Strong, Oakley & Brennan 2014, Medical Decision Making 34, 311-326; for what a
// study would report, Strong et al. 2015, MDM 35, 570-583). It promises that luck does
// not count as knowledge (Goldhaber-Fiebert, Jalal & Alarid-Escudero 2025, MDM 45,
// 127-142, on what happens otherwise): how far each coefficient counts is learned from
// all of them together, and what they leave open counts for what it may be, so that many numbers that each
// say little are worth what they say together. Every value comes with its standard error, which
// counts that too.
//
// Where the draws come from, and what they are called, it leaves to who asks.
package value

import (
	"math"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/stat"
)

// Draws are what choices give in draws of what is not known. Every slice over draws
// is of one length, and finite.
type Draws struct {
	Benefit [][]float64 // net benefit by choice and draw; more is better
	// Again is what the same draws gave with other luck. nil: there is none.
	Again [][]float64
	// Certain says that Benefit holds no luck: it is what a choice gives on average in
	// that draw, and two draws that are alike give the same.
	Certain bool
	// Batch is the independent set to which a draw belongs, from 0, where the draws of
	// a set depend on each other, as quasi-random draws do. nil: every draw is
	// independent.
	Batch []int
}

// Amount is what something is worth, in the unit of the benefits and per decision.
type Amount struct {
	Value float64 `json:"value" means:"expected value, in the unit of the outcomes"`
	SE    float64 `json:"se" means:"its standard error: another set of draws would give another value"`
}

// Means is what each choice gives on average.
func (d *Draws) Means() []Amount {
	means := make([]Amount, len(d.Benefit))
	for k := range means {
		means[k] = d.Mean(d.Outcome(k))
	}
	return means
}

// Today is the choice that gives most on average.
func (d *Draws) Today() int {
	best := 0
	means := d.Means()
	for k, m := range means {
		if m.Value > means[best].Value {
			best = k
		}
	}
	return best
}

// Knowing is what it is worth to know the columns, each a number by draw, before
// choosing: the expected value of partial perfect information for columns of
// parameters, of sample information for columns that a study would report. No
// column: 0.
func (d *Draws) Knowing(columns [][]float64) Amount {
	return d.Mean(d.Gains(columns))
}

// Gains are by draw what knowing the columns before choosing brings over today's
// choice: Knowing is their mean. Sums of them with what else is known by draw have the
// errors of sums.
func (d *Draws) Gains(columns [][]float64) []float64 {
	if len(columns) == 0 {
		return make([]float64, len(d.Benefit[0]))
	}
	outcomes := make([][]float64, len(d.Benefit))
	for k := range outcomes {
		outcomes[k] = d.Outcome(k)
	}
	return d.gains(outcomes, columns)
}

// Rivals are the places of the gains of knowing one thing that these draws do not tell, by two errors of the difference, from the
// gains of knowing another that is worth most.
func (d *Draws) Rivals(gains [][]float64) (rivals []int) {
	top := 0
	for k, g := range gains {
		if d.Mean(g).Value > d.Mean(gains[top]).Value {
			top = k
		}
	}
	for k, g := range gains {
		more := differences([][]float64{g, gains[top]})[0]
		if a := d.Mean(more); k != top && a.Value <= 2*a.SE {
			rivals = append(rivals, k)
		}
	}
	return rivals
}

// Perfect is what it is worth to know everything that the parameters say (expected
// value of perfect information). Where there is luck, a choice is made from the
// parameters and from the outcomes with other luck, and judged by its own.
func (d *Draws) Perfect(parameters [][]float64) Amount {
	switch {
	case d.Certain:
		return d.Mean(d.best())
	case d.Again == nil:
		return d.Knowing(parameters)
	}
	gains := d.gains(d.Benefit, append(differences(d.Again), parameters...))
	for i, g := range d.gains(d.Again, append(differences(d.Benefit), parameters...)) {
		gains[i] = (gains[i] + g) / 2
	}
	return d.Mean(gains)
}

// best is by how much the best choice in each draw beats today's.
func (d *Draws) best() []float64 {
	gains := make([]float64, len(d.Benefit[0]))
	today := d.Benefit[d.Today()]
	for i := range gains {
		most := math.Inf(-1)
		for _, b := range d.Benefit {
			most = max(most, b[i])
		}
		gains[i] = most - today[i]
	}
	return gains
}

// Outcome is what a choice gives by draw, over both lucks where there are two.
func (d *Draws) Outcome(choice int) []float64 {
	if d.Again == nil {
		return d.Benefit[choice]
	}
	both := make([]float64, len(d.Benefit[choice]))
	for i := range both {
		both[i] = (d.Benefit[choice][i] + d.Again[choice][i]) / 2
	}
	return both
}

// differences are what choices give more than the first.
func differences(outcomes [][]float64) [][]float64 {
	more := make([][]float64, len(outcomes)-1)
	for k := range more {
		more[k] = make([]float64, len(outcomes[0]))
		for i := range more[k] {
			more[k][i] = outcomes[k+1][i] - outcomes[0][i]
		}
	}
	return more
}

// Mean is that of a number by draw. Its error is that of independent draws, or
// of independent sets of them, whether those are alike in size or not. What the rounding of
// sums leaves of nothing is nothing.
func (d *Draws) Mean(by []float64) Amount {
	mean, sd := stat.MeanStdDev(by, nil)
	se := sd / math.Sqrt(float64(len(by)))
	if d.Batch != nil {
		se = d.errorOverSets(by, mean)
	}
	if math.Abs(mean) <= 1e-9*se {
		mean = 0
	}
	return Amount{mean, se}
}

// errorOverSets is the error of a mean over draws by how far each set takes it off.
func (d *Draws) errorOverSets(by []float64, mean float64) float64 {
	var off []float64
	for i, b := range d.Batch {
		for len(off) <= b {
			off = append(off, 0)
		}
		off[b] += (by[i] - mean) / float64(len(by))
	}
	sets := float64(len(off))
	return math.Sqrt(floats.Dot(off, off) * sets / (sets - 1))
}
