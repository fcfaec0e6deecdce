package study

import (
	"context"
	"math"

	"proefbank/model/money"
)

// near is how near a search comes, as a ratio.
const near = 1.01

// Spent is what the programme costs municipality and State together in a year, euro.
func (s *Scaled) Spent(year int) float64 {
	y := &s.Years[year-1]
	return (y.Sum.Cost(money.Municipality) + y.Sum.Cost(money.State)) * y.Filled.Mean()
}

// Held is the part of the plan that is held in a year.
func (s *Scaled) Held(year int) float64 {
	y := &s.Years[year-1].Sum
	return y.Jobs / y.Planned
}

// Searched is the end of a search: the size it came to, and whether what was asked
// can be had at all.
type Searched struct {
	Sized
	*Scaled
	Found bool
	Tries int
}

// Affordable looks for the largest plan, up to so many jobs, of which the last year told
// costs municipality and State no more than an amount: the more jobs the dearer.
func (p *Programme) Affordable(ctx context.Context, l Loop, z Sized, most int, euros float64) (*Searched, error) {
	return p.search(ctx, l, 1, float64(most), func(x float64) Sized { z.Jobs = int(math.Round(x)); return z },
		func(s *Scaled) bool { return !(s.Spent(z.Years) > euros) })
}

// Needed looks for the lowest uptake at which a part of the plan is held in the last year
// told: a higher one adds people. Found tells whether any does.
func (p *Programme) Needed(ctx context.Context, l Loop, z Sized, part float64) (*Searched, error) {
	least := 0.001
	s, err := p.search(ctx, l, least, 1, func(x float64) Sized { z.Uptake = x; return z },
		func(s *Scaled) bool { return s.Held(z.Years) < part })
	if err != nil {
		return nil, err
	}
	above := s.Uptake * near // the last that falls short, and a step beyond it
	z.Uptake = min(above, 1)
	p.Size(z)
	s.Scaled, _, err = p.Scale(ctx, l)
	if err == nil {
		s.Sized, s.Found = z, s.Scaled.Held(z.Years) >= part*(2-near)
	}
	return s, err
}

// search halves the way, on the scale of logs, between a size that holds and one that
// does not; every size is lived on the same people. The least is taken where none holds.
func (p *Programme) search(ctx context.Context, l Loop, low, high float64, of func(float64) Sized, holds func(*Scaled) bool) (*Searched, error) {
	s := &Searched{}
	try := func(x float64) (bool, error) {
		z := of(x)
		p.Size(z)
		scaled, reached, err := p.Scale(ctx, l)
		if err == nil && reached.Interrupted() {
			err = context.Cause(ctx)
		}
		s.Tries++
		if err != nil {
			return false, err
		}
		held := holds(scaled)
		if held || !s.Found {
			s.Sized, s.Scaled, s.Found = z, scaled, held
		}
		return held, nil
	}
	for _, end := range []float64{high, low} {
		held, err := try(end)
		if err != nil || held == (end == high) {
			return s, err
		}
	}
	for high/low > near {
		middle := math.Sqrt(low * high)
		held, err := try(middle)
		switch {
		case err != nil:
			return s, err
		case held:
			low = middle
		default:
			high = middle
		}
	}
	return s, nil
}
