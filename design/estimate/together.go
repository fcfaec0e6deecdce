package estimate

import (
	"iter"
	"math"
)

// RandomisedTogether are the p-values of Randomisation of several outcomes of the same
// people, a place for every row of d and NaN where one is missing, adjusted for testing
// all of them: the stepdown of Romano & Wolf on assignments that are drawn again, the
// same for every outcome (Westfall & Young 1993, Resampling-Based Multiple Testing, ch.
// 4; Young 2019, Quarterly J. of Economics 134, 557-598). Each outcome's difference is
// counted in its own root mean square over the draws, so that outcomes in other units
// compare. d.Outcome is not used. All people are drawn again, observed or not; a
// difference is over the blocks in which it can be taken. An outcome that Randomisation
// cannot test gets NaN and does not count.
func RandomisedTogether(d Data, outcomes [][]float64, draws int, seed uint64) []float64 {
	t := &lots{d, outcomes, seed}
	t.Covariates = nil
	statistics := t.asDrawn()
	sizes := make([]float64, len(outcomes))
	for row := range t.drawn(draws) {
		for k, x := range row {
			if x == x {
				sizes[k] += x * x
			}
		}
	}
	for k, x := range sizes {
		sizes[k] = math.Sqrt(x / float64(draws))
		statistics[k] /= sizes[k]
		if math.IsInf(statistics[k], 0) {
			statistics[k] = math.NaN()
		}
	}
	return RomanoWolf(statistics, func(yield func([]float64) bool) {
		for row := range t.drawn(draws) {
			for k := range row {
				row[k] /= sizes[k]
			}
			if !yield(row) {
				return
			}
		}
	})
}

// lots are outcomes of people who are assigned together.
type lots struct {
	Data
	outcomes [][]float64
	seed     uint64
}

// asDrawn are the absolute differences of the assignment that there was, less what
// rounding may do to them; NaN of outcomes that cannot be tested.
func (t *lots) asDrawn() (all []float64) {
	for k := range t.outcomes {
		difference := math.NaN()
		if l := t.lottery(k); l != nil {
			difference = math.Abs(l.asDrawn()) - l.slack
		}
		all = append(all, difference)
	}
	return all
}

// drawn are the differences of so many assignments, outcome by outcome. Every outcome is
// dealt by random numbers of its own, which are the same for all.
func (t *lots) drawn(draws int) iter.Seq[[]float64] {
	return func(yield func([]float64) bool) {
		lotteries, random := make([]*lottery, len(t.outcomes)), make([]splitmix, len(t.outcomes))
		for k := range t.outcomes {
			lotteries[k], random[k] = t.lottery(k), splitmix(t.seed)
		}
		row := make([]float64, len(t.outcomes))
		for range draws {
			for k, l := range lotteries {
				if row[k] = math.NaN(); l != nil {
					row[k] = l.compared(func(u *urn) pile { return u.deal(&random[k]) })
				}
			}
			if !yield(row) {
				return
			}
		}
	}
}

// lottery is that of an outcome, with all people in it; nil where it cannot be tested.
func (t *lots) lottery(k int) *lottery {
	d, y := t.Data, t.outcomes[k]
	d.Outcome = y
	c := completeCases(d)
	why := c.unfit()
	c.handBack()
	if why != nil {
		return nil
	}
	d.Outcome = make([]float64, len(y))
	c = completeCases(d)
	defer c.handBack()
	c.y = c.view(y)
	l, why := newLottery(&c, d)
	if why != nil || len(l.blocks) == 0 {
		return nil
	}
	return l
}

// compared is the difference in means within blocks, weighted by people, where these
// are treated.
func (l *lottery) compared(treated func(*urn) pile) float64 {
	difference, people := 0.0, 0.0
	for b := range l.blocks {
		u := &l.blocks[b]
		p := treated(u)
		if p.size == 0 || p.size == u.all.size {
			continue
		}
		difference += u.apart(p, u.all.size)
		people += u.all.size
	}
	return difference / people
}
