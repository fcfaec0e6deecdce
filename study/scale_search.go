package study

import (
	"context"
	"math"

	"proefbank/design"
	"proefbank/internal/lang"
)

// near is how near a search comes, as a ratio.
const near = 1.01

// Spent is what the programme costs municipality and State together in a year, euro.
func (s *Scaled) Spent(year int) float64 {
	return s.UnitCost(year) * s.Years[year-1].Filled.Mean()
}

// Dearest is the most that a year costs, up to one.
func (s *Scaled) Dearest(year int) (most float64) {
	for y := range year {
		if spent := s.Spent(y + 1); spent > most { // not a number where nobody holds a job
			most = spent
		}
	}
	return most
}

// UnitCost is what a job-year costs municipality and State together in a year, euro; other municipalities
// whose budgets fall included. NaN where nobody held a job.
func (s *Scaled) UnitCost(year int) float64 {
	y := &s.Years[year-1].Sum
	if y.JobYears == 0 {
		return math.NaN()
	}
	return y.bears() / y.JobYears
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
	Found   bool
	Tries   int
	Like    [2]int        // fewest and most jobs of the plans whose cost is not told from that of the cheapest
	Uptakes design.Sample // that the replications need, where uptake was looked for
	Never   int           // replications of them in which no uptake suffices
}

// Affordable looks for the largest plan, up to so many jobs, of which no year up to the last
// told costs municipality and State more than an amount: the more jobs the dearer.
func (p *Programme) Affordable(ctx context.Context, l Loop, z Sized, most int, euros float64) (*Searched, error) {
	return p.search(ctx, l, 1, float64(most), func(x float64) Sized { z.Jobs = int(math.Round(x)); return z },
		func(s *Scaled) bool { return s.Dearest(z.Years) <= euros })
}

// Needed looks, in every replication, for the lowest uptake at which a part of the plan is
// held in the last year told: a higher one adds people. What it comes to is the median of
// those uptakes; Found tells whether at that so much is held.
// The range of those uptakes holds chance, and ignorance too where parameters are drawn.
func (p *Programme) Needed(ctx context.Context, l Loop, z Sized, part float64) (*Searched, error) {
	p.Size(z)
	workers, err := bearable(p.Scenario.Name, p.held(), l.Workers)
	if err != nil {
		return nil, err
	}
	l.Workers = workers
	s := &Searched{Tries: 1}
	uptakes, err := All(ctx, l, func(number int) float64 { return p.needed(number, z.Years, part) })
	if err != nil {
		return nil, err
	}
	for _, u := range uptakes {
		s.Uptakes.Add(u)
		if u > 1 {
			s.Never++
		}
	}
	middle := s.Uptakes.Quantiles(0.5)[0]
	z.Uptake = min(middle, 1)
	p.Size(z)
	s.Sized, s.Found = z, middle <= 1
	l.Progress = nil
	if s.Scaled, _, err = p.Scale(ctx, l); err == nil && !s.Begun(z.Years) {
		err = lang.Errorf("--fill: in year %d the plan has no job yet, so that no part of it can be held: ask for a later one",
			"--fill: in jaar %d heeft het plan nog geen baan, zodat er geen deel van bezet kan zijn: vraag om een later jaar", z.Years)
	}
	return s, err
}

// needed is the uptake that a replication needs to hold a part of its plan in a year, to
// within near; without end where all who may are too few.
func (p *Programme) needed(number, year int, part float64) float64 {
	l, b := p.drawn(number), bracket{above: tried{uptake: math.Inf(1)}}
	uptake := p.Country.Programme.Uptake
	for b.above.uptake > max(near*b.below.uptake, leastUptake) {
		planned, held := l.held(year, uptake)
		switch at := (tried{uptake, held}); {
		case held >= part*planned:
			b.above, b.held = at, true
		case uptake >= 1:
			return math.Inf(1)
		default:
			b.below, b.held = at, false
		}
		b.tries++
		uptake = b.next(part * planned)
	}
	return b.above.uptake
}

// leastUptake is where a search stops: a tenth of a percent.
const leastUptake = 0.001

// tried is an uptake with the jobs held at it.
type tried struct{ uptake, held float64 }

// bracket is an uptake at which too little is held and one at which enough is; held tells
// which of them was tried last.
type bracket struct {
	below, above tried
	held         bool
	tries        int
}

// next is where to look next. Jobs held grow about as uptake does, and less so near the
// plan: until both ends are known it is a fifth beyond what that says, then between the ends
// on the scale of logs, just on the other side of what was tried last. Every third try
// halves the way. All who may are asked only when less has failed: so many lives take long.
func (b *bracket) next(jobs float64) float64 {
	const beyond, most = 1.2, 10
	low, high, aside := b.below.uptake, b.above.uptake, math.Sqrt(near)
	switch {
	case math.IsInf(high, 1):
		return min(1, low*min(most, beyond*jobs/b.below.held))
	case low == 0:
		return high * jobs / b.above.held / beyond
	case b.tries%3 == 0 || b.below.held == 0:
		return math.Sqrt(low * high)
	case b.held:
		aside = 1 / aside
	}
	way := math.Log(jobs/b.below.held) / math.Log(b.above.held/b.below.held)
	return min(max(low*math.Pow(high/low, way)*aside, low*math.Sqrt(near)), high/math.Sqrt(near))
}

// Turning looks, among plans from one number of jobs to another, for the one of which a
// job-year costs municipality and State least in the last year told: first by doubling, then
// between the neighbours of the cheapest. Found tells whether it is cheaper than both ends, by
// more than chance.
func (p *Programme) Turning(ctx context.Context, l Loop, z Sized, least, most int) (*Searched, error) {
	s, best, tried := &Searched{}, math.Inf(1), []*Scaled(nil)
	try := func(jobs float64) (cost float64, err error) {
		z.Jobs = int(math.Round(jobs))
		scaled, err := p.whole(ctx, l, z)
		if err != nil {
			return 0, err
		}
		s.Tries++
		tried = append(tried, scaled)
		if cost = scaled.UnitCost(z.Years); cost < best {
			best, s.Sized, s.Scaled = cost, z, scaled
		}
		return cost, nil
	}
	for jobs := float64(most); jobs >= float64(least); jobs /= 2 {
		if _, err := try(jobs); err != nil {
			return s, err
		}
	}
	if s.Scaled == nil {
		return s, lang.Errorf("--turn: nobody holds a job in year %d of any plan that was looked at, so that none has a cost",
			"--turn: niemand heeft een baan in jaar %d van enig plan dat is bekeken, zodat er geen kosten per baan zijn", z.Years)
	}
	for step := math.Sqrt2; step > turnNear; step = math.Sqrt(step) {
		from := float64(s.Sized.Jobs)
		for _, jobs := range []float64{from / step, from * step} {
			if jobs < float64(least) || jobs > float64(most) {
				continue
			}
			if _, err := try(jobs); err != nil {
				return s, err
			}
		}
	}
	s.like(tried, z.Years)
	s.Found = s.Like[0] > 2*least && s.Like[1] < most
	return s, nil
}

// like finds between which sizes that were tried the cost in a year is not told from the cheapest's. In a plan of
// so few jobs that nobody holds one there is no cost, and so nothing to be like.
func (s *Searched) like(tried []*Scaled, year int) {
	s.Like = [2]int{s.Sized.Jobs, s.Sized.Jobs}
	for _, t := range tried {
		if !math.IsNaN(t.UnitCost(year)) && t.Years[year-1].CostLike(&s.Scaled.Years[year-1]) {
			s.Like[0], s.Like[1] = min(s.Like[0], t.Planned), max(s.Like[1], t.Planned)
		}
	}
}

// turnNear is how near the turn of a cost is found, as a ratio: near its bottom a curve is
// flat, and chance moves it more.
const turnNear = 1.15

// whole lives the programme at a size; that it was interrupted is an error, as a search has no
// use for a part.
func (p *Programme) whole(ctx context.Context, l Loop, z Sized) (*Scaled, error) {
	p.Size(z)
	scaled, reached, err := p.Scale(ctx, l)
	if err == nil && reached.Interrupted() {
		err = context.Cause(ctx)
	}
	return scaled, err
}

// search halves the way, on the scale of logs, between a size that holds and one that
// does not; every size is lived on the same people. The least is taken where none holds.
func (p *Programme) search(ctx context.Context, l Loop, low, high float64, of func(float64) Sized, holds func(*Scaled) bool) (*Searched, error) {
	s := &Searched{}
	try := func(x float64) (bool, error) {
		z := of(x)
		scaled, err := p.whole(ctx, l, z)
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
