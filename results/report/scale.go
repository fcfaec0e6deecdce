package report

import (
	"math"

	"proefbank/internal/lang"
)

// scale turns numbers into places along an axis.
type scale struct {
	from, to   float64 // numbers
	start, end float64 // places
	log        bool
}

// over makes a scale that holds all numbers, a little room at its ends.
func over(values []float64, start, end float64, log bool) scale {
	s := scale{math.Inf(1), math.Inf(-1), start, end, log}
	for _, x := range values {
		if !math.IsNaN(x) && !math.IsInf(x, 0) && (!log || x > 0) {
			s.from, s.to = min(s.from, x), max(s.to, x)
		}
	}
	switch {
	case s.from > s.to:
		s.from, s.to = 0, 1
	case s.from == s.to && log:
		s.from, s.to = s.from/2, s.to*2
	case s.from == s.to:
		s.from, s.to = s.from-1, s.to+1
	}
	if log {
		s.from, s.to = s.from/1.1, s.to*1.1
		return s
	}
	if room := (s.to - s.from) * 0.04; s.from >= 0 && s.from < (s.to-s.from)/3 {
		s.from, s.to = 0, s.to+room
	} else {
		s.from, s.to = s.from-room, s.to+room
	}
	return s
}

// at is the place of a number. At the start lie those below a logarithmic axis
// and those that do not exist, which say so in words.
func (s scale) at(x float64) float64 {
	if math.IsNaN(x) {
		return s.start
	}
	from, to := s.from, s.to
	if s.log {
		if x = math.Log(max(x, s.from)); from > 0 {
			from, to = math.Log(from), math.Log(to)
		}
	}
	return s.start + (x-from)/(to-from)*(s.end-s.start)
}

// ticks are round numbers along the axis, some five of them.
func (s scale) ticks() (list []float64) {
	if s.log {
		for power := math.Floor(math.Log10(s.from)); power <= math.Log10(s.to); power++ {
			for _, m := range []float64{1, 2, 5} {
				x := m * math.Pow(10, power)
				if m != 1 && s.to/s.from > 300 {
					continue
				}
				if x >= s.from && x <= s.to {
					list = append(list, x)
				}
			}
		}
		return list
	}
	step := math.Pow(10, math.Floor(math.Log10((s.to-s.from)/5)))
	for _, m := range []float64{2, 2.5, 2} { // 2, 5, 10 times
		if (s.to-s.from)/step > 7 {
			step *= m
		}
	}
	for i := math.Ceil(s.from/step - 1e-9); i*step <= s.to+1e-9*step; i++ {
		list = append(list, i*step)
	}
	return list
}

// label is a number in a picture.
func label(x float64) lang.Said { return lang.Short.Of(x) }

// axis draws the ticks, their labels, and the unit at the end.
func (d *drawing) axis(s scale, top, bottom float64) {
	for _, x := range s.ticks() {
		d.line(s.at(x), top, s.at(x), bottom, faint, 1)
		d.text(s.at(x), bottom+15, "middle", label(x), 12)
	}
	d.line(s.start, bottom, s.end, bottom, soft, 1)
	d.text((s.start+s.end)/2, bottom+32, "middle", d.chart.Unit, 12)
}
