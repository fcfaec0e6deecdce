package model

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

// expectation is the mean of what is scored where latent levels spread by a
// normal distribution, by its mean. Months look it up, so it is tabulated:
// between two entries it is linear.
type expectation struct {
	low   float64 // latent level of the first entry
	mean  []float64
	line  []line  // from each entry to the next, where months find it fast
	first []int32 // entry by score, in even steps from the lowest to the highest, near which level begins to look
}

// line is a straight one between two entries of a table.
type line struct{ from, rise float64 }

// lines are those between the entries.
func lines(entries []float64) []line { return joined(make([]line, len(entries)-1), entries) }

// joined draws them.
func joined(lines []line, entries []float64) []line {
	for i := range lines {
		lines[i] = line{entries[i], entries[i+1] - entries[i]}
	}
	return lines
}

// perSD is the number of entries to a latent SD. A straight line between them is
// off by 5e-4 of a score per cutpoint at most where levels have variance 1: the
// curve's second derivative, 0.242 at most, over 8 perSD^2.
const perSD = 8

// newExpectation is that of a scale which starts at first and is one more above
// each of the cutpoints.
func newExpectation(first float64, cutpoints []float64, sd float64) (e expectation) {
	const far = 5 // standard deviations, beyond which 3 in 10 million are
	e.low = slices.Min(cutpoints) - far*sd
	e.mean = make([]float64, int(math.Ceil((slices.Max(cutpoints)+far*sd-e.low)*perSD))+1)
	for i := range e.mean {
		e.mean[i] = first
		for _, c := range cutpoints {
			switch z := (e.low + float64(i)/perSD - c) / sd; {
			case z > far:
				e.mean[i]++
			case z > -far:
				e.mean[i] += distuv.UnitNormal.CDF(z)
			}
		}
	}
	e.line = lines(e.mean)
	return e
}

// together is the mean sum of scores where all levels have the same mean.
func together(scales []expectation) (e expectation) {
	e.low = math.Inf(1)
	high := math.Inf(-1)
	for _, s := range scales {
		e.low, high = min(e.low, s.low), max(high, s.low+float64(len(s.mean))/perSD)
	}
	e.mean = make([]float64, int(math.Ceil((high-e.low)*perSD))+1)
	for i := range e.mean {
		for _, s := range scales {
			e.mean[i] += s.at(e.low + float64(i)/perSD)
		}
	}
	e.line = lines(e.mean)
	e.first = make([]int32, 2*len(e.mean))
	for i := range e.first {
		score := e.mean[0] + float64(i)/e.steps()
		entry, _ := slices.BinarySearch(e.mean, score)
		e.first[i] = int32(entry)
	}
	return e
}

// steps are those of first to a score.
func (e *expectation) steps() float64 {
	return float64(len(e.first)-1) / (e.mean[len(e.mean)-1] - e.mean[0])
}

// at is the mean score at a mean level.
func (e *expectation) at(latent float64) float64 {
	x := (latent - e.low) * perSD
	i := int(x)
	switch {
	case x <= 0:
		return e.mean[0]
	case i >= len(e.line):
		return e.mean[len(e.mean)-1]
	}
	return e.line[i].from + (x-float64(i))*e.line[i].rise
}

// level is the mean level at which the mean score is what it is said to be.
func (e *expectation) level(score float64) float64 {
	last := len(e.mean) - 1
	i := int(e.first[int(bounded((score-e.mean[0])*e.steps(), 0, float64(len(e.first)-1)))])
	for i < last && e.mean[i] < score {
		i++
	}
	for i > 1 && e.mean[i-1] >= score {
		i--
	}
	i = max(i, 1)
	x := float64(i)
	if step := e.mean[i] - e.mean[i-1]; step > 0 {
		x = float64(i-1) + min(max((score-e.mean[i-1])/step, 0), 1)
	}
	return e.low + x/perSD
}
