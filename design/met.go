package design

import "math"

// met is how often a person is met at the waves of an answer, and how at the last of them.
type met struct{ times, last Asked }

// meet adds a wave to how often everybody in the rows is met.
func (o *observation) meet(all []met) []met {
	if all == nil {
		all = make([]met, len(o.y))
	}
	for k := range all {
		m := &all[k]
		m.last = Asked{}
		if !math.IsNaN(o.fair.in[k]) {
			m.last = Asked{1, oneIf(o.month <= int(o.open[k])), oneIf(!math.IsNaN(o.y[k]))}
		}
		m.times.Alive += m.last.Alive
		m.times.Open += m.last.Open
		m.times.Seen += m.last.Seen
	}
	return all
}

// counted are the people of every municipality and arm who are met at so many waves, each for as
// much as is known of a person where two waves have the correlation alike; the last wave's stand by themselves.
func (o *observation) counted(all []met, waves int, alike float64) []TownPart {
	towns := make([]TownPart, o.towns)
	for group, rows := range o.arms {
		for _, k := range rows {
			m, town := &all[k], &towns[o.site[k]]
			town.Alive[group] += informed(m.times.Alive, waves, alike)
			town.Open[group] += informed(m.times.Open, waves, alike)
			town.Seen[group] += informed(m.times.Seen, waves, alike)
			last := &town.Last[group]
			last.Alive, last.Open, last.Seen = last.Alive+m.last.Alive, last.Open+m.last.Open, last.Seen+m.last.Seen
		}
	}
	return towns
}

// informed is what is known of a person's mean over waves who is met at some of them, as a share of what
// is known where all are: the variance of the mean of one wave is one, of n waves alike + (1-alike)/n, and
// repeated measures weigh people by its inverse.
func informed(times float64, waves int, alike float64) float64 {
	if times == 0 {
		return 0
	}
	return (alike + (1-alike)/float64(waves)) / (alike + (1-alike)/times)
}

// alike is the correlation of a person's outcomes at two waves, over the pairs of those that were seen,
// of what the baseline and the arm leave of them.
func (o *observation) alike(waves [][]float64) float64 {
	var left [][]float64
	products, squares := 0.0, 0.0
	for _, y := range waves {
		left = append(left, o.unexplained(y))
		last := left[len(left)-1]
		for _, before := range left[:len(left)-1] {
			for k, x := range before {
				if both := x * last[k]; !math.IsNaN(both) {
					products += both
					squares += (x*x + last[k]*last[k]) / 2
				}
			}
		}
	}
	return bounded(ratio(products, squares))
}

// unexplained is what the baseline and the arm leave of everybody's outcome; NaN where either was not seen.
func (o *observation) unexplained(y []float64) []float64 {
	left, slope := make([]float64, len(y)), o.slope(y)
	for _, rows := range o.arms {
		var all sums
		for _, k := range rows {
			left[k] = y[k] - slope*o.baseline[k]
			all = all.with(left[k])
		}
		for _, k := range rows {
			left[k] -= all.mean()
		}
	}
	return left
}

// bounded is a correlation within 0 and 1; 0 where none is known.
func bounded(r float64) float64 {
	if math.IsNaN(r) {
		return 0
	}
	return min(max(r, 0), 1)
}
