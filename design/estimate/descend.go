package estimate

import "math"

// descend finds where a height is lowest that is smooth in x from 0 on: the best
// of zero and of so many units as are powers of ten, refined to where the slope is
// nothing. It calls at last where it ends, and is false when that is the last power,
// or no lower than that but for rounding: a height that falls for ever, or is flat.
func descend(unit float64, at func(x float64) (height, slope float64)) (inside bool) {
	const lowest, highest = -8, 8
	x := func(step int) float64 {
		if step == lowest {
			return 0
		}
		return unit * math.Pow(10, float64(step))
	}
	best, least, last := lowest, math.Inf(1), 0.0
	for step := lowest; step <= highest; step++ {
		if last, _ = at(x(step)); last < least {
			best, least = step, last
		}
	}
	if last <= least+1e-7*(1+math.Abs(least)) {
		return false
	}
	switch _, slope := at(x(best)); {
	case slope < 0:
		refine(x(best), x(best+1), at)
	case best > lowest:
		refine(x(best-1), x(best), at)
	}
	return true
}

// refine finds a minimum between low and high by false position with Illinois'
// correction (Dowell & Jarratt 1971, BIT 11, 168-174), halving where the slopes at
// the ends do not differ in sign.
func refine(low, high float64, at func(x float64) (height, slope float64)) {
	_, above := at(high)
	_, below := at(low)
	last := high
	for range 200 {
		middle := (low + high) / 2
		if below < 0 && above > 0 {
			middle = low + (high-low)*below/(below-above)
		}
		_, slope := at(middle)
		switch {
		case slope == 0 || math.Abs(middle-last) <= 1e-12*middle:
			return
		case slope < 0:
			low, below, above = middle, slope, above/2
		default:
			high, above, below = middle, slope, below/2
		}
		last = middle
	}
}
